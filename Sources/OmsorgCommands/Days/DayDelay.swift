import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let caregiver = Operand<String>(
  "CAREGIVER", parse: .live("caregivers"), summary: Text(sv: "vem som är sen", en: "who is late"))
private let minutes = Operand<Int>(
  "MINUTES", parse: .integer(1...1_440), summary: Text(sv: "hur sen", en: "how late"))
private let from = Option<ClockTime?>(
  "from", placeholder: "TIME", parse: .time, environment: .never,
  otherwise: Text(sv: "när passet börjar", en: "when the shift begins"),
  summary: Text(sv: "sen från när", en: "late from when"))
private let apply = Option<Bool>(
  "apply", summary: Text(sv: "skriv in de nya tiderna", en: "write the new times"))

private struct DelayedRow {
  let visit: DelayedVisit
  let service: Text?
  let name: Cell
  let phone: Cell
}

private let columns: [RowColumn<DelayedRow>] = [
  RowColumn(
    "visit", Text(sv: "Besök", en: "Visit"), .text,
    summary: Text(sv: "besökets id", en: "the visit's id")
  ) { .text($0.visit.before.id) },
  RowColumn(
    "client", Text(sv: "Brukare", en: "Client"), .text,
    summary: Text(sv: "brukarens id", en: "the client's id")
  ) { .text($0.visit.before.client) },
  RowColumn(
    "name", Text(sv: "Namn", en: "Name"), .text,
    summary: Text(sv: "brukarens namn", en: "the client's name")
  ) { $0.name },
  RowColumn(
    "phone", Text(sv: "Telefon", en: "Phone"), .text,
    summary: Text(sv: "brukarens telefon", en: "the client's telephone")
  ) { $0.phone },
  RowColumn(
    "service", Text(sv: "Insats", en: "Service"), .choice,
    summary: Text(sv: "insatsen", en: "the service")
  ) { .choice($0.visit.before.service, $0.service ?? Text(same: $0.visit.before.service)) },
  RowColumn(
    "caregivers", Text(sv: "Av", en: "By"), .list,
    summary: Text(sv: "vilka som gör det", en: "who does it")
  ) { .list($0.visit.before.caregivers) },
  RowColumn(
    "start_before", Text(sv: "Planerat", en: "Planned"), .time,
    summary: Text(sv: "när det skulle börja", en: "when it was to begin")
  ) { .time($0.visit.before.start.iso) },
  RowColumn(
    "start", Text(sv: "Nu", en: "Now"), .time,
    summary: Text(sv: "när det kan börja", en: "when it can begin")
  ) { .time($0.visit.after.start.iso) },
  RowColumn(
    "minutes_late", Text(sv: "Sent", en: "Late"), .integer,
    summary: Text(sv: "minuter senare", en: "minutes later")
  ) { .integer($0.visit.minutes) },
  RowColumn(
    "outside_window", Text(sv: "Utanför fönstret", en: "Outside window"), .flag,
    summary: Text(sv: "börjar då utanför sitt fönster", en: "begins outside its window then")
  ) { .flag($0.visit.isOutside) },
  RowColumn(
    "beyond_margin", Text(sv: "Mer än avtalat", en: "Beyond margin"), .flag,
    summary: Text(
      sv: "avviker mer än regelverket tillåter; saknas där det inte säger något",
      en: "differs by more than the policy allows; absent where it says nothing")
  ) { $0.visit.isBeyondMargin.map(Cell.flag) ?? .absent },
  RowColumn(
    "tell", Text(sv: "Ska veta", en: "Tell"), .choice,
    summary: Text(
      sv: "om brukaren ska få veta, eller aldrig är frågad",
      en: "whether the client is to be told, or was never asked")
  ) { .choice($0.visit.telling) },
]

/// `omsorg day delay`: who is affected when someone is late.
let dayDelay = Command(
  "delay", aliases: ["sen", "försenad"],
  summary: Text(
    sv: "någon är sen: vilka berörs och ska få veta",
    en: "someone is late: who is affected, and to be told"),
  description: Text(
    sv: """
      Tid mellan besöken tar igen förseningen. Där två behövs väntar den andra, och blir sen i sin tur. \
      Utan --apply ändras inget.
      """,
    en: """
      Time between visits makes up for the delay. Where two are needed the other waits, and is late in \
      turn. Without --apply nothing is changed.
      """),
  operands: [caregiver, minutes, DayOptions.date], options: [from, apply, DayOptions.travel],
  examples: [
    Example(
      "omsorg day delay 10004 25 --from 09:30",
      Text(sv: "25 minuter sen från 9.30", en: "25 minutes late from 9:30"))
  ],
  output: OutputFields.of(columns.map(\.column)),
  exitStatuses: .writing(DayEdit.busy),
  seeAlso: ["day move", "day absent"],
  run: { invocation in
    let session = Session(invocation)
    let date = try DayOptions.date(session)
    try session.settleOutput(columns.map(\.column))
    let reveals = try session.reveals()
    let planning = try session.dayPlanning(on: date)
    let records = planning.records
    let id = try PlanService.requireCaregiver(invocation[caregiver], in: records).id
    try planning.requirePlan(.everyone)
    let delayed = try refusing { () throws(DayRefusal) in
      try planning.delay(
        of: id, minutes: invocation[minutes],
        from: invocation[from].map { Int($0.minutesSinceMidnight) }, in: planning.given)
    }
    let later = Dictionary(
      delayed.map { ($0.after.id, $0.after) }, uniquingKeysWith: { first, _ in first })
    let visits = planning.given.map { later[$0.id] ?? $0 }
    if invocation[apply] {
      try session.replaceDay(
        planning, with: visits,
        summary: "day \(date.iso): \(id) is \(invocation[minutes]) minutes late",
        printing: columns.map(\.column))
      if try session.leavesOutResult() { return .done }
    }
    let rows = delayed.map { visit in
      let client = records.client(visit.before.client)
      let isMasked = !reveals && records.isProtected(visit.before.client)
      return DelayedRow(
        visit: visit, service: records.services[visit.before.service]?.name,
        name: isMasked ? Masking.cell("name") : .optional(client?.name),
        phone: isMasked ? .absent : .optional(client?.phone))
    }
    let isForPeople = try session.isForPeople()
    let shown = columns.filter { !isForPeople || $0.column.id != "visit" }
    try session.print(
      Table(
        schema: "omsorg.day.delay/1", shown, of: rows,
        notes: rows.isEmpty
          ? [Text(sv: "ingen berörs: tiden räcker", en: "nobody is affected: there is time enough")]
          : isForPeople
            ? DayFindingNotes.notes(planning.newErrors(in: visits, since: planning.given)) : []))
    return .done
  })
