import OmsorgDomain
import Testing

/// Histories against a table of what held on each day.
@Suite struct TimelineModelTests {
  /// Day numbers counted from this date; the first and the last stand for all before and after.
  private static let days = 0...30

  private func date(_ day: Int) throws -> CalendarDate {
    try OmsorgDomainTests.day("2026-02-20").adding(days: day)
  }

  /// The periods that a table of values makes, as few as there can be.
  private func periods(of table: [String?]) throws -> [Period<String>] {
    var periods: [Period<String>] = []
    for (day, value) in table.enumerated() {
      if let value, day == 0 || table[day - 1] != value {
        periods.append(Period(from: day == 0 ? nil : try date(day), value: value))
      } else if value == nil, day > 0, table[day - 1] != nil {
        periods[periods.count - 1].to = try date(day - 1)
      }
      if let value, day > 0, let before = table[day - 1], before != value {
        periods[periods.count - 2].to = try date(day - 1)
      }
    }
    return periods
  }

  @Test(arguments: [UInt64](1...10)) func changesDoAsTheTableSays(block: UInt64) throws {
    for seed in block * 40..<(block + 1) * 40 {
      var random = SeededGenerator(seed: seed)
      var timeline = Timeline<String>()
      var table: [String?] = Array(repeating: nil, count: Self.days.count)
      for step in 0..<Int.random(in: 1...12, using: &random) {
        let day = Int.random(in: 1..<Self.days.upperBound, using: &random)
        let value = random.pick(["a", "b", "c"])
        switch Int.random(in: 0..<8, using: &random) {
        case 0:
          if timeline.isEmpty { table = table.map { _ in value } }
          timeline.set(value, from: nil)
        case 1, 2:
          timeline.clear(from: try date(day))
          if let gone = table[day] {
            for later in day..<table.count {
              guard table[later] == gone else { break }
              table[later] = nil
            }
          }
        case 3 where !timeline.isEmpty:
          // The value in force, again.
          guard let same = timeline.value(on: try date(day)) else { continue }
          timeline.set(same, from: try date(day))
        default:
          timeline.set(value, from: try date(day))
          if table[day] == value { continue }
          let before = table
          for later in day..<table.count {
            // A change that is known already goes before.
            if later > day, let next = before[later], before[later - 1] != next { break }
            table[later] = value
          }
        }
        let comment: Comment = "seed \(seed), step \(step)"
        let expected = try periods(of: table)
        try #require(timeline.periods == expected, comment)
        let values = try Self.days.map { timeline.value(on: try date($0)) }
        try #require(values == table, comment)
        try #require(!timeline.hasOverlap, comment)
        try #require(timeline.current == table[Self.days.upperBound], comment)
      }
    }
  }

  @Test(arguments: [UInt64](1...10)) func overlapIsADayInTwoPeriods(block: UInt64) throws {
    var overlapping = 0
    for seed in block * 50..<(block + 1) * 50 {
      var random = SeededGenerator(seed: seed)
      let periods = try (0..<Int.random(in: 0...3, using: &random)).map { _ in
        var period = Period(from: nil, value: random.pick(["a", "b"]))
        if Int.random(in: 0..<5, using: &random) > 0 {
          period.from = try date(Int.random(in: 1...20, using: &random))
        }
        if Int.random(in: 0..<5, using: &random) > 0 {
          period.to = try date(Int.random(in: 1...28, using: &random))
        }
        return period
      }
      let dates = try Self.days.map(date)
      let isShared = dates.contains { date in periods.count { $0.contains(date) } > 1 }
      let isBackwards = periods.contains { period in !dates.contains(where: period.contains) }
      let timeline = Timeline(periods)
      #expect(timeline.hasOverlap == (isShared || isBackwards), "seed \(seed)")
      if timeline.hasOverlap { overlapping += 1 }
      for date in dates {
        // The latest begun holds, wherever it stands among the periods.
        let begun = periods.filter { $0.contains(date) }.map(\.from)
        #expect(
          timeline.period(on: date).map { [$0.from] } ?? []
            == (begun.max { ($0 ?? .earliest) < ($1 ?? .earliest) }.map { [$0] } ?? []),
          "seed \(seed)")
      }
    }
    #expect(overlapping > 5 && overlapping < 45)
  }
}
