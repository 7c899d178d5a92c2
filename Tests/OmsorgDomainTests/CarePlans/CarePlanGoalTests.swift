import Records
import Testing

@testable import OmsorgDomain

@Suite struct CarePlanGoalTests {
  @Test func goalsAreNumberedAmongAllOfTheClientsPlans() throws {
    let world = try CarePlanWorld()
    var draft = try world.draft()
    var other = CarePlan()
    var goal = CarePlanGoal()
    goal.id = "7"
    other.id = "C1/2025-01-01"
    other.goals = [goal]
    #expect(try draft.addGoal("laga mat", decision: "D-2", besides: [other]) == "8")
    #expect(throws: CarePlanRefusal.goalExists(draft.id, "8")) {
      try draft.addGoal("laga mat", decision: nil, besides: [])
    }
    #expect(throws: CarePlanRefusal.noSuchActivity(draft.id, "D-9")) {
      try draft.addGoal("x", decision: "D-9", besides: [])
    }
    #expect(try draft.addSubGoal("koka ägg", to: "8") == 1)
    #expect(throws: CarePlanRefusal.goalExists(draft.id, "8.1")) {
      try draft.addSubGoal("koka ägg", to: "8")
    }
    #expect(throws: CarePlanRefusal.noSuchGoal(draft.id, "9")) {
      try draft.addSubGoal("x", to: "9")
    }
    other.goals[0].id = "8"
    #expect(throws: CarePlanRefusal.goalOfPlan(other.id, "8")) {
      try draft.remove(goal: "8", besides: [other])
    }
    try draft.remove(goal: "8", besides: [])
    #expect(draft.goals.map(\.id) == ["1"])
  }

  @Test func outcomesAreRecordedOnceAndGoAlongToADraft() throws {
    var world = try CarePlanWorld()
    var plan = try world.establish()
    var revision = try world.draft(on: "2026-11-20")
    let date = try day("2026-11-21")
    #expect(throws: CarePlanRefusal.noSuchGoal(plan.id, "1.2")) {
      try plan.meet(subGoal: 2, of: "1", on: date)
    }
    try plan.meet(subGoal: 1, of: "1", on: date)
    #expect(throws: CarePlanRefusal.goalEnded(plan.id, "1.1", .met, date)) {
      try plan.meet(subGoal: 1, of: "1", on: date)
    }
    try plan.end(goal: "1", .met, on: date, judgedBy: "H1", note: "klarar det")
    for outcome in [GoalOutcome.met, .dropped] {
      #expect(throws: CarePlanRefusal.goalEnded(plan.id, "1", .met, date)) {
        try plan.end(goal: "1", outcome, on: date, judgedBy: nil, note: nil)
      }
    }
    revision.take(outcomesOf: plan)
    #expect(revision.goals == plan.goals)
    #expect(throws: CarePlanRefusal.goalEnded(revision.id, "1", .met, date)) {
      try revision.addSubGoal("x", to: "1")
    }
  }

  @Test func thePolicysRoleJudges() throws {
    var world = try CarePlanWorld()
    world.registers.add(professional: "H1", .careManager)
    world.registers.add(professional: "EC", .unitManager)
    world.registers.add(professional: "H2", .careManager)
    world.registers.professionals[2].ended = try day("2026-11-15")
    let records = try world.registers.records()
    let date = try day("2026-11-16")
    func judge(
      _ who: String?, _ role: CareRole? = nil, _ demanded: CareRole? = .careManager
    ) throws(CarePlanRefusal) -> String? {
      try CarePlan.judge(who, role: role, demanded: demanded, in: records, on: date)
    }
    #expect(try judge(nil, nil, nil) == nil)
    #expect(try judge("E1", nil, nil) == "E1")
    #expect(try judge("H1") == "H1")
    #expect(try judge("Hanna", .careManager) == "Hanna")
    #expect(throws: CarePlanRefusal.judgeMissing(.careManager)) { try judge(nil) }
    #expect(throws: CarePlanRefusal.wrongJudge("E1", .careManager)) {
      try judge("E1", .careManager)
    }
    #expect(throws: CarePlanRefusal.wrongJudge("EC", .careManager)) { try judge("EC") }
    #expect(throws: CarePlanRefusal.unknownJudge("H2", .careManager)) { try judge("H2") }
    #expect(throws: CarePlanRefusal.unknownJudge("Hanna", .careManager)) { try judge("Hanna") }
    #expect(throws: CarePlanRefusal.wrongJudge("Hanna", .careManager)) {
      try judge("Hanna", .nurse)
    }
  }
}
