import Testing

@testable import Solvers

/// Searches on problems of many kinds.
@Suite struct RoutingSearchTests {
  @Test(arguments: 1...40) func agreesWithTryingEverything(seed: Int) throws {
    var random = RandomRouting(seed)
    let problem = random.made(
      routes: 1 + seed % 3, jobs: 2 + seed % 3, links: seed % 3, hasRests: seed % 4 == 0,
      hasWishes: false)
    let optimum = try #require(RoutingEnumeration.optimum(problem), "seed \(seed)")
    let search = try RoutingSearch(problem, seed: 1)
    search.run(RoutingEffort(stepsPerPart: 10))
    let solution = search.solution
    #expect(
      RoutingChecker.Value(missing: solution.missing, cost: solution.cost) == optimum,
      "seed \(seed)")
  }

  @Test(arguments: 1...40) func startsAreTheBestForTheOrderFound(seed: Int) throws {
    var random = RandomRouting(seed)
    var problem = random.made(routes: 3, jobs: 14, links: 0, hasRests: seed.isMultiple(of: 2))
    problem.largestLatenessCost = 0
    for job in problem.jobs.indices where job % 2 == 0 {
      problem.jobs[job].wishedStart = problem.jobs[job].start.lowerBound + 10 * (job + 1)
      problem.jobs[job].wishCost = 1 + job % 3
    }
    let search = try RoutingSearch(problem, seed: 1)
    search.run(RoutingEffort(stepsPerPart: 1))
    let solution = search.solution
    try expectRight(solution, problem, "seed \(seed)")
    let found = solution.routes.joined().reduce(0) { sum, stop in
      sum + (stop.job.map { problem.jobs[$0].cost(at: stop.start) } ?? 0)
    }
    let best = RoutingBestStarts(problem: problem).cost(solution.routes.map { $0.map(\.job) })
    #expect(found == best, "seed \(seed)")
  }

  @Test(arguments: 1...30) func keepsEveryRuleAndCountsRight(seed: Int) throws {
    var random = RandomRouting(seed)
    let problem = random.made(
      routes: 5, jobs: 30, links: seed % 3 * 5, hasRests: seed.isMultiple(of: 2))
    let search = try RoutingSearch(problem, seed: UInt64(seed))
    try expectRight(search.solution, problem, "seed \(seed), constructed")
    let constructed = search.solution
    search.run(RoutingEffort(stepsPerPart: 5))
    let found = search.solution
    try expectRight(found, problem, "seed \(seed)")
    #expect(
      (found.missing, found.cost) <= (constructed.missing, constructed.cost), "seed \(seed)")
  }

  @Test(arguments: 1...20) func detoursMayBeShortCuts(seed: Int) throws {
    var random = RandomRouting(seed)
    var problem = random.made(routes: 5, jobs: 30, links: seed % 3 * 4, hasRests: true)
    var noise = SeededRandom(seed)
    for way in problem.travel.indices {
      for index in problem.travel[way].indices { problem.travel[way][index] += noise.below(40) }
    }
    let search = try RoutingSearch(problem, seed: UInt64(seed))
    search.run(RoutingEffort(stepsPerPart: 3))
    try expectRight(search.solution, problem, "seed \(seed)")
  }

  @Test func effortRepeatsWhatTimeFound() throws {
    var random = RandomRouting(4)
    let problem = random.made(routes: 5, jobs: 30, links: 5, hasRests: false)
    let search = try RoutingSearch(problem, seed: 3)
    var asked = 0
    let effort = search.run(timeUsed: {
      asked += 1
      return Double(asked) / 50
    })
    let again = try RoutingSearch(problem, seed: 3)
    again.run(effort)
    #expect(again.solution == search.solution)
    #expect(effort.partsDone > 0)
  }

  @Test func effortRepeatsWhatSomeSecondsFound() throws {
    var random = RandomRouting(5)
    let problem = random.made(routes: 5, jobs: 30, links: 5, hasRests: true)
    let search = try RoutingSearch(problem, seed: 3)
    let effort = search.run(seconds: 0.05)
    let again = try RoutingSearch(problem, seed: 3)
    again.run(effort)
    #expect(again.solution == search.solution)
  }

  @Test(arguments: 1...10) func beginsWithWhatItIsGiven(seed: Int) throws {
    var random = RandomRouting(seed)
    let problem = random.made(routes: 5, jobs: 30, links: 5, hasRests: true)
    let first = try RoutingSearch(problem, seed: 1)
    first.run(RoutingEffort(stepsPerPart: 3))
    let given = first.solution
    let next = try RoutingSearch(problem, seed: 2, from: given.routes)
    let begun = next.solution
    try expectRight(begun, problem, "seed \(seed)")
    #expect((begun.missing, begun.cost) <= (given.missing, given.cost), "seed \(seed)")
    for (old, new) in zip(given.routes, begun.routes) {
      let kept = new.map(\.job).filter { job in old.contains { $0.job == job } }
      #expect(kept == old.map(\.job), "seed \(seed)")
    }
  }

  @Test func aPlanThatDoesNotFitIsTakenAsFarAsItDoes() throws {
    var random = RandomRouting(3)
    let problem = random.made(routes: 3, jobs: 6, links: 2, hasRests: true)
    let plan = (0..<5).map { _ in
      [-1, 0, 1, 2, 3, 4, 5, 6, nil, nil].map { RoutingSolution.Stop(job: $0, start: 0) }
    }
    let search = try RoutingSearch(problem, seed: 1, from: plan)
    try expectRight(search.solution, problem, "given too much")
  }

  @Test func nothingToDoCostsTheWayHome() throws {
    var problem = RoutingProblem(locationCount: 2, travel: [[0, 7, 9, 0]])
    problem.routes = [.init(shift: 0...100, startLocation: 0, endLocation: 1)]
    let search = try RoutingSearch(problem, seed: 1)
    search.run(RoutingEffort(stepsPerPart: 1))
    #expect(search.solution == RoutingSolution(routes: [[]], undone: [], missing: 0, cost: 7))
    let nothing = try RoutingSearch(RoutingProblem(locationCount: 0, travel: []), seed: 1)
    nothing.run(RoutingEffort(stepsPerPart: 1))
    #expect(nothing.solution.routes.isEmpty)
  }

  /// Jobs of 30 reached after 5, with gaps that one route can keep and gaps that it can't.
  @Test(arguments: [(60...120, 1), (-90...(-60), 1), (0...0, 2), (0...20, 2)])
  func oneRouteDoesBothOfALinkWhereItMay(gap: ClosedRange<Int>, routes: Int) throws {
    var problem = RoutingProblem(locationCount: 2, travel: [[0, 5, 5, 0]])
    problem.routes = (0..<2).map { _ in .init(shift: 0...300, startLocation: 0, endLocation: 0) }
    problem.jobs = (0..<2).map { _ in
      .init(
        location: 1, duration: 30, start: 0...200,
        options: [.init(route: 0), .init(route: 1, cost: 50)])
    }
    problem.links = [.init(first: 0, second: 1, gap: gap)]
    problem.links[0].mayShareRoute = true
    let search = try RoutingSearch(problem, seed: 1)
    search.run(RoutingEffort(stepsPerPart: 2))
    try expectRight(search.solution, problem, "\(gap)")
    #expect(search.solution.routes.count { !$0.isEmpty } == routes)
    if routes == 1 {
      #expect(search.solution.cost == 10)
      #expect(search.solution.routes[0].map(\.start).sorted() == [5, 65])
    }
    problem.links[0].mayShareRoute = false
    let apart = try RoutingSearch(problem, seed: 1)
    apart.run(RoutingEffort(stepsPerPart: 2))
    #expect(apart.solution.routes.count { !$0.isEmpty } == 2)
  }

  @Test func loadsAreEvenedOutWhereTheyCost() throws {
    var problem = RoutingProblem(locationCount: 1, travel: [[0]])
    problem.routes = (0..<3).map { _ in .init(shift: 0...900, startLocation: 0, endLocation: 0) }
    for route in 0..<3 {
      problem.routes[route].loadCosts = [.init(above: 60, cost: 1), .init(above: 120, cost: 2)]
    }
    problem.jobs = (0..<9).map { _ in
      .init(location: 0, duration: 40, start: 0...900, options: (0..<3).map { .init(route: $0) })
    }
    let search = try RoutingSearch(problem, seed: 1)
    search.run(RoutingEffort(stepsPerPart: 2))
    // Three of 40 each are 60 above the first step and none above the second.
    #expect(search.solution.cost == 3 * 60)
    #expect(search.solution.routes.map(\.count) == [3, 3, 3])
  }

  private func expectRight(
    _ solution: RoutingSolution, _ problem: RoutingProblem, _ comment: Comment
  ) throws {
    let checker = RoutingChecker(problem: problem)
    let value = try checker.value(of: solution.routes)
    #expect(
      value == RoutingChecker.Value(missing: solution.missing, cost: solution.cost), comment)
    let order = solution.routes.map { $0.map(\.job) }
    let earliest = try #require(checker.timed(order), comment)
    let soonest = try checker.value(of: earliest)
    #expect(value <= soonest, comment)
    if value == soonest { #expect(earliest == solution.routes, comment) }
    let done = Set(order.joined().compactMap { $0 })
    #expect(solution.undone == problem.jobs.indices.filter { !done.contains($0) }, comment)
  }
}
