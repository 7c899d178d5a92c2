import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let severity = Option<Severity>(
  "severity", placeholder: "LEVEL", parse: .oneOf, environment: .never, initially: "note",
  summary: Text(sv: "minsta vikt som visas", en: "the least severity shown"))

/// `omsorg plan check`: what is the matter with schedules in force, and what could be done.
let planCheck = Command(
  "check", aliases: ["kontrollera"],
  summary: Text(
    sv: "granska gällande scheman, med förslag på vad som kan göras",
    en: "check schedules in force, with what could be done"),
  description: Text(
    sv: """
      Fel är sådant som inte kan gå till: utanför passet, två saker samtidigt, fel utförare, färre \
      tillfällen än beviljat. Varningar är sådant att se över: krockar, delar av dagar som inte \
      räcker till, andelen tid hos brukare, önskemål. Upplysningar är sådant som någon annan än \
      omsorgskontakten gör, och varför.

      Med --format junit blir varje slag av fel ett testfall.
      """,
    en: """
      Errors are what cannot be done: outside the shift, two things at once, someone who may not, \
      fewer occasions than granted. Warnings are what to look over: clashes, parts of days that do \
      not suffice, the share of time at clients, wishes. Notes are what someone else than the care \
      contact does, and why.

      With --format junit each kind of fault becomes a test case.
      """),
  operands: [PlanOptions.perhapsCaregiver],
  options: [PlanOptions.everyone, Filters.team, PlanOptions.from, severity],
  examples: [
    Example(
      "omsorg plan check --team L001 --severity error",
      Text(sv: "ett lags scheman, bara fel", en: "a team's schedules, errors only")),
    Example(
      "omsorg plan check --all --json=caregiver,kind,message",
      Text(sv: "allas, för skript", en: "everyone's, for scripts")),
  ],
  output: OutputFields.of(PlanFindingRow.columns.map(\.column)),
  exitStatuses: .reading((.negative, Text(sv: "det finns fel", en: "there are errors"))),
  seeAlso: ["plan propose", "check"],
  run: { invocation in
    let session = Session(invocation)
    let scope = try PlanOptions.scope(session)
    let planning = try session.schedulePlanning(on: PlanOptions.date(session))
    let chosen = try caregivers(in: scope, planning)
    let check = ScheduleCheck(planning)
    session.warnOfPermissions(try session.store())
    var findings = check.findings(of: chosen)
    let hasErrors = findings.contains { $0.severity == .error }
    findings.removeAll { $0.severity < invocation[severity] }
    if try session.format() == .junit {
      try session.write(
        JUnitReport(
          findings.map(\.asFinding), session.language, name: "omsorg plan check",
          rules: ScheduleFault.allCases.map(\.rawValue),
          advice: { ScheduleFault(rawValue: $0)?.words }
        ).bytes)
    } else {
      try session.print(
        Table(
          schema: "omsorg.plan.check/1",
          try session.isForPeople() ? PlanFindingRow.short : PlanFindingRow.columns,
          of: findings.map { PlanFindingRow(finding: $0, frame: check.frame) },
          notes: [Severity.counts(findings.map(\.severity))]))
    }
    return hasErrors ? .negative : .done
  })

/// Those whose schedules are asked about, care contacts or not any more; nil: everyone.
/// - Throws: `StoreError.noSuchRecord`.
private func caregivers(
  in scope: SchedulePlanning.Scope, _ planning: SchedulePlanning
) throws -> Set<String>? {
  switch scope {
  case .caregiver(let id):
    guard planning.records.caregiver(id) != nil else {
      throw StoreError.noSuchRecord(path: RegisterFile.caregivers.path, id: id)
    }
    return [id]
  case .team(let team):
    guard planning.records.team(team) != nil else {
      throw StoreError.noSuchRecord(path: RegisterFile.teams.path, id: team)
    }
    return Set(planning.records.caregivers.map(\.id).filter { planning.team(of: $0) == team })
  case .everyone: return nil
  }
}

/// A finding with the days that it is counted in.
private struct PlanFindingRow {
  let finding: ScheduleFinding
  let frame: ScheduleFrame

  fileprivate typealias C = RowColumn<PlanFindingRow>

  private static let caregiver = C(FindingTable.caregiver) { .text($0.finding.caregiver) }
  private static let severity = C(FindingTable.severity) { .choice($0.finding.severity) }
  private static let place = C(
    "place", Text(sv: "När", en: "When"), .choice,
    summary: Text(
      sv: "vecka, dag och tid i de fyra veckorna", en: "week, day and time in the four weeks")
  ) { row in
    row.finding.day.map { day in
      let words = ScheduleFinding.place(day, row.finding.start)
      return .choice(words(.english), words)
    } ?? .absent
  }
  private static let message = C(FindingTable.message) {
    .choice($0.finding.message(.english), $0.finding.message)
  }
  private static let advice = C(FindingTable.advice) {
    .choice($0.finding.advice(.english), $0.finding.advice)
  }

  /// What people get.
  static let short = [severity, caregiver, place, message, advice]

  /// What programs get.
  static let columns = [
    severity,
    C(
      "kind", Text(sv: "Slag", en: "Kind"), .text,
      summary: Text(sv: "slag av fel: plan.outside_shift", en: "kind of fault: plan.outside_shift")
    ) { .text($0.finding.kind.rawValue) },
    caregiver,
    C(
      "date", Text(sv: "Dag", en: "Date"), .date, summary: Text(sv: "dagen", en: "the day")
    ) { row in .optional(row.finding.day.map(row.frame.date(ofDay:))) },
    C(
      "time", Text(sv: "Tid", en: "Time"), .time, summary: Text(sv: "tiden", en: "the time")
    ) { row in
      row.finding.start.flatMap { ClockTime(minutesSinceMidnight: $0) }.map { .time($0.iso) }
        ?? .absent
    },
    place,
    C(FindingTable.client) { .optional($0.finding.client) },
    C(
      "decision", Text(sv: "Beslut", en: "Decision"), .text,
      summary: Text(sv: "den beviljade insatsens id", en: "the granted service's id")
    ) { .optional($0.finding.decision) },
    message, advice,
  ]
}

extension ScheduleFinding {
  /// As a finding of a rule, whose message says the place.
  fileprivate var asFinding: Finding {
    let (message, place) = (message, day.map { ScheduleFinding.place($0, start) })
    let caregiver = caregiver
    let words = { @Sendable (language: Language) in
      [caregiver, place?(language)].compactMap(\.self).joined(separator: " ") + ": "
        + message(language)
    }
    return Finding(
      rule: kind.rawValue, severity: severity, subject: Subject("caregiver", caregiver),
      client: client, caregiver: caregiver,
      message: Text(sv: words(.swedish), en: words(.english)))
  }
}
