import Records

/// A day's plan beside what is on record of it: what was done when and by whom.
///
/// A visit on record belongs to the plan's visit of the same client and service that it lies nearest
/// to; one that has several services may belong to several of the plan's.
public struct DayComparison: Sendable {
  /// A visit on record belongs to no planned one that is further from it, in minutes.
  public static let furthest = 240
  /// A stay is shorter or longer when it differs by more minutes than this.
  public static let lengthMargin = 5

  /// What became of each visit: by start, client and service.
  public let rows: [DayComparisonRow]

  /// A comparison.
  /// - Parameters:
  ///   - planned: the visits of the day's plan.
  ///   - recorded: the visits on record on the date.
  ///   - margin: so many minutes may a visit of a client differ; nil when nothing is said of it.
  public init(
    planned: [DayVisit], recorded: [Visit], margin: (_ client: String) -> Int?
  ) {
    let plans = Dictionary(grouping: planned, by: \.client)
    let records = Dictionary(grouping: recorded, by: \.client)
    rows = Set(plans.keys).union(records.keys).flatMap { client in
      DayComparison.rows(
        plans[client] ?? [], records[client] ?? [], margin: margin(client))
    }.sorted { left, right in
      func key(_ row: DayComparisonRow) -> (ClockTime, String, String, String) {
        (
          row.start ?? .midnight, row.client, row.service ?? "",
          row.planned?.id ?? row.recorded?.id ?? ""
        )
      }
      return key(left) < key(right)
    }
  }

  /// How many visits have each outcome.
  public var outcomes: [DayComparisonRow.Outcome: Int] {
    rows.reduce(into: [:]) { $0[$1.outcome, default: 0] += 1 }
  }

  /// How many visits differ in each way.
  public var differences: [DayComparisonRow.Difference: Int] {
    rows.reduce(into: [:]) { counts, row in
      for difference in row.differences { counts[difference, default: 0] += 1 }
    }
  }

  // MARK: One client

  private static func rows(
    _ planned: [DayVisit], _ recorded: [Visit], margin: Int?
  ) -> [DayComparisonRow] {
    // The plan's visits that each visit on record belongs to.
    var own = [[Int]](repeating: [], count: recorded.count)
    var free = Set(planned.indices)
    func join(_ plans: [Int], _ records: [Int]) {
      for (plan, record) in Self.pairs(plans, planned, records, recorded) {
        own[record].append(plan)
        free.remove(plan)
      }
    }
    for service in Set(planned.map(\.service)).sorted() {
      join(
        planned.indices.filter { planned[$0].service == service },
        recorded.indices.filter { recorded[$0].services.contains(service) })
    }
    // What is on record without a service may be any.
    join(free.sorted(), recorded.indices.filter { recorded[$0].services.isEmpty })

    var rows: [DayComparisonRow] = []
    for (index, visit) in recorded.enumerated() {
      let stay = own[index].sorted {
        (planned[$0].start, planned[$0].id) < (planned[$1].start, planned[$1].id)
      }
      if stay.isEmpty, visit.isPerformed {
        rows.append(extra(visit))
      }
      for (place, plan) in stay.enumerated() {
        rows.append(
          row(
            planned[plan], visit, minutes: stay.reduce(0) { $0 + planned[$1].minutes },
            isFirst: place == 0, margin: margin))
      }
    }
    return rows + free.sorted().map { notRecorded(planned[$0]) }
  }

