/// The status a process ends with.
public struct ExitCode: Equatable, Sendable {
  /// The number the shell sees.
  public let rawValue: Int32

  /// A status that isn't among the named ones, such as a child process's own.
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// Done.
  public static let done = ExitCode(rawValue: 0)
  /// Done, and the answer is no.
  public static let negative = ExitCode(rawValue: 1)
  /// The command line is wrong.
  public static let usage = ExitCode(rawValue: 64)
  /// What was read isn't valid.
  public static let invalidData = ExitCode(rawValue: 65)
  /// A store, file or record isn't there.
  public static let notFound = ExitCode(rawValue: 66)
  /// A rule forbids it.
  public static let refused = ExitCode(rawValue: 69)
  /// A bug.
  public static let bug = ExitCode(rawValue: 70)
  /// A file or directory cannot be created.
  public static let cannotCreate = ExitCode(rawValue: 73)
  /// Reading or writing failed.
  public static let inputOutput = ExitCode(rawValue: 74)
  /// Someone else holds what is needed; trying again may help.
  public static let busy = ExitCode(rawValue: 75)
  /// Permission is lacking.
  public static let noPermission = ExitCode(rawValue: 77)
  /// Interrupted by the user.
  public static let interrupted = ExitCode(rawValue: 130)
}
