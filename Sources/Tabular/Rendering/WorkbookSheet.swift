import Records

/// The rows of a sheet as they stand in a workbook.
struct WorkbookSheet {
  /// The most rows of a sheet, the heading among them.
  static let mostRows = 1_048_576
  /// The most digits of a number that a spreadsheet keeps.
  private static let mostExactInteger = 999_999_999_999_999
  /// The widest that a column is made, in characters; longer texts stand on several lines.
  static let widest = 60

  private let columns: [Column]
  private let letters: [String]
  private let language: Language
  /// How many rows there are so far.
  var rows = 0

  init(_ columns: [Column], _ language: Language) {
    self.columns = columns
    self.language = language
    letters = columns.indices.map(WorkbookSheet.letters)
  }

  /// The name of a column from its place: A to Z, AA and so on.
  static func letters(_ place: Int) -> String {
    let letter = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(place % 26)))
    return place < 26 ? letter : letters(place / 26 - 1) + letter
  }

  /// The reference of the last cell, such as `C17`.
  var end: String { "\(letters.last ?? "A")\(max(1, rows))" }

  /// What stands before the rows, with the widths of the columns in characters.
  static func head(widths: [Int], isFrozen: Bool) -> String {
    let columns = widths.enumerated().map {
      "<col min=\"\($0 + 1)\" max=\"\($0 + 1)\" width=\"\($1)\" customWidth=\"1\"/>"
    }
    let view =
      isFrozen
      ? "<sheetView workbookViewId=\"0\" tabSelected=\"1\">"
        + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
        + "<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView>"
      : "<sheetView workbookViewId=\"0\"/>"
    return WorkbookParts.xml + "<worksheet xmlns=\"\(WorkbookParts.main)\">"
      + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews>\(view)</sheetViews>"
      + "<sheetFormatPr defaultRowHeight=\"15\"/>"
      + (columns.isEmpty ? "" : "<cols>\(columns.joined())</cols>") + "<sheetData>\n"
  }

  /// What stands after the rows of a table.
  var foot: String {
    "</sheetData><autoFilter ref=\"A1:\(end)\"/>" + WorkbookSheet.paper(isWide: columns.count > 6)
      + "<ignoredErrors><ignoredError sqref=\"A1:\(end)\" numberStoredAsText=\"1\"/></ignoredErrors>"
      + "</worksheet>"
  }

  /// Sheets of A4, as wide as the columns.
  static func paper(isWide: Bool) -> String {
    "<pageMargins left=\"0.6\" right=\"0.6\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
      + "<pageSetup paperSize=\"9\" orientation=\"\(isWide ? "landscape" : "portrait")\""
      + " fitToHeight=\"0\"/>"
  }

  /// Appends the row of the headings.
  mutating func headings(_ styles: inout WorkbookStyles, _ bytes: inout [UInt8]) throws {
    beginRow(&bytes)
    for (place, column) in columns.enumerated() {
      try text(column.heading(language), place, .heading, &styles, &bytes)
    }
    endRow(&bytes)
  }

  /// Appends a row.
  /// - Throws: `TabularError` for a row or a text more than a sheet has room for.
  mutating func row(
    _ cells: [Cell], _ styles: inout WorkbookStyles, _ bytes: inout [UInt8]
  ) throws {
    guard rows < WorkbookSheet.mostRows else {
      throw TabularError.tooManyRows(most: WorkbookSheet.mostRows - 1)
    }
    beginRow(&bytes)
    for (place, cell) in cells.enumerated() { try append(cell, place, &styles, &bytes) }
    endRow(&bytes)
  }

  /// Appends a row of texts without a column of their own.
  mutating func row(
    _ texts: [String], _ look: WorkbookStyles.Look, _ styles: inout WorkbookStyles,
    _ bytes: inout [UInt8]
  ) throws {
    beginRow(&bytes)
    for (place, text) in texts.enumerated() { try self.text(text, place, look, &styles, &bytes) }
    endRow(&bytes)
  }

  private mutating func beginRow(_ bytes: inout [UInt8]) {
    rows += 1
    bytes.append(contentsOf: "<row r=\"\(rows)\">".utf8)
  }

  private func endRow(_ bytes: inout [UInt8]) { bytes.append(contentsOf: "</row>\n".utf8) }

  private func append(
    _ cell: Cell, _ place: Int, _ styles: inout WorkbookStyles, _ bytes: inout [UInt8]
  ) throws {
    switch cell {
    case .absent, .masked: break
    case .integer(let value):
      if value.magnitude > WorkbookSheet.mostExactInteger {
        try text(String(value), place, .text, &styles, &bytes)
      } else {
        number(String(value), place, .integer, &styles, &bytes)
      }
    case .decimal(let value, let fractionDigits):
      let plain = Numerals.plain(value, decimalSeparator: ".")
      if let plain { number(plain, place, .decimal(fractionDigits), &styles, &bytes) }
    case .share(let value):
      let look = WorkbookStyles.Look.share(columns[place].shareFractionDigits)
      let plain = Numerals.plain(value, decimalSeparator: ".")
      if let plain { number(plain, place, look, &styles, &bytes) }
    case .flag(let value): self.cell(place, " t=\"b\"", "<v>\(value ? 1 : 0)</v>", &bytes)
    case .date(let value):
      if let serial = WorkbookSerial.date(value) {
        number(String(serial), place, .date, &styles, &bytes)
      } else {
        try wording(value, place, &styles, &bytes)
      }
    case .time(let value):
      try serial(WorkbookSerial.time(value), value, place, .time, &styles, &bytes)
    case .instant(let value):
      try serial(WorkbookSerial.instant(value), value, place, .instant, &styles, &bytes)
    case .text(let value): try wording(value, place, &styles, &bytes)
    case .choice, .choices, .list:
      if let words = cell.wording(language, shareFractionDigits: 0) {
        try wording(words, place, &styles, &bytes)
      }
    }
  }

  private func serial(
    _ value: Double?, _ words: String, _ place: Int, _ look: WorkbookStyles.Look,
    _ styles: inout WorkbookStyles, _ bytes: inout [UInt8]
  ) throws {
    if let value, let plain = Numerals.plain(value, decimalSeparator: ".") {
      number(plain, place, look, &styles, &bytes)
    } else {
      try wording(words, place, &styles, &bytes)
    }
  }

  private func number(
    _ digits: String, _ place: Int, _ look: WorkbookStyles.Look, _ styles: inout WorkbookStyles,
    _ bytes: inout [UInt8]
  ) {
    cell(place, " s=\"\(styles.place(of: look))\"", "<v>\(digits)</v>", &bytes)
  }

  /// A text, on several lines where it has several or is wider than columns are made.
  private func wording(
    _ words: String, _ place: Int, _ styles: inout WorkbookStyles, _ bytes: inout [UInt8]
  ) throws {
    if words.isEmpty { return }
    let isLong =
      words.utf8.count > WorkbookSheet.widest && DisplayWidth.of(words) > WorkbookSheet.widest
    let isWrapped =
      isLong || words.utf8.contains { $0 == Byte.lineFeed || $0 == Byte.carriageReturn }
    try text(words, place, isWrapped ? .wrappedText : .text, &styles, &bytes)
  }

  private func text(
    _ text: String, _ place: Int, _ look: WorkbookStyles.Look, _ styles: inout WorkbookStyles,
    _ bytes: inout [UInt8]
  ) throws {
    let characters = text.utf8.count > WorkbookText.mostCharacters ? text.utf16.count : 0
    guard characters <= WorkbookText.mostCharacters else {
      throw TabularError.textTooLong(
        field: columns.indices.contains(place) ? columns[place].id : "", row: rows,
        characters: characters, most: WorkbookText.mostCharacters)
    }
    bytes.append(contentsOf: "<c r=\"\(letter(place))\(rows)\"".utf8)
    bytes.append(contentsOf: " s=\"\(styles.place(of: look))\" t=\"inlineStr\"><is>".utf8)
    // Blanks at the ends would be taken off.
    let isBlank = { (byte: UInt8?) in byte.map { $0 <= 0x20 } ?? false }
    let hasBlanks = isBlank(text.utf8.first) || isBlank(text.utf8.last)
    bytes.append(contentsOf: hasBlanks ? "<t xml:space=\"preserve\">".utf8 : "<t>".utf8)
    WorkbookText.append(text, &bytes)
    bytes.append(contentsOf: "</t></is></c>".utf8)
  }

  private func cell(
    _ place: Int, _ attributes: String, _ content: String, _ bytes: inout [UInt8]
  ) {
    bytes.append(contentsOf: "<c r=\"\(letter(place))\(rows)\"\(attributes)>\(content)</c>".utf8)
  }

  private func letter(_ place: Int) -> String {
    letters.indices.contains(place) ? letters[place] : WorkbookSheet.letters(place)
  }
}
