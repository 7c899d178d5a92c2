public import Records

/// What time a provider is paid for.
public enum CompensationBasis: String, PolicyChoice {
  /// Time granted.
  case granted
  /// Time performed at or for the client.
  case performed

  /// The case in words.
  public var text: Text {
    switch self {
    case .granted: Text(sv: "beviljad tid", en: "time granted")
    case .performed: Text(sv: "utförd tid", en: "time performed")
    }
  }
}
