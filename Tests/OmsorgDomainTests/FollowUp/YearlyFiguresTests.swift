import Records
import Testing

@testable import OmsorgDomain

/// The parts of the yearly summary hold together.
@Suite struct YearlyFiguresTests {
  @Test(arguments: 0..<30 as Range<UInt64>)
  func partsAddUpToTheWhole(seed: UInt64) throws {
    let world = try ContinuityWorld(seed: seed)
    let period = world.question.period
    let figures = YearlyFigures(
      period, world.records, history: world.history, shifts: [], today: period.to, dutiesFrom: nil,
      of: { _ in true }, caregivers: { _ in true }, teams: { _, _ in true })
    let visits = figures.continuity?.visits ?? 0
    #expect(figures.continuityByTeam.reduce(0) { $0 + $1.visits } == visits, "seed \(seed)")
    #expect(figures.continuityByMonth.reduce(0) { $0 + $1.visits } == visits, "seed \(seed)")
    #expect(figures.ladder?.visits ?? 0 == visits, "seed \(seed)")
    for team in figures.continuityByTeam {
      let parts = figures.teamMonths.filter { $0.key == team.key }
      #expect(parts.reduce(0) { $0 + $1.visits } == team.visits, "seed \(seed)")
      #expect(
        parts.reduce(0) { $0 + $1.careContactVisits } == team.careContactVisits, "seed \(seed)")
    }
    #expect(figures.titles.first.map { $0.date == period.to } ?? false, "seed \(seed)")
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func theDaysWithVisits(seed: UInt64) throws {
    let world = try ContinuityWorld(seed: seed)
    let days = world.visits.map(\.date)
    let whole = try #require(
      DateRange(from: try day("2020-01-01"), to: try day("2030-01-01")))
    #expect(world.history.days(in: whole)?.from == days.min(), "seed \(seed)")
    #expect(world.history.days(in: whole)?.to == days.max(), "seed \(seed)")
    let before = try #require(DateRange(from: try day("2019-01-01"), to: try day("2019-12-31")))
    #expect(world.history.days(in: before) == nil, "seed \(seed)")
  }
}
