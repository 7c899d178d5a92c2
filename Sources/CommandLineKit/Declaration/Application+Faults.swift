import Records

extension Application {
  /// What is wrong with the declarations, one line of English each, for the application's tests:
  /// names that collide, operands in an order that can't be parsed, defaults that their own parser
  /// refuses, examples that are no valid command lines, references that lead nowhere, empty texts.
  public func declarationFaults() -> [String] {
    let outer = Scope(application: self)
    var faults = Self.collisions(outer) + siblingCollisions(outer)
    for role in [roles.language, roles.json, roles.color, roles.pager] as [any DeclaredOption]
    where outer.option(long: role.declaration.name) == nil {
      faults.append("--\(role.declaration.name) has a role but isn't declared")
    }
    for topic in topics() where Self.isEmpty(topic.summary) || Self.isEmpty(topic.body) {
      faults.append("topic \(topic.name): a text is empty")
    }
    return faults + outer.subcommands.flatMap { self.faults(of: $0, in: outer) }
  }

  private func faults(of command: Command, in outer: Scope) -> [String] {
    var scope = outer
    scope.enter(command)
    var faults = Self.collisions(scope) + siblingCollisions(scope) + Self.operandFaults(scope)
    if command.run == nil, scope.subcommands.isEmpty { faults.append("nothing to run") }
    if Self.isEmpty(command.summary) { faults.append("the summary is empty") }
    for option in scope.commandOptions {
      if Self.isEmpty(option.summary) { faults.append("--\(option.name): the summary is empty") }
      if let text = option.initialText, (try? option.parse(text)) == nil {
        faults.append("--\(option.name): its parser refuses the default '\(text)'")
      }
    }
    for example in command.examples() { faults += self.faults(of: example) }
    for name in command.seeAlso() where !isKnown(name) {
      faults.append("see also: nothing is called '\(name)'")
    }
    return faults.map { "\(scope.commandLine): \($0)" }
      + scope.subcommands.flatMap { self.faults(of: $0, in: scope) }
  }

  private static func collisions(_ scope: Scope) -> [String] {
    repeated(scope.longForms) + repeated(scope.options.compactMap { $0.short.map { "-\($0)" } })
  }

  private func siblingCollisions(_ scope: Scope) -> [String] {
    Self.repeated(scope.subcommands.flatMap { [$0.name] + $0.aliases })
  }

  private static func repeated(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { !seen.insert($0).inserted }.map { "'\($0)' is declared twice" }
  }

  private static func operandFaults(_ scope: Scope) -> [String] {
    let operands = scope.operands
    var faults = repeated(operands.map(\.name))
    if !operands.isEmpty, !scope.subcommands.isEmpty {
      faults.append("operands beside subcommands can't be told apart")
    }
    for (before, after) in zip(operands, operands.dropFirst()) {
      if before.isRepeatable { faults.append("nothing can follow \(before.synopsis)") }
      if before.minimum == 0, after.minimum > 0 {
        faults.append("\(after.name) must stand before \(before.synopsis)")
      }
    }
    return faults
  }

  private func faults(of example: Example) -> [String] {
    var words = Self.words(example.commandLine)
    guard !words.isEmpty, words.removeFirst() == name else {
      return ["example '\(example.commandLine)' doesn't begin with \(name)"]
    }
    var parser = ArgumentParser(words, application: self)
    do throws(UsageError) {
      try parser.parse(environment: Environment([:]))
      return []
    } catch {
      let message = error.report(self, self.words().errors, .english).message(.english)
      return ["example '\(example.commandLine)': \(message)"]
    }
  }

  /// The words of the first command in a line of shell, quotes taken off.
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + [character] }
      } else if character == "'" || character == "\"" {
        (quote, word) = (character, word ?? "")
      } else if "|><;&".contains(character) {
        break
      } else if character == " " {
        if let finished = word { words.append(finished) }
        word = nil
      } else {
        word = (word ?? "") + [character]
      }
    }
    return words + (word.map { [$0] } ?? [])
  }

  private func isKnown(_ name: String) -> Bool {
    if topics().contains(where: { $0.name == name }) { return true }
    var scope = Scope(application: self)
    for word in name.split(separator: " ") {
      guard let command = scope.subcommands.first(where: { $0.name == word }) else { return false }
      scope.enter(command)
    }
    return true
  }

  private static func isEmpty(_ text: Text) -> Bool {
    Language.allCases.contains { text($0).isEmpty }
  }
}
