import Solvers

/// The best plan of a tiny problem by trying every one.
struct RoutingEnumeration {
  private let checker: RoutingChecker
  private var best: RoutingChecker.Value?

  /// The value of the best plan, each stop of which starts as early as it can.
  static func optimum(_ problem: RoutingProblem) -> RoutingChecker.Value? {
    var search = RoutingEnumeration(checker: RoutingChecker(problem: problem), best: nil)
    search.place(0, Array(repeating: [], count: problem.routes.count))
    return search.best
  }

  /// Tries all places of the job or rest at an index and of those after it.
  private mutating func place(_ index: Int, _ order: [[Int?]]) {
    let problem = checker.problem
    let jobCount = problem.jobs.count
    guard index < jobCount + problem.routes.count else { return consider(order) }
    place(index + 1, order)
    let job = index < jobCount ? index : nil
    let routes =
      job.map { problem.jobs[$0].options.map(\.route) }
      ?? (problem.routes[index - jobCount].rest == nil ? [] : [index - jobCount])
    for route in routes {
      for position in 0...order[route].count {
        var longer = order
        longer[route].insert(job, at: position)
        place(index + 1, longer)
      }
    }
  }

  private mutating func consider(_ order: [[Int?]]) {
    guard let timed = checker.timed(order), let value = try? checker.value(of: timed) else {
      return
    }
    best = best.map { min($0, value) } ?? value
  }
}
