/// What continuity is asked for: which days, and summed over what.
public struct ContinuityQuestion: Sendable {
  /// What the period is cut into; each part is computed by itself, with a window of its own.
  public enum Cut: String, Sendable {
    /// Nothing: the whole is one part.
    case whole
    /// Days.
    case day
    /// Weeks from Monday.
    case week
    /// Calendar months.
    case month
  }

  /// One part of the period.
  public struct Part: Equatable, Sendable {
    /// The day, week or month; nil for the whole.
    public let key: String?
    /// Its days within the period.
    public let days: DateRange
  }

  /// The days whose visits count, both ends included.
  public let period: DateRange
  /// The length of the window in which different caregivers are counted; the survey's is 14.
  public let windowDays: Int
  /// What the rows are about.
  public let grouping: FollowUpGrouping
  /// What the period is cut into.
  public let cut: Cut

  /// A question. Rows about days, weeks or months cut the period so.
  /// - Parameter cut: into what the rows of other groupings are cut too.
  public init(
    period: DateRange, windowDays: Int = 14, grouping: FollowUpGrouping, cut: Cut = .whole
  ) {
    self.period = period
    self.windowDays = windowDays
    self.grouping = grouping
    switch grouping {
    case .day: self.cut = .day
    case .week: self.cut = .week
    case .month: self.cut = .month
    default: self.cut = cut
    }
  }

  /// The parts of the period that get windows of their own, in order.
  public var parts: [Part] {
    if cut == .whole { return [Part(key: nil, days: period)] }
    var parts: [Part] = []
    var next = period.from
    while next <= period.to {
      let (key, days) = unit(of: next)
      guard let part = days.intersection(period) else { break }
      parts.append(Part(key: key, days: part))
      next = part.to.adding(days: 1)
    }
    return parts
  }

  private func unit(of date: CalendarDate) -> (key: String, days: DateRange) {
    switch cut {
    case .day, .whole: (date.iso, DateRange(date))
    case .week: (ISOWeek(of: date).iso, ISOWeek(of: date).dates)
    case .month: (Month(of: date).iso, Month(of: date).dates)
    }
  }

  /// The window of a part: the days up to its last.
  public func window(of part: Part) -> DateRange {
    DateRange(from: part.days.to.adding(days: 1 - windowDays), count: windowDays)
  }

  /// All days whose visits are needed.
  public var daysNeeded: DateRange {
    let first = parts.first.map { min(window(of: $0).from, period.from) } ?? period.from
    return DateRange(from: first, to: period.to) ?? period
  }
}
