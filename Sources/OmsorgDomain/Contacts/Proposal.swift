public import Records

/// A caregiver proposed for a client, while the policy's steps are taken; gone once appointed.
public struct Proposal: IdentifiedRecord {
  /// The id: `CLIENT/CAREGIVER`, with the role after it where it is another than care contact.
  public var id = ""
  /// The client's id.
  public var client = ""
  /// The caregiver's id.
  public var caregiver = ""
  /// In what capacity.
  public var role: CareContactRole = .careContact
  /// The day it was proposed.
  public var proposedOn = CalendarDate.earliest
  /// Who proposed.
  public var proposedBy = ""
  /// The first day that the appointment is meant to hold, or nil: when it is made.
  public var from: CalendarDate?
  /// The policy's steps taken so far.
  public var steps: [StepTaken] = []
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank proposal.
  public init() {}

  /// A proposal made on a day by someone.
  public init(
    client: String, caregiver: String, role: CareContactRole = .careContact,
    on date: CalendarDate, by who: String
  ) {
    self.id = Self.id(client: client, caregiver: caregiver, role: role)
    self.client = client
    self.caregiver = caregiver
    self.role = role
    self.proposedOn = date
    self.proposedBy = who
  }

  /// The id of the proposal of a caregiver for a client.
  public static func id(client: String, caregiver: String, role: CareContactRole) -> String {
    "\(client)/\(caregiver)" + (role == .careContact ? "" : "/\(role.rawValue)")
  }

  /// The fields.
  public static let fields = RecordFields<Proposal>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(sv: "brukare/medarbetare", en: "client/caregiver")),
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
      "proposed_on", \.proposedOn, .date, heading: Text(sv: "Föreslagen", en: "Proposed on"),
      summary: Text(sv: "dagen för förslaget", en: "the day of the proposal")),
    Field(
      "proposed_by", \.proposedBy, .text, heading: Text(sv: "Av", en: "Proposed by"),
      summary: Text(sv: "vem som föreslog", en: "who proposed")),
    Field(
      optional: "from", \.from, .date, heading: Text(sv: "Från", en: "From"),
      summary: Text(
        sv: "första dag, saknas: när någon utses", en: "first day, absent: when appointed")),
    Field(
      "steps", \.steps, .steps, omitting: [], heading: Text(sv: "Steg", en: "Steps"),
      summary: Text(sv: "regelverkets steg hittills", en: "the policy's steps taken so far")),
  ])
}
