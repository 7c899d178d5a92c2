public import Records

/// What a complaint is about.
public enum ComplaintSubject: String, Choice {
  /// Visits come late, early or not at all.
  case times
  /// How staff treat the client.
  case staff
  /// Too many different people come.
  case continuity
  /// How services are carried out.
  case service
  /// What the client is told.
  case information
  /// The care contact.
  case careContact = "care_contact"
  /// Something else.
  case other

  /// The case in words.
  public var words: Text {
    switch self {
    case .times: Text(sv: "tider", en: "times")
    case .staff: Text(sv: "bemötande", en: "treatment by staff")
    case .continuity: Text(sv: "för många olika", en: "too many different people")
    case .service: Text(sv: "hur insatser görs", en: "how services are done")
    case .information: Text(sv: "information", en: "information")
    case .careContact: Text(sv: "omsorgskontakten", en: "the care contact")
    case .other: Text(sv: "annat", en: "other")
    }
  }
}
