import PlainJSON
import Testing

@testable import OmsorgDomain

@Suite struct WelcomeTalkRuleTests {
  private let rule = "welcome_talk.due"

  private func registers() throws -> Registers {
    var registers = try Registers.clean()
    registers.clients[0].welcomeTalk = nil
    return registers
  }

  @Test func aTalkNotHeldIsFoundWithItsDayAndWhoHoldsIt() throws {
    let finding = try #require(registers().findings(rule).first)
    #expect(finding.client == "C1" && finding.caregiver == "E1" && finding.team == "T1")
    #expect(try finding.due == day("2026-01-19"))
    #expect(try registers().findings().map(\.rule) == [rule])
  }

  @Test func theClockStartsOnTheFirstServiceDay() throws {
    #expect(try registers().subjects(rule, on: "2026-01-11") == [])
    #expect(try registers().subjects(rule, on: "2026-01-12") == ["C1"])
  }

  @Test func whoSeesToItIsWhomThePolicyOfTheFirstDayNames() throws {
    var registers = try registers()
    #expect(try registers.findings(rule).map(\.responsible) == [nil])
    try registers.set("welcome_talk_by", .string("planner"), from: "2026-01-12")
    #expect(try registers.findings(rule).map(\.responsible) == [.planner])
    try registers.set("welcome_talk_seen_to_by", .string("care_contact"), from: "2026-01-13")
    #expect(try registers.findings(rule).map(\.responsible) == [.planner])
    registers.silence("welcome_talk_seen_to_by")
    try registers.set("welcome_talk_seen_to_by", .string("care_contact"), from: "2026-01-12")
    #expect(try registers.findings(rule).map(\.responsible) == [.careContact])
  }

  @Test func aSilentPolicyAsksForNothing() throws {
    var registers = try registers()
    registers.silence("welcome_talk_within")
    #expect(try registers.subjects(rule) == [])
    // Nor does one that binds other providers, or that came into force after the first day.
    try registers.set("welcome_talk_within", .integer(7), from: "2020-01-01", binds: .private)
    #expect(try registers.subjects(rule) == [])
    registers.silence("welcome_talk_within")
    try registers.set("welcome_talk_within", .integer(7), from: "2026-01-13")
    #expect(try registers.subjects(rule) == [])
    registers.silence("welcome_talk_within")
    try registers.set("welcome_talk_within", .integer(7), from: "2026-01-12")
    #expect(try registers.subjects(rule) == ["C1"])
  }

  @Test(arguments: [("2026-01-11", ["C1"]), ("2026-01-12", ["C1"]), ("2026-01-13", [])])
  func dutiesWhoseClockStartedEarlierAreNotFollowed(from: String, subjects: [String]) throws {
    #expect(try registers().subjects(rule, dutiesFrom: from) == subjects)
  }

  @Test func alarmOnlyAndEndedClientsNeedNoTalk() throws {
    var registers = try registers()
    registers.decisions[0].service = "alarm"
    #expect(try registers.subjects(rule) == [])
    registers.decisions[0].service = "shower"
    #expect(try registers.subjects(rule) == ["C1"])
    registers.clients[0].ended = try day("2026-11-15")
    #expect(try registers.subjects(rule) == [])
  }
}
