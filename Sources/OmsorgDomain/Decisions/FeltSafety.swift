public import Records

/// How safe the client felt.
public enum FeltSafety: String, Choice {
  /// Safe.
  case safe
  /// Partly.
  case partly
  /// Unsafe.
  case unsafe

  /// The case in words.
  public var words: Text {
    switch self {
    case .safe: Text(sv: "trygg", en: "safe")
    case .partly: Text(sv: "delvis trygg", en: "partly safe")
    case .unsafe: Text(sv: "otrygg", en: "unsafe")
    }
  }
}
