/// Raises a bound by whole contents of bins: each bin takes the content cheapest for it, and items
/// that several bins take, or none, get their premium changed (Lagrangian relaxation of the set
/// partitioning problem; the bound that column generation finds: Barnhart and others,
/// *Branch-and-Price*, 1998).
struct ContentBound {
  private(set) var contents: BinContents
  /// The best bound in parts, and the premiums that prove it.
  private(set) var bound: Int
  private(set) var premiums: [Int]
  /// What each bin's cheapest content costs at these premiums.
  private(set) var leastParts: [Int]

  private let component: Component
  private var held: [[Int]]
  private let start: [Int]

  /// - Parameter start: Premiums to begin with.
  init(_ component: Component, _ prices: Prices, premiums start: [Int]? = nil) {
    self.component = component
    contents = BinContents(component, prices)
    bound = contents.base
    premiums = Array(repeating: 0, count: component.itemCount)
    self.start = start ?? premiums
    leastParts = Array(repeating: 0, count: component.binCount)
    held = Array(repeating: [], count: component.binCount)
  }

  /// Improves the premiums in `rounds` rounds at most, towards a cost known to be possible.
  ///
  /// - Parameters:
  ///   - choice: The assignment with that cost, whose contents are good ones to begin with.
  ///   - visit: Is shown now and then what the bins would like, and the item of each edge.
  mutating func improve(
    towards cost: Int, from choice: [Int], rounds: Int, nodes: Int,
    visit: (_ contents: [[Int]], _ itemOfEdge: [Int]) -> Void = { _, _ in }
  ) {
    let scale = Prices.scale
    for bin in held.indices { held[bin] = [] }
    for edge in choice { held[component.edgeBin[edge]].append(edge) }
    let itemOfEdge = component.itemOfEdge
    var current = bound > contents.base ? premiums : start
    var exact = current.map(Double.init)
    var direction = Array(repeating: 0.0, count: premiums.count)
    var parts = leastParts
    var factor = 0.3
    var failures = 0
    for round in 0..<rounds where Prices.roundedUp(bound) < cost && factor > 0.001 {
      var slope = Array(repeating: 1, count: premiums.count)
      var answer = contents.base + current.reduce(0, +)
      for bin in 0..<component.binCount {
        let cheapest = contents.cheapest(
          of: bin, premiums: current, known: held[bin], nodes: nodes)
        held[bin] = cheapest.content
        parts[bin] = cheapest.parts
        answer += cheapest.parts
        for edge in cheapest.content { slope[itemOfEdge[edge]] -= 1 }
      }
      if round % 4 == 3 || round == rounds - 1 { visit(held, itemOfEdge) }
      if answer > bound {
        if (answer - bound) * 500 > cost * scale - bound { failures = 0 } else { failures += 1 }
        bound = answer
        premiums = current
        leastParts = parts
      } else {
        failures += 1
      }
      if failures >= 12 {
        failures = 0
        factor /= 2
        exact = premiums.map(Double.init)
      }
      var norm = 0.0
      for item in slope.indices {
        direction[item] = Double(slope[item]) + 0.4 * direction[item]
        norm += direction[item] * direction[item]
      }
      guard norm > 0 else { break }
      let step = factor * Double(cost * scale - answer) / norm
      for item in slope.indices {
        exact[item] += step * direction[item]
        current[item] = Int(exact[item].rounded())
      }
    }
  }
}
