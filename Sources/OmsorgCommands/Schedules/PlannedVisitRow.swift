import OmsorgDomain
import Records
import Tabular

/// Something planned on a date, as programs and lists have it.
struct PlannedVisitRow {
  let date: CalendarDate
  let start: Int
  let minutes: Int
  let by: [String]
  let client: String?
  let decision: String?
  let service: String?
  let activity: ScheduledTime?
  let schedule: String?
  let isDaily: Bool
  let isChanged: Bool

  init(_ visit: PlannedVisit, _ records: CareRecords) {
    date = visit.date
    start = Int(visit.start.minutesSinceMidnight)
    minutes = visit.minutes
    by = visit.by
    client = visit.client
    decision = visit.decision
    service = Self.service(visit.decision, of: visit.client, records)
    activity = visit.activity
    schedule = visit.schedule
    isDaily = false
    isChanged = visit.isChanged
  }

  init(
    _ entry: CaregiverDay.Entry, _ visit: DailyVisits.Visit, on date: CalendarDate,
    _ records: CareRecords
  ) {
    self.date = date
    start = entry.start
    minutes = entry.minutes
    by = [visit.caregiver]
    client = visit.client
    decision = visit.decision
    service = Self.service(visit.decision, of: visit.client, records)
    activity = nil
    schedule = nil
    isDaily = true
    isChanged = false
  }

  private static func service(
    _ decision: String?, of client: String?, _ records: CareRecords
  ) -> String? {
    guard let decision, let client else { return nil }
    return records.decisions(of: client).first { $0.id == decision }?.service
  }

  /// In order of date, start, caregiver and client.
  static func inOrder(_ left: Self, _ right: Self) -> Bool {
    (left.date, left.start, left.by.joined(separator: " "), left.client ?? "", left.decision ?? "")
      < (
        right.date, right.start, right.by.joined(separator: " "), right.client ?? "",
        right.decision ?? ""
      )
  }

  /// The columns; a service's name is the catalogue's.
  static func columns(_ services: ServiceCatalogue) -> [RowColumn<PlannedVisitRow>] {
    [
      RowColumn(
        "date", Text(sv: "Datum", en: "Date"), .date,
        summary: Text(sv: "dagen", en: "the day")
      ) { .date($0.date.iso) },
      RowColumn(
        "weekday", Text(sv: "Veckodag", en: "Weekday"), .choice,
        summary: Text(sv: "veckodagen", en: "the day of the week")
      ) { .choice($0.date.weekday.name, $0.date.weekday.shortWords) },
      RowColumn(
        "week", Text(sv: "Vecka", en: "Week"), .text,
        summary: Text(sv: "veckan", en: "the week")
      ) { .text(ISOWeek(of: $0.date).iso) },
      RowColumn(
        "start", Text(sv: "Start", en: "Start"), .time,
        summary: Text(sv: "när det börjar", en: "when it begins")
      ) { .time(clock($0.start)) },
      RowColumn(
        "end", Text(sv: "Slut", en: "End"), .time,
        summary: Text(
          sv: "när det slutar; före start betyder nästa dag",
          en: "when it ends; before the start is the next day")
      ) { .time(clock($0.start + $0.minutes)) },
      RowColumn(
        "minutes", Text(sv: "Minuter", en: "Minutes"), .integer,
        summary: Text(sv: "hur länge", en: "how long")
      ) { .integer($0.minutes) },
      RowColumn(
        "caregivers", Text(sv: "Av", en: "By"), .list,
        summary: Text(sv: "vilka som gör det", en: "who does it")
      ) { .list($0.by) },
      RowColumn(
        "client", Text(sv: "Brukare", en: "Client"), .text,
        summary: Text(sv: "brukarens id", en: "the client's id")
      ) { .optional($0.client) },
      RowColumn(
        "decision", Text(sv: "Beslut", en: "Decision"), .text,
        summary: Text(sv: "den beviljade insatsens id", en: "the granted service's id")
      ) { .optional($0.decision) },
      RowColumn(
        "service", Text(sv: "Insats", en: "Service"), .choice,
        summary: Text(sv: "insatsen", en: "the service")
      ) { row in
        row.service.map { .choice($0, services[$0]?.name ?? Text(same: $0)) } ?? .absent
      },
      RowColumn(
        "activity", Text(sv: "Egen tid", en: "Own time"), .choice,
        summary: Text(sv: "vad egen tid är till för", en: "what time of one's own is for")
      ) { .optional($0.activity) },
      RowColumn(
        "schedule", Text(sv: "Schema", en: "Schedule"), .text,
        summary: Text(sv: "schemat det står i", en: "the schedule it stands in")
      ) { .optional($0.schedule) },
      RowColumn(
        "daily", Text(sv: "Dagligt", en: "Daily"), .flag,
        summary: Text(
          sv: "dagligt besök, som ingen placerat: tiden är uträknad",
          en: "a daily visit, which nobody placed: the time is computed")
      ) { .flag($0.isDaily) },
      RowColumn(
        "changed", Text(sv: "Ändrat", en: "Changed"), .flag,
        summary: Text(
          sv: "en tillfällig ändring har gjort det så", en: "a temporary change has made it so")
      ) { .flag($0.isChanged) },
    ]
  }

  private static func clock(_ minutes: Int) -> String {
    ClockTime(minutesSinceMidnight: minutes % 1_440)?.iso ?? ""
  }
}
