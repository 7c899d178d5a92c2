import Glibc

/// What happens when the user interrupts, or a reader goes away.
enum Signals {
  /// What the handler has to tidy away. It may run between any two instructions, so these are plain
  /// values, and what one points to is freed only when it points elsewhere.
  nonisolated(unsafe) private static var temporaryFile: UnsafeMutablePointer<CChar>?
  nonisolated(unsafe) private static var temporaryDirectory: UnsafeMutablePointer<CChar>?
  nonisolated(unsafe) private static var showsProgress = false

  /// Lets a write to a closed pipe fail instead of ending the process, and lets an interrupt end it
  /// at once with its own status. What must stay whole has to be whole at every moment anyway.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    // A file that may grow no more is an error of the write, told as such.
    signal(SIGXFSZ, SIG_IGN)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var before = sigaction()
      sigaction(number, nil, &before)
      // A process started with one of them ignored, as by nohup, goes on ignoring it.
      let isIgnored = before.__sigaction_handler.sa_handler.map {
        unsafeBitCast($0, to: Int.self) == 1
      }
      if isIgnored != true { signal(number, endAtOnce) }
    }
    signal(SIGBUS, tellOfShorterFile)
  }

  /// Leaves interrupts to a child process that has the terminal, while `body` runs.
  static func leftToChild<Result, Failure>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let before = signal(SIGINT, SIG_IGN)
    defer { signal(SIGINT, before) }
    return try body()
  }

  /// Names a file alone in its directory, both to be removed if the process is ended.
  static func tidyAway(file: String?, directory: String?) {
    let (oldFile, oldDirectory) = (temporaryFile, temporaryDirectory)
    temporaryFile = file.flatMap { strdup($0) }
    temporaryDirectory = directory.flatMap { strdup($0) }
    free(oldFile)
    free(oldDirectory)
  }

  /// Says whether a progress line stands on the terminal.
  static func progressIsShown(_ isShown: Bool) {
    showsProgress = isShown
  }

  /// A file that is read where it lies, as large ones are, was cut short meanwhile.
  private static let tellOfShorterFile: @convention(c) (Int32) -> Void = { _ in
    let message: StaticString =
      "\nomsorg: a file became shorter while it was read; run the command again when it is whole\n"
    _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
    removeTemporaries()
    _exit(ExitCode.inputOutput.rawValue)
  }

  private static let endAtOnce: @convention(c) (Int32) -> Void = { number in
    if showsProgress { _ = write(STDERR_FILENO, "\r\u{1B}[K", 4) }
    removeTemporaries()
    _exit(128 + number)
  }

  private static func removeTemporaries() {
    if let temporaryFile { unlink(temporaryFile) }
    if let temporaryDirectory { rmdir(temporaryDirectory) }
  }
}

/// A file that is of no use until it is finished.
public enum UnfinishedFile {
  /// Removes the file if the process is ended by a signal while `body` runs.
  public static func removedIfInterrupted<Result>(
    _ path: String, _ body: () throws -> Result
  ) rethrows -> Result {
    Signals.tidyAway(file: path, directory: nil)
    defer { Signals.tidyAway(file: nil, directory: nil) }
    return try body()
  }
}
