/// Dates and times as spreadsheets count them: days since the end of 1899, times as parts of a day.
///
/// Excel believes that 1900 was a leap year, so that its numbers are those of others only from
/// 1 March 1900 on.
enum WorkbookSerial {
  /// The number of a date `YYYY-MM-DD`; nil before 1 March 1900 and for what is no date.
  static func date(_ text: some StringProtocol) -> Int? {
    let parts = numbers(text, separator: "-", widths: [4, 2, 2])
    guard let parts else { return nil }
    let (year, month, day) = (parts[0], parts[1], parts[2])
    guard (1...12).contains(month), (1...length(year, month)).contains(day) else { return nil }
    let serial = days(year, month, day) - days(1899, 12, 30)
    return serial >= firstSafe ? serial : nil
  }

  /// The part of a day that a time `HH:MM` or `HH:MM:SS` is; nil for what is none, 24:00 among them.
  static func time(_ text: some StringProtocol) -> Double? {
    seconds(text).map { Double($0) / secondsInDay }
  }

  /// The number of an instant, such as `2026-11-20T06:05:00Z`, in UTC; parts of a second are left
  /// out.
  static func instant(_ text: String) -> Double? {
    guard let mark = text.firstIndex(where: { $0 == "T" || $0 == " " }),
      let day = date(text[..<mark])
    else { return nil }
    var clock = text[text.index(after: mark)...]
    var offset = 0
    if clock.last == "Z" {
      clock.removeLast()
    } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }),
      let ahead = seconds(clock[clock.index(after: sign)...])
    {
      offset = clock[sign] == "-" ? -ahead : ahead
      clock = clock[..<sign]
    } else {
      return nil
    }
    if let point = clock.firstIndex(of: ".") {
      guard clock[point...].dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }) else {
        return nil
      }
      clock = clock[..<point]
    }
    guard let seconds = seconds(clock) else { return nil }
    return Double(day) + Double(seconds - offset) / secondsInDay
  }

  private static let secondsInDay = 86_400.0
  /// 1 March 1900.
  private static let firstSafe = 61

  private static func seconds(_ text: some StringProtocol) -> Int? {
    let parts =
      numbers(text, separator: ":", widths: [2, 2])
      ?? numbers(text, separator: ":", widths: [2, 2, 2])
    guard let parts, parts[0] < 24, parts.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
    return parts[0] * 3600 + parts[1] * 60 + (parts.count > 2 ? parts[2] : 0)
  }

  /// The numbers of a text that is digits of these widths with a separator between them.
  private static func numbers(
    _ text: some StringProtocol, separator: Unicode.Scalar, widths: [Int]
  ) -> [Int]? {
    let parts = text.utf8.split(
      separator: UInt8(ascii: separator), omittingEmptySubsequences: false)
    guard parts.map(\.count) == widths else { return nil }
    var numbers: [Int] = []
    for part in parts {
      var number = 0
      for byte in part {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
      }
      numbers.append(number)
    }
    return numbers
  }

  private static func length(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since some day long ago (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  }
}
