import Solvers
import Testing

/// What is refused, and nothing of it traps.
@Suite struct RoutingValidationTests {
  private func problem() -> RoutingProblem {
    var problem = RoutingProblem(locationCount: 2, travel: [[0, 5, 5, 0]])
    problem.routes = [
      .init(shift: 0...100, startLocation: 0, endLocation: 0),
      .init(shift: 0...100, startLocation: 0, endLocation: 0),
    ]
    let options = [RoutingProblem.Option(route: 0), .init(route: 1)]
    problem.jobs = [
      .init(location: 1, duration: 10, start: 0...50, options: options),
      .init(location: 1, duration: 10, start: 0...50, options: options),
    ]
    return problem
  }

  @Test func whatIsRightPasses() throws {
    var problem = problem()
    problem.links = [.init(first: 0, second: 1, gap: 0...0)]
    try problem.validate()
  }

  @Test(arguments: [
    ([0, 5, 5], 2), ([0, 5, 5, -1], 2), ([0, 5, 5, .max], 2), ([0, 5, 5, 0], -2),
    ([0, 5, 5, 0], .max),
  ])
  func travelOutOfBounds(times: [Int], count: Int) {
    var problem = problem()
    problem.travel = [times]
    problem.locationCount = count
    #expect(throws: RoutingFault.travel(way: 0)) { try problem.validate() }
  }

  @Test func routesOutOfBounds() {
    let changes: [(inout RoutingProblem.Route) -> Void] = [
      { $0.startLocation = 2 }, { $0.endLocation = -1 }, { $0.wayOfTravelling = 1 },
      { $0.travelCost = -1 }, { $0.shift = 0...Int.max },
      { $0.rest = .init(start: 0...5, duration: -1) },
      { $0.loadCosts = [.init(above: -1, cost: 1)] },
      { $0.loadCosts = [.init(above: 1, cost: -1)] },
    ]
    for change in changes {
      var problem = problem()
      change(&problem.routes[1])
      #expect(throws: RoutingFault.route(1)) { try problem.validate() }
    }
  }

  @Test func jobsOutOfBounds() {
    let changes: [(inout RoutingProblem.Job) -> Void] = [
      { $0.location = 2 }, { $0.duration = -1 }, { $0.duration = .max },
      { $0.start = Int.min...0 }, { $0.dueStart = 0...Int.max }, { $0.wishedStart = .min },
      { $0.lateCost = -1 }, { $0.undoneCost = -1 }, { $0.options = [.init(route: 2)] },
      { $0.options = [.init(route: 0), .init(route: 0, cost: 1)] },
    ]
    for change in changes {
      var problem = problem()
      change(&problem.jobs[1])
      #expect(throws: RoutingFault.job(1)) { try problem.validate() }
    }
  }

  @Test func linksThatCannotBe() {
    let links = [
      RoutingProblem.Link(first: 0, second: 2, gap: 0...0), .init(first: 1, second: 1, gap: 0...0),
      .init(first: 0, second: 1, gap: 0...Int.max),
    ]
    for link in links {
      var problem = problem()
      problem.links = [link]
      #expect(throws: RoutingFault.link(0)) { try problem.validate() }
    }
    var problem = problem()
    problem.links = [
      .init(first: 0, second: 1, gap: 10...20), .init(first: 1, second: 0, gap: 0...5),
    ]
    #expect(throws: RoutingFault.contradictoryLinks(job: 0)) { try problem.validate() }
  }

  @Test func costsBeyondWhatANumberHolds() {
    let changes: [(inout RoutingProblem) -> Void] = [
      { $0.largestLatenessCost = .max }, { $0.routes[0].travelCost = .max },
      { $0.jobs[0].undoneCost = .max }, { $0.jobs[0].options[0].cost = .min },
      { $0.jobs[1].wishCost = 1 << 50 },
      { $0.routes[1].loadCosts = [.init(above: .max, cost: 1 << 40)] },
    ]
    for change in changes {
      var problem = problem()
      change(&problem)
      #expect(throws: RoutingFault.costsTooLarge) { try problem.validate() }
    }
  }

  /// The largest costs that are let through can be searched with.
  @Test func costsJustWithinBoundsDoNotTrap() throws {
    var accepted = 0
    for exponent in stride(from: 40, through: 61, by: 1) {
      var problem = problem()
      for job in 0..<60 {
        var next = problem.jobs[0]
        if job % 2 == 0 { next.undoneCost = 1 << exponent }
        next.options[0].cost = -(1 << (exponent - 1))
        problem.jobs.append(next)
      }
      guard (try? problem.validate()) != nil else { continue }
      accepted += 1
      let search = try RoutingSearch(problem, seed: 1)
      search.run(RoutingEffort(stepsPerPart: 1))
      #expect(search.solution.missing > 0)
    }
    #expect(accepted > 0 && accepted < 22)
  }
}
