public import Records

/// Whom the offer of a care contact is for.
public enum OfferGroup: String, Choice {
  /// All with home care.
  case homeCare = "home_care"
  /// Those with a decision under the Social Services Act.
  case solDecisions = "sol_decisions"
  /// Those with a decision under LSS.
  case lssDecisions = "lss_decisions"
  /// Whatever the age.
  case allAges = "all_ages"
  /// Older people.
  case olderPeople = "older_people"
  /// People with disabilities.
  case peopleWithDisabilities = "people_with_disabilities"

  /// The case in words.
  public var words: Text {
    switch self {
    case .homeCare: Text(sv: "alla med hemtjänst", en: "all with home care")
    case .solDecisions: Text(sv: "beslut enligt SoL", en: "SoL decisions")
    case .lssDecisions: Text(sv: "beslut enligt LSS", en: "LSS decisions")
    case .allAges: Text(sv: "alla åldrar", en: "all ages")
    case .olderPeople: Text(sv: "äldre", en: "older people")
    case .peopleWithDisabilities:
      Text(sv: "personer med funktionsnedsättning", en: "people with disabilities")
    }
  }
}
