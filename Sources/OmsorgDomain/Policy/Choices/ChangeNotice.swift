public import Records

/// When a client is told of delays and changes.
public enum ChangeNotice: String, Choice {
  /// Always.
  case always
  /// If the client has asked for it.
  case ifClientWishes = "if_client_wishes"

  /// The case in words.
  public var words: Text {
    switch self {
    case .always: Text(sv: "alltid", en: "always")
    case .ifClientWishes: Text(sv: "om brukaren vill", en: "if the client wishes")
    }
  }
}
