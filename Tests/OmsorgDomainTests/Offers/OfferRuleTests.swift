import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

@Suite struct OfferRuleTests {
  /// C1 without a care contact, under a policy with fourteen days for the offer.
  private func registers() throws -> Registers {
    var registers = try Registers.clean()
    registers.careContacts.removeFirst()
    try registers.set("offer_within", .integer(14), from: "2020-01-01")
    return registers
  }

  private func offer(
    _ date: String, _ answer: OfferAnswer? = nil, outcome: OfferOutcome = .offered
  ) throws -> Offer {
    var offer = Offer()
    offer.client = "C1"
    offer.date = try day(date)
    offer.id = "C1/\(date)"
    offer.outcome = outcome
    offer.answer = answer
    if answer != nil { offer.answeredOn = offer.date }
    return offer
  }

  private func due(_ registers: Registers, _ today: String = "2026-11-16") throws -> [String?] {
    try registers.findings("offer.due", on: today).map { $0.due?.iso }
  }

  @Test func dueByThePolicysDaysFromTheFirstService() throws {
    var registers = try registers()
    #expect(try due(registers) == ["2026-01-26"])
    #expect(try registers.findings("offer.due").map(\.severity) == [.warning])
    #expect(try registers.findings("offer.due", on: "2026-01-26").map(\.severity) == [.note])
    #expect(try due(registers, "2026-01-11") == [])
    #expect(try registers.findings("offer.due", dutiesFrom: "2026-01-13").isEmpty)
    // A silent policy has no day, and one that came later is not that of the clock.
    registers.silence("offer_within")
    #expect(try due(registers) == [])
    try registers.set("offer_within", .integer(14), from: "2026-01-13")
    #expect(try due(registers) == [])
  }

  @Test func dueWhenTheAssignmentIsReceived() throws {
    var registers = try registers()
    registers.silence("offer_within")
    try registers.set("offer_at", .string("assignment_received"), from: "2020-01-01")
    #expect(try due(registers) == ["2026-01-12"])
    registers.clients[0].assignedOn = try day("2026-01-07")
    #expect(try due(registers) == ["2026-01-07"])
    #expect(try due(registers, "2026-01-07") == ["2026-01-07"])
    // The earlier of two days that a policy gives.
    try registers.set("offer_within", .integer(14), from: "2020-01-01")
    #expect(try due(registers) == ["2026-01-07"])
  }

  @Test func whoHasACareContactCountsAsOffered() throws {
    var registers = try registers()
    registers.careContacts.append(
      CareContact(client: "C1", caregiver: "E1", from: try day("2026-12-01")))
    #expect(try due(registers) == [])
    registers.careContacts[1].to = try day("2026-11-15")
    registers.careContacts[1].from = nil
    #expect(try due(registers) == ["2026-01-26"])
  }

  @Test func anyAnswerOrNoneYetIsAnOffer() throws {
    for answer in OfferAnswer.allCases + [nil] {
      var registers = try registers()
      registers.offers = [try offer("2026-02-01", answer)]
      #expect(try due(registers) == [])
      #expect(try registers.subjects("care_contact.missing") == (answer == .no ? [] : ["C1"]))
    }
  }

  @Test func theClockOfHomeCareStartsWithHomeCare() throws {
    var registers = try registers()
    registers.decisions[0].service = "alarm"
    try registers.grant("shower", from: "2026-11-10")
    #expect(try due(registers) == ["2026-11-24"])
  }

  @Test func anExemptionThatNoLongerHoldsStartsTheClockAnew() throws {
    var registers = try registers()
    var exemption = try offer("2026-03-01", outcome: .exempted)
    exemption.exemption = .obviouslyUnneeded
    registers.offers = [exemption]
    #expect(try due(registers) == [])
    try registers.grant("shower", from: "2026-11-10")
    #expect(try due(registers) == ["2026-11-24"])
    #expect(try registers.subjects("care_contact.missing") == ["C1"])
  }

