extension Component {
  /// Each item in order on the edge that is cheapest given the loads so far; nil when an item finds
  /// no room.
  func greedy() -> [Int]? {
    var counts = Array(repeating: 0, count: binCount)
    var sizes = counts
    var choice: [Int] = []
    for item in 0..<itemCount {
      guard let edge = cheapestEdge(of: item, counts: counts, sizes: sizes) else { return nil }
      counts[edgeBin[edge]] += 1
      sizes[edgeBin[edge]] += edgeSize[edge]
      choice.append(edge)
    }
    return choice
  }
}
