public import Records

/// Something that a client is to go to or have a visit by: the doctor, transport, a relative.
public struct Appointment: IdentifiedRecord {
  /// The id: `CLIENT/DATE`, with `/2` and so on after it for more on one day.
  public var id = ""
  /// The client's id.
  public var client = ""
  /// Doctor, dentist, transport, a visit and so on.
  public var kind: AppointmentKind = .other
  /// The day.
  public var date = CalendarDate.earliest
  /// The time of day.
  public var time: ClockTime?
  /// When it is expected to be over.
  public var endTime: ClockTime?
  /// Where.
  public var place: String?
  /// What it is about.
  public var about: String?
  /// Whether transport is needed and booked; nil: not needed.
  public var transport: TransportState?
  /// The caregiver or relative who goes along.
  public var accompaniedBy: String?
  /// The client needs someone along.
  public var needsCompany = false
  /// The day it was asked for, or heard of.
  public var askedOn = CalendarDate.earliest
  /// Services, by their ids, to be done the day before: a shower.
  public var prepare: [String] = []
  /// What has been prepared: a step for each service.
  public var prepared: [StepTaken] = []
  /// Cancelled.
  public var isCancelled = false
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank appointment.
  public init() {}

  /// The fields.
  public static let fields = RecordFields<Appointment>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(sv: "brukare/dag", en: "client/day")),
    Field(
      "client", \.client, .text, heading: Text(sv: "Brukare", en: "Client"),
      summary: Text(sv: "brukarens id", en: "the client's id")),
    Field(
      "kind", \.kind, .choice, heading: Text(sv: "Slag", en: "Kind"),
      summary: Text(sv: "läkare, färdtjänst, besök …", en: "doctor, transport, visit …")),
    Field(
      "date", \.date, .date, heading: Text(sv: "Dag", en: "Date"),
      summary: Text(sv: "dagen", en: "the day")),
    Field(
      optional: "time", \.time, .time, heading: Text(sv: "Tid", en: "Time"),
      summary: Text(sv: "klockslag", en: "time of day")),
    Field(
      optional: "end_time", \.endTime, .time, heading: Text(sv: "Slut", en: "End"),
      summary: Text(sv: "slutar", en: "ends")),
    Field(
      optional: "place", \.place, .text, heading: Text(sv: "Plats", en: "Place"),
      summary: Text(sv: "var", en: "where"), isPersonal: true),
    Field(
      optional: "about", \.about, .text, heading: Text(sv: "Vad", en: "About"),
      summary: Text(sv: "vad det gäller", en: "what it is about"), isPersonal: true),
    Field(
      optional: "transport", \.transport, .choice, heading: Text(sv: "Resa", en: "Transport"),
      summary: Text(
        sv: "om resan behövs och är bokad", en: "whether transport is needed and booked")),
    Field(
      optional: "accompanied_by", \.accompaniedBy, .text,
      heading: Text(sv: "Medföljs av", en: "Accompanied by"),
      summary: Text(sv: "vem som följer med", en: "who goes along")),
    Field(
      "needs_company", \.needsCompany, .flag, omitting: false,
      heading: Text(sv: "Medföljning", en: "Needs company"),
      summary: Text(sv: "brukaren behöver någon med sig", en: "the client needs someone along")),
    Field(
      "asked_on", \.askedOn, .date, heading: Text(sv: "Begärt", en: "Asked on"),
      summary: Text(sv: "dagen då det begärdes", en: "the day it was asked for")),
    Field(
      "prepare", \.prepare, .list(.text), omitting: [],
      heading: Text(sv: "Förbered", en: "Prepare"),
      summary: Text(sv: "insatser att göra dagen före", en: "services to be done the day before")),
    Field(
      "prepared", \.prepared, .steps, omitting: [], heading: Text(sv: "Förberett", en: "Prepared"),
      summary: Text(sv: "vad som är förberett", en: "what has been prepared")),
    Field(
      "cancelled", \.isCancelled, .flag, omitting: false,
      heading: Text(sv: "Inställd", en: "Cancelled"), summary: Text(sv: "inställd", en: "cancelled")
    ),
  ])
}
