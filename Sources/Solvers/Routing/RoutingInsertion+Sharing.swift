extension RoutingInsertion {
  /// Looks at the places of two tied nodes in one and the same route.
  mutating func considerShared(
    _ first: Int, _ second: Int, _ tie: RoutingModel.Link, _ pair: inout RoutingPair,
    in state: inout RoutingState, _ random: inout SplitMix
  ) {
    let (one, other) = (model.node[first], model.node[second])
    // The ties bound how long after the start of one the start of the other may be.
    let canFollow = one.duration <= -tie.before
    let canPrecede = other.duration <= -tie.after
    guard canFollow || canPrecede else { return }
    for index in Int(other.firstOption)..<Int(other.firstOption + other.optionCount) {
      let option = model.option[index]
      let begin = Int(model.route[Int(option.route)].startNode)
      for place in firstPlaces where place.route == option.route {
        // A way that is no short cut adds nothing less than this.
        guard place.bound + option.cost < pair.cost else { continue }
        sharedPlaces.removeAll(keepingCapacity: true)
        state.visit(first, at: place)
        if canFollow {
          state.collect(
            &sharedPlaces, second, option, from: first, to: -1, below: .max, &random)
        }
        if canPrecede {
          state.collect(
            &sharedPlaces, second, option, from: begin, to: first, below: .max, &random)
        }
        state.leave(first)
        for shared in sharedPlaces { pair.considerShared(place, shared, in: &state) }
      }
    }
  }
}

extension RoutingState {
  /// Has a node at a place until it leaves, with the starts of no other changed.
  fileprivate func visit(_ node: Int, at place: Place) {
    link(node, after: Int(place.after))
    count(node, 1)
    start[node] = place.start
    late[node] = place.latest
    free[node] = .max
  }

  fileprivate func leave(_ node: Int) {
    count(node, -1)
    unlink(node)
  }
}
