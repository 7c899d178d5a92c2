import OmsorgDomain
import Records
import Tabular

/// A visit of a day with what it is for and why nobody does it.
struct ListedVisit {
  let visit: DayVisit
  let need: DayNeed?
  let service: Text
  let team: String?
  /// The client's name; nil when it is not to be shown.
  let name: String?
  /// Whether free text is hidden.
  let isMasked: Bool
  /// Why nobody does it, if nobody does and someone should.
  let undone: DayUndone?

  init(
    _ visit: DayVisit, in planning: DayPlanning, revealing: Bool, undone: DayUndone? = nil
  ) {
    let records = planning.records
    self.visit = visit
    need = planning.need(visit.id)
    service = records.services[visit.service]?.name ?? Text(same: visit.service)
    team = planning.team(of: visit.client)
    isMasked = !revealing && records.isProtected(visit.client)
    name = isMasked ? nil : records.client(visit.client)?.name
    self.undone = undone
  }

  /// The cell of something personal.
  func personal(_ text: String?) -> Cell { isMasked ? .absent : .optional(text) }

  /// A minute of the day as a cell.
  static func time(_ minute: Int) -> Cell {
    ClockTime(minutesSinceMidnight: minute % 1_440).map { .time($0.iso) } ?? .absent
  }
}

/// The columns of the visits of a day.
enum ListedVisitColumns {
  typealias Row = RowColumn<ListedVisit>

  static let id = Row(
    "id", Text(sv: "Besök", en: "Visit"), .text,
    summary: Text(sv: "besökets id", en: "the visit's id")
  ) { .text($0.visit.id) }
  static let client = Row(
    "client", Text(sv: "Brukare", en: "Client"), .text,
    summary: Text(sv: "brukarens id", en: "the client's id")
  ) { .text($0.visit.client) }
  static let name = Row(
    "client_name", Text(sv: "Namn", en: "Name"), .text,
    summary: Text(sv: "brukarens namn", en: "the client's name")
  ) { $0.isMasked ? .masked(Masking.word) : .optional($0.name) }
  static let team = Row(
    "team", Text(sv: "Lag", en: "Team"), .text,
    summary: Text(sv: "brukarens lag", en: "the client's team")
  ) { .optional($0.team) }
  static let decision = Row(
    "decision", Text(sv: "Beslut", en: "Decision"), .text,
    summary: Text(sv: "den beviljade insatsens id", en: "the granted service's id")
  ) { .optional($0.visit.decision) }
  static let service = Row(
    "service", Text(sv: "Insats", en: "Service"), .choice,
    summary: Text(sv: "insatsen", en: "the service")
  ) { .choice($0.visit.service, $0.service) }
  static let state = Row(
    "state", Text(sv: "Läge", en: "State"), .choice,
    summary: Text(sv: "vad som är bestämt om det", en: "what has been decided of it")
  ) { .choice($0.visit.state) }
  static let start = Row(
    "start", Text(sv: "Start", en: "Start"), .time,
    summary: Text(sv: "börjar, eller skulle ha börjat", en: "begins, or was to begin")
  ) { .time($0.visit.start.iso) }
  static let end = Row(
    "end", Text(sv: "Slut", en: "End"), .time,
    summary: Text(
      sv: "slutar; före start betyder nästa dag", en: "ends; before the start is the next day")
  ) { ListedVisit.time($0.visit.endMinute) }
  static let minutes = Row(
    "minutes", Text(sv: "Minuter", en: "Minutes"), .integer,
    summary: Text(sv: "hur länge", en: "how long")
  ) { .integer($0.visit.minutes) }
  static let needed = Row(
    "needed", Text(sv: "Antal", en: "Needed"), .integer,
    summary: Text(sv: "hur många som behövs samtidigt", en: "how many it needs at once")
  ) { .integer($0.visit.needed) }
  static let caregivers = Row(
    "caregivers", Text(sv: "Medarbetare", en: "Caregivers"), .list,
    summary: Text(sv: "vilka som gör det", en: "who does it")
  ) { .list($0.visit.caregivers) }
  static let from = Row(
    "window_from", Text(sv: "Tidigast", en: "Earliest"), .time,
    summary: Text(sv: "bör börja tidigast", en: "should begin at the earliest")
  ) { $0.need.map { ListedVisit.time($0.window.lowerBound) } ?? .absent }
  static let to = Row(
    "window_to", Text(sv: "Senast", en: "Latest"), .time,
    summary: Text(sv: "bör börja senast", en: "should begin at the latest")
  ) { $0.need.map { ListedVisit.time($0.window.upperBound) } ?? .absent }
  static let why = Row(
    "why", Text(sv: "Varför", en: "Why"), .choice,
    summary: Text(sv: "varför ingen gör det", en: "why nobody does it")
  ) { .optional($0.undone) }
  static let reason = Row(
    "reason", Text(sv: "Skäl", en: "Reason"), .text,
    summary: Text(
      sv: "varför det är inställt eller framflyttat", en: "why it is cancelled or put off")
  ) { row in
    row.visit.reason == DayFinding.absenceRule
      ? .choice(DayFinding.absenceRule, leftByAbsence) : row.personal(row.visit.reason)
  }
  private static let leftByAbsence = Text(
    sv: "blev över när någon var borta", en: "left when someone was away")
  static let otherDate = Row(
    "other_date", Text(sv: "Annat datum", en: "Other date"), .date,
    summary: Text(
      sv: "dagen det flyttats till, eller kommer från",
      en: "the date it was put off to, or came from")
  ) { .optional($0.visit.otherDate) }
  static let added = Row(
    "added", Text(sv: "Tillagt", en: "Added"), .flag,
    summary: Text(sv: "tillagt för hand", en: "added by hand")
  ) { .flag($0.visit.isAdded) }
  static let fixed = Row(
    "fixed", Text(sv: "Låst", en: "Fixed"), .flag,
    summary: Text(sv: "lagt för hand", en: "placed by hand")
  ) { .flag($0.visit.isFixed) }
  static let note = Row(
    "note", Text(sv: "Att veta", en: "To know"), .text,
    summary: Text(sv: "vad den som kommer ska veta", en: "what whoever comes is to know")
  ) { $0.personal($0.visit.note) }

  /// What programs get of every visit.
  static let all = [
    id, client, name, team, decision, service, state, start, end, minutes, needed, caregivers,
    from, to, why, reason, otherDate, added, fixed, note,
  ]
  /// What people get of a plan's visits.
  static let short = [start, end, client, service, caregivers, state]
}
