public import Records

/// Why a step of a process is refused: by a rule, or because the order of steps is wrong.
public protocol ProcessRefusal: Error, Equatable, Sendable {
  /// The id of the rule that refuses.
  var rule: String { get }
  /// What is the matter; ids and no personal data.
  var message: Text { get }
  /// What to do about it.
  var hint: Text? { get }
  /// Whether it is refused because what is named is not there.
  var isMissing: Bool { get }
}

extension ProcessRefusal {
  /// False: most refusals are of what is there.
  public var isMissing: Bool { false }
}
