/// A price for a place and for a unit of size in each bin, in parts of a cost unit.
///
/// For any prices m of places and l of size, the least of Σ over items of `cost + m + l * size` plus
/// the least of Σ over bins of `penalty(count) - m * count` and of `penalty(size) - l * size` is at
/// most the cost of any assignment (Lagrange; Geoffrion, *Lagrangean Relaxation for Integer
/// Programming*, 1974). All of it in whole parts, so that the bound holds without rounding.
struct Prices {
  /// The parts of a cost unit.
  static let scale = 1 << 14

  var count: [Int]
  var size: [Int]

  init(binCount: Int) {
    count = Array(repeating: 0, count: binCount)
    size = count
  }

  /// A cost that is proven to be at least `parts`, as a whole number.
  static func roundedUp(_ parts: Int) -> Int {
    let (quotient, remainder) = parts.quotientAndRemainder(dividingBy: scale)
    return remainder > 0 ? quotient + 1 : quotient
  }
}

/// What the prices say: a bound and where supply and demand differ.
struct PriceAnswer {
  /// The bound, in parts.
  var bound: Int
  /// How many items, and how much size, choose each bin beyond what the bin would have at its
  /// prices: the slope of the bound in each price.
  var countSlope: [Int]
  var sizeSlope: [Int]
}

extension Component {
  /// The least of what an item's edges cost at the prices, and the edge.
  @inline(__always)
  func cheapest(_ item: Int, _ prices: Prices) -> (edge: Int, parts: Int) {
    var best = (edge: -1, parts: Int.max)
    for edge in edges(of: item) {
      let parts = pricedCost(edge, prices)
      if parts < best.parts { best = (edge, parts) }
    }
    return best
  }

  @inline(__always)
  func pricedCost(_ edge: Int, _ prices: Prices) -> Int {
    let bin = edgeBin[edge]
    return edgeCost[edge] * Prices.scale + prices.count[bin] + prices.size[bin] * edgeSize[edge]
  }

  /// The bound that the prices prove.
  func answer(_ prices: Prices, degrees: [Int]) -> PriceAnswer {
    var counts = Array(repeating: 0, count: binCount)
    var sizes = counts
    var bound = 0
    for item in 0..<itemCount {
      let (edge, parts) = cheapest(item, prices)
      bound += parts
      counts[edgeBin[edge]] += 1
      sizes[edgeBin[edge]] += edgeSize[edge]
    }
    for (bin, load) in loads.enumerated() {
      let floor = BinFloor(
        load, countPrice: prices.count[bin], sizePrice: prices.size[bin], limit: degrees[bin])
      bound += floor.parts
      // Among the bin's equally good loads the one nearest to what the items chose: prices that
      // are right then have a slope of 0.
      counts[bin] -= min(max(counts[bin], floor.counts.lowerBound), floor.counts.upperBound)
      sizes[bin] -= min(max(sizes[bin], floor.sizes.lowerBound), floor.sizes.upperBound)
    }
    return PriceAnswer(bound: bound, countSlope: counts, sizeSlope: sizes)
  }
}

/// The least of a bin's penalties minus what its load brings in at the prices, and the loads, beside
/// what is fixed, where that is so.
struct BinFloor {
  let countParts: Int
  let sizeParts: Int
  let counts: ClosedRange<Int>
  let sizes: ClosedRange<Int>

  var parts: Int { countParts + sizeParts }

  /// The size's price lies between minus the penalty below and the penalty above the band.
  init(_ load: BinLoad, countPrice: Int, sizePrice: Int, limit: Int) {
    let scale = Prices.scale
    let fewest = load.items(cheaperThan: countPrice, orEqual: false, scale: scale, limit: limit)
    let most = load.items(cheaperThan: countPrice, orEqual: true, scale: scale, limit: limit)
    counts = fewest...most
    countParts = scale * load.countPenalty(load.fixedCount + fewest) - countPrice * fewest

    let low = max(0, load.sizeLow - load.fixedSize)
    let high = load.sizeHigh == .max ? Int.max : max(0, load.sizeHigh - load.fixedSize)
    let least: Int
    if sizePrice < 0 {
      least = low
      sizes = (sizePrice == -load.sizeBelow * scale ? 0 : low)...low
    } else if sizePrice == 0 {
      least = low
      sizes = low...(load.sizeAbove == 0 ? .max : high)
    } else {
      least = high
      sizes = high...(sizePrice == load.sizeAbove * scale ? .max : high)
    }
    sizeParts = scale * load.sizePenalty(load.fixedSize + least) - sizePrice * least
  }
}
