public import Records

/// A program with commands, declared once.
public struct Application: Sendable {
  let name: String
  let version: String
  let date: String
  let summary: Text
  let description: @Sendable () -> Text?
  let options: @Sendable () -> [any DeclaredOption]
  let roles: OptionRoles
  let commands: @Sendable () -> [Command]
  let topics: @Sendable () -> [Topic]
  let exitStatuses: @Sendable () -> [ExitStatus]
  let words: @Sendable () -> KitWords
  let candidates: @Sendable (LiveQuery) -> [Candidate]
  let describe: @Sendable (any Error) -> ErrorReport?

  /// Declares an application.
  ///
  /// - Parameters:
  ///   - version: As `--version` prints it after the name.
  ///   - date: The day of the version, `YYYY-MM-DD`, for man pages.
  ///   - description: Paragraphs in the light markup of ``Topic``.
  ///   - options: Those that every command takes, before and after its name.
  ///   - roles: Which of the options the kit itself heeds.
  ///   - commands: In the order of help. The kit adds `help` and `completion`.
  ///   - topics: What `help NAME` tells beside commands.
  ///   - exitStatuses: Every status the application uses.
  ///   - words: The kit's own words.
  ///   - candidates: Answers live sources while a command line is completed.
  ///   - describe: Words and status of an error that a command threw; nil if nobody foresaw it.
  public init(
    _ name: String, version: String, date: String, summary: Text,
    description: @autoclosure @escaping @Sendable () -> Text? = nil,
    options: @autoclosure @escaping @Sendable () -> [any DeclaredOption],
    roles: OptionRoles,
    commands: @autoclosure @escaping @Sendable () -> [Command],
    topics: @autoclosure @escaping @Sendable () -> [Topic] = [],
    exitStatuses: @autoclosure @escaping @Sendable () -> [ExitStatus] = [],
    words: @autoclosure @escaping @Sendable () -> KitWords,
    candidates: @escaping @Sendable (LiveQuery) -> [Candidate] = { _ in [] },
    describe: @escaping @Sendable (any Error) -> ErrorReport?
  ) {
    self.name = name
    self.version = version
    self.date = date
    self.summary = summary
    self.description = description
    self.options = options
    self.roles = roles
    self.commands = commands
    self.topics = topics
    self.exitStatuses = exitStatuses
    self.words = words
    self.candidates = candidates
    self.describe = describe
  }

  var allGlobalOptions: [OptionDeclaration] {
    options().map(\.declaration) + KitOptions.declarations(self)
  }

  var allCommands: [Command] {
    commands() + [HelpCommand.command(for: self), CompletionCommand.command(for: self)]
  }

  /// One of the kit's words as a text of its own, which keeps the catalogue from being built where
  /// nothing is printed.
  func helpText(_ word: @escaping @Sendable (HelpWords) -> Text) -> Text {
    Text(sv: word(words().help)(.swedish), en: word(words().help)(.english))
  }

  /// The environment variable that sets an option, if any: `OMSORG_LOCK_TIMEOUT`.
  func variable(for option: OptionDeclaration, isGlobal: Bool) -> String? {
    guard option.form == .value else { return nil }
    switch option.environment {
    case .never: return nil
    case .whenGlobal where !isGlobal: return nil
    case .whenGlobal, .always: return variable(named: option.name)
    }
  }

  func variable(named optionName: String) -> String {
    let words = "\(name)_\(optionName)".uppercased()
    return String(words.map { $0 == "-" ? "_" : $0 })
  }
}

/// The options of the application that the kit itself heeds.
public struct OptionRoles: Sendable {
  let language: Option<Language?>
  let json: any DeclaredOption
  let color: Option<ColorChoice>
  let pager: Option<Bool>

  /// Names the options, each of which must be among the application's.
  ///
  /// - Parameters:
  ///   - language: Chooses the language.
  ///   - json: When given, errors also stand as JSON objects.
  ///   - color: Chooses colour.
  ///   - pager: Allows the pager.
  public init(
    language: Option<Language?>, json: any DeclaredOption, color: Option<ColorChoice>,
    pager: Option<Bool>
  ) {
    self.language = language
    self.json = json
    self.color = color
    self.pager = pager
  }
}
