public import Records

/// Why a schedule in force is out of date.
public struct ScheduleCause: Hashable, Sendable {
  /// What has changed.
  public enum Kind: Hashable, Sendable {
    case clientAdded
    case clientLeft
    case serviceAdded
    case serviceEnded
    case serviceChanged
    case wishChanged
    case shiftsChanged
    case performerLeft
  }

  /// What has changed.
  public let kind: Kind
  /// The clients, granted services or caregivers; of shifts the days, 0..<28.
  public let ids: [String]
  /// The first day that something of it holds; nil where that is not on record.
  public let since: CalendarDate?

  /// The cause in words; ids and no personal data.
  public var words: Text {
    let what: Text =
      switch kind {
      case .clientAdded: Text(sv: "ny brukare", en: "new client")
      case .clientLeft: Text(sv: "brukare som lämnat", en: "client who has left")
      case .serviceAdded: Text(sv: "ny insats", en: "new service")
      case .serviceEnded: Text(sv: "avslutad insats", en: "ended service")
      case .serviceChanged: Text(sv: "ändrad insats", en: "changed service")
      case .wishChanged: Text(sv: "ändrat önskemål om", en: "changed wish of")
      case .shiftsChanged: Text(sv: "ändrade pass", en: "changed shifts")
      case .performerLeft: Text(sv: "utförare som slutat", en: "performer who has left")
      }
    func names(_ language: Language) -> String {
      guard kind == .shiftsChanged else { return ids.joined(separator: ", ") }
      let days = ids.compactMap { Int($0) }.map { ScheduleFinding.place($0)(language) }
      return Text.list(days, atMost: 3)(language)
    }
    let (swedish, english) = (names(.swedish), names(.english))
    return Text(
      sv: "\(what(.swedish)) \(swedish)", en: "\(what(.english)) \(english)")
  }
}

/// Compares schedules in force with what they would be made from today.
public struct ScheduleCauses: Sendable {
  private let records: CareRecords
  private let frame: ScheduleFrame
  private let work: ScheduleWork
  private let weeksKnown: Set<Int>

  /// - Parameter weeksKnown: the weeks of the cycle, 0..<4, whose shifts the frame knows; those of
  ///   others are not compared.
  public init(
    records: CareRecords, frame: ScheduleFrame, work: ScheduleWork, weeksKnown: Set<Int>
  ) {
    self.records = records
    self.frame = frame
    self.work = work
    self.weeksKnown = weeksKnown
  }

  /// What has changed since a schedule was made.
  public func causes(of schedule: Schedule) -> [ScheduleCause] {
    let owner = schedule.caregiver
    let services = (work.toPlace[owner] ?? []) + (work.daily[owner] ?? [])
    let basis = Dictionary(
      schedule.basis.map { ($0.decision, $0) }, uniquingKeysWith: { first, _ in first })
    let now = Set(services.map(\.granted.id))
    let countedOn = Set(schedule.basis.map(\.client))
    let own = Set(work.clients[owner] ?? [])

    let added = services.filter { basis[$0.granted.id] == nil }
    let newClients = added.filter { !countedOn.contains($0.client.id) }
    let newServices = added.filter { countedOn.contains($0.client.id) }
    let left = Set(schedule.basis.map(\.client).filter { !own.contains($0) })
    let gone = schedule.basis.filter { own.contains($0.client) && !now.contains($0.decision) }
    var ended: [GrantedService] = []
    var endedIds: [String] = []
    var changed = services.filter { service in
      basis[service.granted.id].map { isChanged(service, since: $0) } ?? false
    }.map(\.granted)
    for line in gone {
      let granted = records.decisions(of: line.client).first { $0.id == line.decision }
      if let granted, granted.isInForce(on: frame.date) {
        changed.append(granted)
      } else {
        endedIds.append(line.decision)
        if let granted { ended.append(granted) }
      }
    }
    let wishes = services.filter { service in
      basis[service.granted.id].map { $0.wish != service.wish } ?? false
    }
    return [
      cause(
        .clientAdded, newClients.map(\.client.id),
        since: newClients.map { appointed(owner, $0.client.id) ?? $0.granted.from }),
      cause(.clientLeft, Array(left), since: left.compactMap(leftOn)),
      cause(.serviceAdded, newServices.map(\.granted.id), since: newServices.map(\.granted.from)),
      cause(.serviceEnded, endedIds, since: ended.compactMap { $0.to?.adding(days: 1) }),
      cause(
        .serviceChanged, changed.map(\.id),
        since: changed.compactMap { changedOn($0, after: schedule.from) }),
      cause(.wishChanged, wishes.map(\.granted.id), since: []),
      cause(.shiftsChanged, changedDays(of: schedule).map { String($0) }, since: []),
      performersLeft(schedule),
    ].compactMap(\.self)
  }

