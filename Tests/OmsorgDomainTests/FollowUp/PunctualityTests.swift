import Testing

@testable import OmsorgDomain

/// How times are kept, against a plain measurement from the definition.
@Suite struct PunctualityTests {
  private static let groupings: [FollowUpGrouping] = [
    .client, .caregiver, .service, .team, .section, .area, .provider, .day, .week, .month, .all,
  ]

  /// What one row is about, gathered and then told straight from the definition.
  private struct Plain {
    var statuses: [VisitStatus] = []
    var deviations: [(minutes: Int, margin: Int?)] = []
    var margins: Set<Int?> = []
    var series: [String: [Int]] = [:]

    func agrees(with row: PunctualityRow) -> Bool {
      let late = deviations.map(\.minutes)
      let knowsMargin = !margins.contains(nil) && !margins.isEmpty
      func count(_ matches: (Int, Int) -> Bool) -> Int? {
        guard knowsMargin else { return nil }
        return deviations.count { deviation in
          deviation.margin.map { matches(deviation.minutes, $0) } ?? false
        }
      }
      let squares = series.values.map { starts -> Double in
        let mean = Double(starts.reduce(0, +)) / Double(starts.count)
        return starts.map { (Double($0) - mean) * (Double($0) - mean) }.reduce(0, +)
      }
      let degrees = series.values.map { $0.count - 1 }.reduce(0, +)
      let changes = series.values.flatMap { zip($0, $0.dropFirst()).map { abs($0 - $1) } }
      let spread = degrees == 0 ? nil : (squares.reduce(0, +) / Double(degrees)).squareRoot()
      let change = degrees == 0 ? nil : Double(changes.reduce(0, +)) / Double(degrees)
      return row.plannedVisits == statuses.count
        && row.performedVisits == statuses.count { $0 == .performed }
        && row.cancelled == statuses.count { $0 == .cancelled }
        && row.noShow == statuses.count { $0 == .noShow }
        && row.notReported == statuses.count { $0 == .planned }
        && row.measured == deviations.count
        && row.margin == (margins.count == 1 ? margins.first ?? nil : nil)
        && row.onTime == count { abs($0) <= $1 } && row.early == count { $0 < -$1 }
        && row.late == count { $0 > $1 } && row.sumOfDeviations == late.reduce(0, +)
        && row.medianAbsoluteDeviation == Statistics.median(late.map(abs))
        && row.longestLate == late.filter { $0 > 0 }.max()
        && row.longestEarly == late.filter { $0 < 0 }.min().map { -$0 }
        && near(row.startSpread, spread) && near(row.startChange, change)
    }

    private func near(_ first: Double?, _ second: Double?) -> Bool {
      guard let first, let second else { return first == nil && second == nil }
      return abs(first - second) < 1e-6
    }
  }

  private func deviation(_ actual: Int, _ planned: Int) -> Int {
    [-1440, 0, 1440].map { actual - planned + $0 }.first { (-719...720).contains($0) } ?? 0
  }

  private func expected(_ world: FollowUpWorld, margin: Int?) -> [String?: Plain] {
    let plain = PlainFollowUp(world: world)
    var rows: [String?: Plain] = world.question.grouping == .all ? [nil: Plain()] : [:]
    var places: [String: Int] = [:]
    for visit in plain.inOrder(plain.visits) {
      let planned = visit.plannedStart.map { Int($0.minutesSinceMidnight) }
      let actual = plain.actualStart(visit)
      if world.question.grouping == .caregiver {
        guard let planned else { continue }
        for part in visit.caregivers {
          guard let id = part.id else { continue }
          let person = world.records.caregivers.first { $0.id == id }
          let own =
            margin
            ?? plain.policy(ofTeam: person?.team, person != nil, PolicyRule.punctualityMargin)
          rows[id, default: Plain()].statuses.append(part.status)
          rows[id, default: Plain()].margins.insert(own)
          if part.status == .performed, let start = part.start {
            rows[id, default: Plain()].deviations.append(
              (deviation(Int(start.minutesSinceMidnight), planned), own))
          }
        }
        continue
      }
      let own = margin ?? plain.policy(visit.client, PolicyRule.punctualityMargin)
      let services: [String?] = visit.services.isEmpty ? [nil] : visit.services
      let keys =
        world.question.grouping == .service
        ? services : [plain.key(client: visit.client, visit.date)]
      for key in keys {
        if let planned {
          rows[key, default: Plain()].statuses.append(plain.status(visit))
          rows[key, default: Plain()].margins.insert(own)
          if let actual {
            rows[key, default: Plain()].deviations.append((deviation(actual, planned), own))
          }
        }
        guard let actual else { continue }
        let start = planned.map { $0 + deviation(actual, $0) } ?? actual
        for service in world.question.grouping == .service ? [key] : services {
          let name = "\(visit.client) \(service ?? "-")"
          let place = places["\(name) \(visit.date.iso)", default: 0]
          places["\(name) \(visit.date.iso)"] = place + 1
          rows[key, default: Plain()].series["\(name) \(place)", default: []].append(start)
        }
      }
    }
    return rows
  }

  @Test(arguments: [UInt64](0..<3))
  func figuresAgreeWithTheirDefinitions(block: UInt64) throws {
    var spreads = 0
    var margins = 0
    for seed in block * 50..<(block + 1) * 50 {
      let world = try FollowUpWorld(seed: seed, groupings: Self.groupings)
      let margin = seed.isMultiple(of: 4) ? 15 : nil
      let found = Punctuality(world.question, world.records, margin: margin).rows(world.history)
      let expected = expected(world, margin: margin)
      try #require(found.map(\.key).count == expected.count, "seed \(seed)")
      for row in found {
        let plain = try #require(expected[row.key], "seed \(seed)")
        try #require(
          plain.agrees(with: row),
          "seed \(seed), by \(world.question.grouping.rawValue): \(row) \(plain)")
        if row.startSpread.map({ $0 > 0 }) == true { spreads += 1 }
        if margin == nil, row.onTime.map({ $0 > 0 }) == true { margins += 1 }
      }
    }
    #expect(spreads > 10 && margins > 2)
  }

  @Test func theNearestWayRoundTheClockIsTheDeviation() throws {
    var visit = Visit()
    visit.id = "1"
    visit.client = "C1"
    visit.date = try day("2026-11-02")
    visit.plannedStart = ClockTime(iso: "23:50")
    var performer = VisitPerformer()
    performer.id = "E1"
    performer.start = ClockTime(iso: "00:05")
    visit.caregivers = [performer]
    let question = FollowUpQuestion(
      period: DateRange(from: visit.date, count: 1), grouping: .client)
    let rows = Punctuality(question, CareRecords(), margin: 10).rows(VisitHistory([visit]))
    let row = try #require(rows.first)
    #expect(row.meanDeviation == 15 && row.late == 1 && row.longestLate == 15)
    #expect(row.onTimeShare == 0 && row.longestEarly == nil && row.startSpread == nil)
  }
}
