public import Records

/// One of the things that a match of a client and a caregiver is scored by.
///
/// A match's score is the sum of its parts' points, each from 0 to the part's weight, which is
/// policy data. How each is counted is told by omsorg-assignment(7).
public enum MatchPart: String, Choice {
  /// Works when the client has daytime personal care.
  case sharedTime = "shared_time"
  /// Has been with the client before.
  case familiarity
  /// Has the skills that the client's needs ask for.
  case skills
  /// Belongs to the client's team, or to one near by.
  case team
  /// Is someone the client would like.
  case wishes
  /// Speaks a language of the client's.
  case language
  /// Has room left.
  case room
  /// Is experienced, where the client is demanding.
  case experience
  /// Has a twin with room too.
  case twin

  /// The part in words.
  public var words: Text {
    switch self {
    case .sharedTime: Text(sv: "gemensam tid", en: "shared time")
    case .familiarity: Text(sv: "tidigare besök", en: "earlier visits")
    case .skills: Text(sv: "kompetens", en: "skills")
    case .team: Text(sv: "lag", en: "team")
    case .wishes: Text(sv: "önskemål", en: "wishes")
    case .language: Text(sv: "språk", en: "language")
    case .room: Text(sv: "utrymme", en: "room")
    case .experience: Text(sv: "erfarenhet", en: "experience")
    case .twin: Text(sv: "tvilling", en: "twin")
    }
  }

  /// The rule of the policy that holds the part's weight.
  public var weightRule: PolicyRule.Typed<Int> {
    switch self {
    case .sharedTime: PolicyRule.matchWeightSharedTime
    case .familiarity: PolicyRule.matchWeightFamiliarity
    case .skills: PolicyRule.matchWeightSkills
    case .team: PolicyRule.matchWeightTeam
    case .wishes: PolicyRule.matchWeightWishes
    case .language: PolicyRule.matchWeightLanguage
    case .room: PolicyRule.matchWeightRoom
    case .experience: PolicyRule.matchWeightExperience
    case .twin: PolicyRule.matchWeightTwin
    }
  }

  /// Whether the points depend on who else is whose care contact; such parts are no part of a
  /// bulk assignment's match costs, which has load terms instead.
  public var dependsOnLoad: Bool { self == .room || self == .twin }
}
