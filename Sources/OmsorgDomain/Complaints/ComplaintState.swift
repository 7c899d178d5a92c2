public import Records

/// How far a complaint has come.
public enum ComplaintState: String, Choice {
  /// It has been heard.
  case received
  /// It has been answered.
  case answered
  /// Nothing more is to be done.
  case closed

  /// The state in words.
  public var words: Text {
    switch self {
    case .received: Text(sv: "mottaget", en: "received")
    case .answered: Text(sv: "besvarat", en: "answered")
    case .closed: Text(sv: "avslutat", en: "closed")
    }
  }
}
