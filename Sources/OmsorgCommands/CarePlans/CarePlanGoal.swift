import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let text = Operand<String>(
  "TEXT", parse: .writing, summary: Text(sv: "målet eller delmålet", en: "the goal or sub-goal"))
private let goal = Operand<String>(
  "GOAL", parse: .text, summary: Text(sv: "målets nummer", en: "the goal's number"))
private let decision = Option<String?>(
  "decision", placeholder: "DECISION", parse: .live("decisions"), environment: .never,
  summary: Text(sv: "beslutet som målet hör till", en: "the decision that the goal belongs to"))

/// `omsorg care-plan goal`: the goals of a plan.
let carePlanGoal = Command(
  "goal", aliases: ["mål"],
  summary: Text(sv: "mål och delmål", en: "goals and sub-goals"),
  description: Text(
    sv: """
      Mål och delmål skrivs i ett utkast. När planen är fastställd blir de uppfyllda eller stryks, \
      och utfallet följer med till ett utkast som reviderar planen.
      """,
    en: """
      Goals and sub-goals are written in a draft. Once the plan is established they are met or \
      dropped, and the outcome goes along to a draft that revises the plan.
      """),
  subcommands: [goalAdd, goalSubGoal, goalRemove, goalMet, goalDropped, goalList])

private let goalAdd = Command(
  "add", aliases: ["ny"],
  summary: Text(sv: "lägg ett mål till ett utkast", en: "add a goal to a draft"),
  operands: [CarePlanning.plan, text], options: [decision],
  examples: [
    Example(
      "omsorg care-plan goal add B00001 'gå ut varje dag' --decision D000001",
      Text(sv: "hör till ett beslut", en: "belongs to a decision"))
  ],
  exitStatuses: CarePlanning.statuses,
  run: { invocation in
    let session = Session(invocation)
    try session.changePlan(.edit, on: session.today(), as: "goal added") { plan, records, _ in
      let others = records.carePlans(of: plan.client).filter { $0.id != plan.id }
      _ = try refusing { () throws(CarePlanRefusal) in
        try plan.addGoal(invocation[text], decision: invocation[decision], besides: others)
      }
    }
    return .done
  })

private let goalSubGoal = Command(
  "sub-goal", aliases: ["delmål"],
  summary: Text(sv: "lägg ett delmål till ett mål", en: "add a sub-goal to a goal"),
  operands: [CarePlanning.plan, goal, text],
  examples: [
    Example(
      "omsorg care-plan goal sub-goal B00001 1 'till grinden'",
      Text(sv: "ett steg på vägen", en: "a step on the way"))
  ],
  exitStatuses: CarePlanning.statuses,
  run: { invocation in
    let session = Session(invocation)
    try session.changePlan(.edit, on: session.today(), as: "sub-goal added") { plan, _, _ in
      _ = try refusing { () throws(CarePlanRefusal) in
        try plan.addSubGoal(invocation[text], to: invocation[goal])
      }
    }
    return .done
  })

private let goalRemove = Command(
  "remove", aliases: ["ta-bort"],
  summary: Text(
    sv: "ta bort ett mål som bara utkastet har", en: "take away a goal that only the draft has"),
  operands: [CarePlanning.plan, goal],
  examples: [
    Example(
      "omsorg care-plan goal remove B00001 2", Text(sv: "ur utkastet", en: "from the draft"))
  ],
  exitStatuses: CarePlanning.statuses,
  run: { invocation in
    let session = Session(invocation)
    try session.changePlan(.edit, on: session.today(), as: "goal removed") { plan, records, _ in
      let others = records.carePlans(of: plan.client).filter { $0.id != plan.id }
      try refusing { () throws(CarePlanRefusal) in
        try plan.remove(goal: invocation[goal], besides: others)
      }
    }
    return .done
  })

private let subGoal = Option<Int?>(
  "sub-goal", placeholder: "NUMBER", parse: .integer(1...999), environment: .never,
  summary: Text(sv: "delmålet med det numret i stället", en: "the sub-goal of that number instead"))
