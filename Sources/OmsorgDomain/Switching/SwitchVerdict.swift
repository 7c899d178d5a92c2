public import Records

/// What is decided about a switch request.
public enum SwitchVerdict: String, Choice {
  /// Another care contact is to be appointed.
  case granted
  /// The care contact stays.
  case declined

  /// The verdict in words.
  public var words: Text {
    switch self {
    case .granted: Text(sv: "beviljat", en: "granted")
    case .declined: Text(sv: "avslag", en: "declined")
    }
  }

  /// Other spellings.
  public var synonyms: [String] {
    switch self {
    case .granted: ["bevilja", "beviljas", "grant"]
    case .declined: ["avslå", "avslås", "avslaget", "decline"]
    }
  }
}
