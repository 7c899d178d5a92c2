import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

@Suite struct TeamRuleTests {
  @Test(arguments: [(0, []), (1, []), (2, ["T1"])])
  func moreCaregiversThanTheBand(added: Int, subjects: [String]) throws {
    var registers = try Registers.clean()
    for number in 0..<added { try registers.add(caregiver: "E\(5 + number)") }
    #expect(try registers.subjects("team.size") == subjects)
  }

  @Test func whoHasLeftOrMovedIsNoMember() throws {
    var registers = try Registers.clean()
    registers.caregivers[0].team.set("T2", from: try day("2026-11-16"))
    #expect(try registers.subjects("team.size", on: "2026-11-15") == [])
    #expect(
      try registers.findings("team.size").map { $0.message(.english) }
        == ["T1 has 1 caregiver, is to have 2–3"])
    registers.caregivers[1].ended = try day("2026-11-15")
    #expect(
      try registers.findings("team.size").map { $0.message(.swedish) }
        == ["T1 har 0 medarbetare, ska ha 2–3"])
    registers.teams[0].ended = try day("2026-11-15")
    #expect(try registers.subjects("team.size") == [])
  }

  @Test(arguments: [("morning_help", 1, []), ("morning_help", 2, ["T1"]), ("alarm", 2, [])])
  func clientsOfTheTeam(service: String, added: Int, subjects: [String]) throws {
    var registers = try Registers.clean()
    for number in 0..<added {
      try registers.add(client: "C\(5 + number)", from: "2026-03-02", service: service)
    }
    #expect(try registers.subjects("team.clients") == subjects)
  }

  @Test func clientsWhoHaveEndedAreNotCounted() throws {
    var registers = try Registers.clean()
    registers.clients[0].ended = try day("2026-11-15")
    #expect(try registers.subjects("team.clients", on: "2026-11-15") == [])
    #expect(try registers.subjects("team.clients") == ["T1"])
  }

  @Test(arguments: [([], ["T3"]), (["T1"], []), (["T1", "T2"], []), (["T1", "T2", "T4"], ["T3"])])
  func teamsOfAResourceGroup(covers: [String], subjects: [String]) throws {
    var registers = try Registers.clean()
    registers.teams[2].covers = covers
    #expect(try registers.subjects("team.resource_group") == subjects)
  }

  @Test func bandsThatThePolicyLacksAskForNothing() throws {
    var registers = try Registers.clean()
    registers.caregivers.removeAll()
    registers.teams[2].covers = []
    for rule in ["team_size", "clients_per_team", "resource_group_teams"] {
      registers.silence(rule)
    }
    for rule in ["team.size", "team.clients", "team.resource_group"] {
      #expect(try registers.subjects(rule) == [])
    }
  }

  @Test func twinsAreEachOthers() throws {
    var registers = try Registers.clean()
    try registers.add(caregiver: "E3", twin: "E1")
    #expect(try registers.subjects("twin.not_mutual") == ["E3"])
    registers.caregivers[0].twin.set("E3", from: try day("2026-11-16"))
    #expect(try registers.subjects("twin.not_mutual", on: "2026-11-15") == ["E3"])
    #expect(try registers.subjects("twin.not_mutual") == ["E2"])
    registers.caregivers[1].twin.clear(from: try day("2026-11-16"))
    #expect(try registers.subjects("twin.not_mutual") == [])
    // One who is not in the register is told of by another rule.
    registers.caregivers[1].twin.set("E9", from: try day("2026-11-16"))
    #expect(try registers.subjects("twin.not_mutual") == [])
    #expect(try registers.subjects("reference.unknown") == ["E2"])
  }

  @Test func teamsWithoutAProviderWithAPolicy() throws {
    var registers = try Registers.clean()
    registers.teams[0].provider = Timeline()
    // A store's only provider has the teams that name none.
    #expect(try registers.subjects("team.no_provider") == [])
    var other = Provider()
    other.id = "P2"
    registers.providers.append(other)
    #expect(try registers.subjects("team.no_provider") == ["T1"])
    registers.teams[0].provider.set("P2", from: nil)
    #expect(try registers.subjects("team.no_provider") == ["T1"])
    registers.providers[1].policy.set("x", from: try day("2026-11-16"))
    registers.providers[1].policy.set("unknown", from: try day("2026-11-18"))
    #expect(try registers.subjects("team.no_provider", on: "2026-11-17") == [])
    #expect(try registers.subjects("team.no_provider", on: "2026-11-18") == ["T1"])
    registers.teams[0].ended = try day("2026-11-17")
    #expect(try registers.subjects("team.no_provider", on: "2026-11-18") == [])
  }

  @Test func policiesThatCannotBeUsed() throws {
    var registers = try Registers.clean()
    try registers.set("team_size", .string("många"), from: "2026-01-01")
    registers.policies.append(PolicyRecord(policy: "y", rule: "nonsense"))
    #expect(
      try registers.findings("policy.invalid").map(\.subject) == [
        Subject("policy", "x.team_size"), Subject("policy", "y.nonsense"),
      ])
    #expect(try registers.subjects("team.size") == [])
  }
}
