public import Records

/// What the built-in checklists are for; a store's own templates may have other kinds.
public enum ChecklistKind: String, Choice {
  /// The first talk with a new client.
  case welcomeTalk = "welcome_talk"
  /// The end of the relation with a client.
  case closing
  /// The work environment in the home.
  case homeEnvironment = "home_environment"
  /// Risks for the client, and plans to meet them.
  case riskAssessment = "risk_assessment"
  /// Equipment and aids in the home.
  case equipment
  /// Support to relatives.
  case relativesSupport = "relatives_support"
  /// Respite for a relative: before and after.
  case respite
  /// The introduction of a new caregiver.
  case introduction

  /// The kind in words.
  public var words: Text {
    switch self {
    case .welcomeTalk: Text(sv: "välkomstsamtal", en: "welcome talk")
    case .closing: Text(sv: "avslut", en: "closing")
    case .homeEnvironment: Text(sv: "arbetsmiljö i hemmet", en: "work environment in the home")
    case .riskAssessment: Text(sv: "riskbedömning", en: "risk assessment")
    case .equipment: Text(sv: "utrustning och hjälpmedel", en: "equipment and aids")
    case .relativesSupport: Text(sv: "stöd till anhöriga", en: "support to relatives")
    case .respite: Text(sv: "avlösning", en: "respite")
    case .introduction: Text(sv: "introduktion", en: "introduction")
    }
  }

  /// Other spellings.
  public var synonyms: [String] {
    switch self {
    case .welcomeTalk: ["introduktionssamtal"]
    case .closing: ["avsluta"]
    case .homeEnvironment: ["arbetsmiljö"]
    case .riskAssessment: ["risk"]
    case .equipment: ["utrustning", "hjälpmedel"]
    case .relativesSupport: ["anhörigstöd"]
    case .respite: ["växelvård"]
    case .introduction: []
    }
  }
}
