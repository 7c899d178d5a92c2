/// A page like a calendar's: a cell of short lines for each row and column, such as weeks and days.
public struct Grid: Sendable {
  /// How a cell stands out among the others.
  public enum Emphasis: Sendable {
    /// Not at all.
    case normal
    /// Nothing goes on there, such as a day off: hatched grey, its heading in brackets as text.
    case off
    /// Something is wrong: framed, with an exclamation mark.
    case marked
  }

  /// How a line stands out in its cell.
  public enum Mark: Sendable {
    /// Not at all.
    case plain
    /// Of less weight: grey and leaning, in brackets as text.
    case muted
    /// Something is wrong: bold, with an exclamation mark.
    case marked
  }

  /// One line of a cell.
  public struct Line: Sendable {
    /// What it says.
    public let text: String
    /// How it stands out.
    public let mark: Mark

    /// A line.
    public init(_ text: String, _ mark: Mark = .plain) {
      self.text = text
      self.mark = mark
    }
  }

  /// What stands where a row and a column meet.
  public struct Cell: Sendable {
    /// What stands above the lines, such as the date and the hours.
    public let heading: String?
    /// How the whole cell stands out.
    public let emphasis: Emphasis
    /// The lines, in order.
    public let lines: [Line]

    /// A cell; the default is an empty one.
    public init(heading: String? = nil, emphasis: Emphasis = .normal, lines: [Line] = []) {
      self.heading = heading
      self.emphasis = emphasis
      self.lines = lines
    }
  }

  /// A row, such as a week.
  public struct Row: Sendable {
    /// What the row is; it may be of several lines.
    public let label: String
    /// One cell for each of the grid's columns.
    public let cells: [Cell]

    /// A row.
    public init(_ label: String, _ cells: [Cell]) {
      self.label = label
      self.cells = cells
    }
  }

  /// What the page is.
  public let title: String
  /// Facts about the whole, each a line below the title.
  public let subtitles: [String]
  /// The headings of the columns, such as the days of the week.
  public let columns: [String]
  /// The rows, each with one cell for each column.
  public let rows: [Row]
  /// Remarks below the rows, each a paragraph.
  public let notes: [String]

  /// A page.
  public init(
    title: String, subtitles: [String] = [], columns: [String], rows: [Row], notes: [String] = []
  ) {
    precondition(
      rows.allSatisfy { $0.cells.count == columns.count }, "one cell for each column")
    self.title = title
    self.subtitles = subtitles
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }
}

extension Grid.Cell {
  /// Whether nothing is said in the cell.
  var isEmpty: Bool { heading == nil && lines.isEmpty }
}
