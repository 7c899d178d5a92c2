/// When a client's first care plan is to be established, counted as the policy says.
public struct CarePlanClock: Equatable, Sendable {
  /// The day that the days are counted from.
  public let start: CalendarDate
  /// The last day.
  public let due: CalendarDate

  /// The days of a client's ordinary home care, by the policy of the day they are counted from; nil
  /// where it is silent. A care contact's days are counted from their own appointment.
  public init?(of client: Client, in records: CareRecords, on date: CalendarDate) {
    let first = records.firstHomeCare(of: client)
    let contacts = records.careContacts(of: client.id)
    let standing = contacts.indices.filter { place in
      contacts[place].role == .careContact && (contacts[place].to.map { date <= $0 } ?? true)
    }
    let appointed = standing.min { left, right in
      (contacts[left].from ?? .earliest) < (contacts[right].from ?? .earliest)
    }.flatMap { contacts[$0].from }
    let moments: [(PolicyMoment, CalendarDate?)] = [
      (.firstService, first), (.appointment, appointed),
      (.assignmentReceived, client.assignedOn ?? first),
    ]
    for case (let moment, let start?) in moments {
      guard let governing = records.governing(client, on: start),
        let days = governing.value(of: PolicyRule.carePlanWithin, on: start),
        governing.value(of: PolicyRule.carePlanCountsFrom, on: start) ?? .firstService == moment
      else { continue }
      self.init(start: start, days: days)
      return
    }
    return nil
  }

  /// The days of a stay in a short-term unit, by the policy of its first day; nil where it is silent.
  public init?(shortTerm decision: GrantedService, in records: CareRecords) {
    guard decision.kind == .shortTerm, let client = records.client(decision.client),
      let days = records.governing(client, on: decision.from)?
        .value(of: PolicyRule.shortTermCarePlanWithin, on: decision.from)
    else { return nil }
    self.init(start: decision.from, days: days)
  }

  private init(start: CalendarDate, days: Int) {
    self.start = start
    due = start.adding(days: days)
  }
}

extension CareRecords {
  /// The first day of home care: of all services but stays in a short-term unit.
  func firstHomeCare(of client: Client) -> CalendarDate? {
    let decisions = decisions(of: client.id)
    // By place: a decision is large to copy.
    let home = decisions.indices.filter { decisions[$0].kind != .shortTerm }
      .map { decisions[$0].from }.min()
    if home == nil, !decisions.isEmpty { return nil }
    return [home, client.servicesFrom].compactMap(\.self).min()
  }

  /// The day by which a plan is to be reviewed next: the policy's months from when it was last gone
  /// through, or the day agreed on if that is sooner.
  public func reviewDue(of plan: CarePlan) -> CalendarDate? {
    guard plan.isCurrent, let last = plan.lastGoneThrough else { return nil }
    return reviewDue(of: plan, goneThroughOn: last, agreed: plan.nextReview)
  }

  /// The day by which a plan gone through on a day is to be reviewed.
  /// - Parameter agreed: the day agreed on then.
  func reviewDue(
    of plan: CarePlan, goneThroughOn day: CalendarDate, agreed: CalendarDate?
  ) -> CalendarDate? {
    let months = client(plan.client).flatMap { governing($0, on: day) }?
      .value(of: PolicyRule.carePlanReviewEvery, on: day)
    return [months.map { day.adding(months: $0) }, agreed].compactMap(\.self).min()
  }
}
