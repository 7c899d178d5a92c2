import Glibc
public import Records

/// A line on the terminal's stderr that tells how far long work has come; nothing elsewhere.
public final class ProgressLine {
  private let label: String
  private let isShown: Bool
  private let streams: Streams
  private var lastShown: Int?
  /// Nanoseconds between two looks of the line.
  private static let interval = 100_000_000

  /// Begins a line.
  ///
  /// - Parameters:
  ///   - label: What is being done.
  ///   - isWanted: Whether the user wants to see it (not with `--quiet`).
  public init(_ label: Text, _ invocation: Invocation, isWanted: Bool = true) {
    self.label = label(invocation.language)
    streams = invocation.terminal.streams
    isShown = isWanted && invocation.terminal.isTerminal(.messages)
  }

  /// Tells how far the work has come. Cheap enough for every row.
  ///
  /// - Parameter total: How many there are in all, if that is known.
  public func update(_ done: Int, of total: Int? = nil) {
    guard isShown else { return }
    let now = Self.now()
    if let lastShown, now - lastShown < Self.interval { return }
    lastShown = now
    Signals.progressIsShown(true)
    streams.tell("\r\u{1B}[K" + Self.text(label, done, of: total))
  }

  /// Takes the line away. Ask it before anything else is written.
  public func finish() {
    guard lastShown != nil else { return }
    streams.tell("\r\u{1B}[K")
    Signals.progressIsShown(false)
    lastShown = nil
  }

  deinit { finish() }

  static func text(_ label: String, _ done: Int, of total: Int?) -> String {
    guard let total, total > 0 else { return "\(label) \(done)" }
    let percent = min(100, Int(Double(done) / Double(total) * 100))
    return "\(label) \(percent) % (\(done)/\(total))"
  }

  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
