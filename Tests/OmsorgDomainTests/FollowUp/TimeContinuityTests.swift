import Testing

@testable import OmsorgDomain

/// Care given against care granted, against a plain comparison day by day from the definition.
@Suite struct TimeContinuityTests {
  private static let groupings: [FollowUpGrouping] = [
    .client, .service, .team, .section, .area, .provider, .day, .week, .month, .all,
  ]

  private struct Plain {
    var clients: Set<String> = []
    var grantedOccasions = 0.0
    var grantedMinutes = 0.0
    var performed: [(minutes: Double, isGranted: Bool)] = []
    var statuses: [VisitStatus] = []
    var partsWithoutTimes = 0

    func agrees(with row: TimeContinuityRow) -> Bool {
      let without = performed.filter { !$0.isGranted }
      return row.clients == clients.count && near(row.grantedOccasions, grantedOccasions)
        && near(row.grantedMinutes, grantedMinutes) && row.performedOccasions == performed.count
        && near(row.performedMinutes, performed.map(\.minutes).reduce(0, +))
        && row.withoutDecisionOccasions == without.count
        && near(row.withoutDecisionMinutes, without.map(\.minutes).reduce(0, +))
        && row.cancelledOccasions == statuses.count { $0 == .cancelled }
        && row.noShowOccasions == statuses.count { $0 == .noShow }
        && row.notReportedOccasions == statuses.count { $0 == .planned }
        && row.partsWithoutTimes == partsWithoutTimes
    }

    private func near(_ first: Double, _ second: Double) -> Bool { abs(first - second) < 1e-7 }
  }

  private func expected(_ world: FollowUpWorld) -> [String?: Plain] {
    let plain = PlainFollowUp(world: world)
    let isByService = world.question.grouping == .service
    var rows: [String?: Plain] = world.question.grouping == .all ? [nil: Plain()] : [:]
    let visitDates = plain.visits.map(\.date)
    for date in world.question.period {
      // Nothing is known before the first visit and after the last.
      guard visitDates.contains(where: { $0 <= date }), visitDates.contains(where: { date <= $0 })
      else { continue }
      for decision in world.records.decisions where plain.holds(decision.from, decision.to, date) {
        let isAway = world.records.absences.contains {
          $0.client == decision.client && plain.holds($0.from, $0.to, date)
        }
        guard !isAway, let frequency = plain.value(decision.frequency, date), frequency.times > 0
        else { continue }
        let key = isByService ? decision.service : plain.key(client: decision.client, date)
        let times = Double(frequency.times) / Double(7 * frequency.everyWeeks)
        let minutes =
          plain.value(decision.minutes, date)
          ?? world.records.services.services.first { $0.id == decision.service }?.defaultMinutes
        rows[key, default: Plain()].clients.insert(decision.client)
        rows[key, default: Plain()].grantedOccasions += times
        rows[key, default: Plain()].grantedMinutes +=
          times * Double(minutes ?? 0) * (decision.doubleStaffing ? 2 : 1)
      }
    }
    for visit in plain.visits {
      let services: [String?] = visit.services.isEmpty ? [nil] : visit.services
      let weights = services.map { weight(plain, $0, visit) }
      let sum = weights.map(\.weight).reduce(0, +)
      let (minutes, unknown) = minutes(visit)
      for (index, service) in services.enumerated() {
        let key = isByService ? service : plain.key(client: visit.client, visit.date)
        var row = rows[key] ?? Plain()
        let status = plain.status(visit)
        if status == .performed {
          let share =
            sum == 0 ? 1 / Double(services.count) : Double(weights[index].weight) / Double(sum)
          row.performed.append((Double(minutes) * share, weights[index].isGranted))
          row.clients.insert(visit.client)
          if isByService || index == 0 { row.partsWithoutTimes += unknown }
        } else {
          row.statuses.append(status)
        }
        rows[key] = row
      }
    }
    return rows
  }

