public import Records

/// How a talk may be held.
public enum TalkWay: String, PolicyChoice {
  /// At the client's home.
  case home
  /// By telephone.
  case phone

  /// The case in words.
  public var text: Text {
    switch self {
    case .home: Text(sv: "hemma hos brukaren", en: "at home")
    case .phone: Text(sv: "på telefon", en: "by phone")
    }
  }
}
