public import Records

/// What a policy gives a day for, and is followed up.
public enum DeadlineKind: String, Choice {
  /// A care contact is offered, or it is assessed that none need be.
  case offer
  /// The answer to the offer is found out.
  case answer
  /// The first care contact is appointed.
  case appointment
  /// The welcome talk is held.
  case welcomeTalk = "welcome_talk"
  /// The first care plan is established, or the one for a stay in a short-term unit.
  case carePlan = "care_plan"
  /// The care plan is reviewed.
  case carePlanReview = "care_plan_review"
  /// The decision is followed up with the care manager.
  case decisionFollowUp = "decision_follow_up"
  /// A request to switch care contact is dealt with.
  case switchRequest = "switch"
  /// A complaint is answered.
  case complaint
  /// A changed need is settled while the standard time covers it.
  case changedNeed = "changed_need"
  /// Support after coming home is followed up when it ends.
  case returnHome = "return_home_follow_up"
  /// The relation is closed when the services end.
  case closing

  /// What there is a day for, in words, of several.
  public var words: Text {
    switch self {
    case .offer: Text(sv: "erbjudanden", en: "offers")
    case .answer: Text(sv: "svar på erbjudanden", en: "answers to offers")
    case .appointment: Text(sv: "första omsorgskontakten", en: "first care contacts")
    case .welcomeTalk: Text(sv: "välkomstsamtal", en: "welcome talks")
    case .carePlan: Text(sv: "genomförandeplaner", en: "care plans")
    case .carePlanReview: Text(sv: "uppföljda planer", en: "reviews of plans")
    case .decisionFollowUp: Text(sv: "uppföljda beslut", en: "follow-ups of decisions")
    case .switchRequest: Text(sv: "önskemål om byte", en: "switch requests")
    case .complaint: Text(sv: "klagomål", en: "complaints")
    case .changedNeed: Text(sv: "ändrade behov", en: "changed needs")
    case .returnHome: Text(sv: "uppföljda hemkomster", en: "follow-ups of returns home")
    case .closing: Text(sv: "avslut", en: "closings")
    }
  }

  /// The ids of the duties that ask for it.
  public var rules: [String] {
    switch self {
    case .offer: ["offer.due", "offer.assess"]
    case .answer: ["offer.unanswered"]
    case .appointment: ["care_contact.missing"]
    case .welcomeTalk: ["welcome_talk.due"]
    case .carePlan: ["care_plan.due"]
    case .carePlanReview: ["care_plan.review_due"]
    case .decisionFollowUp: ["decision.follow_up_due"]
    case .switchRequest: ["switch.due"]
    case .complaint: ["complaint.due"]
    case .changedNeed: ["change.uncovered"]
    case .returnHome: ["return_home.follow_up_due"]
    case .closing: ["closing.due"]
    }
  }

  /// Whether what started before the day from which the store follows duties is left out, as the
  /// duty does.
  var isFollowedFromADay: Bool { self != .answer && self != .appointment }

  /// The place in the order that people are shown them.
  var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
