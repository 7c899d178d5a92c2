public import Records

/// What delegated health care asks of a care contact.
public enum DelegatedCareDemand: String, Choice {
  /// The skills that the services need.
  case skillsServicesNeed = "skills_services_need"
  /// Must be able to do what the client needs.
  case mustBeAble = "must_be_able"

  /// The case in words.
  public var words: Text {
    switch self {
    case .skillsServicesNeed:
      Text(sv: "kompetens som insatserna kräver", en: "skills the services need")
    case .mustBeAble: Text(sv: "ska kunna utföra den", en: "must be able to do it")
    }
  }
}
