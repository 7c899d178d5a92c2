import Records
import Testing

@testable import OmsorgDomain

@Suite struct RegisterRuleTests {
  private func unknown(_ spoil: (inout Registers) throws -> Void) throws -> [String] {
    var registers = try Registers.clean()
    try spoil(&registers)
    return try registers.findings("reference.unknown").map { $0.message(.english) }
  }

  private func overlapping(_ spoil: (inout Registers) throws -> Void) throws -> [String] {
    var registers = try Registers.clean()
    try spoil(&registers)
    return try registers.findings("period.overlap").map { $0.message(.english) }
  }

  /// A history with a day in two periods.
  private func twice<Value>(_ value: Value) throws -> Timeline<Value> {
    Timeline([
      Period(from: nil, to: try day("2026-01-31"), value: value),
      Period(from: try day("2026-01-31"), value: value),
    ])
  }

  @Test func everyReferenceIsFollowed() throws {
    #expect(
      try unknown { $0.clients[0].team.set("T9", from: try day("2030-01-01")) }
        == ["C1: unknown team 'T9'"])
    #expect(
      try unknown { $0.caregivers[0].team.set("T9", from: try day("2020-01-01")) }
        == ["E1: unknown team 'T9'"])
    #expect(
      try unknown { $0.caregivers[0].twin.set("E9", from: try day("2020-01-01")) }
        == ["E1: unknown twin 'E9'"])
    #expect(try unknown { $0.teams[1].covers = ["T1", "T9"] } == ["T2: unknown covers 'T9'"])
    #expect(
      try unknown { $0.teams[0].provider.set("P9", from: try day("2020-01-01")) }
        == ["T1: unknown provider 'P9'"])
    #expect(
      try unknown { $0.providers[0].policy.set("y", from: try day("2020-01-01")) }
        == ["P1: unknown policy 'y'"])
    #expect(try unknown { $0.decisions[0].client = "C9" } == ["D-C1: unknown client 'C9'"])
    #expect(try unknown { $0.decisions[0].service = "x" } == ["D-C1: unknown service 'x'"])
    #expect(
      try unknown { $0.careContacts[0].caregiver = "E9" }
        == ["C1/E1/2026-01-12: unknown caregiver 'E9'"])
    #expect(
      try unknown { $0.careContacts[0].client = "C9" }
        == ["C1/E1/2026-01-12: unknown client 'C9'"])
  }

  @Test func absencesAndRelativesReferToPeople() throws {
    var absence = Absence()
    absence.id = "A1"
    absence.caregiver = "E1"
    absence.client = "C1"
    var relative = Relative()
    relative.id = "R1"
    relative.client = "C1"
    var registers = try Registers.clean()
    registers.absences = [absence]
    registers.relatives = [relative]
    #expect(try registers.findings("reference.unknown").isEmpty)
    registers.absences[0].caregiver = "E9"
    registers.absences[0].client = "C9"
    registers.relatives[0].client = "C8"
    let findings = try registers.findings("reference.unknown")
    #expect(
      findings.map { $0.message(.english) } == [
        "A1: unknown caregiver 'E9'", "A1: unknown client 'C9'", "R1: unknown client 'C8'",
      ])
    #expect(findings.map(\.subject.kind) == ["absence", "absence", "relative"])
  }

  @Test func overlapsOfEveryHistoryAreFound() throws {
    func message(_ id: String, _ field: String) -> [String] {
      ["\(id): the periods of \(field) do not fit together"]
    }
    #expect(try overlapping { $0.clients[0].team = try twice("T1") } == message("C1", "team"))
    #expect(try overlapping { $0.caregivers[0].team = try twice("T1") } == message("E1", "team"))
    #expect(
      try overlapping { $0.caregivers[0].role = try twice(.care) } == message("E1", "role"))
    #expect(try overlapping { $0.caregivers[0].twin = try twice("E2") } == message("E1", "twin"))
    #expect(
      try overlapping { $0.caregivers[0].titleGround = try twice(.noGround) }
        == message("E1", "title_ground"))
    #expect(
      try overlapping { $0.caregivers[0].employment = try twice(80) }
        == message("E1", "employment"))
    #expect(try overlapping { $0.teams[0].section = try twice("S1") } == message("T1", "section"))
    #expect(try overlapping { $0.teams[0].area = try twice("A1") } == message("T1", "area"))
    #expect(
      try overlapping { $0.teams[0].provider = try twice("P1") } == message("T1", "provider"))
    #expect(
      try overlapping { $0.providers[0].policy = try twice("x") } == message("P1", "policy"))
    #expect(
      try overlapping { $0.decisions[0].minutes = try twice(5) } == message("D-C1", "minutes"))
    let monday = try day("2026-01-05")
    let weekly = try #require(Frequency(times: 1, everyWeeks: 1, anchor: monday))
    #expect(
      try overlapping { $0.decisions[0].frequency = try twice(weekly) }
        == message("D-C1", "frequency"))
  }

  @Test func periodsThatEndBeforeTheyBeginAreFound() throws {
    let early = try day("2020-01-01")
    #expect(try overlapping { $0.careContacts[0].to = $0.careContacts[0].from } == [])
    #expect(
      try overlapping { $0.careContacts[0].to = early }
        == ["C1/E1/2026-01-12: the periods of to do not fit together"])
  }

  @Test func whatAClientLacksIsTold() throws {
    var registers = try Registers.clean()
    var bare = Client()
    bare.id = "C3"
    bare.name = "N"
    registers.clients.append(bare)
    #expect(
      try registers.findings("client.incomplete").map { $0.message(.english) }
        == ["C3 lacks identity_number, team, address, decision"])
    // A protected address is not asked for, and the planning system's day is enough.
    registers.clients[2].protectedIdentity = true
    registers.clients[2].servicesFrom = try day("2026-01-01")
    registers.clients[2].team.set("T1", from: try day("2026-11-16"))
    #expect(
      try registers.findings("client.incomplete").map { $0.message(.swedish) }
        == ["C3 saknar identity_number"])
    #expect(
      try registers.findings("client.incomplete", on: "2026-11-15").map { $0.message(.english) }
        == ["C3 lacks identity_number, team"])
    registers.clients[2].ended = try day("2026-11-15")
    #expect(try registers.findings("client.incomplete").isEmpty)
  }

  @Test func whatACaregiverLacksIsTold() throws {
    var registers = try Registers.clean()
    var bare = Caregiver()
    bare.id = "E3"
    registers.caregivers.append(bare)
    #expect(
      try registers.findings("caregiver.incomplete").map { $0.message(.english) }
        == ["E3 lacks title, title_ground, team"])
    registers.caregivers[2].title = .careAssistant
    registers.caregivers[2].titleGround.set(.noGround, from: nil)
    #expect(try registers.subjects("caregiver.incomplete") == ["E3"])
    // Who works by the hour needs no team.
    registers.caregivers[2].role.set(.hourly, from: nil)
    #expect(try registers.subjects("caregiver.incomplete") == [])
    registers.caregivers[2].role.set(.care, from: try day("2026-11-01"))
    registers.caregivers[2].ended = try day("2026-11-15")
    #expect(try registers.subjects("caregiver.incomplete") == [])
    #expect(try registers.subjects("caregiver.incomplete", on: "2026-11-15") == ["E3"])
  }
}
