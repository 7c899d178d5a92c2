import OmsorgDomain

/// Numbers handed out to threads one by one, and a lock for what the threads share.
final class WorkQueue: Sendable {
  private let count: Int
  private let next = Locked(0)

  /// A queue of the numbers 0..<count.
  init(count: Int) { self.count = count }

  /// The next number; nil when all are handed out.
  func take() -> Int? {
    next.withLock { next in
      guard next < count else { return nil }
      defer { next += 1 }
      return next
    }
  }

  /// Hands out no more numbers.
  func stop() { next.withLock { $0 = count } }

  /// Runs a body that no other thread runs meanwhile.
  func withLock<Result>(_ body: () throws -> Result) rethrows -> Result {
    try next.withLock { _ in try body() }
  }
}
