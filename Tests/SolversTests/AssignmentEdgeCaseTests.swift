import Solvers
import Testing

@Suite struct AssignmentEdgeCaseTests {
  typealias Edge = BandedAssignment.Edge
  typealias Bin = BandedAssignment.Bin
  typealias Band = BandedAssignment.Band

  @Test func nothingAtAll() {
    let solution = BandedAssignment(items: [], bins: []).solve()
    #expect(solution.bins == [])
    #expect(solution.cost == 0)
    #expect(solution.bound == 0)
    #expect(solution.gap == 0)
  }

  @Test func binsThatGetNothingHaveTheirPenalty() {
    let bin = Bin(
      fixedCount: 1, fixedSize: 90, countBand: Band(4...8, below: 100, above: 200),
      sizeBand: Band(100...120, below: 2, above: 3))
    let solution = BandedAssignment(items: [], bins: [bin]).solve()
    #expect(solution.cost == 320)
    #expect(solution.bound == 320)
    #expect(solution.componentCount == 0)
  }

  @Test func itemsWithoutEdgesStayUnassigned() {
    let problem = BandedAssignment(
      items: [[], [Edge(bin: 0, cost: 7)], []],
      bins: [Bin(countBand: Band(1...1, below: 5, above: 9))])
    let solution = problem.solve()
    #expect(solution.bins == [nil, 0, nil])
    #expect(solution.unassignedCount == 2)
    #expect(solution.cost == 7)
    #expect(solution.bound == 7)
  }

  @Test func oneBinTakesEverything() {
    let items = (0..<5).map { _ in [Edge(bin: 0, cost: 1, size: 10)] }
    let bin = Bin(
      countBand: Band(0...3, below: 0, above: 200), sizeBand: Band(0...40, below: 0, above: 1))
    let solution = BandedAssignment(items: items, bins: [bin]).solve()
    // Five edges; the first item too many costs 200, the second 400; ten units too large.
    #expect(solution.cost == 5 + 600 + 10)
    #expect(solution.bound == solution.cost)
    #expect(solution.bins == [0, 0, 0, 0, 0])
  }

  @Test func whatIsTooMuchIsSharedEvenly() {
    let items = (0..<10).map { _ in [Edge(bin: 0, cost: 0), Edge(bin: 1, cost: 0)] }
    let bin = Bin(countBand: Band(0...3, below: 0, above: 10))
    let solution = BandedAssignment(items: items, bins: [bin, bin]).solve()
    #expect(solution.bins.count { $0 == 0 } == 5)
    #expect(solution.cost == 60)
  }

  @Test func theFewestUnassignedComeBeforeAllCosts() {
    // The first item could take the second's only place for nothing.
    let items = [
      [Edge(bin: 0, cost: 0, size: 1), Edge(bin: 1, cost: 1_000_000, size: 1)],
      [Edge(bin: 0, cost: 0, size: 1)],
      [Edge(bin: 0, cost: 5, size: 1)],
    ]
    let bins = [
      Bin(fixedCount: 2, sizeBand: Band(0...0, below: 0, above: 1), maximumCount: 3),
      Bin(maximumCount: 1),
    ]
    let solution = BandedAssignment(items: items, bins: bins).solve()
    #expect(solution.bins == [1, 0, nil])
    #expect(solution.unassignedCount == 1)
    #expect(solution.cost == 1_000_001)
    #expect(solution.bound == solution.cost)
  }

  @Test func aBinAlreadyBeyondItsMaximumTakesNothing() {
    let problem = BandedAssignment(
      items: [[Edge(bin: 0, cost: 1)]], bins: [Bin(fixedCount: 3, maximumCount: 2)])
    #expect(problem.solve().bins == [nil])
  }

  @Test func aStartWithWrongBinsIsPassedOver() {
    let problem = BandedAssignment(
      items: [[Edge(bin: 0, cost: 3)], [Edge(bin: 1, cost: 4)]], bins: [Bin(), Bin()])
    #expect(problem.solve(from: [1, 1]).bins == [0, 1])
    #expect(problem.solve(from: [nil, nil]).cost == 7)
  }

  @Test func edgesMayComeInAnyOrder() {
    let items = [[Edge(bin: 1, cost: 2, size: 4), Edge(bin: 0, cost: 3, size: 5)]]
    let problem = BandedAssignment(items: items, bins: [Bin(), Bin()])
    #expect(problem.edges(of: 0).map(\.bin) == [0, 1])
    #expect(problem.solve().bins == [1])
  }
}
