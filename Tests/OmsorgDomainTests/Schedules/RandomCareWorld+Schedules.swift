import OmsorgDomain

extension RandomCareWorld {
  /// Schedules in force of some care contacts, from this cycle or an earlier one.
  mutating func makeSchedules() {
    let work = IndependentWork(independentFrame)
    guard chance(70) else { return }
    for owner in work.owners.sorted() where chance(65) {
      var schedule = Schedule(
        caregiver: owner, from: date.adding(days: -number(0...40)))
      let origin = cycle.dates(ofCycle: cycle.index(of: schedule.from)).from
      let weeks = first.days(since: origin) / 7
      for due in work.occurrences(of: [owner]) where chance(75) {
        let service = work.services[due.service]
        var item = ScheduleItem()
        item.client = service.client.id
        item.decision = service.id
        item.minutes = service.minutes
        guard let (day, start, by) = place(service, due.weeks, work) else { continue }
        item.day = day
        item.start = Self.time(start)
        item.by = by == [owner] ? [] : by
        if service.everyWeeks == 3 { item.everyWeeks = 3 }
        if chance(10) {
          item.isOnce = true
          item.day += 7 * weeks
        }
        schedule.items.append(item)
      }
      schedules.append(schedule)
    }
  }

  /// A day, a start and who at which a service could be done in some weeks; often beside others.
  mutating func place(
    _ service: IndependentService, _ weeks: ClosedRange<Int>, _ work: IndependentWork
  ) -> (day: Int, start: Int, by: [String])? {
    for _ in 0..<30 {
      let day = number(weeks.lowerBound * 7...weeks.upperBound * 7 + 6)
      let may = service.ranks.keys.sorted().filter { work.may($0, service, day: day) }
      guard may.count >= service.staff else { return nil }
      let by = Array(may.shuffled(using: &random).prefix(service.staff))
      let window = random.pick(service.window)
      var start = number(window)
      if chance(80) { start = start / 15 * 15 }
      let isWithin = by.allSatisfy { caregiver in
        work.frame.pieces(caregiver, day).contains {
          $0.start <= start && start + service.minutes <= $0.end
        }
      }
      if isWithin, service.allows(start: start) { return (day, start, by) }
    }
    return nil
  }
}
