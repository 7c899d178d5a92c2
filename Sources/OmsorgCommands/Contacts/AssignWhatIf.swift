import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

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
