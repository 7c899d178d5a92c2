import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

/// Two periods beside each other, each as `metrics continuity` has it.
@Suite struct TwoMonthlyFiguresTests {
  @Test(arguments: 0..<30 as Range<UInt64>)
  func eachPeriodIsAsContinuityHasIt(seed: UInt64) throws {
    let world = try ContinuityWorld(seed: seed)
    let period = world.question.period
    let before = DateRange(from: period.from.adding(days: -period.count), count: period.count)
    let history = world.history
    let figures = TwoMonthlyFigures(
      period, before: before, windowDays: 14, world.records, history, of: { _ in true })
    for (days, row) in [
      (period, \TwoMonthlyFigures.Pair.now), (before, \TwoMonthlyFigures.Pair.before),
    ] {
      func rows(_ grouping: FollowUpGrouping) -> [ContinuityRow] {
        ContinuityFigures(
          ContinuityQuestion(period: days, windowDays: 14, grouping: grouping), world.records
        ).rows(history)
      }
      #expect(figures.teams.compactMap { $0[keyPath: row] } == rows(.team), "seed \(seed)")
      #expect(figures.all[keyPath: row] == rows(.all).first, "seed \(seed)")
    }
    #expect(figures.clients.allSatisfy { ($0.now?.visits ?? 0) > 0 }, "seed \(seed)")
    for pair in figures.teams {
      let expected = pair.now?.careContactShare.flatMap { now in
        pair.before?.careContactShare.map { now - $0 }
      }
      #expect(pair.change == expected, "seed \(seed)")
    }
  }

  @Test func theDaysNeededReachBackToTheFirstWindow() throws {
    let period = try #require(DateRange(from: try day("2026-09-01"), to: try day("2026-10-31")))
    let before = try #require(DateRange(from: try day("2026-08-25"), to: try day("2026-08-31")))
    let needed = TwoMonthlyFigures.daysNeeded(period, before: before, windowDays: 14)
    #expect(needed.from == (try day("2026-08-18")) && needed.to == period.to)
  }

  @Test func aValueIsSharedWhereItIsTheSameForAll() throws {
    var registers = try Registers.clean()
    let rule = PolicyRule.continuityFollowUpEvery
    func value() throws -> Int? {
      try registers.records().sharedValue(of: rule, on: day("2026-11-16")) { _ in true }
    }
    #expect(try value() == nil)
    try registers.set(rule.id, .integer(3), from: "2020-01-01")
    #expect(try value() == 3)
    registers.clients[1].team = Timeline()
    registers.teams[1].provider = Timeline()
    var other = Provider()
    other.id = "P2"
    registers.providers.append(other)
    #expect(try value() == nil)
  }
}
