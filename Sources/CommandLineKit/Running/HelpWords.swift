public import Records

/// The words of help, man pages and completions.
public struct HelpWords: Sendable {
  let headings: HelpHeadings
  let shortHelpSummary: Text
  let longHelpSummary: Text
  let versionSummary: Text
  let helpCommand: Text
  let helpOperand: Text
  let completionCommand: Text
  let completionDescription: WordText
  let completionOperand: Text
  let defaultValue: WordText
  let environmentVariable: WordText
  let sets: WordText
  let allowedValues: ListText
  let required: Text
  let repeatable: Text
  let alsoCalled: ListText
  let moreInLongHelp: WordText
  let globalOptionsElsewhere: WordText
  let done: Text
  let usageWrong: Text
  let manual: WordText

  /// Collects the words.
  ///
  /// - Parameters:
  ///   - headings: The headings of sections.
  ///   - shortHelpSummary: What `-h` does.
  ///   - longHelpSummary: What `--help` does.
  ///   - versionSummary: What `--version` does.
  ///   - helpCommand: What `help` does.
  ///   - helpOperand: What stands after `help`.
  ///   - completionCommand: What `completion` does.
  ///   - completionDescription: How to install completions, about the application's name.
  ///   - completionOperand: What stands after `completion`.
  ///   - defaultValue: About an option's default.
  ///   - environmentVariable: About the variable that sets an option.
  ///   - sets: What a variable does, about the option it sets.
  ///   - allowedValues: About the words allowed.
  ///   - required: Said of options that must be given.
  ///   - repeatable: Said of options that may be given several times.
  ///   - alsoCalled: About a command's aliases.
  ///   - moreInLongHelp: About the command line that shows the long help.
  ///   - globalOptionsElsewhere: About the command line that lists the options of all commands.
  ///   - done: What status 0 says.
  ///   - usageWrong: What status 64 says.
  ///   - manual: The manual's name, about the application's name.
  public init(
    headings: HelpHeadings, shortHelpSummary: Text, longHelpSummary: Text, versionSummary: Text,
    helpCommand: Text, helpOperand: Text, completionCommand: Text,
    completionDescription: @escaping WordText, completionOperand: Text,
    defaultValue: @escaping WordText, environmentVariable: @escaping WordText,
    sets: @escaping WordText,
    allowedValues: @escaping ListText, required: Text, repeatable: Text,
    alsoCalled: @escaping ListText, moreInLongHelp: @escaping WordText,
    globalOptionsElsewhere: @escaping WordText, done: Text, usageWrong: Text,
    manual: @escaping WordText
  ) {
    self.headings = headings
    self.shortHelpSummary = shortHelpSummary
    self.longHelpSummary = longHelpSummary
    self.versionSummary = versionSummary
    self.helpCommand = helpCommand
    self.helpOperand = helpOperand
    self.completionCommand = completionCommand
    self.completionDescription = completionDescription
    self.completionOperand = completionOperand
    self.defaultValue = defaultValue
    self.environmentVariable = environmentVariable
    self.sets = sets
    self.allowedValues = allowedValues
    self.required = required
    self.repeatable = repeatable
    self.alsoCalled = alsoCalled
    self.moreInLongHelp = moreInLongHelp
    self.globalOptionsElsewhere = globalOptionsElsewhere
    self.done = done
    self.usageWrong = usageWrong
    self.manual = manual
  }
}

/// The headings of help and man pages, each with a capital first.
public struct HelpHeadings: Sendable {
  let name: Text
  let usage: Text
  let description: Text
  let commands: Text
  let topics: Text
  let operands: Text
  let options: Text
  let globalOptions: Text
  let output: Text
  let exitStatus: Text
  let environment: Text
  let files: Text
  let examples: Text
  let seeAlso: Text

  /// Collects the headings.
  public init(
    name: Text, usage: Text, description: Text, commands: Text, topics: Text, operands: Text,
    options: Text, globalOptions: Text, output: Text, exitStatus: Text, environment: Text,
    files: Text, examples: Text, seeAlso: Text
  ) {
    self.name = name
    self.usage = usage
    self.description = description
    self.commands = commands
    self.topics = topics
    self.operands = operands
    self.options = options
    self.globalOptions = globalOptions
    self.output = output
    self.exitStatus = exitStatus
    self.environment = environment
    self.files = files
    self.examples = examples
    self.seeAlso = seeAlso
  }
}
