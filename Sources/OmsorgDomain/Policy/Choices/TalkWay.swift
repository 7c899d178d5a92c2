public import Records

/// How a talk may be held.
public enum TalkWay: String, Choice {
  /// At the client's home.
  case home
  /// By telephone.
  case phone

  /// The case in words.
  public var words: Text {
    switch self {
    case .home: Text(sv: "hemma hos brukaren", en: "at home")
    case .phone: Text(sv: "på telefon", en: "by phone")
    }
  }
}
