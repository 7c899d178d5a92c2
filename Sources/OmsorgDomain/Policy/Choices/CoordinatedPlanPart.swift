public import Records

/// The care contact's part in coordinated individual planning (SIP).
public enum CoordinatedPlanPart: String, Choice {
  /// Asks for the meeting.
  case initiate
  /// Attends it.
  case attend

  /// The case in words.
  public var words: Text {
    switch self {
    case .initiate: Text(sv: "tar initiativ", en: "initiates")
    case .attend: Text(sv: "deltar", en: "attends")
    }
  }
}
