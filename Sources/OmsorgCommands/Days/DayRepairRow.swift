import OmsorgDomain
import Records
import Tabular

/// What a line about a repaired plan is about.
enum DayRepairKind: String, Choice {
  case change, tell, call, left

  var words: Text {
    switch self {
    case .change: Text(sv: "ändring", en: "change")
    case .tell: Text(sv: "meddela", en: "tell")
    case .call: Text(sv: "ring in", en: "call in")
    case .left: Text(sv: "hinns inte", en: "left undone")
    }
  }
}

/// What becomes of a visit that nobody does.
enum DayLeftState: String, Choice {
  case undone
  case putOff = "put_off"
  case noted

  var words: Text {
    switch self {
    case .undone: Text(sv: "ingen gör det", en: "nobody does it")
    case .putOff: Text(sv: "ny dag", en: "new date")
    case .noted: Text(sv: "journalanteckning", en: "journal note")
    }
  }
}

/// A line about a repaired plan, as programs have it.
struct DayRepairRow: Sendable {
  let kind: DayRepairKind
  let date: CalendarDate
  var before: DayVisit?
  var after: DayVisit?
  var service: Text?
  var caregiver: String?
  var name: Cell = .absent
  var phone: Cell = .absent
  var telling: DayTelling?
  var left: DayLeftState?
  var newDate: CalendarDate?
  var call: DayCall?

  init(_ kind: DayRepairKind, _ date: CalendarDate) {
    self.kind = kind
    self.date = date
  }

  var shown: DayVisit? { after ?? before }

  /// The columns of all kinds of lines.
  static let columns: [RowColumn<DayRepairRow>] = [
    kind, date, visit, client, serviceColumn, startBefore, by("caregivers_before"), start,
    by("caregivers"), caregiver, name, phone, telling, left, newDate, mayDo, clientsMet, worked,
  ]

  static let kind = RowColumn<DayRepairRow>(
    "kind", Text(sv: "Slag", en: "Kind"), .choice,
    summary: Text(sv: "vad raden handlar om", en: "what the row is about")
  ) { .choice($0.kind) }
  static let date = RowColumn<DayRepairRow>(
    "date", Text(sv: "Datum", en: "Date"), .date, summary: Text(sv: "dagen", en: "the day")
  ) { .date($0.date.iso) }
  static let visit = RowColumn<DayRepairRow>(
    "visit", Text(sv: "Besök", en: "Visit"), .text,
    summary: Text(sv: "besökets id", en: "the visit's id")
  ) { .optional($0.shown?.id) }
  static let client = RowColumn<DayRepairRow>(
    "client", Text(sv: "Brukare", en: "Client"), .text,
    summary: Text(sv: "brukarens id", en: "the client's id")
  ) { .optional($0.shown?.client) }
  static let serviceColumn = RowColumn<DayRepairRow>(
    "service", Text(sv: "Insats", en: "Service"), .choice,
    summary: Text(sv: "insatsen", en: "the service")
  ) { row in
    row.shown.map { .choice($0.service, row.service ?? Text(same: $0.service)) } ?? .absent
  }
  static let startBefore = RowColumn<DayRepairRow>(
    "start_before", Text(sv: "Förut", en: "Before"), .time,
    summary: Text(sv: "när det började förut", en: "when it began before")
  ) { $0.before.map { .time($0.start.iso) } ?? .absent }
  static let start = RowColumn<DayRepairRow>(
    "start", Text(sv: "Nu", en: "Now"), .time,
    summary: Text(sv: "när det börjar", en: "when it begins")
  ) { row in row.after.flatMap { $0.state == .planned ? .time($0.start.iso) : nil } ?? .absent }
  static let caregiver = RowColumn<DayRepairRow>(
    "caregiver", Text(sv: "Medarbetare", en: "Caregiver"), .text,
    summary: Text(sv: "vem som rings in", en: "who is called in")
  ) { .optional($0.caregiver) }
  static let name = RowColumn<DayRepairRow>(
    "name", Text(sv: "Namn", en: "Name"), .text,
    summary: Text(sv: "vem som ska få veta, eller rings in", en: "whom to tell, or to call in")
  ) { $0.name }
  static let phone = RowColumn<DayRepairRow>(
    "phone", Text(sv: "Telefon", en: "Phone"), .text,
    summary: Text(sv: "telefonnummer", en: "telephone number")
  ) { $0.phone }
  static let telling = RowColumn<DayRepairRow>(
    "tell", Text(sv: "Ska veta", en: "Tell"), .choice,
    summary: Text(
      sv: "om brukaren ska få veta, eller aldrig är frågad",
      en: "whether the client is to be told, or was never asked")
  ) { .optional($0.telling) }
  static let left = RowColumn<DayRepairRow>(
    "outcome", Text(sv: "Blir", en: "Outcome"), .choice,
    summary: Text(sv: "vad det blir av det", en: "what becomes of it")
  ) { .optional($0.left) }
  static let newDate = RowColumn<DayRepairRow>(
    "new_date", Text(sv: "Ny dag", en: "New date"), .date,
    summary: Text(sv: "dagen det görs i stället", en: "the date it is done instead")
  ) { .optional($0.newDate) }
  static let mayDo = RowColumn<DayRepairRow>(
    "may_do", Text(sv: "Kan göra", en: "May do"), .integer,
    summary: Text(
      sv: "hur många av de ogjorda besöken som personen kan göra",
      en: "how many of the undone visits the person may do")
  ) { .optional($0.call?.mayDo.count) }
  static let clientsMet = RowColumn<DayRepairRow>(
    "clients_met", Text(sv: "Känner", en: "Knows"), .integer,
    summary: Text(
      sv: "hur många av brukarna personen mött de senaste två veckorna",
      en: "how many of the clients the person has met in the last two weeks")
  ) { .optional($0.call?.clientsMet) }
  static let worked = RowColumn<DayRepairRow>(
    "minutes_worked", Text(sv: "Minuter", en: "Minutes"), .integer,
    summary: Text(
      sv: "arbetade minuter denna vecka och den förra",
      en: "minutes of work this week and the last")
  ) { .optional($0.call?.minutesWorked) }

  static func by(_ id: String) -> RowColumn<DayRepairRow> {
    id == "caregivers"
      ? RowColumn(
        id, Text(sv: "Av", en: "By"), .list,
        summary: Text(sv: "vilka som gör det", en: "who does it")
      ) { $0.after.map { .list($0.caregivers) } ?? .absent }
      : RowColumn(
        id, Text(sv: "Av förut", en: "By before"), .list,
        summary: Text(sv: "vilka som gjorde det förut", en: "who did it before")
      ) { $0.before.map { .list($0.caregivers) } ?? .absent }
  }
}
