/// Items to be given to bins, each item to one, along allowed edges, where every bin would like its
/// load within bands: how many items it has, and how large they are together.
///
/// The objective is first the fewest items without a bin, then the least sum of the costs of the
/// edges used and the penalties of all bins, on the load that was there already plus the items
/// given; a bin that gets nothing has its penalty too. An item with an edge is left out only where
/// bins have a `maximumCount`.
///
/// Costs, sizes, bands and penalties are whole numbers of at least 0 in units the caller chooses.
/// The worst possible sum of costs and penalties has to be below 2^46 (`worstCost`).
public struct BandedAssignment: Sendable {
  /// That an item may be given to a bin, and what it costs there.
  public struct Edge: Sendable, Equatable {
    /// The bin's index.
    public var bin: Int
    /// What giving the item to this bin costs.
    public var cost: Int
    /// How much the item adds to this bin's size; may differ from bin to bin.
    public var size: Int

    /// An edge to `bin`.
    public init(bin: Int, cost: Int, size: Int = 0) {
      self.bin = bin
      self.cost = cost
      self.size = size
    }
  }

  /// Where a load should be and what being outside costs.
  public struct Band: Sendable, Equatable {
    /// The loads without a penalty.
    public var range: ClosedRange<Int>
    /// The penalty of each unit below the range.
    public var below: Int
    /// The penalty above it: of each unit for sizes; for counts `k` times this for the `k`-th item
    /// too many, so that what is too much is shared evenly.
    public var above: Int

    /// A band with the penalties of a unit below and above it.
    public init(_ range: ClosedRange<Int>, below: Int, above: Int) {
      self.range = range
      self.below = below
      self.above = above
    }
  }

  /// Something that takes items.
  public struct Bin: Sendable, Equatable {
    /// The items it has already, which stay.
    public var fixedCount: Int
    /// Their size together.
    public var fixedSize: Int
    /// How many items it should have, the fixed ones included; nil: as many as may be.
    public var countBand: Band?
    /// How large they should be together, the fixed ones included; nil: any size.
    public var sizeBand: Band?
    /// How many items it may have at most, the fixed ones included; nil: no limit.
    public var maximumCount: Int?

    /// A bin, empty and without bands unless given.
    public init(
      fixedCount: Int = 0, fixedSize: Int = 0, countBand: Band? = nil, sizeBand: Band? = nil,
      maximumCount: Int? = nil
    ) {
      self.fixedCount = fixedCount
      self.fixedSize = fixedSize
      self.countBand = countBand
      self.sizeBand = sizeBand
      self.maximumCount = maximumCount
    }

    /// The penalties with `count` items of `size` together, the fixed ones included.
    public func penalty(count: Int, size: Int) -> Int {
      let load = BinLoad(self)
      return load.countPenalty(count) + load.sizePenalty(size)
    }
  }

  /// The bins, in the order edges name them.
  public let bins: [Bin]

  /// The edges of all items, one item's after the other's, in the order of their bins.
  let edges: [Edge]
  /// Item `i` has the edges `first[i]..<first[i + 1]`.
  let first: [Int]

  /// A problem with the edges of each item; an item without edges can't be given to any bin.
  ///
  /// No item has two edges to the same bin.
  public init(items: [[Edge]], bins: [Bin]) {
    var first = [0]
    first.reserveCapacity(items.count + 1)
    var edges: [Edge] = []
    edges.reserveCapacity(items.reduce(0) { $0 + $1.count })
    for item in items {
      let sorted = item.sorted { $0.bin < $1.bin }
      for (edge, next) in zip(sorted, sorted.dropFirst()) {
        precondition(edge.bin < next.bin, "two edges of an item to the same bin")
      }
      edges += sorted
      first.append(edges.count)
    }
    for edge in edges {
      precondition(bins.indices.contains(edge.bin), "an edge to a bin that isn't there")
      precondition(edge.cost >= 0 && edge.size >= 0, "costs and sizes are at least 0")
    }
    for bin in bins {
      precondition(bin.fixedCount >= 0 && bin.fixedSize >= 0, "loads are at least 0")
      for case let band? in [bin.countBand, bin.sizeBand] {
        precondition(band.range.lowerBound >= 0, "bands are at least 0")
        precondition(band.below >= 0 && band.above >= 0, "penalties are at least 0")
      }
    }
    self.bins = bins
    self.edges = edges
    self.first = first
    precondition(worstCost < 1 << 46, "costs and penalties too large")
  }

  /// How many items there are.
  public var itemCount: Int { first.count - 1 }

  /// The edges of an item, in the order of their bins.
  public func edges(of item: Int) -> ArraySlice<Edge> {
    edges[first[item]..<first[item + 1]]
  }

  /// A cost that no assignment exceeds: every item on its dearest edge, and every bin with nothing
  /// or with all its items, whichever is worse in count and in size.
  public var worstCost: Int {
    var worst = 0
    for item in 0..<itemCount { worst += edges(of: item).reduce(0) { max($0, $1.cost) } }
    var counts = bins.map(\.fixedCount)
    var sizes = bins.map(\.fixedSize)
    for edge in edges {
      counts[edge.bin] += 1
      sizes[edge.bin] += edge.size
    }
    for (index, bin) in bins.enumerated() {
      let load = BinLoad(bin)
      worst += max(load.countPenalty(bin.fixedCount), load.countPenalty(counts[index]))
      worst += max(load.sizePenalty(bin.fixedSize), load.sizePenalty(sizes[index]))
    }
    return worst
  }
}
