import Records

extension UsageError {
  /// The error as told to people: what is wrong, the usage line, and what to do.
  func report(_ application: Application, _ words: ErrorWords, _ language: Language) -> ErrorReport
  {
    var scope = Scope(application: application)
    for command in path { scope.enter(command) }
    var report = ErrorReport(
      kind: kind, message: message(scope, words, language), exitCode: .usage,
      hint: hint(scope, words, language))
    report.usage = Synopsis(scope, words, language).line
    return report
  }

  private func message(_ scope: Scope, _ words: ErrorWords, _ language: Language) -> Text {
    switch problem {
    case .unknownCommand(let word, _): words.unknownCommand(word)
    case .missingCommand where scope.path.isEmpty:
      // All of them would be a screenful.
      words.missingOperand(words.commandInUsage(language))
    case .missingCommand:
      words.missingCommand(
        Self.list(
          scope.subcommands.filter { !$0.isHidden }.map(\.name), words.or(language)))
    case .unknownOption(let option, _): words.unknownOption(option)
    case .missingValue(let option, let placeholder, _): words.missingValue(option, placeholder)
    case .unexpectedValue(let option): words.unexpectedValue(option)
    case .invalidValue(let subject, _, .withheld(let reason)):
      Text(sv: "\(subject): \(reason(.swedish))", en: "\(subject): \(reason(.english))")
    case .invalidValue(let subject, let text, let reason):
      words.invalidValue(subject, text, Self.reason(reason, words, language))
    case .repeatedOption(let option): words.repeatedOption(option)
    case .contradictoryOption(let name): words.contradictoryOption("--" + name, "--no-" + name)
    case .missingOption(let option): words.missingOption(option)
    case .missingOperand(let name): words.missingOperand(name)
    case .unexpectedOperand(let text): words.unexpectedOperand(text)
    case .unknownTopic(let word, _): words.unknownTopic(word)
    case .because(let message, _): message
    }
  }

  private func hint(_ scope: Scope, _ words: ErrorWords, _ language: Language) -> Text {
    switch problem {
    case .unknownCommand(_, let suggestions) where !suggestions.isEmpty,
      .unknownOption(_, let suggestions) where !suggestions.isEmpty,
      .unknownTopic(_, let suggestions) where !suggestions.isEmpty:
      words.didYouMean(Self.list(suggestions.map { "'\($0)'" }, words.or(language)))
    case .missingValue(let option, _, let next?):
      words.dashedValue(option.hasPrefix("--") ? "\(option)=\(next)" : "\(option)\(next)")
    case .unknownTopic: words.seeTopics(scope.application.name + " help")
    case .because(_, let hint?): hint
    default: words.seeHelp(scope.commandLine + " -h")
    }
  }

  private static func reason(
    _ reason: InvalidValue, _ words: ErrorWords, _ language: Language
  ) -> String {
    let text =
      switch reason {
      case .because(let text), .withheld(let text): text
      case .notAWholeNumber(let range) where range.upperBound == .max:
        range.lowerBound == .min
          ? words.notAWholeNumber : words.notAWholeNumberFrom(range.lowerBound)
      case .notAWholeNumber(let range):
        words.notAWholeNumberBetween(range.lowerBound, range.upperBound)
      case .notAllowed(let allowed): words.notAllowed(list(allowed, words.or(language)))
      case .empty: words.empty
      }
    return text(language)
  }

  /// "a, b or c".
  static func list(_ items: [String], _ or: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(or) " + last
  }
}
