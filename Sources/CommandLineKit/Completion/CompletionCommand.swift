import Records

/// `completion SHELL`, and the callback of the scripts it prints.
enum CompletionCommand {
  static let callback = "__complete"

  static func command(for application: Application) -> Command {
    let shell = Operand<Shell>(
      "SHELL", parse: .oneOf, summary: application.helpText(\.completionOperand))
    return Command(
      "completion", summary: application.helpText(\.completionCommand),
      description: Text(
        sv: application.words().help.completionDescription(application.name)(.swedish),
        en: application.words().help.completionDescription(application.name)(.english)),
      operands: [shell],
      run: { invocation in
        try invocation.terminal.withOutput(paged: false) { output in
          try output.write(invocation[shell].script(for: application.name))
        }
        return .done
      })
  }

  /// Answers `__complete SHELL -- words...`, the last of which is being typed.
  static func answer(
    _ arguments: ArraySlice<String>, _ application: Application, _ environment: Environment,
    _ streams: Streams
  ) -> ExitCode {
    guard let shell = arguments.first.flatMap(Shell.init(rawValue:)),
      arguments.dropFirst().first == "--"
    else { return .usage }
    let answer = Completer(application, environment).complete(Array(arguments.dropFirst(2)))
    let output = OutputWriter(descriptor: streams.output)
    do {
      try output.write(shell.format(answer))
      try output.flush()
    } catch {
      // A shell that no longer listens has nothing more to be told.
      return .inputOutput
    }
    return .done
  }
}
