import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

/// Appointments that do not go together.
@Suite struct AppointmentRuleTests {
  private let several = "care_contact.several"
  private let same = "care_contact.same_person"

  /// Clean registers with one more appointment for C1, whose care contact is E1 since 2026-01-12.
  private func registers(
    _ caregiver: String, _ role: CareContactRole = .careContact, from: String?, to: String? = nil
  ) throws -> Registers {
    var registers = try Registers.clean()
    var appointment = CareContact(
      client: "C1", caregiver: caregiver, role: role, from: try from.map(day))
    appointment.to = try to.map(day)
    registers.careContacts.append(appointment)
    return registers
  }

  private func messages(_ registers: Registers, _ rule: String) throws -> [String] {
    try registers.findings(rule).map { $0.message(.english) }
  }

  private static let spans: [(from: String?, to: String?, shared: String?)] = [
    ("2026-11-01", nil, "2026-11-16"), ("2026-12-01", nil, "2026-12-01"),
    ("2026-11-01", "2026-11-16", "2026-11-16"), (nil, nil, "2026-11-16"),
    ("2026-11-01", "2026-11-15", nil), ("2026-12-01", "2026-11-30", nil),
  ]

  @Test(arguments: spans)
  func severalCareContactsAtOnceAreFound(from: String?, to: String?, shared: String?) throws {
    let expected = shared.map { ["C1 has several care contacts on \($0): E1, E2"] } ?? []
    #expect(try messages(registers("E2", from: from, to: to), several) == expected)
  }

  @Test func severalAreRightWhereThePolicyAReasonOrTurnsAllowThem() throws {
    var registers = try self.registers("E2", from: "2026-11-01")
    #expect(try registers.subjects(several) == ["C1"])
    registers.careContacts[2].rotates = true
    #expect(try registers.subjects(several) == [])
    registers.careContacts[2].rotates = false
    registers.careContacts[2].overrideReason = "asked for"
    #expect(try registers.subjects(several) == [])
    registers.careContacts[2].overrideReason = nil
    try registers.set("several_care_contacts", .boolean(false), from: "2020-01-01")
    #expect(try registers.subjects(several) == ["C1"])
    // From the day the policy allows them.
    try registers.set("several_care_contacts", .boolean(true), from: "2026-11-16")
    #expect(try registers.subjects(several) == [])
    #expect(try registers.subjects(several, on: "2026-11-15") == ["C1"])
    try registers.set("several_care_contacts", .boolean(false), from: "2026-11-17")
    #expect(try registers.subjects(several, on: "2026-11-17") == ["C1"])
    registers.clients[0].ended = try day("2026-11-16")
    #expect(try registers.subjects(several, on: "2026-11-17") == [])
  }

  @Test func aDeputyOrSubstituteWhoIsTheCareContactIsFound() throws {
    for (role, words) in [(CareContactRole.deputy, "deputy"), (.substitute, "substitute")] {
      var registers = try self.registers("E1", role, from: "2026-12-01", to: "2026-12-24")
      #expect(
        try messages(registers, same)
          == ["C1: E1 is both care contact and \(words) on 2026-12-01"])
      registers.careContacts[0].to = try day("2026-11-30")
      #expect(try messages(registers, same) == [])
      registers.careContacts[0].to = nil
      registers.careContacts[2].caregiver = "E2"
      #expect(try messages(registers, same) == [])
      // One of several who take turns may cover for the others.
      registers.careContacts[2].caregiver = "E1"
      registers.careContacts[0].rotates = true
      #expect(try messages(registers, same) == [])
    }
    // What is over is left alone.
    #expect(
      try messages(registers("E1", .deputy, from: "2026-02-01", to: "2026-11-15"), same) == [])
  }

  @Test func aSubstituteForThemselvesIsFound() throws {
    var registers = try self.registers("E2", .substitute, from: "2026-11-01", to: "2026-11-20")
    registers.careContacts[2].standsInFor = "E1"
    #expect(try messages(registers, same) == [])
    registers.careContacts[2].standsInFor = "E2"
    #expect(try messages(registers, same) == ["C1: E2 stands in for themselves"])
  }

  @Test func twoPeriodsOfOneCareContactMustNotOverlap() throws {
    var registers = try self.registers("E1", from: "2026-11-20")
    #expect(
      try messages(registers, same) == ["C1: E1 is care contact twice over on 2026-11-20"])
    #expect(try registers.subjects(several) == [])
    registers.careContacts[0].to = try day("2026-11-19")
    #expect(try messages(registers, same) == [])
  }
}
