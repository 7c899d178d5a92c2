/// Earliest and latest starts, by following every tie until nothing changes.
extension RoutingState {
  /// Counts starts and costs anew.
  /// - Returns: Whether every node is in time.
  @discardableResult
  mutating func refresh() -> Bool {
    let isInTime = refreshStarts()
    if isInTime { refreshLate() }
    refreshCost()
    return isInTime
  }

  private mutating func refreshStarts() -> Bool {
    pending.removeAll(keepingCapacity: true)
    defer { trail.removeAll(keepingCapacity: true) }
    for index in 0..<model.routeCount {
      var node = Int(model.route[index].startNode)
      start[node] = model.node[node].low
      while true {
        let following = Int(next[node])
        guard following >= 0 else { break }
        let arrival = start[node] + model.node[node].duration + time(index, node, following)
        start[following] = max(model.node[following].low, arrival)
        if start[following] > model.node[following].high { return false }
        if model.node[following].linkCount > 0 { pending.append(Int32(following)) }
        node = following
      }
    }
    var added = 0
    return settle(allowance: .max, added: &added)
  }

  /// Counts `late` and `free` anew.
  private mutating func refreshLate() {
    for index in 0..<model.routeCount {
      refreshLatest(late, of: index) { [model] in model.node[$0].high }
    }
    settleLatest(late)
    guard model.evaluatesFree else { return }
    for index in 0..<model.routeCount { refreshFree(of: index) }
    settleLatest(free)
  }

  /// Counts `free` anew in routes where starts have changed. That of routes tied to them may be
  /// lower than it had to be until the next `refresh()`.
  mutating func refreshFree(of routes: [Int32]) {
    guard model.evaluatesFree else { return }
    for index in routes {
      refreshFree(of: Int(index))
    }
    // What other routes ask for comes before what these ask of them.
    for node in pending { limitByPartners(Int(node)) }
    settleLatest(free)
  }

  @inline(__always)
  private mutating func limitByPartners(_ node: Int) {
    let first = Int(model.node[node].firstLink)
    for index in first..<(first + Int(model.node[node].linkCount)) {
      let link = model.link[index]
      let other = Int(link.other)
      guard route[other] >= 0, free[other] - link.after < free[node] else { continue }
      free[node] = free[other] - link.after
    }
  }

  private mutating func refreshFree(of index: Int) {
    refreshLatest(free, of: index) { [model, start] node in
      let about = model.node[node]
      return about.hasCost ? min(about.high, max(about.dueHigh, start[node])) : about.high
    }
  }

  /// Counts the latest starts of a route from its end, without ties, and has these looked at.
  @inline(__always)
  private mutating func refreshLatest(
    _ latest: Flat<Int>, of index: Int, limit: (Int) -> Int
  ) {
    var node = Int(model.route[index].endNode)
    latest[node] = limit(node)
    while true {
      let before = Int(previous[node])
      guard before >= 0 else { break }
      let departure = latest[node] - time(index, before, node) - model.node[before].duration
      latest[before] = min(limit(before), departure)
      if model.node[before].linkCount > 0 { pending.append(Int32(before)) }
      node = before
    }
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
        largestLateness = max(largestLateness, model.lateness(node, at: start[node]))
      }
      cost += travelled * model.route[index].travelCost + model.loadCost(index, load[index])
    }
    cost += largestLateness * model.largestLatenessCost
  }

  private func optionCost(_ node: Int, _ route: Int) -> Int {
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
    trail.append((Int32(node), start[node]))
    start[node] = time
    pending.append(Int32(node))
    return true
  }

  /// Lowers the latest starts, of `late` or `free`, that follow from those of the pending nodes.
  mutating func settleLatest(_ late: Flat<Int>) {
    while let popped = pending.popLast() {
      let node = Int(popped)
      let from = late[node]
      let before = Int(previous[node])
      if before >= 0 {
        let departure =
          from - time(Int(route[node]), before, node) - model.node[before].duration
        if departure < late[before] {
          late[before] = departure
          pending.append(Int32(before))
        }
      }
      let first = Int(model.node[node].firstLink)
      for index in first..<(first + Int(model.node[node].linkCount)) {
        let link = model.link[index]
        let other = Int(link.other)
        guard route[other] >= 0, from - link.before < late[other] else { continue }
        late[other] = from - link.before
        pending.append(Int32(other))
      }
    }
  }

  /// Puts starts back as they were before an attempt.
  @inline(__always)
  mutating func takeBackStarts() {
    for change in trail.reversed() { start[Int(change.node)] = change.start }
    trail.removeAll(keepingCapacity: true)
    pending.removeAll(keepingCapacity: true)
  }
}
