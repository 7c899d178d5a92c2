import OmsorgDomain

extension IndependentSchedule {
  /// What the four weeks count by each term.
  func counts(_ placed: [(visit: Visit, due: Int?)]) -> [ScheduleTerm: Int] {
    let services = placed.filter { $0.visit.service != nil }
    let atClients = services.map(\.visit) + standing.filter { $0.kind != nil }
    let all = placed.map(\.visit) + standing
    return [
      .own: services.count { costsOwn($0.visit, weeks: due[$0.due ?? 0].weeks) },
      .cover: services.reduce(0) { $0 + cover($1.visit) },
      .wish: services.reduce(0) { $0 + brokenWishes($1.visit) },
      .clash: clash(atClients),
      .spacing: perService(services.map(\.visit), spacing),
      .weekday: perService(services.map(\.visit)) { service, visits in
        max(0, Set(visits.map { $0.day % 7 }).count - service.times)
      },
      .time: perService(services.map(\.visit)) { _, visits in
        let starts = visits.map(\.start)
        return Self.halfHours((starts.max() ?? 0) - (starts.min() ?? 0))
      },
      .careFirst: careFirst(atClients),
      .before: before(services.map(\.visit)),
      .share: share(atClients),
      .room: room(all),
      .change: services.count { isChange($0.visit) },
    ]
  }

  static func halfHours(_ minutes: Int) -> Int { minutes <= 0 ? 0 : (minutes + 29) / 30 }

  private func weekday(_ day: Int) -> Weekday { frame.date(of: day).weekday }

  private func service(_ visit: Visit) -> IndependentService {
    work.services[visit.service ?? 0]
  }

  private func perService(
    _ visits: [Visit], _ count: (IndependentService, [Visit]) -> Int
  ) -> Int {
    Dictionary(grouping: visits) { $0.service ?? 0 }
      .reduce(0) { $0 + count(work.services[$1.key], $1.value.sorted { $0.day < $1.day }) }
  }

  private func brokenWishes(_ visit: Visit) -> Int {
    guard let wish = service(visit).wish else { return 0 }
    return (wish.allows(weekday: weekday(visit.day)) ? 0 : 1)
      + (wish.allows(start: visit.start) ? 0 : 1) + (wish.allows(caregivers: visit.by) ? 0 : 1)
  }

  private func cover(_ visit: Visit) -> Int {
    visit.by.reduce(0) { $0 + (service(visit).ranks[$1] ?? 0) }
  }

  private func costsOwn(_ visit: Visit, weeks: ClosedRange<Int>) -> Bool {
    let service = service(visit)
    if visit.by.contains(where: { service.ranks[$0] == 0 }) { return false }
    guard let wish = service.wish, brokenWishes(visit) == 0 else { return true }
    for caregiver in service.careContacts where wish.allows(caregivers: [caregiver]) {
      for day in weeks.lowerBound * 7..<weeks.upperBound * 7 + 7
      where work.may(caregiver, service, day: day) && wish.allows(weekday: weekday(day)) {
        for piece in frame.pieces(caregiver, day) {
          let couldStart = (piece.start..<piece.end).contains {
            $0 + service.minutes <= piece.end && service.allows(start: $0)
              && wish.allows(start: $0)
          }
          if couldStart { return true }
        }
      }
    }
    return false
  }

  private func spacing(_ service: IndependentService, _ visits: [Visit]) -> Int {
    let days = visits.map(\.day)
    guard let first = days.first, let last = days.last else { return 0 }
    var gaps = zip(days, days.dropFirst()).map { $1 - $0 }
    if 4.isMultiple(of: service.everyWeeks) { gaps.append(first + 28 - last) }
    let low = 7 * service.everyWeeks / service.times
    let high = (7 * service.everyWeeks + service.times - 1) / service.times
    return gaps.reduce(0) { $0 + max(0, low - $1) + max(0, $1 - high) }
  }

  /// Something for each day looked at, of what is done there.
  private func perDay(_ visits: [Visit], _ count: (Watch, [Visit]) -> Int) -> Int {
    lookedAt.reduce(0) { sum, watch in
      sum + count(watch, visits.filter { $0.day == watch.day && $0.by.contains(watch.caregiver) })
    }
  }

