import Records

/// The blocks of help on one command, each part made from its declaration.
struct HelpParts {
  let scope: Scope
  let words: KitWords
  let language: Language

  func with(_ other: Scope) -> HelpParts {
    HelpParts(scope: other, words: words, language: language)
  }

  private var command: Command? { scope.path.last }
  private var application: Application { scope.application }

  var synopsis: String { Synopsis(scope, words.errors, language).line }

  var description: [HelpDocument.Block] {
    let text = command == nil ? application.description() : command?.description()
    var blocks = text.map { LightMarkup.blocks($0(language)) } ?? []
    if let aliases = command?.aliases, !aliases.isEmpty {
      blocks.append(.paragraph(words.help.alsoCalled(aliases.joined(separator: ", "))(language)))
    }
    return blocks
  }

  var subcommands: [HelpDocument.Block] {
    scope.subcommands.filter { !$0.isHidden }.map { .definition($0.name, [$0.summary(language)]) }
  }

  var topics: [HelpDocument.Block] {
    application.topics().map { .definition($0.name, [$0.summary(language)]) }
  }

  var operands: [HelpDocument.Block] {
    scope.operands.map { operand in
      var notes: [String] = []
      if !operand.allowedWords.isEmpty { notes.append(allowed(operand.allowedWords)) }
      return .definition(operand.synopsis, body(operand.summary, notes))
    }
  }

  /// The command's own options; the application's where no command is named.
  var options: [HelpDocument.Block] {
    let shown = scope.path.isEmpty ? scope.options[...] : scope.commandOptions
    return shown.map { option in
      .definition(
        OptionTerm.full(option), body(option.summary, notes(option, isGlobal: scope.path.isEmpty)))
    }
  }

  var output: [HelpDocument.Block] {
    (command?.output() ?? []).map { .definition("\($0.name) (\($0.kind))", [$0.summary(language)]) }
  }

  var exitStatuses: [HelpDocument.Block] {
    if command == nil {
      return application.exitStatuses().map {
        .definition(String($0.code.rawValue), [$0.summary(language)])
      }
    }
    guard command?.run != nil else { return [] }
    let own = command?.exitStatuses() ?? []
    let common = [ExitStatus(.done, words.help.done), ExitStatus(.usage, words.help.usageWrong)]
      .filter { status in !own.contains { $0.code == status.code } }
    return (own + common).sorted { $0.code.rawValue < $1.code.rawValue }.map {
      .definition(String($0.code.rawValue), [$0.summary(language)])
    }
  }

  var variables: [HelpDocument.Block] {
    scope.path.isEmpty
      ? variables(of: scope.options[...], areGlobal: true)
      : variables(of: scope.commandOptions, areGlobal: false)
  }

  func ownVariables(beyond outer: Scope) -> [HelpDocument.Block] {
    variables(of: scope.options[outer.options.count...], areGlobal: false)
  }

  private func variables(
    of options: ArraySlice<OptionDeclaration>, areGlobal: Bool
  ) -> [HelpDocument.Block] {
    options.compactMap { option in
      application.variable(for: option, isGlobal: areGlobal).map {
        .definition($0, [words.help.sets(option.spelled)(language)])
      }
    }
  }

  var files: [HelpDocument.Block] {
    (command?.files() ?? []).map { .definition($0.path, [$0.summary(language)]) }
  }

  var examples: [HelpDocument.Block] {
    (command?.examples() ?? []).flatMap { example -> [HelpDocument.Block] in
      [.paragraph(example.summary(language)), .literal([example.commandLine])]
    }
  }

  var seeAlso: [HelpDocument.Block] {
    guard let command else { return [] }
    var pages = [application.name + "(1)"]
    for name in command.seeAlso() {
      let section = application.topics().first { $0.name == name }?.section ?? 1
      // Subcommands are told on the page of their command.
      let page = name.prefix { $0 != " " }
      pages.append("\(application.name)-\(page)(\(section))")
    }
    return [.paragraph(pages.joined(separator: ", "))]
  }

  /// A subcommand told in full below a heading of its own.
  var fullBlocks: [HelpDocument.Block] {
    let headings = words.help.headings
    var blocks: [HelpDocument.Block] = [
      .subheading(scope.commandLine), .paragraph(command?.summary(language) ?? ""),
    ]
    blocks += description + operands + options
    if !output.isEmpty {
      blocks.append(.paragraph(headings.output(language) + ":"))
      blocks += output
    }
    blocks.append(.paragraph(headings.exitStatus(language) + ":"))
    return blocks + exitStatuses
  }

  private func notes(_ option: OptionDeclaration, isGlobal: Bool) -> [String] {
    var notes: [String] = []
    if option.isRequired { notes.append(words.help.required(language)) }
    if option.isRepeatable { notes.append(words.help.repeatable(language)) }
    if !option.allowedWords.isEmpty { notes.append(allowed(option.allowedWords)) }
    if let initially = option.initialText ?? option.otherwise?(language) {
      notes.append(words.help.defaultValue(initially)(language))
    }
    if let variable = application.variable(for: option, isGlobal: isGlobal) {
      notes.append(words.help.environmentVariable(variable)(language))
    }
    return notes
  }

  private func allowed(_ allowed: [String]) -> String {
    words.help.allowedValues(allowed.joined(separator: ", "))(language)
  }

  private func body(_ summary: Text, _ notes: [String]) -> [String] {
    notes.isEmpty ? [summary(language)] : [summary(language), notes.joined(separator: "; ")]
  }
}
