/// Holds the care that was given against what was granted: Lund's continuity of time.
public struct TimeContinuity {
  private let question: FollowUpQuestion
  private let records: CareRecords

  /// Prepares a comparison.
  /// - Parameter records: clients, teams, providers, decisions, absences and services.
  public init(_ question: FollowUpQuestion, _ records: CareRecords) {
    self.question = question
    self.records = records
  }

  /// The rows that answer the question, sorted by key.
  /// - Parameters:
  ///   - history: visits of at least the period.
  ///   - isWanted: whether a client's care counts, by id.
  public func rows(
    _ history: VisitHistory, of isWanted: (String) -> Bool = { _ in true }
  ) -> [TimeContinuityRow] {
    // Where no visits are known, nothing tells what was given of what was granted.
    let days = history.days(in: question.period)
    let services = HistoryServices(history, records.decisions)
    var count = TimeCount(question, records, services)
    let positions = Dictionary(
      history.clients.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var known = Set(records.decisions.map(\.client)).union(history.clients).filter(isWanted)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }[...]
    while let id = known.popFirst() {
      let granted = GrantedRuns(of: id, in: question.period, records, services)
      count.begin(client: id)
      if let days { count.add(granted, in: days) }
      guard let client = positions[id] else { continue }
      count.add(history, client: client, granted)
    }
    return count.rows.sorted { FollowUpGroups.isInOrder($0.key, $1.key) }
  }
}

/// Counts client by client.
private struct TimeCount {
  private struct Tally {
    var row = TimeContinuityRow(key: nil)
    var granted = GrantedSum()
    var lastClient = -1
    var isSeen = false
  }

  private let question: FollowUpQuestion
  private let records: CareRecords
  private let services: HistoryServices
  private var keys: FollowUpRows
  private var rowOfService: [Int] = []
  private var tallies: [Tally] = []
  private var client = -1
  private var shares: VisitShares

  init(_ question: FollowUpQuestion, _ records: CareRecords, _ services: HistoryServices) {
    self.question = question
    self.records = records
    self.services = services
    keys = FollowUpRows(question, records)
    if question.grouping == .service {
      for id in services.ids { rowOfService.append(keys.position(of: id)) }
    }
    shares = VisitShares(services, records.services)
  }

  var rows: [TimeContinuityRow] {
    var tallies = tallies
    if question.grouping == .all, tallies.isEmpty { tallies.append(Tally()) }
    return tallies.indices.compactMap { position in
      let tally = tallies[position]
      guard tally.isSeen || !tally.granted.isEmpty || question.grouping == .all else { return nil }
      var row = TimeContinuityRow(key: keys.keys[position])
      row.clients = tally.row.clients
      row.grantedOccasions = tally.granted.occasions
      row.grantedMinutes = tally.granted.minutes
      row.performedOccasions = tally.row.performedOccasions
      row.performedMinutes = tally.row.performedMinutes
      row.withoutDecisionOccasions = tally.row.withoutDecisionOccasions
      row.withoutDecisionMinutes = tally.row.withoutDecisionMinutes
      row.cancelledOccasions = tally.row.cancelledOccasions
      row.noShowOccasions = tally.row.noShowOccasions
      row.notReportedOccasions = tally.row.notReportedOccasions
      row.partsWithoutTimes = tally.row.partsWithoutTimes
      return row
    }
  }

  mutating func begin(client id: String) {
    client += 1
    keys.begin(client: id)
    tallies.append(
      contentsOf: repeatElement(Tally(), count: keys.keys.count - tallies.count))
  }

  /// What the client turned to is granted.
  mutating func add(_ granted: GrantedRuns, in visitDays: DateRange) {
    let known = visitDays.from.daysSinceEpoch...visitDays.to.daysSinceEpoch
    let last = question.period.to.daysSinceEpoch
    let rowRuns = keys.runs()
    var first = 0
    for run in 0..<granted.runs.count where !granted.runs[run: run].isAbsent {
      let grants = granted.runs[run: run].grants
      let whole = granted.runs.days(ofRun: run, upTo: last)
      if grants.isEmpty || !whole.overlaps(known) { continue }
      let days = whole.clamped(to: known)
      while first < rowRuns.count, rowRuns[first].days.upperBound < days.lowerBound { first += 1 }
      for (own, row) in rowRuns[first...] {
        if own.lowerBound > days.upperBound { break }
        let count =
          Int(min(own.upperBound, days.upperBound) - max(own.lowerBound, days.lowerBound)) + 1
        for grant in grants where (grant.frequency?.times ?? 0) > 0 {
          let row = rowOfService.isEmpty ? row : rowOfService[grant.service]
          tallies[row].granted.add(grant, days: count)
          see(row)
        }
      }
    }
  }

  /// What the client turned to got.
  mutating func add(_ history: VisitHistory, client position: Int, _ granted: GrantedRuns) {
    var run = -1
    history.forEachVisit(of: position, in: question.period) { visit in
      let now = granted.runs.run(of: visit.day)
      if now != run {
        run = now
        shares.begin()
      }
      add(visit, granted.runs[run: now])
    }
  }

  private mutating func add(_ visit: RecordedVisit, _ run: GrantedRuns.Run) {
    let own = rowOfService.isEmpty ? keys.row(on: visit.day) : -1
    let status = visit.status
    guard status == .performed else {
      for service in services.lists[visit.services] {
        let row = own >= 0 ? own : rowOfService[service]
        tallies[row].isSeen = true
        switch status {
        case .cancelled: tallies[row].row.cancelledOccasions += 1
        case .noShow: tallies[row].row.noShowOccasions += 1
        case .planned, .performed: tallies[row].row.notReportedOccasions += 1
        }
      }
      return
    }
    var minutes = 0
    var unknown = 0
    for part in visit.parts where part.status == .performed {
      if let length = part.minutes(in: visit) { minutes += length } else { unknown += 1 }
    }
    let parts = shares.parts(of: visit.services, run)
    let weights = parts.reduce(0) { $0 + $1.weight }
    for (index, part) in parts.enumerated() {
      let row = own >= 0 ? own : rowOfService[part.service]
      let length = Double(minutes * part.weight) / Double(weights)
      tallies[row].row.performedOccasions += 1
      tallies[row].row.performedMinutes += length
      if !part.isGranted {
        tallies[row].row.withoutDecisionOccasions += 1
        tallies[row].row.withoutDecisionMinutes += length
      }
      see(row)
      if own < 0 || index == 0 { tallies[row].row.partsWithoutTimes += unknown }
    }
  }

  private mutating func see(_ row: Int) {
    tallies[row].isSeen = true
    if tallies[row].lastClient != client {
      tallies[row].lastClient = client
      tallies[row].row.clients += 1
    }
  }
}

extension RecordedVisit.Part {
  /// How long it took in minutes: by its own times, else by the visit's plan; nil when neither is
  /// known.
  @inline(__always)
  func minutes(in visit: RecordedVisit) -> Int? {
    if start >= 0, end >= 0 { return Self.minutes(start, end) }
    if visit.plannedStart >= 0, visit.plannedEnd >= 0 {
      return Self.minutes(visit.plannedStart, visit.plannedEnd)
    }
    return nil
  }

  private static func minutes(_ start: Int16, _ end: Int16) -> Int {
    let length = Int(end) - Int(start)
    return length < 0 ? length + 1_440 : length
  }
}
