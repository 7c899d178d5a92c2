/// How often a granted service is given: so many times per so many weeks, counted from a Monday.
///
/// Whole numbers keep "once every third week" exact where a decimal per week (0,33) would drift.
public struct Frequency: Hashable, Sendable {
  /// Times per `everyWeeks` weeks, 0...9,999; 0 for what comes on call, such as alarms.
  public let times: Int
  /// The length of the interval in weeks, 1...520.
  public let everyWeeks: Int
  /// The Monday that an interval begins on; intervals go on from it in both directions.
  public let anchor: CalendarDate

  /// A frequency, or nil if a number is out of bounds or the anchor is no Monday.
  public init?(times: Int, everyWeeks: Int, anchor: CalendarDate) {
    guard (0...9_999).contains(times), (1...520).contains(everyWeeks), anchor.weekday == .monday
    else { return nil }
    self.times = times
    self.everyWeeks = everyWeeks
    self.anchor = anchor
  }

  /// Whether the service is given about every day: at least five times a week on average, so that
  /// services on all working days count too.
  public var isDaily: Bool { times >= 5 * everyWeeks }

  /// How many occurrences fall due in the week that the date lies in.
  public func occurrences(inWeekOf date: CalendarDate) -> Int {
    let week = weekIndex(of: date)
    return occurrences(beforeWeek: week + 1) - occurrences(beforeWeek: week)
  }

  /// How many occurrences a four-week cycle holds: those whose due week falls in it.
  public func occurrences(inCycle index: Int, of cycle: CareCycle) -> Int {
    let first = weekIndex(of: cycle.dates(ofCycle: index).from)
    return occurrences(beforeWeek: first + CareCycle.weeks) - occurrences(beforeWeek: first)
  }

  private func weekIndex(of date: CalendarDate) -> Int {
    floorDivide(date.days(since: anchor), 7)
  }

  /// Occurrences due from the anchor up to a week, that week not included; negative before the
  /// anchor. Occurrence i of an interval is due in its week ⌊i · weeks / times⌋: spread as evenly
  /// as whole weeks allow, the first in the first week. Those before week w number ⌈w · times /
  /// weeks⌉.
  private func occurrences(beforeWeek week: Int) -> Int {
    -floorDivide(-week * times, everyWeeks)
  }
}
