import Records
import Testing

@testable import OmsorgDomain

@Suite struct CareContactSwitchTests {
  private func request() throws -> SwitchRequest {
    var request = try SwitchStepsTests.request()
    request.cause = .caregiverLeaves
    request.steps = [StepTaken("ask_client", on: try day("2026-11-04"), by: "anna")]
    return request
  }

  private func make(
    _ registers: Registers, to caregiver: String = "E2", from start: String = "2026-11-10",
    proposals: [Proposal] = []
  ) throws -> CareContactSwitch {
    try CareContactSwitch(
      try request(), to: caregiver, from: try day(start), by: "SA1",
      in: try registers.context(proposals: proposals).records)
  }

  @Test func theOldOneEndsTheDayBefore() throws {
    var registers = try Registers.clean()
    registers.careContacts[0].order = 2
    registers.careContacts[0].rotates = true
    let done = try make(registers)
    #expect(done.ended?.id == registers.careContacts[0].id)
    #expect(done.ended?.to?.iso == "2026-11-09")
    #expect(done.ended?.endReason == "caregiver_leaves")
    #expect(done.appointed.id == "C1/E2/2026-11-10")
    #expect(done.appointed.order == 2 && done.appointed.rotates)
    #expect(done.appointed.decidedBy == "SA1")
    #expect(done.appointed.steps.map(\.step) == ["ask_client"])
  }

  @Test func oneWhoBeganTheSameDayEndsOnIt() throws {
    var registers = try Registers.clean()
    registers.careContacts[0].from = try day("2026-11-10")
    #expect(try make(registers).ended?.to?.iso == "2026-11-10")
    registers.careContacts[0].from = try day("2026-11-11")
    #expect(
      throws: SwitchRefusal.beginsBefore(client: "C1", caregiver: "E1", try day("2026-11-11"))
    ) { try make(registers) }
    registers.careContacts[0].from = nil
    #expect(try make(registers).ended?.to?.iso == "2026-11-09")
  }

  @Test func anEarlierEndStands() throws {
    var registers = try Registers.clean()
    registers.careContacts[0].to = try day("2026-11-08")
    #expect(try make(registers).ended == nil)
    registers.careContacts[0].to = try day("2026-11-10")
    #expect(try make(registers).ended?.to?.iso == "2026-11-09")
  }

  @Test func theNewOneIsNotOneAlreadyAndBeginsAfterTheRequest() throws {
    var registers = try Registers.clean()
    #expect(throws: SwitchRefusal.alreadyCareContact(client: "C1", caregiver: "E1")) {
      try make(registers, to: "E1")
    }
    #expect(throws: SwitchRefusal.beforeRequest("C1/2026-11-02", try day("2026-11-02"))) {
      try make(registers, from: "2026-11-01")
    }
    var second = CareContact(client: "C1", caregiver: "E2", from: try day("2026-12-01"))
    registers.careContacts.append(second)
    #expect(throws: SwitchRefusal.alreadyCareContact(client: "C1", caregiver: "E2")) {
      try make(registers)
    }
    second.to = try day("2026-11-09")
    second.from = try day("2026-10-01")
    registers.careContacts[2] = second
    #expect(try make(registers).appointed.caregiver == "E2")
  }

  @Test func theStepsOfAProposalGoWithTheAppointment() throws {
    var proposal = Proposal(client: "C1", caregiver: "E2", on: try day("2026-11-03"), by: "anna")
    proposal.steps = [
      StepTaken("consult_team", on: try day("2026-11-03"), by: "anna"),
      StepTaken("talk_with_caregiver", on: try day("2026-11-05"), by: "anna"),
    ]
    let steps = try make(try Registers.clean(), proposals: [proposal]).appointed.steps
    #expect(steps.map(\.step) == ["consult_team", "ask_client", "talk_with_caregiver"])
  }
}
