import Glibc

/// Numbers handed out to threads one by one, and a lock for what the threads share.
///
/// Unchecked: all that changes is changed under the lock.
final class WorkQueue: @unchecked Sendable {
  private let count: Int
  private var next = 0
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>

  /// A queue of the numbers 0..<count.
  init(count: Int) {
    self.count = count
    mutex = .allocate(capacity: 1)
    pthread_mutex_init(mutex, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  /// The next number; nil when all are handed out.
  func take() -> Int? {
    withLock {
      guard next < count else { return nil }
      next += 1
      return next - 1
    }
  }

  /// Hands out no more numbers.
  func stop() { withLock { next = count } }

  /// Runs a body that no other thread runs meanwhile.
  func withLock<Result>(_ body: () throws -> Result) rethrows -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body()
  }
}
