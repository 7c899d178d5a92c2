import Records

/// How a command is written: `omsorg client list [options] [TEAM]`.
struct Synopsis {
  let line: String

  init(_ scope: Scope, _ words: ErrorWords, _ language: Language) {
    var parts = [scope.commandLine]
    let required = scope.commandOptions.filter(\.isRequired)
    parts += required.map { "\($0.spelled) \($0.placeholder)" }
    if required.count < scope.commandOptions.count || scope.path.isEmpty {
      parts.append("[\(words.optionsInUsage(language))]")
    }
    if !scope.subcommands.isEmpty {
      let command = words.commandInUsage(language)
      parts.append(scope.path.last?.run == nil ? command : "[\(command)]")
    }
    parts += scope.operands.map(\.synopsis)
    line = parts.joined(separator: " ")
  }
}