  private func cause(
    _ kind: ScheduleCause.Kind, _ ids: [String], since: [CalendarDate]
  ) -> ScheduleCause? {
    if ids.isEmpty { return nil }
    let sorted =
      kind == .shiftsChanged ? ids : Set(ids).sorted(by: CollectionFile.inCollectionOrder)
    return ScheduleCause(kind: kind, ids: sorted, since: since.min())
  }

  private func isChanged(_ service: PlannedService, since basis: ScheduleBasis) -> Bool {
    basis.minutes != service.minutes || basis.frequency != service.frequency
      || basis.earliest != service.granted.earliest || basis.latest != service.granted.latest
  }

  /// The latest day, up to today and after another, from which minutes or frequency hold.
  private func changedOn(_ granted: GrantedService, after day: CalendarDate) -> CalendarDate? {
    let date = max(frame.date, granted.from)
    let days = [
      granted.minutes.period(on: date)?.from, granted.estimate.period(on: date)?.from,
      granted.frequency.period(on: date)?.from,
    ]
    return days.compactMap(\.self).filter { day < $0 }.max()
  }

  private func appointed(_ owner: String, _ client: String) -> CalendarDate? {
    records.careContacts(of: client).filter {
      $0.caregiver == owner && $0.isInForce(on: frame.date)
    }.compactMap(\.from).min()
  }

  private func leftOn(_ client: String) -> CalendarDate? {
    if let ended = records.client(client)?.ended { return ended.adding(days: 1) }
    return records.plannersInOrder(of: client, on: frame.date).first.flatMap {
      appointed($0, client)
    }
  }

  /// The days with items on which the caregiver's shifts are others than the schedule counted on.
  private func changedDays(of schedule: Schedule) -> [Int] {
    // A schedule that counted on no shifts says nothing of them.
    if schedule.shifts.isEmpty || weeksKnown.isEmpty { return [] }
    let before = Dictionary(grouping: schedule.shifts, by: \.day)
    let now = Dictionary(grouping: frame.shifts(of: schedule.caregiver), by: \.day)
    let days = Set(schedule.items.filter(\.by.isEmpty).map { $0.day % CareCycle.days })
    return days.sorted().filter { day in
      weeksKnown.contains(day / 7) && hours(before[day]) != hours(now[day])
    }
  }

  private func hours(_ shifts: [ScheduleShift]?) -> [ClosedRange<Int>] {
    (shifts ?? []).map { shift in
      let start = Int(shift.start.minutesSinceMidnight)
      return start...start + shift.start.minutes(until: shift.end)
    }.sorted { $0.lowerBound < $1.lowerBound }
  }

  private func performersLeft(_ schedule: Schedule) -> ScheduleCause? {
    let people = Set(schedule.items.flatMap(\.by)).union([schedule.caregiver])
    let left = people.filter { !(records.caregiver($0)?.isActive(on: frame.date) ?? false) }
    return cause(
      .performerLeft, Array(left),
      since: left.compactMap { records.caregiver($0)?.ended?.adding(days: 1) })
  }
}
