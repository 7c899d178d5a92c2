public import Records

/// The words of messages: lower case, no full stop, what is quoted in single quotes.
public struct ErrorWords: Sendable {
  let error: Text
  let warning: Text
  let hint: Text
  let usage: Text
  let optionsInUsage: Text
  let commandInUsage: Text
  let or: Text
  let unknownCommand: WordText
  let missingCommand: ListText
  let unknownOption: WordText
  let missingValue: TwoWordText
  let unexpectedValue: WordText
  let invalidValue: @Sendable (_ subject: String, _ text: String, _ reason: String) -> Text
  let repeatedOption: WordText
  let contradictoryOption: TwoWordText
  let missingOption: WordText
  let missingOperand: WordText
  let unexpectedOperand: WordText
  let unknownTopic: WordText
  let notAWholeNumber: Text
  let notAWholeNumberBetween: @Sendable (_ least: Int, _ most: Int) -> Text
  let notAWholeNumberFrom: @Sendable (_ least: Int) -> Text
  let notAllowed: ListText
  let empty: Text
  let didYouMean: ListText
  let seeHelp: WordText
  let seeTopics: WordText
  let dashedValue: WordText
  let cannotWrite: WordText
  let cannotRead: WordText
  let cannotRun: TwoWordText
  let editorFailed: TwoWordText
  let bug: WordText
  let bugHint: Text

  /// Collects the words.
  ///
  /// - Parameters:
  ///   - error: "error", before a message.
  ///   - warning: "warning".
  ///   - hint: "hint".
  ///   - usage: "usage", before the usage line.
  ///   - optionsInUsage: "options", in `[options]`.
  ///   - commandInUsage: "COMMAND", where a command's name is to stand.
  ///   - or: "or", between the last two of several words.
  ///   - unknownCommand: About the word written.
  ///   - missingCommand: About the commands to choose from.
  ///   - unknownOption: About the option as written.
  ///   - missingValue: About the option as written and its placeholder.
  ///   - unexpectedValue: About the option as written.
  ///   - invalidValue: About the option, operand or variable, the text, and the reason, which reads
  ///     on from the quoted text.
  ///   - repeatedOption: About the option as written.
  ///   - contradictoryOption: About the option and its negation.
  ///   - missingOption: About the option.
  ///   - missingOperand: About the operand's name.
  ///   - unexpectedOperand: About the text written.
  ///   - unknownTopic: About the word after `help`.
  ///   - notAWholeNumber: "is not a whole number"; reads on from the quoted text as the next four do.
  ///   - notAWholeNumberBetween: With both bounds.
  ///   - notAWholeNumberFrom: With the lower bound.
  ///   - notAllowed: About the words allowed.
  ///   - empty: "is empty".
  ///   - didYouMean: About the words that were perhaps meant, quoted already.
  ///   - seeHelp: About the command line that shows help.
  ///   - seeTopics: About the command line that lists commands and topics.
  ///   - dashedValue: About the form to write for a value that begins with a dash.
  ///   - cannotWrite: About the system's reason.
  ///   - cannotRead: About the system's reason.
  ///   - cannotRun: About a program and the system's reason.
  ///   - editorFailed: About the editor and its exit status.
  ///   - bug: About an error nobody foresaw.
  ///   - bugHint: What to do then.
  public init(
    error: Text, warning: Text, hint: Text, usage: Text, optionsInUsage: Text,
    commandInUsage: Text, or: Text, unknownCommand: @escaping WordText,
    missingCommand: @escaping ListText, unknownOption: @escaping WordText,
    missingValue: @escaping TwoWordText, unexpectedValue: @escaping WordText,
    invalidValue: @escaping @Sendable (_ subject: String, _ text: String, _ reason: String) -> Text,
    repeatedOption: @escaping WordText, contradictoryOption: @escaping TwoWordText,
    missingOption: @escaping WordText, missingOperand: @escaping WordText,
    unexpectedOperand: @escaping WordText, unknownTopic: @escaping WordText,
    notAWholeNumber: Text,
    notAWholeNumberBetween: @escaping @Sendable (_ least: Int, _ most: Int) -> Text,
    notAWholeNumberFrom: @escaping @Sendable (_ least: Int) -> Text,
    notAllowed: @escaping ListText, empty: Text, didYouMean: @escaping ListText,
    seeHelp: @escaping WordText, seeTopics: @escaping WordText, dashedValue: @escaping WordText,
    cannotWrite: @escaping WordText, cannotRead: @escaping WordText,
    cannotRun: @escaping TwoWordText, editorFailed: @escaping TwoWordText,
    bug: @escaping WordText, bugHint: Text
  ) {
    self.error = error
    self.warning = warning
    self.hint = hint
    self.usage = usage
    self.optionsInUsage = optionsInUsage
    self.commandInUsage = commandInUsage
    self.or = or
    self.unknownCommand = unknownCommand
    self.missingCommand = missingCommand
    self.unknownOption = unknownOption
    self.missingValue = missingValue
    self.unexpectedValue = unexpectedValue
    self.invalidValue = invalidValue
    self.repeatedOption = repeatedOption
    self.contradictoryOption = contradictoryOption
    self.missingOption = missingOption
    self.missingOperand = missingOperand
    self.unexpectedOperand = unexpectedOperand
    self.unknownTopic = unknownTopic
    self.notAWholeNumber = notAWholeNumber
    self.notAWholeNumberBetween = notAWholeNumberBetween
    self.notAWholeNumberFrom = notAWholeNumberFrom
    self.notAllowed = notAllowed
    self.empty = empty
    self.didYouMean = didYouMean
    self.seeHelp = seeHelp
    self.seeTopics = seeTopics
    self.dashedValue = dashedValue
    self.cannotWrite = cannotWrite
    self.cannotRead = cannotRead
    self.cannotRun = cannotRun
    self.editorFailed = editorFailed
    self.bug = bug
    self.bugHint = bugHint
  }
}
