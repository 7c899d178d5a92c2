import Records

/// Help that fits a screen of 24 lines by 80 columns with the prompt below it.
struct ShortHelp {
  /// Lines of at most 80 columns, at most 23 of them.
  let text: String
  private static let width = 80
  private static let height = 23

  init(_ scope: Scope, _ words: KitWords, _ language: Language) {
    let parts = Parts(scope, words, language)
    // The first layout that fits; each says less than the one before.
    let layouts: [[[String]]] = [
      [parts.commandRows, parts.operandRows, parts.optionRows, parts.examples(2)],
      [parts.commandRows, parts.operandRows, parts.optionRows, parts.examples(1)],
      [parts.commandRows, parts.operandRows, parts.optionRows],
      [parts.commandRows, parts.operandRows, parts.optionNames, parts.examples(1)],
      [parts.commandNames, parts.operandRows, parts.optionRows],
      [parts.commandNames, parts.operandRows, parts.optionNames, parts.examples(1)],
      [parts.commandNames, parts.operandRows, parts.optionNames],
    ]
    let room = Self.height - parts.top.count - parts.bottom.count
    var middle: [String] = []
    for layout in layouts {
      middle = layout.filter { !$0.isEmpty }.flatMap { [""] + $0 }
      if middle.count <= room { break }
    }
    let lines = parts.top + middle.prefix(room) + parts.bottom
    text = lines.map { TextLayout.cut($0, to: Self.width) + "\n" }.joined()
  }

  /// What short help is put together from, each part as lines.
  private struct Parts {
    let scope: Scope
    let words: KitWords
    let language: Language

    init(_ scope: Scope, _ words: KitWords, _ language: Language) {
      self.scope = scope
      self.words = words
      self.language = language
    }

    var top: [String] {
      let summary = (scope.path.last?.summary ?? scope.application.summary)(language)
      let usage = "\(words.errors.usage(language)): \(Synopsis(scope, words.errors, language).line)"
      return ["\(scope.commandLine) - \(summary)"]
        + TextLayout.wrapped(usage, width: ShortHelp.width)
    }

    var bottom: [String] {
      let name = scope.application.name
      let more = words.help.moreInLongHelp(scope.commandLine + " --help")(language)
      guard !scope.path.isEmpty else { return ["", more] }
      return ["", words.help.globalOptionsElsewhere(name + " -h")(language), more]
    }

    private var commands: [Command] { scope.subcommands.filter { !$0.isHidden } }

    var commandRows: [String] { rows(commands.map { ($0.name, $0.summary(language)) }) }

    var commandNames: [String] {
      flowing(words.help.headings.commands, commands.map(\.name))
    }

    var operandRows: [String] {
      rows(scope.operands.map { ($0.synopsis, $0.summary(language)) })
    }

    private var options: ArraySlice<OptionDeclaration> {
      scope.path.isEmpty ? scope.options[...] : scope.commandOptions
    }

    var optionRows: [String] {
      rows(options.map { (OptionTerm.full($0), $0.summary(language)) })
    }

    var optionNames: [String] {
      flowing(words.help.headings.options, options.map(OptionTerm.brief))
    }

    func examples(_ count: Int) -> [String] {
      (scope.path.last?.examples() ?? []).prefix(count).map { "  " + $0.commandLine }
    }

    private func rows(_ rows: [(term: String, summary: String)]) -> [String] {
      let column = min(34, rows.map(\.term.count).max() ?? 0)
      return rows.map { "  \(TextLayout.padded($0.term, to: column))  \($0.summary)" }
    }

    private func flowing(_ heading: Text, _ names: [String]) -> [String] {
      guard !names.isEmpty else { return [] }
      return TextLayout.wrapped("\(heading(language)): " + names.joined(separator: " "), width: 78)
        .enumerated().map { $0.offset == 0 ? $0.element : "  " + $0.element }
    }
  }
}
