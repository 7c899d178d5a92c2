/// How large a small change of a problem's cost usually is.
enum RoutingHeat {
  /// The mean over jobs of the way to a job nearby, and of how the costs of its routes differ.
  static func heat(of problem: RoutingProblem, _ neighbours: RoutingNeighbours) -> Double {
    let rate = mean(problem.routes.map { Double($0.travelCost) })
    let rank = min(4, neighbours.count - 1)
    var legs: [Double] = []
    if rank >= 0, let times = problem.travel.first {
      for job in problem.jobs.indices {
        let other = neighbours.job(near: job, rank: rank, timely: false)
        let from = problem.jobs[job].location * problem.locationCount
        legs.append(rate * Double(times[from + problem.jobs[other].location]))
      }
    }
    let spreads = problem.jobs.map { job in
      let middle = mean(job.options.map { Double($0.cost) })
      return mean(job.options.map { abs(Double($0.cost) - middle) })
    }
    return max(1, mean(legs) + mean(spreads))
  }

  private static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }
}
