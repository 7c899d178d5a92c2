import OmsorgDomain
import Records
import Tabular

/// A visit of a day before and after a change.
struct DayVisitRow: Sendable {
  let date: CalendarDate
  let before: DayVisit?
  let after: DayVisit?
  let service: ServiceCatalogue.Service?

  init(date: CalendarDate, before: DayVisit?, after: DayVisit?, in records: CareRecords) {
    self.date = date
    self.before = before
    self.after = after
    service = (after ?? before).flatMap { records.services[$0.service] }
  }

  /// What differs between two plans of a date, by start.
  static func rows(
    on date: CalendarDate, from old: [DayVisit], to new: [DayVisit], in records: CareRecords
  ) -> [DayVisitRow] {
    let before = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(new.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
      .map { DayVisitRow(date: date, before: before[$0], after: after[$0], in: records) }
      .sorted { DayVisit.inOrder($0.shown, $1.shown) }
  }

  var shown: DayVisit { after ?? before ?? DayVisit() }

  /// What people get of one day's.
  static let short = columns.filter { column in
    !["date", "client", "minutes", "fixed", "other_date"].contains(column.column.id)
  }

  /// The columns.
  static let columns: [RowColumn<DayVisitRow>] = [
    RowColumn(
      "date", Text(sv: "Datum", en: "Date"), .date, summary: Text(sv: "dagen", en: "the day")
    ) { .date($0.date.iso) },
    RowColumn(
      "visit", Text(sv: "Besök", en: "Visit"), .text,
      summary: Text(sv: "besökets id", en: "the visit's id")
    ) { .text($0.shown.id) },
    RowColumn(
      "client", Text(sv: "Brukare", en: "Client"), .text,
      summary: Text(sv: "brukarens id", en: "the client's id")
    ) { .text($0.shown.client) },
    RowColumn(
      "service", Text(sv: "Insats", en: "Service"), .choice,
      summary: Text(sv: "insatsen", en: "the service")
    ) { .choice($0.shown.service, $0.service?.name ?? Text(same: $0.shown.service)) },
    RowColumn(
      "start_before", Text(sv: "Förut", en: "Before"), .time,
      summary: Text(sv: "när det började förut", en: "when it began before")
    ) { $0.before.map { .time($0.start.iso) } ?? .absent },
    RowColumn(
      "caregivers_before", Text(sv: "Av förut", en: "By before"), .list,
      summary: Text(sv: "vilka som gjorde det förut", en: "who did it before")
    ) { $0.before.map { .list($0.caregivers) } ?? .absent },
    RowColumn(
      "start", Text(sv: "Nu", en: "Now"), .time,
      summary: Text(sv: "när det börjar", en: "when it begins")
    ) { $0.after.map { .time($0.start.iso) } ?? .absent },
    RowColumn(
      "minutes", Text(sv: "Minuter", en: "Minutes"), .integer,
      summary: Text(sv: "hur länge", en: "how long")
    ) { .integer($0.shown.minutes) },
    RowColumn(
      "caregivers", Text(sv: "Av", en: "By"), .list,
      summary: Text(sv: "vilka som gör det", en: "who does it")
    ) { $0.after.map { .list($0.caregivers) } ?? .absent },
    RowColumn(
      "state", Text(sv: "Läge", en: "State"), .choice,
      summary: Text(sv: "vad som är bestämt om det", en: "what has been decided of it")
    ) { .optional($0.after?.state) },
    RowColumn(
      "fixed", Text(sv: "Låst", en: "Fixed"), .flag,
      summary: Text(
        sv: "lagt för hand, så att ny planering låter det vara",
        en: "placed by hand, so that planning again leaves it")
    ) { .flag($0.after?.isFixed ?? false) },
    RowColumn(
      "other_date", Text(sv: "Annat datum", en: "Other date"), .date,
      summary: Text(
        sv: "dagen det flyttats till, eller kommer från",
        en: "the date it was put off to, or came from")
    ) { .optional($0.after?.otherDate) },
  ]
}
