/// The rows of a model, as they are put together.
struct RoutingRows {
  private(set) var nodes: [RoutingModel.Node] = []
  private(set) var links: [RoutingModel.Link] = []
  private(set) var options: [RoutingModel.Option] = []
  private(set) var routes: [RoutingModel.Route] = []
  private(set) var loadCosts: [RoutingProblem.LoadCost] = []
  private(set) var groups: [RoutingModel.Group] = []
  private(set) var groupMembers: [Int32] = []
  private(set) var missingCost = 0

  init(_ problem: RoutingProblem) {
    addJobs(problem)
    addRests(problem)
    addRoutes(problem)
    missingCost = Self.missingCost(problem)
  }

  private mutating func addJobs(_ problem: RoutingProblem) {
    let linked = Self.links(problem)
    for (index, job) in problem.jobs.enumerated() {
      var node = Self.node(
        location: job.location, duration: job.duration, start: job.start)
      node.load = job.duration
      if let due = job.dueStart {
        node.dueLow = due.lowerBound
        node.dueHigh = due.upperBound
        node.earlyCost = job.earlyCost
        node.lateCost = job.lateCost
        node.isDue = true
      }
      if let wished = job.wishedStart {
        node.wishedStart = wished
        node.wishCost = job.wishCost
      }
      let countsLargest = node.isDue && problem.largestLatenessCost > 0
      node.hasCost = max(node.earlyCost, node.lateCost, node.wishCost) > 0 || countsLargest
      node.firstLink = Int32(links.count)
      node.linkCount = Int32(linked[index].count)
      links += linked[index]
      node.firstOption = Int32(options.count)
      node.optionCount = Int32(job.options.count)
      options += job.options.sorted { ($0.cost, $0.route) < ($1.cost, $1.route) }
        .map { .init(route: Int32($0.route), cost: $0.cost) }
      nodes.append(node)
    }
    for jobs in problem.linkGroups() {
      let undone = jobs.reduce(0) { $0 + (problem.jobs[$1].undoneCost ?? 0) }
      let mandatory = jobs.count { problem.jobs[$0].undoneCost == nil }
      addGroup(jobs, undoneCost: undone, mandatoryCount: mandatory)
    }
  }

  private mutating func addGroup(_ members: [Int], undoneCost: Int, mandatoryCount: Int) {
    for member in members { nodes[member].group = Int32(groups.count) }
    groups.append(
      .init(
        firstMember: Int32(groupMembers.count), memberCount: Int32(members.count),
        undoneCost: undoneCost, mandatoryCount: mandatoryCount))
    groupMembers += members.map { Int32($0) }
  }

  private mutating func addRests(_ problem: RoutingProblem) {
    for (index, route) in problem.routes.enumerated() {
      guard let rest = route.rest else { continue }
      var node = Self.node(location: -1, duration: rest.duration, start: rest.start)
      node.firstOption = Int32(options.count)
      node.optionCount = 1
      options.append(.init(route: Int32(index), cost: 0))
      nodes.append(node)
      addGroup([nodes.count - 1], undoneCost: 0, mandatoryCount: 1)
    }
  }

  private mutating func addRoutes(_ problem: RoutingProblem) {
    for route in problem.routes {
      routes.append(
        .init(
          travel: route.wayOfTravelling * problem.locationCount * problem.locationCount,
          travelCost: route.travelCost, startNode: Int32(nodes.count),
          endNode: Int32(nodes.count + 1), firstLoadCost: Int32(loadCosts.count),
          loadCostCount: Int32(route.loadCosts.count)))
      loadCosts += route.loadCosts
      nodes.append(Self.node(location: route.startLocation, duration: 0, start: route.shift))
      nodes.append(Self.node(location: route.endLocation, duration: 0, start: route.shift))
    }
  }

  private static func node(
    location: Int, duration: Int, start: ClosedRange<Int>
  ) -> RoutingModel.Node {
    .init(
      location: Int32(location), group: -1, duration: duration, load: 0, low: start.lowerBound,
      high: start.upperBound, dueLow: start.lowerBound, dueHigh: start.upperBound, earlyCost: 0,
      lateCost: 0, wishedStart: 0, wishCost: 0, firstLink: 0, linkCount: 0, firstOption: 0,
      optionCount: 0, hasCost: false, isDue: false)
  }

  /// By job: its ties.
  private static func links(_ problem: RoutingProblem) -> [[RoutingModel.Link]] {
    var links = [[RoutingModel.Link]](repeating: [], count: problem.jobs.count)
    for link in problem.links {
      let (least, most) = (link.gap.lowerBound, link.gap.upperBound)
      links[link.first].append(
        .init(
          other: Int32(link.second), after: least, before: -most,
          mayShareRoute: link.mayShareRoute))
      links[link.second].append(
        .init(
          other: Int32(link.first), after: -most, before: least,
          mayShareRoute: link.mayShareRoute))
    }
    return links
  }

  /// More than what one missing node could save.
  private static func missingCost(_ problem: RoutingProblem) -> Int {
    let longest = problem.travel.reduce(1) { max($0, $1.max() ?? 0) }
    let travel = longest * max(1, problem.routes.map(\.travelCost).max() ?? 1)
    let undone = problem.jobs.map { $0.undoneCost ?? 0 }.max() ?? 0
    let option = problem.jobs.flatMap(\.options).map(\.cost.magnitude).max() ?? 0
    let late = problem.jobs.map { $0.earlyCost + $0.lateCost + $0.wishCost }.max() ?? 0
    let span = problem.routes.map(\.shift.upperBound).max() ?? 0
    let busy = problem.routes.map { $0.loadCosts.reduce(0) { $0 + $1.cost } }.max() ?? 0
    let load = busy * (problem.jobs.map(\.duration).max() ?? 0)
    return 20 * travel + 2 * undone + 2 * Int(option) + late + load + max(0, min(span, 1000))
  }
}
