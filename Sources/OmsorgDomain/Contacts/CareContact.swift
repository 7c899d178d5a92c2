public import Records

/// The appointment of a caregiver as a client's care contact, deputy, substitute or contact person,
/// and the days it holds.
public struct CareContact: IdentifiedRecord {
  /// The id: `CLIENT/CAREGIVER/FROM`, with the role after it where it is another than care contact.
  public var id = ""
  /// The client's id.
  public var client = ""
  /// The caregiver's id.
  public var caregiver = ""
  /// In what capacity.
  public var role: CareContactRole = .careContact
  /// The first day, or nil: for as long as anyone knows.
  public var from: CalendarDate?
  /// The last day, or nil: until further notice.
  public var to: CalendarDate?
  /// The place among several of the same role, the first asked being 1.
  public var order: Int?
  /// The caregiver whose absence a substitute covers.
  public var standsInFor: String?
  /// One of several who take turns.
  public var rotates = false
  /// Who appointed.
  public var decidedBy: String?
  /// The policy's steps that were taken first.
  public var steps: [StepTaken] = []
  /// Why a rule that forbids the appointment was set aside.
  public var overrideReason: String?
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
      "\(client)/\(caregiver)/\(from?.iso ?? "")"
      + (role == .careContact ? "" : "/\(role.rawValue)")
  }

  /// Whether the appointment holds on a day.
  public func isInForce(on date: CalendarDate) -> Bool {
    if let from, date < from { return false }
    if let to, to < date { return false }
    return true
  }

  /// Ends a care contact's substitutes with it, in a client's appointments: after a day nobody
  /// stands in for whoever is care contact no longer.
  /// - Returns: those ended, and those that never begin.
  public static func endSubstitutes(
    of caregiver: String, for client: String, after last: CalendarDate,
    reason: String?, among contacts: inout [CareContact]
  ) -> (ended: [CareContact], dropped: [CareContact]) {
    var ended: [CareContact] = []
    var dropped: [CareContact] = []
    for place in contacts.indices.reversed() {
      let contact = contacts[place]
      guard contact.role == .substitute, contact.client == client,
        contact.standsInFor == caregiver, contact.to.map({ last < $0 }) ?? true
      else { continue }
      if let from = contact.from, last < from {
        dropped.append(contacts.remove(at: place))
      } else {
        contacts[place].to = last
        contacts[place].endReason = reason
        ended.append(contacts[place])
      }
    }
    return (ended.reversed(), dropped.reversed())
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
        sv: "fast omsorgskontakt (utelämnat), vice, ersättare eller kontaktman",
        en: "care contact (left out), deputy, substitute or contact person")),
    Field(
      optional: "from", \.from, .date, heading: Text(sv: "Från", en: "From"),
      summary: Text(sv: "första dag", en: "first day")),
    Field(
      optional: "to", \.to, .date, heading: Text(sv: "Till", en: "To"),
      summary: Text(sv: "sista dag", en: "last day")),
    Field(
      optional: "order", \.order, .integer(in: 1...99), heading: Text(sv: "Ordning", en: "Order"),
      summary: Text(
        sv: "plats bland flera i samma uppdrag", en: "place among several of the same role")),
    Field(
      optional: "stands_in_for", \.standsInFor, .text,
      heading: Text(sv: "Ersätter", en: "Stands in for"),
      summary: Text(
        sv: "medarbetaren som en ersättare ersätter", en: "whom a substitute stands in for")),
    Field(
      "rotates", \.rotates, .flag, omitting: false, heading: Text(sv: "Roterar", en: "Rotates"),
      summary: Text(sv: "en av flera som turas om", en: "one of several who take turns")),
    Field(
      optional: "decided_by", \.decidedBy, .text, heading: Text(sv: "Utsedd av", en: "Decided by"),
      summary: Text(sv: "vem som utsåg", en: "who appointed")),
    Field(
      "steps", \.steps, .steps, omitting: [], heading: Text(sv: "Steg", en: "Steps"),
      summary: Text(
        sv: "regelverkets steg som tagits före", en: "the policy's steps that were taken first")),
    Field(
      optional: "override_reason", \.overrideReason, .text,
      heading: Text(sv: "Undantag", en: "Override"),
      summary: Text(
        sv: "varför en regel frångicks", en: "why a rule was set aside")),
    Field(
      optional: "end_reason", \.endReason, .text, heading: Text(sv: "Slutorsak", en: "End reason"),
      summary: Text(sv: "varför uppdraget upphörde", en: "why it ended")),
  ])
}
