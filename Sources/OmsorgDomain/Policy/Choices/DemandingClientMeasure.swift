public import Records

/// How care contacts of demanding clients are relieved.
public enum DemandingClientMeasure: String, Choice {
  /// An experienced caregiver is appointed.
  case experienced
  /// The task rotates.
  case rotating

  /// The case in words.
  public var words: Text {
    switch self {
    case .experienced: Text(sv: "särskilt erfaren", en: "especially experienced")
    case .rotating: Text(sv: "roterande omsorgskontakt", en: "rotating care contact")
    }
  }
}
