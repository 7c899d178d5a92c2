public import Records

/// A changed need, as a chain: noticed, told to someone, answered, and what followed.
public struct ChangedNeed: IdentifiedRecord {
  /// The id: `CLIENT/DATE`, with `/2` and so on after it for more on one day.
  public var id = ""
  /// The client's id.
  public var client = ""
  /// The day it was noticed.
  public var noticedOn = CalendarDate.earliest
  /// Who noticed it.
  public var noticedBy = ""
  /// What has changed.
  public var text = ""
  /// The last day of a temporary change; nil: lasting, or not known.
  public var until: CalendarDate?
  /// The steps taken: told, answered, followed.
  public var steps: [StepTaken] = []
  /// What it led to.
  public var outcome: ChangeOutcome?
  /// The new decision that it led to.
  public var decision: String?
  /// The day on which nothing was left to do.
  public var closedOn: CalendarDate?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank changed need.
  public init() {}

  /// The fields.
  public static let fields = RecordFields<ChangedNeed>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(sv: "brukare/dag", en: "client/day")),
    Field(
      "client", \.client, .text, heading: Text(sv: "Brukare", en: "Client"),
      summary: Text(sv: "brukarens id", en: "the client's id")),
    Field(
      "noticed_on", \.noticedOn, .date, heading: Text(sv: "Märkt", en: "Noticed on"),
      summary: Text(sv: "dagen då det märktes", en: "the day it was noticed")),
    Field(
      "noticed_by", \.noticedBy, .text, heading: Text(sv: "Av", en: "Noticed by"),
      summary: Text(sv: "vem som märkte det", en: "who noticed it")),
    Field(
      "text", \.text, .text, heading: Text(sv: "Vad", en: "What"),
      summary: Text(sv: "vad som ändrats", en: "what has changed"), isPersonal: true),
    Field(
      optional: "until", \.until, .date, heading: Text(sv: "Till", en: "Until"),
      summary: Text(
        sv: "sista dagen, om det är tillfälligt", en: "the last day, if it is temporary")),
    Field(
      "steps", \.steps, .steps, omitting: [], heading: Text(sv: "Steg", en: "Steps"),
      summary: Text(sv: "stegen som tagits", en: "the steps taken"), isPersonal: true),
    Field(
      optional: "outcome", \.outcome, .choice, heading: Text(sv: "Följd", en: "Outcome"),
      summary: Text(sv: "vad det ledde till", en: "what it led to")),
    Field(
      optional: "decision", \.decision, .text, heading: Text(sv: "Beslut", en: "Decision"),
      summary: Text(sv: "det nya beslutets id", en: "the new decision's id")),
    Field(
      optional: "closed_on", \.closedOn, .date, heading: Text(sv: "Avslutad", en: "Closed on"),
      summary: Text(
        sv: "dagen då inget mer var att göra", en: "the day on which nothing was left to do")),
  ])
}
