import OmsorgDomain
import Testing

@Suite struct FrequencyTests {
  private func anchor() throws -> CalendarDate { try day("2026-09-21") }

  @Test(
    arguments: ([
      ("7", 7, 1), ("1", 1, 1), ("0", 0, 1), ("0,0", 0, 1), ("14", 14, 1), ("21,0", 21, 1),
      ("0,5", 1, 2), ("0.5", 1, 2), ("0,50", 1, 2), ("1,5", 3, 2), ("2,5", 5, 2), ("3.5", 7, 2),
      ("0,25", 1, 4), ("0,75", 3, 4), ("1,25", 5, 4), ("0,2", 1, 5), ("0,6", 3, 5), ("0,4", 2, 5),
      ("0,3", 1, 3), ("0,33", 1, 3), ("0,333", 1, 3), ("0,3333", 1, 3), ("0,333333333", 1, 3),
      ("0,7", 2, 3), ("0,66", 2, 3), ("0,67", 2, 3), ("0,6667", 2, 3), ("1,33", 4, 3),
      ("2,3", 7, 3), ("6,67", 20, 3), ("0,1", 1, 10), ("0,125", 1, 8), ("0,17", 1, 6),
      ("0,1667", 1, 6), ("0,14", 1, 7), ("0,143", 1, 7), ("0,13", 1, 8), ("0,12", 1, 8),
      ("0,23", 3, 13), ("0,08", 1, 12), ("0,077", 1, 13), ("0,04", 1, 26), ("0,0385", 1, 26),
      ("0,02", 1, 52), ("0,019", 1, 52), ("0,01", 1, 52), ("0,31", 4, 13), ("0,0192", 1, 52),
      ("999", 999, 1), ("007", 7, 1),
    ] as [(String, Int, Int)]).map { ($0.0, [$0.1, $0.2]) })
  func readsTimesPerWeek(text: String, expected: [Int]) throws {
    let frequency = try #require(Frequency(perWeek: text, anchor: anchor()))
    #expect([frequency.times, frequency.everyWeeks] == expected)
  }

  @Test(arguments: [
    "", " ", ",", ".", ",5", "0,", "-1", "+1", "1e3", "1 ", "0,3,3", "1.000,5", "1000", "0,011",
    "0,001", "0,311", "7 ggr", "½", "٣", "0,3333333333", "0,0000000001",
  ])
  func refusesWhatNoIntervalFits(text: String) throws {
    #expect(try Frequency(perWeek: text, anchor: anchor()) == nil)
  }

  /// Every k times in N weeks, written to two to nine decimals, rounded or cut, is read back as the
  /// same rate, for the intervals up to a cycle.
  @Test func readsBackWhatExportsRound() throws {
    let anchor = try anchor()
    for everyWeeks in 1...4 {
      for times in 1...(21 * everyWeeks) {
        var scale = 10
        for decimals in 2...9 {
          scale *= 10
          for scaled in Set([
            times * scale / everyWeeks, (2 * times * scale + everyWeeks) / (2 * everyWeeks),
          ]) {
            let fraction = String(scaled % scale + scale).dropFirst()
            let text = "\(scaled / scale),\(fraction)"
            let frequency = Frequency(perWeek: text, anchor: anchor)
            guard let frequency, frequency.times * everyWeeks == times * frequency.everyWeeks else {
              Issue.record("\(times) in \(everyWeeks) weeks, \(decimals) decimals: \(text)")
              return
            }
          }
        }
      }
    }
  }

  @Test func refusesWhatIsOutOfBounds() throws {
    let monday = try anchor()
    for (times, weeks) in [(-1, 1), (10_000, 1), (1, 0), (1, -1), (1, 521), (.max, .max)] {
      #expect(Frequency(times: times, everyWeeks: weeks, anchor: monday) == nil)
    }
    #expect(Frequency(times: 1, everyWeeks: 1, anchor: monday.adding(days: 1)) == nil)
    #expect(Frequency(times: 9_999, everyWeeks: 520, anchor: monday) != nil)
  }

  /// Occurrence i of an interval of N weeks with k occurrences is due in week ⌊i · N / k⌋: counted
  /// out one by one, over intervals before and after the anchor.
  @Test func spreadsOccurrencesEvenly() throws {
    let anchor = try anchor()
    for everyWeeks in 1...13 {
      for times in 0...30 {
        let frequency = try #require(
          Frequency(times: times, everyWeeks: everyWeeks, anchor: anchor))
        var expected = [Int](repeating: 0, count: everyWeeks)
        for occurrence in 0..<times { expected[occurrence * everyWeeks / times] += 1 }
        for interval in -2...2 {
          let counted = (0..<everyWeeks).map { week in
            let monday = anchor.adding(days: 7 * (interval * everyWeeks + week))
            let inMonday = frequency.occurrences(inWeekOf: monday)
            let inSunday = frequency.occurrences(inWeekOf: monday.adding(days: 6))
            #expect(inMonday == inSunday)
            return inMonday
          }
          guard counted == expected else {
            Issue.record("\(times) in \(everyWeeks) weeks: \(counted), not \(expected)")
            return
          }
        }
        #expect((expected.max() ?? 0) - (expected.min() ?? 0) <= 1)
      }
    }
  }

  /// Whatever the interval and however the cycle lies to it, a cycle holds what its weeks hold, and
  /// over any common multiple the counts are exact.
  @Test func cyclesHoldEveryOccurrenceOnce() throws {
    let seed: UInt64 = 3_333
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let everyWeeks = Int.random(in: 1...13, using: &random)
      let times = Int.random(in: 0...(7 * everyWeeks), using: &random)
      let frequency = try #require(
        Frequency(times: times, everyWeeks: everyWeeks, anchor: anchor()))
      let offset = Int.random(in: -200...200, using: &random)
      let cycle = try #require(CareCycle(firstMonday: anchor().adding(days: 7 * offset)))
      let firstCycle = Int.random(in: -50...50, using: &random)
      var total = 0
      for index in firstCycle..<(firstCycle + everyWeeks) {
        let inCycle = frequency.occurrences(inCycle: index, of: cycle)
        let monday = cycle.dates(ofCycle: index).from
        let byWeek = (0..<4).map { frequency.occurrences(inWeekOf: monday.adding(days: 7 * $0)) }
        #expect(inCycle == byWeek.reduce(0, +), "\(frequency), seed \(seed)")
        total += inCycle
      }
      // N cycles are 4 intervals of N weeks.
      #expect(total == 4 * times, "\(frequency), seed \(seed)")
    }
  }

  @Test func onceEveryThirdWeekOverCycles() throws {
    let frequency = try #require(Frequency(perWeek: "0,33", anchor: anchor()))
    let cycle = try #require(CareCycle(firstMonday: anchor()))
    let counts = (0..<6).map { frequency.occurrences(inCycle: $0, of: cycle) }
    // Weeks 0, 3 | 6 | 9 | 12, 15 | 18 | 21.
    #expect(counts == [2, 1, 1, 2, 1, 1])
    let weeks = (0..<7).map { week in
      (try? anchor().adding(days: 7 * week)).map(frequency.occurrences(inWeekOf:))
    }
    #expect(weeks == [1, 0, 0, 1, 0, 0, 1])
  }

  @Test(arguments: [
    ("7", true), ("5", true), ("4,5", false), ("14", true), ("1", false), ("0", false),
    ("5,5", true), ("4,67", false),
  ])
  func isDailyFromFiveTimesAWeek(text: String, isDaily: Bool) throws {
    let frequency = try #require(Frequency(perWeek: text, anchor: anchor()))
    #expect(frequency.isDaily == isDaily)
  }
}
