import OmsorgDomain

/// Minutes since a date's midnight as times of the clock.
enum DayClock {
  /// `07:05`; past midnight it begins anew.
  static func time(_ minute: Int) -> String {
    ClockTime(minutesSinceMidnight: minute % 1_440)?.iso ?? ""
  }

  /// `07:00–16:00`.
  static func hours(_ start: Int, _ end: Int) -> String { "\(time(start))–\(time(end))" }
}
