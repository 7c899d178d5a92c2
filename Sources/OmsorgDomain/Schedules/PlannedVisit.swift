/// Something that schedules say is to be done on a date, temporary changes counted.
public struct PlannedVisit: Hashable, Sendable {
  /// The date.
  public let date: CalendarDate
  /// When it begins.
  public let start: ClockTime
  /// How long it takes, in minutes.
  public let minutes: Int
  /// The client's id; nil for time of one's own.
  public let client: String?
  /// The granted service's id; nil for time of one's own.
  public let decision: String?
  /// What time of one's own is for.
  public let activity: ScheduledTime?
  /// Who does it.
  public let by: [String]
  /// The id of the schedule it stands in.
  public let schedule: String
  /// Whether a temporary change has had a part in it.
  public let isChanged: Bool

  /// In order of date, start, client and service.
  static func inOrder(_ left: PlannedVisit, _ right: PlannedVisit) -> Bool {
    (left.date, left.start, left.client ?? "", left.decision ?? "", left.schedule)
      < (right.date, right.start, right.client ?? "", right.decision ?? "", right.schedule)
  }
}

extension Schedule {
  /// The Monday that the items' days are counted from.
  public func origin(in cycle: CareCycle) -> CalendarDate {
    cycle.dates(ofCycle: cycle.index(of: from)).from
  }

  /// What the schedule says is to be done in some days, in order.
  ///
  /// Services that have ended, or have not begun, and clients who are away or clients no longer are
  /// left out; the days outside those that the schedule holds are too.
  public func visits(
    in days: DateRange, cycle: CareCycle, records: CareRecords
  ) -> [PlannedVisit] {
    let first = max(days.from, from)
    let last = to.map { min($0, days.to) } ?? days.to
    guard let held = DateRange(from: first, to: last) else { return [] }
    let origin = origin(in: cycle)
    let known = Dictionary(
      items.compactMap(\.client).flatMap(records.decisions(of:)).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    // A change may move what was planned into these days from elsewhere in its week.
    let wide = DateRange(from: first.adding(days: -6), count: held.count + 12)
    var visits: [PlannedVisit] = []
    for item in items {
      for planned in item.dates(from: origin, in: wide) where from <= planned {
        if let client = item.client,
          !records.isExpected(client, known[item.decision ?? ""], planned)
        {
          continue
        }
        guard let visit = visit(item, on: planned), held.contains(visit.date) else { continue }
        visits.append(visit)
      }
    }
    for change in changes where change.isAdded && held.contains(change.from) {
      guard let decision = change.decision, let start = change.start,
        let minutes = change.minutes,
        let client = basis.first(where: { $0.decision == decision })?.client
      else { continue }
      visits.append(
        PlannedVisit(
          date: change.from, start: start, minutes: minutes, client: client, decision: decision,
          activity: nil, by: change.by.isEmpty ? [caregiver] : change.by, schedule: id,
          isChanged: true))
    }
    return visits.sorted(by: PlannedVisit.inOrder)
  }

  /// What an item is on a date, after the temporary changes that are about it, in the order that
  /// they were made; nil if it is cancelled.
  private func visit(_ item: ScheduleItem, on planned: CalendarDate) -> PlannedVisit? {
    var date = planned
    var start = item.start
    var minutes = item.minutes
    var by = item.by.isEmpty ? [caregiver] : item.by
    var isChanged = false
    for change in changes where change.isAbout(item, on: planned) {
      if change.isCancelled { return nil }
      isChanged = true
      if let weekday = change.weekday {
        date = planned.monday.adding(days: weekday.rawValue - 1)
      }
      start = change.start ?? start
      minutes = change.minutes ?? minutes
      if !change.by.isEmpty { by = change.by }
    }
    return PlannedVisit(
      date: date, start: start, minutes: minutes, client: item.client, decision: item.decision,
      activity: item.activity, by: by, schedule: id, isChanged: isChanged)
  }
}

extension ScheduleItem {
  /// The dates within some days on which the item is done.
  /// - Parameter origin: the Monday that the days are counted from.
  public func dates(from origin: CalendarDate, in days: DateRange) -> [CalendarDate] {
    let first = origin.adding(days: day)
    if isOnce { return days.contains(first) ? [first] : [] }
    let step = 7 * everyWeeks
    let skipped = max(0, days.from.days(since: first))
    var date = first.adding(days: (skipped + step - 1) / step * step)
    var dates: [CalendarDate] = []
    while date <= days.to {
      dates.append(date)
      date = date.adding(days: step)
    }
    return dates
  }
}

extension ScheduleChange {
  /// Whether the change is about an item that was planned for a date.
  public func isAbout(_ item: ScheduleItem, on date: CalendarDate) -> Bool {
    !isAdded && from <= date && date <= to && (decision.map { $0 == item.decision } ?? true)
  }
}

extension CareRecords {
  /// What the schedules say is to be done in some days, in order of time.
  public func plannedVisits(in days: DateRange, cycle: CareCycle) -> [PlannedVisit] {
    schedules.flatMap { $0.visits(in: days, cycle: cycle, records: self) }
      .sorted(by: PlannedVisit.inOrder)
  }

  /// Whether a service is given to a client on a date: granted then, the client not away.
  fileprivate func isExpected(
    _ client: String, _ granted: GrantedService?, _ date: CalendarDate
  ) -> Bool {
    guard let known = self.client(client), known.isActive(on: date) else { return false }
    guard granted?.isInForce(on: date) ?? false else { return false }
    return !absences(ofClient: client).contains { $0.contains(date) }
  }
}
