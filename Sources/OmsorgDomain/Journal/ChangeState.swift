public import Records

/// How far a changed need has come.
public enum ChangeState: String, Choice {
  /// It has been noticed.
  case noticed
  /// Someone has been told.
  case told
  /// Whoever was told has answered.
  case answered
  /// Nothing is left to do.
  case closed

  /// The state in words.
  public var words: Text {
    switch self {
    case .noticed: Text(sv: "märkt", en: "noticed")
    case .told: Text(sv: "sagt vidare", en: "told")
    case .answered: Text(sv: "besvarat", en: "answered")
    case .closed: Text(sv: "avslutat", en: "closed")
    }
  }
}
