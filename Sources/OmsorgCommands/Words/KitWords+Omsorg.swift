import CommandLineKit
import Records

extension KitWords {
  /// The words of the command line itself, in both languages.
  static let omsorg = KitWords(
    errors: .omsorg, help: .omsorg,
    terminal: TerminalWords(
      yesOrNo: Text(sv: "j/N", en: "y/N"), yesAnswers: ["j", "ja", "y", "yes"]))
}

extension ErrorWords {
  static let omsorg = ErrorWords(
    error: Text(sv: "fel", en: "error"),
    warning: Text(sv: "varning", en: "warning"),
    hint: Text(sv: "tips", en: "hint"),
    usage: Text(sv: "användning", en: "usage"),
    optionsInUsage: Text(sv: "flaggor", en: "options"),
    commandInUsage: Text(sv: "KOMMANDO", en: "COMMAND"),
    or: Text(sv: "eller", en: "or"),
    unknownCommand: { Text(sv: "okänt kommando '\($0)'", en: "unknown command '\($0)'") },
    missingCommand: { Text(sv: "ange ett kommando: \($0)", en: "name a command: \($0)") },
    unknownOption: { Text(sv: "okänd flagga '\($0)'", en: "unknown option '\($0)'") },
    missingValue: {
      Text(sv: "flaggan '\($0)' kräver ett värde: \($1)", en: "option '\($0)' needs a value: \($1)")
    },
    unexpectedValue: {
      Text(sv: "flaggan '\($0)' tar inget värde", en: "option '\($0)' takes no value")
    },
    invalidValue: { Text(sv: "\($0): '\($1)' \($2)", en: "\($0): '\($1)' \($2)") },
    repeatedOption: {
      Text(sv: "flaggan '\($0)' är given två gånger", en: "option '\($0)' is given twice")
    },
    contradictoryOption: {
      Text(
        sv: "'\($0)' och '\($1)' motsäger varandra", en: "'\($0)' and '\($1)' contradict each other"
      )
    },
    missingOption: { Text(sv: "flaggan '\($0)' saknas", en: "option '\($0)' is missing") },
    missingOperand: { Text(sv: "\($0) saknas", en: "\($0) is missing") },
    unexpectedOperand: {
      Text(sv: "'\($0)' är ett argument för mycket", en: "'\($0)' is one argument too many")
    },
    unknownTopic: { Text(sv: "ingen hjälp om '\($0)'", en: "no help on '\($0)'") },
    notAWholeNumber: Text(sv: "är inte ett heltal", en: "is not a whole number"),
    notAWholeNumberBetween: {
      Text(
        sv: "är inte ett heltal från \($0) till \($1)",
        en: "is not a whole number from \($0) to \($1)")
    },
    notAWholeNumberFrom: {
      Text(sv: "är inte ett heltal från \($0)", en: "is not a whole number from \($0)")
    },
    notAllowed: { Text(sv: "är inte \($0)", en: "is not \($0)") },
    empty: Text(sv: "är tomt", en: "is empty"),
    didYouMean: { Text(sv: "menade du \($0)?", en: "did you mean \($0)?") },
    seeHelp: { Text(sv: "'\($0)' visar hur", en: "'\($0)' shows how") },
    seeTopics: {
      Text(sv: "'\($0)' räknar upp kommandon och ämnen", en: "'\($0)' lists commands and topics")
    },
    dashedValue: {
      Text(
        sv: "ett värde som börjar med streck skrivs '\($0)'",
        en: "a value that begins with a dash is written '\($0)'")
    },
    cannotWrite: { Text(sv: "kan inte skriva: \($0)", en: "cannot write: \($0)") },
    cannotRead: { Text(sv: "kan inte läsa: \($0)", en: "cannot read: \($0)") },
    cannotRun: { Text(sv: "kan inte starta '\($0)': \($1)", en: "cannot start '\($0)': \($1)") },
    editorFailed: {
      Text(sv: "'\($0)' slutade med status \($1)", en: "'\($0)' ended with status \($1)")
    },
    bug: { Text(sv: "oväntat: \($0)", en: "unexpected: \($0)") },
    bugHint: Text(
      sv:
        "det är ett fel i programmet: spara kommandot och meddelandet och berätta för den som sköter det",
      en: "this is a fault in the program: keep the command and the message and tell its keeper"))
}

