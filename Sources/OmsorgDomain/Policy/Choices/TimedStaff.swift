public import Records

/// Whose share of working time at clients is meant.
public enum TimedStaff: String, Choice {
  /// All caregivers.
  case allCaregivers = "all_caregivers"
  /// The care contacts.
  case careContact = "care_contact"

  /// The case in words.
  public var words: Text {
    switch self {
    case .allCaregivers: Text(sv: "all omvårdnadspersonal", en: "all caregivers")
    case .careContact: Text(sv: "den fasta omsorgskontakten", en: "the care contact")
    }
  }
}
