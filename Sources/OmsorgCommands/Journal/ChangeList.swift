import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// A changed need with what its policy says of it, as a row.
struct ChangeRow {
  let need: ChangedNeed
  let team: String?
  let due: CalendarDate?
  let daysLate: Int?
  let next: ChangeAct?
  let toldTo: [CareRole]
  /// Whether what is said is hidden: the client's personal data are protected.
  let isMasked: Bool

  init(_ need: ChangedNeed, in records: CareRecords, today: CalendarDate, masking: Bool) {
    let rules = ChangeRules(need, in: records)
    let client = records.client(need.client)
    self.need = need
    team = client?.team.value(on: today)
    due = need.isOpen ? rules.coveredUntil(need) : nil
    daysLate = due.map { today.days(since: $0) }
    next = need.next(rules, in: records)
    toldTo = rules.toldTo
    isMasked = masking && records.isProtected(need.client)
  }

  /// Whether it is open past the day that the standard time covers.
  var isLate: Bool { daysLate.map { $0 > 0 } ?? false }
}

/// The columns of changed needs.
enum ChangeColumns {
  typealias Row = RowColumn<ChangeRow>

  static let id = Row(
    "id", Text(sv: "Ändring", en: "Change"), .text,
    summary: Text(sv: "det ändrade behovets id", en: "the changed need's id")
  ) { .text($0.need.id) }
  static let client = Row(
    "client", Text(sv: "Brukare", en: "Client"), .text,
    summary: Text(sv: "brukarens id", en: "the client's id")
  ) { .text($0.need.client) }
  static let team = Row(
    "team", Text(sv: "Lag", en: "Team"), .text,
    summary: Text(sv: "brukarens lag i dag", en: "the client's team today")
  ) { .optional($0.team) }
  static let noticedOn = Row(
    "noticed_on", Text(sv: "Märkt", en: "Noticed"), .date,
    summary: Text(sv: "dagen då det märktes", en: "the day it was noticed")
  ) { .date($0.need.noticedOn.iso) }
  static let noticedBy = Row(
    "noticed_by", Text(sv: "Av", en: "By"), .text,
    summary: Text(sv: "vem som märkte det", en: "who noticed it")
  ) { .text($0.need.noticedBy) }
  static let text = Row(
    "text", Text(sv: "Vad", en: "What"), .text,
    summary: Text(sv: "vad som ändrats", en: "what has changed")
  ) { $0.isMasked ? .masked(Masking.word) : .text($0.need.text) }
  static let until = Row(
    "until", Text(sv: "Till", en: "Until"), .date,
    summary: Text(sv: "sista dagen, om det är tillfälligt", en: "the last day, if it is temporary")
  ) { .optional($0.need.until) }
  static let state = Row(
    "state", Text(sv: "Läge", en: "State"), .choice,
    summary: Text(sv: "hur långt det kommit", en: "how far it has come")
  ) { .choice($0.need.state) }
  static let told = Row(
    "told", Text(sv: "Vet om det", en: "Told"), .list,
    summary: Text(sv: "vilka som fått veta", en: "who has been told")
  ) { row in
    row.need.told.isEmpty ? .absent : .choices(row.need.told, row.need.told.map(who))
  }
  static let next = Row(
    "next", Text(sv: "Nästa steg", en: "Next step"), .choice,
    summary: Text(sv: "vad som är nästa steg", en: "what is to be done next")
  ) { .optional($0.next) }
  static let due = Row(
    "covered_until", Text(sv: "Täckt till", en: "Covered until"), .date,
    summary: Text(
      sv: "sista dagen som schablontiden täcker medan det är öppet, om regelverket säger det",
      en: "the last day that the standard time covers while it is open, where the policy says")
  ) { .optional($0.due) }
  static let daysLate = Row(
    "days_overdue", Text(sv: "Försenat", en: "Late"), .integer,
    summary: Text(
      sv: "dagar efter den dagen, negativt före den", en: "days past that day, negative before it")
  ) { .optional($0.daysLate) }
  static let outcome = Row(
    "outcome", Text(sv: "Följd", en: "Outcome"), .choice,
    summary: Text(sv: "vad det ledde till", en: "what it led to")
  ) { .optional($0.need.outcome) }
  /// A person as written; a role in words.
  static func who(_ who: String) -> Text {
    CareRole(rawValue: who)?.words ?? Text(same: who)
  }
  /// Only what is late has a number for people.
  static let daysLateOnly = Row(
    daysLate.column.id, daysLate.column.heading, .integer, summary: daysLate.column.summary
  ) { $0.isLate ? .optional($0.daysLate) : .absent }

  static let list = [
    id, client, team, noticedOn, noticedBy, text, until, state, told, next, due, daysLate, outcome,
  ]
  static let shortList = [id, team, until, state, told, next, due, daysLateOnly, text]
}

private let all = Option<Bool>(
  "all", short: "a", summary: Text(sv: "även avslutade", en: "closed ones too"))

/// `omsorg journal change list`: the open changed needs.
let changeList = Command(
  "list", aliases: ["lista"],
  summary: Text(
    sv: "lista öppna ändrade behov, försenade först", en: "list open changed needs, late ones first"
  ),
  options: [all, Filters.team, Filters.client],
  examples: [
    Example(
      "omsorg journal change list --team L001", Text(sv: "ett lags", en: "a team's"))
  ],
  output: OutputFields.of(ChangeColumns.list.map(\.column)),
  exitStatuses: .reading(),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let reveals = try session.reveals()
    let records = try session.readFiltered(ChangedNeeds.needed) {
      try $0.careRecords(ChangedNeeds.needed)
    }
    let rows = records.changedNeeds.filter { need in
      (invocation[all] || need.isOpen)
        && (invocation[Filters.client].map { $0 == need.client } ?? true)
    }.map { ChangeRow($0, in: records, today: today, masking: !reveals) }
      .filter { row in invocation[Filters.team].map { $0 == row.team } ?? true }
      .sorted { $0.order < $1.order }
    let columns = try session.isForPeople() ? ChangeColumns.shortList : ChangeColumns.list
    try session.print(
      Table(
        schema: "omsorg.changed_need.list/1", columns, of: rows,
        notes: rows.isEmpty
          ? [Text(sv: "inga ändrade behov", en: "no changed needs")] : []))
    return .done
  })

extension ChangeRow {
  fileprivate var order: OpenFirst {
    OpenFirst(began: need.noticedOn, due: due, closedOn: need.closedOn, id: need.id)
  }
}
