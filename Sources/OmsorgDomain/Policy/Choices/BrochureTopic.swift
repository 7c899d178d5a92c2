public import Records

/// What the brochure for clients tells of.
public enum BrochureTopic: String, Choice {
  /// What a care contact is.
  case careContact = "care_contact"
  /// How and when one can switch.
  case switching
  /// Home care.
  case homeCare = "home_care"
  /// How to give views and complaints.
  case complaints
  /// The handyman service.
  case handyman
  /// Support to those close to the client.
  case relativesSupport = "relatives_support"

  /// The case in words.
  public var words: Text {
    switch self {
    case .careContact: Text(sv: "vad en fast omsorgskontakt är", en: "what a care contact is")
    case .switching: Text(sv: "hur man byter", en: "how to switch")
    case .homeCare: Text(sv: "hemtjänst", en: "home care")
    case .complaints: Text(sv: "synpunkter och klagomål", en: "views and complaints")
    case .handyman: Text(sv: "fixartjänst", en: "handyman service")
    case .relativesSupport: Text(sv: "stöd till närstående", en: "support to relatives")
    }
  }
}
