import Solvers

/// A made day of a home care group: morning, midday and evening visits in a town, by staff whose
/// shifts overlap, with weights like those of a day's plan. Times are minutes.
struct MadeDay: Instance {
  let name: String
  private(set) var problem: RoutingProblem
  let bestKnown: Double? = nil
  private var state: UInt64

  /// - Parameter seed: What the day follows from.
  init(seed: UInt64, jobs: Int = 340) {
    name = "day\(seed)"
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 12345
    problem = RoutingProblem(locationCount: 0, travel: [])
    let clients = jobs * 3 / 10
    addTravel(places: clients + 1)
    addRoutes(jobs * 9 / 100)
    addJobs(jobs, clients, longer: 2 * Int(seed % 5))
  }

  func value(of solution: RoutingSolution) throws -> Double {
    try require(solution.missing == 0, "\(solution.missing) missing")
    return Double(solution.cost)
  }

  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  /// Places in some neighbourhoods of a town, the office first, by bicycle.
  private mutating func addTravel(places: Int) {
    let centres = (0..<5).map { _ in (below(4000), below(4000)) }
    var points = [(2000, 2000)]
    for _ in 1..<places {
      let centre = centres[below(centres.count)]
      points.append((centre.0 + below(1200) - 600, centre.1 + below(1200) - 600))
    }
    problem.locationCount = places
    problem.travel = [
      points.flatMap { from in
        points.map { to in
          let way = abs(from.0 - to.0) + abs(from.1 - to.1)
          return from == to ? 0 : 1 + (way + 199) / 200
        }
      }
    ]
  }

  private mutating func addRoutes(_ count: Int) {
    for index in 0..<count {
      let start = index * 5 < count * 3 ? 420 + 15 * below(3) : 840 + 30 * below(3)
      var route = RoutingProblem.Route(
        shift: start...(start + 450 + 15 * below(5)), startLocation: 0, endLocation: 0)
      route.travelCost = 2
      route.loadCosts = [.init(above: 240, cost: 1), .init(above: 300, cost: 1)]
      if below(2) == 0 {
        let rest = start + 210
        route.rest = .init(start: rest...(rest + 90), duration: 30)
      }
      problem.routes.append(route)
    }
  }

  private mutating func addJobs(_ count: Int, _ clients: Int, longer: Int) {
    let peaks = [435, 500, 560, 620, 690, 750, 810, 870, 960, 1050, 1140]
    var friends = [[Int]](repeating: [], count: clients)
    for client in friends.indices {
      friends[client] = problem.routes.indices.filter { _ in below(3) == 0 }
    }
    while problem.jobs.count < count {
      let client = below(clients)
      let wished = peaks[below(peaks.count)] + 5 * below(19)
      let duration = [10, 10, 15, 15, 20, 20, 30, 30, 45][below(9)] + longer
      let isPair = below(10) == 0
      let undone = 100_000 * (1 + below(3))
      for _ in 0..<(isPair ? 2 : 1) {
        addJob(client, wished, duration, undone, friends[client])
      }
      if isPair {
        let second = problem.jobs.count - 1
        problem.links.append(.init(first: second - 1, second: second, gap: 0...0))
      }
    }
  }

  private mutating func addJob(
    _ client: Int, _ wished: Int, _ duration: Int, _ undone: Int, _ friends: [Int]
  ) {
    var options: [RoutingProblem.Option] = []
    for (index, route) in problem.routes.enumerated() {
      guard route.shift.contains(wished), route.shift.contains(wished + duration) else { continue }
      let isFriend = friends.contains(index)
      if !isFriend && below(3) == 0 { continue }
      options.append(.init(route: index, cost: (isFriend ? 0 : 150) + 2000 * (below(8) / 7)))
    }
    var job = RoutingProblem.Job(
      location: client + 1, duration: duration, start: (wished - 15)...(wished + 60),
      options: options)
    job.dueStart = (wished - 30)...(wished + 30)
    job.lateCost = 100
    job.earlyCost = 100
    job.wishedStart = wished
    job.wishCost = 3
    job.undoneCost = undone
    problem.jobs.append(job)
  }
}
