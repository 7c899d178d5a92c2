/// What continuity is asked for: which days, and summed over what.
public struct ContinuityQuestion: Sendable {
  /// The days whose visits count, both ends included.
  public let period: DateRange
  /// The length of the window in which different caregivers are counted; the survey's is 14.
  public let windowDays: Int
  /// What the rows are about.
  public let grouping: FollowUpGrouping

  /// A question. The window ends on the period's last day.
  public init(period: DateRange, windowDays: Int = 14, grouping: FollowUpGrouping) {
    self.period = period
    self.windowDays = windowDays
    self.grouping = grouping
  }

  /// The parts of the period that get windows of their own: the months, else the whole.
  public var parts: [DateRange] {
    guard grouping == .month else { return [period] }
    var parts: [DateRange] = []
    var month = Month(of: period.from)
    while month.dates.from <= period.to {
      if let part = month.dates.intersection(period) { parts.append(part) }
      month = month.adding(months: 1)
    }
    return parts
  }

  /// The window of a part: the days up to its last.
  public func window(of part: DateRange) -> DateRange {
    DateRange(from: part.to.adding(days: 1 - windowDays), count: windowDays)
  }

  /// All days whose visits are needed.
  public var daysNeeded: DateRange {
    let first = parts.first.map { min(window(of: $0).from, period.from) } ?? period.from
    return DateRange(from: first, to: period.to) ?? period
  }
}

/// The values of a policy that the figures of continuity need.
public struct ContinuityRules: Equatable, Sendable {
  /// When a visit counts as daytime: start at or after the first, before the second, in minutes.
  public let daytime: Range<Int>
  /// The share of visits by the care contact that is aimed at, if the policy has an aim.
  public let careContactShareAim: Double?

  /// The values.
  public init(daytime: Range<Int>, careContactShareAim: Double?) {
    self.daytime = daytime
    self.careContactShareAim = careContactShareAim
  }
}
