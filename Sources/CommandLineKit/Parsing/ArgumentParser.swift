/// Turns arguments into options and operands, without looking at anything but its input.
struct ArgumentParser {
  /// What the user wants to know instead of having the command run.
  enum Request: Equatable {
    case shortHelp
    case longHelp
    case version
  }

  private(set) var scope: Scope
  private(set) var request: Request?
  private(set) var occurrences: [String: [Occurrence]] = [:]
  private(set) var operandTexts: [String] = []
  private(set) var optionsHaveEnded = false
  /// The option whose value the arguments end before.
  private(set) var awaiting: OptionDeclaration?
  private let arguments: [String]
  private var position = 0

  init(_ arguments: [String], application: Application) {
    self.arguments = arguments
    scope = Scope(application: application)
  }

  var isAtEnd: Bool { position == arguments.count }

  /// Parses all that is there and checks that nothing lacks.
  mutating func parse(environment: Environment) throws(UsageError) {
    while !isAtEnd { try step() }
    guard request == nil else { return }
    guard let command = scope.path.last, command.run != nil else {
      throw error(.missingCommand)
    }
    try readEnvironment(environment)
    for option in scope.options where option.isRequired && occurrences[option.name] == nil {
      throw error(.missingOption(option.spelled))
    }
    try bindOperands()
    for option in scope.options where occurrences[option.name] == nil {
      occurrences[option.name] = []
    }
  }

  /// Takes in what can be understood of an unfinished command line.
  ///
  /// - Returns: False if a word stands where only a command can, and is none.
  mutating func parseUnfinished(environment: Environment) -> Bool {
    while !isAtEnd {
      do throws(UsageError) {
        try step()
      } catch {
        if case .unknownCommand = error.problem { return false }
      }
    }
    // A variable or operand that isn't valid is none of the word being completed.
    try? readEnvironment(environment)
    try? bindOperands()
    return true
  }

  /// Reads one option with its value, or one operand.
  mutating func step() throws(UsageError) {
    let token = arguments[position]
    position += 1
    if optionsHaveEnded || token == "-" || !token.hasPrefix("-") {
      try readOperand(token)
    } else if token == "--" {
      optionsHaveEnded = true
    } else if token.hasPrefix("--") {
      try readLong(token)
    } else if isNegativeNumber(token),
      scope.option(short: token[token.index(after: token.startIndex)]) == nil
    {
      try readOperand(token)
    } else {
      try readShort(token)
    }
  }

  private mutating func readOperand(_ token: String) throws(UsageError) {
    let subcommands = scope.subcommands
    guard !subcommands.isEmpty else {
      operandTexts.append(token)
      return
    }
    guard let command = subcommands.first(where: { $0.isCalled(token) }) else {
      let names = subcommands.filter { !$0.isHidden }.flatMap { [$0.name] + $0.aliases }
      throw error(
        .unknownCommand(token, suggestions: Suggestions.near(token, among: names)))
    }
    scope.enter(command)
  }

  private mutating func readLong(_ token: String) throws(UsageError) {
    let equals = token.firstIndex(of: "=")
    let spelled = String(token[..<(equals ?? token.endIndex)])
    let value = equals.map { String(token[token.index(after: $0)...]) }
    let name = String(spelled.dropFirst(2))
    if let option = scope.option(long: name) {
      if case .flag = option.form {
        guard value == nil else { throw error(.unexpectedValue(option: spelled)) }
        try record(.flag(true), of: option)
      } else if let value {
        try recordValue(value, of: option, spelled: spelled)
      } else if option.form == .optionalValue {
        try record(.bare, of: option)
      } else {
        try recordValue(try nextValue(for: option, spelled: spelled), of: option, spelled: spelled)
      }
    } else if name.hasPrefix("no-"), let option = scope.option(long: String(name.dropFirst(3))),
      option.isNegatable
    {
      guard value == nil else { throw error(.unexpectedValue(option: spelled)) }
      try record(.flag(false), of: option)
    } else {
      throw error(
        .unknownOption(spelled, suggestions: Suggestions.near(spelled, among: scope.longForms)))
    }
  }

