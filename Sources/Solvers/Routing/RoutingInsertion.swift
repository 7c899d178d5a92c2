/// Puts groups of nodes where they cost least.
///
/// Now and then a place is overlooked, by luck, so that a search sees different plans (Christiaens
/// and Vanden Berghe, *Slack Induction by String Removals*, 2020).
struct RoutingInsertion {
  let model: RoutingModel
  private(set) var firstPlaces: [RoutingState.Place] = []
  private var secondPlaces: [RoutingState.Place] = []
  /// The places of a second node where the first is in the same route.
  var sharedPlaces: [RoutingState.Place] = []

  init(_ model: RoutingModel) {
    self.model = model
  }

  /// Places a whole group, unless that is impossible or costs more than to leave it undone.
  mutating func place(
    _ group: Int, in state: inout RoutingState, onlyWhereLost: Bool, _ random: inout SplitMix
  ) {
    let undone = state.undoneCost(group)
    let count = Int(model.group[group].memberCount)
    let first = member(group, 0)
    let isPlaced: Bool
    if count == 1 {
      isPlaced = placeOne(
        first, in: &state, below: undone, onlyWhereLost: onlyWhereLost, &random)
    } else {
      isPlaced = placeMany(group, in: &state, below: undone, &random)
    }
    guard isPlaced else { return }
    state.isPlaced[group] = true
    state.cost -= undone
    state.missing -= model.group[group].mandatoryCount
  }

  @inline(__always)
  private func member(_ group: Int, _ index: Int) -> Int {
    Int(model.groupMember[Int(model.group[group].firstMember) + index])
  }

  private mutating func placeMany(
    _ group: Int, in state: inout RoutingState, below limit: Int, _ random: inout SplitMix
  ) -> Bool {
    let before = state.cost
    let count = Int(model.group[group].memberCount)
    guard placeTwo(member(group, 0), member(group, 1), in: &state, below: limit, &random) else {
      return false
    }
    for index in 2..<max(2, count) {
      let left = limit - (state.cost - before)
      if placeOne(
        member(group, index), in: &state, below: left, onlyWhereLost: false, &random)
      {
        continue
      }
      state.take(group)
      if !state.refreshChanged() { state.isSound = false }
      return false
    }
    return true
  }

  /// Puts a node where it costs least, and less than a limit.
  private mutating func placeOne(
    _ node: Int, in state: inout RoutingState, below limit: Int, onlyWhereLost: Bool,
    _ random: inout SplitMix
  ) -> Bool {
    var best: RoutingState.Place?
    var bestCost = limit
    let about = model.node[node]
    let isTied = about.linkCount > 0
    for index in Int(about.firstOption)..<Int(about.firstOption + about.optionCount) {
      let option = model.option[index]
      // The way there costs something and what follows can't gain much: the rest is dearer.
      if option.cost >= bestCost { break }
      let route = Int(option.route)
      if onlyWhereLost && !state.hasLost[route] { continue }
      if isTied && state.hasPartner(node, in: route) { continue }
      firstPlaces.removeAll(keepingCapacity: true)
      let begin = Int(model.route[route].startNode)
      state.collect(
        &firstPlaces, node, option, from: begin, to: -1, below: bestCost, &random)
      // First those whose cost is known at once, so that few others need to be followed.
      for place in firstPlaces where place.bound < bestCost {
        guard !isTied, place.isFree(at: place.start) else { continue }
        let cost = place.bound + state.latenessAdded(node, at: place.start)
        guard cost < bestCost else { continue }
        bestCost = cost
        best = place
      }
      for place in firstPlaces where place.bound < bestCost {
        if !isTied && place.isFree(at: place.start) { continue }
        let cost = state.addedCost(node, place, allowance: bestCost)
        guard let cost, cost < bestCost else { continue }
        bestCost = cost
        best = place
      }
    }
    guard let best else { return false }
    return state.put(node, best)
  }

  private mutating func placeTwo(
    _ first: Int, _ second: Int, in state: inout RoutingState, below limit: Int,
    _ random: inout SplitMix
  ) -> Bool {
    state.collect(&firstPlaces, first, &random)
    state.collect(&secondPlaces, second, &random)
    for isCareful in [false, true] {
      let best = bestTwo(first, second, in: &state, below: limit, isCareful: isCareful, &random)
      guard let best else { return false }
      if state.put(first, best.first, second, best.second) { return true }
    }
    return false
  }

  /// - Parameter isCareful: Whether delays are always followed, as they may run in a circle.
  private mutating func bestTwo(
    _ first: Int, _ second: Int, in state: inout RoutingState, below limit: Int, isCareful: Bool,
    _ random: inout SplitMix
  ) -> RoutingPair? {
    guard let bestFirst = firstPlaces.min(by: { $0.bound < $1.bound }),
      let bestSecond = secondPlaces.min(by: { $0.bound < $1.bound })
    else { return nil }
    let tie = tie(first, second)
    var pair = RoutingPair(
      first, second, gap: (tie.after, tie.before), below: limit, isCareful: isCareful)
    // What goes well with the best place of one leaves few places of the other to look at.
    for other in secondPlaces { pair.consider(bestFirst, other, in: &state) }
    for one in firstPlaces { pair.consider(one, bestSecond, in: &state) }
    if tie.mayShareRoute { considerShared(first, second, tie, &pair, in: &state, &random) }
    let left = pair.cost
    firstPlaces.removeAll { $0.bound + bestSecond.bound >= left }
    secondPlaces.removeAll { $0.bound + bestFirst.bound >= left }
    firstPlaces.sort { ($0.bound, $0.after) < ($1.bound, $1.after) }
    secondPlaces.sort { ($0.bound, $0.after) < ($1.bound, $1.after) }
    for one in firstPlaces {
      if one.bound + bestSecond.bound >= pair.cost { break }
      for other in secondPlaces {
        if one.bound + other.bound >= pair.cost { break }
        pair.consider(one, other, in: &state)
      }
    }
    return pair.isFound ? pair : nil
  }

  /// All ties from one node to another as one.
  private func tie(_ first: Int, _ second: Int) -> RoutingModel.Link {
    let about = model.node[first]
    let endless = 2 * RoutingProblem.largestTime
    var tie = RoutingModel.Link(
      other: Int32(second), after: -endless, before: -endless, mayShareRoute: true)
    for index in Int(about.firstLink)..<Int(about.firstLink + about.linkCount)
    where model.link[index].other == Int32(second) {
      let link = model.link[index]
      tie.after = max(tie.after, link.after)
      tie.before = max(tie.before, link.before)
      tie.mayShareRoute = tie.mayShareRoute && link.mayShareRoute
    }
    return tie
  }
}
