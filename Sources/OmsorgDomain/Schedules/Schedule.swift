public import Records

/// A care contact's rolling four weeks, from a day on: when and by whom the clients' services are done.
public struct Schedule: IdentifiedRecord {
  /// The id: `CAREGIVER/FROM`.
  public var id = ""
  /// Whose four weeks they are.
  public var caregiver = ""
  /// The first day it holds.
  public var from = CalendarDate.earliest
  /// The last day; nil: until further notice.
  public var to: CalendarDate?
  /// The day it was made.
  public var madeOn: CalendarDate?
  /// Who made it.
  public var madeBy: String?
  /// What it was proposed in place of: the schedule's id and content hash, of a saved proposal.
  public var replaces: String?
  /// The caregiver's shifts that it counted on.
  public var shifts: [ScheduleShift] = []
  /// The granted services that it counted on.
  public var basis: [ScheduleBasis] = []
  /// What is planned, by day, start, client and decision.
  public var items: [ScheduleItem] = []
  /// Temporary changes, which end by themselves.
  public var changes: [ScheduleChange] = []
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank one.
  public init() {}

  /// A schedule of a caregiver from a day.
  public init(caregiver: String, from: CalendarDate) {
    self.id = "\(caregiver)/\(from.iso)"
    self.caregiver = caregiver
    self.from = from
  }

  /// Whether it holds on a day.
  public func isInForce(on date: CalendarDate) -> Bool {
    from <= date && (to.map { date <= $0 } ?? true)
  }

  /// The fields.
  public static let fields = RecordFields<Schedule>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(sv: "MEDARBETARE/FRÅN", en: "CAREGIVER/FROM")),
    Field(
      "caregiver", \.caregiver, .text, heading: Text(sv: "Medarbetare", en: "Caregiver"),
      summary: Text(sv: "vems fyra veckor det är", en: "whose four weeks they are")),
    Field(
      "from", \.from, .date, heading: Text(sv: "Från", en: "From"),
      summary: Text(sv: "första dag", en: "the first day")),
    Field(
      optional: "to", \.to, .date, heading: Text(sv: "Till", en: "To"),
      summary: Text(sv: "sista dag", en: "the last day")),
    Field(
      optional: "made_on", \.madeOn, .date, heading: Text(sv: "Gjort", en: "Made on"),
      summary: Text(sv: "dagen då det gjordes", en: "the day it was made")),
    Field(
      optional: "made_by", \.madeBy, .text, heading: Text(sv: "Gjort av", en: "Made by"),
      summary: Text(sv: "vem som gjorde det", en: "who made it")),
    Field(
      optional: "replaces", \.replaces, .text, heading: Text(sv: "Ersätter", en: "Replaces"),
      summary: Text(
        sv: "i ett sparat förslag: schemat som gällde då, och dess kontrollsumma",
        en: "in a saved proposal: the schedule in force then, and its content hash")),
    Field(
      "shifts", \.shifts,
      .list(
        .record(typeName: "shift") { shift, _ in "\(shift.day) \(shift.start.iso)-\(shift.end.iso)"
        }), omitting: [], heading: Text(sv: "Pass", en: "Shifts"),
      summary: Text(sv: "passen det räknade med", en: "the shifts it counted on")),
    Field(
      "basis", \.basis, .list(.record(typeName: "basis") { basis, _ in basis.decision }),
      omitting: [], heading: Text(sv: "Underlag", en: "Basis"),
      summary: Text(sv: "insatserna det räknade med", en: "the services it counted on")),
    Field(
      "items", \.items,
      .list(.record(typeName: "item") { item, _ in "\(item.day) \(item.start.iso)" }), omitting: [],
      heading: Text(sv: "Planerat", en: "Planned"),
      summary: Text(sv: "vad som är planerat", en: "what is planned")),
    Field(
      "changes", \.changes,
      .list(.record(typeName: "change") { change, _ in "\(change.from.iso)..\(change.to.iso)" }),
      omitting: [], heading: Text(sv: "Tillfälliga ändringar", en: "Temporary changes"),
      summary: Text(sv: "ändringar som upphör av sig själva", en: "changes that end by themselves")),
  ])
}
