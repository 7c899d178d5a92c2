import Testing

@testable import OmsorgDomain

@Suite struct ProposingTests {
  /// What may change or be set aside is told; what law, safety or the client forbids is refused.
  @Test func proposals() throws {
    var registers = try Registers.clean()
    try registers.add(caregiver: "E3")
    try registers.add(client: "C9", from: "2026-11-02")
    try registers.set("clients_per_care_contact", .range(0, 1), from: "2020-01-01")
    registers.caregivers[0].delegations = []
    let date = try day("2026-11-16")
    let matching = CareContactMatching(
      records: try registers.records(), on: date,
      roster: Roster(shifts: [], absences: [], for: date), familiarity: Familiarity())
    let client = try #require(matching.records.client("C9"))

    let full = try #require(matching.records.caregiver("E1"))
    let (proposal, hindrances) = try matching.propose(
      full, for: client, as: .careContact, on: date, by: "karin", steps: [])
    #expect(hindrances == [.caregiver(.clients(1, atMost: 1))])
    #expect(proposal.id == "C9/E1")
    #expect(proposal.from == nil)

    var untitled = try #require(matching.records.caregiver("E3"))
    untitled.titleGround = Timeline()
    do throws(AppointmentRefused) {
      _ = try matching.propose(
        untitled, for: client, as: .careContact, on: date, by: "karin", steps: [])
      Issue.record("an untitled caregiver was proposed")
    } catch {
      #expect(error.reasons == [.caregiver(.title(.refusedWithoutGround))])
    }
  }
}
