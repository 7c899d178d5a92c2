import Glibc

/// Runs a body for each of 0..<count at once, the first on this thread and each other on a thread
/// of its own, or one after the other where no thread can be had, and waits for all.
func runConcurrently(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
  let threads = (1..<max(1, count)).map { index -> pthread_t? in
    var thread = pthread_t()
    let context = Unmanaged.passRetained(ThreadBody { body(index) })
    let code = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, context.toOpaque())
    if code == 0 { return thread }
    context.release()
    return nil
  }
  if count > 0 { body(0) }
  for (offset, thread) in threads.enumerated() {
    if let thread { pthread_join(thread, nil) } else { body(offset + 1) }
  }
}

/// What a thread runs, as an object that a C function can be given.
private final class ThreadBody {
  let run: () -> Void

  init(_ run: @escaping () -> Void) {
    self.run = run
  }
}
