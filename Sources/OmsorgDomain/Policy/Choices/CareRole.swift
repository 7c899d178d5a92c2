public import Records

/// Who does, answers for or hears of something around a client.
public enum CareRole: String, Choice {
  /// The client's care contact.
  case careContact = "care_contact"
  /// Any caregiver.
  case caregiver
  /// The client's team.
  case team
  /// Coordinator (hemtjänstkoordinator, samordnare).
  case coordinator
  /// Planner (planerare).
  case planner
  /// The unit's administrator.
  case administrator
  /// Whoever the unit manager has named.
  case namedByUnitManager = "named_by_unit_manager"
  /// Manager nearest the team (sektionschef).
  case sectionManager = "section_manager"
  /// Unit manager (enhetschef).
  case unitManager = "unit_manager"
  /// Leader of the daily work (arbetsledare).
  case workLeader = "work_leader"
  /// Manager of the night unit.
  case nightManager = "night_manager"
  /// Care manager (biståndshandläggare).
  case careManager = "care_manager"
  /// Nurse.
  case nurse
  /// Occupational therapist.
  case occupationalTherapist = "occupational_therapist"
  /// Physiotherapist.
  case physiotherapist
  /// The primary care centre.
  case primaryCare = "primary_care"
  /// The client.
  case client
  /// A close relative.
  case relative

  /// The case in words.
  public var words: Text {
    switch self {
    case .careContact: Text(sv: "fast omsorgskontakt", en: "care contact")
    case .caregiver: Text(sv: "omvårdnadspersonal", en: "caregiver")
    case .team: Text(sv: "omvårdnadslaget", en: "the team")
    case .coordinator: Text(sv: "koordinator", en: "coordinator")
    case .planner: Text(sv: "planerare", en: "planner")
    case .administrator: Text(sv: "administratör", en: "administrator")
    case .namedByUnitManager:
      Text(sv: "den som enhetschefen utsett", en: "whoever the unit manager named")
    case .sectionManager: Text(sv: "sektionschef", en: "section manager")
    case .unitManager: Text(sv: "enhetschef", en: "unit manager")
    case .workLeader: Text(sv: "arbetsledare", en: "work leader")
    case .nightManager: Text(sv: "nattpatrullens chef", en: "night manager")
    case .careManager: Text(sv: "biståndshandläggare", en: "care manager")
    case .nurse: Text(sv: "sjuksköterska", en: "nurse")
    case .occupationalTherapist: Text(sv: "arbetsterapeut", en: "occupational therapist")
    case .physiotherapist: Text(sv: "fysioterapeut", en: "physiotherapist")
    case .primaryCare: Text(sv: "primärvården", en: "primary care")
    case .client: Text(sv: "brukaren", en: "client")
    case .relative: Text(sv: "anhörig", en: "relative")
    }
  }
}
