import OmsorgDomain
import Testing

/// The figures against a plain computation from their definitions, over many small worlds.
@Suite struct ContinuityModelTests {
  private func comparable(_ row: ContinuityRow) -> PlainContinuity.Row {
    var plain = PlainContinuity.Row(key: row.key, part: row.part)
    plain.clients = row.clients
    plain.visits = row.visits
    plain.careContactVisits = row.careContactVisits
    plain.visitsWithCareContactInForce = row.visitsWithCareContactInForce
    plain.meetings = row.meetings
    plain.dayPersonalCareVisits = row.dayPersonalCareVisits
    plain.dayPersonalCareCareContactVisits = row.dayPersonalCareCareContactVisits
    plain.visitsOnDuty = row.visitsOnDuty
    plain.onDutyCareContactVisits = row.onDutyCareContactVisits
    plain.distinctCaregivers = row.distinctCaregivers.sorted()
    plain.surveyDistinctCaregivers = row.surveyDistinctCaregivers.sorted()
    plain.surveyUnknownAge = row.surveyUnknownAge
    plain.indices = row.indices.map { [$0.coc, $0.upc, $0.secon] }
      .sorted { $0.lexicographicallyPrecedes($1) }
    plain.aim = row.aim
    return plain
  }

  @Test(arguments: [UInt64](0..<5))
  func figuresAgreeWithTheirDefinitions(block: UInt64) throws {
    for seed in block * 100..<(block + 1) * 100 {
      let world = try ContinuityWorld(seed: seed)
      let duty = DutyTimes(world.shifts, world.records)
      let found = ContinuityFigures(world.question, world.records, duty: duty)
        .rows(world.history).map(comparable)
      let expected = PlainContinuity(world).rows().sorted { first, second in
        if first.key == second.key { return (first.part ?? "") < (second.part ?? "") }
        guard let left = first.key else { return false }
        return second.key.map { left < $0 } ?? true
      }
      try #require(
        found == expected, "seed \(seed), by \(world.question.grouping.rawValue)")
    }
  }

  @Test(arguments: [UInt64](0..<4))
  func windowsAndCaregiversAgreeWithTheirDefinitions(block: UInt64) throws {
    var count = 0
    for seed in block * 50..<(block + 1) * 50 {
      let world = try ContinuityWorld(seed: seed)
      let figures = ContinuityFigures(world.question, world.records)
      if ContinuityWorld.groupings.contains(world.question.grouping) {
        let found = figures.windows(world.history, above: [1, 3])
        let expected = PlainContinuity(world).windows(above: [1, 3])
        try #require(found == expected, "seed \(seed)")
        count += found.count
      }
      let caregivers = figures.caregivers(world.history)
      let plain = PlainContinuity(world).caregivers()
      try #require(caregivers.count == plain.count, "seed \(seed)")
      for row in caregivers {
        let expected = plain[row.caregiver]
        try #require(
          expected == [row.clients, row.visits, row.careContactVisits], "seed \(seed)")
      }
    }
    #expect(count > 50)
  }

  @Test func theWorldsHaveWhatTheyAreMadeFor() throws {
    var surveyed = 0
    var unknownAge = 0
    var moved = 0
    var onDuty = 0
    var aims: Set<Double> = []
    for seed in UInt64(0)..<200 {
      let world = try ContinuityWorld(seed: seed)
      let duty = DutyTimes(world.shifts, world.records)
      for row in ContinuityFigures(world.question, world.records, duty: duty).rows(world.history) {
        onDuty += row.onDutyCareContactVisits
        surveyed += row.surveyDistinctCaregivers.count
        unknownAge += row.surveyUnknownAge
        if let aim = row.aim { aims.insert(aim) }
        if world.question.grouping == .team, row.distinctCaregivers.count < row.clients {
          moved += 1
        }
      }
    }
    #expect(surveyed > 10 && unknownAge > 5 && moved > 5 && onDuty > 100)
    #expect(aims == [0.25, 0.5, 0.75])
  }
}
