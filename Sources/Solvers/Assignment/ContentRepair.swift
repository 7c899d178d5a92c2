extension Component {
  /// An assignment from the contents that bins would like: items that several want stay with the
  /// first bin, items that none wants go, in order, where they are cheapest given the loads; nil
  /// where one finds no room.
  func repaired(_ contents: [[Int]], itemOfEdge: [Int]) -> [Int]? {
    var choice = Array(repeating: -1, count: itemCount)
    var counts = Array(repeating: 0, count: binCount)
    var sizes = counts
    for (bin, content) in contents.enumerated() {
      for edge in content where choice[itemOfEdge[edge]] < 0 {
        choice[itemOfEdge[edge]] = edge
        counts[bin] += 1
        sizes[bin] += edgeSize[edge]
      }
    }
    for item in 0..<itemCount where choice[item] < 0 {
      guard let edge = cheapestEdge(of: item, counts: counts, sizes: sizes) else { return nil }
      counts[edgeBin[edge]] += 1
      sizes[edgeBin[edge]] += edgeSize[edge]
      choice[item] = edge
    }
    return choice
  }

  /// The item's edge that costs least given the loads; nil when no bin has room.
  func cheapestEdge(of item: Int, counts: [Int], sizes: [Int]) -> Int? {
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
    return best?.edge
  }
}
