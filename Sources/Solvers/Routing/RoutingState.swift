/// Nodes in routes with their earliest starts, and what that costs.
///
/// Every change keeps the starts the least that routes and links allow, and `late`, the last start
/// of each node from which all that follow can still be in time.
struct RoutingState {
  let model: RoutingModel
  /// The node after and before each; -1: none.
  let next: Flat<Int32>
  let previous: Flat<Int32>
  /// The route of each node; -1: none.
  let route: Flat<Int32>
  let start: Flat<Int>
  let late: Flat<Int>
  /// The last start of each node from which nothing that follows costs more than it does; only
  /// where the model asks for it.
  let free: Flat<Int>
  /// How many jobs and rests each route has.
  let length: Flat<Int32>
  /// The sum of the durations of each route's jobs.
  let load: Flat<Int>
  /// By group: whether its nodes are in routes.
  let isPlaced: Flat<Bool>
  /// What all costs, with missing nodes at the model's price.
  var cost = 0
  /// How many nodes that must be placed are not.
  var missing = 0
  /// The largest lateness, and that of each route, where they cost.
  var largestLateness = 0
  let worst: Flat<Int>
  /// Nodes whose successors are still to be looked at.
  var pending: [Int32] = []
  /// Nodes whose ways to what follows have changed since starts were last counted.
  var cuts: [Int32] = []
  /// Nodes whose starts or latest starts are to be counted anew.
  var marked: [Int32] = []
  let isMarked: Flat<Bool>
  /// Nodes whose starts may have changed when they were last counted anew.
  var moved: [Int32] = []
  /// Starts as they were before those of an attempt.
  var trail: [(node: Int32, start: Int)] = []

  /// Nothing placed.
  init(_ model: RoutingModel) {
    self.model = model
    next = Flat(repeating: -1, count: model.nodeCount)
    previous = Flat(repeating: -1, count: model.nodeCount)
    route = Flat(repeating: -1, count: model.nodeCount)
    start = Flat(repeating: 0, count: model.nodeCount)
    late = Flat(repeating: 0, count: model.nodeCount)
    free = Flat(repeating: .max, count: model.nodeCount)
    length = Flat(repeating: 0, count: model.routeCount)
    load = Flat(repeating: 0, count: model.routeCount)
    worst = Flat(repeating: 0, count: model.routeCount)
    isMarked = Flat(repeating: false, count: model.nodeCount)
    isPlaced = Flat(repeating: false, count: model.groupCount)
    pending.reserveCapacity(model.nodeCount)
    trail.reserveCapacity(4 * model.nodeCount)
    for index in 0..<model.routeCount {
      let (first, last) = (Int(model.route[index].startNode), Int(model.route[index].endNode))
      next[first] = Int32(last)
      previous[last] = Int32(first)
      route[first] = Int32(index)
      route[last] = Int32(index)
    }
    refresh()
  }

  func deallocate() {
    next.deallocate()
    previous.deallocate()
    route.deallocate()
    start.deallocate()
    late.deallocate()
    free.deallocate()
    length.deallocate()
    load.deallocate()
    worst.deallocate()
    isMarked.deallocate()
    isPlaced.deallocate()
  }

  /// Makes this the same as another of the same model.
  mutating func become(_ other: RoutingState) {
    next.copy(other.next, count: model.nodeCount)
    previous.copy(other.previous, count: model.nodeCount)
    route.copy(other.route, count: model.nodeCount)
    start.copy(other.start, count: model.nodeCount)
    late.copy(other.late, count: model.nodeCount)
    if model.evaluatesFree { free.copy(other.free, count: model.nodeCount) }
    length.copy(other.length, count: model.routeCount)
    load.copy(other.load, count: model.routeCount)
    if model.largestLatenessCost > 0 { worst.copy(other.worst, count: model.routeCount) }
    isPlaced.copy(other.isPlaced, count: model.groupCount)
    cost = other.cost
    missing = other.missing
    largestLateness = other.largestLateness
    cuts.removeAll(keepingCapacity: true)
  }

  /// Where a node is, which for a rest is where the node before it is.
  @inline(__always)
  func location(_ node: Int) -> Int {
    let location = Int(model.node[node].location)
    return location >= 0 ? location : Int(model.node[Int(previous[node])].location)
  }

  /// The time from a node to the next one in its route, which is given.
  @inline(__always)
  func time(_ route: Int, _ node: Int, _ following: Int) -> Int {
    let to = Int(model.node[following].location)
    return to < 0 ? 0 : model.time(route, from: location(node), to: to)
  }

  /// Puts a node after another without looking at starts.
  @inline(__always)
  func link(_ node: Int, after before: Int) {
    let following = Int(next[before])
    next[before] = Int32(node)
    previous[node] = Int32(before)
    next[node] = Int32(following)
    previous[following] = Int32(node)
    route[node] = route[before]
  }

  /// Takes a node out of its route without looking at starts.
  @inline(__always)
  func unlink(_ node: Int) {
    let (before, following) = (Int(previous[node]), Int(next[node]))
    next[before] = Int32(following)
    previous[following] = Int32(before)
    route[node] = -1
  }

  /// Adds a node to the length and the load of its route, or with -1 takes it off.
  @inline(__always)
  func count(_ node: Int, _ sign: Int) {
    let index = Int(route[node])
    length[index] += Int32(sign)
    load[index] += sign * model.node[node].load
  }

  /// What it adds to what a route's load costs to have a node there too.
  @inline(__always)
  func loadCostAdded(_ node: Int, _ route: Int) -> Int {
    guard model.route[route].loadCostCount > 0 else { return 0 }
    let load = load[route]
    return model.loadCost(route, load + model.node[node].load) - model.loadCost(route, load)
  }

  /// Whether a node is tied to one in a route with which it may not share one.
  @inline(__always)
  func hasPartner(_ node: Int, in route: Int) -> Bool {
    let about = model.node[node]
    let first = Int(about.firstLink)
    return (first..<(first + Int(about.linkCount))).contains {
      !model.link[$0].mayShareRoute && self.route[Int(model.link[$0].other)] == Int32(route)
    }
  }

  /// The nodes of a group.
  @inline(__always)
  func members(_ group: Int) -> LazyMapSequence<Range<Int>, Int> {
    let about = model.group[group]
    let first = Int(about.firstMember)
    return (first..<(first + Int(about.memberCount))).lazy.map { [model] in
      Int(model.groupMember[$0])
    }
  }

  /// What leaving a group undone costs.
  @inline(__always)
  func undoneCost(_ group: Int) -> Int {
    let about = model.group[group]
    return about.undoneCost + about.mandatoryCount * model.missingCost
  }
}

extension Flat {
  /// Takes over the first elements of another.
  @inline(__always)
  func copy(_ other: Flat, count: Int) {
    for index in 0..<count { self[index] = other[index] }
  }
}
