/// Places for a node.
extension RoutingState {
  /// Of how many places one is overlooked.
  private static let blink = 100

  /// Collects the places of a node that are in time as far as its own route tells.
  func collect(_ places: inout [Place], _ node: Int, _ random: inout SplitMix) {
    places.removeAll(keepingCapacity: true)
    let about = model.node[node]
    let first = Int(about.firstOption)
    for index in first..<(first + Int(about.optionCount)) {
      let option = model.option[index]
      let route = Int(option.route)
      if about.linkCount > 0 && hasPartner(node, in: route) { continue }
      let begin = Int(model.route[route].startNode)
      collect(&places, node, option, from: begin, to: -1, below: .max, &random)
    }
  }

  /// Adds the places of a node in one route, between two of its nodes; to -1: to its end.
  func collect(
    _ places: inout [Place], _ node: Int, _ option: RoutingModel.Option,
    from begin: Int, to end: Int, below limit: Int, _ random: inout SplitMix
  ) {
    let about = model.node[node]
    // Ties to a third node may cost where nothing else does.
    let isAlone = !model.hasEarlyCosts && about.linkCount < 2
    let route = Int(option.route)
    let rate = model.route[route].travelCost
    let cost = option.cost + loadCostAdded(node, route)
    guard cost < limit else { return }
    var before = begin
    var following = Int(next[before])
    while before != end && following >= 0 {
      defer {
        before = following
        following = Int(next[before])
      }
      let departure = self.start[before] + model.duration[before]
      if departure > about.high { break }
      let to = Int(model.location[following])
      let last = to < 0 ? model.node[following].high : late[following]
      if max(departure, about.low) + about.duration > last { continue }
      let start = max(about.low, departure + time(route, before, node))
      let here = about.location < 0 ? location(before) : Int(about.location)
      let reach = about.duration + (to < 0 ? 0 : model.time(route, from: here, to: to))
      let latest = min(about.high, last - reach)
      if start > latest || random.below(Self.blink) == 0 { continue }
      var place = Place(
        after: Int32(before), route: option.route,
        cost: cost + rate * detour(node, after: before, in: route), start: start,
        latest: latest, reach: reach, free: to < 0 ? .max : free[following],
        isPlain: isAlone && to >= 0, bound: 0)
      place.bound = self.bound(node, place, at: start)
      if place.bound < limit { places.append(place) }
    }
  }
}
