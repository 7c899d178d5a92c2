extension RoutingState {
  /// Places groups where a plan has them, as far as the plan has all their nodes in routes that may
  /// take them and in an order that all starts allow; those that start early go first.
  mutating func place(_ plan: [[RoutingSolution.Stop]]) {
    var position = [Int](repeating: -1, count: model.nodeCount)
    var wanted = position
    var time = [Int](repeating: .max, count: model.groupCount)
    for (route, stops) in plan.prefix(model.routeCount).enumerated() {
      for (index, stop) in stops.enumerated() {
        guard let node = node(of: stop, in: route), wanted[node] < 0, mayTake(route, node) else {
          continue
        }
        wanted[node] = route
        position[node] = index
        let group = Int(model.node[node].group)
        time[group] = min(time[group], stop.start)
      }
    }
    let groups = (0..<model.groupCount).filter { group in
      members(group).allSatisfy { wanted[$0] >= 0 } && !hasPairInOneRoute(group, wanted)
    }
    for group in groups.sorted(by: { (time[$0], $0) < (time[$1], $1) }) {
      for member in members(group) {
        var before = Int(model.route[wanted[member]].startNode)
        while let following = inner(next[before]), position[following] < position[member] {
          before = following
        }
        link(member, after: before)
        count(member, 1)
      }
      isPlaced[group] = true
      if !refresh() { take(group) }
    }
    refresh()
  }

  /// The node of a stop, if there is one.
  private func node(of stop: RoutingSolution.Stop, in route: Int) -> Int? {
    if let job = stop.job { return (0..<model.jobCount).contains(job) ? job : nil }
    let rests = model.jobCount..<(model.nodeCount - 2 * model.routeCount)
    return rests.first { mayTake(route, $0) }
  }

  private func mayTake(_ route: Int, _ node: Int) -> Bool {
    let first = Int(model.node[node].firstOption)
    return (first..<(first + Int(model.node[node].optionCount))).contains {
      model.option[$0].route == Int32(route)
    }
  }

  private func hasPairInOneRoute(_ group: Int, _ wanted: [Int]) -> Bool {
    members(group).contains { member in
      let first = Int(model.node[member].firstLink)
      return (first..<(first + Int(model.node[member].linkCount))).contains {
        !model.link[$0].mayShareRoute
          && wanted[Int(model.link[$0].other)] == wanted[member]
      }
    }
  }

  /// A node that is not the end of a route.
  private func inner(_ node: Int32) -> Int? {
    next[Int(node)] >= 0 ? Int(node) : nil
  }
}
