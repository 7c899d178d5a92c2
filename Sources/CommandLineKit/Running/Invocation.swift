public import Records

/// One use of a command: its options and operands with their values, and the surroundings.
public struct Invocation: Sendable {
  /// The names of the command and subcommand, whatever alias was typed.
  public let commandPath: [String]
  /// The arguments as typed, the application's name left out.
  public let arguments: [String]
  /// The language of messages and tables.
  public let language: Language
  /// The environment.
  public let environment: Environment
  /// What is known of the terminal, colours and pager.
  public let terminal: Terminal
  /// An entry for every option and operand declared, empty where it wasn't given.
  let occurrences: [String: [Occurrence]]
  let reporter: Reporter

  /// An option's value. The option must be declared by the command or the application.
  public subscript<Value>(option: Option<Value>) -> Value {
    guard let found = occurrences[option.declaration.name], let value = option.read(found) else {
      preconditionFailure("--\(option.declaration.name) isn't declared for this command")
    }
    return value
  }

  /// An operand's value. The operand must be declared by the command.
  public subscript<Value>(operand: Operand<Value>) -> Value {
    guard let found = occurrences[operand.declaration.key], let value = operand.read(found) else {
      preconditionFailure("\(operand.declaration.name) isn't declared for this command")
    }
    return value
  }

  /// Whether an option was given, on the command line or by its environment variable.
  public func isGiven(_ option: any DeclaredOption) -> Bool {
    occurrences[option.declaration.name]?.isEmpty == false
  }

  /// Whether an option stands on the command line itself, by its long name.
  public func isTyped(_ option: any DeclaredOption) -> Bool {
    let options = arguments.prefix { $0 != "--" }
    return option.declaration.longForms.contains { form in
      options.contains { $0 == form || $0.hasPrefix(form + "=") }
    }
  }

  /// Tells an error on stderr without ending: where several are told in one run.
  public func report(_ error: ErrorReport) {
    reporter.report(error)
  }

  /// Tells something on stderr that doesn't hinder the work.
  public func warn(_ message: Text) {
    reporter.warn(message)
  }

  /// Tells something on stderr as it stands, with a newline.
  public func tell(_ message: Text) {
    reporter.tell(message)
  }
}
