/// A week as numbered in Sweden and in ISO 8601: Monday first, week 1 holds the year's first
/// Thursday, so a year has 52 or 53 weeks. Written `2026-W47`.
public struct ISOWeek: Hashable, Comparable, Sendable {
  /// The year that the week is counted in: that of its Thursday.
  public let year: Int
  /// The number of the week, 1–53.
  public let number: Int

  /// A week, or nil if that year (1800–2999) has no such week.
  public init?(year: Int, week: Int) {
    guard (1800...2999).contains(year), week >= 1, week <= Self.count(inYear: year) else {
      return nil
    }
    self.year = year
    self.number = week
  }

  /// The week that a date lies in.
  public init(of date: CalendarDate) {
    let thursday = date.monday.adding(days: 3)
    self.year = thursday.year
    self.number = thursday.days(since: Self.newYear(year)) / 7 + 1
  }

  /// A week from exactly `YYYY-Www`, or nil.
  public init?(iso text: some StringProtocol) {
    let parts = ISODigits.withBytes(of: text) { bytes -> (year: Int, week: Int)? in
      guard bytes.count == 8, bytes[4] == ISODigits.hyphen, bytes[5] == UInt8(ascii: "W"),
        let year = ISODigits.number(bytes, 0..<4), let week = ISODigits.number(bytes, 6..<8)
      else { return nil }
      return (year, week)
    }
    guard let parts else { return nil }
    self.init(year: parts.year, week: parts.week)
  }

  /// How many weeks a year has: 52 or 53.
  public static func count(inYear year: Int) -> Int {
    firstMonday(ofYear: year + 1).days(since: firstMonday(ofYear: year)) / 7
  }

  /// `YYYY-Www`.
  public var iso: String {
    ISODigits.padded(year, width: 4) + "-W" + ISODigits.padded(number, width: 2)
  }

  /// The week's first day.
  public var monday: CalendarDate {
    Self.firstMonday(ofYear: year).adding(days: (number - 1) * 7)
  }

  /// The week's seven dates.
  public var dates: DateRange { DateRange(from: monday, count: 7) }

  /// The week so many weeks later, or earlier if negative.
  public func adding(weeks: Int) -> ISOWeek {
    let days = weeks.multipliedReportingOverflow(by: 7)
    return ISOWeek(
      of: monday.adding(days: days.overflow ? (weeks < 0 ? .min : .max) : days.partialValue))
  }

  /// Earlier weeks come first.
  public static func < (left: ISOWeek, right: ISOWeek) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }

  private static func newYear(_ year: Int) -> CalendarDate {
    CalendarDate(days: CalendarDate.days(year: year, month: 1, day: 1))
  }

  /// The Monday of week 1; 4 January always lies in it.
  private static func firstMonday(ofYear year: Int) -> CalendarDate {
    newYear(year).adding(days: 3).monday
  }
}
