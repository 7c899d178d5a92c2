/// A rule's value as it stands in a policy file, before the rule's form has read it.
public enum PolicyLiteral: Hashable, Sendable {
  /// A whole number: days, minutes, öre.
  case integer(Int)
  /// A number with decimals: a share.
  case decimal(Double)
  /// `true` or `false`.
  case flag(Bool)
  /// A string: a name, or one of a rule's choices.
  case word(String)
  /// An array of strings; their order may matter to the rule.
  case words([String])
  /// `{"from":4,"to":8}`, both ends included.
  case integers(from: Int, to: Int)
  /// `{"from":0.65,"to":0.7}`, both ends included.
  case decimals(from: Double, to: Double)
  /// `{"from":"07:00","to":"15:00"}`.
  case bounds(from: String, to: String)
  /// Any other JSON, kept as it was written; no rule takes it.
  case other(String)
}
