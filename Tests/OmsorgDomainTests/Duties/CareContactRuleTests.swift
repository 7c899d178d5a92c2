import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

@Suite struct CareContactRuleTests {
  @Test func aClientWithoutCareContactIsFound() throws {
    var registers = try Registers.clean()
    registers.careContacts.removeFirst()
    #expect(try registers.subjects("care_contact.missing") == ["C1"])
    #expect(try registers.findings().count == 1)
    // A deputy alone is no care contact.
    registers.careContacts.append(
      CareContact(client: "C1", caregiver: "E1", role: .deputy, from: nil))
    #expect(try registers.subjects("care_contact.missing") == ["C1"])
  }

  @Test(arguments: [
    ("2026-03-31", []), ("2026-04-01", ["C1"]), ("2026-04-09", ["C1"]), ("2026-04-10", []),
  ])
  func theDayDecidesWhetherOneIsInForce(today: String, subjects: [String]) throws {
    var registers = try Registers.clean()
    registers.careContacts[0].to = try day("2026-03-31")
    registers.careContacts.append(
      CareContact(client: "C1", caregiver: "E2", from: try day("2026-04-10")))
    #expect(try registers.subjects("care_contact.missing", on: today) == subjects)
  }

  @Test func theAlarmAndWhatThePolicyExemptsAskForNoCareContact() throws {
    var registers = try Registers.clean()
    registers.careContacts.removeAll { $0.client == "C1" }
    registers.decisions[0].service = "cleaning"
    registers.silence("offer_not_needed_for")
    #expect(try registers.subjects("care_contact.missing") == ["C1"])
    registers.decisions[0].service = "alarm"
    #expect(try registers.subjects("care_contact.missing") == [])
    try registers.set(
      "offer_not_needed_for",
      .array(["meal_delivery", "cleaning", "shopping"].map { .string($0) }),
      from: "2020-01-01")
    for service in ["alarm", "meal_delivery", "cleaning", "shopping"] {
      registers.decisions[0].service = service
      #expect(try registers.subjects("care_contact.missing") == [], "\(service)")
    }
    // A service beside the alarm asks for one, but only while it is granted.
    var walk = registers.decisions[0]
    walk.id = "D2"
    walk.service = "walk"
    walk.to = try day("2026-11-15")
    registers.decisions.append(walk)
    #expect(try registers.subjects("care_contact.missing", on: "2026-11-15") == ["C1"])
    #expect(try registers.subjects("care_contact.missing", on: "2026-11-16") == [])
    // A service that the catalogue lacks may be anything.
    registers.decisions[0].service = "unknown"
    #expect(try registers.subjects("care_contact.missing") == ["C1"])
  }

  @Test func theExportsWordOnAlarmsHoldsWhereNothingIsGranted() throws {
    var registers = try Registers.clean()
    try registers.add(client: "C3", from: "2026-03-02", service: "")
    #expect(try registers.subjects("care_contact.missing") == ["C3"])
    registers.clients[2].alarmOnly = true
    #expect(try registers.subjects("care_contact.missing") == [])
    try registers.add(client: "C4", from: "2026-03-02")
    registers.clients[3].alarmOnly = true
    #expect(try registers.subjects("care_contact.missing") == ["C4"])
  }

  @Test(arguments: [("2026-12-01", []), ("2026-12-02", ["C3"])])
  func aClientOfTheFutureWaits(today: String, subjects: [String]) throws {
    var registers = try Registers.clean()
    try registers.add(client: "C3", from: "2026-12-02")
    #expect(try registers.subjects("care_contact.missing", on: today) == subjects)
  }

  @Test(arguments: [("2026-06-30", ["C1"]), ("2026-07-01", [])])
  func aClientWhoHasEndedNeedsNone(today: String, subjects: [String]) throws {
    var registers = try Registers.clean()
    registers.careContacts.removeFirst()
    registers.clients[0].ended = try day("2026-06-30")
    #expect(try registers.subjects("care_contact.missing", on: today) == subjects)
  }

  @Test(arguments: [
    ("2026-01-12", "2026-01-26"), ("2026-05-31", "2026-06-14"), ("2026-06-01", "2026-06-04"),
  ])
  func dueByThePolicyInForceOnTheFirstServiceDay(start: String, due: String) throws {
    var registers = try Registers.clean()
    try registers.set("appoint_within", .integer(3), from: "2026-06-01")
    registers.careContacts.removeFirst()
    registers.decisions[0].from = try day(start)
    #expect(try registers.findings("care_contact.missing").map(\.due) == [day(due)])
  }

