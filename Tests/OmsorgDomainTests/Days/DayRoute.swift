import OmsorgDomain

/// What it costs at least to do each set of some visits in a shift, in the best order and at the
/// best minutes, by omsorg-day(7).
struct DayRoute {
  /// More than anything costs.
  static let none = Int.max / 4

  /// A visit, or something that stands.
  struct Stop {
    let minutes: Int
    let place: PlainPlace
    /// The earliest start.
    let first: Int
    /// What it costs to begin then, and at each minute after.
    let costs: [Int]
    /// Whether it is a visit that is placed, and does not stand anyway.
    let isVisit: Bool
  }

  /// Where a part of the shift ends: what it has cost at least when it is over by a minute.
  private struct Front {
    var place: PlainPlace
    /// The earliest minute at which it can be over.
    var over: Int
    /// By minute from `over`, the break not taken.
    var open: [Int]
    /// The same, the break taken.
    var rested: [Int]

    func cost(_ costs: [Int], by minute: Int) -> Int {
      minute < over ? DayRoute.none : costs[min(minute - over, costs.count - 1)]
    }
  }

  let shift: PlainShift
  let travel: PlainTravel
  /// What a minute of travelling costs.
  let wayCost: Int
  /// What minutes of work cost.
  let work: (Int, PlainShift) -> Int
  /// What is done in any case, in order.
  let standing: [Stop]
  /// What may be done; nil: not in this shift.
  let visits: [Stop?]
  private var found: [Int] = []

  init(
    shift: PlainShift, travel: PlainTravel, wayCost: Int,
    work: @escaping (Int, PlainShift) -> Int, standing: [Stop], visits: [Stop?]
  ) {
    self.shift = shift
    self.travel = travel
    self.wayCost = wayCost
    self.work = work
    self.standing = standing
    self.visits = visits
  }

  /// The least cost for each set of visits, a bit for each.
  mutating func table() -> [Int] {
    found = Array(repeating: Self.none, count: 1 << visits.count)
    let isRested = shift.rest == nil
    let front = Front(
      place: shift.from, over: shift.start, open: [isRested ? Self.none : 0],
      rested: [isRested ? 0 : Self.none])
    extend(front, done: 0, standingDone: 0)
    if !standing.contains(where: \.isVisit) {
      // With no visit in it that is placed now, what stands is not asked whether it can.
      found[0] =
        travel.minutes(shift.from, shift.to, shift.way) * wayCost
        + work(standing.reduce(0) { $0 + $1.minutes }, shift)
    }
    return found
  }

  private mutating func extend(_ front: Front, done: Int, standingDone: Int) {
    if standingDone == standing.count { finish(front, done) }
    if standingDone < standing.count, let next = after(front, standing[standingDone]) {
      extend(next, done: done, standingDone: standingDone + 1)
    }
    for (bit, visit) in visits.enumerated() where done >> bit & 1 == 0 {
      guard let visit, let next = after(front, visit) else { continue }
      extend(next, done: done | 1 << bit, standingDone: standingDone)
    }
  }

  private mutating func finish(_ front: Front, _ done: Int) {
    let home = travel.minutes(front.place, shift.to, shift.way)
    let cost = rested(front, by: shift.end - home)
    guard cost < Self.none else { return }
    var minutes = standing.reduce(0) { $0 + $1.minutes }
    for (bit, visit) in visits.enumerated() where done >> bit & 1 == 1 {
      minutes += visit?.minutes ?? 0
    }
    found[done] = min(found[done], cost + home * wayCost + work(minutes, shift))
  }

  /// The cost when the break is taken and over by a minute.
  private func rested(_ front: Front, by minute: Int) -> Int {
    let before = front.cost(front.rested, by: minute)
    guard let rest = shift.rest, minute - rest.minutes >= rest.start.lowerBound else {
      return before
    }
    let latest = min(minute - rest.minutes, rest.start.upperBound)
    return min(before, front.cost(front.open, by: latest))
  }

  /// After something more; nil if it cannot be done.
  private func after(_ front: Front, _ stop: Stop) -> Front? {
    let way = travel.minutes(front.place, stop.place, shift.way)
    let earliest = max(stop.first, front.over + way)
    let latest = min(stop.first + stop.costs.count - 1, shift.end - stop.minutes)
    guard earliest <= latest else { return nil }
    var next = Front(place: stop.place, over: earliest + stop.minutes, open: [], rested: [])
    var (open, rested) = (Self.none, Self.none)
    for start in earliest...latest {
      let cost = stop.costs[start - stop.first] + way * wayCost
      open = min(open, front.cost(front.open, by: start - way) + cost)
      rested = min(rested, self.rested(front, by: start - way) + cost)
      next.open.append(open)
      next.rested.append(rested)
    }
    return min(open, rested) < Self.none ? next : nil
  }
}
