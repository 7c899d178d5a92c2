/// Simulated annealing over shifts and swaps (Kirkpatrick, Gelatt and Vecchi, *Optimization by
/// Simulated Annealing*, 1983). A worse move is taken with the probability
/// (1 + change / 8t)^-8, which is close to e^(-change / t) and needs only multiplications, the same
/// on every machine (Tsallis and Stariolo, *Generalized Simulated Annealing*, 1996).
struct Annealing {
  private(set) var best: [Int]
  private(set) var bestCost: Int
  private var state: LoadState
  private let edges: CandidateEdges
  private var random: SplitMix

  init(_ state: LoadState, _ edges: CandidateEdges, seed: UInt64) {
    self.state = state
    self.edges = edges
    best = state.choice
    bestCost = state.cost
    random = SplitMix(seed: seed)
  }

  /// Tries `moves` moves while cooling from one temperature to another; stops at the cost given.
  mutating func run(moves: Int, from hottest: Double, to coldest: Double, until bound: Int) {
    let itemCount = state.component.itemCount
    let steps = 100
    var temperature = hottest
    let cooling = Self.root100(coldest / hottest)
    for _ in 0..<steps {
      for _ in 0..<max(1, moves / steps) {
        tryMove(random.below(itemCount), temperature)
        if state.cost < bestCost {
          best = state.choice
          bestCost = state.cost
          if bestCost <= bound { return }
        }
      }
      temperature *= cooling
    }
  }

  @inline(__always)
  private mutating func tryMove(_ item: Int, _ temperature: Double) {
    let edge = edges.pick(item, &random)
    let to = state.component.edgeBin[edge]
    let from = state.bin(of: item)
    guard from != to else { return }
    let count = state.counts[to]
    // One choice more than the bin has items: no partner, a shift.
    let partner = random.below(count + 1)
    if partner == count {
      guard let change = state.shiftChange(item, to: edge), accepts(change, temperature) else {
        return
      }
      state.move(item, to: edge, change: change)
    } else {
      let other = Int(state.members[to][partner])
      guard let otherEdge = state.edge(of: other, to: from) else { return }
      let change = state.swapChange(item, to: edge, other, to: otherEdge)
      guard accepts(change, temperature) else { return }
      state.move(item, to: edge, change: change)
      state.move(other, to: otherEdge, change: 0)
    }
  }

  @inline(__always)
  private mutating func accepts(_ change: Int, _ temperature: Double) -> Bool {
    if change <= 0 { return true }
    let base = 1 + Double(change) / (8 * temperature)
    let squared = base * base
    let fourth = squared * squared
    return random.unit() * fourth * fourth < 1
  }

  /// The hundredth root of a number above 0 and at most 1, by halving.
  private static func root100(_ value: Double) -> Double {
    var low = 0.0
    var high = 1.0
    for _ in 0..<60 {
      let middle = (low + high) / 2
      var power = 1.0
      for _ in 0..<100 { power *= middle }
      if power < value { low = middle } else { high = middle }
    }
    return high
  }
}