  @Test func theEarliestGrantedDayIsTheFirst() throws {
    var registers = try Registers.clean()
    registers.careContacts.removeFirst()
    var earlier = registers.decisions[0]
    earlier.id = "D0"
    earlier.from = try day("2025-12-01")
    earlier.to = try day("2025-12-31")
    registers.decisions.append(earlier)
    #expect(try registers.findings("care_contact.missing").map(\.due) == [day("2025-12-15")])
    registers.clients[0].servicesFrom = try day("2025-11-01")
    #expect(try registers.findings("care_contact.missing").map(\.due) == [day("2025-11-15")])
    registers.clients[0].servicesFrom = try day("2026-11-01")
    #expect(try registers.findings("care_contact.missing").map(\.due) == [day("2025-12-15")])
  }

  @Test func withoutAPolicysDaysThereIsNoDueDay() throws {
    var registers = try Registers.clean()
    registers.careContacts.removeFirst()
    registers.silence("appoint_within")
    #expect(try registers.findings("care_contact.missing").map(\.due) == [nil])
  }

  @Test func whoAppointsIsToAct() throws {
    var registers = try Registers.clean()
    registers.careContacts.removeFirst()
    func responsible() throws -> [CareRole?] {
      try registers.findings("care_contact.missing").map(\.responsible)
    }
    #expect(try responsible() == [nil])
    try registers.set("appointment_answered_for_by", .string("unit_manager"), from: "2020-01-01")
    #expect(try responsible() == [.unitManager])
    try registers.set(
      "appointed_by", .array([.string("planner"), .string("coordinator")]), from: "2026-01-13")
    // The policy of the day the clock started.
    #expect(try responsible() == [.unitManager])
    registers.silence("appointed_by")
    try registers.set(
      "appointed_by", .array([.string("planner"), .string("coordinator")]), from: "2026-01-12")
    #expect(try responsible() == [.planner])
    registers.caregivers[1].ended = try day("2026-11-01")
    #expect(try registers.findings("care_contact.gone").map(\.responsible) == [.planner])
  }

  @Test func whatBindsOtherProvidersIsSilence() throws {
    var registers = try Registers.clean()
    registers.careContacts.removeFirst()
    registers.silence("appoint_within")
    try registers.set("appoint_within", .integer(14), from: "2020-01-01", binds: .municipal)
    registers.providers[0].kind = .private
    #expect(try registers.findings("care_contact.missing").map(\.due) == [nil])
    registers.providers[0].kind = .municipal
    #expect(try registers.findings("care_contact.missing").map(\.due) == [day("2026-01-26")])
  }

