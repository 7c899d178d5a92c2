import Testing

@testable import OmsorgDomain

@Suite struct ProfessionalLookupTests {
  private func registers() throws -> Registers {
    var registers = try Registers.clean()
    registers.teams[0].section.set("S1", from: nil)
    registers.teams[0].section.set("S2", from: try day("2026-06-01"))
    registers.teams[0].area.set("A1", from: nil)
    return registers
  }

  private func found(
    _ registers: Registers, as role: CareRole? = nil, team: String? = "T1",
    on date: String = "2026-11-16"
  ) throws -> [String] {
    try registers.records().professionals(as: role, serving: team, on: day(date)).map(\.id)
  }

  @Test func aTeamIsServedThroughItselfItsSectionAreaAndProvider() throws {
    var registers = try registers()
    for (id, place) in [("a", "T1"), ("b", "S2"), ("c", "A1"), ("d", "P1"), ("e", "T2")] {
      registers.add(professional: id, .coordinator, serves: place)
    }
    #expect(try found(registers) == ["a", "b", "c", "d"])
    #expect(try found(registers, team: "T2") == ["d", "e"])
  }

  @Test func theSectionIsThatOfTheDay() throws {
    var registers = try registers()
    registers.add(professional: "old", .sectionManager, serves: "S1")
    registers.add(professional: "new", .sectionManager, serves: "S2")
    #expect(try found(registers, on: "2026-05-31") == ["old"])
    #expect(try found(registers, on: "2026-06-01") == ["new"])
  }

  @Test func whoServesNoPlaceInParticularServesAllAndComesLast() throws {
    var registers = try registers()
    registers.add(professional: "a", .nurse)
    registers.add(professional: "b", .nurse, serves: "T1")
    #expect(try found(registers) == ["b", "a"])
    #expect(try found(registers, team: "T2") == ["a"])
    #expect(try found(registers, team: nil) == ["a"])
  }

  @Test func onlyTheRoleAskedForAndThoseStillThere() throws {
    var registers = try registers()
    registers.add(professional: "a", .unitManager)
    registers.add(professional: "b", .nurse)
    registers.professionals[0].ended = try day("2026-11-15")
    #expect(try found(registers, as: .unitManager, on: "2026-11-15") == ["a"])
    #expect(try found(registers, as: .unitManager) == [])
    #expect(try found(registers, as: .nurse) == ["b"])
    #expect(try found(registers, as: .client) == [])
  }

  @Test func servingAPlaceThatNothingHasIsFound() throws {
    var registers = try registers()
    registers.add(professional: "a", .nurse, serves: "T1", "S1", "S2", "A1", "P1")
    #expect(try registers.subjects("reference.unknown") == [])
    registers.add(professional: "b", .nurse, serves: "T1", "T9")
    #expect(try registers.subjects("reference.unknown") == ["b"])
  }
}
