/// Earliest and latest starts, by following every tie until nothing changes.
extension RoutingState {
  /// Counts starts and costs anew.
  /// - Returns: Whether every node is in time.
  @discardableResult
  mutating func refresh() -> Bool {
    let isInTime = refreshStarts()
    cuts.removeAll()
    if isInTime {
      refreshLatest(.inTime)
      if model.evaluatesFree { refreshLatest(.free) }
    }
    refreshCost()
    return isInTime
  }

  private mutating func refreshStarts() -> Bool {
    pending.removeAll()
    defer { trail.removeAll() }
    for index in 0..<model.routeCount {
      var node = Int(model.route[index].startNode)
      start[node] = model.node[node].low
      while true {
        let following = Int(next[node])
        guard following >= 0 else { break }
        let arrival = start[node] + model.duration[node] + time(index, node, following)
        start[following] = max(model.node[following].low, arrival)
        if start[following] > model.node[following].high { return false }
        if model.node[following].linkCount > 0 { pending.append(Int32(following)) }
        node = following
      }
    }
    var added = 0
    return settle(allowance: .max, added: &added)
  }

  private mutating func refreshCost() {
    cost = 0
    missing = 0
    largestLateness = 0
    for group in 0..<model.groupCount where !isPlaced[group] {
      cost += undoneCost(group)
      missing += model.group[group].mandatoryCount
    }
    for index in 0..<model.routeCount {
      var node = Int(model.route[index].startNode)
      var travelled = 0
      while true {
        let following = Int(next[node])
        guard following >= 0 else { break }
        travelled += time(index, node, following)
        node = following
        guard next[node] >= 0 else { break }
        cost += optionCost(node, index) + model.startCost(node, at: start[node])
      }
      cost += travelled * model.route[index].travelCost + model.loadCost(index, load[index])
      guard model.largestLatenessCost > 0 else { continue }
      worst[index] = lateness(of: index)
      largestLateness = max(largestLateness, worst[index])
    }
    cost += largestLateness * model.largestLatenessCost
  }

  func optionCost(_ node: Int, _ route: Int) -> Int {
    let about = model.node[node]
    let first = Int(about.firstOption)
    for index in first..<(first + Int(about.optionCount))
    where model.option[index].route == Int32(route) {
      return model.option[index].cost
    }
    return 0
  }

  /// Raises the starts that follow from those of the pending nodes.
  ///
  /// - Parameters:
  ///   - allowance: The most that may be added to the cost; ignored where starts can get cheaper.
  ///   - added: What the raised starts add to the cost, without the largest lateness.
  /// - Returns: Whether every node stays in time, no tie runs in a circle and the cost fits.
  @inline(__always)
  mutating func settle(allowance: Int, added: inout Int) -> Bool {
    var steps = 4 * model.nodeCount + 64
    while let popped = pending.popLast() {
      let node = Int(popped)
      let about = model.node[node]
      let from = start[node]
      let following = Int(next[node])
      if following >= 0 {
        let arrival = from + about.duration + time(Int(route[node]), node, following)
        if arrival > start[following], !raise(following, to: arrival, &added) { return false }
      }
      if about.linkCount > 0 {
        let first = Int(about.firstLink)
        for index in first..<(first + Int(about.linkCount)) {
          let link = model.link[index]
          let other = Int(link.other)
          guard route[other] >= 0, from + link.after > start[other] else { continue }
          if !raise(other, to: from + link.after, &added) { return false }
        }
      }
      steps -= 1
      if steps < 0 || added > allowance && !model.hasEarlyCosts { return false }
    }
    return true
  }

  @inline(__always)
  private mutating func raise(_ node: Int, to time: Int, _ added: inout Int) -> Bool {
    guard time <= model.node[node].high else { return false }
    if model.node[node].hasCost {
      added += model.startCost(node, at: time) - model.startCost(node, at: start[node])
    }
    trail.append(Change(node: Int32(node), start: start[node]))
    start[node] = time
    pending.append(Int32(node))
    return true
  }

  /// Puts starts back as they were before an attempt.
  @inline(__always)
  mutating func takeBackStarts() {
    for change in trail.reversed() { start[Int(change.node)] = change.start }
    trail.removeAll()
    pending.removeAll()
  }
}
