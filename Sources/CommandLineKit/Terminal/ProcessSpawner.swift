import Glibc

/// Runs other programs: the pager and the editor, which the user asked for.
struct ProcessSpawner {
  /// A program that is running.
  struct Child {
    let identifier: pid_t

    /// Waits for the end.
    ///
    /// - Returns: The exit status; 128 and the signal's number when a signal ended it.
    func wait() -> Int32 {
      var status: Int32 = 0
      while waitpid(identifier, &status, 0) < 0 {
        if errno != EINTR { return 127 }
      }
      let signal = status & 0x7F
      return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }
  }

  /// Starts a line of shell with arguments after it, as `$EDITOR` and `$PAGER` are written.
  ///
  /// - Parameters:
  ///   - line: What the shell runs, the arguments following it.
  ///   - input: A descriptor to be its stdin; this process's own if nil.
  ///   - variables: Set beside those of this process.
  /// - Throws: ``SpawnError``.
  static func start(
    shell line: String, _ arguments: [String] = [], input: Int32? = nil,
    variables: [String: String] = [:]
  ) throws(SpawnError) -> Child {
    // The program's name stands as $0; the arguments follow the line unchanged.
    let words = ["/bin/sh", "-c", arguments.isEmpty ? line : line + " \"$@\"", line] + arguments

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input { posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }

    // What this process ignores or its thread blocks, a child would go on not hearing.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    sigaddset(&defaults, SIGINT)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    var blocked = sigset_t()
    sigemptyset(&blocked)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    var pointers = words.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var inherited = inheritedEnvironment(adding: variables)
    defer { for pointer in inherited { free(pointer) } }
    var identifier = pid_t()
    let code = posix_spawn(&identifier, "/bin/sh", &actions, &attributes, &pointers, &inherited)
    guard code == 0 else { throw SpawnError(program: line, code: code) }
    return Child(identifier: identifier)
  }

  private static func inheritedEnvironment(
    adding variables: [String: String]
  ) -> [UnsafeMutablePointer<CChar>?] {
    var entries: [UnsafeMutablePointer<CChar>?] = []
    var next = environ
    while let entry = next.pointee {
      entries.append(strdup(entry))
      next = next.advanced(by: 1)
    }
    for (name, value) in variables where getenv(name) == nil {
      entries.append(strdup("\(name)=\(value)"))
    }
    return entries + [nil]
  }
}

/// A program that couldn't be started.
struct SpawnError: KitError {
  let program: String
  /// The system's error number.
  let code: Int32

  func report(_ words: ErrorWords) -> ErrorReport {
    ErrorReport(
      kind: "cannot_run", message: words.cannotRun(program, SystemError.reason(code)),
      exitCode: .inputOutput)
  }
}
