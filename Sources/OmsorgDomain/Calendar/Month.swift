/// A calendar month of a year, written `2026-11`.
public struct Month: Hashable, Comparable, Sendable {
  /// The year.
  public let year: Int
  /// The number of the month, 1–12.
  public let number: Int

  /// A month that is known to exist, in whatever year.
  init(year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  /// A month, or nil if the number is not 1–12 or the year not 1800–2999.
  public init?(year: Int, month: Int) {
    guard (1800...2999).contains(year), (1...12).contains(month) else { return nil }
    self.init(year: year, number: month)
  }

  /// The month that a date lies in.
  public init(of date: CalendarDate) {
    let (year, month, _) = date.parts
    self.init(year: year, number: month)
  }

  /// A month from exactly `YYYY-MM`, or nil.
  public init?(iso text: some StringProtocol) {
    let parts = ISODigits.withBytes(of: text) { bytes -> (year: Int, month: Int)? in
      guard bytes.count == 7, bytes[4] == ISODigits.hyphen,
        let year = ISODigits.number(bytes, 0..<4), let month = ISODigits.number(bytes, 5..<7)
      else { return nil }
      return (year, month)
    }
    guard let parts else { return nil }
    self.init(year: parts.year, month: parts.month)
  }

  /// `YYYY-MM`.
  public var iso: String {
    ISODigits.padded(year, width: 4) + "-" + ISODigits.padded(number, width: 2)
  }

  /// All the month's dates.
  public var dates: DateRange {
    DateRange(
      from: CalendarDate(days: CalendarDate.days(year: year, month: number, day: 1)),
      count: CalendarDate.length(ofMonth: number, year: year))
  }

  /// The month so many months later, or earlier if negative.
  public func adding(months: Int) -> Month {
    // Twelve million months stay far inside what a day number holds; more is nobody's date.
    let count = year * 12 + number - 1 + max(-12_000_000, min(months, 12_000_000))
    return Month(year: floorDivide(count, 12), number: floorModulo(count, 12) + 1)
  }

  /// Earlier months come first.
  public static func < (left: Month, right: Month) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }
}
