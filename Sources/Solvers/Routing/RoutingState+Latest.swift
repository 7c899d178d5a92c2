/// The latest starts of nodes.
extension RoutingState {
  /// What a latest start is to be in time for.
  enum Latest {
    /// Windows and ends of shifts: `late`.
    case inTime
    /// Whatever costs more when it is later: `free`.
    case free
  }

  @inline(__always)
  private func values(_ kind: Latest) -> Flat<Int> { kind == .inTime ? late : free }

  /// The latest start of a node by itself.
  @inline(__always)
  private func limit(_ node: Int, _ kind: Latest) -> Int {
    let about = model.node[node]
    if kind == .inTime || !about.hasCost { return about.high }
    return min(about.high, max(about.dueHigh, start[node]))
  }

  /// Counts the latest starts of all.
  mutating func refreshLatest(_ kind: Latest) {
    let latest = values(kind)
    for index in 0..<model.routeCount {
      var node = Int(model.route[index].endNode)
      latest[node] = limit(node, kind)
      while true {
        let before = Int(previous[node])
        guard before >= 0 else { break }
        let departure = latest[node] - time(index, before, node) - model.duration[before]
        latest[before] = min(limit(before, kind), departure)
        if model.node[before].linkCount > 0 { pending.append(Int32(before)) }
        node = before
      }
    }
    settleLatest(latest)
  }

  /// Counts latest starts anew that the changed ways and earlier starts change.
  mutating func raiseLatest(_ kind: Latest) {
    let latest = values(kind)
    for cut in cuts {
      mark(Int(cut), kind)
      let following = Int(next[Int(cut)])
      if model.location[following] < 0 { mark(following, kind) }
    }
    if kind == .free { for node in moved { mark(Int(node), kind) } }
    countMarked(kind)
    if kind == .free {
      for node in moved where latest[Int(node)] > limit(Int(node), kind) {
        latest[Int(node)] = limit(Int(node), kind)
        pending.append(node)
      }
    }
    for cut in cuts {
      let following = next[Int(cut)]
      pending.append(following)
      if model.location[Int(following)] < 0 { pending.append(next[Int(following)]) }
    }
    settleLatest(latest)
  }

  /// Counts the latest starts of marked nodes anew, with all that they held back; pending nodes are
  /// still to be settled.
  private mutating func countMarked(_ kind: Latest) {
    let latest = values(kind)
    var index = 0
    while index < marked.count {
      let node = Int(marked[index])
      index += 1
      let before = Int(previous[node])
      if before >= 0,
        latest[before]
          == latest[node] - time(Int(route[node]), before, node) - model.duration[before]
      {
        mark(before, kind)
      }
      let first = Int(model.node[node].firstLink)
      for index in first..<(first + Int(model.node[node].linkCount)) {
        let link = model.link[index]
        let other = Int(link.other)
        if route[other] >= 0 && latest[other] == latest[node] - link.before { mark(other, kind) }
      }
    }
    for node in marked {
      latest[Int(node)] = limit(Int(node), kind)
      isMarked[Int(node)] = false
    }
    for node in marked { lower(Int(node), latest) }
    pending.append(contentsOf: marked)
    marked.removeAll()
  }

  @inline(__always)
  private mutating func mark(_ node: Int, _ kind: Latest) {
    guard !isMarked[node] && values(kind)[node] < limit(node, kind) else { return }
    isMarked[node] = true
    marked.append(Int32(node))
  }

  /// Lowers the latest start of a node to what the node after and the partners allow.
  @inline(__always)
  private func lower(_ node: Int, _ latest: Flat<Int>) {
    let about = model.node[node]
    let following = Int(next[node])
    if following >= 0 {
      let departure = latest[following] - time(Int(route[node]), node, following) - about.duration
      latest[node] = min(latest[node], departure)
    }
    for index in Int(about.firstLink)..<Int(about.firstLink + about.linkCount) {
      let link = model.link[index]
      guard route[Int(link.other)] >= 0 else { continue }
      latest[node] = min(latest[node], latest[Int(link.other)] - link.after)
    }
  }

  /// Counts latest starts with a node that is new in its route or, unless it is -1, a second.
  mutating func lowerLatest(_ first: Int, _ second: Int, _ kind: Latest) {
    let latest = values(kind)
    prepare(first, kind)
    if second >= 0 {
      prepare(second, kind)
      lower(second, latest)
      pending.append(Int32(second))
    }
    lower(first, latest)
    pending.append(Int32(first))
    settleLatest(latest)
  }

  private mutating func prepare(_ node: Int, _ kind: Latest) {
    let latest = values(kind)
    latest[node] = limit(node, kind)
    let following = Int(next[node])
    guard model.location[following] < 0 else { return }
    lower(following, latest)
    pending.append(Int32(following))
  }

  /// Counts `free` anew where starts are later than before, as the trail tells.
  mutating func raiseFree() {
    for change in trail {
      let node = Int(change.node)
      let about = model.node[node]
      if about.hasCost && start[node] > about.dueHigh { mark(node, .free) }
    }
    countMarked(.free)
    settleLatest(free)
  }

  /// Lowers the latest starts, of `late` or `free`, that follow from those of the pending nodes.
  private mutating func settleLatest(_ late: Flat<Int>) {
    while let popped = pending.popLast() {
      let node = Int(popped)
      let from = late[node]
      let before = Int(previous[node])
      if before >= 0 {
        let departure =
          from - time(Int(route[node]), before, node) - model.duration[before]
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
}