extension HelpWords {
  static let omsorg = HelpWords(
    headings: .omsorg,
    shortHelpSummary: Text(sv: "visa hjälp på en skärm", en: "show help on one screen"),
    longHelpSummary: Text(sv: "visa hela hjälpen", en: "show all help"),
    versionSummary: Text(sv: "visa versionen", en: "show the version"),
    helpCommand: Text(
      sv: "visa hjälp om ett kommando eller ämne", en: "show help on a command or topic"),
    helpOperand: Text(sv: "kommando eller ämne", en: "command or topic"),
    completionCommand: Text(
      sv: "skriv ut skriptet för komplettering i ett skal", en: "print a shell's completion script"),
    completionDescription: { name in
      Text(
        sv: """
          Så här slås kompletteringen på:

            \(name) completion bash > ~/.local/share/bash-completion/completions/\(name)
            \(name) completion zsh > ~/.zfunc/_\(name)
            \(name) completion fish > ~/.config/fish/completions/\(name).fish
          """,
        en: """
          This is how completions are turned on:

            \(name) completion bash > ~/.local/share/bash-completion/completions/\(name)
            \(name) completion zsh > ~/.zfunc/_\(name)
            \(name) completion fish > ~/.config/fish/completions/\(name).fish
          """)
    },
    completionOperand: Text(sv: "skalet", en: "the shell"),
    defaultValue: { Text(sv: "om inget anges: \($0)", en: "default: \($0)") },
    environmentVariable: { Text(sv: "miljövariabel: \($0)", en: "environment: \($0)") },
    sets: { Text(sv: "anger \($0)", en: "sets \($0)") },
    allowedValues: { Text(sv: "ett av: \($0)", en: "one of: \($0)") },
    required: Text(sv: "måste anges", en: "must be given"),
    repeatable: Text(sv: "kan anges flera gånger", en: "may be given several times"),
    alsoCalled: { Text(sv: "Heter också \($0).", en: "Also called \($0).") },
    moreInLongHelp: { Text(sv: "mer: \($0)", en: "more: \($0)") },
    globalOptionsElsewhere: {
      Text(sv: "flaggor för alla kommandon: \($0)", en: "options of all commands: \($0)")
    },
    done: Text(sv: "gjort", en: "done"),
    usageWrong: Text(sv: "kommandoraden är fel", en: "the command line is wrong"),
    manual: { Text(sv: "Handbok för \($0)", en: "\($0) manual") })
}

extension HelpHeadings {
  static let omsorg = HelpHeadings(
    name: Text(sv: "Namn", en: "Name"),
    usage: Text(sv: "Användning", en: "Usage"),
    description: Text(sv: "Beskrivning", en: "Description"),
    commands: Text(sv: "Kommandon", en: "Commands"),
    topics: Text(sv: "Ämnen", en: "Topics"),
    operands: Text(sv: "Argument", en: "Operands"),
    options: Text(sv: "Flaggor", en: "Options"),
    globalOptions: Text(sv: "Flaggor för alla kommandon", en: "Options of all commands"),
    output: Text(sv: "Fält", en: "Output fields"),
    exitStatus: Text(sv: "Slutstatus", en: "Exit status"),
    environment: Text(sv: "Miljövariabler", en: "Environment"),
    files: Text(sv: "Filer", en: "Files"),
    examples: Text(sv: "Exempel", en: "Examples"),
    seeAlso: Text(sv: "Se även", en: "See also"))
}
