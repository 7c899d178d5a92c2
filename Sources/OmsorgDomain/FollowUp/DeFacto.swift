/// Finds clients whom someone else visits more than their care contact does.
public struct DeFacto {
  /// The fewest visits that say anything, unless told.
  public static let least = 10

  private let period: DateRange
  private let least: Int
  private let records: CareRecords

  /// Prepares a search.
  /// - Parameters:
  ///   - least: the fewest performed visits that a client must have.
  ///   - records: clients, teams, providers and care contacts.
  public init(_ period: DateRange, least: Int = DeFacto.least, _ records: CareRecords) {
    self.period = period
    self.least = max(1, least)
    self.records = records
  }

  /// Those found, and how many were looked at.
  /// - Parameters:
  ///   - history: visits of at least the period.
  ///   - isWanted: whether a client is looked at, by id.
  public func outcome(
    _ history: VisitHistory, of isWanted: (String) -> Bool = { _ in true }
  ) -> DeFactoOutcome {
    var outcome = DeFactoOutcome(lastDay: period.to, records)
    var counts = Array(repeating: 0, count: history.caregivers.count)
    var met: [Int] = []
    for client in history.clientsInOrder {
      let id = history.clients[client]
      guard isWanted(id) else { continue }
      var visits = 0
      history.forEachVisit(of: client, in: period) { visit in
        guard visit.status == .performed else { return }
        visits += 1
        for part in visit.parts where part.isMeeting {
          let caregiver = Int(part.caregiver)
          if counts[caregiver] == 0 { met.append(caregiver) }
          counts[caregiver] += 1
        }
      }
      if visits >= least {
        let mostFirst = met.map { (id: history.caregivers[$0], visits: counts[$0]) }
          .sorted { first, second in
            if first.visits != second.visits { return first.visits > second.visits }
            return first.id.utf8.lexicographicallyPrecedes(second.id.utf8)
          }
        outcome.add(client: id, visits: visits, mostFirst)
      }
      for caregiver in met { counts[caregiver] = 0 }
      met.removeAll(keepingCapacity: true)
    }
    outcome.sort()
    return outcome
  }
}

/// What a search for de facto care contacts came to.
public struct DeFactoOutcome {
  /// The clients looked at, in order of their ids.
  public private(set) var considered: [String] = []
  /// Those found, the clearest first.
  public private(set) var rows: [DeFactoRow] = []

  private let lastDay: CalendarDate
  private let records: CareRecords

  fileprivate init(lastDay: CalendarDate, _ records: CareRecords) {
    self.lastDay = lastDay
    self.records = records
  }

  fileprivate mutating func add(
    client: String, visits: Int, _ mostFirst: [(id: String, visits: Int)]
  ) {
    considered.append(client)
    let inForce = records.careContactsInForce(of: client, on: lastDay).map(\.caregiver)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let careContact =
      mostFirst.first { inForce.contains($0.id) } ?? inForce.first.map { (id: $0, visits: 0) }
    guard let top = mostFirst.first, top.visits > careContact?.visits ?? 0 else { return }
    rows.append(
      DeFactoRow(
        client: client, team: records.client(client)?.team.value(on: lastDay),
        careContact: careContact?.id, careContactVisits: careContact?.visits ?? 0,
        deFacto: top.id, deFactoVisits: top.visits,
        runnerUpVisits: mostFirst.dropFirst().first?.visits ?? 0, visits: visits))
  }

  fileprivate mutating func sort() {
    rows.sort { first, second in
      if first.lead != second.lead { return first.lead > second.lead }
      return first.client.utf8.lexicographicallyPrecedes(second.client.utf8)
    }
  }

  /// The caregivers who are care contacts in all but name, sorted by id.
  public var caregivers: [DeFactoCaregiver] {
    Dictionary(grouping: rows, by: \.deFacto).map { caregiver, rows in
      DeFactoCaregiver(
        caregiver: caregiver,
        clients: rows.map(\.client).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
        visits: rows.map(\.deFactoVisits).reduce(0, +))
    }
    .sorted { $0.caregiver.utf8.lexicographicallyPrecedes($1.caregiver.utf8) }
  }

  /// How common it is by team, section, area, provider or all, of the last day; sorted by key.
  public func groups(_ grouping: FollowUpGrouping) -> [DeFactoGroup] {
    let groups = FollowUpGroups(grouping, records)
    let found = Set(rows.map(\.client))
    var rows: [String?: DeFactoGroup] =
      grouping == .all ? [nil: DeFactoGroup(key: nil)] : [:]
    for client in considered {
      let key = groups.key(client: client, on: lastDay)
      rows[key, default: DeFactoGroup(key: key)].considered += 1
      if found.contains(client) { rows[key, default: DeFactoGroup(key: key)].clients += 1 }
    }
    return rows.values.sorted { FollowUpGroups.isInOrder($0.key, $1.key) }
  }
}
