public import Records

/// What happened to something kept for a client.
public enum CustodyMovementKind: String, Choice {
  /// It came from the client, or money was put in.
  case received
  /// A member of staff has it, or got money to spend.
  case handedOut = "handed_out"
  /// A member of staff gave it back to the unit.
  case handedIn = "handed_in"
  /// Money was spent, by a receipt.
  case spent
  /// The client, or whom it belongs to, has it back.
  case returned
  /// It is missing.
  case lost

  /// The case in words.
  public var words: Text {
    switch self {
    case .received: Text(sv: "mottaget", en: "received")
    case .handedOut: Text(sv: "utlämnat", en: "handed out")
    case .handedIn: Text(sv: "inlämnat", en: "handed in")
    case .spent: Text(sv: "använt", en: "spent")
    case .returned: Text(sv: "återlämnat", en: "returned")
    case .lost: Text(sv: "borta", en: "lost")
    }
  }
}
