extension Component {
  /// Each item in order on the edge that is cheapest given the loads so far; nil when an item finds
  /// no room.
  func greedy() -> [Int]? {
    var counts = Array(repeating: 0, count: binCount)
    var sizes = counts
    var choice: [Int] = []
    for item in 0..<itemCount {
      var best: (edge: Int, change: Int)?
      for edge in edges(of: item) {
        let bin = edgeBin[edge]
        let load = loads[bin]
        guard counts[bin] < load.room else { continue }
        let change =
          edgeCost[edge] + load.penalty(added: counts[bin] + 1, sizes[bin] + edgeSize[edge])
          - load.penalty(added: counts[bin], sizes[bin])
        if best.map({ change < $0.change }) ?? true { best = (edge, change) }
      }
      guard let edge = best?.edge else { return nil }
      counts[edgeBin[edge]] += 1
      sizes[edgeBin[edge]] += edgeSize[edge]
      choice.append(edge)
    }
    return choice
  }
}
