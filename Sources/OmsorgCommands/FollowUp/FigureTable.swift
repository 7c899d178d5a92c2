import OmsorgDomain
import Records
import Tabular

/// One figure of the rows of a follow-up: its column, and what stands in it.
struct Figure<Row: Sendable>: Sendable {
  let column: Column
  /// Whether people see it; programs see all.
  let isShort: Bool
  let cell: @Sendable (Row) -> Cell

  init(_ column: Column, isShort: Bool = false, cell: @escaping @Sendable (Row) -> Cell) {
    self.column = column
    self.isShort = isShort
    self.cell = cell
  }

  /// A whole number: a count, minutes, öre.
  static func count(
    _ id: String, _ heading: Text, _ summary: Text, isShort: Bool = false,
    _ value: @escaping @Sendable (Row) -> Int?
  ) -> Figure {
    Figure(Column(id, heading, .integer, summary: summary), isShort: isShort) {
      value($0).map(Cell.integer) ?? .absent
    }
  }

  /// A share from 0 to 1.
  static func share(
    _ id: String, _ heading: Text, _ summary: Text, isShort: Bool = true,
    _ value: @escaping @Sendable (Row) -> Double?
  ) -> Figure {
    Figure(
      Column(id, heading, .share, summary: summary, shareFractionDigits: 1), isShort: isShort
    ) { value($0).map(Cell.share) ?? .absent }
  }

  /// A number with decimals.
  static func number(
    _ id: String, _ heading: Text, _ summary: Text, fractionDigits: Int, isShort: Bool = true,
    _ value: @escaping @Sendable (Row) -> Double?
  ) -> Figure {
    Figure(Column(id, heading, .decimal, summary: summary), isShort: isShort) {
      value($0).map { .decimal($0, fractionDigits: fractionDigits) } ?? .absent
    }
  }

  /// An id or a name.
  static func text(
    _ id: String, _ heading: Text, _ summary: Text, isShort: Bool = true,
    _ value: @escaping @Sendable (Row) -> String?
  ) -> Figure {
    Figure(Column(id, heading, .text, summary: summary), isShort: isShort) {
      value($0).map(Cell.text) ?? .absent
    }
  }

  /// A day.
  static func date(
    _ id: String, _ heading: Text, _ summary: Text, isShort: Bool = true,
    _ value: @escaping @Sendable (Row) -> CalendarDate?
  ) -> Figure {
    Figure(Column(id, heading, .date, summary: summary), isShort: isShort) {
      value($0).map { .date($0.iso) } ?? .absent
    }
  }

  /// Yes or no.
  static func flag(
    _ id: String, _ heading: Text, _ summary: Text, isShort: Bool = false,
    _ value: @escaping @Sendable (Row) -> Bool?
  ) -> Figure {
    Figure(Column(id, heading, .flag, summary: summary), isShort: isShort) {
      value($0).map(Cell.flag) ?? .absent
    }
  }

  /// What the rows are about: named for the grouping. No column where all is one row.
  static func key(
    of grouping: FollowUpGrouping, _ value: @escaping @Sendable (Row) -> String?
  ) -> [Figure] {
    guard grouping != .all else { return [] }
    let words = grouping.words
    let column = Column(
      grouping.rawValue,
      Text(sv: words(.swedish).capitalisedFirst, en: words(.english).capitalisedFirst),
      grouping == .service ? .choice : .text,
      summary: Text(
        sv: "vad raden handlar om; saknas för det som inte hör till någon",
        en: "what the row is about; absent for what belongs to none"))
    return [Figure(column, isShort: true) { value($0).map(Cell.text) ?? .absent }]
  }
}

extension Text {
  /// The heading of how many clients a row is of, another than that of the client it may be of.
  static func numberOfClients(in grouping: FollowUpGrouping) -> Text {
    grouping == .client
      ? Text(sv: "Antal brukare", en: "Number of clients") : Text(sv: "Brukare", en: "Clients")
  }
}

/// Rows of a follow-up as a table: programs get every figure, people those that fit.
struct FigureTable<Row: Sendable> {
  /// The name and version of the fields, such as `omsorg.metrics.ladder/1`.
  let schema: String
  let figures: [Figure<Row>]

  /// The columns that programs see.
  var columns: [Column] { figures.map(\.column) }

  /// The table without some columns.
  func leavingOut(_ columns: [String]) -> FigureTable {
    FigureTable(
      schema: schema, figures: figures.filter { !columns.contains($0.column.id) })
  }

  /// The table with services by name for people; programs get their ids.
  func naming(_ services: ServiceCatalogue) -> FigureTable {
    let service = FollowUpGrouping.service.rawValue
    return FigureTable(
      schema: schema,
      figures: figures.map { figure -> Figure<Row> in
        guard figure.column.id == service else { return figure }
        return Figure<Row>(figure.column, isShort: figure.isShort) { row in
          guard case .text(let id) = figure.cell(row) else { return .absent }
          return .choice(id, services[id]?.name ?? Text(same: id))
        }
      })
  }

  /// The rows as a table.
  /// - Parameters:
  ///   - title: what people read above, without the period.
  ///   - period: the days that the rows are about.
  func table(
    of rows: [Row], title: Text, period: DateRange, notes: [Text] = [], forPeople: Bool
  ) -> Table {
    let shown = forPeople ? figures.filter(\.isShort) : figures
    // Thousands of rows take a while.
    let size = 1_000
    let parts = concurrently(over: (rows.count + size - 1) / size, threads: processorCount) {
      part in
      rows[(part * size)..<min(rows.count, (part + 1) * size)].map { row in
        shown.map { $0.cell(row) }
      }
    }
    let days =
      period.count == 1 ? period.to.iso : "\(period.from.iso) – \(period.to.iso)"
    return Table(
      schema: schema,
      title: Text(sv: "\(title(.swedish)) \(days)", en: "\(title(.english)) \(days)"),
      columns: shown.map(\.column), rows: Array(parts.joined()),
      notes: notes)
  }
}
