import Records
import Testing

@testable import OmsorgDomain

@Suite struct AudienceTests {
  private func registers() throws -> Registers {
    var registers = try Registers.clean()
    registers.add(professional: "unit", .unitManager, serves: "T1")
    registers.add(professional: "section", .sectionManager, serves: "P1")
    registers.add(professional: "coordinator", .coordinator, serves: "T1")
    registers.add(professional: "other", .coordinator, serves: "T2")
    registers.add(professional: "everywhere", .coordinator)
    return registers
  }

  private func finding(
    client: String? = nil, caregiver: String? = nil, team: String? = "T1",
    _ responsible: CareRole? = nil
  ) -> Finding {
    Finding(
      rule: "x", severity: .warning, subject: Subject("client", client ?? ""), client: client,
      caregiver: caregiver, team: team, responsible: responsible, message: Text(same: "x"))
  }

  private func concerned(
    _ finding: Finding, _ registers: Registers, on today: String = "2026-11-16"
  ) throws -> [String] {
    let records = try registers.records()
    let today = try day(today)
    return (records.caregivers.map(\.id) + records.professionals.map(\.id)).filter { id in
      Audience(id, in: records, today: today)?.concerns(finding) ?? false
    }
  }

  @Test func aCaregiverHasTheirClientsAndThemselves() throws {
    let registers = try registers()
    #expect(try concerned(finding(client: "C1", .nurse), registers) == ["E1"])
    #expect(
      try concerned(finding(client: "C1", caregiver: "E2", .nurse), registers) == ["E1", "E2"])
    #expect(try concerned(finding(caregiver: "E2", .nurse), registers) == ["E2"])
  }

  @Test func aDeputyHasTheClientWhileTheCareContactIsAway() throws {
    var registers = try registers()
    registers.careContacts.append(
      CareContact(client: "C1", caregiver: "E2", role: .deputy, from: nil))
    var absence = Absence()
    absence.id = "A"
    absence.caregiver = "E1"
    absence.from = try day("2026-11-17")
    registers.absences = [absence]
    let finding = finding(client: "C1", .nurse)
    #expect(try concerned(finding, registers, on: "2026-11-16") == ["E1"])
    #expect(try concerned(finding, registers, on: "2026-11-17") == ["E1", "E2"])
    registers.careContacts.removeFirst()
    #expect(try concerned(finding, registers, on: "2026-11-16") == ["E2"])
  }

  @Test func anAppointmentThatHasEndedCountsNoMore() throws {
    var registers = try registers()
    registers.careContacts[0].to = try day("2026-11-15")
    #expect(try concerned(finding(client: "C1", .nurse), registers) == [])
  }

  @Test func aProfessionalHasWhatTheirRoleDoesInTheirTeams() throws {
    let registers = try registers()
    #expect(
      try concerned(finding(.coordinator), registers) == ["coordinator", "everywhere"])
    #expect(
      try concerned(finding(team: "T2", .coordinator), registers) == ["other", "everywhere"])
    #expect(
      try concerned(finding(team: nil, .coordinator), registers)
        == ["coordinator", "other", "everywhere"])
    #expect(try concerned(finding(.nurse), registers) == [])
  }

  @Test func managersHaveWhatNobodyElseWould() throws {
    let registers = try registers()
    #expect(try concerned(finding(), registers) == ["unit", "section"])
    #expect(try concerned(finding(.workLeader), registers) == ["unit", "section"])
    #expect(try concerned(finding(.careContact), registers) == ["unit", "section"])
    #expect(try concerned(finding(caregiver: "E1", .careContact), registers) == ["E1"])
    #expect(try concerned(finding(.namedByUnitManager), registers) == ["unit"])
    #expect(try concerned(finding(.unitManager), registers) == ["unit"])
    #expect(try concerned(finding(team: "T2"), registers) == ["section"])
  }

  @Test func nobodyIsUnknown() throws {
    let audience = Audience("nobody", in: try registers().records(), today: try day("2026-11-16"))
    #expect(audience.map { _ in true } == nil)
  }
}