  @Test func whoIsResponsibleFollowsThePolicy() throws {
    var registers = try registers()
    #expect(try registers.findings("offer.due").map(\.responsible) == [nil])
    try registers.set("appointed_by", .array([.string("planner")]), from: "2020-01-01")
    #expect(try registers.findings("offer.due").map(\.responsible) == [.planner])
    try registers.set("offer_documented_by", .string("unit_manager"), from: "2020-01-01")
    #expect(try registers.findings("offer.due").map(\.responsible) == [.unitManager])
  }

  @Test func limitedServicesAreToBeAssessed() throws {
    var registers = try registers()
    // Of these the team is no longer to have so many.
    registers.silence("clients_per_team")
    registers.decisions[0].service = "cleaning"
    try registers.set(
      "offer_not_needed_for", .array([.string("cleaning")]), from: "2020-01-01")
    #expect(try registers.findings().map(\.rule) == [])
    try registers.set("offer_exception_assessed", .boolean(true), from: "2020-01-01")
    #expect(try registers.findings().map(\.rule) == ["offer.assess"])
    #expect(try registers.findings().map { $0.due?.iso } == ["2026-01-26"])
    registers.offers = [try offer("2026-03-01", outcome: .exempted)]
    #expect(try registers.findings().map(\.rule) == [])
    registers.offers = [try offer("2026-03-01", .no)]
    #expect(try registers.findings().map(\.rule) == [])
    registers.offers = []
    registers.careContacts.append(
      CareContact(client: "C1", caregiver: "E1", from: try day("2026-01-12")))
    #expect(try registers.subjects("offer.assess") == [])
  }

  @Test func theAnswerIsDueAtTheWelcomeTalk() throws {
    var registers = try registers()
    registers.offers = [try offer("2026-01-14", .later)]
    #expect(try registers.subjects("offer.unanswered") == [])
    try registers.set("offer_answer_at_welcome_talk", .boolean(true), from: "2020-01-01")
    func dues() throws -> [String?] {
      try registers.findings("offer.unanswered").map { $0.due?.iso }
    }
    // Held before the offer, it cannot have been asked there.
    #expect(try dues() == ["2026-01-14"])
    registers.clients[0].welcomeTalk = try day("2026-01-20")
    #expect(try dues() == ["2026-01-20"])
    registers.clients[0].welcomeTalk = nil
    #expect(try dues() == ["2026-01-19"])
    registers.offers[0].answer = nil
    #expect(try dues() == ["2026-01-19"])
    for answer in [OfferAnswer.yes, .no] {
      registers.offers[0].answer = answer
      #expect(try dues() == [])
    }
  }

  @Test func whereTheAnswerIsDocumentedItIsAskedForWithoutADay() throws {
    var registers = try registers()
    registers.offers = [try offer("2026-01-14")]
    try registers.set("offer_documents", .array([.string("offer")]), from: "2020-01-01")
    #expect(try registers.subjects("offer.unanswered") == [])
    try registers.set(
      "offer_documents", .array([.string("offer"), .string("answer")]), from: "2020-01-01")
    let findings = try registers.findings("offer.unanswered")
    #expect(findings.map(\.client) == ["C1"] && findings[0].due == nil)
    #expect(findings[0].severity == .note)
  }

  @Test func thoseOutsideHaveAContactPersonWhereThePolicySaysSo() throws {
    var registers = try registers()
    registers.decisions[0].service = "alarm"
    #expect(try registers.subjects("contact_person.missing") == [])
    try registers.set("outside_offer_keeps", .string("contact_person"), from: "2020-01-01")
    #expect(try registers.subjects("contact_person.missing") == ["C1"])
    registers.careContacts.append(
      CareContact(client: "C1", caregiver: "E1", role: .contactPerson, from: nil))
    #expect(try registers.subjects("contact_person.missing") == [])
    registers.careContacts[1].to = try day("2026-11-15")
    #expect(try registers.subjects("contact_person.missing") == ["C1"])
    registers.decisions[0].to = try day("2026-11-15")
    #expect(try registers.subjects("contact_person.missing") == [])
  }
}
