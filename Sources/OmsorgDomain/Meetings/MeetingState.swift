public import Records

/// How far a meeting has come.
public enum MeetingState: String, Choice {
  /// It is to be.
  case called
  /// It has been held.
  case held
  /// It will not be.
  case cancelled

  /// The state in words.
  public var words: Text {
    switch self {
    case .called: Text(sv: "kallat", en: "called")
    case .held: Text(sv: "hållet", en: "held")
    case .cancelled: Text(sv: "inställt", en: "cancelled")
    }
  }
}
