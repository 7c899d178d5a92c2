import Glibc

/// A thread of its own; Swift's tasks have too few of them to block one each.
final class Worker: @unchecked Sendable {
  private let body: () throws -> Void
  private var thread = pthread_t()
  private var failure: (any Error)?
  private var done = false
  private var lock = pthread_mutex_t()

  init(_ body: @escaping () throws -> Void) {
    self.body = body
    pthread_mutex_init(&lock, nil)
  }

  var isDone: Bool {
    pthread_mutex_lock(&lock)
    defer { pthread_mutex_unlock(&lock) }
    return done
  }

  func start() {
    let context = Unmanaged.passRetained(self).toOpaque()
    pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        let worker = Unmanaged<Worker>.fromOpaque(context).takeRetainedValue()
        do { try worker.body() } catch { worker.failure = error }
        pthread_mutex_lock(&worker.lock)
        worker.done = true
        pthread_mutex_unlock(&worker.lock)
        return nil
      }, context)
  }

  /// Sends the thread a signal; only before `wait`.
  func signal(_ number: Int32) {
    pthread_kill(thread, number)
  }

  func wait() throws {
    pthread_join(thread, nil)
    if let failure { throw failure }
  }
}
