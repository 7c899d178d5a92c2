public import Records

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