  private func weight(
    _ plain: PlainFollowUp, _ service: String?, _ visit: Visit
  ) -> (weight: Int, isGranted: Bool) {
    let decisions = plain.records.decisions.filter {
      $0.client == visit.client && $0.service == service
        && plain.holds($0.from, $0.to, visit.date)
    }
    let catalogue = plain.records.services.services.first { $0.id == service }
    let minutes = decisions.compactMap { plain.value($0.minutes, visit.date) }.max()
    return (minutes ?? catalogue?.defaultMinutes ?? 1, !decisions.isEmpty)
  }

  private func minutes(_ visit: Visit) -> (minutes: Int, unknown: Int) {
    var (sum, unknown) = (0, 0)
    for part in visit.caregivers where part.status == .performed {
      let times = [(part.start, part.end), (visit.plannedStart, visit.plannedEnd)]
      let length = times.lazy.compactMap { start, end -> Int? in
        guard let start, let end else { return nil }
        let length = Int(end.minutesSinceMidnight) - Int(start.minutesSinceMidnight)
        return length < 0 ? length + 24 * 60 : length
      }.first
      if let length { sum += length } else { unknown += 1 }
    }
    return (sum, unknown)
  }

  @Test(arguments: [UInt64](0..<3))
  func figuresAgreeWithTheirDefinitions(block: UInt64) throws {
    var granted = 0
    var without = 0
    for seed in block * 50..<(block + 1) * 50 {
      let world = try FollowUpWorld(seed: seed, groupings: Self.groupings)
      let found = TimeContinuity(world.question, world.records).rows(world.history)
      let expected = expected(world)
      try #require(Set(found.map(\.key)) == Set(expected.keys), "seed \(seed)")
      try #require(found.count == expected.count, "seed \(seed)")
      for row in found {
        let plain = try #require(expected[row.key], "seed \(seed)")
        try #require(
          plain.agrees(with: row),
          "seed \(seed), by \(world.question.grouping.rawValue): \(row) \(plain)")
        if row.occasionsShare.map({ $0 > 0 }) == true { granted += 1 }
        without += row.withoutDecisionOccasions
      }
    }
    #expect(granted > 10 && without > 10)
  }

  @Test func minutesThatAreNotWholeAreSummedExactly() throws {
    let anchor = try day("2026-08-31")
    var decision = GrantedService()
    decision.id = "D"
    decision.client = "C"
    decision.service = "cleaning"
    decision.from = try day("2026-01-01")
    decision.frequency.set(
      try #require(Frequency(times: 1, everyWeeks: 3, anchor: anchor)), from: nil)
    decision.minutes.set(70, from: nil)
    decision.doubleStaffing = true
    let question = FollowUpQuestion(
      period: DateRange(from: try day("2026-10-01"), count: 21), grouping: .service)
    func rows(visitsOn days: String...) throws -> [TimeContinuityRow] {
      let visits = try days.enumerated().map { index, date in
        var performer = VisitPerformer()
        performer.status = .planned
        var visit = Visit()
        visit.id = "V\(index)"
        visit.client = "C"
        visit.date = try day(date)
        visit.services = ["cleaning"]
        visit.caregivers = [performer]
        return visit
      }
      return TimeContinuity(question, CareRecords(decisions: [decision])).rows(VisitHistory(visits))
    }
    // Without visits nothing tells what was given, so nothing counts as granted either.
    #expect(try rows().isEmpty)
    #expect(try rows(visitsOn: "2026-10-04", "2026-10-10").map(\.grantedOccasions) == [7.0 / 21])
    let row = try #require(rows(visitsOn: "2026-10-01", "2026-10-21").first)
    #expect(row.key == "cleaning" && row.clients == 1)
    #expect(row.grantedOccasions == 1 && row.grantedMinutes == 140)
    #expect(row.occasionsShare == 0 && row.minutesShare == 0)
  }
}
