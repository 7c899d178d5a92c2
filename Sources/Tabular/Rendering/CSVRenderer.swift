import Records

/// Comma-separated values after RFC 4180, for programs or for a Swedish Excel.
struct CSVRenderer: Renderer {
  enum Dialect {
    case plain
    case excel
  }

  private let context: RenderContext
  private let dialect: Dialect
  private let separator: UInt8

  init(_ context: RenderContext, dialect: Dialect) {
    self.context = context
    self.dialect = dialect
    separator = dialect == .excel ? Byte.semicolon : Byte.comma
  }

  func begin(_ bytes: inout [UInt8]) {
    if dialect == .excel { bytes.append(contentsOf: Byte.byteOrderMark) }
    let headings = dialect == .excel ? context.headings : context.columns.map(\.id)
    line(headings, &bytes) { heading, bytes in
      // Whoever reads the file finds the separator in the heading line, so no other candidate may
      // stand there outside quotes.
      append(heading, &bytes) { Separator(rawValue: $0) != nil || divides($0) }
    }
  }

  func row(_ cells: [Cell], _ bytes: inout [UInt8]) { line(cells, &bytes, append) }

  func end(_ bytes: inout [UInt8]) {}

  private func line<Item>(
    _ items: [Item], _ bytes: inout [UInt8], _ append: (Item, inout [UInt8]) -> Void
  ) {
    let begin = bytes.count
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(separator) }
      append(item, &bytes)
    }
    // A line with nothing on it would be passed over by readers.
    if bytes.count == begin { bytes.append(contentsOf: [Byte.quote, Byte.quote]) }
    if dialect == .excel { bytes.append(Byte.carriageReturn) }
    bytes.append(Byte.lineFeed)
  }

  private func append(_ cell: Cell, _ bytes: inout [UInt8]) {
    switch cell {
    case .absent, .masked: break
    case .text(let text), .date(let text), .time(let text), .instant(let text):
      append(text, &bytes, divides: divides)
    case .integer(let value): bytes.append(contentsOf: String(value).utf8)
    case .decimal(let value, _), .share(let value):
      let number = Numerals.plain(value, decimalSeparator: dialect == .excel ? "," : ".")
      bytes.append(contentsOf: (number ?? "").utf8)
    case .flag(let value):
      let word = dialect == .excel ? Cell.flagWord(value, context.language) : "\(value)"
      bytes.append(contentsOf: word.utf8)
    case .choice(let name, let words):
      append(dialect == .excel ? words(context.language) : name, &bytes, divides: divides)
    case .choices(let names, let words):
      let items = dialect == .excel ? words.map { $0(context.language) } : names
      append(items.joined(separator: ","), &bytes, divides: divides)
    case .list(let items): append(items.joined(separator: ","), &bytes, divides: divides)
    }
  }

  /// Whether a byte must stand in quotes. Semicolons do in both dialects: a Swedish Excel that
  /// opens a comma file, and a reader that meets a file of one column, split lines at them.
  private func divides(_ byte: UInt8) -> Bool {
    switch byte {
    case separator, Byte.semicolon, Byte.quote, Byte.lineFeed, Byte.carriageReturn: true
    default: false
    }
  }

  private func append(_ text: String, _ bytes: inout [UInt8], divides: (UInt8) -> Bool) {
    var text = text
    text.withUTF8 { utf8 in
      let isQuoted = utf8.contains(where: divides)
      if isQuoted { bytes.append(Byte.quote) }
      if FormulaGuard.isNeeded(utf8) { bytes.append(Byte.apostrophe) }
      if isQuoted {
        for byte in utf8 {
          if byte == Byte.quote { bytes.append(Byte.quote) }
          bytes.append(byte)
        }
        bytes.append(Byte.quote)
      } else {
        bytes.append(contentsOf: utf8)
      }
    }
  }
}
