import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

@Suite struct ExpiringRuleTests {
  /// C1's morning help needs insulin, and E1 has the delegation until 2026-12-31.
  private func delegated() throws -> Registers {
    var registers = try Registers.clean()
    registers.decisions[0].delegation = "Insulin"
    registers.caregivers[0].delegations = [
      Qualification("insulin", from: try day("2026-01-01"), until: try day("2026-12-31"))
    ]
    return registers
  }

  @Test(arguments: [
    ("2026-11-16", "2026-12-30", []), ("2026-11-16", "2026-12-31", ["E1"]),
    ("2026-12-31", "2026-12-31", ["E1"]), ("2027-01-01", "2027-01-01", ["E1"]),
    ("2025-12-31", "2027-12-31", []),
  ])
  func aDelegationIsToldBeforeItsLastDayAndAfter(
    today: String, until: String, subjects: [String]
  ) throws {
    let findings = try delegated().findings("delegation.expiring", on: today, until: until)
    #expect(findings.map(\.subject.id) == subjects)
    for finding in findings {
      #expect(try finding.due == day("2026-12-31"))
      #expect(finding.client == "C1" && finding.responsible == .nurse)
      #expect(finding.severity == (today == "2027-01-01" ? .error : .warning))
    }
  }

  @Test func whatIsRenewedOrNotNeededIsNoDuty() throws {
    let registers = try delegated()
    func subjects(_ change: (inout Registers) throws -> Void) throws -> [String] {
      var changed = registers
      try change(&changed)
      return try changed.subjects("delegation.expiring", until: "2027-06-30")
    }
    #expect(try subjects { _ in } == ["E1"])
    let renewed = Qualification(
      "INSULIN", from: try day("2027-01-01"), until: try day("2027-12-31"))
    #expect(try subjects { $0.caregivers[0].delegations.append(renewed) } == [])
    let late = Qualification("insulin", from: try day("2027-01-02"))
    #expect(try subjects { $0.caregivers[0].delegations.append(late) } == ["E1"])
    #expect(try subjects { $0.caregivers[0].delegations[0].until = nil } == [])
    #expect(try subjects { $0.caregivers[0].delegations = [] } == [])
    #expect(try subjects { $0.decisions[0].delegation = "stomi" } == [])
    #expect(try subjects { $0.decisions[0].to = try day("2026-12-31") } == [])
    #expect(try subjects { $0.decisions[0].to = try day("2027-01-01") } == ["E1"])
    #expect(try subjects { $0.clients[0].ended = try day("2026-12-31") } == [])
    #expect(try subjects { $0.caregivers[0].ended = try day("2026-12-31") } == [])
    #expect(try subjects { $0.careContacts[0].to = try day("2026-12-31") } == [])
    #expect(try subjects { $0.careContacts[0].role = .deputy } == [])
    #expect(
      try subjects { try $0.set("delegations_taken_on", .boolean(false), from: "2020-01-01") }
        == [])
    #expect(
      try subjects { try $0.set("delegations_taken_on", .boolean(true), from: "2020-01-01") }
        == ["E1"])
  }

  @Test func oneFindingTellsOfAllTheClients() throws {
    var registers = try delegated()
    try registers.add(client: "C10", from: "2026-03-02", careContact: "E1")
    try registers.add(client: "C3", from: "2026-03-02", careContact: "E1")
    registers.decisions[2].delegation = "insulin"
    registers.decisions[3].delegation = "insulin"
    let findings = try registers.findings("delegation.expiring", until: "2026-12-31")
    #expect(
      findings.map { $0.message(.english) } == [
        "E1: the delegation insulin ends 2026-12-31, needed for C1, C10, C3"
      ])
    #expect(findings.map(\.client) == [nil])
  }

  private func consented(until last: String?) throws -> Registers {
    var registers = try Registers.clean()
    var relative = Relative()
    relative.id = "N1"
    relative.client = "C1"
    relative.consent = Timeline([
      Period(from: try day("2026-01-12"), to: try last.map(day), value: "everything")
    ])
    registers.relatives = [relative]
    return registers
  }

  @Test(arguments: [
    ("2026-11-16", "2026-12-30", []), ("2026-11-16", "2026-12-31", ["N1"]),
    ("2026-12-31", "2026-12-31", ["N1"]), ("2027-01-01", "2027-12-31", ["N1"]),
    ("2026-11-30", "2026-11-30", []), ("2026-12-01", "2026-12-01", ["N1"]),
  ])
  func aConsentIsToldAMonthBeforeItsLastDayAndAfterIt(
    today: String, until: String, subjects: [String]
  ) throws {
    let registers = try consented(until: "2026-12-31")
    let findings = try registers.findings("consent.expiring", on: today, until: until)
    #expect(findings.map(\.subject.id) == subjects)
    for finding in findings {
      #expect(try finding.due == day("2026-12-31"))
      #expect(finding.client == "C1" && finding.team == "T1")
      #expect(finding.severity == (today > "2026-12-31" ? .warning : .note))
    }
  }

  @Test func aConsentThatWasTakenBackOrEndedBeforeDutiesAreFollowedIsNoDuty() throws {
    let rule = "consent.expiring"
    var registers = try consented(until: "2026-10-31")
    #expect(try registers.subjects(rule) == ["N1"])
    #expect(try registers.subjects(rule, dutiesFrom: "2026-10-31") == ["N1"])
    #expect(try registers.subjects(rule, dutiesFrom: "2026-11-01") == [])
    try registers.relatives[0].withdrawConsent(on: try day("2026-11-10"))
    #expect(try registers.subjects(rule) == [])
    registers = try consented(until: "2026-10-31")
    registers.relatives[0].ended = try day("2026-11-15")
    #expect(try registers.subjects(rule) == [])
  }

  @Test func aConsentThatGoesOnOrIsNotNeededIsNoDuty() throws {
    let rule = "consent.expiring"
    #expect(try consented(until: nil).subjects(rule, until: "2030-12-31") == [])
    var registers = try consented(until: "2026-12-31")
    registers.relatives[0].consent.set("less", from: try day("2027-01-01"))
    #expect(try registers.subjects(rule, until: "2030-12-31") == [])
    registers = try consented(until: "2026-12-31")
    registers.relatives[0].ended = try day("2026-12-31")
    #expect(try registers.subjects(rule, until: "2030-12-31") == [])
    registers.relatives[0].ended = nil
    registers.clients[0].ended = try day("2026-12-31")
    #expect(try registers.subjects(rule, until: "2030-12-31") == [])
    registers.clients[0].ended = try day("2027-01-01")
    #expect(try registers.subjects(rule, until: "2030-12-31") == ["N1"])
  }

  @Test(arguments: [
    ("2026-11-16", "2026-11-29", []), ("2026-11-16", "2026-11-30", ["C1"]),
    ("2026-11-30", "2026-11-30", ["C1"]), ("2026-12-01", "2026-12-01", ["C1"]),
  ])
  func theLastServicesLastDayIsTold(today: String, until: String, subjects: [String]) throws {
    var registers = try Registers.clean()
    registers.decisions[0].to = try day("2026-11-30")
    let findings = try registers.findings("decision.ends", on: today, until: until)
    #expect(findings.map(\.subject.id) == subjects)
    for finding in findings {
      #expect(try finding.due == day("2026-11-30"))
      #expect(finding.severity == (today == "2026-12-01" ? .warning : .note))
    }
  }

  @Test func aServiceThatGoesOnOrAClosingPlannedIsNoDuty() throws {
    let rule = "decision.ends"
    var registers = try Registers.clean()
    registers.decisions[0].to = try day("2026-11-30")
    var next = registers.decisions[0]
    next.id = "D2"
    next.from = try day("2026-12-01")
    next.to = nil
    registers.decisions.append(next)
    #expect(try registers.subjects(rule, until: "2026-12-31") == [])
    registers.decisions[2].to = try day("2026-12-31")
    #expect(try registers.subjects(rule, until: "2026-12-30") == [])
    #expect(try registers.subjects(rule, until: "2026-12-31") == ["C1"])
    registers.clients[0].ended = try day("2026-12-31")
    #expect(try registers.subjects(rule, until: "2026-12-31") == [])
    registers.clients[0].ended = nil
    registers.decisions.removeAll { $0.client == "C1" }
    #expect(try registers.subjects(rule, until: "2026-12-31") == [])
  }

  @Test(arguments: [("2026-11-30", ["C1"]), ("2026-12-01", [])])
  func decisionsThatEndedBeforeDutiesAreFollowed(from: String, subjects: [String]) throws {
    var registers = try Registers.clean()
    registers.decisions[0].to = try day("2026-11-30")
    #expect(
      try registers.subjects("decision.ends", on: "2026-12-15", dutiesFrom: from) == subjects)
  }
}
