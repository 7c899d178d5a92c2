public import Records

/// A temporary change of a schedule, which ends by itself.
public struct ScheduleChange: Record, Equatable {
  /// The first day.
  public var from = CalendarDate.earliest
  /// The last day.
  public var to = CalendarDate.earliest
  /// The granted service that it is about; nil: everything in the schedule.
  public var decision: String?
  /// It is not done.
  public var isCancelled = false
  /// An occasion beside the schedule, on the first day.
  public var isAdded = false
  /// Moved to that weekday of the same week.
  public var weekday: Weekday?
  /// Another start.
  public var start: ClockTime?
  /// Another length.
  public var minutes: Int?
  /// Who does it instead; none: as in the schedule.
  public var by: [String] = []
  /// Why.
  public var reason: String?
  /// Who made it.
  public var madeBy: String?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank one.
  public init() {}

  /// The fields.
  public static let fields = RecordFields<ScheduleChange>([
    Field(
      "from", \.from, .date, heading: Text(sv: "Från", en: "From"),
      summary: Text(sv: "första dag", en: "the first day")),
    Field(
      "to", \.to, .date, heading: Text(sv: "Till", en: "To"),
      summary: Text(sv: "sista dag", en: "the last day")),
    Field(
      optional: "decision", \.decision, .text, heading: Text(sv: "Beslut", en: "Decision"),
      summary: Text(
        sv: "den beviljade insatsen; utelämnat: allt i schemat",
        en: "the granted service; left out: everything in the schedule")),
    Field(
      "cancelled", \.isCancelled, .flag, omitting: false,
      heading: Text(sv: "Utgår", en: "Cancelled"),
      summary: Text(sv: "utförs inte", en: "is not done")),
    Field(
      "added", \.isAdded, .flag, omitting: false, heading: Text(sv: "Tillagt", en: "Added"),
      summary: Text(
        sv: "ett tillfälle utöver schemat, på den första dagen",
        en: "an occasion beside the schedule, on the first day")),
    Field(
      optional: "weekday", \.weekday, .weekday, heading: Text(sv: "Veckodag", en: "Weekday"),
      summary: Text(
        sv: "flyttat till den veckodagen i samma vecka",
        en: "moved to that weekday of the same week")),
    Field(
      optional: "start", \.start, .time, heading: Text(sv: "Start", en: "Start"),
      summary: Text(sv: "annan starttid", en: "another start")),
    Field(
      optional: "minutes", \.minutes, .integer(unit: "minutes", in: 1...1_440),
      heading: Text(sv: "Minuter", en: "Minutes"),
      summary: Text(sv: "annan längd", en: "another length")),
    Field(
      "by", \.by, .list(.text), omitting: [], heading: Text(sv: "Av", en: "By"),
      summary: Text(sv: "vilka som gör det i stället", en: "who does it instead")),
    Field(
      optional: "reason", \.reason, .text, heading: Text(sv: "Varför", en: "Reason"),
      summary: Text(sv: "varför", en: "why"), isPersonal: true),
    Field(
      optional: "made_by", \.madeBy, .text, heading: Text(sv: "Gjord av", en: "Made by"),
      summary: Text(sv: "vem som gjorde ändringen", en: "who made the change")),
  ])
}
