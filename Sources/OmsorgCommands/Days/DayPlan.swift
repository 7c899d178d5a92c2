import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let apply = Option<Bool>(
  "apply", summary: Text(sv: "låt planen gälla", en: "let the plan hold"))
private let list = Option<DayPlanList?>(
  "list", placeholder: "WHAT", parse: .declared, environment: .never,
  otherwise: Text(
    sv: "lagen, för ett lag medarbetarna, för program besöken",
    en: "the teams, of one team the caregivers, for programs the visits"),
  summary: Text(sv: "vad av planen som visas", en: "what of the plan is shown"))

private let problem = Option<String?>(
  "problem", placeholder: "FILE", parse: .file, environment: .never,
  summary: Text(
    sv:
      "skriv dagen som ruttproblem med sin lösning, för andra lösare, en JSON-rad för varje grupp",
    en: "write the day as problems of routes with their solutions, for other solvers, a line of "
      + "JSON for each group"))

/// `omsorg day plan`: who goes to whom on a date, and when.
let dayPlan = Command(
  "plan", aliases: ["planera"],
  summary: Text(
    sv: "räkna fram en dags planering för ett lag, ett område eller alla",
    en: "work out a day for a team, an area or everyone"),
  description: Text(
    sv: """
      Besöken kommer ur scheman, beslut och tillfälliga ändringar, medarbetarna ur passen. Vad som \
      måste gälla, vad som eftersträvas och hur det poängsätts står i omsorg-day(7). Finns redan en \
      plan för dagen ändras så lite som möjligt i den; det som lagts för hand ligger kvar.

      Utan --apply är det ett förslag att läsa. Samma frö och ansträngning ger samma plan.
      """,
    en: """
      The visits come from schedules, decisions and temporary changes, the caregivers from the \
      shifts. What must hold, what is sought and how it is scored is told by omsorg-day(7). Where \
      the day has a plan already it is changed as little as possible; what was placed by hand stays.

      Without --apply it is a proposal to read. The same seed and effort give the same plan.
      """),
  operands: [DayOptions.date],
  options: [
    Filters.team, Filters.area, DayOptions.everyone, apply, list, DayOptions.reserve,
    DayOptions.travel, DayOptions.effort, DayOptions.seconds, DayOptions.seed, problem,
  ],
  examples: [
    Example(
      "omsorg day plan tomorrow --all --apply",
      Text(sv: "morgondagen, för alla", en: "tomorrow, for everyone")),
    Example(
      "omsorg day plan --team L001 --reserve 30",
      Text(
        sv: "ett lags dag, med en halvtimme var för larm",
        en: "a team's day, with half an hour each for alarms")),
    Example(
      "omsorg day plan 2026-11-20 --all --list unplanned",
      Text(sv: "vad ingen kan göra, och varför", en: "what nobody can do, and why")),
  ],
  output: OutputFields.of(ListedVisitColumns.all.map(\.column)),
  exitStatuses: .writing(
    (
      .negative,
      Text(sv: "det finns besök som ingen gör", en: "there are visits that nobody does")
    )), seeAlso: ["day show", "day unplanned", "plan propose"],
  run: { invocation in
    let session = Session(invocation)
    let date = try DayOptions.date(session)
    let scope = try DayOptions.scope(session)
    if invocation[DayOptions.effort] != nil, invocation[DayOptions.seconds] != nil {
      throw UsageError(
        Text(
          sv: "'--effort' och '--time' går inte ihop",
          en: "'--effort' and '--time' do not go together"))
    }
    let planning = try session.dayPlanning(on: date, reserve: invocation[DayOptions.reserve])
    try scope.require(in: planning.records)
    try planning.requireStaff()
    let seed = UInt64(invocation[DayOptions.seed])
    let plan: DayPlan
    if let seconds = invocation[DayOptions.seconds] {
      plan = planning.plan(
        scope, within: .seconds(seconds), seed: seed, threads: processorCount)
      invocation.tell(
        Text(
          sv: "samma plan: --effort \(plan.effort)", en: "the same plan: --effort \(plan.effort)"))
    } else {
      plan = planning.plan(
        scope, effort: invocation[DayOptions.effort] ?? planning.usualEffort(of: scope), seed: seed,
        threads: processorCount)
    }
    if let path = invocation[problem], !session.isDryRun {
      try OutputFile(path: path).write { file in
        for group in planning.groupNumbers(in: scope) {
          try file.write(planning.statement(of: group, visits: plan.visits))
        }
      }
    }
    let day = PlannedDay(
      plan, of: scope, in: planning, seed: invocation[DayOptions.seed],
      revealing: try session.reveals())
    let isForPeople = try session.isForPeople()
    let usual: DayPlanList =
      if case .team = scope { .caregivers } else { .teams }
    let shown = invocation[list] ?? (isForPeople ? usual : .visits)
    let table = DayPlanTable(day: day, isForPeople: isForPeople)
    var notes: [Text] = []
    if invocation[apply] {
      let changed = try session.replaceDay(
        planning, with: planning.whole(plan.visits, in: scope),
        summary: "plan of \(date.iso): \(day.figures.planned) visits",
        printing: table.columns(shown))
      if !session.isDryRun {
        notes.append(
          Text(
            sv: "gäller nu: \(changed) besök är nya eller ändrade",
            en: "holds now: \(changed) \(changed == 1 ? "visit is" : "visits are") new or changed"))
      }
    } else {
      notes.append(
        Text(sv: "ett förslag: --apply låter det gälla", en: "a proposal: --apply lets it hold"))
    }
    let outcome: ExitCode = day.figures.unplanned == 0 ? .done : .negative
    if session.isQuiet, invocation[apply], isForPeople, invocation[GlobalOptions.output] == nil {
      return outcome
    }
    try session.print(table.table(shown, notes: isForPeople ? notes : []))
    return outcome
  })

extension DayPlanning {
  /// - Throws: `ErrorReport` where nobody is at work at all.
  func requireStaff() throws {
    guard shifts.isEmpty else { return }
    throw ErrorReport(
      kind: "no_shifts",
      message: Text(
        sv: "ingen har något pass den \(date.iso)", en: "nobody has a shift on \(date.iso)"),
      exitCode: .notFound,
      hint: Text(
        sv: "lägg in passen: omsorg import PASS.csv, eller omsorg shift add",
        en: "put the shifts in: omsorg import SHIFTS.csv, or omsorg shift add"))
  }
}
