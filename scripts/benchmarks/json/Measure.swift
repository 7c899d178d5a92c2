import Foundation
import Glibc

/// Runs `body` five times over `size` bytes and prints the median speed.
///
/// The thread's own processor time counts, so that other work on the machine disturbs little.
/// - Parameter body: returns how many records it read, which must be `count`.
func measure(_ name: String, size: Int, count: Int, _ body: () throws -> Int) rethrows {
  var speeds: [Double] = []
  for _ in 0..<5 {
    let start = threadTime()
    let records = try body()
    let nanoseconds = threadTime() - start
    precondition(records == count, "\(name): read \(records) records, not \(count)")
    speeds.append(Double(size) / Double(nanoseconds) * 1e3)
  }
  speeds.sort()
  let padded = name.padding(toLength: 52, withPad: " ", startingAt: 0)
  print(padded + String(format: "%8.0f MB/s", speeds[2]))
}

/// The processor time that this thread has had, in nanoseconds.
private func threadTime() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}
