import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// A goal, or a sub-goal under it, as a row.
private struct GoalRow {
  let plan: CarePlan
  let goal: CarePlanGoal
  /// The place of the sub-goal, where it is one.
  let subGoal: Int?
  let isMasked: Bool

  static func all(of plan: CarePlan, isMasked: Bool) -> [GoalRow] {
    plan.goals.flatMap { goal in
      ([nil] + goal.subGoals.indices.map { $0 }).map { place in
        GoalRow(plan: plan, goal: goal, subGoal: place, isMasked: isMasked)
      }
    }
  }

  var text: String { subGoal.map { goal.subGoals[$0].text } ?? goal.text }
}

private let columns: [RowColumn<GoalRow>] = [
  RowColumn(
    "client", Text(sv: "Brukare", en: "Client"), .text,
    summary: Text(sv: "brukarens id", en: "the client's id")
  ) { .text($0.plan.client) },
  RowColumn(
    "plan", Text(sv: "Plan", en: "Plan"), .text,
    summary: Text(sv: "planens id", en: "the plan's id")
  ) { .text($0.plan.id) },
  RowColumn(
    "goal", Text(sv: "Mål", en: "Goal"), .text,
    summary: Text(sv: "målets nummer", en: "the goal's number")
  ) { .text($0.goal.id) },
  RowColumn(
    "sub_goal", Text(sv: "Delmål", en: "Sub-goal"), .integer,
    summary: Text(
      sv: "delmålets nummer, om det är ett", en: "the sub-goal's number, where it is one")
  ) { .optional($0.subGoal.map { $0 + 1 }) },
  RowColumn(
    "text", Text(sv: "Vad", en: "What"), .text,
    summary: Text(sv: "målet eller delmålet", en: "the goal or sub-goal")
  ) { $0.isMasked ? .masked(Masking.word) : .text($0.text) },
  RowColumn(
    "decision", Text(sv: "Beslut", en: "Decision"), .text,
    summary: Text(sv: "beslutet som målet hör till", en: "the decision that the goal belongs to")
  ) { $0.subGoal == nil ? .optional($0.goal.decision) : .absent },
  RowColumn(
    "outcome", Text(sv: "Utfall", en: "Outcome"), .choice,
    summary: Text(sv: "uppfyllt eller struket", en: "met or dropped")
  ) { row in
    guard let place = row.subGoal else { return .optional(row.goal.outcome) }
    return row.goal.subGoals[place].metOn == nil ? .absent : .choice(GoalOutcome.met)
  },
  RowColumn(
    "outcome_on", Text(sv: "Dag", en: "On"), .date,
    summary: Text(sv: "dagen för utfallet", en: "the day of the outcome")
  ) { row in .optional(row.subGoal.map { row.goal.subGoals[$0].metOn } ?? row.goal.outcomeOn) },
  RowColumn(
    "judged_by", Text(sv: "Bedömt av", en: "Judged by"), .text,
    summary: Text(sv: "vem som bedömde att målet är uppfyllt", en: "who judged the goal met")
  ) { $0.subGoal == nil ? .optional($0.goal.judgedBy) : .absent },
  RowColumn(
    "note", Text(sv: "Anteckning", en: "Note"), .text, summary: Text(sv: "varför", en: "why")
  ) { $0.subGoal == nil && !$0.isMasked ? .optional($0.goal.note) : .absent },
]

private let planOrNone = Operand<String?>(
  "PLAN", parse: .live("care-plans"),
  summary: Text(
    sv: "planens eller brukarens id; utan det alla planer som gäller",
    en: "the plan's or the client's id; without it all plans that hold"))

/// `omsorg care-plan goal list`: the goals of a plan, or of all plans that hold.
let goalList = Command(
  "list", aliases: ["lista"],
  summary: Text(sv: "lista en plans mål, eller allas", en: "list a plan's goals, or everyone's"),
  operands: [planOrNone],
  options: [Filters.team],
  examples: [
    Example(
      "omsorg care-plan goal list --json",
      Text(sv: "till uppföljningen av mål", en: "for the follow-up of goals"))
  ],
  output: OutputFields.of(columns.map(\.column)),
  exitStatuses: .reading(),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let records = try session.readFiltered(CarePlanning.needed) {
      try $0.careRecords(CarePlanning.needed)
    }
    let reveals = try session.reveals()
    let plans: [CarePlan]
    if let name = invocation[planOrNone] {
      plans = [try CarePlanning.find(name, for: nil, in: records)]
    } else {
      plans = records.carePlans.filter { plan in
        plan.isInForce(on: today)
          && (invocation[Filters.team].map {
            $0 == records.client(plan.client)?.team.value(on: today)
          } ?? true)
      }
    }
    let rows = plans.flatMap { plan in
      GoalRow.all(
        of: plan,
        isMasked: !reveals && records.isProtected(plan.client))
    }
    let short = ["plan", "goal", "sub_goal", "text", "outcome", "outcome_on", "judged_by", "note"]
    let shown =
      try session.isForPeople() ? columns.filter { short.contains($0.column.id) } : columns
    try session.print(
      Table(
        schema: "omsorg.care_plan.goals/1", shown, of: rows,
        notes: rows.isEmpty ? [Text(sv: "inga mål", en: "no goals")] : []))
    return .done
  })