  /// Pairs of planned visits and visits on record, in order of time: as many as possible, and of these
  /// those that lie nearest to each other.
  private static func pairs(
    _ plans: [Int], _ planned: [DayVisit], _ records: [Int], _ recorded: [Visit]
  ) -> [(plan: Int, record: Int)] {
    let plans = plans.sorted {
      (planned[$0].start, planned[$0].id) < (planned[$1].start, planned[$1].id)
    }
    // A visit on record lies where it was planned to, as far as that is known.
    func start(_ visit: Visit) -> Int {
      let start = visit.plannedStart ?? visit.caregivers.compactMap(\.start).min() ?? .midnight
      return Int(start.minutesSinceMidnight)
    }
    let records = records.sorted {
      (start(recorded[$0]), recorded[$0].id) < (start(recorded[$1]), recorded[$1].id)
    }
    // The best pairing of what comes after each place: fewest left alone, then least distance.
    typealias Best = (pairs: Int, distance: Int)
    func isBetter(_ left: Best, _ right: Best) -> Bool {
      (-left.pairs, left.distance) < (-right.pairs, right.distance)
    }
    var best = [[Best]](
      repeating: [Best](repeating: (0, 0), count: records.count + 1), count: plans.count + 1)
    func paired(_ plan: Int, _ record: Int) -> Best? {
      let distance = abs(planned[plans[plan]].startMinute - start(recorded[records[record]]))
      guard distance <= furthest else { return nil }
      let rest = best[plan + 1][record + 1]
      return (rest.pairs + 1, rest.distance + distance)
    }
    for plan in plans.indices.reversed() {
      for record in records.indices.reversed() {
        var found = best[plan + 1][record]
        if isBetter(best[plan][record + 1], found) { found = best[plan][record + 1] }
        if let pair = paired(plan, record), !isBetter(found, pair) { found = pair }
        best[plan][record] = found
      }
    }
    var pairs: [(plan: Int, record: Int)] = []
    var (plan, record) = (0, 0)
    while plan < plans.count, record < records.count {
      if let pair = paired(plan, record), pair == best[plan][record] {
        pairs.append((plans[plan], records[record]))
        (plan, record) = (plan + 1, record + 1)
      } else if best[plan + 1][record] == best[plan][record] {
        plan += 1
      } else {
        record += 1
      }
    }
    return pairs
  }

  private static func row(
    _ plan: DayVisit, _ visit: Visit, minutes: Int, isFirst: Bool, margin: Int?
  ) -> DayComparisonRow {
    guard visit.isPerformed else {
      let statuses = visit.caregivers.map(\.status)
      let outcome: DayComparisonRow.Outcome =
        statuses.contains(.noShow)
        ? .noShow : statuses.contains(.cancelled) ? .cancelled : outcomeUnrecorded(plan)
      return DayComparisonRow(
        planned: plan, recorded: visit, service: plan.service, outcome: outcome, differences: [],
        minutesLate: nil, minutesLonger: nil)
    }
    let late = isFirst ? visit.actualStart.map { difference(from: plan.startMinute, to: $0) } : nil
    let longer = isFirst ? visit.actualMinutes.map { $0 - minutes } : nil
    let performers = visit.performers
    var differences: [DayComparisonRow.Difference] = []
    if !Set(performers).isSubset(of: plan.caregivers) { differences.append(.otherCaregiver) }
    if performers.count < plan.needed { differences.append(.tooFew) }
    if let late, let margin, abs(late) > margin { differences.append(late < 0 ? .early : .late) }
    if let longer, abs(longer) > lengthMargin {
      differences.append(longer < 0 ? .shorter : .longer)
    }
    return DayComparisonRow(
      planned: plan, recorded: visit, service: plan.service, outcome: .done,
      differences: differences, minutesLate: late, minutesLonger: longer)
  }

  /// Minutes from one time of day to another, less than 0 when it is before; half a day at most, as
  /// what begins soon after midnight was planned the evening before.
  private static func difference(from planned: Int, to actual: Int) -> Int {
    floorModulo(actual - planned + 720, 1_440) - 720
  }

  private static func extra(_ visit: Visit) -> DayComparisonRow {
    DayComparisonRow(
      planned: nil, recorded: visit, service: visit.services.first, outcome: .extra,
      differences: [], minutesLate: nil, minutesLonger: nil)
  }

  private static func notRecorded(_ plan: DayVisit) -> DayComparisonRow {
    DayComparisonRow(
      planned: plan, recorded: nil, service: plan.service, outcome: outcomeUnrecorded(plan),
      differences: [], minutesLate: nil, minutesLonger: nil)
  }

  /// What became of a planned visit of which nothing is on record.
  private static func outcomeUnrecorded(_ plan: DayVisit) -> DayComparisonRow.Outcome {
    switch plan.state {
    case .planned: .notRecorded
    case .unplanned: .nobody
    case .cancelled: .cancelled
    case .putOff: .putOff
    }
  }
}
