public import Records

/// What time a provider is paid for.
public enum CompensationBasis: String, Choice {
  /// Time granted.
  case granted
  /// Time performed at or for the client.
  case performed

  /// The case in words.
  public var words: Text {
    switch self {
    case .granted: Text(sv: "beviljad tid", en: "time granted")
    case .performed: Text(sv: "utförd tid", en: "time performed")
    }
  }
}
