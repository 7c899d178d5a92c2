import Records

/// `help`, `help COMMAND...` and `help TOPIC`.
enum HelpCommand {
  static func command(for application: Application) -> Command {
    let words = Operand<[String]>(
      "NAME", minimum: 0,
      parse: ValueParser(completion: .live(source)) { $0 },
      summary: application.helpText(\.helpOperand))
    return Command(
      "help", aliases: ["hjälp"], summary: application.helpText(\.helpCommand), operands: [words],
      run: { invocation in
        let surroundings = Surroundings(
          application, invocation.occurrences, invocation.arguments, invocation.environment,
          invocation.terminal.streams)
        let document = try Self.document(
          invocation[words], application, invocation.language)
        try surroundings.printLongHelp(document)
        return .done
      })
  }

  /// The live source that the kit answers itself.
  static let source = "help"

  static func candidates(_ application: Application, _ language: Language) -> [Candidate] {
    application.allCommands.filter { !$0.isHidden }.map { Candidate($0.name, $0.summary(language)) }
      + application.topics().map { Candidate($0.name, $0.summary(language)) }
  }

  private static func document(
    _ words: [String], _ application: Application, _ language: Language
  ) throws(UsageError) -> HelpDocument {
    if words.count == 1, let topic = application.topics().first(where: { $0.name == words[0] }) {
      return HelpDocument(topic: topic, application: application, language)
    }
    var scope = Scope(application: application)
    for word in words {
      guard let command = scope.subcommands.first(where: { $0.isCalled(word) }) else {
        var known = scope.subcommands.filter { !$0.isHidden }.flatMap { [$0.name] + $0.aliases }
        if scope.path.isEmpty { known += application.topics().map(\.name) }
        throw UsageError(
          .unknownTopic(word, suggestions: Suggestions.near(word, among: known)), path: [])
      }
      scope.enter(command)
    }
    return HelpDocument(command: scope, language)
  }
}
