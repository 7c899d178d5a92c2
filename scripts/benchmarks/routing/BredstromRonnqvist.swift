import PlainJSON
import Solvers

/// An instance of Bredström and Rönnqvist, *Combined vehicle routing and scheduling with temporal
/// precedence and synchronization constraints*, 2008, with the least travelling sought, or else the
/// most preferred staff.
struct BredstromRonnqvist: Instance {
  let name: String
  let problem: RoutingProblem
  let bestKnown: Double?
  private let seeksPreference: Bool
  private let staff: Int
  private let horizon: Int
  private let duration: [Int]
  private let travel: [[Int]]
  private let earliest: [Int]
  private let latest: [Int]
  private let pairs: [(Int, Int)]
  /// By node and member of staff, in hundredths.
  private let preference: [[Int]]

  init(_ file: JSONValue, name: String, seeksPreference: Bool) throws {
    func numbers(_ value: JSONValue, _ scale: Double = 1) throws -> [Int] {
      try value.elements.map { try $0.scaled(scale) }
    }
    self.name = seeksPreference ? name + "p" : name
    self.seeksPreference = seeksPreference
    bestKnown = BestKnown.values[self.name]
    staff = try file.member("staff").scaled(1)
    horizon = try file.member("horizon").scaled(1)
    duration = try numbers(file.member("duration"))
    travel = try file.member("travel").elements.map { try numbers($0) }
    earliest = try numbers(file.member("earliest"))
    latest = try numbers(file.member("latest"))
    pairs = try file.member("sync").elements.map {
      let pair = try numbers($0)
      return (pair[0], pair[1])
    }
    preference = try file.member("preference").elements.map { try numbers($0, 10_000) }
    var problem = RoutingProblem(locationCount: travel.count, travel: [Array(travel.joined())])
    for _ in 0..<staff {
      var route = RoutingProblem.Route(shift: 0...horizon, startLocation: 0, endLocation: 0)
      route.travelCost = seeksPreference ? 0 : 1
      problem.routes.append(route)
    }
    for node in 1..<travel.count {
      let costs = preference[node]
      problem.jobs.append(
        .init(
          location: node, duration: duration[node], start: earliest[node]...latest[node],
          options: (0..<staff).map { .init(route: $0, cost: seeksPreference ? costs[$0] : 0) }))
    }
    problem.links = pairs.map { .init(first: $0.0 - 1, second: $0.1 - 1, gap: 0...0) }
    self.problem = problem
  }

  func value(of solution: RoutingSolution) throws -> Double {
    var start = [Int?](repeating: nil, count: travel.count)
    var server = start
    var travelled = 0
    var preferred = 0
    try require(solution.routes.count == staff, "wrong number of routes")
    for (member, stops) in solution.routes.enumerated() where !stops.isEmpty {
      var here = 0
      var free = 0
      for stop in stops {
        guard let job = stop.job else { throw ReadingFault(message: "\(name): a rest") }
        let node = job + 1
        try require(start[node] == nil, "node \(node) twice")
        try require(stop.start >= free + travel[here][node], "node \(node) before it is reached")
        try require(
          (earliest[node]...latest[node]).contains(stop.start), "node \(node) out of its window")
        start[node] = stop.start
        server[node] = member
        travelled += travel[here][node]
        preferred += preference[node][member]
        free = stop.start + duration[node]
        here = node
      }
      travelled += travel[here][0]
      try require(free + travel[here][0] <= horizon, "staff \(member) back too late")
    }
    try require(!start.dropFirst().contains(nil), "a visit is not done")
    for (first, second) in pairs {
      try require(
        start[first] == start[second] && server[first] != server[second],
        "\(first) and \(second) are not together")
    }
    return seeksPreference ? Double(preferred) / 10_000 : Double(travelled)
  }
}
