import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let area = Option<String?>(
  "area", placeholder: "AREA", parse: .text, environment: .never,
  summary: Text(sv: "bara det områdets brukare", en: "only that area's clients"))
private let reassign = Option<Bool>(
  "reassign",
  summary: Text(
    sv: "även de som har en omsorgskontakt, mot ett pris",
    en: "also those who have a care contact, at a price"))
private let loads = Option<Bool>(
  "loads",
  summary: Text(
    sv: "visa vad varje medarbetare skulle få", en: "show what each caregiver would have"))
private let apply = Option<Bool>(
  "apply", summary: Text(sv: "utse enligt planen", en: "appoint as planned"))
private let save = Option<String?>(
  "save", placeholder: "FILE", parse: .file, environment: .never,
  summary: Text(
    sv: "spara planen för assign apply", en: "save the plan for assign apply"))

/// How hard, and from where, a plan is searched for.
enum PlanSearch {
  static let effort = Option<Int>(
    "effort", placeholder: "N", parse: .integer(1...1_000), environment: .never, initially: "1",
    summary: Text(
      sv: "hur länge det söks, i multiplar av det vanliga",
      en: "how hard to search, in multiples of the usual"))
  static let seed = Option<Int>(
    "seed", placeholder: "N", parse: .integer(0...Int.max), environment: .never, initially: "1",
    summary: Text(
      sv: "sökningens slumptal; samma ger samma plan",
      en: "the search's random numbers; the same give the same plan"))
}

/// `omsorg assign plan`: the best assignment for many clients at once.
let assignPlan = Command(
  "plan", aliases: ["planera"],
  summary: Text(
    sv: "den bästa fördelningen för ett lag, ett område eller alla",
    en: "the best assignment for a team, an area or everyone"),
  description: Text(
    sv: """
      Alla brukare som behöver en fast omsorgskontakt och saknar den; med --reassign alla. Vem som \
      kan utses är som i assign suggest, men belastning vägs i stället för att hindra. Modellen, \
      poängen och beviset står i omsorg-assignment(7).

      Utan --apply är det ett förslag att läsa, eller spara med --save och göra verkligt senare med \
      assign apply.
      """,
    en: """
      All clients who need a care contact and have none; with --reassign all. Who may be appointed \
      is as in assign suggest, but loads are weighed instead of forbidding. The model, the points \
      and the proof are told by omsorg-assignment(7).

      Without --apply it is a proposal to read, or to save with --save and carry out later with \
      assign apply.
      """),
  options: [
    Filters.team, area, reassign, AssignOptions.from, AssignOptions.teams, loads, apply, save,
    AssignOptions.by, AssignOptions.step, PlanSearch.effort, PlanSearch.seed,
  ],
  examples: [
    Example(
      "omsorg assign plan --team L002", Text(sv: "ett lags brukare", en: "a team's clients")),
    Example(
      "omsorg assign plan --reassign --loads",
      Text(sv: "vad alla skulle få", en: "what everyone would have")),
    Example(
      "omsorg assign plan --save plan.json",
      Text(sv: "spara, läs, och utse senare", en: "save, read, and appoint later")),
  ],
  output: OutputFields.of(PlanTable.clientColumns.map(\.column)),
  exitStatuses: .writing(
    (
      .negative,
      Text(sv: "ingen kan utses för någon brukare", en: "for some client nobody may be appointed")
    ),
    AssignOptions.refused),
  seeAlso: ["assign apply", "assign what-if", "assign suggest"],
  run: { invocation in
    let session = Session(invocation)
    let date = try AssignOptions.date(session)
    let matching = try session.readFiltered {
      _ in try session.matching(on: date, teamsAllowed: invocation[AssignOptions.teams])
    }
    var scope = AssignmentPlanQuestion.Scope.everyone
    if let team = invocation[Filters.team] { scope = .team(team) }
    if let area = invocation[area] {
      guard invocation[Filters.team] == nil else {
        throw UsageError(
          Text(
            sv: "'--team' och '--area' går inte ihop",
            en: "'--team' and '--area' do not go together"))
      }
      guard matching.records.teams.contains(where: { $0.area.value(on: date) == area }) else {
        throw ErrorReport(
          kind: "no_such_area",
          message: Text(
            sv: "inget lag hör till området '\(area)'", en: "no team belongs to area '\(area)'"),
          exitCode: .notFound)
      }
      scope = .area(area)
    }
    let plan = try session.plan(
      AssignmentPlanQuestion(scope, reassigns: invocation[reassign]), matching)
    if let path = invocation[save] {
      try OutputFile(path: path).write { try $0.write(SavedPlanFile.bytes(of: SavedPlan(plan))) }
    }
    if invocation[apply] {
      try session.apply(SavedPlan(plan), teamsAllowed: invocation[AssignOptions.teams])
      return plan.unassigned == 0 ? .done : .negative
    }
    let isForPeople = try session.isForPeople()
    try session.print(
      invocation[loads] ? PlanTable.loads(plan) : PlanTable.clients(plan, forPeople: isForPeople))
    return plan.unassigned == 0 ? .done : .negative
  })

private let planFile = Operand<String>(
  "FILE", parse: .file,
  summary: Text(
    sv: "en plan sparad av assign plan --save", en: "a plan saved by assign plan --save"))

