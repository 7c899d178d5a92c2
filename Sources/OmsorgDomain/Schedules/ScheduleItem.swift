public import Records

/// One thing planned in a care contact's four weeks: a service at a client, or time of one's own.
public struct ScheduleItem: Record, Equatable {
  /// The client's id; nil for time of one's own.
  public var client: String?
  /// The granted service's id; nil for time of one's own.
  public var decision: String?
  /// What time of one's own is for.
  public var activity: ScheduledTime?
  /// The day, counted from the Monday of the cycle that the schedule began in: 0..<28, later for what comes more seldom.
  public var day = 0
  /// When it begins.
  public var start = ClockTime.midnight
  /// How long it takes.
  public var minutes = 0
  /// Who does it, if others than the schedule's caregiver; two where two are needed.
  public var by: [String] = []
  /// It comes again so many weeks later.
  public var everyWeeks = CareCycle.weeks
  /// It does not come again.
  public var isOnce = false
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank one.
  public init() {}

  /// The fields.
  public static let fields = RecordFields<ScheduleItem>([
    Field(
      optional: "client", \.client, .text, heading: Text(sv: "Brukare", en: "Client"),
      summary: Text(
        sv: "brukarens id; saknas för egen tid", en: "the client's id; none for time of one's own")),
    Field(
      optional: "decision", \.decision, .text, heading: Text(sv: "Beslut", en: "Decision"),
      summary: Text(sv: "den beviljade insatsens id", en: "the granted service's id")),
    Field(
      optional: "activity", \.activity, .choice, heading: Text(sv: "Egen tid", en: "Own time"),
      summary: Text(sv: "vad egen tid är till för", en: "what time of one's own is for")),
    Field(
      "day", \.day, .integer(unit: "days", in: 0...3_660), heading: Text(sv: "Dag", en: "Day"),
      summary: Text(
        sv: "dag räknad från schemats första måndag, 0 den första",
        en: "day counted from the schedule's first Monday, 0 the first")),
    Field(
      "start", \.start, .time, heading: Text(sv: "Start", en: "Start"),
      summary: Text(sv: "börjar", en: "begins")),
    Field(
      "minutes", \.minutes, .integer(unit: "minutes", in: 1...1_440),
      heading: Text(sv: "Minuter", en: "Minutes"), summary: Text(sv: "hur länge", en: "how long")),
    Field(
      "by", \.by, .list(.text), omitting: [], heading: Text(sv: "Av", en: "By"),
      summary: Text(
        sv: "vilka som gör den, om andra än schemats medarbetare",
        en: "who does it, if others than the schedule's caregiver")),
    Field(
      "every_weeks", \.everyWeeks, .integer(unit: "weeks", in: 1...520), omitting: CareCycle.weeks,
      heading: Text(sv: "Var N:e vecka", en: "Every N weeks"),
      summary: Text(
        sv: "återkommer med så många veckors mellanrum; 4 om utelämnat",
        en: "comes again so many weeks later; 4 when left out")),
    Field(
      "once", \.isOnce, .flag, omitting: false, heading: Text(sv: "En gång", en: "Once"),
      summary: Text(sv: "kommer inte igen", en: "does not come again")),
  ])
}
