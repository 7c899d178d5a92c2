public import Records

/// A question to the application while a command line is being completed.
public struct LiveQuery: Sendable {
  /// The name of the live source, as declared with ``Completion/live(_:)``.
  public let source: String
  /// What has been typed of the word so far. The kit leaves out what doesn't match, so heeding it
  /// only saves time.
  public let prefix: String
  /// The language for descriptions.
  public let language: Language
  /// The environment.
  public let environment: Environment
  let occurrences: [String: [Occurrence]]

  /// The value of an option given so far on the command line or by its environment variable, or its
  /// default; nil when it has none.
  public subscript<Value>(option: Option<Value>) -> Value? {
    option.read(occurrences[option.declaration.name] ?? [])
  }

  /// The value of an option that may be absent; nil when it is.
  public subscript<Value>(option: Option<Value?>) -> Value? {
    option.read(occurrences[option.declaration.name] ?? []) ?? nil
  }

  /// The value of an operand given so far; nil when it has none.
  public subscript<Value>(operand: Operand<Value>) -> Value? {
    operand.read(occurrences[operand.declaration.key] ?? [])
  }
}
