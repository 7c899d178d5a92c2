import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let who = Operand<String?>(
  "CAREGIVER", parse: .live("caregivers"),
  summary: Text(
    sv: "medarbetaren vars schema det gäller", en: "the caregiver whose schedule it is about"))
private let everyone = Option<Bool>(
  "all", short: "a", summary: Text(sv: "allas scheman", en: "everyone's schedules"))
private let fromDay = Option<String?>(
  "from", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "i dag", en: "today"),
  summary: Text(
    sv: "scheman som gäller den dagen, i den dagens fyra veckor",
    en: "the schedules in force on that day, in that day's four weeks"))
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
  operands: [who],
  options: [everyone, Filters.team, fromDay, severity],
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
  seeAlso: ["plan", "check"],
  run: { invocation in
    let session = Session(invocation)
    let store = try session.store()
    let today = try session.today()
    let date =
      try invocation[fromDay].map {
        try session.date($0, option: "--from", today: today)
      } ?? today
    let (check, chosen) = try session.readFiltered(
      SchedulePlanning.registers, files: SchedulePlanning.shiftFiles(for: date)
    ) { reader in
      let records = try reader.careRecords(SchedulePlanning.registers)
      let chosen = try chosenCaregivers(invocation, records, on: date)
      guard let cycle = CareCycle(firstMonday: reader.configuration.firstMonday) else {
        preconditionFailure("the configuration's first Monday is a Monday")
      }
      let frame = try reader.scheduleFrame(on: date, cycle: cycle, records)
      return (ScheduleCheck(records: records, frame: frame), chosen)
    }
    session.warnOfPermissions(store)
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

/// Those whose schedules are asked about; nil: everyone.
/// - Throws: `UsageError` unless one of caregiver, team and all is given; `StoreError.noSuchRecord`.
private func chosenCaregivers(
  _ invocation: Invocation, _ records: CareRecords, on date: CalendarDate
) throws -> Set<String>? {
  let caregiver = invocation[who]
  let team = invocation[Filters.team]
  let given = [caregiver != nil, team != nil, invocation[everyone]].count { $0 }
  guard given == 1 else {
    throw UsageError(
      Text(
        sv: "ange en av MEDARBETARE, --team LAG och --all",
        en: "give one of CAREGIVER, --team TEAM and --all"))
  }
  if let caregiver {
    guard records.caregiver(caregiver) != nil else {
      throw StoreError.noSuchRecord(path: RegisterFile<Caregiver>.caregivers.path, id: caregiver)
    }
    return [caregiver]
  }
  guard let team else { return nil }
  return Set(records.caregivers.filter { $0.team.value(on: date) == team }.map(\.id))
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
