public import Records

/// What a changed need led to.
public enum ChangeOutcome: String, Choice {
  /// Nothing needed to change.
  case nothing = "none"
  /// Covered for a while within the standard time.
  case temporary
  /// The care plan was revised.
  case carePlan = "care_plan"
  /// The care manager decided anew.
  case newDecision = "new_decision"

  /// The case in words.
  public var words: Text {
    switch self {
    case .nothing: Text(sv: "ingen ändring", en: "no change")
    case .temporary: Text(sv: "tillfällig ändring", en: "temporary change")
    case .carePlan: Text(sv: "ändrad genomförandeplan", en: "changed care plan")
    case .newDecision: Text(sv: "nytt beslut", en: "new decision")
    }
  }
}
