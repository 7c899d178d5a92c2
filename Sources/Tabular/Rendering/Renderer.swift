import Records

/// Writes a report in one format; it may throw a `TabularError` where the format has no room for it. A new format is a renderer, a case of `OutputFormat`, and a line
/// in `OutputFormat.renderer(for:)`.
protocol Renderer {
  /// What stands before the rows.
  mutating func begin(_ bytes: inout [UInt8]) throws
  /// One row, a cell for each of the context's columns.
  mutating func row(_ cells: [Cell], _ bytes: inout [UInt8]) throws
  /// What stands after the rows.
  mutating func end(_ bytes: inout [UInt8]) throws
}

/// What a renderer knows about the report: its columns after selection, and the words around it.
struct RenderContext {
  let schema: String
  let title: String?
  let columns: [Column]
  let totals: [Cell]?
  let notes: [String]
  let summary: [SummaryItem]
  let language: Language
  let terminalWidth: Int?
  let colour: Bool

  init(
    _ table: Table, _ language: Language, selection: [Int]? = nil,
    _ options: RenderOptions = RenderOptions()
  ) {
    let pick = { (cells: [Cell]) in selection.map { $0.map { cells[$0] } } ?? cells }
    schema = table.schema
    title = table.title?(language)
    columns = selection.map { $0.map { table.columns[$0] } } ?? table.columns
    totals = table.totals.map(pick)
    notes = table.notes.map { $0(language) }
    summary = table.summary
    self.language = language
    terminalWidth = options.terminalWidth
    colour = options.colour
  }

  var headings: [String] { columns.map { $0.heading(language) } }
  /// Said in place of an empty table.
  var nothingToShow: String { Text(sv: "Inga rader.", en: "No rows.")(language) }
}

extension OutputFormat {
  func renderer(for context: RenderContext, layout: Table.Layout) -> any Renderer {
    switch (self, layout) {
    case (.text, .rows): TextRenderer(context)
    case (.text, .details): TextDetailsRenderer(context)
    case (.csv, _): CSVRenderer(context, dialect: .plain)
    case (.csvExcel, _): CSVRenderer(context, dialect: .excel)
    case (.tsv, _): TSVRenderer(context)
    case (.json, _): JSONRenderer(context)
    case (.jsonl, _): JSONLinesRenderer(context)
    case (.html, .rows): HTMLRenderer(context)
    case (.html, .details): HTMLDetailsRenderer(context)
    case (.markdown, _): MarkdownRenderer(context, layout: layout)
    case (.xlsx, _): WorkbookRenderer(context)
    }
  }
}
