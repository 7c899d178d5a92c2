public import Records

/// A meeting: the team's, a coordinated individual plan (SIP), a follow-up of a decision.
public struct Meeting: IdentifiedRecord {
  /// The id: `TEAM/DATE` or `CLIENT/DATE`, with `/2` and so on after it for more on one day.
  public var id = ""
  /// Team, weekly, monthly, SIP or follow-up of a decision.
  public var kind: MeetingKind = .team
  /// The team whose meeting it is.
  public var team: String?
  /// The client's id, if it is about one.
  public var client: String?
  /// The day.
  public var date = CalendarDate.earliest
  /// The time of day.
  public var time: ClockTime?
  /// When it is expected to be over.
  public var endTime: ClockTime?
  /// Who called it.
  public var calledBy = ""
  /// Who is asked, and once held who took part: ids or names.
  public var participants: [String] = []
  /// Whether the client wants the care contact there; nil until asked.
  public var clientWishes: Bool?
  /// The talks in which it was prepared with the client.
  public var prepared: [StepTaken] = []
  /// The items, with what was decided.
  public var agenda: [AgendaItem] = []
  /// The day it was held.
  public var heldOn: CalendarDate?
  /// Cancelled.
  public var isCancelled = false
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank meeting.
  public init() {}

  /// The fields.
  public static let fields = RecordFields<Meeting>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(sv: "vem/dag", en: "whom/day")),
    Field(
      "kind", \.kind, .choice, heading: Text(sv: "Slag", en: "Kind"),
      summary: Text(
        sv: "lagträff, veckomöte, månadsmöte, SIP, uppföljning",
        en: "team, weekly, monthly, SIP, follow-up")),
    Field(
      optional: "team", \.team, .text, heading: Text(sv: "Lag", en: "Team"),
      summary: Text(sv: "lagets id", en: "the team's id")),
    Field(
      optional: "client", \.client, .text, heading: Text(sv: "Brukare", en: "Client"),
      summary: Text(sv: "brukarens id", en: "the client's id")),
    Field(
      "date", \.date, .date, heading: Text(sv: "Dag", en: "Date"),
      summary: Text(sv: "dagen", en: "the day")),
    Field(
      optional: "time", \.time, .time, heading: Text(sv: "Tid", en: "Time"),
      summary: Text(sv: "klockslag", en: "time of day")),
    Field(
      optional: "end_time", \.endTime, .time, heading: Text(sv: "Slut", en: "End"),
      summary: Text(sv: "väntas vara slut", en: "expected to be over")),
    Field(
      "called_by", \.calledBy, .text, heading: Text(sv: "Kallad av", en: "Called by"),
      summary: Text(sv: "vem som kallade", en: "who called it")),
    Field(
      "participants", \.participants, .list(.text), omitting: [],
      heading: Text(sv: "Deltagare", en: "Participants"),
      summary: Text(sv: "vilka som kallats eller var med", en: "who is asked or took part"),
      isPersonal: true),
    Field(
      optional: "client_wishes", \.clientWishes, .flag,
      heading: Text(sv: "Brukaren vill", en: "Client wishes"),
      summary: Text(
        sv: "om brukaren vill ha med omsorgskontakten",
        en: "whether the client wants the care contact there")),
    Field(
      "prepared", \.prepared, .steps, omitting: [],
      heading: Text(sv: "Förberett", en: "Prepared"),
      summary: Text(
        sv: "samtalen då det förbereddes med brukaren",
        en: "the talks in which it was prepared with the client"), isPersonal: true),
    Field(
      "agenda", \.agenda, .list(.record(typeName: "agenda item") { item, _ in item.text }),
      omitting: [], heading: Text(sv: "Dagordning", en: "Agenda"),
      summary: Text(sv: "punkterna, med beslut", en: "the items, with what was decided"),
      isPersonal: true),
    Field(
      optional: "held_on", \.heldOn, .date, heading: Text(sv: "Hållen", en: "Held on"),
      summary: Text(sv: "dagen då mötet hölls", en: "the day it was held")),
    Field(
      "cancelled", \.isCancelled, .flag, omitting: false,
      heading: Text(sv: "Inställt", en: "Cancelled"), summary: Text(sv: "inställt", en: "cancelled")
    ),
  ])
}
