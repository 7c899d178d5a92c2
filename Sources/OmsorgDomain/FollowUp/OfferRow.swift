/// A row of the follow-up of offers: where the clients of a group stand on a day.
public struct OfferRow: Sendable {
  /// What the row is about; nil for what belongs to none, and for all.
  public let key: String?
  /// Clients with services, or with services to come.
  public private(set) var clients = 0
  /// Those with an alarm and no home care.
  public private(set) var alarmOnly = 0
  /// Those with services that the policy says need not lead to an offer, without assessment.
  public private(set) var limitedServices = 0
  /// Those for whom it was assessed that none need be offered.
  public private(set) var exempted = 0
  /// Those for whom it is still to be assessed.
  public private(set) var toAssess = 0
  /// Those who are to be offered a care contact, or have been.
  public private(set) var toBeOffered = 0
  /// Those of them who have been offered one.
  public private(set) var offered = 0
  /// Those who said yes.
  public private(set) var yes = 0
  /// Those who said no.
  public private(set) var no = 0
  /// Those offered who have not said yes or no.
  public private(set) var waiting = 0
  /// Those without an offer on record who have a care contact, or will have one.
  public private(set) var appointedWithoutOffer = 0
  /// Those who have not been offered one.
  public private(set) var notOffered = 0
  /// Those of them whose day has passed.
  public private(set) var late = 0
  /// Those to be offered one who have a care contact and have not said no.
  public private(set) var withCareContact = 0
  /// Those offered whose information was adapted to them.
  public private(set) var adapted = 0
  /// Those offered whose information was not.
  public private(set) var notAdapted = 0

  init(key: String?) { self.key = key }

  mutating func add(_ status: OfferStatus, on date: CalendarDate) {
    switch status.need {
    case .none(.ended), .none(.noServices): return
    case .none(.alarmOnly): alarmOnly += 1
    case .none(.limitedServices): limitedServices += 1
    case .none(.exempted): exempted += 1
    case .assess: toAssess += 1
    case .needsOffer: addToBeOffered(status, on: date)
    }
    clients += 1
  }

  private mutating func addToBeOffered(_ status: OfferStatus, on date: CalendarDate) {
    toBeOffered += 1
    if !status.careContacts.isEmpty, status.state != .no { withCareContact += 1 }
    switch status.state {
    case .yes: yes += 1
    case .no: no += 1
    case .unanswered, .later: waiting += 1
    case .appointed: appointedWithoutOffer += 1
    case .notOffered, .exempted:
      notOffered += 1
      if let due = status.due, due < date { late += 1 }
    }
    guard [.yes, .no, .unanswered, .later].contains(status.state) else { return }
    offered += 1
    switch status.latest?.wasAdapted {
    case true: adapted += 1
    case false: notAdapted += 1
    case nil: break
    }
  }

  /// The share offered of those to be offered one; nil where there is nobody.
  public var offeredShare: Double? { Self.share(offered, of: toBeOffered) }

  /// The share with a care contact of those to be offered one who have not said no.
  public var careContactShare: Double? { Self.share(withCareContact, of: toBeOffered - no) }

  /// The share adapted of those offered of whom it is said.
  public var adaptedShare: Double? { Self.share(adapted, of: adapted + notAdapted) }

  private static func share(_ part: Int, of whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }

  /// The rows of a question, by key: as it is on the last day of the period, or of each part of it.
  /// - Parameter isWanted: whether a client counts.
  public static func rows(
    _ question: FollowUpQuestion, _ records: CareRecords,
    of isWanted: (Client) -> Bool = { _ in true }
  ) -> [OfferRow] {
    let groups = FollowUpGroups(question.grouping, records)
    var rows: [String?: OfferRow] = [:]
    if question.grouping == .all { rows[nil] = OfferRow(key: nil) }
    for part in question.calendarParts {
      for client in records.clients
      where client.isActive(on: part.to) && isWanted(client)
        && records.hasBegun(client: client.id, by: part.to)
      {
        let status = OfferStatus(of: client, in: records, on: part.to)
        let key = groups.key(client: client.id, on: part.to)
        rows[key, default: OfferRow(key: key)].add(status, on: part.to)
      }
    }
    return rows.values.filter { $0.clients > 0 || question.grouping == .all }
      .sorted { FollowUpGroups.isInOrder($0.key, $1.key) }
  }
}
