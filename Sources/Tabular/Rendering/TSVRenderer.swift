import Records

/// Tab-separated lines for `cut` and `awk`: one line a row whatever the cells hold.
struct TSVRenderer: Renderer {
  private let context: RenderContext

  init(_ context: RenderContext) { self.context = context }

  func begin(_ bytes: inout [UInt8]) {
    line(context.columns.map(\.id), &bytes)
  }

  func row(_ cells: [Cell], _ bytes: inout [UInt8]) {
    line(cells.map(field), &bytes)
  }

  func end(_ bytes: inout [UInt8]) {}

  private func field(_ cell: Cell) -> String {
    switch cell {
    case .absent, .masked: ""
    case .text(let text), .date(let text), .time(let text), .instant(let text): text
    case .integer(let value): String(value)
    case .decimal(let value, _), .share(let value):
      Numerals.plain(value, decimalSeparator: ".") ?? ""
    case .flag(let value): "\(value)"
    case .choice(let name, _): name
    case .list(let items), .choices(let items, _): items.joined(separator: ",")
    }
  }

  private func line(_ fields: [String], _ bytes: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(Byte.tab) }
      for byte in field.utf8 {
        switch byte {
        case Byte.tab: bytes.append(contentsOf: [Byte.backslash, UInt8(ascii: "t")])
        case Byte.lineFeed: bytes.append(contentsOf: [Byte.backslash, UInt8(ascii: "n")])
        case Byte.carriageReturn: bytes.append(contentsOf: [Byte.backslash, UInt8(ascii: "r")])
        case Byte.backslash: bytes.append(contentsOf: [Byte.backslash, Byte.backslash])
        default: bytes.append(byte)
        }
      }
    }
    bytes.append(Byte.lineFeed)
  }
}
