extension AppointmentStep {
  /// The roles on record that can take the step; nil where anyone can.
  var takenBy: [CareRole]? {
    switch self {
    case .askClient, .consultTeam, .talkWithCaregiver: nil
    case .reconcileCoordinator: [.coordinator]
    case .reconcileUnitManager: [.unitManager]
    }
  }
}
