import Solvers

/// Checks plans and counts what they cost, by the words of the problem alone.
struct RoutingChecker {
  let problem: RoutingProblem

  /// What a plan leaves missing and costs.
  struct Value: Comparable {
    var missing: Int
    var cost: Int

    static func < (first: Value, second: Value) -> Bool {
      (first.missing, first.cost) < (second.missing, second.cost)
    }
  }

  /// A rule that a plan breaks.
  struct Fault: Error {
    let message: String
  }

  /// The value of a plan with its starts.
  /// - Throws: `Fault` for the first rule broken.
  func value(of routes: [[RoutingSolution.Stop]]) throws -> Value {
    var value = Value(missing: 0, cost: 0)
    var start: [Int: Int] = [:]
    var server: [Int: Int] = [:]
    guard routes.count == problem.routes.count else { throw Fault(message: "routes") }
    for (index, stops) in routes.enumerated() {
      value.cost += try walk(index, stops)
      for stop in stops {
        guard let job = stop.job else { continue }
        guard start[job] == nil else { throw Fault(message: "job \(job) twice") }
        start[job] = stop.start
        server[job] = index
        value.cost += try cost(job, index, stop.start)
      }
      let rests = stops.count { $0.job == nil }
      let wanted = problem.routes[index].rest == nil ? 0 : 1
      guard rests <= wanted else { throw Fault(message: "rests of \(index)") }
      value.missing += wanted - rests
    }
    for link in problem.links {
      guard let first = start[link.first], let second = start[link.second] else {
        guard start[link.first] == nil && start[link.second] == nil else {
          throw Fault(message: "only one of \(link)")
        }
        continue
      }
      guard link.gap.contains(second - first) else { throw Fault(message: "gap of \(link)") }
      guard link.mayShareRoute || server[link.first] != server[link.second] else {
        throw Fault(message: "one route does both of \(link)")
      }
    }
    let lateness = start.map { job, start in
      problem.jobs[job].dueStart.map { max(0, start - $0.upperBound) } ?? 0
    }
    value.cost += (lateness.max() ?? 0) * problem.largestLatenessCost
    for (job, about) in problem.jobs.enumerated() where start[job] == nil {
      if let cost = about.undoneCost { value.cost += cost } else { value.missing += 1 }
    }
    return value
  }

  /// What travelling and the load of a route cost.
  private func walk(_ index: Int, _ stops: [RoutingSolution.Stop]) throws -> Int {
    let route = problem.routes[index]
    var place = route.startLocation
    var free = route.shift.lowerBound
    var travelled = 0
    for stop in stops {
      let to = stop.job.map { problem.jobs[$0].location } ?? place
      let duration = stop.job.map { problem.jobs[$0].duration } ?? route.rest?.duration ?? 0
      let way = stop.job == nil ? 0 : time(route, place, to)
      guard stop.start >= free + way else { throw Fault(message: "\(stop) before it is reached") }
      if stop.job == nil, let rest = route.rest, !rest.start.contains(stop.start) {
        throw Fault(message: "rest of \(index)")
      }
      travelled += way
      place = to
      free = stop.start + duration
    }
    let home = time(route, place, route.endLocation)
    guard free + home <= route.shift.upperBound else { throw Fault(message: "\(index) home late") }
    let load = stops.reduce(0) { $0 + ($1.job.map { problem.jobs[$0].duration } ?? 0) }
    let loadCost = route.loadCosts.reduce(0) { $0 + max(0, load - $1.above) * $1.cost }
    return (travelled + home) * route.travelCost + loadCost
  }

  private func cost(_ job: Int, _ route: Int, _ start: Int) throws -> Int {
    let about = problem.jobs[job]
    guard about.start.contains(start) else { throw Fault(message: "window of \(job)") }
    guard let option = about.options.first(where: { $0.route == route }) else {
      throw Fault(message: "\(job) by \(route)")
    }
    return option.cost + about.cost(at: start)
  }

  private func time(_ route: RoutingProblem.Route, _ from: Int, _ to: Int) -> Int {
    problem.travel[route.wayOfTravelling][from * problem.locationCount + to]
  }

  /// The earliest starts of stops in an order, by trying until nothing changes; nil: there are none.
  func timed(_ order: [[Int?]]) -> [[RoutingSolution.Stop]]? {
    var starts = order.enumerated().map { index, stops in
      stops.map { job in
        job.map { problem.jobs[$0].start.lowerBound }
          ?? problem.routes[index].rest?.start.lowerBound ?? 0
      }
    }
    var isSettled = false
    var rounds = 0
    while !isSettled {
      rounds += 1
      if rounds > 1000 { return nil }
      isSettled = true
      for (index, stops) in order.enumerated() {
        let route = problem.routes[index]
        var place = route.startLocation
        var free = route.shift.lowerBound
        for (position, job) in stops.enumerated() {
          let to = job.map { problem.jobs[$0].location } ?? place
          let earliest = free + (job == nil ? 0 : time(route, place, to))
          if starts[index][position] < earliest {
            starts[index][position] = earliest
            isSettled = false
          }
          place = to
          free =
            starts[index][position]
            + (job.map { problem.jobs[$0].duration } ?? route.rest?.duration ?? 0)
        }
      }
      if raiseLinked(order, &starts) { isSettled = false }
    }
    return order.indices.map { index in
      zip(order[index], starts[index]).map { RoutingSolution.Stop(job: $0, start: $1) }
    }
  }

  private func raiseLinked(_ order: [[Int?]], _ starts: inout [[Int]]) -> Bool {
    var place: [Int: (route: Int, position: Int)] = [:]
    for (index, stops) in order.enumerated() {
      for (position, job) in stops.enumerated() {
        if let job { place[job] = (index, position) }
      }
    }
    var changed = false
    for link in problem.links {
      guard let first = place[link.first], let second = place[link.second] else { continue }
      let firstStart = starts[first.route][first.position]
      let secondStart = starts[second.route][second.position]
      if secondStart < firstStart + link.gap.lowerBound {
        starts[second.route][second.position] = firstStart + link.gap.lowerBound
        changed = true
      } else if firstStart < secondStart - link.gap.upperBound {
        starts[first.route][first.position] = secondStart - link.gap.upperBound
        changed = true
      }
    }
    return changed
  }
}
