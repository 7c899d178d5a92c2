public import Records

/// What kind of support a decision grants.
public enum DecisionKind: String, Choice {
  /// Ordinary home care.
  case homeCare = "home_care"
  /// Reinforced support after hospital or a short-term stay, with staff of its own and an end.
  case returnHome = "return_home"
  /// A stay in a short-term unit.
  case shortTerm = "short_term"

  /// The case in words.
  public var words: Text {
    switch self {
    case .homeCare: Text(sv: "hemtjänst", en: "home care")
    case .returnHome: Text(sv: "tryggt mottagande", en: "safe return home")
    case .shortTerm: Text(sv: "korttidsenhet", en: "short-term unit")
    }
  }

  /// Other spellings.
  public var synonyms: [String] {
    switch self {
    case .shortTerm: ["korttid"]
    default: []
    }
  }
}
