import Records

/// What a shell may offer for the last word of an unfinished command line.
struct CompletionAnswer: Equatable {
  enum Kind: String {
    case words
    case files
    case directories
  }

  var kind = Kind.words
  var candidates: [Candidate] = []
  /// The word as typed so far.
  var typed = ""
}

/// Finds what can stand in the place of the word being typed.
struct Completer {
  private let application: Application
  private let environment: Environment

  init(_ application: Application, _ environment: Environment) {
    self.application = application
    self.environment = environment
  }

  /// Completes the last of the words after the application's name.
  func complete(_ words: [String]) -> CompletionAnswer {
    let typed = words.last ?? ""
    var answer = CompletionAnswer(typed: typed)
    var parser = ArgumentParser(Array(words.dropLast()), application: application)
    guard parser.parseUnfinished(environment: environment) else { return answer }
    let language = Surroundings(
      application, parser.occurrences, words, environment, Streams()
    ).language
    let place = Place(parser: parser, language: language)

    if let option = parser.awaiting {
      answer = values(option.completion, typed: typed, place)
    } else if !parser.optionsHaveEnded, typed.hasPrefix("--"),
      let equals = typed.firstIndex(of: "=")
    {
      let prefix = String(typed[...equals])
      guard let option = parser.scope.option(long: String(prefix.dropFirst(2).dropLast())) else {
        return answer
      }
      let value = String(typed[typed.index(after: equals)...])
      answer = values(option.completion, typed: value, place)
      answer.candidates = answer.candidates.map { Candidate(prefix + $0.value, $0.description) }
      answer.typed = typed
    } else if !parser.optionsHaveEnded, typed.hasPrefix("-") {
      answer.candidates = options(place).filter { $0.value.hasPrefix(typed) }
    } else if !parser.scope.subcommands.isEmpty {
      answer.candidates = commands(parser.scope, typed: typed, language)
    } else {
      let operands = parser.scope.operands
      let count = parser.operandTexts.count
      let next = count < operands.count ? operands[count] : operands.last { $0.isRepeatable }
      if let next { answer = values(next.completion, typed: typed, place) }
    }
    return answer
  }

  private struct Place {
    let parser: ArgumentParser
    let language: Language
  }

  /// Names first; an alias is offered only to whoever has begun to type one.
  private func commands(_ scope: Scope, typed: String, _ language: Language) -> [Candidate] {
    let visible = scope.subcommands.filter { !$0.isHidden }
    let named = visible.filter { $0.name.hasPrefix(typed) }
    guard named.isEmpty else { return named.map { Candidate($0.name, $0.summary(language)) } }
    return visible.flatMap { command in
      command.aliases.filter { $0.hasPrefix(typed) }.map {
        Candidate($0, command.summary(language))
      }
    }
  }

  /// Every option not yet given, the command's own before those of all commands.
  private func options(_ place: Place) -> [Candidate] {
    let scope = place.parser.scope
    let open = (scope.commandOptions + scope.globalOptions).filter {
      $0.isRepeatable || place.parser.occurrences[$0.name] == nil
    }
    return open.flatMap { option -> [Candidate] in
      let summary = option.summary(place.language)
      var forms = option.longForms
      if forms.isEmpty { forms = [option.spelled] }
      if option.isInitiallyOn { forms = Array(forms.dropFirst()) }
      if option.form == .optionalValue { forms.append(option.spelled + "=") }
      return forms.map { Candidate($0, summary) }
    }
  }

  private func values(
    _ completion: Completion, typed: String, _ place: Place
  ) -> CompletionAnswer {
    var answer = CompletionAnswer(typed: typed)
    switch completion {
    case .nothing: break
    case .files: answer.kind = .files
    case .directories: answer.kind = .directories
    case .words(let words):
      answer.candidates = words.filter { $0.hasPrefix(typed) }.map { Candidate($0) }
    case .live(let source):
      let all =
        source == HelpCommand.source
        ? HelpCommand.candidates(application, place.language)
        : application.candidates(
          LiveQuery(
            source: source, prefix: typed, language: place.language, environment: environment,
            occurrences: place.parser.occurrences))
      answer.candidates = Self.matching(typed, all)
    }
    return answer
  }

  /// Those whose value begins as typed; if there are none, those with a word in their description
  /// that does, so that a person's name finds the id.
  private static func matching(_ typed: String, _ candidates: [Candidate]) -> [Candidate] {
    let byValue = candidates.filter { $0.value.hasPrefix(typed) }
    guard byValue.isEmpty else { return byValue }
    let start = typed.lowercased()
    return candidates.filter { candidate in
      let description = candidate.description.lowercased()
      return description.hasPrefix(start)
        || description.split(separator: " ").contains { $0.hasPrefix(start) }
    }
  }
}
