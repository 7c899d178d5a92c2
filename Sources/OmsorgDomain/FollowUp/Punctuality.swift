/// Measures how well planned times are kept, and how alike a client's times are from day to day.
public struct Punctuality {
  private let question: FollowUpQuestion
  private let records: CareRecords
  private let marginForAll: Int?

  /// Prepares a measurement.
  /// - Parameters:
  ///   - records: clients, caregivers, teams, providers and policies.
  ///   - margin: so many minutes may a visit differ; nil for what each one's policy says.
  public init(_ question: FollowUpQuestion, _ records: CareRecords, margin: Int? = nil) {
    self.question = question
    self.records = records
    marginForAll = margin
  }

  /// The rows that answer the question, sorted by key.
  /// - Parameters:
  ///   - history: visits of at least the period.
  ///   - isWanted: whether a client's visits count, by id.
  public func rows(
    _ history: VisitHistory, of isWanted: (String) -> Bool = { _ in true }
  ) -> [PunctualityRow] {
    var count = PunctualityCount(question, records, history, marginForAll)
    for client in history.clientsInOrder where isWanted(history.clients[client]) {
      count.add(client: client, history)
    }
    return count.rows.sorted { FollowUpGroups.isInOrder($0.key, $1.key) }
  }
}

/// Counts client by client.
private struct PunctualityCount {
  /// The largest deviation's size, in minutes: half a day.
  private static let most = 720

  /// Which margins the clients of a row have.
  private enum Margins {
    case none
    case one(Int)
    case several
    case unknown
  }

  private struct Tally {
    var row = PunctualityRow(key: nil)
    var margins = Margins.none
    var onTime = 0
    var early = 0
    var late = 0
    var earliest = 0
    var latest = 0
    var starts = StartSeries.Sum()
    var hasStarts = false
  }

  private struct Start {
    let row: Int
    let day: Int32
    let minute: Int
    let services: Int
  }

  private let question: FollowUpQuestion
  private let records: CareRecords
  private let services: HistoryServices
  private let marginForAll: Int?
  /// For caregivers, the margins by position.
  private let caregiverMargins: [Int?]
  private var keys: FollowUpRows
  /// The rows of services by number, where rows are about services.
  private var rowOfService: [Int] = []
  private var tallies: [Tally] = []
  /// How often each size of deviation comes, for each row.
  private var sizes: [UInt32] = []
  private var starts: [Start] = []
  private var series: StartSeries

  init(
    _ question: FollowUpQuestion, _ records: CareRecords, _ history: VisitHistory,
    _ marginForAll: Int?
  ) {
    self.question = question
    self.records = records
    self.marginForAll = marginForAll
    services = HistoryServices(history)
    series = StartSeries(services: services.ids.count)
    keys = FollowUpRows(question, records)
    let date = question.period.to
    switch question.grouping {
    case .caregiver:
      for id in history.caregivers { _ = keys.position(of: id) }
      caregiverMargins = history.caregivers.map { id in
        marginForAll
          ?? records.caregiver(id).flatMap { records.governing(caregiver: $0.id, on: date) }?
          .value(of: PolicyRule.punctualityMargin, on: date)
      }
    case .service:
      caregiverMargins = []
      for id in services.ids { rowOfService.append(keys.position(of: id)) }
    default: caregiverMargins = []
    }
  }

  var rows: [PunctualityRow] {
    tallies.indices.compactMap { position in
      let tally = tallies[position]
      guard tally.row.plannedVisits > 0 || tally.hasStarts || question.grouping == .all else {
        return nil
      }
      return row(position, tally)
    } + (question.grouping == .all && tallies.isEmpty ? [PunctualityRow(key: nil)] : [])
  }

  private func row(_ position: Int, _ tally: Tally) -> PunctualityRow {
    var row = PunctualityRow(key: keys.keys[position])
    let counted = tally.row
    row.plannedVisits = counted.plannedVisits
    row.performedVisits = counted.performedVisits
    row.cancelled = counted.cancelled
    row.noShow = counted.noShow
    row.notReported = counted.notReported
    row.measured = counted.measured
    row.sumOfDeviations = counted.sumOfDeviations
    if case .one(let margin) = tally.margins { row.margin = margin }
    switch tally.margins {
    case .one, .several:
      (row.onTime, row.early, row.late) = (tally.onTime, tally.early, tally.late)
    case .none, .unknown: break
    }
    row.medianAbsoluteDeviation = median(position, of: counted.measured)
    if tally.latest > 0 { row.longestLate = tally.latest }
    if tally.earliest < 0 { row.longestEarly = -tally.earliest }
    row.startSpread = tally.starts.spread
    row.startChange = tally.starts.change
    return row
  }

  private func median(_ position: Int, of measured: Int) -> Double? {
    guard measured > 0 else { return nil }
    let first = position * (Self.most + 1)
    func value(at place: Int) -> Int {
      var passed = 0
      for size in 0..<Self.most {
        passed += Int(sizes[first + size])
        if place < passed { return size }
      }
      return Self.most
    }
    return Double(value(at: (measured - 1) / 2) + value(at: measured / 2)) / 2
  }

