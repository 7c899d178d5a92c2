import PlainJSON
import Testing

@testable import OmsorgDomain

@Suite struct CustodyRuleTests {
  private func registers() throws -> Registers {
    var registers = try Registers.clean()
    var item = CustodyItem()
    (item.id, item.client) = ("C1/1", "C1")
    try item.record(CustodyItemTests.movement(.received))
    registers.custody = [item]
    return registers
  }

  @Test func whatIsKeptWhenTheClientEnds() throws {
    var registers = try registers()
    #expect(try registers.findings("custody.left_at_closing").isEmpty)
    registers.clients[0].ended = try day("2026-11-16")
    let ahead = try #require(registers.findings("custody.left_at_closing").first)
    #expect(ahead.severity == .note && ahead.due?.iso == "2026-11-16" && ahead.team == "T1")
    let late = try registers.findings("custody.left_at_closing", on: "2026-11-17")
    #expect(late.map(\.severity) == [.error])
    #expect(
      try registers.findings("custody.left_at_closing", dutiesFrom: "2026-11-17").isEmpty)
    try registers.custody[0].record(CustodyItemTests.movement(.lost))
    #expect(try registers.findings("custody.left_at_closing").isEmpty)
    try registers.custody[0].record(CustodyItemTests.movement(.handedIn))
    #expect(try registers.subjects("custody.left_at_closing") == ["C1/1"])
    #expect(try registers.records().custodyHeld(of: "C1").map(\.id) == ["C1/1"])
    try registers.custody[0].record(CustodyItemTests.movement(.returned))
    #expect(try registers.findings("custody.left_at_closing").isEmpty)
    #expect(try registers.records().custodyHeld(of: "C1").isEmpty)
  }

  @Test func whatSomeoneWhoLeavesHas() throws {
    var registers = try registers()
    registers.caregivers[0].ended = try day("2026-11-16")
    #expect(try registers.findings("custody.with_former_staff").isEmpty)
    try registers.custody[0].record(CustodyItemTests.movement(.handedOut))
    let ahead = try #require(registers.findings("custody.with_former_staff").first)
    #expect(ahead.severity == .note && ahead.caregiver == "E1" && ahead.due?.iso == "2026-11-16")
    #expect(
      try registers.findings("custody.with_former_staff", on: "2026-11-17").map(\.severity)
        == [.error])
    #expect(try registers.records().custodyHeld(of: "C1").map(\.id) == ["C1/1"])
  }

  @Test func whatCannotHaveHappened() throws {
    var registers = try registers()
    #expect(try registers.findings("custody.contradiction").isEmpty)
    registers.custody[0].movements.append(CustodyItemTests.movement(.handedIn))
    #expect(try registers.subjects("custody.contradiction") == ["C1/1"])
    registers.custody[0].movements = []
    #expect(try registers.subjects("custody.contradiction") == ["C1/1"])
  }

  @Test func whoHandlesPrivateFunds() throws {
    var registers = try registers()
    try registers.set("private_funds_by", .string("care_contact"), from: "2026-01-01")
    registers.add(professional: "M1", .unitManager)
    var deputy = CareContact(client: "C1", caregiver: "E2", from: try day("2026-11-01"))
    deputy.role = .deputy
    let records = try registers.records()
    let client = try #require(records.client("C1"))
    func refusal(_ who: String, on date: String = "2026-11-16", _ records: CareRecords) throws
      -> CustodyRefusal?
    {
      CustodyItem.refusal(ofFunds: client, by: who, on: try day(date), in: records)
    }
    #expect(try refusal("E1", records) == nil)
    #expect(try refusal("nobody", records) == nil)
    for who in ["E2", "M1"] {
      #expect(
        try refusal(who, records) == .wrongRole(client: "C1", who: who, .careContact), "\(who)")
    }
    #expect(try refusal("E2", on: "2025-12-31", records) == nil)
    registers.careContacts.append(deputy)
    #expect(try refusal("E2", registers.records()) == nil)
  }
}
