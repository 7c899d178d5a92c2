import Solvers
import Testing

/// Assignments with the numbers of home care, scored again by the plain scorer.
@Suite struct LargerAssignmentTests {
  /// Less effort than the default's, since tests run unoptimised.
  private let effort = AssignmentEffort(
    priceRounds: 40, movesPerItem: 30, contentRounds: 8, contentNodes: 200, nodes: 100)

  @Test(arguments: MadeAssignment.Load.allCases, [1, 3])
  func costIsRightAndNeverWorseThanGreedy(load: MadeAssignment.Load, nearest: Int) throws {
    for seed: UInt64 in 1...1 {
      let problem = MadeAssignment(
        teams: 3, items: 33, bins: 12, nearest: nearest, load: load, seed: seed
      ).made()
      let solution = problem.solve(effort: effort)
      #expect(plainCost(problem, solution.bins) == solution.cost, "seed \(seed)")
      #expect(solution.unassignedCount == 0, "seed \(seed)")
      #expect(solution.bound <= solution.cost, "seed \(seed)")
      let greedy = try #require(plainGreedy(problem))
      let greedyCost = try #require(plainCost(problem, greedy))
      #expect(solution.cost <= greedyCost, "seed \(seed)")
      #expect(solution.bound <= greedyCost, "seed \(seed)")
      #expect(problem.solve(effort: effort) == solution, "seed \(seed)")
    }
  }

  @Test(arguments: 1...6) func teamsAreProvenWithinHalfAPercent(seed: Int) {
    let load = MadeAssignment.Load.allCases[seed % MadeAssignment.Load.allCases.count]
    let problem = MadeAssignment(teams: 3, items: 27, bins: 12, load: load, seed: UInt64(seed))
      .made()
    let solution = problem.solve(
      effort: AssignmentEffort(
        priceRounds: 100, movesPerItem: 100, contentRounds: 30, contentNodes: 1_000, nodes: 10_000))
    #expect(solution.gap <= 0.005, "\(load), seed \(seed)")
    #expect(solution.componentCount == 3)
  }

  /// Where no size is evaluated a flow is exact, whatever the effort, and prices prove it again.
  @Test(arguments: 1...10) func withoutSizesTheFlowIsExact(seed: Int) {
    let problem = MadeAssignment(
      teams: 5, items: 100, bins: 30, nearest: 3, load: .none, seed: UInt64(seed)
    ).made()
    let none = AssignmentEffort(
      priceRounds: 0, movesPerItem: 0, contentRounds: 0, contentNodes: 0, nodes: 0)
    let solution = problem.solve(effort: none)
    #expect(solution.cost == solution.bound)
    #expect(plainCost(problem, solution.bins) == solution.cost)
    // A size band with a price so small that it decides nothing between whole costs of 1000.
    let scaled = BandedAssignment(
      items: (0..<problem.itemCount).map { item in
        problem.edges(of: item).map { .init(bin: $0.bin, cost: 1000 * $0.cost, size: 1) }
      },
      bins: problem.bins.map { bin in
        var bin = bin
        bin.countBand?.below *= 1000
        bin.countBand?.above *= 1000
        bin.sizeBand = .init(0...0, below: 0, above: 1)
        return bin
      })
    #expect(scaled.solve(effort: effort).cost == 1000 * solution.cost + 100)
  }

  @Test func aStartIsNeverMadeWorse() throws {
    let problem = MadeAssignment(teams: 2, items: 16, bins: 8, load: .binding, seed: 3).made()
    let best = problem.solve(effort: effort)
    let none = AssignmentEffort(
      priceRounds: 0, movesPerItem: 0, contentRounds: 0, contentNodes: 0, nodes: 0)
    let without = problem.solve(effort: none)
    let solution = problem.solve(effort: none, from: best.bins)
    #expect(without.cost > best.cost)
    #expect(solution.cost == best.cost)
    #expect(solution.bound <= best.cost)
  }
}
