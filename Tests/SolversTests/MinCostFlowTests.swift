import Solvers
import Testing

@Suite struct MinCostFlowTests {
  @Test func noArcsNoSupplies() throws {
    let solution = try #require(MinCostFlow(nodeCount: 3).solve())
    #expect(solution.flows == [])
    #expect(solution.cost == 0)
    #expect(MinCostFlow(nodeCount: 0).solve() != nil)
  }

  @Test func noWayMeansNoFlow() {
    var network = MinCostFlow(nodeCount: 2)
    network.addSupply(2, at: 0)
    network.addSupply(-2, at: 1)
    network.addArc(from: 0, to: 1, capacity: 1, cost: 1)
    #expect(network.solve() == nil)
  }

  @Test func parallelArcsAreAConvexCost() throws {
    var network = MinCostFlow(nodeCount: 2)
    network.addSupply(3, at: 0)
    network.addSupply(-3, at: 1)
    for cost in [5, -2, 1, 3] { network.addArc(from: 0, to: 1, capacity: 1, cost: cost) }
    let solution = try #require(network.solve())
    #expect(solution.flows == [0, 1, 1, 1])
    #expect(solution.cost == 2)
  }

  /// Arcs only from lower to higher nodes, so that costs may be negative without a cycle.
  @Test(arguments: 1...300) func agreesWithTryingEverything(seed: Int) {
    var random = SeededRandom(seed)
    let nodes = 3 + random.below(3)
    let isAcyclic = random.below(2) == 0
    var network = MinCostFlow(nodeCount: nodes)
    var arcs: [(tail: Int, head: Int, capacity: Int, cost: Int)] = []
    for _ in 0..<(3 + random.below(5)) {
      var ends = [random.below(nodes), random.below(nodes)]
      if ends[0] == ends[1] { ends[1] = (ends[1] + 1) % nodes }
      if isAcyclic { ends.sort() }
      let cost = random.below(9) - (isAcyclic ? 4 : 0)
      arcs.append((ends[0], ends[1], random.below(3), cost))
      network.addArc(from: ends[0], to: ends[1], capacity: arcs.last?.capacity ?? 0, cost: cost)
    }
    var supplies = Array(repeating: 0, count: nodes)
    for _ in 0..<(1 + random.below(3)) {
      let ends = [random.below(nodes), random.below(nodes)].sorted()
      supplies[ends[0]] += 1
      supplies[ends[1]] -= 1
    }
    for node in 0..<nodes { network.addSupply(supplies[node], at: node) }

    var best: Int?
    func visit(_ arc: Int, _ left: [Int], _ cost: Int) {
      guard arc < arcs.count else {
        if left.allSatisfy({ $0 == 0 }) { best = min(best ?? .max, cost) }
        return
      }
      for flow in 0...arcs[arc].capacity {
        var left = left
        left[arcs[arc].tail] -= flow
        left[arcs[arc].head] += flow
        visit(arc + 1, left, cost + flow * arcs[arc].cost)
      }
    }
    visit(0, supplies, 0)

    let solution = network.solve()
    #expect(solution?.cost == best, "seed \(seed)")
    guard let solution else { return }
    for (arc, flow) in zip(arcs, solution.flows) {
      #expect((0...arc.capacity).contains(flow), "seed \(seed)")
      let reduced = arc.cost + solution.potentials[arc.tail] - solution.potentials[arc.head]
      if flow < arc.capacity { #expect(reduced >= 0, "seed \(seed)") }
      if flow > 0 { #expect(reduced <= 0, "seed \(seed)") }
      supplies[arc.tail] -= flow
      supplies[arc.head] += flow
    }
    #expect(supplies.allSatisfy { $0 == 0 }, "seed \(seed)")
  }
}
