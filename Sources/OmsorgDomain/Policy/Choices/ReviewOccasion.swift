public import Records

/// When a care plan is reviewed, beside the longest time between reviews.
public enum ReviewOccasion: String, Choice {
  /// Regularly.
  case regularly
  /// When needed.
  case whenNeeded = "when_needed"
  /// When the client's needs change.
  case whenNeedsChange = "when_needs_change"

  /// The case in words.
  public var words: Text {
    switch self {
    case .regularly: Text(sv: "regelbundet", en: "regularly")
    case .whenNeeded: Text(sv: "vid behov", en: "when needed")
    case .whenNeedsChange: Text(sv: "vid ändrade behov", en: "when needs change")
    }
  }
}