private let judgedBy = Option<String?>(
  "judged-by", placeholder: "WHO", parse: .who(.live("professionals")), environment: .never,
  summary: Text(
    sv: "vem som bedömde att målet är uppfyllt", en: "who judged that the goal is met"))
private let role = Option<CareRole?>(
  "role", placeholder: "ROLE", parse: .declared, environment: .never,
  summary: Text(
    sv: "vad den är som inte står i något register",
    en: "what someone is who is in no register"))

private let goalMet = Command(
  "met", aliases: ["uppfyllt"],
  summary: Text(sv: "ett mål eller delmål är uppfyllt", en: "a goal or sub-goal has been met"),
  description: Text(
    sv: """
      Där regelverket säger vem som bedömer om ett mål är uppfyllt, och premien följer bedömningen, \
      anges vem med --judged-by: en sådan i registret över professioner, eller ett namn med --role. \
      Delmål bedömer omsorgskontakten med brukaren.
      """,
    en: """
      Where the policy says who judges whether a goal is met, and the premium follows that \
      judgement, --judged-by says who: one on record among the professionals, or a name with \
      --role. Sub-goals are for the care contact and the client to judge.
      """),
  operands: [CarePlanning.plan, goal],
  options: [subGoal, judgedBy, role, StepOptions.note, StepOptions.date],
  examples: [
    Example(
      "omsorg care-plan goal met B00001 1 --sub-goal 2",
      Text(sv: "ett delmål är nått", en: "a sub-goal is reached")),
    Example(
      "omsorg care-plan goal met B00001 1 --judged-by 'Hanna Ek' --role care_manager",
      Text(sv: "biståndshandläggaren har bedömt målet", en: "the care manager has judged the goal")),
  ],
  exitStatuses: CarePlanning.statuses,
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfStep()
    if invocation[subGoal] != nil {
      for option: any DeclaredOption in [judgedBy, role, StepOptions.note]
      where invocation.isGiven(option) {
        throw UsageError(
          Text(
            sv: "'--sub-goal' och '--judged-by', '--role' eller '--note' går inte ihop",
            en: "'--sub-goal' and '--judged-by', '--role' or '--note' do not go together"))
      }
    }
    try session.changePlan(.endGoal, on: date, as: "goal met") { plan, records, _ in
      try refusing { () throws(CarePlanRefusal) in
        if let number = invocation[subGoal] {
          return try plan.meet(subGoal: number, of: invocation[goal], on: date)
        }
        let demanded = records.client(plan.client).flatMap { records.governing($0, on: date) }?
          .value(of: PolicyRule.goalJudgedBy, on: date)
        // What ended before is told before who may judge.
        var judged = plan
        try judged.end(
          goal: invocation[goal], .met, on: date, judgedBy: nil, note: invocation[StepOptions.note])
        plan.goals = judged.goals
        let judge = try CarePlan.judge(
          invocation[judgedBy], role: invocation[role], demanded: demanded, in: records, on: date)
        for place in plan.goals.indices where plan.goals[place].id == invocation[goal] {
          plan.goals[place].judgedBy = judge
        }
      }
    }
    return .done
  })

private let why = Option<String>(
  required: "note", placeholder: "TEXT", parse: .writing, environment: .never,
  summary: Text(sv: "varför", en: "why"))

private let goalDropped = Command(
  "dropped", aliases: ["struket"],
  summary: Text(sv: "ett mål gäller inte längre", en: "a goal is no longer pursued"),
  operands: [CarePlanning.plan, goal], options: [why, StepOptions.date],
  examples: [
    Example(
      "omsorg care-plan goal dropped B00001 2 --note 'vill något annat nu'",
      Text(sv: "med skälet", en: "with the reason"))
  ],
  exitStatuses: CarePlanning.statuses,
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfStep()
    try session.changePlan(.endGoal, on: date, as: "goal dropped") { plan, _, _ in
      try refusing { () throws(CarePlanRefusal) in
        try plan.end(
          goal: invocation[goal], .dropped, on: date, judgedBy: nil, note: invocation[why])
      }
    }
    return .done
  })
