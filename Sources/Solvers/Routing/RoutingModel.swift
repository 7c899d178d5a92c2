/// A problem laid out for the search: numbers in flat rows, with every job, rest and end of a route
/// as a node.
///
/// Nodes are the jobs, then the rests, then each route's start and end. Jobs that links tie, and
/// each rest, form the groups that are placed and taken out together.
final class RoutingModel {
  struct Node: BitwiseCopyable {
    /// -1: where the node before it is.
    var location: Int32
    var group: Int32
    var duration: Int
    /// What it adds to the load of its route: a job's duration.
    var load: Int
    /// The first and the last start that are allowed.
    var low: Int
    var high: Int
    /// The first and the last start that are due.
    var dueLow: Int
    var dueHigh: Int
    var earlyCost: Int
    var lateCost: Int
    var wishedStart: Int
    var wishCost: Int
    var firstLink: Int32
    var linkCount: Int32
    var firstOption: Int32
    var optionCount: Int32
    /// Whether its start costs anything.
    var hasCost: Bool
    /// Whether its lateness counts towards the largest one.
    var isDue: Bool
  }

  /// A tie seen from one of its nodes: `start[other] >= start[this] + after` and
  /// `start[this] >= start[other] + before`.
  struct Link: BitwiseCopyable {
    var other: Int32
    var after: Int
    var before: Int
    var mayShareRoute: Bool
  }

  struct Option: BitwiseCopyable {
    var route: Int32
    var cost: Int
  }

  struct Route: BitwiseCopyable {
    /// Where its times of travelling begin.
    var travel: Int
    var travelCost: Int
    var startNode: Int32
    var endNode: Int32
    var firstLoadCost: Int32
    var loadCostCount: Int32
  }

  struct Group: BitwiseCopyable {
    var firstMember: Int32
    var memberCount: Int32
    /// What it costs to leave all its jobs undone, without those that must be done.
    var undoneCost: Int
    /// How many of its nodes must be placed.
    var mandatoryCount: Int
  }

  let problem: RoutingProblem
  let jobCount: Int
  let nodeCount: Int
  let routeCount: Int
  let groupCount: Int
  let locationCount: Int
  let largestLatenessCost: Int
  /// What the search pays for each node that must be placed and is not: more than it could save.
  let missingCost: Int
  /// A usual small cost, which temperatures follow.
  let heat: Double
  /// Whether any start costs anything.
  let hasStartCosts: Bool
  /// Whether a later start can cost less.
  let hasEarlyCosts: Bool
  let hasRests: Bool
  /// The jobs that have more than one route to be in.
  let movable: [Int]
  /// Whether they are so few that a search does well to look at them first.
  let prefersMovable: Bool
  /// Whether starts cost, and never less when they are later.
  let evaluatesFree: Bool
  /// The least that a unit of lateness costs anywhere where it does.
  let leastLateCost: Int
  let node: Flat<Node>
  /// What is read most often of each node, close together.
  let location: Flat<Int32>
  let duration: Flat<Int>
  let link: Flat<Link>
  /// The options of each job, the cheapest first.
  let option: Flat<Option>
  let route: Flat<Route>
  let loadStep: Flat<RoutingProblem.LoadCost>
  let group: Flat<Group>
  let groupMember: Flat<Int32>
  let travel: Flat<Int32>
  /// For each job `neighbourCount` others, the nearest first: by the way there, and by the way and
  /// the time.
  let neighbours: RoutingNeighbours

  init(_ problem: RoutingProblem) {
    let rows = RoutingRows(problem)
    self.problem = problem
    jobCount = problem.jobs.count
    nodeCount = rows.nodes.count
    routeCount = problem.routes.count
    groupCount = rows.groups.count
    locationCount = problem.locationCount
    largestLatenessCost = problem.largestLatenessCost
    missingCost = rows.missingCost
    hasStartCosts = rows.nodes.contains { $0.hasCost } || problem.largestLatenessCost > 0
    hasEarlyCosts = rows.nodes.contains { $0.earlyCost > 0 || $0.wishCost > 0 }
    hasRests = problem.routes.contains { $0.rest != nil }
    movable = problem.jobs.indices.filter { problem.jobs[$0].options.count > 1 }
    prefersMovable = !movable.isEmpty && 2 * movable.count < jobCount
    evaluatesFree = hasStartCosts && !hasEarlyCosts
    leastLateCost = rows.nodes.filter { $0.hasCost }.map(\.lateCost).min() ?? 0
    node = Flat(rows.nodes)
    location = Flat(rows.nodes.map(\.location))
    duration = Flat(rows.nodes.map(\.duration))
    link = Flat(rows.links)
    option = Flat(rows.options)
    route = Flat(rows.routes)
    loadStep = Flat(rows.loadCosts)
    group = Flat(rows.groups)
    groupMember = Flat(rows.groupMembers)
    travel = Flat(problem.travel.joined().map { Int32($0) })
    neighbours = RoutingNeighbours(problem)
    heat = RoutingHeat.heat(of: problem, neighbours)
  }

  deinit {
    node.deallocate()
    location.deallocate()
    duration.deallocate()
    link.deallocate()
    option.deallocate()
    route.deallocate()
    loadStep.deallocate()
    group.deallocate()
    groupMember.deallocate()
    travel.deallocate()
    neighbours.deallocate()
  }

  /// The time between two places in a route.
  @inline(__always)
  func time(_ route: Int, from: Int, to: Int) -> Int {
    Int(travel[self.route[route].travel + from * locationCount + to])
  }

  /// What the load of a route costs.
  @inline(__always)
  func loadCost(_ route: Int, _ load: Int) -> Int {
    let about = self.route[route]
    var cost = 0
    for index in Int(about.firstLoadCost)..<Int(about.firstLoadCost + about.loadCostCount) {
      cost += max(0, load - loadStep[index].above) * loadStep[index].cost
    }
    return cost
  }

  /// What it costs that a node starts at a time, without the largest lateness.
  @inline(__always)
  func startCost(_ index: Int, at start: Int) -> Int {
    let node = node[index]
    guard node.hasCost else { return 0 }
    var cost = 0
    if start > node.dueHigh { cost += (start - node.dueHigh) * node.lateCost }
    if start < node.dueLow { cost += (node.dueLow - start) * node.earlyCost }
    if node.wishCost > 0 { cost += abs(start - node.wishedStart) * node.wishCost }
    return cost
  }

  /// How late a node is that starts at a time.
  @inline(__always)
  func lateness(_ index: Int, at start: Int) -> Int {
    let node = node[index]
    return node.isDue ? max(0, start - node.dueHigh) : 0
  }

  /// Whether a node is a job, not a rest or an end of a route.
  @inline(__always)
  func isJob(_ index: Int) -> Bool { index < jobCount }
}
