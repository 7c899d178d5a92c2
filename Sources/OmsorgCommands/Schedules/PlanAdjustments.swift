import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private struct AdjustmentRow: Sendable {
  let adjustment: ScheduleAdjustment
  let isMasked: Bool

  var change: ScheduleChange { adjustment.change }
}

private typealias Row = RowColumn<AdjustmentRow>

private let columns: [Row] = [
  Row(
    "id", Text(sv: "Id", en: "Id"), .text,
    summary: Text(sv: "MEDARBETARE/NUMMER", en: "CAREGIVER/NUMBER")
  ) { .text($0.adjustment.id) },
  Row(
    "from", Text(sv: "Från", en: "From"), .date,
    summary: Text(sv: "första dag", en: "the first day")
  ) { .date($0.change.from.iso) },
  Row(
    "to", Text(sv: "Till", en: "To"), .date, summary: Text(sv: "sista dag", en: "the last day")
  ) { .date($0.change.to.iso) },
  Row(
    "client", Text(sv: "Brukare", en: "Client"), .text,
    summary: Text(
      sv: "brukarens id; saknas när allt i schemat ändras",
      en: "the client's id; none where everything in the schedule is changed")
  ) { .optional($0.adjustment.client) },
  Row(
    "decision", Text(sv: "Beslut", en: "Decision"), .text,
    summary: Text(sv: "den beviljade insatsens id", en: "the granted service's id")
  ) { .optional($0.change.decision) },
  Row(
    "cancelled", Text(sv: "Utgår", en: "Cancelled"), .flag,
    summary: Text(sv: "utförs inte", en: "is not done")
  ) { .flag($0.change.isCancelled) },
  Row(
    "added", Text(sv: "Tillagt", en: "Added"), .flag,
    summary: Text(sv: "utöver schemat", en: "beside the schedule")
  ) { .flag($0.change.isAdded) },
  Row(
    "weekday", Text(sv: "Veckodag", en: "Weekday"), .choice,
    summary: Text(sv: "flyttat till den veckodagen", en: "moved to that weekday")
  ) { $0.change.weekday.map { .choice($0.name, $0.words) } ?? .absent },
  Row(
    "start", Text(sv: "Start", en: "Start"), .time,
    summary: Text(sv: "annan starttid", en: "another start")
  ) { $0.change.start.map { .time($0.iso) } ?? .absent },
  Row(
    "minutes", Text(sv: "Minuter", en: "Minutes"), .integer,
    summary: Text(sv: "annan längd", en: "another length")
  ) { .optional($0.change.minutes) },
  Row(
    "by", Text(sv: "Av", en: "By"), .list,
    summary: Text(sv: "vilka som gör det i stället", en: "who does it instead")
  ) { $0.change.by.isEmpty ? .absent : .list($0.change.by) },
  Row(
    "reason", Text(sv: "Varför", en: "Reason"), .text, summary: Text(sv: "varför", en: "why")
  ) { $0.isMasked ? .absent : .optional($0.change.reason) },
  Row(
    "made_by", Text(sv: "Gjord av", en: "Made by"), .text,
    summary: Text(sv: "vem som gjorde ändringen", en: "who made the change")
  ) { .optional($0.change.madeBy) },
]

private let all = Option<Bool>(
  "all", short: "a", summary: Text(sv: "även de som har upphört", en: "those that have ended too"))

