public import Records

/// Why a client is to have another care contact.
public enum SwitchCause: String, Choice {
  /// The client wants another.
  case clientWish = "client_wish"
  /// The care contact is away for long.
  case longLeave = "long_leave"
  /// The client's delegated health care has changed.
  case delegatedCareChanged = "delegated_care_changed"
  /// The decision on services has changed.
  case decisionChanged = "decision_changed"
  /// The care contact leaves, or moves to other work.
  case caregiverLeaves = "caregiver_leaves"
  /// The care contact may no longer use the title.
  case titleLapses = "title_lapses"
  /// The care contact's working hours have changed.
  case scheduleChanged = "schedule_changed"
  /// Something else.
  case other

  /// The cause in words.
  public var words: Text {
    switch self {
    case .clientWish: Text(sv: "brukarens önskemål", en: "the client's wish")
    case .longLeave: Text(sv: "längre frånvaro", en: "longer leave")
    case .delegatedCareChanged:
      Text(sv: "ändrad delegerad vård", en: "changed delegated care")
    case .decisionChanged: Text(sv: "ändrat beslut", en: "changed decision")
    case .caregiverLeaves: Text(sv: "omsorgskontakten slutar", en: "the care contact leaves")
    case .titleLapses: Text(sv: "behörighet saknas", en: "the title lapses")
    case .scheduleChanged: Text(sv: "ändrat arbetsschema", en: "changed working hours")
    case .other: Text(sv: "annat", en: "other")
    }
  }

  /// Other spellings.
  public var synonyms: [String] {
    switch self {
    case .clientWish: ["önskemål"]
    case .longLeave: ["frånvaro", "ledighet"]
    case .delegatedCareChanged: ["delegering"]
    case .decisionChanged: ["beslut"]
    case .caregiverLeaves: ["slutar"]
    case .titleLapses: ["titel"]
    case .scheduleChanged: ["schema"]
    case .other: []
    }
  }
}

/// What a client says of why, coded so that it can be counted.
public enum SwitchReason: String, Choice {
  /// The two do not get on.
  case relation
  /// The client is not treated well.
  case treatment
  /// The client does not feel safe.
  case trust
  /// They do not understand each other's language.
  case language
  /// The client wants a woman, or a man.
  case gender
  /// The care contact comes too seldom.
  case seldomComes = "seldom_comes"
  /// The care contact comes at the wrong times.
  case times
  /// The work is not done as agreed.
  case way
  /// The care contact lacks a skill that is needed.
  case competence
  /// The client does not want to say.
  case notSaid = "not_said"
  /// Something else.
  case other

  /// The reason in words.
  public var words: Text {
    switch self {
    case .relation: Text(sv: "relationen fungerar inte", en: "they do not get on")
    case .treatment: Text(sv: "bemötande", en: "treatment")
    case .trust: Text(sv: "otrygghet", en: "does not feel safe")
    case .language: Text(sv: "språk", en: "language")
    case .gender: Text(sv: "vill ha kvinna eller man", en: "wants a woman or a man")
    case .seldomComes: Text(sv: "kommer för sällan", en: "comes too seldom")
    case .times: Text(sv: "tiderna passar inte", en: "the times do not suit")
    case .way: Text(sv: "insatserna görs inte som avtalat", en: "not done as agreed")
    case .competence: Text(sv: "kompetens", en: "competence")
    case .notSaid: Text(sv: "vill inte säga", en: "does not want to say")
    case .other: Text(sv: "annat", en: "other")
    }
  }

  /// Other spellings.
  public var synonyms: [String] {
    switch self {
    case .relation, .treatment, .language, .competence, .other: []
    case .trust: ["trygghet"]
    case .gender: ["kön"]
    case .seldomComes: ["sällan"]
    case .times: ["tider"]
    case .way: ["arbetssätt"]
    case .notSaid: ["säger inte"]
    }
  }
}
