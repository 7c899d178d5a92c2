extension ProfessionalRole {
  /// The same role as policies name it.
  public var careRole: CareRole {
    switch self {
    case .unitManager: .unitManager
    case .sectionManager: .sectionManager
    case .nightManager: .nightManager
    case .workLeader: .workLeader
    case .coordinator: .coordinator
    case .planner: .planner
    case .administrator: .administrator
    case .careManager: .careManager
    case .nurse: .nurse
    case .occupationalTherapist: .occupationalTherapist
    case .physiotherapist: .physiotherapist
    }
  }
}
