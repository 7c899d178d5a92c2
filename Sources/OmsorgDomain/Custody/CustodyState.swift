public import Records

/// Where something kept for a client is.
public enum CustodyState: String, Choice {
  /// At the unit.
  case kept
  /// With a member of staff.
  case handedOut = "handed_out"
  /// Back with the client, or whom it belongs to.
  case returned
  /// Missing.
  case lost

  /// The case in words.
  public var words: Text {
    switch self {
    case .kept: Text(sv: "hos enheten", en: "at the unit")
    case .handedOut: Text(sv: "utlämnat", en: "handed out")
    case .returned: Text(sv: "återlämnat", en: "returned")
    case .lost: Text(sv: "borta", en: "lost")
    }
  }
}
