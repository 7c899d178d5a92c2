import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

@Suite struct IntakeTests {
  private let since = "2026-09-17"

  private func rows(
    _ registers: Registers, visits: [(client: String, day: String)] = [("C1", "2026-10-01")]
  ) throws -> [Intake.Row] {
    let performed = try visits.enumerated().map { number, visit in
      var record = Visit()
      (record.id, record.client, record.date) = ("V\(number)", visit.client, try day(visit.day))
      var performer = VisitPerformer()
      performer.id = "E1"
      record.caregivers = [performer]
      return record
    }
    let today = try day("2026-11-16")
    let context = RuleContext(
      records: try registers.records(), today: today, until: today.adding(days: 366))
    return Intake(context, since: try day(since), visits: VisitHistory(performed)).rows
  }

  private func row(
    _ registers: Registers, visits: [(client: String, day: String)] = [("C1", "2026-10-01")]
  ) throws -> Intake.Row {
    try #require(try rows(registers, visits: visits).first)
  }

  /// Registers with one new client, of whom nothing has been done.
  private func withNewcomer(from start: String = "2026-11-09") throws -> Registers {
    var registers = try Registers.clean()
    try registers.add(client: "N1", from: start)
    registers.clients[2].welcomeTalk = nil
    return registers
  }

  @Test func thoseWhoBeganBeforeAndHaveACareContactAreNotNew() throws {
    #expect(try rows(Registers.clean()).isEmpty)
  }

  @Test(arguments: [("2026-09-16", []), ("2026-09-17", ["N1"]), ("2026-12-01", ["N1"])])
  func theFirstServiceOrTheAssignmentMakesSomeoneNew(start: String, clients: [String]) throws {
    var registers = try Registers.clean()
    try registers.add(client: "N1", from: start, careContact: "E1")
    #expect(try rows(registers).map(\.client.id) == clients)
    registers.clients[2].assignedOn = try day("2026-09-17")
    #expect(try rows(registers).map(\.client.id) == ["N1"])
  }

  @Test func theStepsGoFromOfferToWelcomeTalk() throws {
    var registers = try withNewcomer()
    try registers.set(
      "appointment_steps", .array([.string("consult_team"), .string("talk_with_caregiver")]),
      from: "2020-01-01")
    #expect(
      try row(registers).stepsLeft == [.offer, .propose, .firstVisit, .welcomeTalk])
    var offer = Offer()
    offer.id = "N1/2026-11-10"
    offer.client = "N1"
    offer.date = try day("2026-11-10")
    registers.offers = [offer]
    #expect(try row(registers).stepsLeft == [.propose, .firstVisit, .welcomeTalk])
    var proposal = Proposal(client: "N1", caregiver: "E1", on: try day("2026-11-11"), by: "x")
    proposal.steps = [StepTaken("consult_team", on: try day("2026-11-11"), by: "x")]
    registers.proposals = [proposal]
    #expect(try row(registers).stepsLeft == [.reconcile, .firstVisit, .welcomeTalk])
    #expect(try row(registers).proposalStepsLeft == [.talkWithCaregiver])
    registers.proposals[0].steps.append(
      StepTaken("talk_with_caregiver", on: try day("2026-11-12"), by: "x"))
    #expect(try row(registers).stepsLeft == [.appoint, .firstVisit, .welcomeTalk])
    registers.proposals = []
    registers.careContacts.append(
      CareContact(client: "N1", caregiver: "E1", from: try day("2026-11-20")))
    #expect(try row(registers).stepsLeft == [.firstVisit, .welcomeTalk])
    #expect(try row(registers).careContact?.caregiver == "E1")
    let visited = try row(registers, visits: [("N1", "2026-11-12"), ("N1", "2026-11-10")])
    #expect(visited.stepsLeft == [.welcomeTalk])
    #expect(visited.firstVisit?.iso == "2026-11-10")
    registers.clients[2].welcomeTalk = try day("2026-11-13")
    #expect(try row(registers, visits: [("N1", "2026-11-10")]).stepsLeft == [])
  }

  @Test func theDayIsTheEarliestOfTheStepsLeft() throws {
    var registers = try withNewcomer()
    #expect(try row(registers).due?.iso == "2026-11-16")
    registers.clients[2].welcomeTalk = try day("2026-11-13")
    #expect(try row(registers).due?.iso == "2026-11-23")
    registers.silence("appoint_within")
    #expect(try row(registers).due == nil)
  }

  @Test func aNoLeavesTheVisitAndTheTalk() throws {
    var registers = try withNewcomer()
    var offer = Offer()
    offer.id = "N1/2026-11-10"
    offer.client = "N1"
    offer.date = try day("2026-11-10")
    offer.answer = .no
    offer.answeredOn = offer.date
    registers.offers = [offer]
    #expect(try row(registers).stepsLeft == [.firstVisit, .welcomeTalk])
  }

  @Test func whereNoVisitsAreOnRecordNoneIsWaitedFor() throws {
    #expect(
      try row(withNewcomer(), visits: []).stepsLeft == [.offer, .propose, .welcomeTalk])
  }

  @Test func whoBeganLongAgoIsThereWhileNobodyIsAppointed() throws {
    var registers = try Registers.clean()
    registers.careContacts.removeFirst()
    let row = try row(registers)
    #expect(row.client.id == "C1")
    #expect(row.stepsLeft == [.offer, .propose])
    #expect(row.firstVisit == nil)
  }

  @Test func theLateComeFirstAndTheDoneLast() throws {
    var registers = try Registers.clean()
    try registers.add(client: "N1", from: "2026-10-01", careContact: "E1")
    try registers.add(client: "N2", from: "2026-11-12")
    try registers.add(client: "N3", from: "2026-11-02")
    #expect(try rows(registers, visits: []).map(\.client.id) == ["N3", "N2", "N1"])
  }

  @Test func visitsAreReadFromTheFirstServiceOfTheNew() throws {
    var registers = try Registers.clean()
    let (since, today) = (try day(since), try day("2026-11-16"))
    func days() throws -> String? {
      Intake.visitDays(try registers.records(), since: since, today: today)?.iso
    }
    #expect(try days() == nil)
    try registers.add(client: "N1", from: "2026-12-01")
    #expect(try days() == nil)
    try registers.add(client: "N2", from: "2026-11-02")
    #expect(try days() == "2026-11-02..2026-11-16")
  }
}
