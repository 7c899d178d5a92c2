public import Records

/// Whether a client's care contact must have a deputy.
public enum DeputyDemand: String, Choice {
  /// There must be one.
  case required
  /// It is an advantage to have one.
  case advised

  /// The case in words.
  public var words: Text {
    switch self {
    case .required: Text(sv: "ska finnas", en: "required")
    case .advised: Text(sv: "rekommenderas", en: "advised")
    }
  }
}
