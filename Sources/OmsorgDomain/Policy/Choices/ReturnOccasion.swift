public import Records

/// What a client comes home from.
public enum ReturnOccasion: String, Choice {
  /// A stay in hospital.
  case hospital
  /// A short-term stay.
  case shortTermStay = "short_term_stay"

  /// The case in words.
  public var words: Text {
    switch self {
    case .hospital: Text(sv: "sjukhusvistelse", en: "hospital")
    case .shortTermStay: Text(sv: "korttidsvistelse", en: "short-term stay")
    }
  }
}
