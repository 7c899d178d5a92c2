public import Records

/// A request that a client have another care contact, from the day it is heard until another is
/// appointed and told of, or it is declined or withdrawn.
public struct SwitchRequest: IdentifiedRecord {
  /// The id: `CLIENT/DATE`, with `/2` and so on after it for more on one day.
  public var id = ""
  /// The client's id.
  public var client = ""
  /// The care contact to be replaced.
  public var caregiver = ""
  /// Why.
  public var cause: SwitchCause = .clientWish
  /// What the client says of why.
  public var reasons: [SwitchReason] = []
  /// The reasons in words.
  public var text: String?
  /// The day it was heard; the policy's days are counted from here.
  public var receivedOn = CalendarDate.earliest
  /// Who heard it.
  public var receivedBy = ""
  /// Whom the client would like instead.
  public var wished: [String] = []
  /// The steps taken, in order: the policy's, and the decision.
  public var steps: [StepTaken] = []
  /// Whether it was granted, once that is decided.
  public var isGranted: Bool?
  /// The care contact appointed in its place.
  public var newCaregiver: String?
  /// The last day of all: completed, declined or withdrawn.
  public var closedOn: CalendarDate?
  /// The client took it back.
  public var isWithdrawn = false
  /// The client does not mind having the replaced caregiver as care contact again.
  public var mayReturn = false
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank request.
  public init() {}

  /// Whether there is more to do.
  public var isOpen: Bool { closedOn == nil }

  /// Whether the replaced caregiver is not to be suggested for the client: the client asked for
  /// another and has neither taken it back nor said that the same one may return.
  public var rulesOutCaregiver: Bool { cause == .clientWish && !isWithdrawn && !mayReturn }

  /// The fields.
  public static let fields = RecordFields<SwitchRequest>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(sv: "brukare/dag", en: "client/day")),
    Field(
      "client", \.client, .text, heading: Text(sv: "Brukare", en: "Client"),
      summary: Text(sv: "brukarens id", en: "the client's id")),
    Field(
      "caregiver", \.caregiver, .text, heading: Text(sv: "Medarbetare", en: "Caregiver"),
      summary: Text(
        sv: "omsorgskontakten som ska ersättas", en: "the care contact to be replaced")),
    Field(
      "cause", \.cause, .choice, omitting: .clientWish, heading: Text(sv: "Anledning", en: "Cause"),
      summary: Text(
        sv: "varför; brukarens önskemål om utelämnat", en: "why; the client's wish when left out")),
    Field(
      "reasons", \.reasons, .list(.choice), omitting: [], heading: Text(sv: "Skäl", en: "Reasons"),
      summary: Text(sv: "vad brukaren säger", en: "what the client says of why")),
    Field(
      optional: "text", \.text, .text, heading: Text(sv: "Med ord", en: "In words"),
      summary: Text(sv: "skälen med ord", en: "the reasons in words"), isPersonal: true),
    Field(
      "received_on", \.receivedOn, .date, heading: Text(sv: "Mottaget", en: "Received on"),
      summary: Text(sv: "dagen då det framfördes", en: "the day it was heard")),
    Field(
      "received_by", \.receivedBy, .text, heading: Text(sv: "Av", en: "Received by"),
      summary: Text(sv: "vem som tog emot det", en: "who heard it")),
    Field(
      "wished", \.wished, .list(.text), omitting: [], heading: Text(sv: "Önskar", en: "Wished"),
      summary: Text(
        sv: "medarbetare som brukaren hellre vill ha", en: "caregivers the client would like")),
    Field(
      "steps", \.steps, .steps, omitting: [], heading: Text(sv: "Steg", en: "Steps"),
      summary: Text(sv: "stegen som tagits", en: "the steps taken"), isPersonal: true),
    Field(
      optional: "granted", \.isGranted, .flag, heading: Text(sv: "Beviljat", en: "Granted"),
      summary: Text(sv: "om det beviljats", en: "whether it was granted")),
    Field(
      optional: "new_caregiver", \.newCaregiver, .text, heading: Text(sv: "Ny", en: "New"),
      summary: Text(sv: "den nya omsorgskontaktens id", en: "the new care contact's id")),
    Field(
      optional: "closed_on", \.closedOn, .date, heading: Text(sv: "Avslutat", en: "Closed on"),
      summary: Text(
        sv: "dagen då det blev klart, avslogs eller återtogs",
        en: "the day it was completed, declined or withdrawn")),
    Field(
      "withdrawn", \.isWithdrawn, .flag, omitting: false,
      heading: Text(sv: "Återtaget", en: "Withdrawn"),
      summary: Text(sv: "brukaren tog tillbaka det", en: "the client took it back")),
    Field(
      "may_return", \.mayReturn, .flag, omitting: false,
      heading: Text(sv: "Får återkomma", en: "May return"),
      summary: Text(
        sv: "brukaren kan tänka sig samma medarbetare igen",
        en: "the client does not mind having the same caregiver again")),
  ])
}
