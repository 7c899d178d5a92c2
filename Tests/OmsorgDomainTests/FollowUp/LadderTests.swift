import Testing

@testable import OmsorgDomain

/// Who made the visits, against a plain count from the definition.
@Suite struct LadderTests {
  private static let groupings: [FollowUpGrouping] = [
    .client, .caregiver, .team, .section, .area, .provider, .day, .week, .month, .all,
  ]

  private func step(
    _ plain: PlainFollowUp, _ caregiver: String, _ client: String, _ date: CalendarDate
  ) -> LadderStep {
    let records = plain.records
    let careContacts = plain.appointed(client, [.careContact], date)
    if careContacts.contains(caregiver) { return .careContact }
    if plain.appointed(client, [.deputy, .substitute], date).contains(caregiver) {
      return .deputyOrTwin
    }
    let isTwin = records.caregivers.contains { other in
      careContacts.contains(other.id) && plain.value(other.twin, date) == caregiver
    }
    if isTwin { return .deputyOrTwin }
    guard let person = records.caregivers.first(where: { $0.id == caregiver }) else {
      return .other
    }
    let role = plain.value(person.role, date)
    if role == .hourly { return .hourly }
    let team = plain.value(person.team, date)
    let record = records.teams.first { $0.id == team }
    if role == .runner || role == .resource || record?.kind == .resourceGroup {
      return .runnerOrResourceGroup
    }
    let clientTeam = records.clients.first { $0.id == client }.flatMap {
      plain.value($0.team, date)
    }
    guard let team, let clientTeam else { return .other }
    if team == clientTeam { return .team }
    let coversAtNight = record?.kind == .eveningTeam || record?.kind == .nightTeam
    return coversAtNight && record?.covers.contains(clientTeam) == true ? .eveningTeam : .other
  }

  private func expected(_ world: FollowUpWorld) -> [String?: [LadderStep: Int]] {
    let plain = PlainFollowUp(world: world)
    var rows: [String?: [LadderStep: Int]] = world.question.grouping == .all ? [nil: [:]] : [:]
    for visit in plain.visits where plain.status(visit) == .performed {
      let steps = plain.performers(visit).map { caregiver in
        (caregiver, step(plain, caregiver, visit.client, visit.date))
      }
      if world.question.grouping == .caregiver {
        for (caregiver, step) in steps { rows[caregiver, default: [:]][step, default: 0] += 1 }
      } else {
        let nearest = LadderStep.allCases.first { step in steps.contains { $0.1 == step } }
        rows[plain.key(client: visit.client, visit.date), default: [:]][
          nearest ?? .other, default: 0] += 1
      }
    }
    return rows
  }

  @Test(arguments: [UInt64](0..<3))
  func stepsAgreeWithTheirDefinition(block: UInt64) throws {
    var seen: Set<LadderStep> = []
    for seed in block * 50..<(block + 1) * 50 {
      let world = try FollowUpWorld(seed: seed, groupings: Self.groupings)
      let found = Ladder(world.question, world.records).rows(world.history)
      let expected = expected(world)
      try #require(found.count == expected.count, "seed \(seed)")
      for row in found {
        let counts = try #require(expected[row.key], "seed \(seed)")
        for step in LadderStep.allCases {
          try #require(row[step] == counts[step, default: 0], "seed \(seed), \(step.rawValue)")
          if row[step] > 0 { seen.insert(step) }
        }
        #expect(row.visits == counts.values.reduce(0, +))
      }
      let inOrder = found.map(\.key).sorted(by: FollowUpGroups.isInOrder)
      try #require(found.map(\.key) == inOrder, "seed \(seed)")
    }
    #expect(seen.count == LadderStep.allCases.count)
  }

  @Test func sharesAreOfAllVisitsAndAbsentWithoutAny() throws {
    let world = try FollowUpWorld(seed: 3, groupings: [.all])
    let ladder = Ladder(world.question, world.records)
    let row = try #require(ladder.rows(world.history).first)
    let shares = LadderStep.allCases.compactMap(row.share)
    #expect(shares.count == 7 && abs(shares.reduce(0, +) - 1) < 1e-12)
    let none = try #require(ladder.rows(world.history) { _ in false }.first)
    #expect(none.visits == 0 && none.share(.careContact) == nil)
  }
}
