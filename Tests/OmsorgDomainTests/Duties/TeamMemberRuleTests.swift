import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

@Suite struct TeamMemberRuleTests {
  @Test(arguments: [(0, ["T1"]), (1, []), (2, ["T1"])])
  func runnersPerTeam(count: Int, subjects: [String]) throws {
    var registers = try Registers.clean()
    for place in 0..<count { registers.caregivers[place].role.set(.runner, from: nil) }
    #expect(try registers.subjects("team.runners") == [])
    try registers.set("runners_per_team", .integer(1), from: "2026-11-16", binds: .municipal)
    #expect(try registers.subjects("team.runners", on: "2026-11-15") == [])
    #expect(try registers.subjects("team.runners") == subjects)
    registers.providers[0].kind = .private
    #expect(try registers.subjects("team.runners") == [])
  }

  @Test func whoIsRunnerIsSoOnTheDay() throws {
    var registers = try Registers.clean()
    try registers.set("runners_per_team", .integer(1), from: "2020-01-01")
    registers.caregivers[0].role.set(.runner, from: try day("2026-11-16"))
    #expect(try registers.subjects("team.runners", on: "2026-11-15") == ["T1"])
    #expect(try registers.subjects("team.runners") == [])
    registers.caregivers[0].ended = try day("2026-11-15")
    #expect(
      try registers.findings("team.runners").map { $0.message(.english) }
        == ["T1 has 0 runners, is to have 1"])
  }

  @Test(
    arguments: [
      (1, 1, ["T1"]), (1, 2, []), (2, 2, []), (2, 3, []), (3, 4, ["T1"]),
    ] as [(Int, Int, [String])])
  func careContactsPerTeam(from: Int, to: Int, subjects: [String]) throws {
    // Two are care contacts.
    var registers = try Registers.clean()
    try registers.set("care_contacts_per_team", .range(from, to), from: "2020-01-01")
    #expect(try registers.subjects("team.care_contacts") == subjects)
  }

  @Test func whoMayBecomeOneMakesUpForWhoIsNot() throws {
    let rule = "team.care_contacts"
    var registers = try Registers.clean()
    try registers.set("care_contacts_per_team", .range(2, 2), from: "2020-01-01")
    registers.careContacts.removeAll()
    #expect(try registers.subjects(rule) == [])
    registers.caregivers[0].role.set(.runner, from: nil)
    #expect(try registers.subjects(rule) == ["T1"])
    registers.caregivers[0].role = Timeline()
    registers.caregivers[0].titleGround = Timeline()
    #expect(
      try registers.findings(rule).map { $0.message(.english) }
        == ["T1 has 1 who are or may become care contacts, is to have 2–2"])
    // Nor are there too many before they are appointed.
    try registers.add(caregiver: "E3")
    try registers.add(caregiver: "E4")
    #expect(try registers.subjects(rule) == [])
  }

  @Test func aTeamThatNoResourceGroupCovers() throws {
    let rule = "team.no_resource_group"
    var registers = try Registers.clean()
    #expect(try registers.subjects(rule) == [])
    registers.teams[2].covers = []
    #expect(try registers.subjects(rule) == ["T1"])
    registers.silence("resource_group_teams")
    #expect(try registers.subjects(rule) == [])
    try registers.set("resource_group_teams", .range(1, 2), from: "2026-11-16")
    #expect(try registers.subjects(rule) == ["T1"])
    // Where there are none, or another provider has them, nothing is said.
    registers.teams[2].ended = try day("2026-11-15")
    #expect(try registers.subjects(rule) == [])
    #expect(try registers.subjects(rule, on: "2026-11-15") == [])
    registers.teams[2].ended = nil
    var other = registers.providers[0]
    other.id = "P2"
    registers.providers.append(other)
    registers.teams[2].provider = Timeline()
    registers.teams[2].provider.set("P2", from: nil)
    #expect(try registers.subjects(rule) == [])
  }
}
