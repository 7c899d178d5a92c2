import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// A request with what its policy says of it, as a row.
struct SwitchRow {
  let request: SwitchRequest
  let team: String?
  let due: CalendarDate?
  let daysLate: Int?
  let next: SwitchAct?
  let responsible: CareRole?
  /// Whether what was said is hidden: the client's personal data are protected.
  let isMasked: Bool

  init(
    _ request: SwitchRequest, in records: CareRecords, today: CalendarDate, masking: Bool
  ) {
    let rules = SwitchRules(request, in: records)
    let client = records.client(request.client)
    self.request = request
    team = client?.team.value(on: today)
    due = rules.due(request)
    daysLate = request.isOpen ? due.map { today.days(since: $0) } : nil
    next = request.next(rules)
    responsible = next.flatMap(rules.responsible)
    isMasked = masking && records.isProtected(request.client)
  }

  /// Whether it is open past its day.
  var isLate: Bool { daysLate.map { $0 > 0 } ?? false }
}

/// The columns of requests.
enum SwitchColumns {
  typealias Row = RowColumn<SwitchRow>

  static let id = Row(
    "id", Text(sv: "Önskemål", en: "Request"), .text,
    summary: Text(sv: "önskemålets id", en: "the request's id")
  ) { .text($0.request.id) }
  static let client = Row(
    "client", Text(sv: "Brukare", en: "Client"), .text,
    summary: Text(sv: "brukarens id", en: "the client's id")
  ) { .text($0.request.client) }
  static let team = Row(
    "team", Text(sv: "Lag", en: "Team"), .text,
    summary: Text(sv: "brukarens lag i dag", en: "the client's team today")
  ) { .optional($0.team) }
  static let caregiver = Row(
    "caregiver", Text(sv: "Ersätts", en: "Replaces"), .text,
    summary: Text(
      sv: "omsorgskontakten som ska ersättas", en: "the care contact to be replaced")
  ) { .text($0.request.caregiver) }
  static let cause = Row(
    "cause", Text(sv: "Anledning", en: "Cause"), .choice,
    summary: Text(sv: "varför", en: "why")
  ) { .choice($0.request.cause) }
  static let reasons = Row(
    "reasons", Text(sv: "Skäl", en: "Reasons"), .list,
    summary: Text(sv: "vad brukaren säger om varför", en: "what the client says of why")
  ) { row in
    row.request.reasons.isEmpty
      ? .absent
      : .choices(row.request.reasons.map(\.rawValue), row.request.reasons.map(\.words))
  }
  static let receivedOn = Row(
    "received_on", Text(sv: "Mottaget", en: "Received"), .date,
    summary: Text(sv: "dagen då det framfördes", en: "the day it was heard")
  ) { .date($0.request.receivedOn.iso) }
  static let due = Row(
    "due", Text(sv: "Senast", en: "Due"), .date,
    summary: Text(
      sv: "sista dag för att utse en ny, om regelverket har en",
      en: "the last day for appointing another, where the policy has one")
  ) { .optional($0.due) }
  static let daysLate = Row(
    "days_overdue", Text(sv: "Försenat", en: "Late"), .integer,
    summary: Text(
      sv: "dagar efter den dagen medan det är öppet, negativt före den",
      en: "days past that day while it is open, negative before it")
  ) { .optional($0.daysLate) }
  static let state = Row(
    "state", Text(sv: "Läge", en: "State"), .choice,
    summary: Text(sv: "hur långt det kommit", en: "how far it has come")
  ) { .choice($0.request.state) }
  static let next = Row(
    "next", Text(sv: "Nästa steg", en: "Next step"), .choice,
    summary: Text(sv: "vad som är nästa steg", en: "what is to be done next")
  ) { .optional($0.next) }
  static let nextBy = Row(
    "next_by", Text(sv: "Av", en: "By"), .choice,
    summary: Text(
      sv: "vem som ska ta det, om regelverket säger det",
      en: "who is to do it, where the policy says")
  ) { .optional($0.responsible) }
  /// Only what is late has a number for people.
  static let daysLateOnly = Row(
    daysLate.column.id, daysLate.column.heading, .integer, summary: daysLate.column.summary
  ) { $0.isLate ? .optional($0.daysLate) : .absent }

  static let list = [
    id, client, team, caregiver, cause, reasons, receivedOn, due, daysLate, state, next, nextBy,
  ]
  static let shortList = [
    id, team, caregiver, cause, due, daysLateOnly, state, next, nextBy,
  ]
}

private let all = Option<Bool>(
  "all", short: "a",
  summary: Text(sv: "även avslutade", en: "closed ones too"))
private let cause = Option<SwitchCause?>(
  "cause", placeholder: "CAUSE", parse: .declared, environment: .never,
  summary: Text(sv: "bara den anledningen", en: "only that cause"))

/// `omsorg switch-request list`: the open requests, the late ones first.
let switchList = Command(
  "list", aliases: ["lista"],
  summary: Text(
    sv: "lista öppna önskemål, försenade först", en: "list open requests, late ones first"),
  options: [all, Filters.team, cause, Filters.client],
  examples: [
    Example(
      "omsorg switch-request list --team L001", Text(sv: "ett lags önskemål", en: "a team's")),
    Example(
      "omsorg switch-request list --all --csv",
      Text(sv: "alla, för kalkylprogrammet", en: "all, for the spreadsheet")),
  ],
  output: OutputFields.of(SwitchColumns.list.map(\.column)),
  exitStatuses: .reading(),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let records = try session.readFiltered(Switching.needed) {
      try $0.careRecords(Switching.needed)
    }
    let rows = records.switchRequests.filter { request in
      (invocation[all] || request.isOpen)
        && (invocation[cause].map { $0 == request.cause } ?? true)
        && (invocation[Filters.client].map { $0 == request.client } ?? true)
    }.map { SwitchRow($0, in: records, today: today, masking: true) }
      .filter { row in invocation[Filters.team].map { $0 == row.team } ?? true }
      .sorted { $0.order < $1.order }
    let columns =
      try session.isForPeople() ? SwitchColumns.shortList : SwitchColumns.list
    try session.print(
      Table(
        schema: "omsorg.switch_request.list/1", columns, of: rows,
        notes: rows.isEmpty
          ? [Text(sv: "inga önskemål om byte", en: "no switch requests")] : []))
    return .done
  })

extension SwitchRow {
  fileprivate var order: OpenFirst {
    OpenFirst(began: request.receivedOn, due: due, closedOn: request.closedOn, id: request.id)
  }
}
