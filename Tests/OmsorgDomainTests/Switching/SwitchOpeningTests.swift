import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

extension Registers {
  /// What rules are evaluated on, with requests and other things that few tests need.
  func context(
    _ today: String = "2026-11-16", requests: [SwitchRequest] = [],
    professionals: [Professional] = [], proposals: [Proposal] = [], longLeave: Int? = nil
  ) throws -> RuleContext {
    RuleContext(
      records: CareRecords(
        clients: clients, caregivers: caregivers, teams: teams, providers: providers,
        decisions: decisions, careContacts: careContacts, absences: absences,
        relatives: relatives, professionals: professionals, proposals: proposals,
        switchRequests: requests, services: try ServiceCatalogue.builtInServices(),
        policies: policies),
      today: try day(today), longLeave: longLeave)
  }
}

@Suite struct SwitchOpeningTests {
  private func open(
    _ registers: Registers, _ client: Int = 0, replacing caregiver: String = "E1",
    cause: SwitchCause = .clientWish, requests: [SwitchRequest] = [], on date: String = "2026-11-16"
  ) throws -> SwitchRequest {
    try SwitchRequest.opening(
      client: registers.clients[client], caregiver: caregiver, cause: cause, on: try day(date),
      by: "anna", in: try registers.context(requests: requests).records)
  }

  @Test func aRequestIsNumberedWithinItsDay() throws {
    let registers = try Registers.clean()
    var first = try open(registers)
    #expect(first.id == "C1/2026-11-16")
    #expect(throws: SwitchRefusal.alreadyOpen("C1/2026-11-16")) {
      try open(registers, requests: [first])
    }
    first.isWithdrawn = true
    first.closedOn = first.receivedOn
    var second = try open(registers, requests: [first])
    #expect(second.id == "C1/2026-11-16/2")
    second.closedOn = second.receivedOn
    #expect(try open(registers, requests: [first, second]).id == "C1/2026-11-16/3")
    #expect(try open(registers, requests: [first, second], on: "2026-11-17").id == "C1/2026-11-17")
  }

  @Test func onlyACareContactInForceIsReplaced() throws {
    var registers = try Registers.clean()
    #expect(throws: SwitchRefusal.noCareContact(client: "C1", try day("2026-01-11"))) {
      try open(registers, on: "2026-01-11")
    }
    #expect(
      throws: SwitchRefusal.notCareContact(
        client: "C1", caregiver: "E2", try day("2026-11-16"))
    ) { try open(registers, replacing: "E2") }
    registers.careContacts[0].role = .deputy
    #expect(throws: SwitchRefusal.noCareContact(client: "C1", try day("2026-11-16"))) {
      try open(registers)
    }
  }

  @Test func aPolicyMayRefuseTheClientsWishButNotOtherCauses() throws {
    var registers = try Registers.clean()
    try registers.set("switch_possible", .boolean(false), from: "2020-01-01")
    for cause in SwitchCause.allCases {
      if cause == .clientWish {
        #expect(throws: SwitchRefusal.notPossible(client: "C1")) { try open(registers) }
      } else {
        #expect(try open(registers, cause: cause).cause == cause)
      }
    }
  }

  @Test func theManagerIsOneOfTheRoleWhoServesTheClientsTeamSectionOrArea() throws {
    var registers = try Registers.clean()
    registers.teams[0].area.set("A1", from: nil)
    func professional(_ id: String, _ role: ProfessionalRole, _ serves: String) -> Professional {
      var professional = Professional()
      professional.id = id
      professional.name = "Name of \(id)"
      professional.role = role
      professional.serves = [serves]
      return professional
    }
    var left = professional("M4", .unitManager, "T1")
    left.ended = try day("2026-11-15")
    let all = [
      professional("M1", .unitManager, "T1"), professional("M2", .unitManager, "A1"),
      professional("M3", .unitManager, "T2"), left, professional("M5", .sectionManager, "T1"),
    ]
    let records = try registers.context(professionals: all).records
    let client = registers.clients[0]
    let today = try day("2026-11-16")
    let managers = records.professionals(
      as: .unitManager, serving: client.team.value(on: today), on: today)
    #expect(managers.map(\.id) == ["M1", "M2"])

    try registers.set("switch_manager", .string("unit_manager"), from: "2020-01-01")
    let named = try registers.context(professionals: all).records
    let rules = SwitchRules(named.governing(client, on: today), on: today)
    func refuses(_ who: String) -> Bool {
      SwitchRequest.refusal(of: .managerDialogue, by: who, rules, in: named) != nil
    }
    #expect(!refuses("M1") && !refuses("Name of M2") && !refuses("somebody"))
    #expect(refuses("M5") && refuses("Name of M5") && refuses("E1"))
    let silent = SwitchRules(nil, on: today)
    #expect(SwitchRequest.refusal(of: .informManager, by: "M5", silent, in: named) == nil)
  }
}
