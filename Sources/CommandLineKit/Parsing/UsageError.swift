public import Records

/// A command line that can't be carried out as written.
///
/// Commands throw one, made from a text, for what only they can see, such as two options that can't
/// stand together.
public struct UsageError: Error, Sendable {
  let problem: Problem
  /// The commands recognised before the problem, for the usage line.
  var path: [Command] = []

  /// Makes an error of the command's own.
  ///
  /// - Parameters:
  ///   - message: Lower case, no full stop, what is quoted in single quotes.
  ///   - hint: What to do; if nil, where to find help.
  public init(_ message: Text, hint: Text? = nil) {
    problem = .because(message, hint: hint)
  }

  init(_ problem: Problem, path: [Command]) {
    self.problem = problem
    self.path = path
  }

  enum Problem: Sendable {
    case unknownCommand(String, suggestions: [String])
    case missingCommand
    case unknownOption(String, suggestions: [String])
    case missingValue(option: String, placeholder: String, next: String?)
    case unexpectedValue(option: String)
    case invalidValue(subject: String, text: String, InvalidValue)
    case repeatedOption(String)
    case contradictoryOption(String)
    case missingOption(String)
    case missingOperand(String)
    case unexpectedOperand(String)
    case unknownTopic(String, suggestions: [String])
    case because(Text, hint: Text?)
  }

  /// A stable name of the kind of problem, the same in every language.
  public var kind: String {
    switch problem {
    case .unknownCommand: "unknown_command"
    case .missingCommand: "missing_command"
    case .unknownOption: "unknown_option"
    case .missingValue: "missing_value"
    case .unexpectedValue: "unexpected_value"
    case .invalidValue: "invalid_value"
    case .repeatedOption: "repeated_option"
    case .contradictoryOption: "contradictory_option"
    case .missingOption: "missing_option"
    case .missingOperand: "missing_operand"
    case .unexpectedOperand: "unexpected_operand"
    case .unknownTopic: "unknown_topic"
    case .because: "usage"
    }
  }
}
