import Solvers

/// Problems at random with a bit of everything.
struct RandomRouting {
  private var random: SeededRandom

  init(_ seed: Int) {
    random = SeededRandom(seed)
  }

  /// A problem whose places lie in a square.
  ///
  /// - Parameters:
  ///   - hasRests: Whether some routes have rests.
  ///   - hasWishes: Whether some jobs cost less when they start later.
  mutating func made(
    routes: Int, jobs: Int, links: Int, hasRests: Bool, hasWishes: Bool = true
  ) -> RoutingProblem {
    let count = jobs + 2
    let points = (0..<count).map { _ in (random.below(40), random.below(40)) }
    func way(_ from: Int, _ to: Int, _ pace: Int) -> Int {
      // Rounded up after the sum, and at least 1 apart, so that no detour is a short cut.
      let (across, down) = (points[from].0 - points[to].0, points[from].1 - points[to].1)
      return (abs(across) + abs(down)) * pace
    }
    let pairs = (0..<count).flatMap { from in (0..<count).map { (from, $0) } }
    var problem = RoutingProblem(
      locationCount: count,
      travel: [1, 2].map { pace in pairs.map { way($0.0, $0.1, pace) } })
    for _ in 0..<routes {
      let from = random.below(100)
      var route = RoutingProblem.Route(
        shift: from...(from + 350 + random.below(300)), startLocation: random.below(2),
        endLocation: random.below(2))
      route.wayOfTravelling = random.below(2)
      route.travelCost = random.below(3)
      for _ in 0..<random.below(3) {
        route.loadCosts.append(.init(above: random.below(120), cost: random.below(3)))
      }
      if hasRests && random.below(2) == 0 {
        let start = from + 60 + random.below(100)
        route.rest = .init(start: start...(start + 90), duration: 20 + random.below(20))
      }
      problem.routes.append(route)
    }
    for job in 0..<jobs { problem.jobs.append(madeJob(at: job + 2, routes: routes)) }
    if !hasWishes {
      for job in problem.jobs.indices {
        problem.jobs[job].earlyCost = 0
        problem.jobs[job].wishCost = 0
      }
    }
    problem.largestLatenessCost = random.below(3)
    addLinks(links, to: &problem)
    return problem
  }

  private mutating func madeJob(at location: Int, routes: Int) -> RoutingProblem.Job {
    let low = random.below(400)
    let options = (0..<routes).filter { _ in random.below(4) != 0 }
    var job = RoutingProblem.Job(
      location: location, duration: random.below(60), start: low...(low + 40 + random.below(200)),
      options: options.map { .init(route: $0, cost: random.below(30) - 5) })
    if random.below(2) == 0 {
      let due = job.start.lowerBound + random.below(40)
      job.dueStart = due...(due + random.below(60))
      job.lateCost = random.below(4)
      if random.below(4) == 0 { job.earlyCost = random.below(3) }
    }
    if random.below(4) == 0 {
      job.wishedStart = low + random.below(150)
      job.wishCost = random.below(3)
    }
    if random.below(2) == 0 { job.undoneCost = 100 + random.below(400) }
    return job
  }

  private mutating func addLinks(_ count: Int, to problem: inout RoutingProblem) {
    for _ in 0..<count where problem.jobs.count > 1 {
      let first = random.below(problem.jobs.count)
      let second = (first + 1 + random.below(problem.jobs.count - 1)) % problem.jobs.count
      let least = random.below(3) == 0 ? 0 : random.below(60)
      let gap = least...(least + (random.below(2) == 0 ? 0 : random.below(80)))
      var link = RoutingProblem.Link(first: first, second: second, gap: gap)
      link.mayShareRoute = random.below(2) == 0
      problem.links.append(link)
      if (try? problem.validate()) == nil { problem.links.removeLast() }
    }
  }
}
