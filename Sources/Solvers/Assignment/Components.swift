extension BandedAssignment {
  /// The parts that hang together by edges, in the order of their first item; their items, bins and
  /// edges keep their order.
  func components() -> [Component] {
    var roots = Array(bins.indices)
    func root(_ bin: Int) -> Int {
      var bin = bin
      while roots[bin] != bin {
        roots[bin] = roots[roots[bin]]
        bin = roots[bin]
      }
      return bin
    }
    for item in 0..<itemCount {
      guard let anchor = edges(of: item).first?.bin else { continue }
      for edge in edges(of: item) { roots[root(edge.bin)] = root(anchor) }
    }
    var isUsed = Array(repeating: false, count: bins.count)
    for edge in edges { isUsed[edge.bin] = true }

    var components: [Component] = []
    var number = Array(repeating: -1, count: bins.count)
    for item in 0..<itemCount {
      guard let anchor = edges(of: item).first?.bin, number[root(anchor)] < 0 else { continue }
      number[root(anchor)] = components.count
      components.append(Component())
    }
    var local = Array(repeating: 0, count: bins.count)
    for bin in bins.indices where isUsed[bin] {
      let component = number[root(bin)]
      local[bin] = components[component].binCount
      components[component].binNames.append(bin)
      components[component].loads.append(BinLoad(bins[bin]))
    }
    for item in 0..<itemCount {
      guard let anchor = edges(of: item).first?.bin else { continue }
      let component = number[root(anchor)]
      components[component].items.append(item)
      for edge in edges(of: item) {
        components[component].edgeBin.append(local[edge.bin])
        components[component].edgeCost.append(edge.cost)
        components[component].edgeSize.append(edge.size)
      }
      components[component].first.append(components[component].edgeBin.count)
    }
    return components
  }
}
