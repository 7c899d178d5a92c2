import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

@Suite struct AppointingRuleTests {
  @Test(arguments: [("2026-11-12", []), ("2026-11-13", ["C1/E2"])])
  func aProposalIsToldFromTheDayAfter(today: String, subjects: [String]) throws {
    var registers = try Registers.clean()
    registers.proposals = [
      Proposal(client: "C1", caregiver: "E2", on: try day("2026-11-12"), by: "x")
    ]
    #expect(try registers.subjects("proposal.open", on: today) == subjects)
    registers.clients[0].ended = try day("2026-11-12")
    #expect(try registers.subjects("proposal.open", on: "2026-11-13") == [])
  }

  @Test func theStepsLeftAreThoseOfThePolicy() throws {
    var registers = try Registers.clean()
    registers.proposals = [
      Proposal(client: "C1", caregiver: "E2", on: try day("2026-11-12"), by: "x")
    ]
    func message() throws -> String? {
      try registers.findings("proposal.open").first?.message(.english)
    }
    let start = "E2 is proposed as care contact of C1 since 2026-11-12, "
    #expect(try message() == start + "can be appointed")
    try registers.set(
      "appointment_steps", .array(["consult_team", "talk_with_caregiver"].map { .string($0) }),
      from: "2020-01-01")
    #expect(
      try message() == start + "left: consult the team, talk with the chosen caregiver")
    registers.proposals[0].steps = [
      StepTaken("consult_team", on: try day("2026-11-12"), by: "x")
    ]
    #expect(try message() == start + "left: talk with the chosen caregiver")
    // The steps are for care contacts.
    registers.proposals[0].role = .deputy
    #expect(
      try message() == "E2 is proposed as deputy of C1 since 2026-11-12, can be appointed")
    try registers.set("appointed_by", .array([.string("coordinator")]), from: "2020-01-01")
    #expect(try registers.findings("proposal.open").map(\.responsible) == [.coordinator])
  }

  @Test(arguments: [
    ("2026-11-16", "2026-11-29", []), ("2026-11-16", "2026-11-30", ["C1"]),
    ("2026-11-30", "2026-11-30", ["C1"]), ("2026-12-01", "2026-12-31", []),
  ])
  func anAppointmentForATimeIsToldBeforeItEnds(
    today: String, until: String, subjects: [String]
  ) throws {
    var registers = try Registers.clean()
    registers.careContacts[0].to = try day("2026-11-30")
    let findings = try registers.findings("appointment.temporary_ends", on: today, until: until)
    #expect(findings.map(\.subject.id) == subjects)
    for finding in findings {
      #expect(try finding.due == day("2026-11-30"))
      #expect(finding.caregiver == "E1" && finding.team == "T1")
    }
  }

  @Test func whoeverFollowsWithoutAGapIsEnough() throws {
    let rule = "appointment.temporary_ends"
    var registers = try Registers.clean()
    registers.careContacts[0].to = try day("2026-11-30")
    registers.careContacts.append(
      CareContact(client: "C1", caregiver: "E2", from: try day("2026-12-01")))
    #expect(try registers.subjects(rule, until: "2027-06-30") == [])
    registers.careContacts[2].from = try day("2026-12-02")
    #expect(try registers.subjects(rule, until: "2027-06-30") == ["C1"])
    // Of several who take turns the last is told of.
    registers.careContacts[2].from = try day("2026-11-23")
    registers.careContacts[2].to = try day("2026-12-31")
    #expect(try registers.findings(rule, until: "2027-06-30").map(\.caregiver) == ["E2"])
    #expect(try registers.findings(rule, until: "2026-12-30").isEmpty)
    registers.careContacts[2].role = .deputy
    #expect(try registers.findings(rule, until: "2027-06-30").map(\.caregiver) == ["E1"])
  }

  @Test func aClientWhoLeavesOrASwitchUnderWayNeedsNobodyToFollow() throws {
    let rule = "appointment.temporary_ends"
    var registers = try Registers.clean()
    registers.careContacts[0].to = try day("2026-11-30")
    registers.clients[0].ended = try day("2026-11-30")
    #expect(try registers.subjects(rule, until: "2026-11-30") == [])
    registers.clients[0].ended = try day("2026-12-01")
    #expect(try registers.subjects(rule, until: "2026-11-30") == ["C1"])
    var request = SwitchRequest()
    request.id = "1"
    request.client = "C1"
    request.caregiver = "E1"
    request.receivedOn = try day("2026-11-10")
    registers.switchRequests = [request]
    #expect(try registers.subjects(rule, until: "2026-11-30") == [])
  }

  @Test func aDeputyIsMissingWhereThePolicyDemandsOne() throws {
    var registers = try Registers.clean()
    #expect(try registers.subjects("deputy.missing") == [])
    try registers.set("deputy", .string("required"), from: "2026-11-16", binds: .private)
    #expect(try registers.subjects("deputy.missing") == [])
    registers.providers[0].kind = .private
    #expect(try registers.subjects("deputy.missing", on: "2026-11-15") == [])
    #expect(try registers.subjects("deputy.missing") == ["C1", "C2"])
    #expect(try registers.subjects("deputy.advised") == [])
    registers.careContacts.append(
      CareContact(client: "C1", caregiver: "E2", role: .deputy, from: try day("2026-11-16")))
    #expect(try registers.subjects("deputy.missing") == ["C2"])
    registers.careContacts[2].to = try day("2026-11-16")
    #expect(try registers.subjects("deputy.missing", on: "2026-11-17") == ["C1", "C2"])
    // Whoever lacks a care contact lacks more than a deputy.
    registers.careContacts.removeFirst()
    #expect(try registers.subjects("deputy.missing", on: "2026-11-17") == ["C2"])
  }

  @Test func adviceOnDeputiesIsSummedUpByTeam() throws {
    var registers = try Registers.clean()
    try registers.set("deputy", .string("advised"), from: "2020-01-01")
    let finding = try #require(registers.findings("deputy.advised").first)
    #expect(finding.message(.english) == "2 clients of T1 have no deputy")
    #expect(finding.subject == Subject("team", "T1") && finding.severity == .note)
    #expect(try registers.findings().map(\.rule) == ["deputy.advised"])
    registers.careContacts.append(
      CareContact(client: "C1", caregiver: "E2", role: .deputy, from: nil))
    #expect(
      try registers.findings("deputy.advised").map { $0.message(.english) }
        == ["1 client of T1 has no deputy"])
  }

  @Test(arguments: [("2026-11-30", ["E1"]), ("2026-12-01", [])])
  func aNewColleagueHasAMentor(today: String, subjects: [String]) throws {
    let rule = "mentor.missing"
    var registers = try Registers.clean()
    registers.caregivers[0].introductionUntil = try day("2026-11-30")
    #expect(try registers.subjects(rule, on: today) == [])
    try registers.set("new_colleague", .array([.string("introduction_shift")]), from: "2020-01-01")
    #expect(try registers.subjects(rule, on: today) == [])
    registers.silence("new_colleague")
    try registers.set("new_colleague", .array([.string("mentor")]), from: "2020-01-01")
    #expect(try registers.subjects(rule, on: today) == subjects)
    registers.caregivers[0].mentor.set("E2", from: try day("2026-11-30"))
    #expect(try registers.subjects(rule, on: today) == [])
    #expect(try registers.subjects(rule, on: "2026-11-29") == ["E1"])
    registers.caregivers[0].ended = try day("2026-11-28")
    #expect(try registers.subjects(rule, on: "2026-11-29") == [])
  }
}
