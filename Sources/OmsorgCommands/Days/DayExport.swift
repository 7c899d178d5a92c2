import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// `omsorg day export`: the rounds of a day for other programs.
let dayExport = Command(
  "export", aliases: ["exportera"],
  summary: Text(
    sv: "rundorna till telefonens kalender eller andra program",
    en: "the rounds for the phone's calendar or other programs"),
  description: Text(
    sv: """
      En rad för varje besök, möte och rast i var och ens runda. Med --format ics, eller -o FIL.ics, \
      en kalender: bara id:n och insatser, inga namn, och samma händelser behåller sina id:n när \
      planen ändras, så att kalendern byter ut dem.
      """,
    en: """
      A row for each visit, meeting and break of each round. With --format ics, or -o FILE.ics, a \
      calendar: ids and services alone, no names, and the same events keep their ids when the plan \
      is changed, so that a calendar replaces them.
      """),
  operands: [DayOptions.date, RoundChoice.caregivers],
  options: [Filters.team, Filters.area, DayOptions.everyone, DayOptions.travel],
  examples: [
    Example(
      "omsorg day export today 10002 -o dagen.ics",
      Text(sv: "en medarbetares dag", en: "a caregiver's day")),
    Example(
      "omsorg day export 2026-11-16 --team L001 --csv",
      Text(sv: "ett lags rundor", en: "a team's rounds")),
  ],
  output: OutputFields.of(RoundRow.columns(ServiceCatalogue([])).map(\.column)),
  exitStatuses: .reading(), seeAlso: ["day show", "print day"],
  run: { invocation in
    let session = Session(invocation)
    let isCalendar = try session.format() == .ics
    if !isCalendar {
      try session.settleOutput(RoundRow.columns(ServiceCatalogue([])).map(\.column))
    }
    let choice = try RoundChoice(session)
    let planning = try session.dayPlanning(on: choice.date)
    let rounds = try choice.rounds(planning)
    let rows = rounds.flatMap { RoundRow.rows(of: $0, on: choice.date) }
    let services = planning.records.services
    guard isCalendar else {
      try session.print(
        Table(
          schema: "omsorg.day.export/1",
          title: Text(sv: "Rundor \(choice.date.iso)", en: "Rounds \(choice.date.iso)"),
          RoundRow.columns(services), of: rows))
      return .done
    }
    let namesCaregivers = Set(rounds.map(\.shift.caregiver)).count > 1
    let language = session.language
    try session.write(
      VisitCalendar(
        rows.map { row in
          let what: String
          switch row.stop.kind {
          case .visit(let visit):
            what =
              (services[visit.service]?.name(language) ?? visit.service) + " " + visit.client
          case .engagement(let engagement): what = engagement.words(language).capitalizedFirst
          case .rest: what = RoundRow.rest(language).capitalizedFirst
          }
          return VisitCalendar.Entry(
            key: row.key, date: choice.date, start: row.stop.start,
            minutes: row.stop.end - row.stop.start,
            summary: what + (namesCaregivers ? " (\(row.caregiver))" : ""))
        }, product: "day", category: "day", today: try session.today(), language
      ).bytes)
    return .done
  })

/// Something in a caregiver's round, as a row.
struct RoundRow {
  let date: CalendarDate
  let caregiver: String
  let stop: DayRound.Stop

  static let rest = Text(sv: "rast", en: "break")

  static func rows(of round: DayRound, on date: CalendarDate) -> [RoundRow] {
    round.stops.map { RoundRow(date: date, caregiver: round.shift.caregiver, stop: $0) }
  }

  /// What tells it from all others of any day, however it is moved.
  var key: String {
    let own = "\(date.iso)/\(caregiver)"
    switch stop.kind {
    case .visit(let visit): return "\(own)/\(visit.id)"
    case .engagement(let engagement): return "\(own)/\(engagement.id)"
    case .rest: return "\(own)/break"
    }
  }

  private var kind: (String, Text) {
    switch stop.kind {
    case .visit: ("visit", Text(sv: "besök", en: "visit"))
    case .engagement(let engagement): ("engagement", engagement.words)
    case .rest: ("break", Self.rest)
    }
  }

  /// The columns; a service's name is the catalogue's.
  static func columns(_ services: ServiceCatalogue) -> [RowColumn<RoundRow>] {
    [
      RowColumn(
        "date", Text(sv: "Datum", en: "Date"), .date, summary: Text(sv: "dagen", en: "the day")
      ) { .date($0.date.iso) },
      RowColumn(
        "caregiver", Text(sv: "Medarbetare", en: "Caregiver"), .text,
        summary: Text(sv: "vems runda", en: "whose round")
      ) { .text($0.caregiver) },
      RowColumn(
        "start", Text(sv: "Start", en: "Start"), .time,
        summary: Text(sv: "när det börjar", en: "when it begins")
      ) { ListedVisit.time($0.stop.start) },
      RowColumn(
        "end", Text(sv: "Slut", en: "End"), .time,
        summary: Text(
          sv: "när det slutar; före start betyder nästa dag",
          en: "when it ends; before the start is the next day")
      ) { ListedVisit.time($0.stop.end) },
      RowColumn(
        "minutes", Text(sv: "Minuter", en: "Minutes"), .integer,
        summary: Text(sv: "hur länge", en: "how long")
      ) { .integer($0.stop.end - $0.stop.start) },
      RowColumn(
        "travel", Text(sv: "Resa (min)", en: "Travel (min)"), .integer,
        summary: Text(sv: "minuters resa dit", en: "minutes of travel to it")
      ) { .integer($0.stop.travel) },
      RowColumn(
        "kind", Text(sv: "Slag", en: "Kind"), .choice,
        summary: Text(sv: "besök, rast eller annat", en: "visit, break or other")
      ) { .choice($0.kind.0, $0.kind.1) },
      RowColumn(
        "client", Text(sv: "Brukare", en: "Client"), .text,
        summary: Text(sv: "brukarens id", en: "the client's id")
      ) { .optional($0.stop.visit?.client) },
      RowColumn(
        "decision", Text(sv: "Beslut", en: "Decision"), .text,
        summary: Text(sv: "den beviljade insatsens id", en: "the granted service's id")
      ) { .optional($0.stop.visit?.decision) },
      RowColumn(
        "service", Text(sv: "Insats", en: "Service"), .choice,
        summary: Text(sv: "insatsen", en: "the service")
      ) { row in
        row.stop.visit.map {
          .choice($0.service, services[$0.service]?.name ?? Text(same: $0.service))
        }
          ?? .absent
      },
      RowColumn(
        "with", Text(sv: "Tillsammans med", en: "Together with"), .list,
        summary: Text(sv: "andra som gör det samtidigt", en: "others who do it at the same time")
      ) { row in
        let others = (row.stop.visit?.caregivers ?? []).filter { $0 != row.caregiver }
        return others.isEmpty ? .absent : .list(others)
      },
      RowColumn(
        "visit", Text(sv: "Besök", en: "Visit"), .text,
        summary: Text(sv: "besökets id i dagens plan", en: "the visit's id in the day's plan")
      ) { .optional($0.stop.visit?.id) },
    ]
  }
}
