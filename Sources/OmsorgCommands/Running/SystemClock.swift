import Glibc
import OmsorgDomain

/// What the system knows of time and user; the only place that asks.
enum SystemClock {
  /// Today's date in a time zone.
  static func today(timeZone: String) -> CalendarDate {
    setenv("TZ", timeZone, 1)
    tzset()
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CalendarDate.earliest
  }

  /// This instant, RFC 3339 in UTC to the second.
  static func instant() -> String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    func padded(_ number: Int32, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let date = [
      padded(parts.tm_year + 1900, 4), padded(parts.tm_mon + 1, 2), padded(parts.tm_mday, 2),
    ].joined(separator: "-")
    let time = [padded(parts.tm_hour, 2), padded(parts.tm_min, 2), padded(parts.tm_sec, 2)]
      .joined(separator: ":")
    return "\(date)T\(time)Z"
  }

  /// The name of the user who runs the program.
  static func userName() -> String? {
    guard let entry = getpwuid(geteuid()) else { return nil }
    return String(cString: entry.pointee.pw_name)
  }
}
