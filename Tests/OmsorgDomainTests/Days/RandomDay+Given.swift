import OmsorgDomain

extension RandomDay {
  /// Lets most schedules tell what they were made for, and hold time of one's own.
  mutating func addBasis() {
    for index in world.schedules.indices {
      var decisions = Set(world.schedules[index].items.compactMap(\.decision))
      if world.chance(40) { decisions.insert(world.random.pick(world.decisions).id) }
      for decision in decisions.sorted() where world.chance(85) {
        var basis = ScheduleBasis()
        basis.decision = decision
        basis.client = world.decisions.first { $0.id == decision }?.client ?? ""
        world.schedules[index].basis.append(basis)
      }
      guard world.chance(40) else { continue }
      var item = ScheduleItem()
      item.activity = world.random.pick([.administration, .reflection, .planning])
      item.day = world.cycle.dayIndex(of: date)
      item.start = RandomCareWorld.time(world.number(28...60) * 15)
      item.minutes = world.random.pick([15, 30, 60])
      world.schedules[index].items.append(item)
    }
  }

  /// Visits on record of the weeks before, and plans of two of the days that have none.
  mutating func addVisits() {
    for decision in world.decisions {
      let usual = world.number(420...1_200)
      for back in [1, 2, 3, 6, 7, 8, 12, 13, 14, 20, 28, 29] where world.chance(45) {
        var visit = Visit()
        visit.id = "V\(visits.count)"
        visit.client = decision.client
        visit.date = date.adding(days: -back)
        if !world.chance(8) {
          visit.plannedStart = RandomCareWorld.time(usual + world.number(-40...40))
        }
        visit.services = world.chance(85) ? [decision.service] : ["shopping", decision.service]
        var performer = VisitPerformer()
        performer.id = world.somebody()
        performer.status = world.random.pick([
          .performed, .performed, .performed, .cancelled, .noShow,
        ])
        performer.start = visit.plannedStart ?? RandomCareWorld.time(usual)
        performer.end = RandomCareWorld.time(usual + 80)
        visit.caregivers = [performer]
        visits.append(visit)
      }
      if world.chance(25) {
        var visit = DayVisit()
        visit.id = "\(decision.client)/\(decision.id)"
        visit.client = decision.client
        visit.state = world.random.pick([.planned, .planned, .unplanned])
        visit.caregivers = visit.state == .planned ? [world.somebody()] : []
        earlier.append(visit)
      }
    }
  }

  /// Gives a plan out, with something in it cancelled, put off, fixed and added by hand.
  mutating func give(_ plan: [DayVisit]) {
    given = plan
    for place in given.indices {
      if world.chance(7) {
        given[place].state = world.random.pick([.cancelled, .putOff])
        given[place].caregivers = []
      } else if given[place].state == .planned, world.chance(12) {
        given[place].isFixed = true
      }
    }
    for number in 1...3 where world.chance(40) {
      let decision = world.random.pick(world.decisions)
      var visit = DayVisit()
      visit.id = "\(decision.client)/+\(number)"
      visit.client = decision.client
      visit.decision = world.chance(70) ? decision.id : nil
      visit.service = decision.service
      visit.start = RandomCareWorld.time(world.number(430...1_200))
      visit.minutes = world.number(1...5) * 10
      visit.needed = world.chance(15) ? 2 : 1
      visit.isAdded = true
      given.append(visit)
    }
  }

  /// A plan with a few things put wrong.
  mutating func disturbed(_ plan: [DayVisit]) -> [DayVisit] {
    var plan = plan
    for place in plan.indices where plan[place].state == .planned && world.chance(45) {
      switch world.number(0...5) {
      case 0, 1:
        let start = plan[place].startMinute + world.number(-150...150)
        plan[place].start = RandomCareWorld.time(min(max(start, 0), 1_439))
      case 2:
        plan[place].caregivers = Array(Set(plan[place].caregivers.map { _ in world.somebody() }))
          .sorted()
      case 3:
        plan[place].start = RandomCareWorld.time(
          plan[place].startMinute + world.random.pick([-5, 5, 20]))
      case 4:
        plan[place].caregivers = Array(Set(plan[place].caregivers + [world.somebody()])).sorted()
      default:
        plan[place].state = .unplanned
        plan[place].caregivers = []
      }
    }
    if world.chance(20), let first = plan.first(where: { $0.state == .planned }) {
      var another = first
      another.id += "/9"
      plan.append(another)
    }
    return plan
  }
}
