import Testing

@testable import OmsorgDomain

/// Services as decided and planned, against a plain count from the definition.
@Suite struct MethodContinuityTests {
  private static let groupings: [FollowUpGrouping] = [
    .client, .service, .team, .section, .area, .provider, .day, .week, .month, .all,
  ]

  private func expected(_ world: FollowUpWorld) -> [String?: MethodContinuityRow] {
    let plain = PlainFollowUp(world: world)
    let isByService = world.question.grouping == .service
    var rows: [String?: MethodContinuityRow] = [:]
    if world.question.grouping == .all { rows[nil] = MethodContinuityRow(key: nil) }
    for visit in plain.visits {
      let status = plain.status(visit)
      let services: [String?] = visit.services.isEmpty ? [nil] : visit.services
      for (index, service) in services.enumerated() {
        let key = isByService ? service : plain.key(client: visit.client, visit.date)
        var row = rows[key] ?? MethodContinuityRow(key: key)
        if visit.plannedStart != nil, status != .cancelled, isByService || index == 0 {
          row.plannedVisits += 1
          if status == .performed { row.plannedPerformed += 1 }
        }
        if status == .performed { count(plain, visit, service, in: &row) }
        rows[key] = row
      }
    }
    return rows.filter { _, row in
      row.plannedVisits + row.occasions > 0 || world.question.grouping == .all
    }
  }

  private func count(
    _ plain: PlainFollowUp, _ visit: Visit, _ service: String?, in row: inout MethodContinuityRow
  ) {
    row.occasions += 1
    if visit.plannedStart != nil { row.asPlanned += 1 }
    let decisions = plain.records.decisions.filter {
      $0.client == visit.client && $0.service == service
        && plain.holds($0.from, $0.to, visit.date)
    }
    if decisions.isEmpty { return }
    row.asDecided += 1
    let given = decisions.filter { (plain.value($0.frequency, visit.date)?.times ?? 0) > 0 }
    let isDaily = given.contains { plain.value($0.frequency, visit.date)?.isDaily == true }
    let careContacts = plain.appointed(visit.client, [.careContact], visit.date)
    let contracted = plain.policy(visit.client, PolicyRule.servicesByContractor) ?? []
    let wished = given.compactMap { $0.wish?.caregiver }
    guard !given.isEmpty, !isDaily, !careContacts.isEmpty, !contracted.contains(service ?? ""),
      careContacts.isSuperset(of: wished)
    else { return }
    row.nonDailyOccasions += 1
    if !careContacts.isDisjoint(with: plain.performers(visit)) { row.nonDailyByCareContact += 1 }
  }

  @Test(arguments: [UInt64](0..<3))
  func figuresAgreeWithTheirDefinitions(block: UInt64) throws {
    var nonDaily = 0
    var byCareContact = 0
    for seed in block * 50..<(block + 1) * 50 {
      let world = try FollowUpWorld(seed: seed, groupings: Self.groupings)
      let found = MethodContinuity(world.question, world.records).rows(world.history)
      let expected = expected(world)
      try #require(found.count == expected.count, "seed \(seed)")
      for row in found {
        try #require(
          expected[row.key] == row, "seed \(seed), by \(world.question.grouping.rawValue): \(row)")
        nonDaily += row.nonDailyOccasions
        byCareContact += row.nonDailyByCareContact
      }
    }
    #expect(nonDaily > 5 && byCareContact > 0 && byCareContact < nonDaily)
  }
}
