import Glibc

extension Terminal {
  /// Writes data to stdout, through the user's pager where that is a terminal.
  ///
  /// The pager is `$OMSORG_PAGER` (with the name of the application), `$PAGER` or `less`, none where
  /// that is `cat`; one that can't be started is done without.
  ///
  /// - Parameters:
  ///   - paged: Whether this output may be long enough for a pager.
  ///   - body: Writes; what is left is flushed after it.
  /// - Throws: What `body` throws, and ``OutputError``.
  public func withOutput<Result>(
    paged: Bool, _ body: (OutputWriter) throws -> Result
  ) throws -> Result {
    guard paged, let command = pager(isTerminal: isTerminal(.output)),
      let pipe = Pipe.open(),
      let child = try? ProcessSpawner.start(
        shell: command, input: pipe.reading, variables: ["LESS": "FRX", "LV": "-c"])
    else {
      let output = OutputWriter(descriptor: streams.output)
      let result = try body(output)
      try output.flush()
      return result
    }
    close(pipe.reading)
    return try Signals.leftToChild {
      defer {
        // The pager ends when nothing more can come.
        close(pipe.writing)
        _ = child.wait()
      }
      let output = OutputWriter(descriptor: pipe.writing)
      let result = try body(output)
      try output.flush()
      return result
    }
  }

  /// The pager's command line; nil where nothing is paged.
  func pager(isTerminal: Bool) -> String? {
    guard isTerminal, allowsPager else { return nil }
    let command = pagerVariable.flatMap { environment[$0] } ?? environment["PAGER"] ?? "less"
    return command == "cat" ? nil : command
  }

  /// A pipe whose ends no other program inherits.
  private struct Pipe {
    let reading: Int32
    let writing: Int32

    static func open() -> Pipe? {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { return nil }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return Pipe(reading: ends[0], writing: ends[1])
    }
  }
}
