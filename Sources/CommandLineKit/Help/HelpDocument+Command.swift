import Records

extension HelpDocument {
  /// All that is declared of a command, or of the application where no command is named.
  ///
  /// - Parameter withSubcommands: Whether the commands below are told in full, as on a man page, or
  ///   only listed.
  init(command scope: Scope, _ language: Language, withSubcommands: Bool = false) {
    let words = scope.application.words()
    let headings = words.help.headings
    let parts = HelpParts(scope: scope, words: words, language: language)
    name = scope.commandLine
    summary = (scope.path.last?.summary ?? scope.application.summary)(language)
    let inner = withSubcommands && !scope.path.isEmpty ? Self.leaves(of: scope) : []

    add(
      headings.usage(language),
      [.literal([parts.synopsis] + inner.map { parts.with($0).synopsis })])
    add(headings.description(language), parts.description)
    if inner.isEmpty {
      add(headings.commands(language), parts.subcommands)
    } else {
      add(headings.commands(language), inner.flatMap { parts.with($0).fullBlocks(below: scope) })
    }
    if scope.path.isEmpty { add(headings.topics(language), parts.topics) }
    add(headings.operands(language), parts.operands)
    add((scope.path.isEmpty ? headings.globalOptions : headings.options)(language), parts.options)
    add(headings.output(language), parts.output)
    add(headings.exitStatus(language), parts.exitStatuses)
    add(
      headings.environment(language),
      parts.variables + inner.flatMap { parts.with($0).ownVariables(beyond: scope) })
    add(headings.files(language), parts.files + inner.flatMap { parts.with($0).files })
    add(headings.examples(language), parts.examples + inner.flatMap { parts.with($0).examples })
    add(headings.seeAlso(language), parts.seeAlso(inner))
  }

  /// A topic's text.
  init(topic: Topic, application: Application, _ language: Language) {
    name = "\(application.name)-\(topic.name)"
    summary = topic.summary(language)
    // What stands before the first heading belongs under "description".
    var heading = application.words().help.headings.description(language)
    var blocks: [Block] = []
    for block in LightMarkup.blocks(topic.body(language)) {
      if case .subheading(let next) = block {
        add(heading, blocks)
        (heading, blocks) = (next, [])
      } else {
        blocks.append(block)
      }
    }
    add(heading, blocks)
  }

  /// Every command below that can be run, in the order declared.
  private static func leaves(of scope: Scope) -> [Scope] {
    guard !scope.path.isEmpty else { return [] }
    return scope.subcommands.filter { !$0.isHidden }.flatMap { command in
      var inner = scope
      inner.enter(command)
      let below = leaves(of: inner)
      return command.run == nil ? below : [inner] + below
    }
  }
}
