import Glibc

/// Clocks to measure a search by.
enum RoutingClock {
  /// For how long this thread has had a processor.
  static var processorSeconds: Double { read(CLOCK_THREAD_CPUTIME_ID) }

  /// Seconds since some moment.
  static var seconds: Double { read(CLOCK_MONOTONIC) }

  private static func read(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
