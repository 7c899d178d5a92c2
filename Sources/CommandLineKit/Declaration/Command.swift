public import Records

/// A command or subcommand, declared once: parsing, help, man page, completions and suggestions come
/// from it.
///
/// All but the name, aliases and summary is evaluated only when this command is the one asked for,
/// so that a long table costs nothing at start.
public struct Command: Sendable {
  /// The name typed after the application's (or the parent command's) name.
  public let name: String
  /// Other names, such as the Swedish one.
  public let aliases: [String]
  /// One line without a full stop.
  public let summary: Text
  let description: @Sendable () -> Text?
  let operands: @Sendable () -> [any DeclaredOperand]
  let options: @Sendable () -> [any DeclaredOption]
  let subcommands: @Sendable () -> [Command]
  let examples: @Sendable () -> [Example]
  let output: @Sendable () -> [OutputField]
  let exitStatuses: @Sendable () -> [ExitStatus]
  let files: @Sendable () -> [FileNote]
  let seeAlso: @Sendable () -> [String]
  let isHidden: Bool
  let run: (@Sendable (Invocation) throws -> ExitCode)?

  /// Declares a command.
  ///
  /// - Parameters:
  ///   - description: Paragraphs in the light markup of ``Topic``.
  ///   - operands: Those that must be given first; a command with subcommands has none.
  ///   - options: In the order of help. Those of a command with subcommands hold for each of them.
  ///   - subcommands: Commands below this one.
  ///   - output: The fields of what it prints, for `--help` and the man page.
  ///   - exitStatuses: Those beside 0 that say something particular here.
  ///   - seeAlso: Names of commands (`client list`) and topics.
  ///   - isHidden: Whether help, man pages and completions leave it out.
  ///   - run: Does the work. Not needed where a subcommand must be named. Errors that it throws are
  ///     turned into an ``ErrorReport`` by the application.
  public init(
    _ name: String, aliases: [String] = [], summary: Text,
    description: @autoclosure @escaping @Sendable () -> Text? = nil,
    operands: @autoclosure @escaping @Sendable () -> [any DeclaredOperand] = [],
    options: @autoclosure @escaping @Sendable () -> [any DeclaredOption] = [],
    subcommands: @autoclosure @escaping @Sendable () -> [Command] = [],
    examples: @autoclosure @escaping @Sendable () -> [Example] = [],
    output: @autoclosure @escaping @Sendable () -> [OutputField] = [],
    exitStatuses: @autoclosure @escaping @Sendable () -> [ExitStatus] = [],
    files: @autoclosure @escaping @Sendable () -> [FileNote] = [],
    seeAlso: @autoclosure @escaping @Sendable () -> [String] = [],
    isHidden: Bool = false,
    run: (@Sendable (Invocation) throws -> ExitCode)? = nil
  ) {
    self.name = name
    self.aliases = aliases
    self.summary = summary
    self.description = description
    self.operands = operands
    self.options = options
    self.subcommands = subcommands
    self.examples = examples
    self.output = output
    self.exitStatuses = exitStatuses
    self.files = files
    self.seeAlso = seeAlso
    self.isHidden = isHidden
    self.run = run
  }

  func isCalled(_ word: String) -> Bool {
    name == word || aliases.contains(word)
  }
}
