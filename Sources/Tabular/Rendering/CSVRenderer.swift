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
    switch dialect {
    case .plain:
      line(context.columns.map { Field.heading($0.id) }, &bytes)
    case .excel:
      bytes.append(contentsOf: Byte.byteOrderMark)
      line(context.headings.map(Field.heading), &bytes)
    }
  }

  func row(_ cells: [Cell], _ bytes: inout [UInt8]) {
    line(cells.map(field), &bytes)
  }

  func end(_ bytes: inout [UInt8]) {}

  private enum Field {
    case empty
    case number(String)
    case text(String)
    case heading(String)
  }

  private func field(_ cell: Cell) -> Field {
    switch cell {
    case .absent: return .empty
    case .text(let text), .date(let text), .time(let text), .instant(let text): return .text(text)
    case .integer(let value): return .number(String(value))
    case .decimal(let value, _), .share(let value):
      let point = dialect == .excel ? "," : "."
      return Numerals.plain(value, decimalSeparator: point).map(Field.number) ?? .empty
    case .flag(let value):
      return .text(dialect == .excel ? Cell.flagWord(value, context.language) : "\(value)")
    case .choice(let name, let words):
      return .text(dialect == .excel ? words(context.language) : name)
    case .list(let items): return .text(items.joined(separator: ","))
    }
  }

  private func line(_ fields: [Field], _ bytes: inout [UInt8]) {
    let begin = bytes.count
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(separator) }
      switch field {
      case .empty: break
      case .number(let digits): bytes.append(contentsOf: digits.utf8)
      case .text(let text): append(text, divides: divides, &bytes)
      // Whoever reads the file finds the separator in the heading line, so no other candidate may
      // stand there outside quotes.
      case .heading(let text):
        append(text, divides: { Separator(rawValue: $0) != nil || divides($0) }, &bytes)
      }
    }
    // A line with nothing on it would be passed over by readers.
    if bytes.count == begin { bytes.append(contentsOf: [Byte.quote, Byte.quote]) }
    if dialect == .excel { bytes.append(Byte.carriageReturn) }
    bytes.append(Byte.lineFeed)
  }

  /// Whether a byte must stand in quotes. Semicolons do in both dialects: a Swedish Excel that
  /// opens a comma file, and a reader that meets a file of one column, split lines at them.
  private func divides(_ byte: UInt8) -> Bool {
    switch byte {
    case separator, Byte.semicolon, Byte.quote, Byte.lineFeed, Byte.carriageReturn: true
    default: false
    }
  }

  private func append(_ text: String, divides: (UInt8) -> Bool, _ bytes: inout [UInt8]) {
    let guarded = FormulaGuard.isNeeded(text.utf8)
    guard text.utf8.contains(where: divides) else {
      if guarded { bytes.append(Byte.apostrophe) }
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(Byte.quote)
    if guarded { bytes.append(Byte.apostrophe) }
    for byte in text.utf8 {
      if byte == Byte.quote { bytes.append(Byte.quote) }
      bytes.append(byte)
    }
    bytes.append(Byte.quote)
  }
}
