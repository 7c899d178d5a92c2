/// Places for nodes, tried and taken.
extension RoutingState {
  /// What it adds to a route's way to have a node after another.
  @inline(__always)
  func detour(_ node: Int, after before: Int, in route: Int) -> Int {
    let following = Int(next[before])
    let about = model.node[node]
    if about.location < 0 { return 0 }
    let place = Int(about.location)
    let here = location(before)
    let there = model.location[following]
    if there >= 0 {
      return model.time(route, from: here, to: place)
        + model.time(route, from: place, to: Int(there))
        - model.time(route, from: here, to: Int(there))
    }
    let beyond = Int(model.location[Int(next[following])])
    return model.time(route, from: here, to: place) + model.time(route, from: place, to: beyond)
      - model.time(route, from: here, to: beyond)
  }

  /// What it would add to the cost to have a node after another, or nil if that isn't possible or
  /// adds more than is allowed. Partners that are placed are followed.
  mutating func addedCost(_ node: Int, _ place: Place, allowance: Int) -> Int? {
    link(node, after: Int(place.after))
    defer { unlink(node) }
    var added = place.cost
    start[node] = startWithPartners(node, place.start)
    guard begin(node, &added), settle(allowance: allowance, added: &added) else {
      takeBackStarts()
      return nil
    }
    added += latenessAdded(node, -1)
    takeBackStarts()
    return added
  }

  /// What it would add to have two linked nodes in different routes, likewise.
  mutating func addedCost(
    _ first: Int, _ firstPlace: Place, _ second: Int, _ secondPlace: Place, allowance: Int
  ) -> Int? {
    link(first, after: Int(firstPlace.after))
    link(second, after: Int(secondPlace.after))
    defer {
      unlink(first)
      unlink(second)
    }
    var added = firstPlace.cost + secondPlace.cost
    start[first] = firstPlace.start
    start[second] = secondPlace.start
    meet(first, second)
    guard begin(first, &added), begin(second, &added),
      settle(allowance: allowance, added: &added)
    else {
      takeBackStarts()
      return nil
    }
    added += latenessAdded(first, second)
    takeBackStarts()
    return added
  }

  /// Moves the starts of two linked nodes to the first that suit both.
  @inline(__always)
  func meet(_ first: Int, _ second: Int) {
    let about = model.node[first]
    for _ in 0..<2 {
      for index in Int(about.firstLink)..<Int(about.firstLink + about.linkCount)
      where model.link[index].other == Int32(second) {
        start[second] = max(start[second], start[first] + model.link[index].after)
        start[first] = max(start[first], start[second] + model.link[index].before)
      }
    }
  }

  @inline(__always)
  private mutating func begin(_ node: Int, _ added: inout Int) -> Bool {
    guard start[node] <= model.node[node].high else { return false }
    added += model.startCost(node, at: start[node])
    pending.append(Int32(node))
    // A rest happens where the node before it is, so the way from it has changed.
    if model.hasRests {
      let following = Int(next[node])
      if model.location[following] < 0 { pending.append(Int32(following)) }
    }
    return true
  }

  @inline(__always)
  private func startWithPartners(_ node: Int, _ earliest: Int) -> Int {
    let about = model.node[node]
    guard about.linkCount > 0 else { return earliest }
    var time = earliest
    let first = Int(about.firstLink)
    for index in first..<(first + Int(about.linkCount)) {
      let link = model.link[index]
      guard route[Int(link.other)] >= 0 else { continue }
      time = max(time, start[Int(link.other)] + link.before)
    }
    return time
  }

  /// What the largest lateness adds, after an attempt that began with the nodes given.
  @inline(__always)
  private func latenessAdded(_ first: Int, _ second: Int) -> Int {
    guard model.largestLatenessCost > 0 else { return 0 }
    var largest = max(largestLateness, model.lateness(first, at: start[first]))
    if second >= 0 { largest = max(largest, model.lateness(second, at: start[second])) }
    for change in trail {
      let node = Int(change.node)
      largest = max(largest, model.lateness(node, at: start[node]))
    }
    return (largest - largestLateness) * model.largestLatenessCost
  }

  /// Puts a node after another for good.
  /// - Returns: Whether that is possible; if not, nothing has changed.
  mutating func put(_ node: Int, _ place: Place) -> Bool {
    link(node, after: Int(place.after))
    start[node] = startWithPartners(node, place.start)
    return keep(node, -1, cost: place.cost)
  }

  /// Puts two linked nodes in different routes for good, likewise.
  mutating func put(
    _ first: Int, _ firstPlace: Place, _ second: Int, _ secondPlace: Place
  ) -> Bool {
    link(first, after: Int(firstPlace.after))
    link(second, after: Int(secondPlace.after))
    start[first] = firstPlace.start
    start[second] = secondPlace.start
    meet(first, second)
    return keep(first, second, cost: firstPlace.cost + secondPlace.cost)
  }

  /// Keeps what has begun with one node or, unless it is -1, a second.
  private mutating func keep(_ first: Int, _ second: Int, cost placeCost: Int) -> Bool {
    var added = placeCost
    guard begin(first, &added), second < 0 || begin(second, &added),
      settle(allowance: .max, added: &added)
    else {
      takeBackStarts()
      unlink(first)
      if second >= 0 { unlink(second) }
      return false
    }
    if model.largestLatenessCost > 0 {
      for change in trail { note(Int(change.node), &added) }
      note(first, &added)
      if second >= 0 { note(second, &added) }
    }
    cost += added
    settleIn(first)
    if second >= 0 { settleIn(second) }
    lowerLatest(first, second, .inTime)
    if model.evaluatesFree {
      lowerLatest(first, second, .free)
      raiseFree()
    }
    trail.removeAll()
    // What comes after a rest may have become earlier, or later, with what was put before it.
    if !cuts.isEmpty, !refreshChanged() { isSound = false }
    return true
  }

  private mutating func settleIn(_ node: Int) {
    count(node, 1)
    if model.hasRests && model.location[Int(next[node])] < 0 { cuts.append(next[node]) }
  }

  /// What the largest lateness adds if a node starts at a time.
  @inline(__always)
  func latenessAdded(_ node: Int, at start: Int) -> Int {
    guard model.largestLatenessCost > 0 else { return 0 }
    return max(0, model.lateness(node, at: start) - largestLateness) * model.largestLatenessCost
  }

  private mutating func note(_ node: Int, _ added: inout Int) {
    let lateness = model.lateness(node, at: start[node])
    worst[Int(route[node])] = max(worst[Int(route[node])], lateness)
    guard lateness > largestLateness else { return }
    added += (lateness - largestLateness) * model.largestLatenessCost
    largestLateness = lateness
  }
}
