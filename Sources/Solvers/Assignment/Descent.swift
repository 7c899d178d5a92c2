extension LoadState {
  /// Shifts and swaps while one of them lowers the cost, in rounds over the items in order.
  ///
  /// - Parameter edges: The edges of each item worth trying.
  mutating func descend(along edges: CandidateEdges) {
    var improved = true
    while improved {
      improved = false
      for item in 0..<component.itemCount {
        for edge in edges.of(item) where improve(item, to: edge) { improved = true }
      }
    }
  }

  /// Moves the item to the edge, alone or against one of the bin's items, if that is cheaper.
  private mutating func improve(_ item: Int, to edge: Int) -> Bool {
    let from = bin(of: item)
    let to = component.edgeBin[edge]
    guard from != to else { return false }
    if let change = shiftChange(item, to: edge), change < 0 {
      move(item, to: edge, change: change)
      return true
    }
    for member in members[to] {
      let other = Int(member)
      guard let otherEdge = self.edge(of: other, to: from) else { continue }
      let change = swapChange(item, to: edge, other, to: otherEdge)
      guard change < 0 else { continue }
      move(item, to: edge, change: change)
      move(other, to: otherEdge, change: 0)
      return true
    }
    return false
  }
}
