public import Records

/// The care contact's part in the follow-up of a decision with the care manager.
public enum FollowUpPart: String, Choice {
  /// Attends.
  case attends
  /// Should attend.
  case shouldAttend = "should_attend"
  /// Attends if the client wants it.
  case attendsIfClientWishes = "attends_if_client_wishes"

  /// The case in words.
  public var words: Text {
    switch self {
    case .attends: Text(sv: "deltar", en: "attends")
    case .shouldAttend: Text(sv: "bör delta", en: "should attend")
    case .attendsIfClientWishes:
      Text(sv: "deltar om brukaren vill", en: "attends if the client wishes")
    }
  }
}
