import Glibc
import OmsorgDomain

/// What the system knows of time and user; the only place that asks.
struct SystemClock {
  /// A clock in a time zone, named as in the system's zone files: `Europe/Stockholm`.
  init(timeZone: String) {
    setenv("TZ", timeZone, 1)
    tzset()
  }

  /// Whether the system knows a time zone; true where it has no zone files to tell by.
  static func knows(timeZone: String) -> Bool {
    let folder = "/usr/share/zoneinfo"
    guard access(folder, F_OK) == 0 else { return true }
    let names = timeZone.split(separator: "/", omittingEmptySubsequences: false)
    guard names.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }) else { return false }
    var status = stat()
    return stat("\(folder)/\(timeZone)", &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Today's date.
  var today: CalendarDate {
    let parts = Self.local(time(nil))
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CalendarDate.earliest
  }

  /// An instant as people read it, to the minute: `2026-11-20 09:15`; one that is not written as
  /// `instant()` does is left as it is.
  func minute(of instant: String) -> String {
    let parts = instant.split(separator: "T", maxSplits: 1)
    guard parts.count == 2, let date = CalendarDate(iso: parts[0]), parts[1].hasSuffix("Z"),
      let clock = ClockTime(iso: parts[1].prefix(5))
    else { return instant }
    let seconds = Int(date.daysSinceEpoch) * 86_400 + Int(clock.minutesSinceMidnight) * 60
    let local = Self.local(seconds)
    let shown = ClockTime(hour: Int(local.tm_hour), minute: Int(local.tm_min))
    let day = CalendarDate(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
    guard let shown, let day else { return instant }
    return "\(day.iso) \(shown.iso)"
  }

  private static func local(_ seconds: Int) -> tm {
    var seconds = seconds
    var parts = tm()
    localtime_r(&seconds, &parts)
    return parts
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
