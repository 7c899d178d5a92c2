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

  /// The act in words: a noun, since it is named as a step to come and as one taken.
  public var words: Text {
    switch self {
    case .informManager: Text(sv: "information till chefen", en: "notice to the manager")
    case .managerDialogue:
      Text(sv: "chefens dialog med brukaren", en: "talk with the manager")
    case .askClient: Text(sv: "fråga om lämplig person", en: "question about who would suit")
    case .decide: Text(sv: "beslut", en: "decision")
    case .appointNew: Text(sv: "val av ny omsorgskontakt", en: "appointment of another")
    case .tellClient: Text(sv: "besked till brukaren", en: "reply to the client")
    case .withdraw: Text(sv: "återtagande", en: "withdrawal")
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
