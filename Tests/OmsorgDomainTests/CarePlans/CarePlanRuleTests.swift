import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

@Suite struct CarePlanRuleTests {
  @Test(arguments: [
    ("malmo", ProviderKind.municipal, nil), ("lund", .municipal, "2026-12-02"),
    ("lund", .private, nil), ("orebro", .municipal, nil), ("umea", .municipal, "2026-12-07"),
    ("umea", .private, nil), ("sodermalm", .municipal, nil),
  ])
  func aPlanIsDueByThePolicysDays(policy: String, kind: ProviderKind, due: String?) throws {
    var world = try CarePlanWorld(policy, kind)
    // Umeå counts from the appointment, Lund from the first service.
    world.registers.careContacts[0].from = try day("2026-11-09")
    let rule = "care_plan.due"
    #expect(
      try world.found(rule, on: "2026-11-16")
        == (due.map { ["C1 \($0) note care_contact"] } ?? []))
    #expect(
      try world.found(rule, on: "2027-01-01")
        == (due.map { ["C1 \($0) warning care_contact"] } ?? []))
    #expect(try world.found(rule, on: "2026-11-01").isEmpty)
    #expect(try world.found(rule, on: "2027-01-01", dutiesFrom: "2026-11-10").isEmpty)
    // Lund's contract wants a plan of every client and says no day.
    let missing = try world.found("care_plan.missing", on: "2026-11-16")
    #expect(missing == (policy == "lund" && kind == .private ? ["T1 – warning –"] : []))
    world.registers.carePlans = [try world.draft()]
    #expect(try world.found(rule, on: "2026-11-16").count == (due == nil ? 0 : 1))
    world.registers.carePlans = []
    try world.establish()
    #expect(try world.found(rule, on: "2026-11-16").isEmpty)
    #expect(try world.found("care_plan.missing", on: "2026-11-16").isEmpty)
  }

  @Test func whoHasNoServicesOrIsNoClientNeedsNoPlan() throws {
    var world = try CarePlanWorld("lund")
    for place in world.registers.decisions.indices {
      world.registers.decisions[place].to = try day("2026-11-10")
    }
    #expect(try world.found("care_plan.due", on: "2026-11-10").count == 1)
    #expect(try world.found("care_plan.due", on: "2026-11-11").isEmpty)
    world = try CarePlanWorld("lund")
    world.registers.clients[0].ended = try day("2026-11-10")
    #expect(try world.found("care_plan.due", on: "2026-11-11").isEmpty)
  }

  @Test func whoCameBeforeThePolicyIsSummedUpByTeam() throws {
    var world = try CarePlanWorld("lund")
    for place in world.registers.decisions.indices {
      world.registers.decisions[place].from = try day("2021-01-01")
    }
    #expect(try world.found("care_plan.due", on: "2026-11-16").isEmpty)
    #expect(try world.found("care_plan.missing", on: "2026-11-16") == ["T1 – warning –"])
    #expect(
      try world.found("care_plan.missing", on: "2026-11-16", dutiesFrom: "2022-01-01").isEmpty)
  }

  @Test func aStayInAShortTermUnitHasDaysOfItsOwn() throws {
    var world = try CarePlanWorld("lund")
    try world.establish(on: "2026-11-16")
    var stay = world.registers.decisions[1]
    stay.id = "K1"
    stay.kind = .shortTerm
    stay.from = try day("2026-11-18")
    stay.to = try day("2026-12-01")
    world.registers.decisions.append(stay)
    let rule = "care_plan.due"
    #expect(try world.found(rule, on: "2026-11-17").isEmpty)
    #expect(try world.found(rule, on: "2026-11-18") == ["K1 2026-11-22 note care_contact"])
    #expect(try world.found(rule, on: "2026-11-23") == ["K1 2026-11-22 warning care_contact"])
    #expect(try world.found(rule, on: "2026-12-02").isEmpty)
    var malmo = try CarePlanWorld("malmo")
    malmo.registers.decisions.append(stay)
    #expect(try malmo.found(rule, on: "2026-11-18").isEmpty)
    try world.establish(on: "2026-11-20")
    #expect(try world.found(rule, on: "2026-11-23").isEmpty)
    // Someone who only has a stay has no other days.
    var only = try CarePlanWorld("lund")
    only.registers.decisions = [stay]
    #expect(try only.found(rule, on: "2026-12-01") == ["K1 2026-11-22 warning care_contact"])
  }

  @Test func aPlanIsReviewedWithinTheMonthsOrTheDayAgreedOn() throws {
    let rule = "care_plan.review_due"
    var world = try CarePlanWorld("lund")
    var plan = try world.establish(on: "2026-11-16")
    #expect(try world.found(rule, on: "2026-11-16").isEmpty)
    #expect(try world.found(rule, on: "2027-04-15").isEmpty)
    #expect(try world.found(rule, on: "2027-04-16") == ["C1 2027-05-16 note care_contact"])
    #expect(
      try world.found(rule, on: "2026-11-16", until: "2027-05-16")
        == ["C1 2027-05-16 note care_contact"])
    #expect(try world.found(rule, on: "2027-05-17") == ["C1 2027-05-16 warning care_contact"])
    try plan.review(on: day("2027-01-10"), by: "E1", note: "bra", next: day("2027-03-01"))
    world.registers.carePlans = [plan]
    #expect(try world.found(rule, on: "2027-02-20") == ["C1 2027-03-01 note care_contact"])
    try plan.review(on: day("2027-02-20"), by: "E1", note: "bra", next: nil)
    world.registers.carePlans = [plan]
    #expect(try world.found(rule, on: "2027-08-20") == ["C1 2027-08-20 note care_contact"])
    // Where the policy names no months only a day agreed on is due.
    var silent = try CarePlanWorld("malmo")
    var agreed = try silent.establish(on: "2026-11-16")
    #expect(try silent.found(rule, on: "2030-01-01").isEmpty)
    agreed.nextReview = try day("2026-12-01")
    silent.registers.carePlans = [agreed]
    #expect(try silent.found(rule, on: "2026-12-02") == ["C1 2026-12-01 warning care_contact"])
  }

  @Test(arguments: [
    ("malmo", ProviderKind.municipal, false), ("lund", .municipal, true), ("lund", .private, false),
    ("orebro", .municipal, true), ("umea", .municipal, true), ("umea", .private, true),
    ("sodermalm", .municipal, true),
  ])
  func aPlanIsKeptCurrent(policy: String, kind: ProviderKind, isWanted: Bool) throws {
    var world = try CarePlanWorld(policy, kind)
    try world.establish(on: "2026-11-16")
    #expect(try world.found("care_plan.out_of_date", on: "2026-11-20").isEmpty)
    world.registers.decisions[1].to = try day("2026-11-19")
    #expect(
      try world.found("care_plan.out_of_date", on: "2026-11-20").count == (isWanted ? 1 : 0))
  }

  @Test func whatHasChangedIsTold() throws {
    var world = try CarePlanWorld("umea")
    var plan = try world.establish(on: "2026-11-16")
    func changes(on date: String) throws -> [CarePlanChange] {
      try world.registers.records().changes(since: plan, on: day(date))
    }
    #expect(try changes(on: "2026-11-16").isEmpty)
    try world.registers.decisions[0].setFrequency("14", from: day("2026-11-20"))
    #expect(try changes(on: "2026-11-19").isEmpty)
    #expect(try changes(on: "2026-11-20") == [.changed(["D-C1"])])
    // A review that left the plan as it is has seen to that.
    try plan.review(on: day("2026-11-21"), by: "E1", note: "bra", next: nil)
    #expect(try changes(on: "2026-11-22").isEmpty)
    world.registers.decisions[1].to = try day("2026-11-30")
    world.registers.decisions.append(world.registers.decisions[0])
    world.registers.decisions[2].id = "D-3"
    world.registers.careContacts[0].to = try day("2026-11-30")
    world.registers.careContacts.append(
      CareContact(client: "C1", caregiver: "E2", from: try day("2026-12-01")))
    #expect(try changes(on: "2026-11-30") == [.added(["D-3"])])
    #expect(
      try changes(on: "2026-12-01") == [.added(["D-3"]), .ended(["D-2"]), .careContact("E2")])
    // A stay was to end from the beginning.
    world.registers.decisions[1].kind = .shortTerm
    #expect(try changes(on: "2026-12-01") == [.added(["D-3"]), .careContact("E2")])
  }

  @Test func theTeamReadsWhereThePolicySaysSo() throws {
    for (policy, expected) in [("umea", ["T1 – warning team"]), ("lund", [])] {
      var world = try CarePlanWorld(policy)
      var plan = try world.establish(on: "2026-11-16")
      #expect(try world.found("care_plan.unread", on: "2026-11-16") == expected)
      #expect(
        try world.found("care_plan.unread", on: "2026-11-20", dutiesFrom: "2026-11-17").isEmpty)
      _ = try plan.read(by: ["E2", "E3"], on: day("2026-11-18"))
      world.registers.carePlans = [plan]
      #expect(try world.found("care_plan.unread", on: "2026-11-20").isEmpty)
    }
  }

  @Test func aGoalWhoseSubGoalsAreReachedIsToBeJudged() throws {
    for (policy, expected) in [("lund", ["C1/2026-11-16 – note care_manager"]), ("umea", [])] {
      var world = try CarePlanWorld(policy)
      var plan = try world.establish(on: "2026-11-16")
      #expect(try world.found("care_plan.goal_unjudged", on: "2026-11-16").isEmpty)
      try plan.meet(subGoal: 1, of: "1", on: day("2026-11-20"))
      world.registers.carePlans = [plan]
      #expect(try world.found("care_plan.goal_unjudged", on: "2026-11-20") == expected)
      try plan.end(goal: "1", .met, on: day("2026-11-20"), judgedBy: "H", note: nil)
      world.registers.carePlans = [plan]
      #expect(try world.found("care_plan.goal_unjudged", on: "2026-11-20").isEmpty)
    }
  }
}
