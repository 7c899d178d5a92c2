import Solvers

/// What the starts of the stops of a route cost at least, by trying every time for each from the
/// last to the first.
struct RoutingBestStarts {
  let problem: RoutingProblem

  /// The least cost of starts of routes with stops in an order, without links and the largest
  /// lateness; nil: there are none.
  func cost(_ order: [[Int?]]) -> Int? {
    var sum = 0
    for (index, stops) in order.enumerated() {
      guard let cost = cost(problem.routes[index], stops) else { return nil }
      sum += cost
    }
    return sum
  }

  private func cost(_ route: RoutingProblem.Route, _ stops: [Int?]) -> Int? {
    let times = Array(route.shift)
    // The least cost from a stop on, by the time when it can start.
    var costs = [Int?](repeating: 0, count: times.count)
    var places = [route.startLocation]
    for stop in stops {
      places.append(stop.map { problem.jobs[$0].location } ?? places[places.count - 1])
    }
    var next = route.endLocation
    for (index, stop) in stops.enumerated().reversed() {
      let place = places[index + 1]
      let way = time(route, place, next)
      var better = [Int?](repeating: nil, count: times.count)
      for (offset, start) in times.enumerated().reversed() {
        let after = offset + 1 < times.count ? better[offset + 1] : nil
        let free = offset + duration(stop, route) + way
        var here: Int?
        if window(stop, route).contains(start), free < times.count, let rest = costs[free] {
          here = rest + (stop.map { problem.jobs[$0].cost(at: start) } ?? 0)
        }
        better[offset] = [here, after].compactMap { $0 }.min()
      }
      costs = better
      // A rest is where the stop before it is.
      next = place
    }
    let way = time(route, route.startLocation, next)
    return way < costs.count ? costs[way] : nil
  }

  private func duration(_ stop: Int?, _ route: RoutingProblem.Route) -> Int {
    stop.map { problem.jobs[$0].duration } ?? route.rest?.duration ?? 0
  }

  private func window(_ stop: Int?, _ route: RoutingProblem.Route) -> ClosedRange<Int> {
    stop.map { problem.jobs[$0].start } ?? route.rest?.start ?? 0...0
  }

  private func time(_ route: RoutingProblem.Route, _ from: Int, _ to: Int) -> Int {
    problem.travel[route.wayOfTravelling][from * problem.locationCount + to]
  }
}

extension RoutingProblem.Job {
  /// What a start costs.
  func cost(at start: Int) -> Int {
    var cost = 0
    if let dueStart {
      cost += max(0, dueStart.lowerBound - start) * earlyCost
      cost += max(0, start - dueStart.upperBound) * lateCost
    }
    if let wishedStart { cost += abs(start - wishedStart) * wishCost }
    return cost
  }
}
