public import Records

/// What became of a visit for one of its performers.
public enum VisitStatus: String, Choice {
  case planned
  case performed
  case cancelled
  case noShow = "no_show"

  /// The status in words.
  public var words: Text {
    switch self {
    case .planned: Text(sv: "planerad", en: "planned")
    case .performed: Text(sv: "utförd", en: "performed")
    case .cancelled: Text(sv: "avbokad", en: "cancelled")
    case .noShow: Text(sv: "bomtid", en: "nobody opened")
    }
  }

  /// Other spellings.
  public var synonyms: [String] {
    switch self {
    case .planned: ["planerat"]
    case .performed: ["utfört", "genomförd", "genomfört"]
    case .cancelled: ["avbokat", "inställd", "inställt", "avbeställd"]
    case .noShow: ["bom", "bombesök", "öppnar ej"]
    }
  }
}

/// One caregiver's part in a visit: one row of an export.
public struct VisitPerformer: Record {
  /// The caregiver's id; absent when a cancelled row names nobody.
  public var id: String?
  /// The row's id in the planning system.
  public var row: String?
  /// What became of it.
  public var status: VisitStatus = .performed
  /// Actual start.
  public var start: ClockTime?
  /// Actual end; before `start` means the next day.
  public var end: ClockTime?
  /// Why it was cancelled or nobody opened.
  public var reason: String?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank performer.
  public init() {}

  /// The fields.
  public static let fields = RecordFields<VisitPerformer>([
    Field(
      optional: "id", \.id, .text, heading: Text(sv: "Medarbetare", en: "Caregiver"),
      summary: Text(sv: "medarbetarens id", en: "the caregiver's id")),
    Field(
      optional: "row", \.row, .text, heading: Text(sv: "Rad", en: "Row"),
      summary: Text(sv: "radens id i exporten", en: "the export row's id")),
    Field(
      "status", \.status, .choice, heading: Text(sv: "Status", en: "Status"),
      summary: Text(sv: "vad det blev av det", en: "what became of it")),
    Field(
      optional: "start", \.start, .time, heading: Text(sv: "Start", en: "Start"),
      summary: Text(sv: "verklig start", en: "actual start")),
    Field(
      optional: "end", \.end, .time, heading: Text(sv: "Slut", en: "End"),
      summary: Text(sv: "verkligt slut", en: "actual end")),
    Field(
      optional: "reason", \.reason, .text, heading: Text(sv: "Orsak", en: "Reason"),
      summary: Text(
        sv: "varför det avbokades eller ingen öppnade",
        en: "why it was cancelled or nobody opened")),
  ])
}

/// One occasion at a client, with one or more caregivers and services.
public struct Visit: IdentifiedRecord {
  /// The visit's id: its lowest row id, or `DATE-NNNN` when recorded here.
  public var id = ""
  /// The client's id.
  public var client = ""
  /// The date of the planned start, or of the actual start when unplanned.
  public var date = CalendarDate.earliest
  /// Planned start.
  public var plannedStart: ClockTime?
  /// Planned end; before `plannedStart` means the next day.
  public var plannedEnd: ClockTime?
  /// The services' ids in the catalogue.
  public var services: [String] = []
  /// Who took part, and what became of it for each.
  public var caregivers: [VisitPerformer] = []
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank visit.
  public init() {}

  /// Performed if any of the caregivers performed it.
  public var isPerformed: Bool { caregivers.contains { $0.status == .performed } }

  /// The earliest actual start among those who performed it, else the planned start.
  public var start: ClockTime? {
    caregivers.lazy.filter { $0.status == .performed }.compactMap(\.start).min() ?? plannedStart
  }

  /// The fields.
  public static let fields = RecordFields<Visit>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(
        sv: "lägsta rad-id, eller DATUM-NNNN", en: "the lowest row id, or DATE-NNNN")),
    Field(
      "client", \.client, .text, heading: Text(sv: "Brukare", en: "Client"),
      summary: Text(sv: "brukarens id", en: "the client's id")),
    Field(
      "date", \.date, .date, heading: Text(sv: "Datum", en: "Date"),
      summary: Text(
        sv: "planerad starts datum, verklig starts om oplanerat",
        en: "date of the planned start, of the actual one if unplanned")),
    Field(
      optional: "planned_start", \.plannedStart, .time,
      heading: Text(sv: "Planerad start", en: "Planned start"),
      summary: Text(sv: "planerad start", en: "planned start")),
    Field(
      optional: "planned_end", \.plannedEnd, .time,
      heading: Text(sv: "Planerat slut", en: "Planned end"),
      summary: Text(sv: "planerat slut", en: "planned end")),
    Field(
      "services", \.services, .list(.text), omitting: [],
      heading: Text(sv: "Insatser", en: "Services"),
      summary: Text(sv: "insatsernas id i katalogen", en: "the services' ids in the catalogue")),
    Field(
      "caregivers", \.caregivers,
      .list(.record(typeName: "performer") { performer, _ in performer.id }), omitting: [],
      heading: Text(sv: "Medarbetare", en: "Caregivers"),
      summary: Text(
        sv: "vilka som deltog, med rad, status och tider",
        en: "who took part, with row, status and times")),
  ])
}
