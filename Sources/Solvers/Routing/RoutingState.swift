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
  /// Whether all starts are in time, as they are but after a placing that made a way longer
  /// behind a rest; nothing more can be built on a state that is not.
  var isSound = true
  var missing = 0
  /// The largest lateness, and that of each route, where they cost.
  var largestLateness = 0
  let worst: Flat<Int>
  /// Nodes whose successors are still to be looked at.
  var pending: RoutingStack<Int32>
  /// Nodes whose ways to what follows have changed since starts were last counted.
  var cuts: RoutingStack<Int32>
  /// Nodes whose starts or latest starts are to be counted anew.
  var marked: RoutingStack<Int32>
  let isMarked: Flat<Bool>
  /// Routes that have lost nodes since `forgetLosses()`.
  let hasLost: Flat<Bool>
  var losers: RoutingStack<Int32>
  /// Nodes whose starts may have changed when they were last counted anew.
  var moved: RoutingStack<Int32>
  /// Starts as they were before those of an attempt.
  var trail: RoutingStack<Change>

  /// A start as it was.
  struct Change: BitwiseCopyable {
    var node: Int32
    var start: Int
  }

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
    hasLost = Flat(repeating: false, count: model.routeCount)
    losers = RoutingStack(capacity: model.routeCount)
    isMarked = Flat(repeating: false, count: model.nodeCount)
    isPlaced = Flat(repeating: false, count: model.groupCount)
    pending = RoutingStack(capacity: model.nodeCount)
    cuts = RoutingStack(capacity: model.nodeCount)
    marked = RoutingStack(capacity: model.nodeCount)
    moved = RoutingStack(capacity: model.nodeCount)
    trail = RoutingStack(capacity: 4 * model.nodeCount)
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
    hasLost.deallocate()
    losers.deallocate()
    isMarked.deallocate()
    pending.deallocate()
    cuts.deallocate()
    marked.deallocate()
    moved.deallocate()
    trail.deallocate()
    isPlaced.deallocate()
  }

  /// Makes this the same as another of the same model.
  mutating func become(_ other: RoutingState) {
    next.update(from: other.next, count: model.nodeCount)
    previous.update(from: other.previous, count: model.nodeCount)
    route.update(from: other.route, count: model.nodeCount)
    start.update(from: other.start, count: model.nodeCount)
    late.update(from: other.late, count: model.nodeCount)
    if model.evaluatesFree { free.update(from: other.free, count: model.nodeCount) }
    length.update(from: other.length, count: model.routeCount)
    load.update(from: other.load, count: model.routeCount)
    if model.largestLatenessCost > 0 { worst.update(from: other.worst, count: model.routeCount) }
    isPlaced.update(from: other.isPlaced, count: model.groupCount)
    cost = other.cost
    missing = other.missing
    isSound = other.isSound
    largestLateness = other.largestLateness
    cuts.removeAll()
  }

  /// Where a node is, which for a rest is where the node before it is.
  @inline(__always)
  func location(_ node: Int) -> Int {
    let location = Int(model.location[node])
    return location >= 0 ? location : Int(model.location[Int(previous[node])])
  }

  /// The time from a node to the next one in its route, which is given.
  @inline(__always)
  func time(_ route: Int, _ node: Int, _ following: Int) -> Int {
    let to = Int(model.location[following])
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
