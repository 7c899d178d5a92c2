import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private struct VersionRow: Sendable {
  let schedule: Schedule
  /// What differs from the version before; nil for the first.
  let differences: [ScheduleDifference]?

  func count(_ isMeant: (ScheduleDifference.Kind) -> Bool) -> Cell {
    differences.map { .integer($0.count { isMeant($0.kind) }) } ?? .absent
  }
}

private typealias Row = RowColumn<VersionRow>

private let columns: [Row] = [
  Row(
    "caregiver", Text(sv: "Medarbetare", en: "Caregiver"), .text,
    summary: Text(sv: "vems fyra veckor", en: "whose four weeks")
  ) { .text($0.schedule.caregiver) },
  Row(
    "from", Text(sv: "Från", en: "From"), .date,
    summary: Text(sv: "första dag", en: "the first day")
  ) { .date($0.schedule.from.iso) },
  Row(
    "to", Text(sv: "Till", en: "To"), .date,
    summary: Text(sv: "sista dag, saknas tills vidare", en: "the last day, absent while open")
  ) { .optional($0.schedule.to) },
  Row(
    "made_on", Text(sv: "Gjort", en: "Made on"), .date,
    summary: Text(sv: "dagen då det gjordes", en: "the day it was made")
  ) { .optional($0.schedule.madeOn) },
  Row(
    "made_by", Text(sv: "Gjort av", en: "Made by"), .text,
    summary: Text(sv: "vem som gjorde det", en: "who made it")
  ) { .optional($0.schedule.madeBy) },
  Row(
    "items", Text(sv: "Planerat", en: "Planned"), .integer,
    summary: Text(sv: "hur mycket som är planerat", en: "how many things are planned")
  ) { .integer($0.schedule.items.count) },
  Row(
    "added", Text(sv: "Nytt", en: "Added"), .integer,
    summary: Text(sv: "mer än i den förra", en: "more than in the one before")
  ) { $0.count { $0 == .added } },
  Row(
    "removed", Text(sv: "Borttaget", en: "Removed"), .integer,
    summary: Text(sv: "mindre än i den förra", en: "less than in the one before")
  ) { $0.count { $0 == .removed } },
  Row(
    "changed", Text(sv: "Ändrat", en: "Changed"), .integer,
    summary: Text(
      sv: "på annan dag, tid eller av någon annan än i den förra",
      en: "on another day, at another time or by someone else than in the one before")
  ) { $0.count { $0 != .added && $0 != .removed } },
]

/// `omsorg plan history`: the versions of the four weeks.
let planHistory = Command(
  "history", aliases: ["historik"],
  summary: Text(
    sv: "schemats versioner: från när, av vem, vad som ändrades",
    en: "a schedule's versions: from when, by whom, what changed"),
  operands: [PlanOptions.perhapsCaregiver], options: [Filters.team],
  examples: [
    Example("omsorg plan history 10004", Text(sv: "en omsorgskontakts", en: "a care contact's")),
    Example("omsorg plan history --team L001", Text(sv: "ett lags", en: "a team's")),
  ],
  output: OutputFields.of(columns.map(\.column)), exitStatuses: .reading(),
  seeAlso: ["plan diff", "log"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let (records, cycle) = try session.readFiltered([.caregivers, .schedules]) { reader in
      (try reader.careRecords([.caregivers, .schedules]), try reader.configuration.careCycle)
    }
    let one = invocation[PlanOptions.perhapsCaregiver]
    if let one { _ = try PlanService.requireCaregiver(one, in: records) }
    let rows = Set(records.schedules.map(\.caregiver)).sorted().filter { id in
      (one.map { $0 == id } ?? true)
        && (invocation[Filters.team].map { $0 == records.caregiver(id)?.team.value(on: today) }
          ?? true)
    }.flatMap { id -> [VersionRow] in
      let versions = records.schedules(of: id)
      return versions.enumerated().map { place, version in
        VersionRow(
          schedule: version,
          differences: place == 0
            ? nil : version.differences(from: versions[place - 1], cycle: cycle))
      }
    }
    try session.print(
      Table(
        schema: "omsorg.plan.history/1", columns, of: rows,
        notes: rows.isEmpty ? [Text(sv: "inga scheman", en: "no schedules")] : []))
    return .done
  })
