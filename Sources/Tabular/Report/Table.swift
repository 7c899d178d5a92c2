public import Records

/// A report: typed columns, rows of cells, and what people are told around them.
///
/// Every row has one cell for each column, in the columns' order.
public struct Table: Sendable {
  /// How people see the rows; formats for machines don't differ.
  public enum Layout: Sendable {
    /// A heading line and one line for each row.
    case rows
    /// One record at a time, headings to the left and values to the right.
    case details
  }

  /// Hands over the rows one by one, so that a report of any length needs the memory of one row.
  public typealias RowSource =
    @Sendable (_ emit: (_ row: [Cell]) throws -> Void) throws -> Void

  /// The name and version of the fields, such as `omsorg.client.list/1`.
  public let schema: String
  /// What the report is, for people.
  public let title: Text?
  /// The columns, in the order they are shown.
  public let columns: [Column]
  /// Sums for people, one cell for each column; left out of formats for machines.
  public let totals: [Cell]?
  /// What is said of the report as a whole, as programs read it: the member `summary` in JSON. People
  /// are told by the notes.
  public var summary: [SummaryItem] = []
  /// Remarks for people, each a paragraph below the rows.
  public let notes: [Text]
  /// How people see the rows.
  public let layout: Layout

  private let source: RowSource

  /// A report whose rows are at hand.
  public init(
    schema: String, title: Text? = nil, columns: [Column], rows: [[Cell]], totals: [Cell]? = nil,
    notes: [Text] = [], layout: Layout = .rows
  ) {
    self.init(
      schema: schema, title: title, columns: columns, totals: totals, notes: notes, layout: layout
    ) { emit in
      for row in rows { try emit(row) }
    }
  }

  /// A report whose rows are made while it is written.
  public init(
    schema: String, title: Text? = nil, columns: [Column], totals: [Cell]? = nil,
    notes: [Text] = [], layout: Layout = .rows, streaming source: @escaping RowSource
  ) {
    precondition(totals == nil || totals?.count == columns.count, "one total for each column")
    self.schema = schema
    self.title = title
    self.columns = columns
    self.totals = totals
    self.notes = notes
    self.layout = layout
    self.source = source
  }

  /// Calls `body` with each row, in order.
  ///
  /// - Throws: what `body` or the source of the rows throws.
  public func forEachRow(_ body: (_ row: [Cell]) throws -> Void) throws {
    try source { row in
      precondition(row.count == columns.count, "one cell for each column")
      try body(row)
    }
  }
}

/// One figure of a report as a whole.
public struct SummaryItem: Sendable {
  /// The member's name.
  public let id: String
  /// The value.
  public let cell: Cell

  /// A figure.
  public init(_ id: String, _ cell: Cell) {
    self.id = id
    self.cell = cell
  }
}
