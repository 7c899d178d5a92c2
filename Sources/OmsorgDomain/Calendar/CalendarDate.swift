/// A civil date of the Gregorian calendar: no time zone, no clock.
///
/// What is read lies in the years 1800–2999; anything else is refused as a slip of the finger.
/// Arithmetic may step past those years, so that a period that ends on 2999-12-31 can be counted
/// past its end without a special case.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let daysSinceEpoch: Int32

  /// The first date that is read: 1800-01-01.
  public static let earliest = CalendarDate(days: -62_091)
  /// The last date that is read: 2999-12-31.
  public static let latest = CalendarDate(days: 376_199)

  /// A date from its day number, in whatever year.
  init(days: Int) {
    self.daysSinceEpoch = Int32(clamping: days)
  }

  /// A date from its days since 1970-01-01, or nil outside the years 1800–2999.
  public init?(daysSinceEpoch days: Int32) {
    self.daysSinceEpoch = days
    guard self >= Self.earliest, self <= Self.latest else { return nil }
  }

  /// A date from its parts, or nil if there is no such day or the year is not 1800–2999.
  public init?(year: Int, month: Int, day: Int) {
    guard year >= 1800, year <= 2999, month >= 1, month <= 12, day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    self.daysSinceEpoch = Int32(truncatingIfNeeded: Self.days(year: year, month: month, day: day))
  }

  /// A date from exactly `YYYY-MM-DD`, or nil.
  public init?(iso text: some StringProtocol) {
    guard let date = ISODigits.withBytes(of: text, { CalendarDate(isoBytes: $0) }) else {
      return nil
    }
    self = date
  }

  /// A date from the ten ASCII bytes of `YYYY-MM-DD`, or nil. Allocates nothing.
  public init?(isoBytes bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10, bytes[4] == ISODigits.hyphen, bytes[7] == ISODigits.hyphen else {
      return nil
    }
    // Unrolled: twice as fast as the loop, where an import reads millions of dates.
    var isNumber = true
    func digit(_ index: Int) -> Int {
      let digit = bytes[index] &- 0x30
      isNumber = isNumber && digit < 10
      return Int(digit)
    }
    let year = digit(0) * 1_000 + digit(1) * 100 + digit(2) * 10 + digit(3)
    let month = digit(5) * 10 + digit(6)
    let day = digit(8) * 10 + digit(9)
    guard isNumber else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The year, the month 1–12 and the day of the month 1–31.
  public var parts: (year: Int, month: Int, day: Int) {
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days: years begin
    // in March, so that the leap day is the last of its year, in eras of 400 years.
    let shifted = Int(daysSinceEpoch) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * marchMonth + 2) / 5 + 1
    )
  }

  /// The year.
  public var year: Int { parts.year }
  /// The month, 1–12.
  public var month: Int { parts.month }
  /// The day of the month, 1–31.
  public var day: Int { parts.day }

  /// `YYYY-MM-DD`.
  public var iso: String {
    let (year, month, day) = parts
    guard (0...9999).contains(year) else {
      return "\(year)-" + ISODigits.padded(month, width: 2) + "-" + ISODigits.padded(day, width: 2)
    }
    return String(unsafeUninitializedCapacity: 10) { buffer in
      func put(_ value: Int, _ index: Int) {
        buffer[index] = UInt8(truncatingIfNeeded: value / 10 % 10 + 0x30)
        buffer[index + 1] = UInt8(truncatingIfNeeded: value % 10 + 0x30)
      }
      put(year / 100, 0)
      put(year % 100, 2)
      buffer[4] = ISODigits.hyphen
      put(month, 5)
      buffer[7] = ISODigits.hyphen
      put(day, 8)
      return 10
    }
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday, number 3 counted from Monday as 0.
    switch floorModulo(Int(daysSinceEpoch) + 3, 7) {
    case 0: .monday
    case 1: .tuesday
    case 2: .wednesday
    case 3: .thursday
    case 4: .friday
    case 5: .saturday
    default: .sunday
    }
  }

  /// The date so many days later, or earlier if negative.
  public func adding(days: Int) -> CalendarDate {
    let (sum, overflow) = Int(daysSinceEpoch).addingReportingOverflow(days)
    return CalendarDate(days: overflow ? (days < 0 ? .min : .max) : sum)
  }

  /// The same day of the month so many months later, or that month's last day if it is shorter.
  public func adding(months: Int) -> CalendarDate {
    let (year, month, day) = parts
    let target = Month(year: year, number: month).adding(months: months)
    let length = Self.length(ofMonth: target.number, year: target.year)
    return CalendarDate(
      days: Self.days(year: target.year, month: target.number, day: min(day, length)))
  }

  /// How many days this date lies after `other`; negative if before.
  public func days(since other: CalendarDate) -> Int {
    Int(daysSinceEpoch) - Int(other.daysSinceEpoch)
  }

  /// The Monday of this date's week.
  public var monday: CalendarDate { adding(days: 1 - weekday.rawValue) }

  /// Earlier dates come first.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }

  /// How many days a month has, 28–31.
  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day number of a date that exists; days_from_civil of the same source as `parts`.
  static func days(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
