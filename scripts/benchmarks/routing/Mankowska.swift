import PlainJSON
import Solvers

/// An instance of Mankowska, Meisel and Bierwirth, *The home health care routing and scheduling
/// problem with interdependent services*, 2014. Times are thousandths of the file's.
struct Mankowska: Instance {
  let name: String
  let problem: RoutingProblem
  let bestKnown: Double?
  private let distances: [[Int]]
  private let services: [Service]
  private let abilities: [Set<String>]
  /// Services of one patient, and by how much the second starts after the first.
  private let ties: [(first: Int, second: Int, gap: ClosedRange<Int>)]

  private struct Service {
    let node: Int
    let kind: String
    let duration: Int
    let window: ClosedRange<Int>
  }

  init(_ file: JSONValue, name: String) throws {
    let scale = 1000.0
    self.name = name
    bestKnown = BestKnown.values[name]
    distances = try file.member("distances").elements.map {
      try $0.elements.map { try $0.scaled(scale) }
    }
    abilities = try file.member("caregivers").elements.map {
      Set(try $0.member("abilities").elements.map { try $0.string })
    }
    var services: [Service] = []
    var ties: [(first: Int, second: Int, gap: ClosedRange<Int>)] = []
    for (index, patient) in try file.member("patients").elements.enumerated() {
      let window = try patient.member("time_window").elements.map { try $0.scaled(scale) }
      let required = try patient.member("required_caregivers").elements
      for service in required {
        services.append(
          Service(
            node: index + 1, kind: try service.member("service").string,
            duration: try service.member("duration").scaled(scale),
            window: window[0]...window[1]))
      }
      guard let tie = patient["synchronization"], required.count == 2 else { continue }
      let isTogether = try tie.member("type").string == "simultaneous"
      let gap =
        isTogether ? [0, 0] : try tie.member("distance").elements.map { try $0.scaled(scale) }
      ties.append((services.count - 2, services.count - 1, gap[0]...gap[1]))
    }
    self.services = services
    self.ties = ties
    var problem = RoutingProblem(
      locationCount: distances.count, travel: [Array(distances.joined())])
    problem.routes = abilities.map { _ in
      .init(shift: 0...RoutingProblem.largestTime, startLocation: 0, endLocation: 0)
    }
    for service in services {
      let able = abilities.indices.filter { [abilities] in abilities[$0].contains(service.kind) }
      var job = RoutingProblem.Job(
        location: service.node, duration: service.duration,
        start: service.window.lowerBound...(RoutingProblem.largestTime / 2),
        options: able.map { .init(route: $0) })
      job.dueStart = service.window
      job.lateCost = 1
      problem.jobs.append(job)
    }
    problem.largestLatenessCost = 1
    problem.links = ties.map { .init(first: $0.first, second: $0.second, gap: $0.gap) }
    self.problem = problem
  }

  func value(of solution: RoutingSolution) throws -> Double {
    var start = [Int?](repeating: nil, count: services.count)
    var server = start
    var distance = 0
    var lateness = 0
    var largest = 0
    try require(solution.routes.count == abilities.count, "wrong number of routes")
    for (caregiver, stops) in solution.routes.enumerated() {
      var here = 0
      var free = 0
      for stop in stops {
        guard let job = stop.job else { throw ReadingFault(message: "\(name): a rest") }
        let service = services[job]
        let way = distances[here][service.node]
        try require(start[job] == nil, "service \(job) twice")
        try require(abilities[caregiver].contains(service.kind), "service \(job) by the unable")
        try require(stop.start >= free + way, "service \(job) before it is reached")
        try require(stop.start >= service.window.lowerBound, "service \(job) too early")
        let late = max(0, stop.start - service.window.upperBound)
        lateness += late
        largest = max(largest, late)
        distance += way
        start[job] = stop.start
        server[job] = caregiver
        free = stop.start + service.duration
        here = service.node
      }
      distance += distances[here][0]
    }
    try require(!start.contains(nil), "a service is not done")
    for tie in ties {
      guard let first = start[tie.first], let second = start[tie.second] else { continue }
      try require(
        tie.gap.contains(second - first) && server[tie.first] != server[tie.second],
        "services \(tie.first) and \(tie.second) are not tied")
    }
    return Double(distance + lateness + largest) / 3000
  }
}
