/// Solves one component: exactly by a flow where sizes cost nothing, else by prices, flow at those
/// prices and local search, and proves a bound.
struct ComponentSolver {
  private let component: Component
  private let effort: AssignmentEffort
  /// The best choice of edges so far and its cost.
  private(set) var choice: [Int] = []
  private(set) var cost = Int.max
  /// What is proven that no choice costs less than.
  private(set) var bound = Int.min

  init(_ component: Component, _ effort: AssignmentEffort) {
    self.component = component
    self.effort = effort
  }

  /// Takes an assignment of the whole problem as a start where it is one of this component.
  mutating func consider(_ start: [Int?]) {
    let wanted = component.items.map { start[$0] }
    let choice = wanted.enumerated().compactMap { item, bin in
      component.edges(of: item).first { component.binNames[component.edgeBin[$0]] == bin }
    }
    if choice.count == component.itemCount && component.fits(choice) { consider(choice: choice) }
  }

  mutating func solve() {
    if let greedy = component.greedy() { consider(choice: greedy) }
    let costs = component.edgeCost
    guard component.evaluatesSize else {
      if let flow = AssignmentFlow(component).solve(edgeCosts: costs, scale: 1) {
        consider(choice: flow.choice)
      }
      bound = cost
      return
    }
    solveWithSizes()
  }

  private mutating func solveWithSizes() {
    if cost == .max,
      let flow = AssignmentFlow(component).solve(edgeCosts: component.edgeCost, scale: 1)
    {
      consider(choice: flow.choice)
    }
    var search = PriceSearch(component)
    improveByDescent(CandidateEdges(component, search.prices, perItem: 8))
    search.improve(towards: cost, rounds: effort.priceRounds)
    improveByFlow(&search)
    bound = Prices.roundedUp(search.bound)
    guard bound < cost else { return }

    let edges = CandidateEdges(component, search.prices, perItem: 16)
    improveByDescent(edges)
    guard bound < cost else { return }
    anneal(edges)
    guard bound < cost else { return }
    improveByContents(search.prices, edges)
  }

  /// Proves more by whole contents of bins, and on the way finds better assignments: near what the
  /// bins would like, in the component as a whole if it is small, and in parts of it.
  private mutating func improveByContents(_ prices: Prices, _ edges: CandidateEdges) {
    let isLarge = component.itemCount > 1000
    // A round looks at every edge: fewer rounds where there are many.
    let rounds = min(effort.contentRounds, max(10, 20_000_000 / component.edgeBin.count))
    let partSizes = isLarge ? [24, 36] : [30, 60, 90, 120]
    var contentBound = ContentBound(component, prices)
    for (pass, partSize) in partSizes.enumerated() {
      improve(&contentBound, edges, rounds: rounds)
      guard bound < cost else { return }
      if pass == 0, let outcome = search(contentBound) {
        if let choice = outcome.choice { consider(choice: choice) }
        if outcome.isComplete {
          bound = cost
          return
        }
      }
      guard component.itemCount > partSizes[0] else { return }
      var parts = PartSearch(
        LoadState(component, choice: choice), edges, prices, premiums: contentBound.premiums,
        itemLimit: partSize, binLimit: partSize / 2, seed: effort.seed &+ UInt64(pass))
      parts.run(
        limit: component.binCount * (isLarge ? 1 : 4) / (pass + 1),
        contentNodes: effort.contentNodes, nodes: min(effort.nodes, isLarge ? 300 : 3000))
      consider(choice: parts.state.choice)
    }
  }

  private mutating func improve(
    _ contentBound: inout ContentBound, _ edges: CandidateEdges, rounds: Int
  ) {
    let component = component
    var found: LoadState?
    contentBound.improve(
      towards: cost, from: choice, rounds: rounds, nodes: effort.contentNodes
    ) { contents, itemOfEdge in
      guard let choice = component.repaired(contents, itemOfEdge: itemOfEdge) else { return }
      var state = LoadState(component, choice: choice)
      state.descend(along: edges)
      if state.cost < found?.cost ?? .max { found = state }
    }
    if let found { consider(choice: found.choice) }
    bound = max(bound, Prices.roundedUp(contentBound.bound))
  }

  private func search(_ contentBound: ContentBound) -> ContentSearch.Outcome? {
    ContentSearch.run(
      component, contentBound, below: cost, contentNodes: effort.contentNodes * 10,
      nodes: effort.nodes)
  }

  /// A flow at the prices of sizes finds the best prices of places, and often a good assignment.
  private mutating func improveByFlow(_ search: inout PriceSearch) {
    let scale = Prices.scale
    let prices = search.prices
    let priced = component.edgeCost.indices.map { edge in
      component.edgeCost[edge] * scale
        + prices.size[component.edgeBin[edge]] * component.edgeSize[edge]
    }
    let flow = AssignmentFlow(component).solve(edgeCosts: priced, scale: scale)
    guard let flow else { return }
    consider(choice: flow.choice)
    var better = prices
    better.count = flow.prices
    search.consider(better)
  }

  private mutating func improveByDescent(_ edges: CandidateEdges) {
    var state = LoadState(component, choice: choice)
    state.descend(along: edges)
    consider(choice: state.choice)
  }

  private mutating func anneal(_ edges: CandidateEdges) {
    var annealing = Annealing(LoadState(component, choice: choice), edges, seed: effort.seed)
    // In large components the contents of bins lead further than more moves.
    annealing.run(
      moves: min(effort.movesPerItem * component.itemCount, 3_000_000), from: 200, to: 10,
      until: bound)
    consider(choice: annealing.best)
    improveByDescent(edges)
  }

  private mutating func consider(choice other: [Int]) {
    let otherCost = component.cost(other)
    guard otherCost < cost else { return }
    choice = other
    cost = otherCost
  }
}
