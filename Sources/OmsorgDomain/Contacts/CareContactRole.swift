public import Records

/// In what capacity a caregiver is appointed for a client.
public enum CareContactRole: String, Choice {
  /// Fast omsorgskontakt: carries out most visits, plans with the client.
  case careContact = "care_contact"
  /// Stands in whenever the care contact is away.
  case deputy
  /// Stands in for a certain care contact during an absence with dates.
  case substitute
  /// What those outside the offer have where the policy says so (kontaktman); no title is asked.
  case contactPerson = "contact_person"

  /// The role in words.
  public var words: Text {
    switch self {
    case .careContact: Text(sv: "fast omsorgskontakt", en: "care contact")
    case .deputy: Text(sv: "vice omsorgskontakt", en: "deputy")
    case .substitute: Text(sv: "ersättare vid frånvaro", en: "substitute")
    case .contactPerson: Text(sv: "kontaktman", en: "contact person")
    }
  }

  /// Other spellings.
  public var synonyms: [String] {
    switch self {
    case .careContact: ["omsorgskontakt"]
    case .deputy: ["vice"]
    case .substitute: ["ersättare", "vikarie"]
    case .contactPerson: []
    }
  }

  /// Whether the law asks for the title undersköterska. A substitute does what the care contact
  /// does; a deputy helps out beside one, and a contact person is outside the law's offer.
  public var needsTitle: Bool { self == .careContact || self == .substitute }
}
