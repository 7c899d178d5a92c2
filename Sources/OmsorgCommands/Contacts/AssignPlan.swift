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
    let matching = try session.matching(on: date, teamsAllowed: invocation[AssignOptions.teams])
    var scope = AssignmentPlanQuestion.Scope.everyone
    if let team = invocation[Filters.team] {
      guard matching.records.team(team) != nil else {
        throw StoreError.noSuchRecord(path: teams.file.path, id: team)
      }
      scope = .team(team)
    }
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
    if let path = invocation[save], !session.isDryRun {
      try OutputFile(path: path).write { try $0.write(SavedPlanFile.bytes(of: SavedPlan(plan))) }
    }
    if invocation[apply] {
      try session.apply(SavedPlan(plan), teamsAllowed: invocation[AssignOptions.teams])
      return plan.unassigned == 0 ? .done : .negative
    }
    if invocation[save] != nil, session.isDryRun { session.tellDryRun() }
    let isForPeople = try session.isForPeople()
    try session.print(
      invocation[loads] ? PlanTable.loads(plan) : PlanTable.clients(plan, forPeople: isForPeople))
    return plan.unassigned == 0 ? .done : .negative
  })

extension Session {
  func plan(
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
}