  private func limit(_ rule: PolicyRule.Typed<Int>) -> Int? {
    policy?.value(of: rule, on: frame.date)
  }

  private func clash(_ visits: [Visit]) -> Int {
    perDay(visits) { _, those in
      func above(_ limit: Int?, _ part: Int, _ isMeant: (String) -> Bool) -> Int {
        guard let limit else { return 0 }
        let count = those.count {
          IndependentFrame.part(of: $0.start) == part && isMeant($0.kind ?? "")
        }
        return max(0, count - limit + 1)
      }
      return above(limit(PolicyRule.showersInAMorningToQuestion), 0) { $0 == "shower" }
        + above(limit(PolicyRule.cleaningsInAnAfternoonToQuestion), 1) { $0 == "cleaning" }
        + (0..<3).reduce(0) { sum, part in
          sum
            + above(limit(PolicyRule.heavyAtOnceNotAllowed), part) {
              frame.records.services[$0]?.isHeavy ?? false
            }
        }
    }
  }

  private func careFirst(_ visits: [Visit]) -> Int {
    func isPersonal(_ visit: Visit) -> Bool {
      frame.records.services[visit.kind ?? ""]?.isPersonalCare ?? false
    }
    return perDay(visits) { _, those in
      those.count { visit in
        isPersonal(visit) && those.contains { !isPersonal($0) && $0.start < visit.start }
      }
    }
  }

  private func before(_ visits: [Visit]) -> Int {
    var count = 0
    for appointment in frame.records.appointments where !appointment.isCancelled {
      let eve = appointment.date.adding(days: -1)
      let day = eve.days(since: frame.first)
      guard (0..<28).contains(day), frame.date <= eve else { continue }
      for prepared in appointment.prepare {
        let granted = work.services.indices.filter {
          let service = work.services[$0]
          return service.client.id == appointment.client && service.granted.service == prepared
            && !service.isDaily && owners.contains(service.owner)
        }
        guard !granted.isEmpty else { continue }
        let isDone = visits.contains { granted.contains($0.service ?? -1) && $0.day == day }
        count += isDone ? 0 : 1
      }
    }
    return count
  }

  private func share(_ visits: [Visit]) -> Int {
    guard let share = policy?.value(of: PolicyRule.clientTimeShare, on: frame.date) else {
      return 0
    }
    let isOfCareContacts =
      policy?.value(of: PolicyRule.clientTimeShareOf, on: frame.date) == .careContact
    return perDay(visits) { watch, those in
      let caregiver = watch.caregiver
      guard isOfTeamsPlanned(caregiver), !isOfCareContacts || work.owners.contains(caregiver) else {
        return 0
      }
      let paid = frame.pieces(caregiver, watch.day).reduce(0) { $0 + $1.paid }
      let spent = (those + watch.daily).reduce(0) { $0 + $1.minutes }
      let low = paid * Int((share.from * 1_000).rounded()) / 1_000
      let high = paid * Int((share.to * 1_000).rounded()) / 1_000
      return Self.halfHours(low - spent) + Self.halfHours(spent - high)
    }
  }

  private func room(_ visits: [Visit]) -> Int {
    let travel = limit(PolicyRule.scheduleTravelMinutes) ?? 0
    return perDay(visits) { watch, those in
      (0..<3).reduce(0) { sum, part in
        let inPart = (those + watch.daily).filter { IndependentFrame.part(of: $0.start) == part }
        let minutes = inPart.reduce(0) { $0 + $1.minutes }
        let clients = Set(inPart.compactMap(\.client)).count
        return sum + Self.halfHours(minutes + travel * clients - watch.room[part])
      }
    }
  }

  private func isChange(_ visit: Visit) -> Bool {
    guard let items = earlier[service(visit).id], !items.isEmpty else { return false }
    return !items.contains {
      $0.day == visit.day && $0.start == visit.start && $0.by == Set(visit.by)
    }
  }
}
