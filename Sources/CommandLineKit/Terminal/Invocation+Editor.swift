import Glibc
import Records

extension Invocation {
  /// Whether there is an editor to use: one that the environment names, or a terminal to use `vi` on.
  public var hasEditor: Bool {
    namedEditor != nil || terminal.isTerminal(.input) && terminal.isTerminal(.output)
  }

  private var namedEditor: String? { environment["VISUAL"] ?? environment["EDITOR"] }

  /// Lets the user edit a text in `$VISUAL`, `$EDITOR` or `vi`, which waits for ever where
  /// `hasEditor` is false.
  ///
  /// The text stands in a file that only the user can read, in a directory of its own, both removed
  /// afterwards, also when the process is interrupted.
  ///
  /// - Parameters:
  ///   - bytes: The text as it is.
  ///   - name: The file's name; its ending lets the editor know the format.
  /// - Returns: The text as the user left it.
  /// - Throws: An error that the application tells by itself when the editor can't be started or
  ///   ends with another status than 0, which is how an editor says that nothing is to be done.
  public func edit(_ bytes: [UInt8], name: String) throws -> [UInt8] {
    let place = environment["XDG_RUNTIME_DIR"] ?? environment["TMPDIR"] ?? "/tmp"
    var template = Array("\(place)/edit-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw FileError(path: place, code: errno, isWriting: true)
    }
    let directory = String(
      decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let path = "\(directory)/\(name)"
    Signals.tidyAway(file: path, directory: directory)
    defer {
      Self.empty(directory)
      Signals.tidyAway(file: nil, directory: nil)
    }
    try Self.write(bytes, to: path)

    let editor = namedEditor ?? "vi"
    let status = try Signals.leftToChild { () throws(SpawnError) in
      try ProcessSpawner.start(shell: editor, [path]).wait()
    }
    guard status == 0 else { throw EditorError(editor: editor, status: status) }
    return try Self.read(path)
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileError(path: path, code: errno, isWriting: true) }
    defer { close(descriptor) }
    let output = OutputWriter(descriptor: descriptor)
    try output.write(bytes)
    try output.flush()
  }

  private static func read(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, code: errno, isWriting: false) }
    defer { close(descriptor) }
    return try StandardInput.readAll(descriptor)
  }

  /// Removes a directory with what is in it: editors leave copies beside the file.
  private static func empty(_ directory: String) {
    if let stream = opendir(directory) {
      while let entry = readdir(stream) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != ".", name != ".." { unlink("\(directory)/\(name)") }
      }
      closedir(stream)
    }
    rmdir(directory)
  }
}

/// An editor that ended saying that its work is not to be used.
struct EditorError: KitError {
  let editor: String
  let status: Int32

  func report(_ words: ErrorWords) -> ErrorReport {
    ErrorReport(
      kind: "editor_failed", message: words.editorFailed(editor, String(status)),
      exitCode: status == ExitCode.interrupted.rawValue ? .interrupted : .inputOutput)
  }
}
