import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

@Suite struct OfferNeedTests {
  static let limited: [JSONValue] = ["alarm", "cleaning", "shopping"].map { .string($0) }

  /// C1 with one service, under a policy that excepts some and has each case assessed.
  private func registers(_ service: String = "cleaning") throws -> Registers {
    var registers = try Registers.clean()
    registers.decisions[0].service = service
    try registers.set("offer_not_needed_for", .array(Self.limited), from: "2020-01-01")
    try registers.set("offer_exception_assessed", .boolean(true), from: "2020-01-01")
    try registers.set(
      "offer_exception_weighs", .array([.string("thin_network")]), from: "2020-01-01")
    return registers
  }

  private func need(_ registers: Registers, _ today: String = "2026-11-16") throws -> OfferNeed {
    let records = try registers.records()
    return OfferNeed(of: records.clients[0], in: records, on: try day(today))
  }

  @Test(arguments: [
    ("morning_help", OfferNeed.needsOffer), ("lunch", .needsOffer), ("unknown", .needsOffer),
    ("cleaning", .assess(services: ["cleaning"], weighs: [.thinNetwork])),
    ("alarm", .assess(services: ["alarm"], weighs: [.thinNetwork])),
  ])
  func theServiceDecides(service: String, expected: OfferNeed) throws {
    #expect(try need(registers(service)) == expected)
  }

  @Test func withoutThePolicysListOnlyTheAlarmIsOutside() throws {
    for service in ["cleaning", "shopping", "morning_help"] {
      var registers = try registers(service)
      registers.silence("offer_not_needed_for")
      #expect(try need(registers) == .needsOffer, "\(service)")
    }
    var registers = try registers("alarm")
    registers.silence("offer_not_needed_for")
    #expect(try need(registers) == .none(.alarmOnly))
  }

  @Test func withoutAssessmentLimitedServicesAreOutside() throws {
    var registers = try registers()
    registers.silence("offer_exception_assessed")
    #expect(try need(registers) == .none(.limitedServices))
  }

  @Test func agePlaysNoPart() throws {
    for born in ["1920-01-01", "1980-01-01", "2024-01-01"] {
      for service in ["cleaning", "morning_help"] {
        var registers = try registers(service)
        let before = try need(registers)
        registers.clients[0].identityNumber = try identityNumber(bornOn: day(born))
        #expect(try need(registers) == before)
      }
    }
  }

  @Test func onlyDecisionsInForceCount() throws {
    var registers = try registers("morning_help")
    registers.decisions[0].to = try day("2026-11-15")
    #expect(try need(registers, "2026-11-15") == .needsOffer)
    #expect(try need(registers) == .none(.noServices))
    registers.clients[0].ended = try day("2026-11-15")
    #expect(try need(registers) == .none(.ended))
  }

  @Test func servicesToComeCountWhereNoneAreInForce() throws {
    var registers = try registers("morning_help")
    #expect(try need(registers, "2026-01-11") == .needsOffer)
    // Beside a service in force, one to come waits for its day.
    try registers.grant("cleaning", from: "2026-01-01")
    #expect(
      try need(registers, "2026-01-11")
        == .assess(services: ["cleaning"], weighs: [.thinNetwork]))
    #expect(try need(registers, "2026-01-12") == .needsOffer)
  }

  @Test func withoutDecisionsThePlanningSystemsWordHolds() throws {
    var registers = try registers()
    registers.decisions.removeAll { $0.client == "C1" }
    #expect(try need(registers) == .needsOffer)
    registers.clients[0].alarmOnly = true
    #expect(try need(registers) == .assess(services: ["alarm"], weighs: [.thinNetwork]))
    registers.silence("offer_not_needed_for")
    #expect(try need(registers) == .none(.alarmOnly))
  }

  /// An exemption of C1 on a day.
  private func exemption(_ ground: OfferExemption, _ date: String) throws -> Offer {
    var offer = Offer()
    offer.client = "C1"
    offer.date = try day(date)
    offer.id = "C1/\(date)"
    offer.outcome = .exempted
    offer.exemption = ground
    return offer
  }

  @Test func anExemptionHoldsWhileTheServicesAreLimited() throws {
    var registers = try registers()
    registers.offers = [try exemption(.limitedServices, "2026-03-01")]
    #expect(
      try need(registers, "2026-02-28")
        == .assess(services: ["cleaning"], weighs: [.thinNetwork]))
    #expect(try need(registers, "2026-03-01") == .none(.exempted))
    // More of the same kind changes nothing; another kind does, while it lasts.
    try registers.grant("shopping", from: "2026-04-01")
    #expect(try need(registers) == .none(.exempted))
    try registers.grant("shower", from: "2026-05-01", to: "2026-10-31")
    #expect(try need(registers, "2026-05-01") == .needsOffer)
    #expect(try need(registers, "2026-11-01") == .none(.exempted))
  }

  @Test func whatIsObviouslyNotNeededMayBecomeNeeded() throws {
    var registers = try registers("morning_help")
    registers.offers = [try exemption(.obviouslyUnneeded, "2026-03-01")]
    #expect(try need(registers) == .none(.exempted))
    // The same service decided anew is nothing new.
    registers.decisions[0].to = try day("2026-06-30")
    try registers.grant("morning_help", from: "2026-07-01")
    #expect(try need(registers) == .none(.exempted))
    try registers.grant("shower", from: "2026-08-01")
    #expect(try need(registers, "2026-07-31") == .none(.exempted))
    #expect(try need(registers, "2026-08-01") == .needsOffer)
  }

  @Test func anOfferToSomeoneWithLimitedServicesIsAnAssessment() throws {
    var registers = try registers()
    var offer = try exemption(.limitedServices, "2026-03-01")
    offer.outcome = .offered
    offer.exemption = nil
    registers.offers = [offer]
    #expect(try need(registers) == .needsOffer)
    // Offered while there was more, the limited services that remain are a new case.
    try registers.grant("shower", from: "2026-01-12", to: "2026-06-30")
    #expect(try need(registers, "2026-06-30") == .needsOffer)
    #expect(
      try need(registers, "2026-07-01")
        == .assess(services: ["cleaning"], weighs: [.thinNetwork]))
  }
}

extension Registers {
  /// Grants C1 another service.
  mutating func grant(_ service: String, from: String, to: String? = nil) throws {
    var decision = GrantedService()
    decision.id = "D\(decisions.count)"
    decision.client = "C1"
    decision.service = service
    decision.from = try day(from)
    decision.to = try to.map(day)
    decisions.append(decision)
  }
}
