/// Puts groups of nodes where they cost least.
///
/// Now and then a place is overlooked, by luck, so that a search sees different plans (Christiaens
/// and Vanden Berghe, *Slack Induction by String Removals*, 2020).
struct RoutingInsertion {
  /// Of how many places one is overlooked.
  private static let blink = 100
  let model: RoutingModel
  private(set) var firstPlaces: [RoutingState.Place] = []
  private var secondPlaces: [RoutingState.Place] = []
  /// The places of a second node where the first is in the same route.
  var sharedPlaces: [RoutingState.Place] = []

  init(_ model: RoutingModel) {
    self.model = model
  }

  /// Places a whole group, unless that is impossible or costs more than to leave it undone.
  mutating func place(_ group: Int, in state: inout RoutingState, _ random: inout SplitMix) {
    let undone = state.undoneCost(group)
    let count = Int(model.group[group].memberCount)
    let first = member(group, 0)
    let isPlaced: Bool
    if count == 1 {
      isPlaced = placeOne(first, in: &state, below: undone, &random)
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
      if placeOne(member(group, index), in: &state, below: left, &random) { continue }
      state.take(group)
      _ = state.refreshChanged()
      return false
    }
    return true
  }

  /// Puts a node where it costs least, and less than a limit.
  private mutating func placeOne(
    _ node: Int, in state: inout RoutingState, below limit: Int, _ random: inout SplitMix
  ) -> Bool {
    collect(&firstPlaces, node, state, &random)
    var best: RoutingState.Place?
    var bestCost = limit
    let isTied = model.node[node].linkCount > 0
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
    guard let best else { return false }
    return state.put(node, best)
  }

  private mutating func placeTwo(
    _ first: Int, _ second: Int, in state: inout RoutingState, below limit: Int,
    _ random: inout SplitMix
  ) -> Bool {
    collect(&firstPlaces, first, state, &random)
    collect(&secondPlaces, second, state, &random)
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

  /// Collects the places of a node that are in time as far as its own route tells.
  private func collect(
    _ places: inout [RoutingState.Place], _ node: Int, _ state: RoutingState,
    _ random: inout SplitMix
  ) {
    places.removeAll(keepingCapacity: true)
    let about = model.node[node]
    let first = Int(about.firstOption)
    for index in first..<(first + Int(about.optionCount)) {
      let option = model.option[index]
      let route = Int(option.route)
      if about.linkCount > 0 && state.hasPartner(node, in: route) { continue }
      let begin = Int(model.route[route].startNode)
      collect(&places, node, option, from: begin, to: -1, state, &random)
    }
  }

  /// Adds the places of a node in one route, between two of its nodes; to -1: to its end.
  func collect(
    _ places: inout [RoutingState.Place], _ node: Int, _ option: RoutingModel.Option,
    from begin: Int, to end: Int, _ state: RoutingState, _ random: inout SplitMix
  ) {
    let about = model.node[node]
    // Ties to a third node may cost where nothing else does.
    let isAlone = !model.hasEarlyCosts && about.linkCount < 2
    let route = Int(option.route)
    let rate = model.route[route].travelCost
    let cost = option.cost + state.loadCostAdded(node, route)
    var before = begin
    while before != end {
      let following = Int(state.next[before])
      guard following >= 0 else { break }
      let departure = state.start[before] + model.node[before].duration
      if departure > about.high { break }
      let start = max(about.low, departure + state.time(route, before, node))
      let to = Int(model.node[following].location)
      let here = about.location < 0 ? state.location(before) : Int(about.location)
      let reach = about.duration + (to < 0 ? 0 : model.time(route, from: here, to: to))
      let last = to < 0 ? model.node[following].high : state.late[following]
      let latest = min(about.high, last - reach)
      if start <= latest && random.below(Self.blink) != 0 {
        var place = RoutingState.Place(
          after: Int32(before), route: option.route,
          cost: cost + rate * state.detour(node, after: before, in: route), start: start,
          latest: latest, reach: reach, free: to < 0 ? .max : state.free[following],
          isPlain: isAlone && to >= 0, bound: 0)
        place.bound = state.bound(node, place, at: start)
        places.append(place)
      }
      before = following
    }
  }
}
