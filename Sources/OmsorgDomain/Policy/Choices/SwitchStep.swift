public import Records

/// What follows when a client wants another care contact.
public enum SwitchStep: String, Choice {
  /// Whoever hears of it tells the manager.
  case informManager = "inform_manager"
  /// The manager talks with the client.
  case managerDialogue = "manager_dialogue"
  /// The client is asked who would suit.
  case askClient = "ask_client"
  /// Another care contact is appointed.
  case appointNew = "appoint_new"

  /// The case in words.
  public var words: Text {
    switch self {
    case .informManager: Text(sv: "chefen informeras", en: "inform the manager")
    case .managerDialogue:
      Text(sv: "chefen har dialog med brukaren", en: "the manager talks with the client")
    case .askClient:
      Text(sv: "brukaren tillfrågas om lämplig person", en: "ask the client who would suit")
    case .appointNew: Text(sv: "ny omsorgskontakt utses", en: "appoint another")
    }
  }
}
