import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

@Suite struct PolicyTests {
  private let services = ServiceCatalogue([])

  @Test func setAddsARuleThatWasSilent() throws {
    var policy = try builtIn("malmo")
    policy.set(
      PolicyRule.complaintAnswerWithin.rule, try policyValue(.integer(10), from: "2026-01-01"))
    let date = try policyDate("2026-01-01")
    #expect(policy.value(of: PolicyRule.complaintAnswerWithin, on: date, for: .private) == 10)
    #expect(policy["complaint_answer_within"]?.id == "malmo.complaint_answer_within")
    #expect(policy.records.map(\.id) == policy.records.map(\.id).sorted())
    #expect(policy["welcome_talk_within"]?.rule == "welcome_talk_within")
  }

  @Test func saysNoWhereSilent() throws {
    let date = try policyDate("2026-01-01")
    #expect(try builtIn("malmo").says(PolicyRule.nonDailyByCareContact, on: date, for: .municipal))
    #expect(
      try !builtIn("lund").says(PolicyRule.nonDailyByCareContact, on: date, for: .municipal))
  }

  @Test func policiesAreTakenOutOfACollection() throws {
    let records = try builtIn("umea").records + builtIn("lund").records
    #expect(Policy.all(in: records).map(\.id) == ["lund", "umea"])
    #expect(Policy.all(in: records).map(\.name) == ["Lund", "Umeå"])
  }

  @Test func differencesStandInTheOrderOfTheRules() throws {
    let date = try policyDate("2026-11-20")
    let lund = try builtIn("lund")
    let umea = try builtIn("umea")
    let found = lund.differences(from: umea, on: date)
    let positions = found.map { PolicyRule.position(of: $0.rule.id) ?? -1 }
    #expect(positions == positions.sorted())
    let talk = try #require(found.first { $0.rule.id == "welcome_talk_within" })
    #expect(talk.first == nil)
    #expect(talk.second?.value == .integer(7))
    // Both municipal: every six months; neither asks it of private providers.
    #expect(!found.contains { $0.rule.id == "care_plan_review_every" })
    // One row where both kinds differ alike, two where they don't.
    #expect(found.filter { $0.rule.id == "offer_within" }.map(\.kind) == [.municipal])
    #expect(found.filter { $0.rule.id == "continuity_aims" }.map(\.kind) == [.municipal, .private])
    #expect(lund.differences(from: lund, on: date).isEmpty)
  }

  @Test(arguments: [
    (#""rule":"welcome_talks""#, "14", "x.welcome_talks: unknown rule 'welcome_talks'"),
    (
      #""rule":"welcome_talk_within""#, #""14""#,
      "x.welcome_talk_within: '\"14\"' is not a whole number of days, such as 14"
    ),
    (
      #""rule":"welcome_talk_within""#, "-1",
      "x.welcome_talk_within: '-1' is not a whole number of days, such as 14"
    ),
    (
      #""rule":"deputy""#, #""perhaps""#, "x.deputy: '\"perhaps\"' is not one of required, advised"
    ),
    (
      #""rule":"services_by_contractor""#, #"["laundry"]"#,
      "x.services_by_contractor: unknown service 'laundry'"
    ),
  ])
  func faultsAreFindings(rule: String, value: String, message: String) throws {
    let name = String(rule.split(separator: "\"")[2])
    let record = try policyRecord(
      #"{"id":"x.\#(name)","policy":"x",\#(rule),"values":[{"from":"2022-12-01","#
        + #""binds":"everyone","value":\#(value),"source":"a"}]}"#)
    let policy = Policy(id: "x", records: [record])
    #expect(policy.findings(services: services).map { $0.message(.english) } == [message])
    #expect(policy.findings(services: services).allSatisfy { $0.message(.swedish) != message })
  }

  @Test func otherFaultsAreFindings() throws {
    let record = try policyRecord(
      """
      {"id":"x.talk","policy":"x","rule":"welcome_talk_within","values":[
      {"from":"2022-12-01","to":"2022-11-01","binds":"everyone","value":1,"source":""},
      {"from":"2023-12-01","binds":"everyone","value":1,"source":"a"},
      {"from":"2024-12-01","binds":"everyone","value":2,"source":"a"}]}
      """)
    let findings = Policy(id: "x", records: [record]).findings(services: services)
    #expect(findings.map(\.kind) == [.wrongID, .noSource, .endsBeforeItBegins, .overlap])
    #expect(findings.map(\.valueIndex) == [nil, 0, 0, 2])
    #expect(
      findings.map { $0.message(.english) } == [
        "x.talk: the id must be 'x.welcome_talk_within'", "x.talk: the value has no source",
        "x.talk: the period 2022-12-01..2022-11-01 ends before it begins",
        "x.talk: two values hold at once from 2024-12-01",
      ])
    let empty = PolicyRecord(policy: "x", rule: "deputy")
    #expect(
      empty.findings(services: services).map { $0.message(.english) } == ["x.deputy: no values"])
  }

  /// A value of the wrong form is told by `findings`; a rule is not evaluated on it.
  @Test func aValueOfTheWrongFormIsNoValue() throws {
    var policy = Policy(id: "x", records: [])
    policy.set(
      PolicyRule.welcomeTalkWithin.rule, try policyValue(.string("soon"), from: "2020-01-01"))
    let date = try policyDate("2024-01-01")
    #expect(policy.value(of: PolicyRule.welcomeTalkWithin, on: date, for: .municipal) == nil)
  }
}
