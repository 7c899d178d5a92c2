import Records
import Testing

@testable import OmsorgDomain

@Suite struct ReturnHomeTests {
  private func world(_ policy: String) throws -> (CarePlanWorld, GrantedService) {
    var world = try CarePlanWorld(policy)
    var decision = world.registers.decisions[0]
    decision.id = "R1"
    decision.kind = .returnHome
    decision.from = try day("2026-11-10")
    decision.to = try day("2026-11-23")
    decision.staff = ["E3"]
    decision.after = .hospital
    world.registers.decisions.append(decision)
    return (world, decision)
  }

  @Test func thePolicySaysForWhomAndHowLong() throws {
    let (world, decision) = try world("sodermalm")
    let rules = ReturnHomeRules(decision, in: try world.registers.records())
    #expect(rules.lastDay(from: decision.from)?.iso == "2026-11-23")
    func refusal(_ change: (inout GrantedService, inout Client) throws -> Void) throws
      -> ReturnHomeRefusal?
    {
      var (changed, client) = (decision, world.client)
      try change(&changed, &client)
      return rules.refusal(of: changed, for: client)
    }
    #expect(try refusal { _, _ in } == nil)
    #expect(
      try refusal { $1.identityNumber = try identityNumber(bornOn: day("1961-11-11")) }
        == .tooYoung("R1", client: "C1", from: 65))
    #expect(
      try refusal { $1.identityNumber = try identityNumber(bornOn: day("1961-11-10")) } == nil)
    #expect(try refusal { $1.identityNumber = nil } == nil)
    #expect(try refusal { decision, _ in decision.staff = [] } == .noStaff("R1"))
    #expect(
      try refusal { decision, _ in decision.after = nil }
        == .noOccasion("R1", [.hospital, .shortTermStay]))
    #expect(
      try refusal { decision, client in
        decision.kind = .homeCare
        decision.staff = []
        client.identityNumber = try identityNumber(bornOn: day("2000-01-01"))
      } == nil)
    #expect(decision.contradiction == nil)
    var endless = decision
    endless.to = nil
    #expect(endless.contradiction != nil)
    endless.kind = .shortTerm
    #expect(endless.contradiction?(.english).contains("--to") == true)
    endless.to = decision.to
    #expect(endless.contradiction == nil)
    endless.staff = []
    #expect(endless.contradiction?(.english).contains("--staff") == true)
  }

  @Test func whereThePolicyIsSilentNothingIsAsked() throws {
    let (world, decision) = try world("malmo")
    let rules = ReturnHomeRules(decision, in: try world.registers.records())
    var bare = decision
    bare.staff = []
    bare.after = nil
    #expect(rules.refusal(of: bare, for: world.client) == nil)
    #expect(rules.lastDay(from: decision.from) == nil)
    #expect(try world.found("return_home.follow_up_due", on: "2026-11-20").isEmpty)
  }

  @Test func itIsFollowedUpOnceOnWhatThePolicySays() throws {
    var (world, decision) = try world("sodermalm")
    let rules = ReturnHomeRules(decision, in: try world.registers.records())
    let date = try day("2026-11-23")
    var client = world.client
    func follow(_ safety: FeltSafety?, _ readmitted: Bool?, on date: CalendarDate) throws {
      try rules.followUp(
        &decision, for: client, on: date, feltSafety: safety, wasReadmitted: readmitted)
    }
    #expect(throws: ReturnHomeRefusal.notBegun("R1", try day("2026-11-10"))) {
      try follow(.safe, false, on: day("2026-11-09"))
    }
    #expect(throws: ReturnHomeRefusal.unanswered("R1", [.feltSafety, .readmission])) {
      try follow(nil, nil, on: date)
    }
    #expect(throws: ReturnHomeRefusal.unanswered("R1", [.readmission])) {
      try follow(.safe, nil, on: date)
    }
    try follow(.partly, true, on: date)
    #expect(decision.followedUpOn == date && decision.feltSafety == .partly)
    #expect(decision.wasReadmitted == true)
    #expect(throws: ReturnHomeRefusal.followedUp("R1", date)) { try follow(.safe, false, on: date) }
    // Nobody asks who has left how safe they felt.
    decision.followedUpOn = nil
    client.ended = date.adding(days: -1)
    #expect(throws: ReturnHomeRefusal.unanswered("R1", [.readmission])) {
      try follow(nil, nil, on: date)
    }
    try follow(nil, false, on: date)
    decision.kind = .homeCare
    #expect(throws: ReturnHomeRefusal.notReturnHome("R1")) { try follow(.safe, false, on: date) }
  }

  @Test func theFollowUpIsDueAtItsEnd() throws {
    var (world, _) = try world("sodermalm")
    let rule = "return_home.follow_up_due"
    #expect(try world.found(rule, on: "2026-11-09").isEmpty)
    #expect(try world.found(rule, on: "2026-11-10") == ["R1 2026-11-23 note –"])
    #expect(try world.found(rule, on: "2026-11-24") == ["R1 2026-11-23 warning –"])
    #expect(try world.found(rule, on: "2026-11-24", dutiesFrom: "2026-11-11").isEmpty)
    world.registers.clients[0].ended = try day("2026-11-22")
    #expect(try world.found(rule, on: "2026-11-24").isEmpty)
    world.registers.clients[0].ended = try day("2026-11-23")
    #expect(try world.found(rule, on: "2026-11-24") == ["R1 2026-11-23 warning –"])
    world.registers.decisions[2].followedUpOn = try day("2026-11-24")
    #expect(try world.found(rule, on: "2026-11-24").isEmpty)
  }

  @Test func longerThanThePolicysWeeksIsFound() throws {
    var (world, _) = try world("sodermalm")
    let rule = "return_home.long"
    #expect(try world.found(rule, on: "2026-11-16").isEmpty)
    world.registers.decisions[2].to = try day("2026-11-24")
    #expect(try world.found(rule, on: "2026-11-24") == ["R1 – note –"])
    #expect(try world.found(rule, on: "2026-11-25").isEmpty)
    world.registers.clients[0].ended = try day("2026-11-23")
    #expect(try world.found(rule, on: "2026-11-24").isEmpty)
  }

  @Test func staffAreCaregiversOrTeams() throws {
    var (world, _) = try world("sodermalm")
    #expect(References.unknown(in: try world.registers.records()).isEmpty)
    world.registers.decisions[2].staff = ["E3", "T1", "Z"]
    let unknown = References.unknown(in: try world.registers.records())
    #expect(unknown.map(\.id) == ["Z"] && unknown.map(\.field) == ["staff"])
  }
}
