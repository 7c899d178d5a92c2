/// Counts services given as decided and planned, and the non-daily ones that the care contact gives:
/// Lund's continuity of method, and Malmö's and Örebro's planning goals.
public struct MethodContinuity {
  private let question: FollowUpQuestion
  private let records: CareRecords

  /// Prepares a count.
  /// - Parameter records: clients, caregivers, teams, providers, decisions, absences, care contacts,
  ///   services and policies.
  public init(_ question: FollowUpQuestion, _ records: CareRecords) {
    self.question = question
    self.records = records
  }

  /// The rows that answer the question, sorted by key.
  /// - Parameters:
  ///   - history: visits of at least the period.
  ///   - isWanted: whether a client's visits count, by id.
  public func rows(
    _ history: VisitHistory, of isWanted: (String) -> Bool = { _ in true }
  ) -> [MethodContinuityRow] {
    let services = HistoryServices(history, records.decisions)
    let positions = history.caregiverPositions
    var keys = FollowUpRows(question, records)
    let rowOfService =
      question.grouping == .service ? services.ids.map { keys.position(of: $0) } : []
    var counts: [MethodContinuityRow] = []
    for client in history.clientsInOrder {
      let id = history.clients[client]
      guard isWanted(id) else { continue }
      keys.begin(client: id)
      for key in keys.keys[counts.count...] { counts.append(MethodContinuityRow(key: key)) }
      let granted = GrantedRuns(of: id, in: question.period, records, services)
      let appointed = AppointedRuns(of: id, in: question.period, records, positions: positions)
      let contracted = contracted(for: id, services)
      history.forEachVisit(of: client, in: question.period) { visit in
        let status = visit.status
        let isPlanned = visit.plannedStart >= 0
        let isCounted = isPlanned && status != .cancelled
        guard isCounted || status == .performed else { return }
        let own = rowOfService.isEmpty ? keys.row(on: visit.day) : -1
        let run = granted.runs[visit.day]
        let contacts = appointed[visit.day]
        for (index, service) in services.lists[visit.services].enumerated() {
          let row = own >= 0 ? own : rowOfService[service]
          if isCounted, own < 0 || index == 0 {
            counts[row].plannedVisits += 1
            if status == .performed { counts[row].plannedPerformed += 1 }
          }
          guard status == .performed else { continue }
          counts[row].occasions += 1
          if isPlanned { counts[row].asPlanned += 1 }
          guard let kind = run.kind(service) else { continue }
          counts[row].asDecided += 1
          guard kind.isNonDaily, contacts.hasCareContact, !contracted.contains(service),
            kind.wished.allSatisfy(contacts.careContactIds.contains)
          else { continue }
          counts[row].nonDailyOccasions += 1
          if contacts.isByCareContact(visit) { counts[row].nonDailyByCareContact += 1 }
        }
      }
    }
    if question.grouping == .all, counts.isEmpty { counts.append(MethodContinuityRow(key: nil)) }
    return counts.filter { !$0.isEmpty || question.grouping == .all }
      .sorted { FollowUpGroups.isInOrder($0.key, $1.key) }
  }

  /// The services that a contractor does for a client, by number.
  private func contracted(for client: String, _ services: HistoryServices) -> [Int] {
    let date = question.period.to
    let ids = records.client(client).flatMap { records.governing($0, on: date) }?
      .value(of: PolicyRule.servicesByContractor, on: date)
    return (ids ?? []).compactMap(services.known)
  }
}
