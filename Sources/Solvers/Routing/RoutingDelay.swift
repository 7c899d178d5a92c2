/// Moves the starts of a plan later where that costs less, in the order that it has.
///
/// From the earliest starts those sets of nodes that must move together, as they push each other,
/// are moved until something stops them, those first whose delay gains most (steepest ascent of an
/// L-convex function: Murota, *Discrete Convex Analysis*, 2003). Sets are looked at as far as one
/// node pushes them all, which for routes without links is enough to find the best starts.
struct RoutingDelay {
  private let model: RoutingModel
  private var state: RoutingState
  private var isPushed: [Bool]
  private var pushed: [Int] = []

  /// Sets of nodes to move: what each unit adds to the cost, and for how many units.
  private struct Push {
    var node: Int
    var slope: Int
    var count: Int
    var distance: Int
  }

  /// Delays starts of a plan, with what it costs, and leaves all else as it was.
  static func delay(_ state: inout RoutingState) {
    guard state.model.hasEarlyCosts else { return }
    var delay = RoutingDelay(state)
    delay.run()
    state.cost = delay.state.cost
  }

  private init(_ state: RoutingState) {
    model = state.model
    self.state = state
    isPushed = Array(repeating: false, count: state.model.nodeCount)
  }

  private mutating func run() {
    while let push = bestPush() {
      collect(from: push.node)
      for node in pushed { state.start[node] += push.distance }
      release()
      state.cost += push.slope * push.distance
    }
  }

  private mutating func bestPush() -> Push? {
    var best: Push?
    // What a node without a gain of its own pushes is found from those that it pushes.
    for node in 0..<model.jobCount where state.route[node] >= 0 && slope(node) < 0 {
      collect(from: node)
      if let push = push(from: node), push.slope < 0,
        best.map({ (push.slope, push.count) < ($0.slope, $0.count) }) ?? true
      {
        best = push
      }
      release()
    }
    return best
  }

  /// Collects a node and all that must move if it moves.
  private mutating func collect(from node: Int) {
    add(node)
    var index = 0
    while index < pushed.count {
      forEachRoom(after: pushed[index]) { delay, other, room in
        if room == 0 && !delay.isPushed[other] { delay.add(other) }
      }
      index += 1
    }
  }

  private mutating func add(_ node: Int) {
    isPushed[node] = true
    pushed.append(node)
  }

  private mutating func release() {
    for node in pushed { isPushed[node] = false }
    pushed.removeAll(keepingCapacity: true)
  }

  /// How the collected nodes move; nil: they can't.
  private mutating func push(from node: Int) -> Push? {
    var push = Push(node: node, slope: 0, count: pushed.count, distance: .max)
    for node in pushed {
      push.slope += slope(node)
      push.distance = min(push.distance, reach(node))
      forEachRoom(after: node) { delay, other, room in
        if !delay.isPushed[other] { push.distance = min(push.distance, room) }
      }
    }
    return push.distance > 0 ? push : nil
  }

  /// What one unit later adds to the cost.
  private func slope(_ node: Int) -> Int {
    let start = state.start[node]
    return model.startCost(node, at: start + 1) - model.startCost(node, at: start)
  }

  /// For how long a node can move and each unit adds the same.
  private func reach(_ node: Int) -> Int {
    let start = state.start[node]
    let about = model.node[node]
    var end = about.high
    // The largest lateness is to stay.
    if about.isDue && model.largestLatenessCost > 0 {
      end = min(end, about.dueHigh + state.largestLateness)
    }
    if about.hasCost {
      for turn in [about.dueLow, about.dueHigh, about.wishedStart] where turn > start {
        end = min(end, turn)
      }
    }
    return end - start
  }

  /// How long before a node pushes each of those that it can push.
  private mutating func forEachRoom(
    after node: Int, _ body: (inout RoutingDelay, _ other: Int, _ room: Int) -> Void
  ) {
    let about = model.node[node]
    let start = state.start[node]
    let following = Int(state.next[node])
    if following >= 0 {
      let way = state.time(Int(state.route[node]), node, following)
      body(&self, following, state.start[following] - start - about.duration - way)
    }
    for index in Int(about.firstLink)..<Int(about.firstLink + about.linkCount) {
      let link = model.link[index]
      guard state.route[Int(link.other)] >= 0 else { continue }
      body(&self, Int(link.other), state.start[Int(link.other)] - start - link.after)
    }
  }
}
