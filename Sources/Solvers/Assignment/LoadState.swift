/// An assignment of a component's items while it is being changed, with every bin's load.
struct LoadState {
  let component: Component
  /// The edge each item is on.
  private(set) var choice: [Int]
  private(set) var counts: [Int]
  private(set) var sizes: [Int]
  private(set) var cost: Int
  /// The items of each bin, in no particular order, and where in it each item stands.
  private(set) var members: [[Int32]]
  private var place: [Int]

  init(_ component: Component, choice: [Int]) {
    self.component = component
    self.choice = choice
    counts = Array(repeating: 0, count: component.binCount)
    sizes = counts
    members = Array(repeating: [], count: component.binCount)
    place = Array(repeating: 0, count: choice.count)
    for (item, edge) in choice.enumerated() {
      let bin = component.edgeBin[edge]
      counts[bin] += 1
      sizes[bin] += component.edgeSize[edge]
      place[item] = members[bin].count
      members[bin].append(Int32(item))
    }
    cost = component.cost(choice)
  }

  @inline(__always)
  func bin(of item: Int) -> Int { component.edgeBin[choice[item]] }

  /// What a bin's penalties change by when its load does.
  @inline(__always)
  func change(of bin: Int, count: Int, size: Int) -> Int {
    let load = component.loads[bin]
    return load.penalty(added: counts[bin] + count, sizes[bin] + size)
      - load.penalty(added: counts[bin], sizes[bin])
  }

  /// What the cost changes by when an item goes over to another edge; nil: no room there.
  @inline(__always)
  func shiftChange(_ item: Int, to edge: Int) -> Int? {
    let old = choice[item]
    let from = component.edgeBin[old]
    let to = component.edgeBin[edge]
    guard counts[to] < component.loads[to].room else { return nil }
    return component.edgeCost[edge] - component.edgeCost[old]
      + change(of: from, count: -1, size: -component.edgeSize[old])
      + change(of: to, count: 1, size: component.edgeSize[edge])
  }

  /// What the cost changes by when two items of two bins change places, along the edges given.
  @inline(__always)
  func swapChange(_ item: Int, to edge: Int, _ other: Int, to otherEdge: Int) -> Int {
    let old = choice[item]
    let otherOld = choice[other]
    let sizes = component.edgeSize
    return component.edgeCost[edge] - component.edgeCost[old]
      + component.edgeCost[otherEdge] - component.edgeCost[otherOld]
      + change(of: component.edgeBin[old], count: 0, size: sizes[otherEdge] - sizes[old])
      + change(of: component.edgeBin[edge], count: 0, size: sizes[edge] - sizes[otherOld])
  }

  /// The edge of an item to a bin. An item's edges are in the order of the bins.
  @inline(__always)
  func edge(of item: Int, to bin: Int) -> Int? {
    var low = component.first[item]
    var high = component.first[item + 1]
    while low < high {
      let middle = (low + high) / 2
      if component.edgeBin[middle] < bin { low = middle + 1 } else { high = middle }
    }
    return low < component.first[item + 1] && component.edgeBin[low] == bin ? low : nil
  }

  /// Puts an item on another edge. The cost is brought up to date by the change already known.
  mutating func move(_ item: Int, to edge: Int, change: Int) {
    let old = choice[item]
    let from = component.edgeBin[old]
    let to = component.edgeBin[edge]
    cost += change
    counts[from] -= 1
    sizes[from] -= component.edgeSize[old]
    counts[to] += 1
    sizes[to] += component.edgeSize[edge]
    let last = members[from].removeLast()
    if Int(last) != item {
      members[from][place[item]] = last
      place[Int(last)] = place[item]
    }
    place[item] = members[to].count
    members[to].append(Int32(item))
    choice[item] = edge
  }
}
