/// Consecutive dates, both ends included; never empty.
public struct DateRange: Hashable, Sendable {
  /// The first date.
  public let from: CalendarDate
  /// The last date, included.
  public let to: CalendarDate

  /// The dates from `from` to `to`, or nil if `to` comes before `from`.
  public init?(from: CalendarDate, to: CalendarDate) {
    guard from <= to else { return nil }
    self.from = from
    self.to = to
  }

  /// The one date alone.
  public init(_ date: CalendarDate) {
    self.from = date
    self.to = date
  }

  /// So many consecutive dates from the first.
  /// - Precondition: `count` is at least 1.
  public init(from: CalendarDate, count: Int) {
    precondition(count >= 1, "a range of dates holds at least one date")
    self.from = from
    self.to = from.adding(days: count - 1)
  }

  /// How many dates there are, at least 1.
  public var count: Int { to.days(since: from) + 1 }

  /// Whether the date is one of these.
  public func contains(_ date: CalendarDate) -> Bool { from <= date && date <= to }

  /// Whether all the other range's dates are among these.
  public func contains(_ other: DateRange) -> Bool { from <= other.from && other.to <= to }

  /// Whether some date is in both.
  public func overlaps(_ other: DateRange) -> Bool { from <= other.to && other.from <= to }

  /// The dates that are in both, or nil if none is.
  public func intersection(_ other: DateRange) -> DateRange? {
    DateRange(from: Swift.max(from, other.from), to: Swift.min(to, other.to))
  }

  /// The calendar months that some of the dates lie in, in order; at least one.
  public var months: [Month] {
    let last = Month(of: to)
    return Array(sequence(first: Month(of: from)) { $0 < last ? $0.adding(months: 1) : nil })
  }

  /// `YYYY-MM-DD..YYYY-MM-DD`, as it is typed.
  public var iso: String { "\(from.iso)..\(to.iso)" }
}

extension DateRange: Sequence {
  /// Hands out the dates in order.
  public struct Iterator: IteratorProtocol {
    private var day: Int32
    private let last: Int32

    fileprivate init(_ range: DateRange) {
      self.day = range.from.daysSinceEpoch
      self.last = range.to.daysSinceEpoch
    }

    /// The next date, or nil after the last.
    public mutating func next() -> CalendarDate? {
      guard day <= last else { return nil }
      defer { day += 1 }
      return CalendarDate(days: Int(day))
    }
  }

  /// Iterates over the dates, first to last.
  public func makeIterator() -> Iterator { Iterator(self) }

  /// The exact number of dates.
  public var underestimatedCount: Int { count }
}
