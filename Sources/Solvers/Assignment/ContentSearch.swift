/// Finds the best assignment of a component of at most 128 items, or proves that none beats the one
/// known, by branch and bound over what each bin holds. With much to enumerate, it looks only among
/// assignments close to the bound.
struct ContentSearch {
  private struct Option {
    var items: UInt128
    /// What it costs beyond the bin's cheapest content.
    var regret: Int
    var index: Int
  }

  /// What a search came to.
  struct Outcome {
    /// A better choice of edges than the one known.
    var choice: [Int]?
    /// Whether everything was searched: the best is then proven.
    var isComplete: Bool
  }

  private let component: Component
  private var contents: [[BinContent]] = []
  private var budget = 0
  private var nodesLeft = 0
  private var taken: [(bin: Int, index: Int)] = []
  private var best: [(bin: Int, index: Int)]?

  private init(_ component: Component) {
    self.component = component
  }

  /// Searches for an assignment that costs less than `cost`; nil where there is too much to
  /// enumerate.
  static func run(
    _ component: Component, _ bound: ContentBound, below cost: Int, contentNodes: Int, nodes: Int
  ) -> Outcome? {
    guard component.itemCount <= 128 else { return nil }
    var search = ContentSearch(component)
    // A better assignment is a whole unit cheaper.
    search.budget = (cost - 1) * Prices.scale - bound.bound + 1
    var isNarrowed = false
    let itemOfEdge = component.itemOfEdge
    var contents = bound.contents
    var options: [[Option]] = []
    while options.count < component.binCount {
      let bin = options.count
      let least = bound.leastParts[bin]
      let all = contents.all(
        of: bin, premiums: bound.premiums, below: least + search.budget, nodes: contentNodes)
      guard let all else {
        // Too much to enumerate: what remains is to look among the best.
        search.budget /= 2
        isNarrowed = true
        guard search.budget > 0 else { return nil }
        search.contents = []
        options = []
        continue
      }
      search.contents.append(all)
      options.append(
        all.enumerated().map { index, content in
          let items = content.edges.reduce(UInt128(0)) { $0 | 1 << UInt128(itemOfEdge[$1]) }
          return Option(items: items, regret: content.parts - least, index: index)
        }.sorted { ($0.regret, $0.index) < ($1.regret, $1.index) })
    }
    search.nodesLeft = nodes
    let everything = UInt128.max >> UInt128(128 - component.itemCount)
    search.visit(options.enumerated().map { ($0, $1) }, missing: everything, regret: 0)
    let choice = search.best.map { chosen in
      var choice = Array(repeating: 0, count: component.itemCount)
      for (bin, index) in chosen {
        for edge in search.contents[bin][index].edges { choice[itemOfEdge[edge]] = edge }
      }
      return choice
    }
    return Outcome(choice: choice, isComplete: !isNarrowed && search.nodesLeft > 0)
  }

  /// Decides the bin with the fewest contents left, cheapest content first.
  private mutating func visit(
    _ open: [(bin: Int, options: [Option])], missing: UInt128, regret: Int
  ) {
    nodesLeft -= 1
    guard nodesLeft > 0 else { return }
    guard !open.isEmpty else {
      guard missing == 0 && regret < budget else { return }
      best = taken
      budget = regret - Prices.scale + 1
      return
    }
    // What the others regret at least leaves each bin less to spend.
    let least = open.reduce(regret) { $0 + ($1.options.first?.regret ?? 0) }
    var narrowed = open
    var reachable: UInt128 = 0
    for index in open.indices {
      guard let own = open[index].options.first?.regret else { return }
      let limit = budget - (least - own)
      let kept = open[index].options.prefix { $0.regret < limit }
      if kept.isEmpty { return }
      for option in kept { reachable |= option.items }
      narrowed[index].options = Array(kept)
    }
    guard missing & ~reachable == 0 else { return }
    var chosen = 0
    for index in narrowed.indices
    where narrowed[index].options.count < narrowed[chosen].options.count {
      chosen = index
    }
    let (bin, options) = narrowed.remove(at: chosen)
    let others = least - (options.first?.regret ?? 0)
    for option in options where option.regret + others < budget {
      let rest = narrowed.map { other in
        (bin: other.bin, options: other.options.filter { $0.items & option.items == 0 })
      }
      taken.append((bin, option.index))
      visit(rest, missing: missing & ~option.items, regret: regret + option.regret)
      taken.removeLast()
      guard nodesLeft > 0 else { return }
    }
  }
}