  mutating func add(client: Int, _ history: VisitHistory) {
    let id = history.clients[client]
    keys.begin(client: id)
    makeRoom()
    let date = question.period.to
    let margin =
      marginForAll
      ?? records.client(id).flatMap { records.governing($0, on: date) }?
      .value(of: PolicyRule.punctualityMargin, on: date)
    // Taken out, so that the closure changes nothing but what is its own.
    var tallies: [Tally] = []
    var sizes: [UInt32] = []
    swap(&tallies, &self.tallies)
    swap(&sizes, &self.sizes)
    var starts: [Start] = []
    swap(&starts, &self.starts)
    starts.removeAll(keepingCapacity: true)
    let grouping = question.grouping
    history.forEachVisit(of: client, in: question.period) { visit in
      let planned = visit.plannedStart
      if grouping == .caregiver {
        guard planned >= 0 else { return }
        for part in visit.parts where part.caregiver >= 0 {
          Self.count(
            part.status, planned: planned, actual: part.start,
            caregiverMargins[Int(part.caregiver)], Int(part.caregiver), &tallies, &sizes)
        }
        return
      }
      let status = visit.status
      let actual: Int16 = status == .performed ? visit.actualStart : -1
      if planned >= 0 {
        if grouping == .service {
          for service in services.lists[visit.services] {
            Self.count(
              status, planned: planned, actual: actual, margin, rowOfService[service], &tallies,
              &sizes)
          }
        } else {
          Self.count(
            status, planned: planned, actual: actual, margin, keys.row(on: visit.day), &tallies,
            &sizes)
        }
      }
      guard actual >= 0 else { return }
      let minute =
        planned >= 0 ? Int(planned) + Self.deviation(actual, from: planned) : Int(actual)
      starts.append(
        Start(
          row: grouping == .service ? 0 : keys.row(on: visit.day), day: visit.day, minute: minute,
          services: visit.services))
    }
    self.tallies = tallies
    self.sizes = sizes
    addSeries(&starts)
    self.starts = starts
  }

  private mutating func makeRoom() {
    let missing = keys.keys.count - tallies.count
    guard missing > 0 else { return }
    tallies.append(contentsOf: repeatElement(Tally(), count: missing))
    sizes.append(contentsOf: repeatElement(0, count: missing * (Self.most + 1)))
  }

  /// Minutes from a planned start to the actual one, the nearest way round the clock.
  @inline(__always)
  private static func deviation(_ actual: Int16, from planned: Int16) -> Int {
    let difference = Int(actual) - Int(planned)
    return difference > 720
      ? difference - 1_440 : difference < -719 ? difference + 1_440 : difference
  }

  private static func count(
    _ status: VisitStatus, planned: Int16, actual: Int16, _ margin: Int?, _ row: Int,
    _ tallies: inout [Tally], _ sizes: inout [UInt32]
  ) {
    tallies[row].row.plannedVisits += 1
    switch (tallies[row].margins, margin) {
    case (.unknown, _), (.several, _?): break
    case (_, nil): tallies[row].margins = .unknown
    case (.none, let margin?): tallies[row].margins = .one(margin)
    case (.one(let other), let margin?):
      if other != margin { tallies[row].margins = .several }
    }
    switch status {
    case .performed: tallies[row].row.performedVisits += 1
    case .cancelled: tallies[row].row.cancelled += 1
    case .noShow: tallies[row].row.noShow += 1
    case .planned: tallies[row].row.notReported += 1
    }
    guard status == .performed, actual >= 0 else { return }
    let deviation = deviation(actual, from: planned)
    tallies[row].row.measured += 1
    tallies[row].row.sumOfDeviations += deviation
    tallies[row].latest = max(tallies[row].latest, deviation)
    tallies[row].earliest = min(tallies[row].earliest, deviation)
    sizes[row * (most + 1) + abs(deviation)] += 1
    guard let margin else { return }
    if deviation < -margin {
      tallies[row].early += 1
    } else if deviation > margin {
      tallies[row].late += 1
    } else {
      tallies[row].onTime += 1
    }
  }

  /// The series of a client, each within one row.
  private mutating func addSeries(_ starts: inout [Start]) {
    guard !starts.isEmpty else { return }
    // A client may come back to a team; what is one row's must stand together.
    if zip(starts, starts.dropFirst()).contains(where: { $1.row < $0.row }) {
      starts = starts.enumerated()
        .sorted { ($0.element.row, $0.offset) < ($1.element.row, $1.offset) }.map(\.element)
    }
    var first = 0
    while first < starts.count {
      let row = starts[first].row
      var next = first
      while next < starts.count, starts[next].row == row {
        for service in services.lists[starts[next].services] {
          series.add(service: service, day: starts[next].day, minute: starts[next].minute)
        }
        next += 1
      }
      series.close { service, sum in
        let row = rowOfService.isEmpty ? row : rowOfService[service]
        tallies[row].starts += sum
        tallies[row].hasStarts = true
      }
      first = next
    }
  }
}
