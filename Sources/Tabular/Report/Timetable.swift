import Records

/// Who or what is occupied when: a row for each, along one axis of the hours of a day.
public struct Timetable: Sendable {
  /// How things of a kind are drawn; all can be told apart without colour.
  public enum Look: Sendable {
    /// A framed box with room for a word.
    case box
    /// Dots.
    case dotted
    /// Leaning strokes.
    case hatched
    /// A thin line.
    case line
  }

  /// A kind of things that take time.
  public struct Kind: Sendable {
    /// What they are called together.
    public let name: String
    /// How they are drawn.
    public let look: Look
    /// Whether each is told in the list that goes with the picture.
    public let isListed: Bool

    /// A kind.
    public init(_ name: String, _ look: Look, isListed: Bool = true) {
      self.name = name
      self.look = look
      self.isListed = isListed
    }
  }

  /// Something that takes time.
  public struct Item: Sendable {
    /// Its kind's place among the timetable's.
    public let kind: Int
    /// From when to when, in minutes since midnight; past 1,440 on the next day.
    public let minutes: Range<Int>
    /// What it is.
    public let label: String

    /// Something that takes time.
    public init(kind: Int, minutes: Range<Int>, _ label: String) {
      self.kind = kind
      self.minutes = minutes
      self.label = label
    }
  }

  /// A row.
  public struct Row: Sendable {
    /// Who or what it is.
    public let label: String
    /// What is said of the whole row.
    public let detail: String
    /// When there is time at all, in minutes since midnight.
    public let open: [Range<Int>]
    /// What takes time, in order of start.
    public let items: [Item]

    /// A row.
    public init(_ label: String, detail: String = "", open: [Range<Int>], items: [Item]) {
      self.label = label
      self.detail = detail
      self.open = open
      self.items = items
    }
  }

  /// What it shows.
  public let title: String
  /// Facts about the whole, each a line below the title.
  public let subtitles: [String]
  /// What the items are, as the heading of the list's last column.
  public let itemHeading: String
  /// The kinds; where two share a column of text, the first is seen.
  public let kinds: [Kind]
  /// The rows, in order.
  public let rows: [Row]
  /// Remarks below the rows, each a paragraph.
  public let notes: [String]

  /// A timetable; each item's kind is one of `kinds`.
  public init(
    title: String, subtitles: [String] = [], itemHeading: String, kinds: [Kind], rows: [Row],
    notes: [String] = []
  ) {
    precondition(
      rows.allSatisfy { $0.items.allSatisfy { kinds.indices.contains($0.kind) } },
      "every item is of a kind")
    self.title = title
    self.subtitles = subtitles
    self.itemHeading = itemHeading
    self.kinds = kinds
    self.rows = rows
    self.notes = notes
  }
}

extension Timetable {
  /// The whole hours from before the first thing to after the last, in minutes since midnight; nil
  /// when there is nothing.
  var axis: Range<Int>? {
    let all = rows.flatMap { $0.open + $0.items.map(\.minutes) }
    guard let first = all.map(\.lowerBound).min(), let last = all.map(\.upperBound).max() else {
      return nil
    }
    let start = Timetable.hour(before: first)
    return start..<max(start + 60, Timetable.hour(before: last + 59))
  }

  private static func hour(before minute: Int) -> Int {
    (minute >= 0 ? minute / 60 : (minute - 59) / 60) * 60
  }

  /// A minute's hour of the day: `07`; past midnight it begins anew.
  static func hour(_ minute: Int) -> String { twoDigits(minute / 60 % 24) }

  /// A minute's time of the day: `07:05`.
  static func time(_ minute: Int) -> String { "\(hour(minute)):\(twoDigits(minute % 60))" }

  private static func twoDigits(_ number: Int) -> String { "\(number < 10 ? "0" : "")\(number)" }

  /// Said in place of an empty picture.
  static let nothingToShow = Text(sv: "Inga rader.", en: "No rows.")
}