  @Test(arguments: [
    ("2026-11-09", []), ("2026-11-10", ["2026-11-10"]), ("2026-11-30", ["2026-11-10"]),
  ])
  func whereOneIsAppointedWhenTheAssignmentArrives(today: String, due: [String]) throws {
    var registers = try Registers.clean()
    registers.silence("appoint_within")
    try registers.set("appoint_at", .string("assignment_received"), from: "2020-01-01")
    try registers.add(client: "C3", from: "2026-11-20")
    registers.clients[2].assignedOn = try day("2026-11-10")
    let findings = try registers.findings("care_contact.missing", on: today)
    #expect(findings.compactMap { $0.due?.iso } == due)
    for finding in findings {
      #expect(finding.severity == (today == "2026-11-10" ? .note : .warning))
    }
    // Without a day of assignment, the first service has to do.
    registers.clients[2].assignedOn = nil
    #expect(
      try registers.findings("care_contact.missing", on: "2026-11-20").map(\.due)
        == [day("2026-11-20")])
  }

  @Test func theDaysAreForTheFirstCareContact() throws {
    var registers = try Registers.clean()
    registers.careContacts[0].to = try day("2026-11-15")
    let finding = try #require(registers.findings("care_contact.missing").first)
    #expect(finding.due == nil && finding.severity == .warning)
    #expect(finding.message(.english) == "C1 has no care contact (E1 until 2026-11-15)")
    #expect(try registers.subjects("care_contact.missing", on: "2026-11-15") == [])
  }

  @Test func whoIsProposedOrComesLaterIsTold() throws {
    var registers = try Registers.clean()
    registers.careContacts.removeFirst()
    registers.proposals = [
      Proposal(client: "C1", caregiver: "E2", on: try day("2026-11-12"), by: "x"),
      Proposal(client: "C1", caregiver: "E1", role: .deputy, on: try day("2026-11-12"), by: "x"),
    ]
    func message() throws -> [String] {
      try registers.findings("care_contact.missing").map { $0.message(.english) }
    }
    #expect(
      try message() == ["C1 has no care contact (services from 2026-01-12), E2 is proposed"])
    registers.careContacts.append(
      CareContact(client: "C1", caregiver: "E1", from: try day("2026-11-17")))
    #expect(
      try message() == [
        "C1 has no care contact (services from 2026-01-12), E1 from 2026-11-17"
      ])
    registers.careContacts[1].from = try day("2026-11-16")
    #expect(try message() == [])
  }

  @Test(
    arguments: [
      (0, [], []), (1, [], []), (2, [], []), (3, ["E1"], []),
    ] as [(Int, [String], [String])])
  func theBandOfClients(count: Int, tooMany: [String], tooFew: [String]) throws {
    var registers = try Registers.clean()
    registers.careContacts[0].caregiver = "E1"
    registers.careContacts.removeFirst()
    for number in 0..<count {
      try registers.add(client: "C\(5 + number)", from: "2026-01-12", careContact: "E1")
    }
    #expect(try registers.subjects("care_contact.too_many_clients") == tooMany)
    #expect(try registers.subjects("care_contact.too_few_clients") == tooFew)
  }

  @Test func fewerThanTheBandIsANote() throws {
    var registers = try Registers.clean()
    try registers.set("clients_per_care_contact", .range(2, 4), from: "2026-11-16")
    #expect(try registers.subjects("care_contact.too_few_clients", on: "2026-11-15") == [])
    let findings = try registers.findings("care_contact.too_few_clients")
    #expect(findings.map(\.caregiver) == ["E1", "E2"])
    #expect(findings.allSatisfy { $0.severity == .note && $0.team == "T1" })
    #expect(findings.first?.message(.english) == "E1 is care contact of 1 client, at least 2")
    registers.silence("clients_per_care_contact")
    #expect(try registers.subjects("care_contact.too_few_clients") == [])
  }

  @Test func onlyClientsOfTodayAreCounted() throws {
    var registers = try Registers.clean()
    for number in 3...5 {
      try registers.add(client: "C\(number)", from: "2026-01-12", careContact: "E1")
    }
    #expect(try registers.subjects("care_contact.too_many_clients") == ["E1"])
    registers.clients[2].ended = try day("2026-11-15")
    registers.careContacts[3].to = try day("2026-11-15")
    #expect(try registers.subjects("care_contact.too_many_clients") == [])
    #expect(try registers.subjects("care_contact.too_many_clients", on: "2026-11-15") == ["E1"])
    // A deputy's clients are not counted, nor one client twice.
    registers.careContacts.append(
      CareContact(client: "C2", caregiver: "E1", role: .deputy, from: nil))
    registers.careContacts.append(
      CareContact(client: "C1", caregiver: "E1", from: try day("2026-10-01")))
    #expect(try registers.subjects("care_contact.too_many_clients") == [])
  }

  @Test(arguments: [("2026-10-31", []), ("2026-11-01", ["C1"])])
  func aCareContactWhoHasLeft(today: String, subjects: [String]) throws {
    var registers = try Registers.clean()
    registers.caregivers[0].ended = try day("2026-10-31")
    #expect(try registers.subjects("care_contact.gone", on: today) == subjects)
    if let finding = try registers.findings("care_contact.gone", on: today).first {
      #expect(finding.caregiver == "E1" && finding.severity == .error)
      #expect(try finding.due == day("2026-10-31"))
    }
    // Neither an appointment that ended in time nor a client who left is a finding.
    registers.careContacts[0].to = try day("2026-10-31")
    #expect(try registers.subjects("care_contact.gone", on: today) == [])
    registers.careContacts[0].to = nil
    registers.clients[0].ended = try day("2026-10-31")
    #expect(try registers.subjects("care_contact.gone", on: today) == [])
  }

  @Test func aDeputyWhoHasLeftIsFoundToo() throws {
    var registers = try Registers.clean()
    try registers.add(caregiver: "E3")
    registers.caregivers[2].ended = try day("2026-10-31")
    registers.careContacts.append(
      CareContact(client: "C2", caregiver: "E3", role: .deputy, from: nil))
    #expect(
      try registers.findings("care_contact.gone").map { $0.message(.english) }
        == ["E3, deputy of C2, has left"])
  }
}
