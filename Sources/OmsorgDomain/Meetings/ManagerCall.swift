public import Records

/// A manager's call to a client or relative to hear how home care is going, or a home visit.
public struct ManagerCall: IdentifiedRecord {
  /// The id: `CLIENT/DATE`, with `/2` and so on after it for more on one day.
  public var id = ""
  /// The client's id.
  public var client = ""
  /// The relative who was called, if not the client.
  public var relative: String?
  /// The day.
  public var date = CalendarDate.earliest
  /// Who called.
  public var by = ""
  /// By phone or at home.
  public var way: TalkWay = .phone
  /// Whether the person was reached.
  public var wasReached = true
  /// What was said.
  public var outcome: String?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank call.
  public init() {}

  /// The fields.
  public static let fields = RecordFields<ManagerCall>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(sv: "brukare/dag", en: "client/day")),
    Field(
      "client", \.client, .text, heading: Text(sv: "Brukare", en: "Client"),
      summary: Text(sv: "brukarens id", en: "the client's id")),
    Field(
      optional: "relative", \.relative, .text, heading: Text(sv: "Anhörig", en: "Relative"),
      summary: Text(sv: "den anhörigas id", en: "the relative's id")),
    Field(
      "date", \.date, .date, heading: Text(sv: "Dag", en: "Date"),
      summary: Text(sv: "dagen", en: "the day")),
    Field(
      "by", \.by, .text, heading: Text(sv: "Av", en: "By"),
      summary: Text(sv: "vem som ringde", en: "who called")),
    Field(
      "way", \.way, .choice, heading: Text(sv: "Hur", en: "Way"),
      summary: Text(sv: "på telefon eller hemma", en: "by phone or at home")),
    Field(
      "reached", \.wasReached, .flag, omitting: true, heading: Text(sv: "Nådd", en: "Reached"),
      summary: Text(sv: "om personen nåddes", en: "whether the person was reached")),
    Field(
      optional: "outcome", \.outcome, .text, heading: Text(sv: "Vad som sades", en: "Outcome"),
      summary: Text(sv: "vad som sades", en: "what was said"), isPersonal: true),
  ])
}
