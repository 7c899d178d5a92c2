/// Puts groups of nodes where they cost least.
///
/// Now and then a place is overlooked, by luck, so that a search sees different plans (Christiaens
/// and Vanden Berghe, *Slack Induction by String Removals*, 2020).
struct RoutingInsertion {
  /// Of how many places one is overlooked.
  private static let blink = 100
  private let model: RoutingModel
  private var firstPlaces: [RoutingState.Place] = []
  private var secondPlaces: [RoutingState.Place] = []

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
      state.refresh()
      return false
    }
    return true
  }

  private mutating func placeOne(
    _ node: Int, in state: inout RoutingState, below limit: Int, _ random: inout SplitMix
  ) -> Bool {
    collect(&firstPlaces, node, state, &random)
    var best: RoutingState.Place?
    var bestCost = limit
    let isTied = model.node[node].linkCount > 0
    for place in firstPlaces where place.cost < bestCost {
      let following = Int(state.next[place.after])
      let isPlain = !isTied && model.node[following].location >= 0
      var cost: Int
      if isPlain && !model.hasStartCosts {
        cost = place.cost
      } else if isPlain && delaysNothing(node, place, following, state) {
        let lateness = model.lateness(node, at: place.start)
        cost =
          place.cost + max(0, lateness - state.largestLateness) * model.largestLatenessCost
      } else {
        var exact = place
        exact.cost -= model.startCost(node, at: place.start)
        guard let added = state.addedCost(node, exact, allowance: bestCost) else { continue }
        cost = added
      }
      if cost < bestCost {
        bestCost = cost
        best = place
      }
    }
    guard var best else { return false }
    best.cost -= model.startCost(node, at: best.start)
    return state.put(node, best)
  }

  @inline(__always)
  private func delaysNothing(
    _ node: Int, _ place: RoutingState.Place, _ following: Int, _ state: RoutingState
  ) -> Bool {
    let way = model.time(
      Int(place.route), from: state.location(node), to: Int(model.node[following].location))
    return place.start + model.node[node].duration + way <= state.start[following]
  }

  private mutating func placeTwo(
    _ first: Int, _ second: Int, in state: inout RoutingState, below limit: Int,
    _ random: inout SplitMix
  ) -> Bool {
    collect(&firstPlaces, first, state, &random)
    collect(&secondPlaces, second, state, &random)
    firstPlaces.sort { ($0.cost, $0.after) < ($1.cost, $1.after) }
    secondPlaces.sort { ($0.cost, $0.after) < ($1.cost, $1.after) }
    let gap = gap(first, second)
    var bestFirst: RoutingState.Place?
    var bestSecond: RoutingState.Place?
    var bestCost = limit
    let least = secondPlaces.first?.cost ?? 0
    for one in firstPlaces {
      if one.cost + least >= bestCost { break }
      let oneExact = withoutStart(one, first)
      for other in secondPlaces {
        if one.cost + other.cost >= bestCost { break }
        guard one.route != other.route, one.start + gap.after <= other.latest,
          other.start + gap.before <= one.latest
        else { continue }
        let added = state.addedCost(
          first, oneExact, second, withoutStart(other, second), allowance: bestCost)
        guard let added, added < bestCost else { continue }
        bestCost = added
        bestFirst = one
        bestSecond = other
      }
    }
    guard let bestFirst, let bestSecond else { return false }
    return state.put(
      first, withoutStart(bestFirst, first), second, withoutStart(bestSecond, second))
  }

  private func withoutStart(_ place: RoutingState.Place, _ node: Int) -> RoutingState.Place {
    var exact = place
    exact.cost -= model.startCost(node, at: place.start)
    return exact
  }

  /// How long after the first the second must start, and the other way round.
  private func gap(_ first: Int, _ second: Int) -> (after: Int, before: Int) {
    let about = model.node[first]
    var gap = (after: -2 * RoutingProblem.largestTime, before: -2 * RoutingProblem.largestTime)
    for index in Int(about.firstLink)..<Int(about.firstLink + about.linkCount)
    where model.link[index].other == Int32(second) {
      gap.after = max(gap.after, model.link[index].after)
      gap.before = max(gap.before, model.link[index].before)
    }
    return gap
  }

  /// Collects the places of a node that are in time as far as its own route tells, each with what
  /// the way, the route and its own earliest start there cost.
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
      if about.linkCount > 0 && hasPartner(node, in: route, state) { continue }
      let rate = model.route[route].travelCost
      var before = Int(model.route[route].startNode)
      while true {
        let following = Int(state.next[before])
        guard following >= 0 else { break }
        let free = state.start[before] + model.node[before].duration
        if free > about.high { break }
        let start = max(about.low, free + state.time(route, before, node))
        let latest = latestStart(node, before, following, route, state)
        if start <= latest && random.below(Self.blink) != 0 {
          let cost =
            option.cost + rate * state.detour(node, after: before, in: route)
            + model.startCost(node, at: start)
          places.append(
            .init(after: before, cost: cost, start: start, latest: latest, route: option.route))
        }
        before = following
      }
    }
  }

  /// The latest start of a node between two others.
  @inline(__always)
  private func latestStart(
    _ node: Int, _ before: Int, _ following: Int, _ route: Int, _ state: RoutingState
  ) -> Int {
    let about = model.node[node]
    let to = Int(model.node[following].location)
    if to < 0 { return min(about.high, model.node[following].high - about.duration) }
    let here = about.location < 0 ? state.location(before) : Int(about.location)
    return min(
      about.high, state.late[following] - about.duration - model.time(route, from: here, to: to))
  }

  private func hasPartner(_ node: Int, in route: Int, _ state: RoutingState) -> Bool {
    let about = model.node[node]
    let first = Int(about.firstLink)
    return (first..<(first + Int(about.linkCount))).contains {
      state.route[Int(model.link[$0].other)] == Int32(route)
    }
  }
}