  private mutating func readShort(_ token: String) throws(UsageError) {
    var rest = token.dropFirst()
    while let letter = rest.first {
      rest = rest.dropFirst()
      let spelled = "-\(letter)"
      guard let option = scope.option(short: letter) else {
        throw error(.unknownOption(spelled, suggestions: longFormMeant(by: token)))
      }
      switch option.form {
      case .flag:
        try record(.flag(true), of: option)
      case .optionalValue:
        try record(.bare, of: option)
      case .value where rest.isEmpty:
        try recordValue(try nextValue(for: option, spelled: spelled), of: option, spelled: spelled)
      case .value:
        try recordValue(String(rest), of: option, spelled: spelled)
        return
      }
    }
  }

  /// `-team` is likely a slip for `--team`.
  private func longFormMeant(by token: String) -> [String] {
    let long = "-" + token.prefix { $0 != "=" }
    return scope.longForms.contains(long) ? [long] : []
  }

  /// The next argument as a value. One that looks like an option is rather a forgotten value, and is
  /// never taken silently.
  private mutating func nextValue(
    for option: OptionDeclaration, spelled: String
  ) throws(UsageError) -> String {
    let next = isAtEnd ? nil : arguments[position]
    guard let next, !next.hasPrefix("-") || next == "-" || isNegativeNumber(next) else {
      if next == nil { awaiting = option }
      throw error(
        .missingValue(option: spelled, placeholder: option.placeholder, next: next))
    }
    position += 1
    return next
  }

  private func isNegativeNumber(_ token: String) -> Bool {
    let letters = token.utf8.prefix(2)
    return letters.count == 2 && letters.first == UInt8(ascii: "-")
      && letters.last.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } == true
  }

  private mutating func recordValue(
    _ text: String, of option: OptionDeclaration, spelled: String
  ) throws(UsageError) {
    if occurrences[option.name] != nil, !option.isRepeatable {
      throw error(.repeatedOption(spelled))
    }
    try record(.value(try value(text, subject: spelled, option.parse)), of: option)
  }

  private func value(
    _ text: String, subject: String,
    _ parse: (String) throws(InvalidValue) -> any Sendable
  ) throws(UsageError) -> any Sendable {
    do {
      return try parse(text)
    } catch {
      throw self.error(.invalidValue(subject: subject, text: text, error))
    }
  }

  private mutating func record(
    _ occurrence: Occurrence, of option: OptionDeclaration
  ) throws(UsageError) {
    if let request = KitOptions.request(of: option.name) {
      // `--version` beside `--help` asks for help; of two helps the last holds.
      self.request = request == .version ? self.request ?? request : request
      return
    }
    switch (occurrences[option.name]?.last, occurrence) {
    case (.flag(let before), .flag(let now)) where before != now:
      throw error(.contradictoryOption(option.name))
    case (.flag, .flag):
      return
    case (.some, _) where !option.isRepeatable:
      throw error(.repeatedOption(option.spelled))
    default:
      occurrences[option.name, default: []].append(occurrence)
    }
  }

  /// Fills in what the command line leaves open and the environment says.
  private mutating func readEnvironment(_ environment: Environment) throws(UsageError) {
    for (index, option) in scope.options.enumerated() where occurrences[option.name] == nil {
      guard
        let variable = scope.application.variable(
          for: option, isGlobal: index < scope.globalCount),
        let text = environment[variable]
      else { continue }
      occurrences[option.name] = [
        .value(try value(text, subject: variable, option.parse))
      ]
    }
  }

  private mutating func bindOperands() throws(UsageError) {
    var rest = operandTexts[...]
    for operand in scope.operands {
      let count = operand.isRepeatable ? rest.count : min(1, rest.count)
      guard count >= operand.minimum else { throw error(.missingOperand(operand.name)) }
      var parsed: [Occurrence] = []
      for text in rest.prefix(count) {
        parsed.append(.value(try value(text, subject: operand.name, operand.parse)))
      }
      occurrences[operand.key] = parsed
      rest = rest.dropFirst(count)
    }
    if let unexpected = rest.first { throw error(.unexpectedOperand(unexpected)) }
  }

  private func error(_ problem: UsageError.Problem) -> UsageError {
    UsageError(problem, path: scope.path)
  }
}
