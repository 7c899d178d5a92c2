import Records

/// The language, colours and pager that hold for one run, found from what was parsed or, where
/// parsing failed, from what the arguments look like.
struct Surroundings {
  let application: Application
  let language: Language
  let terminal: Terminal
  let reporter: Reporter

  init(
    _ application: Application, _ parsed: [String: [Occurrence]], _ arguments: [String],
    _ environment: Environment, _ streams: Streams
  ) {
    self.application = application
    let roles = application.roles
    let options = arguments.prefix { $0 != "--" }

    /// The last value an option has in the arguments, whatever else is wrong with them.
    func value<Value>(_ option: Option<Value>) -> Value? {
      let declaration = option.declaration
      if let found = parsed[declaration.name], !found.isEmpty { return option.read(found) }
      var text = application.variable(for: declaration, isGlobal: true).flatMap { environment[$0] }
      for (index, argument) in zip(options.indices, options) {
        if argument.hasPrefix(declaration.spelled + "=") {
          text = String(argument.dropFirst(declaration.spelled.count + 1))
        } else if argument == declaration.spelled, index + 1 < options.endIndex {
          text = options[index + 1]
        }
      }
      return text.flatMap { try? declaration.parse($0) }.flatMap { option.read([.value($0)]) }
    }

    language = Language(chosen: value(roles.language) ?? nil, environment: environment)
    let json = roles.json.declaration.spelled
    let pager = roles.pager.declaration
    let allowsPager = options.last { pager.longForms.contains($0) }.map { $0 == pager.spelled }
    terminal = Terminal(
      environment: environment, color: value(roles.color) ?? .auto,
      allowsPager: allowsPager ?? pager.isInitiallyOn,
      pagerVariable: application.variable(named: "pager"), streams: streams)
    reporter = Reporter(
      name: application.name, words: application.words, language: language,
      asJSON: options.contains { $0 == json || $0.hasPrefix(json + "=") },
      usesColor: terminal.usesColor(on: .messages), streams: streams)
  }

  func printShortHelp(_ scope: Scope) throws {
    let text = ShortHelp(scope, application.words(), language).text
    try terminal.withOutput(paged: false) { output in try output.write(text) }
  }

  func printLongHelp(_ document: HelpDocument) throws {
    let text = HelpText(
      document, width: min(terminal.width ?? 80, 100),
      usesColor: terminal.usesColor(on: .output)
    ).text
    try terminal.withOutput(paged: true) { output in try output.write(text) }
  }
}
