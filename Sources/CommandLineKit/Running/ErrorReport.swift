public import Records

/// An error as it is told to people and programs.
public struct ErrorReport: Error, Sendable {
  /// A stable name of the kind of error, snake_case, the same in every language.
  public var kind: String
  /// Lower case, no full stop, what is quoted in single quotes.
  public var message: Text
  /// The status the process ends with.
  public var exitCode: ExitCode
  /// The file at fault.
  public var path: String?
  /// The line at fault, counted from 1.
  public var line: Int?
  /// The column at fault, counted from 1.
  public var column: Int?
  /// The line at fault as it stands in the file.
  public var excerpt: String?
  /// What to do about it.
  public var hint: Text?
  /// The usage line of the command, after a usage error.
  var usage: String?

  /// Makes a report.
  public init(
    kind: String, message: Text, exitCode: ExitCode, path: String? = nil, line: Int? = nil,
    column: Int? = nil, excerpt: String? = nil, hint: Text? = nil
  ) {
    self.kind = kind
    self.message = message
    self.exitCode = exitCode
    self.path = path
    self.line = line
    self.column = column
    self.excerpt = excerpt
    self.hint = hint
  }
}
