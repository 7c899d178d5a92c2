import Records

extension Application {
  /// Carries out a command line.
  ///
  /// - Parameter arguments: Without the application's name.
  /// - Returns: The status for the process to end with.
  public func run(_ arguments: [String], environment: Environment = .process) -> ExitCode {
    // Asked for so often, by scripts and editors, that nothing is to be built for it.
    if arguments == ["--version"] { return guarded(arguments, environment) { try printVersion() } }
    Signals.prepare()
    switch arguments.first {
    case CompletionCommand.callback:
      return CompletionCommand.answer(arguments.dropFirst(), self, environment)
    case ManualCommand.callback:
      return guarded(arguments, environment) {
        try ManualCommand.write(self, to: arguments.dropFirst().first ?? ".")
      }
    default:
      return guarded(arguments, environment) { try carryOut(arguments, environment) }
    }
  }

  private func carryOut(_ arguments: [String], _ environment: Environment) throws -> ExitCode {
    var parser = ArgumentParser(arguments, application: self)
    if arguments.isEmpty {
      StandardError.write(
        ShortHelp(parser.scope, words(), language(arguments, environment)).text)
      return .usage
    }
    try parser.parse(environment: environment)
    let surroundings = Surroundings(self, parser.occurrences, arguments, environment)
    switch parser.request {
    case .version:
      return try printVersion()
    case .shortHelp:
      try surroundings.printShortHelp(parser.scope)
      return .done
    case .longHelp:
      try surroundings.printLongHelp(HelpDocument(command: parser.scope, surroundings.language))
      return .done
    case nil:
      break
    }
    guard let command = parser.scope.path.last, let run = command.run else {
      throw UsageError(.missingCommand, path: parser.scope.path)
    }
    let invocation = Invocation(
      commandPath: parser.scope.path.map(\.name), arguments: arguments,
      language: surroundings.language, environment: environment, terminal: surroundings.terminal,
      occurrences: parser.occurrences, reporter: surroundings.reporter)
    do {
      return try run(invocation)
    } catch var error as UsageError {
      if error.path.isEmpty { error.path = parser.scope.path }
      throw error
    }
  }

  private func printVersion() throws -> ExitCode {
    let output = OutputWriter.standardOutput()
    try output.write("\(name) \(version)\n")
    try output.flush()
    return .done
  }

  /// Tells whatever was thrown, and gives its status.
  private func guarded(
    _ arguments: [String], _ environment: Environment, _ body: () throws -> ExitCode
  ) -> ExitCode {
    do {
      return try body()
    } catch OutputError.brokenPipe {
      // Whoever read has seen enough: `head`, or a pager that was left.
      return .done
    } catch {
      let reporter = Surroundings(self, [:], arguments, environment).reporter
      let report = report(of: error, reporter.language)
      reporter.report(report)
      return report.exitCode
    }
  }

  private func report(of error: any Error, _ language: Language) -> ErrorReport {
    switch error {
    case let error as UsageError: error.report(self, words().errors, language)
    case let error as ErrorReport: error
    case let error as any KitError: error.report(words().errors)
    default:
      describe(error)
        ?? ErrorReport(
          kind: "bug", message: words().errors.bug(String(describing: error)), exitCode: .bug,
          hint: words().errors.bugHint)
    }
  }

  func language(_ arguments: [String], _ environment: Environment) -> Language {
    Surroundings(self, [:], arguments, environment).language
  }
}

/// An error that the kit's own parts throw and have words for.
protocol KitError: Error {
  func report(_ words: ErrorWords) -> ErrorReport
}
