public import Records

/// How a goal ended.
public enum GoalOutcome: String, Choice {
  /// The goal was reached.
  case met
  /// The goal is no longer pursued.
  case dropped

  /// The case in words.
  public var words: Text {
    switch self {
    case .met: Text(sv: "uppfyllt", en: "met")
    case .dropped: Text(sv: "struket", en: "dropped")
    }
  }
}
