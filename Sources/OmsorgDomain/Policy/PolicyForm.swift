public import PlainJSON
public import Records

/// The form that a rule's values have: how one is read from a policy file or a command line, and
/// how it reads to people.
public struct PolicyForm<Value: Sendable>: Sendable {
  /// The form's name in machine output, such as `days` or `choice`.
  public let name: String
  /// What a value must be, with an example: the words of an error.
  public let expected: Text
  /// The raw values to choose from, where the form has such; for completion.
  public let choices: [String]
  /// The value, or nil if the literal isn't of this form.
  public let value: @Sendable (JSONValue) -> Value?
  /// The value in words.
  public let wording: @Sendable (Value) -> Text
  /// The literal meant by what someone typed, unchecked.
  public let literal: @Sendable (String) -> JSONValue

  init(
    _ name: String, expected: Text, choices: [String] = [],
    value: @escaping @Sendable (JSONValue) -> Value?,
    wording: @escaping @Sendable (Value) -> Text,
    literal: @escaping @Sendable (String) -> JSONValue
  ) {
    self.name = name
    self.expected = expected
    self.choices = choices
    self.value = value
    self.wording = wording
    self.literal = literal
  }
}
