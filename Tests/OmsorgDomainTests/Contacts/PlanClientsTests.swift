import PlainJSON
import Testing

@testable import OmsorgDomain

/// Whom a plan is for, and when a working relation is broken.
@Suite struct PlanClientsTests {
  /// The ids of a plan's clients.
  private func clients(
    _ scope: AssignmentPlanQuestion.Scope, reassigns: Bool = false,
    _ spoil: (inout Registers) throws -> Void = { _ in }
  ) throws -> [String] {
    var registers = try Registers.clean()
    try registers.add(client: "C3", from: "2026-02-02")
    try spoil(&registers)
    return try registers.matching().plan(AssignmentPlanQuestion(scope, reassigns: reassigns))
      .rows.map(\.client.id)
  }

  private func contact(
    _ client: String, _ caregiver: String, from: String = "2026-03-02"
  ) throws -> CareContact {
    CareContact(client: client, caregiver: caregiver, from: try day(from))
  }

  @Test func thoseWithoutACareContactUnlessAllAreAskedFor() throws {
    #expect(try clients(.everyone) == ["C3"])
    #expect(try clients(.everyone, reassigns: true) == ["C1", "C2", "C3"])
  }

  @Test func anAreaIsItsTeamsOnTheDay() throws {
    func inArea(_ area: String) throws -> [String] {
      try clients(.area(area), reassigns: true) { registers in
        for id in ["T4", "T5"] {
          var team = Team()
          team.id = id
          team.kind = .careTeam
          team.provider.set("P1", from: nil)
          registers.teams.append(team)
        }
        for (place, team) in registers.teams.enumerated() where team.kind == .careTeam {
          registers.teams[place].area.set(team.id == "T5" ? "Söder" : "Norr", from: nil)
        }
        registers.teams[0].area.set("Väster", from: try day("2026-11-17"))
        registers.clients[0].team.set("T4", from: try day("2026-11-16"))
        registers.clients[1].team.set("T5", from: try day("2026-11-16"))
      }
    }
    #expect(try inArea("Norr") == ["C1", "C3"])
    #expect(try inArea("Söder") == ["C2"])
    #expect(try inArea("Väster") == [])
  }

  @Test func severalCareContactsAreKept() throws {
    let several = try clients(.everyone, reassigns: true) { registers in
      registers.careContacts.append(try contact("C1", "E2"))
    }
    #expect(several == ["C2", "C3"])
  }

  @Test func careContactsWhoTakeTurnsAreKept() throws {
    let rotating = try clients(.everyone, reassigns: true) { registers in
      registers.careContacts[0].rotates = true
    }
    #expect(rotating == ["C2", "C3"])
  }

  @Test func anAppointmentToComeCountsAndAnEndedOneDoesNot() throws {
    let coming = try clients(.everyone) { registers in
      registers.careContacts.append(try contact("C3", "E1", from: "2026-12-01"))
    }
    #expect(coming == [])
    let ended = try clients(.everyone) { registers in
      registers.careContacts[0].to = try day("2026-11-15")
      registers.careContacts[1].to = try day("2026-11-16")
    }
    #expect(ended == ["C1", "C3"])
  }

  @Test func deputiesAreNoCareContacts() throws {
    let deputised = try clients(.everyone) { registers in
      registers.careContacts.append(
        CareContact(client: "C3", caregiver: "E1", role: .deputy, from: try day("2026-03-02")))
    }
    #expect(deputised == ["C3"])
  }

  @Test(arguments: [OfferAnswer.yes, .no, .later])
  func whoHasSaidNoIsLeftOut(_ answer: OfferAnswer) throws {
    for reassigns in [false, true] {
      let asked = try clients(.everyone, reassigns: reassigns) { registers in
        registers.offers = [offer(to: "C3", try day("2026-03-02"), answer)]
      }
      #expect(asked.contains("C3") == (answer != .no))
    }
  }

  @Test func theLatestAnswerCounts() throws {
    let changed = try clients(.everyone) { registers in
      registers.offers = [
        offer(to: "C3", try day("2026-03-02"), .no), offer(to: "C3", try day("2026-04-02"), .yes),
      ]
    }
    #expect(changed == ["C3"])
  }

