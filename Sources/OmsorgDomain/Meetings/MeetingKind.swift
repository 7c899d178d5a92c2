public import Records

/// What kind of meeting it is.
public enum MeetingKind: String, Choice {
  /// The team about its clients.
  case team
  /// The team every week, with nurses or manager.
  case weekly
  /// The longer meeting for larger questions.
  case monthly
  /// The whole workplace (APT).
  case workplace
  /// A coordinated individual plan with health care.
  case coordinatedPlan = "sip"
  /// With the care manager about the decision.
  case decisionFollowUp = "decision_follow_up"

  /// The case in words.
  public var words: Text {
    switch self {
    case .team: Text(sv: "lagträff", en: "team meeting")
    case .weekly: Text(sv: "veckomöte", en: "weekly meeting")
    case .monthly: Text(sv: "månadsmöte", en: "monthly meeting")
    case .workplace: Text(sv: "APT", en: "workplace meeting")
    case .coordinatedPlan: Text(sv: "SIP", en: "coordinated plan (SIP)")
    case .decisionFollowUp: Text(sv: "uppföljning av beslut", en: "follow-up of the decision")
    }
  }

  /// Whether it is a team's meeting; the others are about a client.
  public var isOfTeam: Bool {
    switch self {
    case .team, .weekly, .monthly, .workplace: true
    case .coordinatedPlan, .decisionFollowUp: false
    }
  }

  /// Other spellings.
  public var synonyms: [String] {
    switch self {
    case .team: ["lagmöte"]
    case .workplace: ["apt", "arbetsplatsträff"]
    case .decisionFollowUp: ["uppföljning", "biståndsuppföljning"]
    default: []
    }
  }
}
