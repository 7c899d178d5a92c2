/// Improves a large assignment by solving small parts of it to the optimum: a bin with a few bins
/// that its items could well go to, one after another until none gives anything (Taillard and Voss,
/// *POPMUSIC: Partial Optimization Metaheuristic under Special Intensification Conditions*, 2002).
struct PartSearch {
  private(set) var state: LoadState
  private let component: Component
  private let prices: Prices
  private let premiums: [Int]
  private let edges: CandidateEdges
  private var random: SplitMix

  /// The most items and bins that a part has.
  private let itemLimit: Int
  private let binLimit: Int

  init(
    _ state: LoadState, _ edges: CandidateEdges, _ prices: Prices, premiums: [Int],
    itemLimit: Int, binLimit: Int, seed: UInt64
  ) {
    self.state = state
    self.prices = prices
    self.premiums = premiums
    self.edges = edges
    self.itemLimit = itemLimit
    self.binLimit = binLimit
    component = state.component
    random = SplitMix(seed: seed)
  }

  /// Solves parts around each bin, and again where something changed, `limit` parts at most.
  mutating func run(limit: Int, contentNodes: Int, nodes: Int) {
    var waiting = Array(0..<component.binCount)
    for index in waiting.indices { waiting.swapAt(index, random.below(index + 1)) }
    var isWaiting = Array(repeating: true, count: component.binCount)
    var done = 0
    var solved = 0
    while done < waiting.count && solved < limit {
      let centre = waiting[done]
      done += 1
      isWaiting[centre] = false
      let bins = part(around: centre)
      guard bins.count > 1 else { continue }
      solved += 1
      guard solve(bins, contentNodes, nodes) else { continue }
      for bin in bins where !isWaiting[bin] {
        isWaiting[bin] = true
        waiting.append(bin)
      }
    }
  }

  /// The bin and those that it shares the likeliest edges with.
  private mutating func part(around centre: Int) -> [Int] {
    var attraction: [Int: Int] = [:]
    for member in state.members[centre] {
      let item = Int(member)
      let present = component.pricedCost(state.choice[item], prices)
      for edge in edges.of(item) {
        let bin = component.edgeBin[edge]
        // A little chance, so that another time the part is another.
        let loss = component.pricedCost(edge, prices) - present + random.below(30) * Prices.scale
        attraction[bin] = min(attraction[bin] ?? .max, loss)
      }
    }
    attraction[centre] = nil
    var bins = [centre]
    var count = state.members[centre].count
    for (bin, _) in attraction.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
      count += state.members[bin].count
      guard count <= itemLimit && bins.count < binLimit else { break }
      bins.append(bin)
    }
    return bins.sorted()
  }

  /// Solves a part; true when it became cheaper.
  private mutating func solve(_ bins: [Int], _ contentNodes: Int, _ nodes: Int) -> Bool {
    let (part, origin) = component.part(of: bins, members: state.members)
    var partPrices = Prices(binCount: bins.count)
    partPrices.count = bins.map { prices.count[$0] }
    partPrices.size = bins.map { prices.size[$0] }
    let present = part.items.indices.compactMap { item in
      part.edges(of: item).first { origin[$0] == state.choice[part.items[item]] }
    }
    let cost = part.cost(present)
    var bound = ContentBound(part, partPrices, premiums: part.items.map { premiums[$0] })
    bound.improve(towards: cost, from: present, rounds: 30, nodes: contentNodes)
    guard Prices.roundedUp(bound.bound) < cost else { return false }
    let outcome = ContentSearch.run(
      part, bound, below: cost, contentNodes: contentNodes, nodes: nodes)
    guard let better = outcome?.choice else { return false }
    // The changes one by one may pass a bin's maximum, but the last state is within it.
    let change = part.cost(better) - cost
    for (item, edge) in better.enumerated() {
      state.move(part.items[item], to: origin[edge], change: item == 0 ? change : 0)
    }
    return true
  }
}
