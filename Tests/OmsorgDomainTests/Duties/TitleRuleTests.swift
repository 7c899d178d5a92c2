import Testing

@testable import OmsorgDomain

@Suite struct TitleRuleTests {
  private func registers(_ ground: TitleGround?) throws -> Registers {
    var registers = try Registers.clean()
    registers.caregivers[0].titleGround = Timeline()
    if let ground { registers.caregivers[0].titleGround.set(ground, from: nil) }
    registers.careContacts[0].from = try day("2020-01-01")
    return registers
  }

  @Test(
    arguments: [
      ("2023-06-30", nil, false), ("2023-07-01", nil, true),
      ("2023-06-30", .noGround, false), ("2023-07-01", .noGround, true),
      ("2023-07-01", .transition(document: nil), false),
      ("2033-06-30", .transition(document: "1"), false),
      ("2033-07-01", .transition(document: "1"), true),
      ("2033-07-01", .certificate(issued: nil, document: nil), false),
    ] as [(String, TitleGround?, Bool)])
  func theGroundMustHoldOnTheDay(today: String, ground: TitleGround?, isFound: Bool) throws {
    let registers = try registers(ground)
    let findings = try registers.findings("title.ground_not_valid", on: today)
    #expect(findings.map(\.client) == (isFound ? ["C1"] : []))
    #expect(findings.allSatisfy { $0.caregiver == "E1" && $0.severity == .error })
  }

  @Test(arguments: [("2026-03-09", ["C1"]), ("2026-03-10", [])])
  func aCertificateCountsFromItsDay(today: String, subjects: [String]) throws {
    let registers = try registers(.certificate(issued: day("2026-03-10"), document: nil))
    #expect(try registers.subjects("title.ground_not_valid", on: today) == subjects)
  }

  @Test func theGroundIsTheOneOfTheDay() throws {
    var registers = try registers(.noGround)
    registers.caregivers[0].titleGround.set(
      .certificate(issued: nil, document: nil), from: try day("2026-05-01"))
    #expect(try registers.subjects("title.ground_not_valid", on: "2026-04-30") == ["C1"])
    #expect(try registers.subjects("title.ground_not_valid", on: "2026-05-01") == [])
  }

  @Test func deputiesAndPastAppointmentsNeedNoGround() throws {
    var registers = try registers(.noGround)
    registers.careContacts[0].role = .deputy
    #expect(try registers.subjects("title.ground_not_valid") == [])
    registers.careContacts[0].role = .careContact
    registers.careContacts[0].to = try day("2026-11-15")
    #expect(try registers.subjects("title.ground_not_valid") == [])
    registers.careContacts[0].to = nil
    registers.clients[0].ended = try day("2026-11-15")
    #expect(try registers.subjects("title.ground_not_valid") == [])
  }

  @Test func theTransitionRuleNeedsADocument() throws {
    #expect(
      try registers(.transition(document: nil)).subjects("title.document_missing") == ["E1"])
    #expect(try registers(.transition(document: "1")).subjects("title.document_missing") == [])
    #expect(try registers(.noGround).subjects("title.document_missing") == [])
    var gone = try registers(.transition(document: nil))
    gone.caregivers[0].ended = try day("2026-11-15")
    #expect(try gone.subjects("title.document_missing") == [])
  }

  @Test(arguments: [
    ("2032-06-29", []), ("2032-06-30", ["E1"]), ("2033-06-30", ["E1"]), ("2033-07-01", []),
  ])
  func theEndOfTheTransitionIsToldAYearBefore(today: String, subjects: [String]) throws {
    let findings = try registers(.transition(document: "1"))
      .findings("title.transition_ends", on: today)
    #expect(findings.map(\.subject.id) == subjects)
    for finding in findings {
      #expect(try finding.due == day("2033-06-30"))
      #expect(finding.responsible == .caregiver && finding.severity == .warning)
    }
    #expect(
      try registers(.certificate(issued: nil, document: nil))
        .subjects("title.transition_ends", on: today) == [])
  }

  @Test(arguments: [("2033-06-29", []), ("2033-06-30", ["E1"])])
  func theEndOfTheTransitionIsFoundByWhoLooksSoFarAhead(until: String, subjects: [String]) throws {
    let registers = try registers(.transition(document: "1"))
    #expect(try registers.subjects("title.transition_ends", until: until) == subjects)
  }

  @Test func careContactsComeFirstAndACertificateToComeIsEnough() throws {
    var registers = try registers(.certificate(issued: nil, document: nil))
    for place in 0...1 {
      registers.caregivers[place].titleGround = Timeline()
      registers.caregivers[place].titleGround.set(.transition(document: "1"), from: nil)
    }
    registers.careContacts.removeFirst()
    let findings = try registers.findings("title.transition_ends", on: "2032-07-01")
    #expect(findings.map(\.subject.id) == ["E2", "E1"])
    #expect(findings.map(\.severity) == [.warning, .note])
    registers.caregivers[1].titleGround.set(
      .certificate(issued: try day("2033-07-01"), document: nil), from: try day("2033-07-01"))
    registers.caregivers[0].ended = try day("2033-06-30")
    #expect(try registers.subjects("title.transition_ends", on: "2032-07-01") == [])
  }
}
