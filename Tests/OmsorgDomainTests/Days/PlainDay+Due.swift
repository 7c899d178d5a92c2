import OmsorgDomain

extension PlainDay {
  /// The visits due, without ranks.
  func visitsDue() -> [PlainVisit] {
    var found: [PlainVisit] = []
    for client in records.clients where isExpected(client) {
      for granted in records.decisions where granted.client == client.id {
        found += visits(of: granted, client)
      }
      for visit in given where visit.client == client.id && visit.isAdded {
        if visit.state == .planned || visit.state == .unplanned {
          found.append(added(visit, client))
        }
      }
    }
    let settled = Set(
      given.filter { $0.state == .cancelled || $0.state == .putOff }.map(\.id))
    found.removeAll { settled.contains($0.id) }
    for place in found.indices {
      found[place].isFixed = givenOut(found[place].id)?.isFixed ?? false
      if let tie = found[place].tie, !found.contains(where: { $0.id == tie.to }) {
        found[place].tie = nil
      }
    }
    return found
  }

  private func isExpected(_ client: Client) -> Bool {
    client.isActive(on: date)
      && !records.absences.contains { absence in
        absence.client == client.id && absence.from <= date
          && (absence.to.map { date <= $0 } ?? true)
      }
  }

  private func added(_ visit: DayVisit, _ client: Client) -> PlainVisit {
    let granted = records.decisions.first { $0.id == visit.decision && $0.isInForce(on: date) }
    return PlainVisit(
      id: visit.id, client: client, granted: granted, service: visit.service,
      minutes: visit.minutes, needed: visit.needed,
      window: max(0, visit.startMinute - 60)...min(1_439, visit.startMinute + 60),
      best: visit.startMinute,
      isPersonalCare: records.services[visit.service]?.isPersonalCare ?? false,
      named: [])
  }

  /// How often and how long a service is given, unless it is left out.
  private func counted(_ granted: GrantedService, _ client: Client)
    -> (frequency: Frequency, minutes: Int)?
  {
    let policy = records.governing(client, on: date)
    let contracted = policy?.value(of: PolicyRule.servicesByContractor, on: date) ?? []
    if granted.kind == .shortTerm || granted.frequency.value(on: date)?.times == 0 { return nil }
    if contracted.contains(granted.service), granted.staff.isEmpty { return nil }
    guard let frequency = granted.frequency.value(on: date) else { return nil }
    let minutes =
      granted.estimate.value(on: date) ?? granted.minutes.value(on: date)
      ?? records.services[granted.service]?.defaultMinutes ?? 0
    return minutes > 0 ? (frequency, minutes) : nil
  }

  private func visits(of granted: GrantedService, _ client: Client) -> [PlainVisit] {
    guard granted.isInForce(on: date), let counted = counted(granted, client) else { return [] }
    let scheduled = records.plannedVisits(in: DateRange(date), cycle: cycle)
      .filter { $0.decision == granted.id && $0.client == client.id }
      .sorted { $0.start < $1.start }
    let (times, perWeeks) = (counted.frequency.times, counted.frequency.everyWeeks)
    let isDaily = times >= 5 * perWeeks
    let inWeek = dueInWeek(counted.frequency)
    let hasBasis = records.schedules.contains { schedule in
      schedule.isInForce(on: date) && schedule.basis.contains { $0.decision == granted.id }
    }
    let weekday = date.weekday.rawValue - 1
    var count = 0
    if isDaily {
      count = inWeek / 7 + (weekday < inWeek % 7 ? 1 : 0)
    } else if !hasBasis {
      count = weekdays(granted, client).prefix(inWeek).contains(weekday) ? 1 : 0
    }

    let wish = IndependentWish.wish(of: granted, client: client, services: records.services)
    let whole = window(of: granted, client)
    let catalogued = records.services[granted.service]
    var found: [PlainVisit] = []
    func add(
      _ window: ClosedRange<Int>, isMust: Bool, best: Int, minutes: Int, named: [String]
    ) {
      let number = found.count + 1
      let id = "\(client.id)/\(granted.id)"
      found.append(
        PlainVisit(
          id: number == 1 ? id : "\(id)/\(number)", client: client, granted: granted,
          service: granted.service, minutes: minutes, needed: granted.doubleStaffing ? 2 : 1,
          window: window, isMust: isMust, best: best,
          isPersonalCare: catalogued?.isPersonalCare ?? false,
          named: named + [wish?.caregiver].compactMap { $0 }))
    }
    for number in 0..<count {
      let (first, length) = (whole.lowerBound, whole.upperBound - whole.lowerBound)
      let part = first + length * number / count...first + length * (number + 1) / count
      let wished = wish.flatMap { hours(of: $0, in: part) }
      let within = wished ?? part
      let best = usual(granted, client, in: within) ?? (within.lowerBound + within.upperBound) / 2
      let isMust = wished != nil && wish?.isMust == true
      add(
        isMust ? within : part, isMust: isMust, best: best, minutes: counted.minutes, named: [])
    }
    for visit in scheduled {
      let start = Int(visit.start.minutesSinceMidnight)
      add(
        min(whole.lowerBound, start)...max(whole.upperBound, start), isMust: false, best: start,
        minutes: visit.minutes, named: visit.by)
    }
    if let tie = granted.tie, !found.isEmpty {
      found[0].tie = PlainVisit.Tie(to: "\(client.id)/\(tie.decision)", gap: tie.least...tie.most)
    }
    return found
  }

