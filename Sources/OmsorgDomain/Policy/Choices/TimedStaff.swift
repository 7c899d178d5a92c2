public import Records

/// Whose share of working time at clients is meant.
public enum TimedStaff: String, PolicyChoice {
  /// All caregivers.
  case allCaregivers = "all_caregivers"
  /// The care contacts.
  case careContact = "care_contact"

  /// The case in words.
  public var text: Text {
    switch self {
    case .allCaregivers: Text(sv: "all omvårdnadspersonal", en: "all caregivers")
    case .careContact: Text(sv: "den fasta omsorgskontakten", en: "the care contact")
    }
  }
}
