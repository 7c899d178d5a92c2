/// A part of an assignment problem that touches no other, with its own numbering; every item has an
/// edge and, once `prepared`, can and must be given to a bin.
struct Component {
  /// The item's and the bin's index in the whole problem; an added bin has none.
  var items: [Int] = []
  var binNames: [Int?] = []

  var first: [Int] = [0]
  var edgeBin: [Int] = []
  var edgeCost: [Int] = []
  var edgeSize: [Int] = []
  var loads: [BinLoad] = []

  var itemCount: Int { items.count }
  var binCount: Int { loads.count }

  @inline(__always)
  func edges(of item: Int) -> Range<Int> { first[item]..<first[item + 1] }

  /// The item that each edge belongs to.
  var itemOfEdge: [Int] {
    (0..<itemCount).flatMap { Array(repeating: $0, count: edges(of: $0).count) }
  }

  /// How many items each bin could get at most.
  var degrees: [Int] {
    var degrees = Array(repeating: 0, count: binCount)
    for bin in edgeBin { degrees[bin] += 1 }
    return degrees
  }

  var evaluatesSize: Bool { loads.contains { $0.evaluatesSize } }

  /// The cost of giving each item along an edge.
  func cost(_ choice: [Int]) -> Int {
    var counts = Array(repeating: 0, count: binCount)
    var sizes = counts
    var cost = 0
    for edge in choice {
      cost += edgeCost[edge]
      counts[edgeBin[edge]] += 1
      sizes[edgeBin[edge]] += edgeSize[edge]
    }
    for (bin, load) in loads.enumerated() { cost += load.penalty(added: counts[bin], sizes[bin]) }
    return cost
  }

  /// Whether no bin has more than fits.
  func fits(_ choice: [Int]) -> Bool {
    var counts = Array(repeating: 0, count: binCount)
    for edge in choice { counts[edgeBin[edge]] += 1 }
    return zip(counts, loads).allSatisfy { count, load in count <= load.room }
  }

  /// Adds a bin that takes exactly the items that can't be helped: with it, everything has a place,
  /// and the fewest left out come before all costs.
  func prepared() -> Component {
    guard zip(degrees, loads).contains(where: { degree, load in degree > load.room }) else {
      return self
    }
    let unassigned = AssignmentFlow(self).fewestUnassigned()
    guard unassigned > 0 else { return self }
    var extended = Component()
    extended.items = items
    extended.binNames = binNames + [nil]
    extended.loads = loads + [BinLoad(BandedAssignment.Bin(maximumCount: unassigned))]
    for item in 0..<itemCount {
      let edges = edges(of: item)
      extended.edgeBin += edgeBin[edges] + [binCount]
      extended.edgeCost += edgeCost[edges] + [0]
      extended.edgeSize += edgeSize[edges] + [0]
      extended.first.append(extended.edgeBin.count)
    }
    return extended
  }
}
