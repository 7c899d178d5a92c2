public import PlainJSON
public import Records

/// A rule that a policy may give values to, declared once: id, what it says and its values' form.
public struct PolicyRule: Sendable {
  /// A rule whose values are of one Swift type.
  public struct Typed<Value: Sendable>: Sendable {
    /// The rule's id, as in policy files.
    public let id: String
    /// The form of its values.
    public let form: PolicyForm<Value>
    /// The same rule without the type.
    public let rule: PolicyRule

    init(_ id: String, _ form: PolicyForm<Value>, _ summary: Text) {
      self.id = id
      self.form = form
      self.rule = PolicyRule(
        id: id, summary: summary, form: form.name, expected: form.expected, choices: form.choices,
        wording: { literal in form.value(literal).map(form.wording) },
        literal: form.literal)
    }
  }

  /// The id, as in policy files and on the command line.
  public let id: String
  /// What the rule says, a line.
  public let summary: Text
  /// The name of its values' form, such as `days`.
  public let form: String
  /// What a value must be: the words of an error.
  public let expected: Text
  /// The raw values to choose from, where the form has such.
  public let choices: [String]
  /// The value in words, or nil if it isn't of the rule's form.
  public let wording: @Sendable (JSONValue) -> Text?
  /// The literal meant by what someone typed; not checked against the form.
  public let literal: @Sendable (String) -> JSONValue

  /// Whether the rule's values name services of the catalogue.
  var namesServices: Bool { form == PolicyForm<[String]>.services.name }

  /// Whether the literal is a value of this rule's form.
  public func accepts(_ literal: JSONValue) -> Bool { wording(literal) != nil }

  /// All rules, in the order that people are shown them.
  public static let all: [PolicyRule] =
    naming + offering + appointing + matching + welcomeTalks + carePlans + followingUp + switching
    + teams
    + planning + scheduling + quality + meeting + figures + paying + contracts + returningHome

  /// The rule with an id, or nil.
  public static func named(_ id: String) -> PolicyRule? { byID[id] }

  private static let byID = Dictionary(
    all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}
