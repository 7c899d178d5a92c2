public import Records

/// How a figure lies to the two ends of what a policy asks.
public enum LoadVerdict: String, Choice {
  /// Less than the policy asks.
  case below
  /// As the policy asks.
  case within
  /// More than the policy asks.
  case above

  /// The verdict in words.
  public var words: Text {
    switch self {
    case .below: Text(sv: "under", en: "below")
    case .within: Text(sv: "inom", en: "within")
    case .above: Text(sv: "över", en: "above")
    }
  }

  init<Value: Comparable>(_ value: Value, from: Value, to: Value) {
    self = value < from ? .below : to < value ? .above : .within
  }
}
