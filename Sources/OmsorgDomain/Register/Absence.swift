public import Records

/// Days that a caregiver is not at work, or a client is not at home.
public struct Absence: IdentifiedRecord {
  /// The id; absences from exports have `PERSON/FROM`.
  public var id = ""
  /// The absent caregiver's id.
  public var caregiver: String?
  /// The absent client's id.
  public var client: String?
  /// The first day away.
  public var from = CalendarDate.earliest
  /// The last day away, or nil: until further notice.
  public var to: CalendarDate?
  /// When on the first day it begins; nil: all of that day.
  public var fromTime: ClockTime?
  /// Why: sjukdom, semester, sjukhus.
  public var reason: String?
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank absence.
  public init() {}

  /// Whether the absence includes a day.
  public func contains(_ date: CalendarDate) -> Bool {
    from <= date && (to.map { date <= $0 } ?? true)
  }

  /// The minute of a day from which the absence holds; nil when it does not include the day.
  public func firstMinute(on date: CalendarDate) -> Int? {
    guard contains(date) else { return nil }
    return date == from ? fromTime.map { Int($0.minutesSinceMidnight) } ?? 0 : 0
  }

  /// The fields.
  public static let fields = RecordFields<Absence>([
    Field(
      "id", \.id, .text, heading: Text(sv: "Id", en: "Id"),
      summary: Text(sv: "frånvarons id", en: "the absence's id")),
    Field(
      optional: "caregiver", \.caregiver, .text, heading: Text(sv: "Medarbetare", en: "Caregiver"),
      summary: Text(sv: "frånvarande medarbetares id", en: "the absent caregiver's id")),
    Field(
      optional: "client", \.client, .text, heading: Text(sv: "Brukare", en: "Client"),
      summary: Text(sv: "frånvarande brukares id", en: "the absent client's id")),
    Field(
      "from", \.from, .date, heading: Text(sv: "Från", en: "From"),
      summary: Text(sv: "första dag", en: "first day")),
    Field(
      optional: "to", \.to, .date, heading: Text(sv: "Till", en: "To"),
      summary: Text(sv: "sista dag, saknas vid tills vidare", en: "last day, absent while open")),
    Field(
      optional: "from_time", \.fromTime, .time, heading: Text(sv: "Från kl.", en: "From time"),
      summary: Text(
        sv: "när på första dagen den börjar; hela dagen om utelämnat",
        en: "when on the first day it begins; the whole day when left out")),
    Field(
      optional: "reason", \.reason, .text, heading: Text(sv: "Orsak", en: "Reason"),
      summary: Text(sv: "orsak", en: "reason"), isPersonal: true),
  ])
}
