/// Enumerates what one bin could hold, in the light of prices: sets of items and what each costs
/// beyond the least that the prices prove.
///
/// With the prices of a bound, an assignment's cost is the bound plus three kinds of terms that are
/// never negative: what each item's edge costs beyond its cheapest (its reduced cost), and what each
/// bin's count and size cost beyond the bin's floor. A premium that each item pays whoever holds it
/// moves reduced costs up or down without changing any assignment's cost.
struct BinContents {
  /// The bound of the prices, in parts.
  let base: Int

  private let component: Component
  private let prices: Prices
  private let floors: [BinFloor]
  /// The edges into bin `b` are `edges[first[b]..<first[b + 1]]`; beside them their item and their
  /// reduced cost.
  private let first: [Int]
  private let edges: [Int]
  private let items: [Int]
  private let reduced: [Int]

  // What the enumeration under way is about: the edges that can matter, cheapest first, and after
  // them the sum of the negative costs from each on.
  private var candidates: [(cost: Int, size: Int, edge: Int)] = []
  private var discounts: [Int] = []
  private var path: [Int] = []
  private var threshold = 0
  private var nodesLeft = 0
  private var found: [BinContent] = []
  private var keepsAll = false

  init(_ component: Component, _ prices: Prices) {
    self.component = component
    self.prices = prices
    let degrees = component.degrees
    base = component.answer(prices, degrees: degrees).bound
    floors = component.loads.indices.map { bin in
      BinFloor(
        component.loads[bin], countPrice: prices.count[bin], sizePrice: prices.size[bin],
        limit: degrees[bin])
    }
    var first = [0]
    for degree in degrees { first.append(first[first.count - 1] + degree) }
    var next = first
    var edges = Array(repeating: 0, count: component.edgeBin.count)
    var items = edges
    var reduced = edges
    for item in 0..<component.itemCount {
      let least = component.cheapest(item, prices).parts
      for edge in component.edges(of: item) {
        let place = next[component.edgeBin[edge]]
        next[component.edgeBin[edge]] += 1
        edges[place] = edge
        items[place] = item
        reduced[place] = component.pricedCost(edge, prices) - least
      }
    }
    self.first = first
    self.edges = edges
    self.items = items
    self.reduced = reduced
  }

  /// The cheapest content of a bin, the premiums of its items taken off; its cost alone, as
  /// low as can be proven, where there is too much to enumerate.
  ///
  /// - Parameter known: A content to beat.
  mutating func cheapest(of bin: Int, premiums: [Int], known: [Int], nodes: Int) -> (
    content: [Int], parts: Int, isExact: Bool
  ) {
    keepsAll = false
    let parts = parts(of: known, in: bin, premiums: premiums)
    found = [BinContent(edges: known, parts: parts)]
    threshold = parts
    let isExact = enumerate(bin, premiums, nodes)
    let best = found[0]
    return (best.edges, isExact ? best.parts : discounts[0], isExact)
  }

  /// All contents of a bin that cost less than `limit`, the premiums of their items taken off; nil
  /// where there is too much to enumerate.
  mutating func all(of bin: Int, premiums: [Int], below limit: Int, nodes: Int) -> [BinContent]? {
    keepsAll = true
    found = []
    threshold = limit
    return enumerate(bin, premiums, nodes) ? found : nil
  }

  private func parts(of content: [Int], in bin: Int, premiums: [Int]) -> Int {
    var size = 0
    var parts = 0
    for edge in content { size += component.edgeSize[edge] }
    for place in first[bin]..<first[bin + 1] where content.contains(edges[place]) {
      parts += reduced[place] - premiums[items[place]]
    }
    return parts + countParts(bin, content.count) + sizeParts(bin, size)
  }

  /// Visits all contents below the threshold; false when there are more nodes than allowed.
  private mutating func enumerate(_ bin: Int, _ premiums: [Int], _ nodes: Int) -> Bool {
    candidates.removeAll(keepingCapacity: true)
    discounts.removeAll(keepingCapacity: true)
    path.removeAll(keepingCapacity: true)
    var discount = 0
    for place in first[bin]..<first[bin + 1] {
      discount += min(0, reduced[place] - premiums[items[place]])
    }
    for place in first[bin]..<first[bin + 1] {
      let cost = reduced[place] - premiums[items[place]]
      guard cost < 0 || cost + discount < threshold else { continue }
      candidates.append((cost, component.edgeSize[edges[place]], edges[place]))
    }
    candidates.sort { ($0.cost, $0.edge) < ($1.cost, $1.edge) }
    for candidate in candidates {
      discounts.append(discount)
      discount -= min(0, candidate.cost)
    }
    discounts.append(0)
    nodesLeft = nodes
    visit(bin, from: 0, count: 0, size: 0, cost: 0)
    return nodesLeft > 0
  }

  private mutating func visit(_ bin: Int, from start: Int, count: Int, size: Int, cost: Int) {
    nodesLeft -= 1
    let parts = cost + countParts(bin, count) + sizeParts(bin, size)
    if parts < threshold {
      if keepsAll {
        found.append(BinContent(edges: path, parts: parts))
      } else {
        found[0] = BinContent(edges: path, parts: parts)
        threshold = parts
      }
    }
    // A load already beyond the best can only become worse.
    let most = floors[bin].counts.upperBound
    let largest = floors[bin].sizes.upperBound
    let countFloor = count + 1 > most ? countParts(bin, count + 1) : 0
    for index in start..<candidates.count {
      guard nodesLeft > 0 else { return }
      let candidate = candidates[index]
      // Costs only rise from here on, and the discounts only shrink.
      let atLeast = cost + max(candidate.cost, 0) + discounts[index] + countFloor
      guard atLeast < threshold else { return }
      let larger = size + candidate.size
      let sizeFloor = larger > largest ? sizeParts(bin, larger) : 0
      guard cost + candidate.cost + discounts[index + 1] + countFloor + sizeFloor < threshold else {
        continue
      }
      path.append(candidate.edge)
      visit(
        bin, from: index + 1, count: count + 1, size: larger, cost: cost + candidate.cost)
      path.removeLast()
    }
  }

  @inline(__always)
  private func countParts(_ bin: Int, _ count: Int) -> Int {
    let load = component.loads[bin]
    guard count <= load.room else { return 1 << 60 }
    return Prices.scale * load.countPenalty(load.fixedCount + count) - prices.count[bin] * count
      - floors[bin].countParts
  }

  @inline(__always)
  private func sizeParts(_ bin: Int, _ size: Int) -> Int {
    let load = component.loads[bin]
    return Prices.scale * load.sizePenalty(load.fixedSize + size) - prices.size[bin] * size
      - floors[bin].sizeParts
  }
}

/// What a bin could hold: the edges of its items, and the cost in parts.
struct BinContent {
  var edges: [Int]
  var parts: Int
}
