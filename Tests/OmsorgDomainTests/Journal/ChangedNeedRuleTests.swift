import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

@Suite struct ChangedNeedRuleTests {
  private static let rules = [
    "change.uncovered", "change.untold", "change.unanswered", "change.unfollowed",
  ]

  private func registers(until: String? = nil, covered: Int? = nil) throws -> Registers {
    var registers = try Registers.clean()
    var need = ChangedNeed()
    (need.id, need.client, need.noticedOn) = ("C1/1", "C1", try day("2026-11-02"))
    need.until = try until.map(day)
    registers.changedNeeds = [need]
    if let covered {
      try registers.set("changes_covered_for", .integer(covered), from: "2020-01-01")
    }
    return registers
  }

  /// The rules that find something, with the due day and the severity.
  private func found(_ registers: Registers, on today: String) throws -> [String] {
    try Self.rules.flatMap { try registers.findings($0, on: today) }.map {
      "\($0.rule) \($0.due?.iso ?? "-") \($0.severity.rawValue)"
    }
  }

  @Test func oneRuleForEachStep() throws {
    var registers = try registers()
    #expect(try found(registers, on: "2026-12-16") == ["change.untold - warning"])
    registers.changedNeeds[0].steps = [
      StepTaken("tell", on: try day("2026-11-02"), by: "a", to: "b")
    ]
    #expect(try found(registers, on: "2026-12-16") == ["change.unanswered - note"])
    registers.changedNeeds[0].steps.append(
      StepTaken("answer", on: try day("2026-11-02"), by: "b"))
    #expect(try found(registers, on: "2026-12-16") == ["change.unfollowed - note"])
    registers.changedNeeds[0].closedOn = try day("2026-11-02")
    #expect(try found(registers, on: "2026-12-16").isEmpty)
  }

  @Test func theStandardTimeEnds() throws {
    let short = try registers(until: "2026-11-10", covered: 14)
    #expect(try found(short, on: "2026-11-03") == ["change.uncovered 2026-11-15 note"])
    #expect(try found(short, on: "2026-11-15") == ["change.uncovered 2026-11-15 note"])
    #expect(try found(short, on: "2026-11-16") == ["change.uncovered 2026-11-15 warning"])
    let long = try registers(until: "2026-11-16", covered: 14)
    #expect(try found(long, on: "2026-11-03") == ["change.untold 2026-11-15 warning"])
    #expect(try found(long, on: "2026-11-16") == ["change.uncovered 2026-11-15 warning"])
    let message = try #require(long.findings("change.untold", on: "2026-11-03").first?.message)
    #expect(message(.english).contains("longer than the standard time covers"))
    #expect(
      try found(registers(covered: 14), on: "2026-11-03") == ["change.untold 2026-11-15 warning"])
  }

  @Test func endedClientsAndEarlierDutiesAreLeftOut() throws {
    var registers = try registers()
    #expect(try registers.findings("change.untold", dutiesFrom: "2026-11-03").isEmpty)
    #expect(try registers.findings("change.untold", dutiesFrom: "2026-11-02").count == 1)
    registers.clients[0].ended = try day("2026-11-15")
    #expect(try found(registers, on: "2026-11-16").isEmpty)
    #expect(try found(registers, on: "2026-11-15").count == 1)
  }

  @Test func whoIsToBeToldIsNamedAndOnlyTheyCount() throws {
    var registers = try registers()
    try registers.set(
      "changed_needs_told_to", .array([.string("care_manager")]), from: "2020-01-01")
    try registers.set("changed_needs_noticed_by", .string("care_contact"), from: "2020-01-01")
    registers.add(professional: "P1", .planner)
    registers.changedNeeds[0].steps = [
      StepTaken("tell", on: try day("2026-11-02"), by: "a", to: "P1")
    ]
    let finding = try #require(registers.findings("change.untold").first)
    #expect(finding.message(.english).hasSuffix("has not been passed on: care manager"))
    #expect(finding.responsible == .careContact && finding.team == "T1" && finding.client == "C1")
  }
}
