import Testing

@testable import OmsorgDomain

/// Care contacts in all but name, against a plain search from the definition.
@Suite struct DeFactoTests {
  private func expected(_ world: FollowUpWorld, least: Int) -> [DeFactoRow] {
    let plain = PlainFollowUp(world: world)
    let last = world.question.period.to
    let performed = plain.visits.filter { plain.status($0) == .performed }
    let rows = Dictionary(grouping: performed, by: \.client).compactMap { client, visits in
      let met = visits.flatMap { Array(plain.performers($0)) }
      func count(_ caregiver: String) -> Int { met.count { $0 == caregiver } }
      let most = Set(met).sorted { (count($1), $0) < (count($0), $1) }
      let contact = plain.appointed(client, [.careContact], last)
        .min { (count($1), $0) < (count($0), $1) }
      let contactVisits = contact.map(count) ?? 0
      guard visits.count >= least, let top = most.first, count(top) > contactVisits else {
        return DeFactoRow?.none
      }
      return DeFactoRow(
        client: client,
        team: plain.records.clients.first { $0.id == client }.flatMap {
          plain.value($0.team, last)
        },
        careContact: contact, careContactVisits: contactVisits, deFacto: top,
        deFactoVisits: count(top), runnerUpVisits: most.dropFirst().first.map(count) ?? 0,
        visits: visits.count)
    }
    return rows.sorted {
      $0.lead * Double($1.visits * $0.visits) != $1.lead * Double($1.visits * $0.visits)
        ? $0.lead > $1.lead : $0.client < $1.client
    }
  }

  @Test(arguments: [UInt64](0..<4))
  func whoIsFoundAgreesWithTheDefinition(block: UInt64) throws {
    var found = 0
    var considered = 0
    for seed in block * 50..<(block + 1) * 50 {
      let world = try FollowUpWorld(
        seed: seed, groupings: [.team, .section, .area, .provider, .all])
      let least = Int(seed % 7) + 1
      let outcome = DeFacto(world.question.period, least: least, world.records)
        .outcome(world.history)
      let expected = expected(world, least: least)
      try #require(outcome.rows == expected, "seed \(seed)")
      found += outcome.rows.count
      considered += outcome.considered.count
      let caregivers = outcome.caregivers
      #expect(caregivers.flatMap(\.clients).sorted() == outcome.rows.map(\.client).sorted())
      let visits: Int = caregivers.map(\.visits).reduce(0, +)
      #expect(visits == outcome.rows.map(\.deFactoVisits).reduce(0, +))
      let plain = PlainFollowUp(world: world)
      for group in outcome.groups(world.question.grouping) {
        let belongs = { plain.key(client: $0, world.question.period.to) == group.key }
        try #require(group.considered == outcome.considered.count(where: belongs), "seed \(seed)")
        try #require(
          group.clients == expected.map(\.client).count(where: belongs), "seed \(seed)")
      }
    }
    #expect(found > 20 && considered > found)
  }
}