  private func offer(to client: String, _ date: CalendarDate, _ answer: OfferAnswer?) -> Offer {
    var offer = Offer()
    offer.id = "\(client)/\(date.iso)"
    offer.client = client
    offer.date = date
    offer.answer = answer
    return offer
  }

  @Test func theExemptedAndThoseWithAnAlarmOnlyAreLeftOut() throws {
    let exempted = try clients(.everyone) { registers in
      var exemption = offer(to: "C3", try day("2026-03-02"), nil)
      exemption.outcome = .exempted
      exemption.exemption = .obviouslyUnneeded
      registers.offers = [exemption]
    }
    #expect(exempted == [])
    let alarmed = try clients(.everyone, reassigns: true) { registers in
      registers.decisions[0].service = "alarm"
      registers.decisions[2].service = "alarm"
    }
    #expect(alarmed == ["C2"])
  }

  @Test func theEndedAndThoseWithoutServicesAreLeftOut() throws {
    let ended = try clients(.everyone, reassigns: true) { registers in
      registers.clients[0].ended = try day("2026-11-15")
      registers.clients[1].ended = try day("2026-11-16")
      registers.decisions[2].to = try day("2026-11-15")
    }
    #expect(ended == ["C2"])
  }

  // MARK: Without

  @Test func withoutACaregiverTheirClientsGoToOthers() throws {
    let plan = try Registers.clean().matching().plan(AssignmentPlanQuestion(.without("E1")))
    #expect(plan.rows.map(\.client.id) == ["C1"])
    #expect(plan.rows.map(\.caregiver) == ["E2"])
    #expect(plan.loads.map(\.caregiver) == ["E2"])
    #expect(plan.loads.first?.clients == 2)
  }

  @Test func withoutACaregiverWhoeverHasAnotherKeepsThat() throws {
    let several = try clients(.without("E1")) { registers in
      registers.careContacts.append(try contact("C1", "E2"))
      registers.careContacts.append(try contact("C3", "E1"))
    }
    #expect(several == ["C3"])
  }

  @Test func withoutTheOnlyCaregiverNobodyIsFound() throws {
    var registers = try Registers.clean()
    registers.caregivers[1].ended = try day("2026-11-15")
    let plan = try registers.matching().plan(AssignmentPlanQuestion(.without("E1")))
    #expect(plan.rows.map(\.client.id) == ["C1"])
    #expect(plan.unassigned == 1)
  }

  // MARK: Working relations

  /// What becomes of C1, whose care contact is E1, when E2 would suit better by so many points.
  private func careContact(
    gain: Int, price: Int, _ spoil: (inout Registers) throws -> Void = { _ in }
  ) throws -> AssignmentPlan.Row? {
    var registers = try Registers.clean()
    registers.clients[0].wishedCaregivers = ["E2"]
    try registers.set("match_weight_wishes", .integer(gain), from: "2020-01-01")
    try registers.set("relation_weight", .integer(price), from: "2020-01-01")
    try spoil(&registers)
    let plan = try registers.matching().plan(
      AssignmentPlanQuestion(.everyone, reassigns: true))
    return plan.rows.first { $0.client.id == "C1" }
  }

  @Test(arguments: [1, 5, 400])
  func aRelationIsKeptUnlessTheGainExceedsItsPrice(_ price: Int) throws {
    for (gain, caregiver) in [(price - 1, "E1"), (price, "E1"), (price + 1, "E2")] {
      let row = try careContact(gain: gain, price: price)
      #expect(row?.caregiver == caregiver)
      #expect(row?.relationCost == (caregiver == "E2" ? price : 0))
      // Also where another client of the same team does change.
      let beside = try careContact(gain: gain, price: price) { registers in
        registers.clients[1].refusedCaregivers = ["E2"]
      }
      #expect(beside?.caregiver == caregiver, "gain \(gain), price \(price)")
    }
  }

  @Test func aRelationThatCannotGoOnCostsNothing() throws {
    let row = try careContact(gain: 0, price: 400) { registers in
      registers.caregivers[0].titleGround.set(.noGround, from: try day("2026-11-16"))
    }
    #expect(row?.caregiver == "E2")
    #expect(row?.relationCost == 0)
  }
}
