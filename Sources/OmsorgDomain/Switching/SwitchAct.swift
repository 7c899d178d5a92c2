public import Records

/// What is done about a switch request once it is heard; each is recorded as a step.
public enum SwitchAct: String, Choice {
  /// The manager is told.
  case informManager = "inform_manager"
  /// The manager talks with the client.
  case managerDialogue = "manager_dialogue"
  /// The client is asked who would suit.
  case askClient = "ask_client"
  /// The request is granted or declined.
  case decide
  /// Another care contact is appointed.
  case appointNew = "appoint_new"
  /// The client is told what came of it.
  case tellClient = "tell_client"
  /// The client takes the request back.
  case withdraw

  /// The act of a policy's step.
  public init(_ step: SwitchStep) {
    switch step {
    case .informManager: self = .informManager
    case .managerDialogue: self = .managerDialogue
    case .askClient: self = .askClient
    case .appointNew: self = .appointNew
    }
  }

  /// The act in words.
  public var words: Text {
    switch self {
    case .informManager: SwitchStep.informManager.words
    case .managerDialogue: SwitchStep.managerDialogue.words
    case .askClient: SwitchStep.askClient.words
    case .appointNew: SwitchStep.appointNew.words
    case .decide: Text(sv: "önskemålet beslutas", en: "decide")
    case .tellClient: Text(sv: "brukaren får besked", en: "tell the client")
    case .withdraw: Text(sv: "önskemålet tas tillbaka", en: "withdraw")
    }
  }

  /// How it is recorded: `switch-request` with a subcommand, the request's id and what else must
  /// be said.
  public func commandLine(_ id: String) -> String {
    let rest: String
    switch self {
    case .askClient: rest = " --wished A,B"
    case .decide: rest = " granted"
    case .appointNew: rest = " --new ID"
    case .informManager, .managerDialogue, .tellClient, .withdraw: rest = ""
    }
    return "omsorg switch-request \(command) \(id)\(rest)"
  }

  /// The subcommand of `switch-request` that records it.
  private var command: String {
    switch self {
    case .informManager: "inform"
    case .managerDialogue: "dialogue"
    case .askClient: "ask"
    case .decide: "decide"
    case .appointNew: "complete"
    case .tellClient: "tell"
    case .withdraw: "withdraw"
    }
  }

  /// Whether it may be done more than once: a talk may need another.
  var isRepeatable: Bool { self == .managerDialogue || self == .askClient }
}

/// How far a switch request has come.
public enum SwitchState: String, Choice {
  case received
  case managerInformed = "manager_informed"
  case clientAsked = "client_asked"
  case dialogueHeld = "dialogue_held"
  case decided
  case completed
  case declined
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
