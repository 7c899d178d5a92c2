/// Looks for the prices with the highest bound by the subgradient method with Polyak's steps (Held,
/// Wolfe and Crowder, *Validation of Subgradient Optimization*, 1974), each direction mixed with the
/// one before (Camerini, Fratta and Maffioli, 1975).
struct PriceSearch {
  private let component: Component
  private let degrees: [Int]
  private(set) var prices: Prices
  private(set) var bound: Int

  init(_ component: Component) {
    self.component = component
    degrees = component.degrees
    prices = Prices(binCount: component.binCount)
    bound = component.answer(prices, degrees: degrees).bound
  }

  /// Keeps other prices if they prove more.
  mutating func consider(_ other: Prices) {
    let answer = component.answer(other, degrees: degrees)
    guard answer.bound > bound else { return }
    bound = answer.bound
    prices = other
  }

  /// Improves the prices in `rounds` rounds at most, towards a cost known to be possible.
  mutating func improve(towards cost: Int, rounds: Int) {
    let scale = Prices.scale
    let binCount = component.binCount
    let edgeCount = max(1, component.edgeSize.count)
    // Sizes run in other numbers than counts: measured in typical items, both move alike.
    let unit = Double(max(1, component.edgeSize.reduce(0, +) / edgeCount))
    var count = prices.count.map(Double.init)
    var size = prices.size.map(Double.init)
    var countDirection = Array(repeating: 0.0, count: binCount)
    var sizeDirection = countDirection
    var current = prices
    var factor = 1.0
    var failures = 0
    for _ in 0..<rounds where Prices.roundedUp(bound) < cost && factor > 0.002 {
      let answer = component.answer(current, degrees: degrees)
      if answer.bound > bound {
        // Small gains count as none, else the steps would stay long for ever.
        if (answer.bound - bound) * 2000 > cost * scale - bound { failures = 0 }
        bound = answer.bound
        prices = current
      } else {
        failures += 1
      }
      if failures >= 8 {
        failures = 0
        factor /= 2
        count = prices.count.map(Double.init)
        size = prices.size.map(Double.init)
      }
      var norm = 0.0
      for bin in 0..<binCount {
        countDirection[bin] = Double(answer.countSlope[bin]) + 0.5 * countDirection[bin]
        sizeDirection[bin] = Double(answer.sizeSlope[bin]) / unit + 0.5 * sizeDirection[bin]
        norm += countDirection[bin] * countDirection[bin]
        norm += sizeDirection[bin] * sizeDirection[bin]
      }
      guard norm > 0 else { break }
      let step = factor * Double(cost * scale - answer.bound) / norm
      for bin in 0..<binCount {
        let load = component.loads[bin]
        let lowest = Double(load.marginalCount(added: 0) < 0 ? -load.countBelow * scale : 0)
        count[bin] = max(lowest, count[bin] + step * countDirection[bin])
        size[bin] = min(
          max(size[bin] + step * sizeDirection[bin] / unit, Double(-load.sizeBelow * scale)),
          Double(load.sizeAbove * scale))
        current.count[bin] = Int(count[bin].rounded())
        current.size[bin] = Int(size[bin].rounded())
      }
    }
  }
}
