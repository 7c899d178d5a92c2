import Glibc

/// When colour is used.
public enum ColorChoice: String, CaseIterable, Sendable {
  /// On a terminal, unless the environment asks not to.
  case auto
  /// Also when written to a file or pipe.
  case always
  /// Not at all.
  case never
}

/// What is known of the terminal the user sits at, if any. Every question is asked of the system when
/// it is put, so making one costs nothing.
public struct Terminal: Sendable {
  /// The streams a terminal may be behind.
  public enum Stream: Sendable {
    /// What the user types.
    case input
    /// Where data goes.
    case output
    /// Where messages go.
    case messages
  }

  let environment: Environment
  let color: ColorChoice
  let allowsPager: Bool
  /// The application's own variable that names a pager.
  let pagerVariable: String?
  let streams: Streams

  /// Describes the terminal.
  ///
  /// - Parameters:
  ///   - environment: Asked for `NO_COLOR`, `TERM`, `COLUMNS` and the pager's variables.
  ///   - color: What the user chose.
  ///   - allowsPager: Whether the user lets long output be paged.
  ///   - pagerVariable: The application's own variable that names a pager.
  ///   - streams: What the process reads and writes.
  init(
    environment: Environment, color: ColorChoice = .auto, allowsPager: Bool = true,
    pagerVariable: String? = nil, streams: Streams = Streams()
  ) {
    self.environment = environment
    self.color = color
    self.allowsPager = allowsPager
    self.pagerVariable = pagerVariable
    self.streams = streams
  }

  /// Whether a stream is a terminal.
  public func isTerminal(_ stream: Stream) -> Bool {
    switch stream {
    case .input: isatty(streams.input) == 1
    case .output: isatty(streams.output) == 1
    case .messages: isatty(streams.messages) == 1
    }
  }

  /// Whether colour is used on a stream: never in a pipe or file unless asked for.
  public func usesColor(on stream: Stream) -> Bool {
    usesColor(isTerminal: isTerminal(stream))
  }

  func usesColor(isTerminal: Bool) -> Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: isTerminal && environment["NO_COLOR"] == nil && environment["TERM"] != "dumb"
    }
  }

  /// The width of the terminal that data goes to, in columns; nil when it goes elsewhere, where
  /// nothing is to be cut.
  public var width: Int? {
    guard isTerminal(.output) else { return nil }
    var size = winsize()
    if ioctl(streams.output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? 80
  }
}
