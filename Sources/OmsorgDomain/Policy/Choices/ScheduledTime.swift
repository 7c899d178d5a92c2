public import Records

/// Work beside visits that has its own time in the schedule.
public enum ScheduledTime: String, Choice {
  /// Supervision.
  case supervision
  /// Reconciliation with others.
  case reconciliation
  /// Learning from colleagues.
  case peerLearning = "peer_learning"
  /// Reflection.
  case reflection
  /// Administration of the task.
  case administration
  /// Planning and coordination.
  case planning
  /// Handover between shifts.
  case handover
  /// Phone hours, when needed.
  case phoneHours = "phone_hours"

  /// The case in words.
  public var words: Text {
    switch self {
    case .supervision: Text(sv: "handledning", en: "supervision")
    case .reconciliation: Text(sv: "avstämning", en: "reconciliation")
    case .peerLearning: Text(sv: "kollegialt lärande", en: "peer learning")
    case .reflection: Text(sv: "reflektion", en: "reflection")
    case .administration: Text(sv: "administration", en: "administration")
    case .planning: Text(sv: "planering", en: "planning")
    case .handover: Text(sv: "överrapportering", en: "handover")
    case .phoneHours: Text(sv: "telefontid vid behov", en: "phone hours when needed")
    }
  }
}
