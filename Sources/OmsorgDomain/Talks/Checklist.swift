public import Records

/// A checklist that is being gone through with a client, or with a new caregiver: which points have
/// been ticked or skipped, by whom and when.
public struct Checklist: IdentifiedRecord {
  /// The id: `WHOM/KIND/DATE`, with `/2` and so on after it for more on one day.
  public var id = ""
  /// The template's id: `welcome_talk.malmo`.
  public var template = ""
  /// The client whom it is about.
  public var client: String?
  /// The new caregiver whom it is about, for an introduction.
  public var caregiver: String?
  /// The day it was started.
  public var startedOn = CalendarDate.earliest
  /// Who started it: the care contact, the mentor.
  public var startedBy = ""
  /// Who else took part: ids of relatives and professionals, or names.
  public var participants: [String] = []
  /// The points ticked or skipped, in the order they were.
  public var points: [ChecklistMark] = []
  /// The day on which no point was left.
  public var closedOn: CalendarDate?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank checklist.
  public init() {}

  /// The fields.
  public static let fields = RecordFields<Checklist>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(sv: "vem/mall/dag", en: "whom/template/day")),
    Field(
      "template", \.template, .text, heading: Text(sv: "Mall", en: "Template"),
      summary: Text(sv: "mallens id", en: "the template's id")),
    Field(
      optional: "client", \.client, .text, heading: Text(sv: "Brukare", en: "Client"),
      summary: Text(sv: "brukarens id", en: "the client's id")),
    Field(
      optional: "caregiver", \.caregiver, .text, heading: Text(sv: "Medarbetare", en: "Caregiver"),
      summary: Text(sv: "den nya medarbetarens id", en: "the new caregiver's id")),
    Field(
      "started_on", \.startedOn, .date, heading: Text(sv: "Påbörjad", en: "Started on"),
      summary: Text(sv: "dagen då den påbörjades", en: "the day it was started")),
    Field(
      "started_by", \.startedBy, .text, heading: Text(sv: "Av", en: "Started by"),
      summary: Text(sv: "vem som påbörjade den", en: "who started it")),
    Field(
      "with", \.participants, .list(.text), omitting: [], heading: Text(sv: "Med", en: "With"),
      summary: Text(sv: "vilka mer som var med", en: "who else took part"), isPersonal: true),
    Field(
      "points", \.points, .marks, omitting: [], heading: Text(sv: "Punkter", en: "Points"),
      summary: Text(
        sv: "punkterna som är gjorda eller överhoppade", en: "the points ticked or skipped"),
      isPersonal: true),
    Field(
      optional: "closed_on", \.closedOn, .date, heading: Text(sv: "Klar", en: "Closed on"),
      summary: Text(sv: "dagen då ingen punkt var kvar", en: "the day on which no point was left")),
  ])
}
