import Records

extension Application {
  /// Carries out a command line.
  ///
  /// - Parameter arguments: Without the application's name.
  /// - Returns: The status for the process to end with.
  public func run(_ arguments: [String], environment: Environment = .process) -> ExitCode {
    // Asked for so often, by scripts and editors, that nothing is to be built for it.
    if arguments != ["--version"] {
      Streams.takeClosedPlaces()
      Signals.prepare()
    }
    return Run(self, arguments, environment, Streams()).carryOut()
  }

  /// Tells that a command line can't even be read, as it tells all other errors.
  ///
  /// - Parameter arguments: As well as they could be read, without the application's name.
  /// - Returns: The status for the process to end with.
  public func refuse(
    _ error: UsageError, _ arguments: [String], environment: Environment = .process
  ) -> ExitCode {
    Signals.prepare()
    return Run(self, arguments, environment, Streams()).tell(error)
  }
}

/// One run of an application.
struct Run {
  private let application: Application
  private let arguments: [String]
  private let environment: Environment
  private let streams: Streams

  init(
    _ application: Application, _ arguments: [String], _ environment: Environment,
    _ streams: Streams
  ) {
    self.application = application
    self.arguments = arguments
    self.environment = environment
    self.streams = streams
  }

  /// Does what the arguments say, and tells whatever is thrown.
  func carryOut() -> ExitCode {
    do {
      return try attempt()
    } catch OutputError.brokenPipe {
      // Whoever read has seen enough: `head`, or a pager that was left.
      return .done
    } catch {
      return tell(error)
    }
  }

  /// Tells an error that ends the run.
  func tell(_ error: any Error) -> ExitCode {
    let reporter = surroundings().reporter
    let report = report(of: error, reporter.language)
    reporter.report(report)
    return report.exitCode
  }

  private func attempt() throws -> ExitCode {
    switch arguments.first {
    case nil:
      let parser = ArgumentParser(arguments, application: application)
      streams.tell(ShortHelp(parser.scope, application.words(), surroundings().language).text)
      return .usage
    case "--version" where arguments.count == 1:
      return try printVersion()
    case CompletionCommand.callback:
      return CompletionCommand.answer(arguments.dropFirst(), application, environment, streams)
    case ManualCommand.callback:
      return try ManualCommand.write(application, to: arguments.dropFirst().first ?? ".")
    default:
      return try parseAndRun()
    }
  }

  private func parseAndRun() throws -> ExitCode {
    var parser = ArgumentParser(arguments, application: application)
    try parser.parse(environment: environment)
    let surroundings = surroundings(parser.occurrences)
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

  private func printVersion() throws(OutputError) -> ExitCode {
    let output = OutputWriter(descriptor: streams.output)
    try output.write("\(application.name) \(application.version)\n")
    try output.flush()
    return .done
  }

  private func surroundings(_ parsed: [String: [Occurrence]] = [:]) -> Surroundings {
    Surroundings(application, parsed, arguments, environment, streams)
  }

  private func report(of error: any Error, _ language: Language) -> ErrorReport {
    let words = application.words().errors
    return switch error {
    case let error as UsageError: error.report(application, words, language)
    case let error as ErrorReport: error
    case let error as any KitError: error.report(words)
    default:
      application.describe(error)
        ?? ErrorReport(
          kind: "bug", message: words.bug(String(describing: error)), exitCode: .bug,
          hint: words.bugHint)
    }
  }
}

/// An error that the kit's own parts throw and have words for.
protocol KitError: Error {
  func report(_ words: ErrorWords) -> ErrorReport
}
