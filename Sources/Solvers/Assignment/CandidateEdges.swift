/// The few edges of each item that good assignments are likely to use: those that cost least at
/// good prices.
struct CandidateEdges {
  private var first: [Int] = [0]
  private var edges: [Int] = []

  init(_ component: Component, _ prices: Prices, perItem: Int) {
    for item in 0..<component.itemCount {
      let all = component.edges(of: item)
      if all.count <= perItem {
        edges += all
      } else {
        let priced = all.map { (parts: component.pricedCost($0, prices), edge: $0) }
        edges += priced.sorted { $0 < $1 }.prefix(perItem).map(\.edge)
      }
      first.append(edges.count)
    }
  }

  @inline(__always)
  func of(_ item: Int) -> ArraySlice<Int> { edges[first[item]..<first[item + 1]] }

  /// One of the item's edges, at random.
  @inline(__always)
  func pick(_ item: Int, _ random: inout SplitMix) -> Int {
    edges[first[item] + random.below(first[item + 1] - first[item])]
  }
}
