public import Records

/// What a professional round the clients does.
public enum ProfessionalRole: String, Choice {
  case unitManager = "unit_manager"
  case sectionManager = "section_manager"
  case nightManager = "night_manager"
  case workLeader = "work_leader"
  case coordinator
  case planner
  case administrator
  case careManager = "care_manager"
  case nurse
  case occupationalTherapist = "occupational_therapist"
  case physiotherapist

  /// The role in words.
  public var words: Text {
    switch self {
    case .unitManager: Text(sv: "enhetschef", en: "unit manager")
    case .sectionManager: Text(sv: "sektionschef", en: "section manager")
    case .nightManager: Text(sv: "enhetschef natt", en: "night manager")
    case .workLeader: Text(sv: "arbetsledare", en: "work leader")
    case .coordinator: Text(sv: "hemtjänstkoordinator", en: "coordinator")
    case .planner: Text(sv: "planerare", en: "planner")
    case .administrator: Text(sv: "administratör", en: "administrator")
    case .careManager: Text(sv: "biståndshandläggare", en: "care manager")
    case .nurse: Text(sv: "sjuksköterska", en: "nurse")
    case .occupationalTherapist: Text(sv: "arbetsterapeut", en: "occupational therapist")
    case .physiotherapist: Text(sv: "fysioterapeut", en: "physiotherapist")
    }
  }

  /// Other spellings.
  public var synonyms: [String] {
    switch self {
    case .coordinator: ["koordinator", "samordnare"]
    case .careManager: ["handläggare", "biståndsbedömare"]
    case .physiotherapist: ["sjukgymnast"]
    default: []
    }
  }
}

/// A manager, coordinator, care manager, nurse or therapist round the clients.
public struct Professional: IdentifiedRecord {
  /// The professional's id.
  public var id = ""
  /// Name.
  public var name = ""
  /// What they do.
  public var role: ProfessionalRole = .coordinator
  /// Teams, sections, areas or providers they serve; none: all.
  public var serves: [String] = []
  /// Telephone.
  public var phone: String?
  /// Mail address.
  public var email: String?
  /// The last day on record.
  public var ended: CalendarDate?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank professional.
  public init() {}

  /// The fields.
  public static let fields = RecordFields<Professional>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(sv: "id", en: "id")),
    Field(
      "name", \.name, .text, heading: Text(sv: "Namn", en: "Name"),
      summary: Text(sv: "namn", en: "name")),
    Field(
      "role", \.role, .choice, heading: Text(sv: "Roll", en: "Role"),
      summary: Text(sv: "vad de gör", en: "what they do")),
    Field(
      "serves", \.serves, .list(.text), omitting: [], heading: Text(sv: "För", en: "Serves"),
      summary: Text(
        sv: "lag, sektioner, områden eller utförare; tomt: alla",
        en: "teams, sections, areas or providers they serve; none: all")),
    Field(
      optional: "phone", \.phone, .text, heading: Text(sv: "Telefon", en: "Phone"),
      summary: Text(sv: "telefonnummer", en: "telephone number")),
    Field(
      optional: "email", \.email, .text, heading: Text(sv: "E-post", en: "Email"),
      summary: Text(sv: "e-postadress", en: "mail address")),
    Field(
      optional: "ended", \.ended, .date, heading: Text(sv: "Avslutad", en: "Ended"),
      summary: Text(sv: "sista dag", en: "last day")),
  ])
}
