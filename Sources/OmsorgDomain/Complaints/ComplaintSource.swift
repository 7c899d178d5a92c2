public import Records

/// Who complains.
public enum ComplaintSource: String, Choice {
  /// The client.
  case client
  /// A relative or representative.
  case relative
  /// Someone else, or nobody known.
  case other

  /// The case in words.
  public var words: Text {
    switch self {
    case .client: Text(sv: "brukaren", en: "the client")
    case .relative: Text(sv: "en anhörig", en: "a relative")
    case .other: Text(sv: "någon annan", en: "someone else")
    }
  }

  /// Other spellings.
  public var synonyms: [String] {
    switch self {
    case .relative: ["anhörig", "närstående"]
    case .other: ["annan"]
    default: []
    }
  }
}
