/// How large a small change of a problem's cost usually is.
enum RoutingHeat {
  /// The mean over jobs of the way to a job nearby, with the delays it makes, and of how the costs of
  /// its routes differ.
  static func heat(of problem: RoutingProblem, _ neighbours: RoutingNeighbours) -> Double {
    let rate = mean(problem.routes.map { Double($0.travelCost) })
    let rank = min(4, neighbours.count - 1)
    var legs: [Double] = []
    if rank >= 0, let times = problem.usualTravel {
      for job in problem.jobs.indices {
        let other = neighbours.job(near: job, rank: rank, timely: false)
        let from = problem.jobs[job].location * problem.locationCount
        legs.append(rate * Double(times[from + problem.jobs[other].location]))
      }
    }
    // A detour makes what follows in its route late too, where that costs no more than to travel.
    let late = mean(problem.jobs.map { min(rate, Double($0.lateCost)) })
    let following = Double(problem.jobs.count) / Double(max(1, problem.routes.count))
    let delays = rate == 0 ? 0 : late / rate * following
    let spreads = problem.jobs.map { job in
      let middle = mean(job.options.map { Double($0.cost) })
      return mean(job.options.map { abs(Double($0.cost) - middle) })
    }
    return max(1, mean(legs) * (1 + delays) + mean(spreads))
  }

  private static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }
}