/// `omsorg plan adjustments`: the temporary changes.
let planAdjustments = Command(
  "adjustments", aliases: ["justeringar"],
  summary: Text(
    sv: "lista tillfälliga ändringar som gäller eller ska komma",
    en: "list temporary changes that hold or are to come"),
  options: [Filters.caregiver, Filters.client, Filters.team, all],
  examples: [
    Example("omsorg plan adjustments --team L001", Text(sv: "ett lags", en: "a team's"))
  ],
  output: OutputFields.of(columns.map(\.column)), exitStatuses: .reading(),
  seeAlso: ["plan adjust", "plan end-adjustment"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let needed: Set<Register> = [.clients, .caregivers, .schedules, .decisions]
    let records = try session.readFiltered(needed) { try $0.careRecords(needed) }
    let rows = Set(records.schedules.map(\.caregiver)).sorted().flatMap { id -> [AdjustmentRow] in
      if let wanted = invocation[Filters.caregiver], wanted != id { return [] }
      if let team = invocation[Filters.team],
        records.caregiver(id)?.team.value(on: today) != team
      {
        return []
      }
      let clients = Set(records.schedules(of: id).flatMap { $0.items.compactMap(\.client) })
      return records.adjustments(of: id).filter { adjustment in
        guard invocation[all] || today <= adjustment.change.to else { return false }
        guard let wanted = invocation[Filters.client] else { return true }
        return adjustment.client.map { $0 == wanted } ?? clients.contains(wanted)
      }.map { adjustment in
        let concerned = adjustment.client.map { [$0] } ?? Array(clients)
        return AdjustmentRow(
          adjustment: adjustment, isMasked: concerned.contains(where: records.isProtected))
      }
    }
    try session.print(
      Table(
        schema: "omsorg.plan.adjustments/1", columns, of: rows,
        notes: rows.isEmpty
          ? [Text(sv: "inga tillfälliga ändringar", en: "no temporary changes")] : []))
    return .done
  })

private let adjustment = Operand<String>(
  "ADJUSTMENT", parse: .live("adjustments"),
  summary: Text(
    sv: "ändringens id, som 'plan adjustments' visar", en: "its id, as 'plan adjustments' shows it"
  ))
private let last = Option<String?>(
  "last", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "i går: den upphör i dag", en: "yesterday: it ends today"),
  summary: Text(sv: "sista dagen den gäller", en: "the last day it holds"))

/// `omsorg plan end-adjustment`: ends a temporary change before its time.
let planEndAdjustment = Command(
  "end-adjustment", aliases: ["avsluta-justering"],
  summary: Text(
    sv: "avsluta en tillfällig ändring i förtid", en: "end a temporary change before its time"),
  operands: [adjustment], options: [last],
  examples: [
    Example("omsorg plan end-adjustment 10004/1", Text(sv: "från i dag", en: "from today"))
  ],
  exitStatuses: .writing((.refused, Text(sv: "den har upphört", en: "it has ended"))),
  seeAlso: ["plan adjustments"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let day =
      try invocation[last].map { try session.date($0, option: "--last", today: today) }
      ?? today.adding(days: -1)
    if day < today.adding(days: -1) {
      throw UsageError(
        Text(
          sv: "--last: \(day.iso) har varit; det som har gällt ändras inte",
          en: "--last: \(day.iso) has been; what has held is not altered"))
    }
    let id = invocation[adjustment]
    let outcome = try session.change("temporary change \(id) ended") { writer in
      let records = try writer.careRecords([.schedules])
      let caregiver = id.lastIndex(of: "/").map { String(id[..<$0]) } ?? id
      guard let found = records.adjustments(of: caregiver).first(where: { $0.id == id }) else {
        throw ErrorReport(ScheduleRefusal.noSuchChange(id))
      }
      let ends = found.change.to
      if ends < today { throw ErrorReport(ScheduleRefusal.past(ends)) }
      if ends <= day {
        throw UsageError(
          Text(
            sv: "--last: \(day.iso) är inte före ändringens sista dag, \(ends.iso)",
            en: "--last: \(day.iso) is not before the change's last day, \(ends.iso)"))
      }
      var schedules = records.schedules
      schedules.endAdjustment(found.change, of: caregiver, last: day)
      try writer.replace(.schedules, with: schedules)
      return RecordChange(
        action: day < found.change.from ? .removed : .ended,
        noun: Text(sv: "tillfällig ändring", en: "temporary change"), id: id)
    }
    try session.print(changes: [outcome.result])
    return .done
  })
