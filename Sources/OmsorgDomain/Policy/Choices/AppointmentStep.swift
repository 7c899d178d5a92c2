public import Records

/// What is done before a care contact is appointed.
public enum AppointmentStep: String, Choice {
  /// Ask the client who would suit.
  case askClient = "ask_client"
  /// Choose together with the team.
  case consultTeam = "consult_team"
  /// Talk with the caregiver chosen.
  case talkWithCaregiver = "talk_with_caregiver"
  /// Reconcile with the coordinator.
  case reconcileCoordinator = "reconcile_coordinator"
  /// Reconcile with the unit manager.
  case reconcileUnitManager = "reconcile_unit_manager"

  /// The case in words.
  public var words: Text {
    switch self {
    case .askClient: Text(sv: "fråga brukaren", en: "ask the client")
    case .consultTeam: Text(sv: "samråd med laget", en: "consult the team")
    case .talkWithCaregiver: Text(sv: "dialog med den valda", en: "talk with the chosen caregiver")
    case .reconcileCoordinator:
      Text(sv: "avstämning med samordnaren", en: "reconcile with the coordinator")
    case .reconcileUnitManager:
      Text(sv: "avstämning med enhetschefen", en: "reconcile with the unit manager")
    }
  }
}
