import OmsorgDomain
import Testing

@Suite struct FrequencyCycleTests {
  private static let monday = CalendarDate(iso: "2026-09-21") ?? .earliest

  @Test func everyOccurrenceIsInTheCycleItIsDueIn() throws {
    let cycle = try #require(CareCycle(firstMonday: Self.monday))
    for everyWeeks in 1...9 {
      for times in 1...6 {
        for weeksBefore in 0..<everyWeeks {
          let frequency = try #require(
            Frequency(
              times: times, everyWeeks: everyWeeks,
              anchor: Self.monday.adding(days: -7 * weeksBefore)))
          var weeks: [Int] = []
          for index in 0..<everyWeeks {
            let occurrences = frequency.occurrences(ofCycleFrom: cycle.dates(ofCycle: index).from)
            #expect(occurrences.count == frequency.occurrences(inCycle: index, of: cycle))
            weeks += occurrences.map { 4 * index + $0.first }
            for (one, next) in zip(occurrences, occurrences.dropFirst()) {
              #expect(one.last == max(one.first, next.first - 1), "\(times)/\(everyWeeks)")
            }
            #expect(occurrences.allSatisfy { $0.first <= $0.last && $0.last < 4 })
          }
          // Everything comes round after as many cycles as there are weeks in an interval.
          #expect(weeks == weeks.sorted())
          #expect(weeks.count == 4 * times)
        }
      }
    }
  }

  @Test func onceInThreeWeeksStaysSo() throws {
    let frequency = try #require(Frequency(times: 1, everyWeeks: 3, anchor: Self.monday))
    let cycles = (0..<4).map { cycle in
      frequency.occurrences(ofCycleFrom: Self.monday.adding(days: 28 * cycle)).map(\.first)
    }
    #expect(cycles == [[0, 3], [2], [1], [0, 3]])
    #expect(!frequency.repeatsEveryCycle)
    #expect(frequency.evenGap == 21...21)
  }

  @Test func unevenWeeksHaveUnevenGaps() throws {
    let frequency = try #require(Frequency(times: 3, everyWeeks: 2, anchor: Self.monday))
    #expect(frequency.evenGap == 4...5)
    #expect(frequency.occurrences(ofCycleFrom: Self.monday).map(\.first) == [0, 0, 1, 2, 2, 3])
  }
}
