public import Records

/// A command line that works, and what it does.
public struct Example: Sendable {
  let commandLine: String
  let summary: Text

  /// Declares an example.
  ///
  /// - Parameter commandLine: As typed, the application's name included.
  public init(_ commandLine: String, _ summary: Text) {
    self.commandLine = commandLine
    self.summary = summary
  }
}

/// One field of what a command prints in machine formats.
public struct OutputField: Sendable {
  let name: String
  let kind: String
  let summary: Text

  /// Declares a field.
  ///
  /// - Parameters:
  ///   - name: The stable name, such as `care_contact_share`.
  ///   - kind: The kind of value, such as `date`.
  public init(_ name: String, kind: String, _ summary: Text) {
    self.name = name
    self.kind = kind
    self.summary = summary
  }
}

/// When a command ends with a certain status.
public struct ExitStatus: Sendable {
  let code: ExitCode
  let summary: Text

  /// Declares a status.
  public init(_ code: ExitCode, _ summary: Text) {
    self.code = code
    self.summary = summary
  }
}

/// A file that a command reads or writes.
public struct FileNote: Sendable {
  let path: String
  let summary: Text

  /// Declares a file.
  public init(_ path: String, _ summary: Text) {
    self.path = path
    self.summary = summary
  }
}
