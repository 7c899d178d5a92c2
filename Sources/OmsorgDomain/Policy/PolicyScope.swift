public import Records

/// Whom a policy's value binds.
public enum PolicyScope: String, Choice {
  /// Every provider: what the municipality has promised its inhabitants.
  case everyone
  /// The municipality's own providers: its own routine.
  case municipal
  /// Private providers: what their contract asks of them.
  case `private`

  /// Whether a provider of this kind is bound.
  public func binds(_ kind: ProviderKind) -> Bool {
    switch self {
    case .everyone: true
    case .municipal: kind == .municipal
    case .private: kind == .private
    }
  }

  /// The scope in words.
  public var words: Text {
    switch self {
    case .everyone: Text(sv: "alla", en: "everyone")
    case .municipal: Text(sv: "kommunala", en: "municipal")
    case .private: Text(sv: "privata", en: "private")
    }
  }
}
