import Solvers
import Testing

/// Small assignments, where everything can be tried.
@Suite struct SmallAssignmentTests {
  @Test(arguments: 1...400) func agreesWithTryingEverything(seed: Int) {
    let problem = small(seed)
    let solution = problem.solve()
    let optimum = exhaustiveOptimum(problem)
    #expect(solution.unassignedCount == optimum.unassigned, "seed \(seed)")
    #expect(solution.cost == optimum.cost, "seed \(seed)")
    #expect(solution.bound <= optimum.cost, "seed \(seed)")
    #expect(plainCost(problem, solution.bins) == solution.cost, "seed \(seed)")
    #expect(solution.cost <= problem.worstCost, "seed \(seed)")
  }

  /// One to six items and bins of every kind.
  private func small(_ seed: Int) -> BandedAssignment {
    var random = SeededRandom(seed)
    let hasMaxima = random.below(3) == 0
    let bins = (0..<(1 + random.below(4))).map { _ in
      var bin = BandedAssignment.Bin(fixedCount: random.below(3), fixedSize: random.below(60))
      if random.below(3) > 0 {
        let low = random.below(4)
        bin.countBand = .init(
          low...(low + random.below(3)), below: random.below(30), above: random.below(30))
      }
      if random.below(4) > 0 {
        let low = random.below(100)
        bin.sizeBand = .init(
          low...(low + random.below(20)), below: random.below(3), above: random.below(3))
      }
      if hasMaxima { bin.maximumCount = random.below(5) }
      return bin
    }
    let items = (0..<(1 + random.below(6))).map { _ in
      bins.indices.filter { _ in random.below(4) > 0 }.map { bin in
        BandedAssignment.Edge(bin: bin, cost: random.below(40), size: random.below(50))
      }
    }
    return BandedAssignment(items: items, bins: bins)
  }
}
