import Glibc

/// A value that is worked out by the first who asks for it, while others who ask wait.
///
/// Unchecked: the value is reached only under the lock.
final class Once<Value: Sendable>: @unchecked Sendable {
  private var known: Value?
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  init() {
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  func value(_ make: () -> Value) -> Value {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    if let known { return known }
    let made = make()
    known = made
    return made
  }
}
