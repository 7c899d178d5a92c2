public import Records

/// An option of a command or of the whole application, declared once with its type.
///
/// The type says how the option is used, and is what `invocation[option]` returns:
/// - `Option<Bool>`: a flag.
/// - `Option<Bool?>`: a flag with `--no-`, absent when neither is given.
/// - `Option<Date?>`: a value, absent when not given.
/// - `Option<Date>`: a value with a default, or one that must be given.
/// - `Option<[Date]>`: a value that may be given several times.
/// - `Option<OptionalValue<Date>>`: `--name` or `--name=VALUE`.
public struct Option<Value: Sendable>: DeclaredOption {
  /// The option without its type.
  public let declaration: OptionDeclaration
  /// The value of the occurrences found; nil when there are too few.
  let read: @Sendable ([Occurrence]) -> Value?
}

/// An option's value where `--name` alone means something too.
public enum OptionalValue<Value: Sendable>: Sendable {
  /// The option wasn't given.
  case absent
  /// The option was given without a value.
  case bare
  /// The option was given with `=` and a value.
  case value(Value)
}

extension OptionalValue: Equatable where Value: Equatable {}

/// One occurrence of an option or operand, parsed.
enum Occurrence: Sendable {
  case flag(Bool)
  case bare
  case value(any Sendable)

  func typed<Value>(_ type: Value.Type = Value.self) -> Value? {
    if case .value(let value) = self { value as? Value } else { nil }
  }
}

extension Option where Value == Bool {
  /// Declares a flag.
  ///
  /// - Parameters:
  ///   - initially: The value when it isn't given. A flag that is initially on is negatable and is
  ///     shown as `--no-name`.
  ///   - negatable: Whether `--no-name` is accepted too.
  public init(
    _ name: String, short: Character? = nil, initially: Bool = false, negatable: Bool = false,
    summary: Text
  ) {
    declaration = OptionDeclaration(
      name: name, short: short,
      form: .flag(negatable: negatable || initially, initially: initially), placeholder: "",
      isRepeatable: false, isRequired: false, environment: .never, initialText: nil, otherwise: nil,
      completion: .nothing, summary: summary, parse: { $0 })
    read = { occurrences in
      if case .flag(let value) = occurrences.last { value } else { initially }
    }
  }
}

extension Option where Value == Bool? {
  /// Declares a flag that can be turned on and off, and is absent when nothing is said.
  public init(_ name: String, short: Character? = nil, otherwise: Text? = nil, summary: Text) {
    declaration = OptionDeclaration(
      name: name, short: short, form: .flag(negatable: true, initially: false), placeholder: "",
      isRepeatable: false, isRequired: false, environment: .never, initialText: nil,
      otherwise: otherwise, completion: .nothing, summary: summary, parse: { $0 })
    read = { occurrences in
      if case .flag(let value) = occurrences.last { .some(value) } else { .some(nil) }
    }
  }
}

extension Option {
  /// Declares an option with a value, absent when it isn't given.
  ///
  /// - Parameters:
  ///   - placeholder: What stands for the value in help, such as `DATE`.
  ///   - otherwise: In words, what holds when the option isn't given.
  public init<Element>(
    _ name: String, short: Character? = nil, placeholder: String, parse: ValueParser<Element>,
    environment: EnvironmentUse = .whenGlobal, otherwise: Text? = nil, summary: Text
  ) where Value == Element? {
    declaration = OptionDeclaration(
      name: name, short: short, form: .value, placeholder: placeholder, isRepeatable: false,
      isRequired: false, environment: environment, initialText: nil, otherwise: otherwise,
      completion: parse.completion, summary: summary, parse: parse.parse)
    read = { .some($0.last?.typed()) }
  }

  /// Declares an option with a value and a default.
  ///
  /// - Parameter initially: The default as a user would write it; help shows it, and the same
  ///   parser reads it.
  public init(
    _ name: String, short: Character? = nil, placeholder: String, parse: ValueParser<Value>,
    environment: EnvironmentUse = .whenGlobal, initially: String, summary: Text
  ) {
    declaration = OptionDeclaration(
      name: name, short: short, form: .value, placeholder: placeholder, isRepeatable: false,
      isRequired: false, environment: environment, initialText: initially, otherwise: nil,
      completion: parse.completion, summary: summary, parse: parse.parse)
    read = { occurrences in
      occurrences.last?.typed() ?? (try? parse.parse(initially))
    }
  }

  /// Declares an option that must be given.
  public init(
    required name: String, short: Character? = nil, placeholder: String,
    parse: ValueParser<Value>, environment: EnvironmentUse = .whenGlobal, summary: Text
  ) {
    declaration = OptionDeclaration(
      name: name, short: short, form: .value, placeholder: placeholder, isRepeatable: false,
      isRequired: true, environment: environment, initialText: nil, otherwise: nil,
      completion: parse.completion, summary: summary, parse: parse.parse)
    read = { $0.last?.typed() }
  }

  /// Declares an option with a value that may be given several times.
  public init<Element>(
    _ name: String, short: Character? = nil, placeholder: String, parse: ValueParser<Element>,
    environment: EnvironmentUse = .whenGlobal, otherwise: Text? = nil, summary: Text
  ) where Value == [Element] {
    declaration = OptionDeclaration(
      name: name, short: short, form: .value, placeholder: placeholder, isRepeatable: true,
      isRequired: false, environment: environment, initialText: nil, otherwise: otherwise,
      completion: parse.completion, summary: summary, parse: parse.parse)
    read = { occurrences in occurrences.compactMap { $0.typed() } }
  }

  /// Declares an option that stands alone or has a value after `=`.
  public init<Element>(
    _ name: String, short: Character? = nil, placeholder: String, parse: ValueParser<Element>,
    summary: Text
  ) where Value == OptionalValue<Element> {
    declaration = OptionDeclaration(
      name: name, short: short, form: .optionalValue, placeholder: placeholder,
      isRepeatable: false, isRequired: false, environment: .never, initialText: nil,
      otherwise: nil, completion: parse.completion, summary: summary, parse: parse.parse)
    read = { occurrences in
      switch occurrences.last {
      case nil, .flag: .absent
      case .bare: .bare
      case .value(let value): (value as? Element).map { .value($0) }
      }
    }
  }
}
