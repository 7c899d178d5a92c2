import OmsorgDomain

extension IndependentSchedule {
  /// Every rule that must hold and that what is placed breaks, in words.
  func broken(_ placed: [(visit: Visit, due: Int?)]) -> [String] {
    var found: [String] = []
    var busy: [String: [IndependentFrame.Busy]] = frame.meetings
    for visit in standing {
      for caregiver in visit.by { busy[caregiver, default: []].append(visit.busy) }
    }
    var clientBusy: [String: [IndependentFrame.Busy]] = [:]
    var days: [Int: Set<Int>] = [:]
    for (visit, _) in placed {
      func isBroken(_ rule: String) {
        let id = visit.service.map { work.services[$0].id } ?? "planning"
        found.append("\(rule): \(id) day \(visit.day) \(visit.start) by \(visit.by)")
      }
      if !(0..<1_440).contains(visit.start) { isBroken("a start before midnight") }
      for caregiver in visit.by {
        let isWithin = frame.pieces(caregiver, visit.day).contains {
          $0.start <= visit.start && visit.start + visit.minutes <= $0.end
        }
        if !isWithin { isBroken("within a shift") }
        if busy[caregiver, default: []].contains(where: { $0.overlaps(visit.busy) }) {
          isBroken("beside the caregiver's others")
        }
        busy[caregiver, default: []].append(visit.busy)
      }
      if let client = visit.client {
        if clientBusy[client, default: []].contains(where: { $0.overlaps(visit.busy) }) {
          isBroken("beside the client's others")
        }
        clientBusy[client, default: []].append(visit.busy)
      }
      guard let index = visit.service else {
        if visit.by.count != 1 || !owners.contains(visit.by[0]) { isBroken("one's own planning") }
        if !visit.start.isMultiple(of: 15),
          !(earlierPlanning[visit.by[0]] ?? []).contains(where: {
            $0.day == visit.day && $0.start == visit.start
          })
        {
          isBroken("a quarter")
        }
        continue
      }
      let service = work.services[index]
      if !days[index, default: []].insert(visit.day).inserted { isBroken("once a day") }
      if Set(visit.by).count != service.staff { isBroken("one or two") }
      for caregiver in visit.by where !work.may(caregiver, service, day: visit.day) {
        isBroken("who may")
      }
      if !service.allows(start: visit.start) { isBroken("the service's start") }
      let isAsBefore = (earlier[service.id] ?? []).contains {
        $0.day == visit.day && $0.start == visit.start && $0.by == Set(visit.by)
      }
      if !visit.start.isMultiple(of: 15), !isAsBefore { isBroken("a quarter") }
      if let wish = service.wish, wish.isMust,
        !wish.allows(start: visit.start) || !wish.allows(caregivers: visit.by)
          || !wish.allows(weekday: frame.date(of: visit.day).weekday)
      {
        isBroken("the wish that must be met")
      }
    }
    return found
  }
}
