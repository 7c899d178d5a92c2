/// A row of the follow-up of switches: the requests heard in the period, as they stand on a day, and
/// the changes of care contact that took place in it.
public struct SwitchFigures: Sendable {
  /// What the row is about; nil for what belongs to none, and for all.
  public let key: String?
  /// Requests heard in the period.
  public internal(set) var requests = 0
  /// How many have each cause.
  public internal(set) var causes: [SwitchCause: Int] = [:]
  /// How many name each reason; a request may name several.
  public internal(set) var reasons: [SwitchReason: Int] = [:]
  /// Those after which another was appointed.
  public internal(set) var completed = 0
  /// Those declined.
  public internal(set) var declined = 0
  /// Those the client took back.
  public internal(set) var withdrawn = 0
  /// Those not closed.
  public internal(set) var open = 0
  /// Days from the request to the appointment of another, of those completed.
  public internal(set) var days: [Int] = []
  /// Those with a day by the policy that are completed, or open past that day.
  public internal(set) var due = 0
  /// Those of them completed by that day.
  public internal(set) var withinDays = 0
  /// Clients with a care contact on the last day.
  public internal(set) var clients = 0
  /// Times in the period that a client got another care contact after an earlier one.
  public internal(set) var changes = 0
  /// Those of them that a request led to.
  public internal(set) var changesRequested = 0
  /// Those of the others where an earlier care contact had left.
  public internal(set) var changesAfterLeaving = 0

  init(key: String?) { self.key = key }

  /// The share completed within the policy's days; nil where there is none to count.
  public var withinShare: Double? { due == 0 ? nil : Double(withinDays) / Double(due) }

  /// Changes that no request led to, and that nobody's leaving explains.
  public var changesOther: Int { changes - changesRequested - changesAfterLeaving }

  /// Requests for each hundred clients with a care contact; nil where there is none.
  public var requestsPerHundred: Double? {
    clients == 0 ? nil : 100 * Double(requests) / Double(clients)
  }

  /// Changes for each hundred clients with a care contact; nil where there is none.
  public var changesPerHundred: Double? {
    clients == 0 ? nil : 100 * Double(changes) / Double(clients)
  }

  mutating func add(_ request: SwitchRequest, in records: CareRecords, on date: CalendarDate) {
    requests += 1
    causes[request.cause, default: 0] += 1
    for reason in Set(request.reasons) { reasons[reason, default: 0] += 1 }
    let closed = request.closedOn.flatMap { $0 <= date ? $0 : nil }
    let last = SwitchRules(request, in: records).due(request)
    guard let closed else {
      open += 1
      if let last, last < date { due += 1 }
      return
    }
    switch request.state {
    case .withdrawn: withdrawn += 1
    case .declined: declined += 1
    case .completed, .received, .managerInformed, .clientAsked, .dialogueHeld, .decided:
      completed += 1
      days.append(closed.days(since: request.receivedOn))
      if let last {
        due += 1
        if closed <= last { withinDays += 1 }
      }
    }
  }

  /// The rows of a question, by key.
  /// - Parameters:
  ///   - date: what happened after it is not known yet.
  ///   - isWanted: whether a client counts.
  public static func rows(
    _ question: FollowUpQuestion, _ records: CareRecords, on date: CalendarDate,
    of isWanted: (String) -> Bool = { _ in true }
  ) -> [SwitchFigures] {
    let groups = FollowUpGroups(question.grouping, records)
    var rows: [String?: SwitchFigures] = [:]
    if question.grouping == .all { rows[nil] = SwitchFigures(key: nil) }
    for request in records.switchRequests
    where question.period.contains(request.receivedOn) && request.receivedOn <= date
      && isWanted(request.client)
    {
      let key = groups.key(client: request.client, on: request.receivedOn)
      rows[key, default: SwitchFigures(key: key)].add(request, in: records, on: date)
    }
    for client in records.clients where isWanted(client.id) {
      for change in CareContactChange.all(of: client.id, in: records, knownOn: date)
      where question.period.contains(change.date) && change.date <= date {
        let key = groups.key(client: client.id, on: change.date)
        rows[key, default: SwitchFigures(key: key)].changes += 1
        switch change.cause {
        case .request: rows[key]?.changesRequested += 1
        case .leaving: rows[key]?.changesAfterLeaving += 1
        case .other: break
        }
      }
      for part in question.calendarParts where client.isActive(on: part.to) {
        guard !records.careContactsInForce(of: client.id, on: part.to).isEmpty else { continue }
        let key = groups.key(client: client.id, on: part.to)
        rows[key, default: SwitchFigures(key: key)].clients += 1
      }
    }
    return rows.values.sorted { FollowUpGroups.isInOrder($0.key, $1.key) }
  }
}
