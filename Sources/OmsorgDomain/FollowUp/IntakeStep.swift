public import Records

/// A step from the order of home care to a client who has a care contact and has met them, in order.
public enum IntakeStep: String, Choice {
  /// Assess whether to offer a care contact.
  case assess
  /// Offer a care contact.
  case offer
  /// Propose a caregiver.
  case propose
  /// Take the policy's steps before an appointment.
  case reconcile
  /// Appoint the one proposed.
  case appoint
  /// Carry out the first visit.
  case firstVisit = "first_visit"
  /// Find out the answer to the offer.
  case answer
  /// Hold the welcome talk.
  case welcomeTalk = "welcome_talk"

  /// The step in words.
  public var words: Text {
    switch self {
    case .assess: Text(sv: "bedöm om erbjuda", en: "assess the offer")
    case .offer: Text(sv: "erbjud", en: "offer")
    case .propose: Text(sv: "föreslå någon", en: "propose someone")
    case .reconcile: Text(sv: "stäm av förslaget", en: "reconcile the proposal")
    case .appoint: Text(sv: "utse", en: "appoint")
    case .firstVisit: Text(sv: "första besöket", en: "first visit")
    case .answer: Text(sv: "ta reda på svaret", en: "find out the answer")
    case .welcomeTalk: Text(sv: "välkomstsamtal", en: "welcome talk")
    }
  }

  /// The step that a rule's finding asks for, if it is one of an intake's.
  init?(rule: String) {
    switch rule {
    case "offer.assess": self = .assess
    case "offer.due": self = .offer
    case "offer.unanswered": self = .answer
    case "care_contact.missing": self = .appoint
    case "welcome_talk.due": self = .welcomeTalk
    default: return nil
    }
  }
}
