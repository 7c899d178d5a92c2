extension Component {
  /// The component of some bins and the items they have now, with only the edges between them.
  ///
  /// - Parameter chosen: The bins, in rising order.
  /// - Returns: The part, whose items and bins are numbered as here, and the edges here of the
  ///   part's edges.
  func part(of chosen: [Int], members: [[Int32]]) -> (part: Component, edges: [Int]) {
    var part = Component()
    var origin: [Int] = []
    part.binNames = chosen
    part.loads = chosen.map { loads[$0] }
    part.items = chosen.flatMap { members[$0].map(Int.init) }.sorted()
    for item in part.items {
      for edge in edges(of: item) {
        guard let bin = chosen.firstIndex(of: edgeBin[edge]) else { continue }
        part.edgeBin.append(bin)
        part.edgeCost.append(edgeCost[edge])
        part.edgeSize.append(edgeSize[edge])
        origin.append(edge)
      }
      part.first.append(part.edgeBin.count)
    }
    return (part, origin)
  }
}
