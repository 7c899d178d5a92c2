/// A component as a flow: a unit from each item along one of its edges to a bin, and from there out
/// along parallel arcs whose costs rise as the bin's count does. Sizes are left to the prices.
struct AssignmentFlow {
  private let component: Component

  init(_ component: Component) {
    self.component = component
  }

  /// The cheapest choice of an edge for each item by the costs given to edges, with the penalties
  /// of counts times `scale`, and the price of a place in each bin; nil when not all have a place.
  func solve(edgeCosts: [Int], scale: Int) -> (choice: [Int], prices: [Int])? {
    let degrees = component.degrees
    // Loads far above a band are rare, and an arc for each would double the network: few at first,
    // more where they turn out to be used up.
    var allowance = 8
    while true {
      let limits = component.loads.indices.map { bin in
        let load = component.loads[bin]
        let soft = max(0, load.countHigh - load.fixedCount)
        let usual = load.countAbove > 0 && soft < degrees[bin] ? soft + allowance : degrees[bin]
        return min(degrees[bin], usual, load.room)
      }
      let mayGrow = component.loads.indices.map { bin in
        limits[bin] < min(degrees[bin], component.loads[bin].room)
      }
      let canGrow = mayGrow.contains(true)
      guard let found = solve(edgeCosts, scale, limits) else {
        guard canGrow else { return nil }
        allowance *= 4
        continue
      }
      let isCut = component.loads.indices.contains { bin in
        mayGrow[bin] && found.counts[bin] == limits[bin]
      }
      guard isCut else { return (found.choice, found.prices) }
      allowance *= 4
    }
  }

  private func solve(_ edgeCosts: [Int], _ scale: Int, _ limits: [Int])
    -> (choice: [Int], counts: [Int], prices: [Int])?
  {
    let itemCount = component.itemCount
    let sink = itemCount + component.binCount
    var network = MinCostFlow(nodeCount: sink + 1)
    for item in 0..<itemCount {
      network.addSupply(1, at: item)
      for edge in component.edges(of: item) {
        network.addArc(
          from: item, to: itemCount + component.edgeBin[edge], capacity: 1, cost: edgeCosts[edge])
      }
    }
    network.addSupply(-itemCount, at: sink)
    for (bin, load) in component.loads.enumerated() {
      var added = 0
      while added < limits[bin] {
        // Units of the same price share an arc.
        let price = load.marginalCount(added: added)
        let upTo = load.items(cheaperThan: price, orEqual: true, scale: 1, limit: limits[bin])
        network.addArc(
          from: itemCount + bin, to: sink, capacity: upTo - added, cost: price * scale)
        added = upTo
      }
    }
    guard let solution = network.solve() else { return nil }
    var counts = Array(repeating: 0, count: component.binCount)
    let choice = (0..<itemCount).compactMap { item in
      component.edges(of: item).first { solution.flows[$0] == 1 }
    }
    for edge in choice { counts[component.edgeBin[edge]] += 1 }
    let prices = counts.indices.map { bin in
      solution.potentials[sink] - solution.potentials[itemCount + bin]
    }
    return (choice, counts, prices)
  }

  /// How many items find no place at best, however the others are placed.
  func fewestUnassigned() -> Int {
    let itemCount = component.itemCount
    let sink = itemCount + component.binCount
    var network = MinCostFlow(nodeCount: sink + 1)
    for item in 0..<itemCount {
      network.addSupply(1, at: item)
      for edge in component.edges(of: item) {
        network.addArc(
          from: item, to: itemCount + component.edgeBin[edge], capacity: 1, cost: 0)
      }
      network.addArc(from: item, to: sink, capacity: 1, cost: 1)
    }
    network.addSupply(-itemCount, at: sink)
    for (bin, load) in component.loads.enumerated() {
      network.addArc(
        from: itemCount + bin, to: sink, capacity: min(load.room, itemCount), cost: 0)
    }
    return network.solve()?.cost ?? 0
  }
}
