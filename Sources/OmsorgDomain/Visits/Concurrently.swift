import Glibc

/// How many processors there are.
public var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// Runs a body for each of 0..<count at once, the first on this thread and each other on a thread
/// of its own, and waits for all.
///
/// Plain threads, as what calls this is synchronous and the work is never waiting.
/// - Returns: the results in order.
public func concurrently<Result: Sendable>(
  _ count: Int, _ body: @escaping @Sendable (Int) -> Result
) -> [Result] {
  let tasks = (0..<count).map { index in ThreadedTask { body(index) } }
  for task in tasks.dropFirst() { task.start() }
  return tasks.map { $0.wait() }
}

/// Runs a body for each of 0..<count on some threads, each taking the next when it is done with one.
/// - Returns: the results in order.
public func concurrently<Result: Sendable>(
  over count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Result
) -> [Result] {
  let next = Locked(0)
  let parts = concurrently(max(1, min(threads, count))) { _ in
    var results: [(index: Int, result: Result)] = []
    while true {
      let index = next.withLock { next in
        defer { next += 1 }
        return next
      }
      if index >= count { return results }
      results.append((index, body(index)))
    }
  }
  return parts.joined().sorted { $0.index < $1.index }.map(\.result)
}

/// Runs two bodies at once, the first on this thread, and waits for both.
public func concurrently<First: Sendable, Second: Sendable>(
  _ first: () -> First, and second: @escaping @Sendable () -> Second
) -> (First, Second) {
  let task = ThreadedTask(second)
  task.start()
  let result = first()
  return (result, task.wait())
}

/// A piece of work on a thread of its own.
///
/// Unchecked: `result` is written by the thread and read only after the thread is joined.
private final class ThreadedTask<Result: Sendable>: @unchecked Sendable {
  private let body: @Sendable () -> Result
  private var result: Result?
  private var thread: pthread_t?

  init(_ body: @escaping @Sendable () -> Result) {
    self.body = body
  }

  func start() {
    var started = pthread_t()
    let context = Unmanaged.passRetained(Runner { self.result = self.body() })
    let code = pthread_create(
      &started, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Runner>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, context.toOpaque())
    if code == 0 { thread = started } else { context.release() }
  }

  /// The result; computed here if no thread could be had.
  func wait() -> Result {
    if let thread { pthread_join(thread, nil) }
    return result ?? body()
  }
}

/// What a thread runs, without its type's parameters, which a C function can't capture.
private final class Runner {
  let run: () -> Void

  init(_ run: @escaping () -> Void) {
    self.run = run
  }
}
