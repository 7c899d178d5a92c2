import Records

/// A workbook for spreadsheets: a sheet with the rows, its cells typed, and one that says what the
/// columns hold.
///
/// A sheet's column widths stand before its rows, so the first rows are kept until the widths are
/// known; those after them are written as they come.
struct WorkbookRenderer: Renderer {
  /// So many rows decide the widths of the columns.
  private static let measuredRows = 1000

  private let context: RenderContext
  private var archive = ZipArchive()
  private var styles = WorkbookStyles()
  private var sheet: WorkbookSheet
  private var kept: [[Cell]] = []
  private var hasBegunRows = false

  init(_ context: RenderContext) {
    self.context = context
    sheet = WorkbookSheet(context.columns, context.language)
  }

  mutating func begin(_ bytes: inout [UInt8]) throws {
    try archive.add("[Content_Types].xml", WorkbookParts.contentTypes, &bytes)
    try archive.add("_rels/.rels", WorkbookParts.relationships, &bytes)
    try archive.add(
      "xl/_rels/workbook.xml.rels", WorkbookParts.workbookRelationships, &bytes)
    try archive.add(
      "docProps/core.xml",
      WorkbookParts.properties(title: title, languageTag: context.language.rawValue), &bytes)
    archive.begin("xl/worksheets/sheet1.xml", &bytes)
  }

  mutating func row(_ cells: [Cell], _ bytes: inout [UInt8]) throws {
    if !hasBegunRows {
      kept.append(cells)
      if kept.count == WorkbookRenderer.measuredRows { try beginRows(&bytes) }
      return
    }
    var row: [UInt8] = []
    try sheet.row(cells, &styles, &row)
    try archive.append(row, &bytes)
  }

  mutating func end(_ bytes: inout [UInt8]) throws {
    if !hasBegunRows { try beginRows(&bytes) }
    try archive.append(sheet.foot.utf8, &bytes)
    archive.end(&bytes)
    try archive.add("xl/worksheets/sheet2.xml", about(), &bytes)
    try archive.add("xl/styles.xml", styles.part, &bytes)
    let table =
      WorkbookParts.sheetName(title) ?? WorkbookParts.sheetName(context.schema)
      ?? Text(sv: "Tabell", en: "Table")(context.language)
    let about = Text(sv: "Om tabellen", en: "About the table")(context.language)
    try archive.add(
      "xl/workbook.xml",
      WorkbookParts.workbook(
        table: table, about: table.lowercased() == about.lowercased() ? about + " 2" : about,
        lastColumn: WorkbookSheet.letters(max(0, context.columns.count - 1)),
        lastRow: sheet.rows), &bytes)
    archive.close(&bytes)
  }

  private var title: String { context.title ?? String(context.schema.prefix { $0 != "/" }) }

  private mutating func beginRows(_ bytes: inout [UInt8]) throws {
    hasBegunRows = true
    var content = Array(WorkbookSheet.head(widths: widths, isFrozen: true).utf8)
    try sheet.headings(&styles, &content)
    for cells in kept { try sheet.row(cells, &styles, &content) }
    kept = []
    try archive.append(content, &bytes)
  }

  /// The widths of the columns in characters: of the widest line seen, with room for the filter's
  /// arrow beside the heading, which may stand on several lines.
  private var widths: [Int] {
    context.columns.enumerated().map { place, column in
      let heading = column.heading(context.language)
      let longestWord = heading.split(separator: " ").map { DisplayWidth.of(String($0)) }.max() ?? 0
      var width = min(DisplayWidth.of(heading), max(longestWord, 14)) + 3
      for row in kept {
        let digits = column.shareFractionDigits
        let words = row[place].wording(context.language, shareFractionDigits: digits) ?? ""
        for line in words.safeLines { width = max(width, DisplayWidth.of(line) + 2) }
      }
      return min(width, WorkbookSheet.widest)
    }
  }

  /// The sheet that says what the table is: its title, the remarks below it, and its columns.
  private mutating func about() throws -> String {
    let language = context.language
    var sheet = WorkbookSheet([], language)
    var rows: [UInt8] = []
    try sheet.row([title], .title, &styles, &rows)
    for note in context.notes { try sheet.row([note], .wrappedText, &styles, &rows) }
    try sheet.row([], .plain, &styles, &rows)
    let headings = [
      Text(sv: "Kolumn", en: "Column"), Text(sv: "Fält", en: "Field"),
      Text(sv: "Innehåll", en: "Holds"),
    ]
    try sheet.row(headings.map { $0(language) }, .heading, &styles, &rows)
    for column in context.columns {
      try sheet.row(
        [column.heading(language), column.id, column.summary(language)], .wrappedText, &styles,
        &rows)
    }
    return WorkbookSheet.head(widths: [40, 30, WorkbookSheet.widest], isFrozen: false)
      + String(decoding: rows, as: UTF8.self) + "</sheetData>"
      + WorkbookSheet.paper(isWide: true) + "</worksheet>"
  }
}
