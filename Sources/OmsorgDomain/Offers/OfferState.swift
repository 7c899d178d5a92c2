public import Records

/// How far the offer of a care contact to a client has come.
public enum OfferState: String, Choice {
  /// Nobody has offered anything, or assessed that nothing need be.
  case notOffered = "not_offered"
  /// Has a care contact, or will have, though no offer is on record: the appointment implies it.
  case appointed
  /// Offered, and no answer yet.
  case unanswered
  /// Offered; the client will answer later.
  case later
  /// Offered, and the client wants one.
  case yes
  /// Offered, and the client does not want one.
  case no
  /// Assessed: none need be offered.
  case exempted

  /// The state in words.
  public var words: Text {
    switch self {
    case .notOffered: Text(sv: "inte erbjuden", en: "not offered")
    case .appointed:
      Text(sv: "utsedd, inget erbjudande noterat", en: "appointed, no offer on record")
    case .unanswered: Text(sv: "erbjuden, inget svar", en: "offered, no answer")
    case .later: Text(sv: "svarar senare", en: "will answer later")
    case .yes: Text(sv: "tackade ja", en: "said yes")
    case .no: Text(sv: "tackade nej", en: "said no")
    case .exempted: Text(sv: "undantagen", en: "exempted")
    }
  }

  /// Whether an offer stands open: made, and neither yes nor no.
  public var isOpen: Bool { self == .unanswered || self == .later }
}
