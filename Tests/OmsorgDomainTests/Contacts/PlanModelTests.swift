import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

/// Plans against an independent scorer, all assignments of tiny worlds, and a greedy.
@Suite struct PlanModelTests {
  @Test func costsAreThoseOfTheRulesAndProofsHold() throws {
    var planned = 0
    var tried = 0
    for seed in 0..<UInt64(150) {
      let world = try MatchingWorld(seed: 10_000 + seed)
      let teams = [1, 3][Int(seed % 2)]
      let matching = world.matching(teamsAllowed: teams)
      let plain = world.plain(teamsAllowed: teams)
      let (question, expected) = Self.question(Int(seed / 2 % 4), world, plain)
      let plan = try matching.plan(question)
      #expect(plan.rows.map(\.client.id) == expected.clients.map(\.id), "seed \(seed)")
      guard plan.rows.count == expected.clients.count else { continue }
      var assignment: [PlainPlan.Choice?] = []
      for (row, client) in zip(plan.rows, expected.clients) {
        let choice = client.choices.first { $0.caregiver.id == row.caregiver }
        #expect((choice == nil) == (row.caregiver == nil), "seed \(seed), \(client.id)")
        #expect((choice == nil) == client.choices.isEmpty, "seed \(seed), \(client.id)")
        assignment.append(choice)
      }
      planned += plan.rows.count - plan.unassigned
      #expect(plan.cost == expected.cost(assignment), "seed \(seed)")
      #expect(plan.bound <= plan.cost, "seed \(seed)")
      #expect(plan.cost <= expected.greedyCost(), "seed \(seed)")
      guard let least = expected.leastCost(atMost: 500) else { continue }
      tried += 1
      #expect(plan.bound <= least, "seed \(seed)")
      if plan.gap == 0 { #expect(plan.cost == least, "seed \(seed)") }
    }
    #expect(planned > 50)
    #expect(tried > 50)
  }

  private static func question(
    _ kind: Int, _ world: MatchingWorld, _ plain: PlainSuggestion
  ) -> (AssignmentPlanQuestion, PlainPlan) {
    switch kind {
    case 0: (AssignmentPlanQuestion(.everyone), PlainPlan(plain, reassigns: false))
    case 1:
      (AssignmentPlanQuestion(.everyone, reassigns: true), PlainPlan(plain, reassigns: true))
    case 2:
      (
        AssignmentPlanQuestion(.without("E0")),
        PlainPlan(plain, reassigns: false, without: "E0")
      )
    default:
      (
        AssignmentPlanQuestion(.team("T0"), reassigns: true),
        PlainPlan(plain, reassigns: true, team: "T0")
      )
    }
  }

  @Test func weightsThatCannotBeAddedUpAreRefused() throws {
    let matching = try Registers.planned(loadWeight: 1_000_000, band: .max)
    #expect(throws: AssignmentPlanError.self) {
      try matching.plan(AssignmentPlanQuestion(.everyone))
    }
  }

  @Test func aSavedPlanIsReadBackAndHoldsUntilWhatItCountedOnChanges() throws {
    let matching = try Registers.planned(loadWeight: 100, band: 2)
    let saved = SavedPlan(try matching.plan(AssignmentPlanQuestion(.everyone)))
    #expect(saved.appointments.map(\.client) == ["C3"])
    let read = try JSONReader.read(Array(saved.canonicalBytes)) { reader in
      try SavedPlan(from: &reader)
    }
    #expect(read == saved)
    #expect(matching.changes(since: saved).isEmpty)

    let taken = CareContact(client: "C3", caregiver: "E1", from: try day("2026-11-16"))
    let other = CareContact(client: "C1", caregiver: "E1", from: try day("2026-01-12"))
    let deputy = CareContact(
      client: "C3", caregiver: "E1", role: .deputy, from: try day("2026-11-16"))
    let contacts = matching.records.careContacts
    let changes = { (careContacts: [CareContact]) in
      CareContactMatching(
        records: matching.records.with(careContacts: careContacts), on: matching.date,
        roster: matching.roster, familiarity: matching.familiarity
      ).changes(since: saved).map { $0(.english) }
    }
    #expect(changes(contacts + [taken]) == ["'C3' has E1 as care contact now"])
    #expect(changes(contacts.filter { $0.id != other.id }) == ["'E1' has other clients than then"])
    #expect(changes(contacts + [deputy]) == [])
  }
}

extension Registers {
  /// The clean registers with a client more, who has no care contact, and weights for loads.
  fileprivate static func planned(loadWeight: Int, band: Int) throws -> CareContactMatching {
    var registers = try Registers.clean()
    try registers.add(client: "C3", from: "2026-02-02")
    try registers.set("clients_per_care_contact", .range(band, band), from: "2020-01-02")
    try registers.set("load_weight_client_below", .integer(loadWeight), from: "2020-01-01")
    let records = CareRecords(
      clients: registers.clients, caregivers: registers.caregivers, teams: registers.teams,
      providers: registers.providers, decisions: registers.decisions,
      careContacts: registers.careContacts, services: try ServiceCatalogue.builtInServices(),
      policies: registers.policies)
    let date = try day("2026-11-16")
    return CareContactMatching(
      records: records, on: date, roster: Roster(shifts: [], absences: [], for: date),
      familiarity: Familiarity())
  }
}
