extension RoutingState {
  /// Takes the nodes of a group out that are in routes; `refreshChanged()` must follow.
  mutating func take(_ group: Int) {
    if isPlaced[group] {
      isPlaced[group] = false
      cost += undoneCost(group)
      missing += model.group[group].mandatoryCount
    }
    for member in members(group) where route[member] >= 0 { takeNode(member) }
  }

  private mutating func takeNode(_ node: Int) {
    let index = Int(route[node])
    let before = Int(previous[node])
    cost -= optionCost(node, index) + model.startCost(node, at: start[node])
    count(node, -1)
    cost -= loadCostAdded(node, index)
    unlink(node)
    cost -= model.route[index].travelCost * detour(node, after: before, in: index)
    cuts.append(Int32(before))
    if !hasLost[index] {
      hasLost[index] = true
      losers.append(Int32(index))
    }
  }

  mutating func forgetLosses() {
    while let route = losers.popLast() { hasLost[Int(route)] = false }
  }

  /// Counts anew what ways that have changed since the last time change.
  /// - Returns: Whether every node is in time.
  mutating func refreshChanged() -> Bool {
    dropCutsTaken()
    defer { cuts.removeAll() }
    guard !cuts.isEmpty else { return true }
    guard lowerStarts() else { return false }
    raiseLatest(.inTime)
    if model.evaluatesFree { raiseLatest(.free) }
    if model.largestLatenessCost > 0 { refreshWorst() }
    return true
  }

  private mutating func dropCutsTaken() {
    moved.removeAll()
    while let cut = cuts.popLast() {
      if route[Int(cut)] >= 0 { moved.append(cut) }
    }
    swap(&cuts, &moved)
  }

  /// Counts starts anew that may have become earlier, or later where ways have become longer.
  private mutating func lowerStarts() -> Bool {
    for cut in cuts {
      let following = Int(next[Int(cut)])
      markStart(following)
      // A rest is where the node before it is.
      if model.location[following] < 0 { markStart(Int(next[following])) }
    }
    var index = 0
    while index < marked.count {
      let node = Int(marked[index])
      index += 1
      let following = Int(next[node])
      if following >= 0,
        start[following]
          == start[node] + model.duration[node] + time(Int(route[node]), node, following)
      {
        markStart(following)
      }
      let first = Int(model.node[node].firstLink)
      for index in first..<(first + Int(model.node[node].linkCount)) {
        let link = model.link[index]
        let other = Int(link.other)
        if route[other] >= 0 && start[other] == start[node] + link.after { markStart(other) }
      }
    }
    return countMarkedStarts()
  }

  @inline(__always)
  private mutating func markStart(_ node: Int) {
    guard !isMarked[node] && start[node] > model.node[node].low else { return }
    isMarked[node] = true
    marked.append(Int32(node))
  }

  private mutating func countMarkedStarts() -> Bool {
    var added = 0
    trail.removeAll()
    pending.removeAll()
    for entry in marked {
      let node = Int(entry)
      added -= model.startCost(node, at: start[node])
      start[node] = model.node[node].low
      isMarked[node] = false
    }
    for entry in marked {
      let node = Int(entry)
      start[node] = earliest(node)
      added += model.startCost(node, at: start[node])
    }
    pending.append(contentsOf: marked)
    moved.removeAll()
    swap(&moved, &marked)
    for cut in cuts {
      pending.append(cut)
      let following = Int(next[Int(cut)])
      if model.location[following] < 0 { pending.append(Int32(following)) }
    }
    let isInTime = settle(allowance: .max, added: &added)
    cost += added
    for change in trail { moved.append(change.node) }
    trail.removeAll()
    pending.removeAll()
    return isInTime
  }

  /// The first start that the node before and the partners allow.
  @inline(__always)
  private func earliest(_ node: Int) -> Int {
    let about = model.node[node]
    let before = Int(previous[node])
    var time = start[before] + model.duration[before]
    time = max(about.low, time + self.time(Int(route[node]), before, node))
    for index in Int(about.firstLink)..<Int(about.firstLink + about.linkCount) {
      let link = model.link[index]
      if route[Int(link.other)] >= 0 { time = max(time, start[Int(link.other)] + link.before) }
    }
    return time
  }

  /// Counts the largest lateness anew.
  private mutating func refreshWorst() {
    var largest = 0
    for index in 0..<model.routeCount {
      worst[index] = lateness(of: index)
      largest = max(largest, worst[index])
    }
    cost += (largest - largestLateness) * model.largestLatenessCost
    largestLateness = largest
  }

  /// The largest lateness of a route.
  func lateness(of index: Int) -> Int {
    var largest = 0
    var node = Int(model.route[index].startNode)
    while node >= 0 {
      largest = max(largest, model.lateness(node, at: start[node]))
      node = Int(next[node])
    }
    return largest
  }
}