/// `omsorg assign apply`: carries a saved plan out.
let assignApply = Command(
  "apply", aliases: ["verkställ"],
  summary: Text(sv: "utse enligt en sparad plan", en: "appoint as a saved plan says"),
  description: Text(
    sv: """
      Vägras om något som planen räknade med har ändrats: vems omsorgskontakt någon är, vem som får \
      utses, hur mycket en brukare har beviljat, arbetspassen.
      """,
    en: """
      Refused if anything that the plan counted on has changed: who is whose care contact, who may \
      be appointed, how much a client is granted, the shifts.
      """),
  operands: [planFile], options: [AssignOptions.teams, AssignOptions.by, AssignOptions.step],
  examples: [
    Example(
      "omsorg assign apply plan.json --step consult_team --step talk_with_caregiver",
      Text(sv: "med regelverkets steg tagna", en: "with the policy's steps taken"))
  ],
  exitStatuses: .writing(AssignOptions.refused), seeAlso: ["assign plan", "undo"],
  run: { invocation in
    let session = Session(invocation)
    try session.apply(
      try SavedPlanFile.read(invocation[planFile]), teamsAllowed: invocation[AssignOptions.teams])
    return .done
  })

private let without = Option<String>(
  required: "without", placeholder: "CAREGIVER", parse: .live("caregivers"), environment: .never,
  summary: Text(sv: "den som slutar", en: "who leaves"))

/// `omsorg assign what-if`: who takes whom if somebody leaves.
let assignWhatIf = Command(
  "what-if", aliases: ["tänk-om"],
  summary: Text(
    sv: "vem som tar vem om någon slutar, och vad det kostar i kontinuitet",
    en: "who takes whom if somebody leaves, and what it costs in continuity"),
  description: Text(
    sv: "Inget ändras. Besöken är de senaste åtta veckornas.",
    en: "Nothing is changed. The visits are those of the latest eight weeks."),
  options: [
    without, AssignOptions.from, AssignOptions.teams, PlanSearch.effort, PlanSearch.seed,
  ],
  examples: [
    Example(
      "omsorg assign what-if --without 10012 --teams 2",
      Text(sv: "med grannlaget", en: "with the neighbouring team"))
  ],
  output: OutputFields.of(PlanTable.clientColumns.map(\.column)),
  exitStatuses: .reading(
    (
      .negative,
      Text(sv: "ingen kan utses för någon brukare", en: "for some client nobody may be appointed")
    )),
  seeAlso: ["assign plan", "assign move-all"],
  run: { invocation in
    let session = Session(invocation)
    let date = try AssignOptions.date(session)
    let id = invocation[without]
    let matching = try session.matching(on: date, teamsAllowed: invocation[AssignOptions.teams])
    guard matching.records.caregiver(id) != nil else {
      throw StoreError.noSuchRecord(path: caregivers.file.path, id: id)
    }
    let plan = try session.plan(AssignmentPlanQuestion(.without(id)), matching)
    try session.print(PlanTable.clients(plan, forPeople: try session.isForPeople()))
    return plan.unassigned == 0 ? .done : .negative
  })

extension Session {
  fileprivate func plan(
    _ question: AssignmentPlanQuestion, _ matching: CareContactMatching
  ) throws -> AssignmentPlan {
    do throws(AssignmentPlanError) {
      return try matching.plan(
        question, effort: invocation[PlanSearch.effort],
        seed: UInt64(invocation[PlanSearch.seed]))
    } catch {
      throw ErrorReport(
        kind: "weights_too_large",
        message: Text(
          sv: "regelverkets vikter är för stora för att räkna med",
          en: "the policy's weights are too large to reckon with"),
        exitCode: .invalidData,
        hint: Text(
          sv: "omsorg policy set REGEL VÄRDE", en: "omsorg policy set RULE VALUE"))
    }
  }

  /// Appoints as a plan says, in one change.
  fileprivate func apply(_ plan: SavedPlan, teamsAllowed: Int) throws {
    let steps = try AssignOptions.steps(self)
    let count = plan.appointments.count
    let outcome = try change("plan applied: \(count) care contacts") { writer in
      let appointer = try Appointer(self, writer, on: plan.date, teamsAllowed: teamsAllowed)
      let changes = appointer.matching.changes(since: plan)
      guard changes.isEmpty else {
        let list = Text(
          sv: changes.map { $0(.swedish) }.joined(separator: "; "),
          en: changes.map { $0(.english) }.joined(separator: "; "))
        throw ErrorReport(
          kind: "plan_outdated",
          message: Text(
            sv: "planen stämmer inte längre: \(list(.swedish))",
            en: "the plan no longer fits: \(list(.english))"),
          exitCode: .refused,
          hint: Text(sv: "gör en ny: omsorg assign plan", en: "make a new one: omsorg assign plan"))
      }
      return try appointer.appoint(
        plan.appointments.map { planned in
          var request = AppointmentRequest(
            try appointer.caregiver(planned.caregiver), for: try appointer.client(planned.client),
            as: .careContact, from: plan.date, decidedBy: AssignOptions.decider(self), steps: steps)
          request.replaces = planned.replaces != nil
          request.endReason = "assign plan"
          request.loadIsPlanned = true
          return request
        })
    }
    try print(changes: outcome.result)
  }
}
