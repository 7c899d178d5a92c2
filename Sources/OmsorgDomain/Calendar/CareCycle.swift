/// The rolling four weeks that schedules repeat over, counted from one Monday on.
///
/// Cycles are never told by the week's number: after a year of 53 weeks that would be off by one.
public struct CareCycle: Hashable, Sendable {
  /// Weeks in a cycle.
  public static let weeks = 4
  /// Days in a cycle.
  public static let days = 28

  /// The first day of cycle 0.
  public let firstMonday: CalendarDate

  /// Cycles counted from a Monday, or nil if the date is no Monday.
  public init?(firstMonday: CalendarDate) {
    guard firstMonday.weekday == .monday else { return nil }
    self.firstMonday = firstMonday
  }

  /// The number of the cycle that a date lies in; negative before the first Monday.
  public func index(of date: CalendarDate) -> Int {
    floorDivide(date.days(since: firstMonday), Self.days)
  }

  /// The date's place in its cycle, 0..<28; 0 is the first Monday, 27 the last Sunday.
  public func dayIndex(of date: CalendarDate) -> Int {
    floorModulo(date.days(since: firstMonday), Self.days)
  }

  /// The 28 dates of a cycle.
  public func dates(ofCycle index: Int) -> DateRange {
    DateRange(from: firstMonday.adding(days: index * Self.days), count: Self.days)
  }
}
