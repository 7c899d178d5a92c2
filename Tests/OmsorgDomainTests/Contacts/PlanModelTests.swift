import PlainJSON
import Testing

@testable import OmsorgDomain

/// Plans against an independent scorer, all assignments of tiny worlds, and a greedy.
@Suite struct PlanModelTests {
  @Test func costsAreThoseOfTheRulesAndProofsHold() throws {
    var planned = 0
    var tried = 0
    for seed in 0..<UInt64(150) {
      let world = try MatchingWorld(seed: 10_000 + seed)
      let teams = [1, 3][Int(seed % 2)]
      let matching = world.matching(teamsAllowed: teams)
      let plain = world.plain(teamsAllowed: teams)
      let (question, expected) = Self.question(Int(seed / 2 % 4), world, plain)
      let plan = try matching.plan(question)
      let assignment = try #require(expected.assignment(plan), "seed \(seed)")
      planned += plan.rows.count - plan.unassigned
      #expect(plan.cost == expected.cost(assignment), "seed \(seed)")
      #expect(plan.bound <= plan.cost, "seed \(seed)")
      #expect(plan.cost <= expected.greedyCost(), "seed \(seed)")
      guard let least = expected.leastCost(atMost: 500) else { continue }
      tried += 1
      #expect(plan.bound <= least, "seed \(seed)")
      if plan.gap == 0 { #expect(plan.cost == least, "seed \(seed)") }
    }
    #expect(planned > 50)
    #expect(tried > 50)
  }

  private static func question(
    _ kind: Int, _ world: MatchingWorld, _ plain: PlainSuggestion
  ) -> (AssignmentPlanQuestion, PlainPlan) {
    switch kind {
    case 0: (AssignmentPlanQuestion(.everyone), PlainPlan(plain, reassigns: false))
    case 1:
      (AssignmentPlanQuestion(.everyone, reassigns: true), PlainPlan(plain, reassigns: true))
    case 2:
      (
        AssignmentPlanQuestion(.without("E0")),
        PlainPlan(plain, reassigns: false, without: "E0")
      )
    default:
      (
        AssignmentPlanQuestion(.team("T0"), reassigns: true),
        PlainPlan(plain, reassigns: true, team: "T0")
      )
    }
  }

  @Test func weightsThatCannotBeAddedUpAreRefused() throws {
    var registers = try Registers.clean()
    try registers.add(client: "C3", from: "2026-02-02")
    try registers.set("clients_per_care_contact", .range(.max, .max), from: "2020-01-02")
    try registers.set("load_weight_client_below", .integer(1_000_000), from: "2020-01-01")
    let matching = try registers.matching()
    #expect(throws: AssignmentPlanError.self) {
      try matching.plan(AssignmentPlanQuestion(.everyone))
    }
  }
}
