public import Records

/// What a care plan must tell.
public enum CarePlanContent: String, Choice {
  /// How services are carried out.
  case how
  /// When they are carried out.
  case when
  /// Who carries them out.
  case byWhom = "by_whom"
  /// The goals of the decision.
  case goals
  /// Sub-goals and the way to them.
  case subGoals = "sub_goals"
  /// The care contact's name.
  case careContact = "care_contact"

  /// The case in words.
  public var words: Text {
    switch self {
    case .how: Text(sv: "hur", en: "how")
    case .when: Text(sv: "när", en: "when")
    case .byWhom: Text(sv: "av vem", en: "by whom")
    case .goals: Text(sv: "mål", en: "goals")
    case .subGoals: Text(sv: "delmål", en: "sub-goals")
    case .careContact: Text(sv: "omsorgskontaktens namn", en: "the care contact's name")
    }
  }
}
