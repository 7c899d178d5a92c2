import OmsorgDomain
import Testing

/// The figures against a plain computation from their definitions, over many small worlds.
@Suite struct ContinuityModelTests {
  private func comparable(_ row: ContinuityRow) -> PlainContinuity.Row {
    var plain = PlainContinuity.Row(key: row.key)
    plain.clients = row.clients
    plain.visits = row.visits
    plain.careContactVisits = row.careContactVisits
    plain.visitsWithCareContactInForce = row.visitsWithCareContactInForce
    plain.meetings = row.meetings
    plain.dayPersonalCareVisits = row.dayPersonalCareVisits
    plain.dayPersonalCareCareContactVisits = row.dayPersonalCareCareContactVisits
    plain.distinctCaregivers = row.distinctCaregivers.sorted()
    plain.surveyDistinctCaregivers = row.surveyDistinctCaregivers.sorted()
    plain.surveyUnknownAge = row.surveyUnknownAge
    plain.indices = row.indices.map { [$0.coc, $0.upc, $0.secon] }
      .sorted { $0.lexicographicallyPrecedes($1) }
    plain.aim = row.aim
    return plain
  }

  @Test(arguments: [UInt64](0..<40))
  func figuresAgreeWithTheirDefinitions(block: UInt64) throws {
    for seed in block * 50..<(block + 1) * 50 {
      let world = try ContinuityWorld(seed: seed)
      let rows = ContinuityFigures(world.question, world.records).rows(world.columns())
      let expected = PlainContinuity(world: world).rows()
      let found = rows.map(comparable)
      let order: (PlainContinuity.Row, PlainContinuity.Row) -> Bool = {
        ($0.key ?? "~") < ($1.key ?? "~")
      }
      let same = found.sorted(by: order) == expected.sorted(by: order)
      #expect(same, "seed \(seed), by \(world.question.grouping)")
      if !same {
        for (one, two) in zip(found.sorted(by: order), expected.sorted(by: order)) where one != two {
          print("seed \(seed) \(world.question.grouping)\n found \(one)\n plain \(two)")
        }
        print(found.count, expected.count)
        return
      }
    }
  }
}
