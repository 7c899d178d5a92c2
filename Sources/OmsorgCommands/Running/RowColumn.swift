import OmsorgDomain
import Records
import Tabular

/// A column of a table with what it holds of each row, declared in one place.
struct RowColumn<Row>: Sendable {
  let column: Column
  let cell: @Sendable (Row) -> Cell

  /// A column declared elsewhere.
  init(_ column: Column, cell: @escaping @Sendable (Row) -> Cell) {
    self.column = column
    self.cell = cell
  }

  init(
    _ id: String, _ heading: Text, _ kind: CellKind, summary: Text,
    cell: @escaping @Sendable (Row) -> Cell
  ) {
    column = Column(id, heading, kind, summary: summary)
    self.cell = cell
  }
}

extension Table {
  /// A table of rows by the columns' own rule for each.
  init<Row>(
    schema: String, title: Text? = nil, _ columns: [RowColumn<Row>], of rows: [Row],
    notes: [Text] = [], layout: Layout = .rows
  ) {
    self.init(
      schema: schema, title: title, columns: columns.map(\.column),
      rows: rows.map { row in columns.map { $0.cell(row) } }, notes: notes, layout: layout)
  }
}

extension Cell {
  /// A date, or nothing.
  static func optional(_ date: CalendarDate?) -> Cell { date.map { .date($0.iso) } ?? .absent }

  /// A text, or nothing.
  static func optional(_ text: String?) -> Cell { text.map(Cell.text) ?? .absent }

  /// A number, or nothing.
  static func optional(_ number: Int?) -> Cell { number.map(Cell.integer) ?? .absent }

  /// One of a few choices.
  static func choice(_ choice: some Choice) -> Cell { .choice(choice.rawValue, choice.words) }

  /// One of a few choices, or nothing.
  static func optional(_ choice: (some Choice)?) -> Cell {
    choice.map { .choice($0.rawValue, $0.words) } ?? .absent
  }
}
