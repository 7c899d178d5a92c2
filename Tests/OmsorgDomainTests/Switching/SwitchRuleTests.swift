import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

@Suite struct SwitchRuleTests {
  private func findings(_ rule: String, _ context: RuleContext) throws -> [Finding] {
    try #require(Rule.named(rule)).findings(in: context)
  }

  private func due(_ findings: [Finding]) -> [String] {
    findings.map { "\($0.client ?? "") \($0.due?.iso ?? "–") \($0.severity.rawValue)" }
  }

  @Test func anOpenRequestIsDueByThePolicyOfItsDay() throws {
    var registers = try Registers.clean()
    var request = try SwitchStepsTests.request()
    // Where the policy is silent it is told of, without a day.
    #expect(
      due(try findings("switch.due", try registers.context(requests: [request])))
        == ["C1 – note"])
    try registers.set("switch_within", .integer(14), from: "2020-01-01")
    try registers.set("switch_manager", .string("unit_manager"), from: "2020-01-01")
    try registers.set("appointed_by", .array([.string("planner")]), from: "2020-01-01")
    try registers.set("switch_within", .integer(3), from: "2026-11-03")
    let onTime = try findings("switch.due", try registers.context(requests: [request]))
    #expect(due(onTime) == ["C1 2026-11-16 note"])
    #expect(onTime[0].responsible == .unitManager)
    #expect(onTime[0].caregiver == "E1" && onTime[0].team == "T1")
    request.isGranted = true
    let late = try findings(
      "switch.due", try registers.context("2026-11-17", requests: [request]))
    #expect(due(late) == ["C1 2026-11-16 warning"])
    #expect(late[0].responsible == .planner)
    request.closedOn = try day("2026-11-10")
    #expect(try findings("switch.due", try registers.context(requests: [request])).isEmpty)
  }

  @Test func aRequestOfSomeoneWhoIsNoLongerAClientIsNotDue() throws {
    var registers = try Registers.clean()
    registers.clients[0].ended = try day("2026-11-15")
    let context = try registers.context(requests: [try SwitchStepsTests.request()])
    #expect(try findings("switch.due", context).isEmpty)
  }

  @Test func aCareContactWhoLeavesIsReplacedBefore() throws {
    var registers = try Registers.clean()
    registers.caregivers[0].ended = try day("2026-12-31")
    let rule = "switch.caregiver_leaves"
    #expect(due(try findings(rule, try registers.context())) == ["C1 2026-12-31 warning"])
    #expect(try findings(rule, try registers.context("2026-12-31")).count == 1)
    // Then it is another rule's.
    #expect(try findings(rule, try registers.context("2027-01-01")).isEmpty)
    let request = try SwitchStepsTests.request()
    #expect(try findings(rule, try registers.context(requests: [request])).isEmpty)
    registers.careContacts[0].to = try day("2026-12-31")
    #expect(try findings(rule, try registers.context()).isEmpty)
    registers.careContacts[0].to = nil
    registers.careContacts.append(
      CareContact(client: "C1", caregiver: "E2", from: try day("2027-01-02")))
    #expect(try findings(rule, try registers.context()).count == 1)
    registers.careContacts[2].from = try day("2027-01-01")
    #expect(try findings(rule, try registers.context()).isEmpty)
  }

  @Test(arguments: [
    ("2032-06-29", []), ("2032-06-30", ["C1 2033-06-30 warning"]),
    ("2033-06-30", ["C1 2033-06-30 warning"]), ("2033-07-01", []),
  ])
  func theTransitionRulesEndIsToldOfAYearAhead(today: String, expected: [String]) throws {
    var registers = try Registers.clean()
    registers.caregivers[0].titleGround = Timeline()
    registers.caregivers[0].titleGround.set(.transition(document: nil), from: nil)
    let rule = "switch.title_lapses"
    #expect(due(try findings(rule, try registers.context(today))) == expected)
    registers.caregivers[0].titleGround.set(
      .certificate(issued: nil, document: nil), from: try day("2033-07-01"))
    #expect(due(try findings(rule, try registers.context(today))) == [])
  }

  @Test func aGroundThatEndsEarlierIsToldOfToo() throws {
    var registers = try Registers.clean()
    registers.caregivers[0].titleGround.set(.noGround, from: try day("2027-02-01"))
    let context = try registers.context()
    #expect(due(try findings("switch.title_lapses", context)) == ["C1 2027-01-31 warning"])
  }

  @Test func aDelegationThatANewServiceNeedsMayForceASwitch() throws {
    var registers = try Registers.clean()
    let rule = "care_contact.delegation_lacking"
    var insulin = registers.decisions[0]
    insulin.id = "D9"
    insulin.delegation = "insulin"
    insulin.from = try day("2026-11-01")
    registers.decisions.append(insulin)
    #expect(try findings(rule, try registers.context()).isEmpty)
    for name in ["switch_when_delegated_care_changes", "switch_when_decision_changes"] {
      var forcing = registers
      try forcing.set(name, .boolean(true), from: "2020-01-01")
      #expect(due(try findings(rule, try forcing.context())) == ["C1 – warning"])
      #expect(try findings(rule, try forcing.context("2026-10-31")).isEmpty)
      var able = forcing
      able.caregivers[0].delegations = [
        Qualification("Insulin", until: try day("2026-11-15"))
      ]
      #expect(try findings(rule, try able.context("2026-11-15")).isEmpty)
      #expect(try findings(rule, try able.context("2026-11-16")).count == 1)
      var old = forcing
      old.careContacts[0].from = try day("2026-11-01")
      #expect(try findings(rule, try old.context()).isEmpty)
      var off = forcing
      try off.set("delegations_taken_on", .boolean(false), from: "2020-01-01")
      #expect(try findings(rule, try off.context()).isEmpty)
    }
  }
}
