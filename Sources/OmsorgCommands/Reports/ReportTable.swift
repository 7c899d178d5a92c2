import OmsorgDomain
import Records
import Tabular

/// A table of a report: what people read in its page, and all its figures for programs.
struct ReportTable: Sendable {
  /// The figures as the page has them.
  let shown: Table
  /// One row for each figure, for programs.
  let figures: [[Cell]]

  /// A table.
  /// - Parameters:
  ///   - id: its stable name, such as `continuity_by_team`.
  ///   - keys: how many of the first columns tell what a row is about: none, one or two.
  ///   - joinsLikeRows: whether the page leaves out rows that say the same as the one before; the
  ///     keys are then columns of it.
  init<Row: Sendable>(
    _ id: String, _ title: Text, _ columns: [Figure<Row>], _ rows: [Row], keys: Int = 1,
    joinsLikeRows: Bool = false, notes: [Text] = []
  ) {
    let short = columns.filter(\.isShort)
    let cells = rows.map { row in short.map { $0.cell(row) } }
    shown = Table(
      schema: id, title: title, columns: short.map(\.column),
      rows: joinsLikeRows ? Self.joined(cells, keys: keys) : cells, notes: notes)
    figures = rows.flatMap { row in
      let own = columns.prefix(keys).map { $0.cell(row) }
      let about = own + Array(repeating: Cell.absent, count: 2 - own.count)
      return columns.dropFirst(keys).map { figure in
        [.text(id)] + about + [.text(figure.column.id), figure.cell(row)]
      }
    }
  }

  /// The rows without those that differ from the one before by their keys alone.
  private static func joined(_ rows: [[Cell]], keys: Int) -> [[Cell]] {
    var joined: [[Cell]] = []
    for row in rows {
      if let last = joined.last, last.dropFirst(keys) == row.dropFirst(keys) { continue }
      joined.append(row)
    }
    return joined
  }

  /// The columns of all the figures of a report.
  static let columns = [
    Column(
      "table", Text(sv: "Tabell", en: "Table"), .text,
      summary: Text(sv: "tabellen i rapporten", en: "the table of the report")),
    Column(
      "key", Text(sv: "Rad", en: "Row"), .text,
      summary: Text(
        sv: "vad siffran handlar om: lag, månad, brukare; saknas för alla",
        en: "what the figure is about: team, month, client; absent for all")),
    Column(
      "part", Text(sv: "Del", en: "Part"), .text,
      summary: Text(
        sv: "delen av raden, där en rad har flera", en: "the part of the row, where it has several")
    ),
    Column(
      "figure", Text(sv: "Mått", en: "Figure"), .text,
      summary: Text(sv: "måttets namn", en: "the figure's name")),
    Column(
      "value", Text(sv: "Värde", en: "Value"), .decimal,
      summary: Text(sv: "värdet", en: "its value"),
      shareFractionDigits: 1),
  ]
}

/// A report: the page that people read, and the tables whose figures programs read.
struct Report: Sendable {
  let schema: String
  let page: ReportPage
  let tables: [ReportTable]

  /// All figures, one a row.
  var figures: Table {
    Table(
      schema: schema, title: Text(same: page.title), columns: ReportTable.columns,
      rows: tables.flatMap(\.figures))
  }
}

extension Session {
  /// Writes a report: as a page, text or Markdown to people, its figures to programs.
  func print(_ report: Report) throws {
    switch try format() {
    case .text, .html, .markdown: try print(report.page)
    default: try print(report.figures)
    }
  }
}
