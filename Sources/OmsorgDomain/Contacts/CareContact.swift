public import Records

/// In what capacity a caregiver is appointed for a client.
public enum CareContactRole: String, Choice {
  case careContact = "care_contact"
  case deputy

  /// The role in words.
  public var words: Text {
    switch self {
    case .careContact: Text(sv: "fast omsorgskontakt", en: "care contact")
    case .deputy: Text(sv: "vice omsorgskontakt", en: "deputy")
    }
  }

  /// Other spellings.
  public var synonyms: [String] {
    switch self {
    case .careContact: ["omsorgskontakt"]
    case .deputy: ["vice", "ersättare"]
    }
  }
}

/// The appointment of a caregiver as a client's care contact or deputy, and the days it holds.
public struct CareContact: IdentifiedRecord {
  /// The id: `CLIENT/CAREGIVER/FROM`, with `/deputy` after it for a deputy.
  public var id = ""
  /// The client's id.
  public var client = ""
  /// The caregiver's id.
  public var caregiver = ""
  /// Care contact or deputy.
  public var role: CareContactRole = .careContact
  /// The first day, or nil: for as long as anyone knows.
  public var from: CalendarDate?
  /// The last day, or nil: until further notice.
  public var to: CalendarDate?
  /// Why it ended.
  public var endReason: String?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank appointment.
  public init() {}

  /// An appointment from a day.
  public init(
    client: String, caregiver: String, role: CareContactRole = .careContact, from: CalendarDate?
  ) {
    self.client = client
    self.caregiver = caregiver
    self.role = role
    self.from = from
    self.id =
      "\(client)/\(caregiver)/\(from?.iso ?? "")" + (role == .deputy ? "/deputy" : "")
  }

  /// Whether the appointment holds on a day.
  public func isInForce(on date: CalendarDate) -> Bool {
    if let from, date < from { return false }
    if let to, to < date { return false }
    return true
  }

  /// The fields.
  public static let fields = RecordFields<CareContact>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(sv: "brukare/medarbetare/från", en: "client/caregiver/from")),
    Field(
      "client", \.client, .text, heading: Text(sv: "Brukare", en: "Client"),
      summary: Text(sv: "brukarens id", en: "the client's id")),
    Field(
      "caregiver", \.caregiver, .text, heading: Text(sv: "Medarbetare", en: "Caregiver"),
      summary: Text(sv: "medarbetarens id", en: "the caregiver's id")),
    Field(
      "role", \.role, .choice, omitting: .careContact, heading: Text(sv: "Uppdrag", en: "Role"),
      summary: Text(
        sv: "fast omsorgskontakt (utelämnat) eller vice",
        en: "care contact (left out) or deputy")),
    Field(
      optional: "from", \.from, .date, heading: Text(sv: "Från", en: "From"),
      summary: Text(sv: "första dag", en: "first day")),
    Field(
      optional: "to", \.to, .date, heading: Text(sv: "Till", en: "To"),
      summary: Text(sv: "sista dag", en: "last day")),
    Field(
      optional: "end_reason", \.endReason, .text, heading: Text(sv: "Slutorsak", en: "End reason"),
      summary: Text(sv: "varför uppdraget upphörde", en: "why it ended")),
  ])
}
