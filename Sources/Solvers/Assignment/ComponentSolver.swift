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

  private mutating func improveByContents(_ prices: Prices, _ edges: CandidateEdges) {
    var contentBound = ContentBound(component, prices)
    for round in 0..<3 {
      contentBound.improve(
        towards: cost, from: choice, rounds: effort.contentRounds, nodes: effort.contentNodes)
      bound = max(bound, Prices.roundedUp(contentBound.bound))
      guard bound < cost else { return }
      if round == 0 || cost - bound < 200 {
        let outcome = ContentSearch.run(
          component, contentBound, below: cost, contentNodes: effort.contentNodes * 10,
          nodes: effort.nodes)
        if let choice = outcome?.choice { consider(choice: choice) }
        if outcome?.isComplete ?? false {
          bound = cost
          return
        }
      }
      guard component.binCount > 6 else { return }
      var search = PartSearch(
        LoadState(component, choice: choice), edges, prices, premiums: contentBound.premiums,
        itemLimit: 30, binLimit: 8, seed: effort.seed &+ UInt64(round))
      search.run(
        limit: component.binCount * 5, contentNodes: effort.contentNodes, nodes: 200)
      consider(choice: search.state.choice)
    }
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
    var annealing = Annealing(
      LoadState(component, choice: choice), edges, seed: effort.seed)
    annealing.run(
      moves: effort.movesPerItem * component.itemCount, from: 200, to: 10, until: bound)
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
