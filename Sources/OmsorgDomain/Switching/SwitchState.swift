public import Records

/// How far a switch request has come.
public enum SwitchState: String, Choice {
  /// It has been heard.
  case received
  /// The manager has been told.
  case managerInformed = "manager_informed"
  /// The client has been asked who would suit.
  case clientAsked = "client_asked"
  /// The manager has talked with the client.
  case dialogueHeld = "dialogue_held"
  /// It has been granted, and another care contact is to be appointed.
  case decided
  /// Another care contact has been appointed.
  case completed
  /// It has been declined.
  case declined
  /// The client has taken it back.
  case withdrawn

  /// The state in words.
  public var words: Text {
    switch self {
    case .received: Text(sv: "mottaget", en: "received")
    case .managerInformed: Text(sv: "chefen informerad", en: "manager informed")
    case .clientAsked: Text(sv: "brukaren tillfrågad", en: "client asked")
    case .dialogueHeld: Text(sv: "dialog hållen", en: "dialogue held")
    case .decided: Text(sv: "beviljat", en: "decided")
    case .completed: Text(sv: "klart", en: "completed")
    case .declined: Text(sv: "avslaget", en: "declined")
    case .withdrawn: Text(sv: "återtaget", en: "withdrawn")
    }
  }
}