  /// How many occurrences are due in the date's week.
  private func dueInWeek(_ frequency: Frequency) -> Int {
    let (times, weeks) = (frequency.times, frequency.everyWeeks)
    func floor(_ number: Int, _ divisor: Int) -> Int {
      (number - ((number % divisor) + divisor) % divisor) / divisor
    }
    let week = floor(date.days(since: frequency.anchor), 7)
    let interval = floor(week, weeks)
    return (0..<times).count { interval * weeks + $0 * weeks / times == week }
  }

  /// The weekdays, from 0, in the order that a service which no schedule was made for is due on.
  private func weekdays(_ granted: GrantedService, _ client: Client) -> [Int] {
    let wish = IndependentWish.wish(of: granted, client: client, services: records.services)
    let wished = (wish?.weekdays ?? []).map { $0.rawValue - 1 }
    var hash = 0
    for byte in granted.id.utf8 { hash = (31 * hash + Int(byte)) % 1_009 }
    let usual = planned(granted, client)
    func key(_ day: Int) -> [Int] {
      [
        wished.contains(day) ? 0 : 1,
        -usual.count { $0.date.weekday.rawValue - 1 == day },
        day < 5 ? 0 : 1,
        (2 * (day - hash % 5) % 5 + 5) % 5,
        day,
      ]
    }
    return (0..<7).sorted { key($0).lexicographicallyPrecedes(key($1)) }
  }

  /// The client's visits with a service that are usual.
  private func planned(_ granted: GrantedService, _ client: Client) -> [Visit] {
    visits.filter { visit in
      visit.client == client.id && visit.services.contains(granted.service)
        && visit.plannedStart != nil
        && !visit.caregivers.allSatisfy { $0.status == .cancelled }
        && (date.adding(days: -28)..<date).contains(visit.date)
    }
  }

  private func usual(
    _ granted: GrantedService, _ client: Client, in window: ClosedRange<Int>
  ) -> Int? {
    let starts = planned(granted, client)
      .compactMap { $0.plannedStart.map { Int($0.minutesSinceMidnight) } }
      .filter { window.contains($0) }.sorted()
    return starts.isEmpty ? nil : starts[starts.count / 2]
  }

  private func window(of granted: GrantedService, _ client: Client) -> ClosedRange<Int> {
    let parts = IndependentWork.window(granted, records.services[granted.service]?.partOfDay)
    let inUse = parts.filter { usual(granted, client, in: $0) != nil }
    if inUse.count == 1 { return inUse[0] }
    return parts.dropFirst().allSatisfy({ $0.count <= parts[0].count }) ? parts[0] : parts[1]
  }

  /// The hours that a wish wishes of a window, if any are left.
  private func hours(of wish: ServiceWish, in window: ClosedRange<Int>) -> ClosedRange<Int>? {
    if wish.from == nil, wish.to == nil { return nil }
    let first = max(window.lowerBound, wish.from.map { Int($0.minutesSinceMidnight) } ?? 0)
    let last = min(window.upperBound, wish.to.map { Int($0.minutesSinceMidnight) } ?? 1_439)
    return first <= last ? first...last : nil
  }
}
