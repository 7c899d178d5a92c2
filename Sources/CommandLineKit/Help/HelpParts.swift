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
    if scope.path.isEmpty { return definitions(of: scope.options[...], areGlobal: true) }
    let elsewhere = words.help.globalOptionsElsewhere(application.name + " --help")(language)
    return definitions(of: scope.commandOptions, areGlobal: false) + [.paragraph(elsewhere)]
  }

  private func definitions(
    of options: ArraySlice<OptionDeclaration>, areGlobal: Bool
  ) -> [HelpDocument.Block] {
    options.map { option in
      .definition(
        OptionTerm.full(option), body(option.summary, notes(option, isGlobal: areGlobal)))
    }
  }

  var output: [HelpDocument.Block] {
    (command?.output() ?? []).map { .definition("\($0.name) (\($0.kind))", [$0.summary(language)]) }
  }

  var exitStatuses: [HelpDocument.Block] {
    guard command != nil else { return statuses(application.exitStatuses()) }
    let common = [ExitStatus(.done, words.help.done), ExitStatus(.usage, words.help.usageWrong)]
    return statuses(
      ownStatuses + common.filter { status in !ownStatuses.contains { $0.code == status.code } })
  }

  private var ownStatuses: [ExitStatus] { command?.exitStatuses() ?? [] }

  private func statuses(_ statuses: [ExitStatus]) -> [HelpDocument.Block] {
    statuses.sorted { $0.code.rawValue < $1.code.rawValue }.map {
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

  /// The pages that the command and those below it refer to.
  func seeAlso(_ inner: [Scope]) -> [HelpDocument.Block] {
    guard let command else { return [] }
    var pages = [application.name + "(1)"]
    let names = command.seeAlso() + inner.flatMap { $0.path.last?.seeAlso() ?? [] }
    for name in names {
      let section = application.topics().first { $0.name == name }?.section ?? 1
      // Subcommands are told on the page of their command.
      let word = name.prefix { $0 != " " }
      let page = "\(application.name)-\(word)(\(section))"
      if word != scope.path[0].name || section != 1, !pages.contains(page) { pages.append(page) }
    }
    return [.paragraph(pages.joined(separator: ", "))]
  }

  /// A subcommand told in full below a heading of its own. What holds for all subcommands is told
  /// once for the page.
  func fullBlocks(below outer: Scope) -> [HelpDocument.Block] {
    let headings = words.help.headings
    var blocks: [HelpDocument.Block] = [
      .subheading(scope.commandLine), .paragraph(command?.summary(language) ?? ""),
    ]
    blocks += description + operands
    blocks += definitions(of: scope.options[outer.options.count...], areGlobal: false)
    if !output.isEmpty { blocks += [.paragraph(headings.output(language) + ":")] + output }
    if !ownStatuses.isEmpty {
      blocks += [.paragraph(headings.exitStatus(language) + ":")] + statuses(ownStatuses)
    }
    return blocks
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
