import Testing

@testable import Solvers

/// What a search keeps up to date as it goes is what counting everything anew gives.
@Suite struct RoutingStateTests {
  @Test(arguments: 1...36) func changesAddUp(seed: Int) throws {
    var random = RandomRouting(seed)
    let problem = random.made(
      routes: 4, jobs: 24, links: seed % 4 * 4, hasRests: seed % 3 == 0,
      hasWishes: seed.isMultiple(of: 2))
    try problem.validate()
    let model = RoutingModel(problem)
    let walk = RoutingWalk(model, seed: UInt64(seed))
    walk.construct(from: nil)
    var fresh = RoutingState(model)
    defer { fresh.deallocate() }
    for round in 0..<25 {
      walk.run(steps: 3, temperature: 256 * 40)
      fresh.become(walk.current)
      let comment: Comment = "seed \(seed), round \(round)"
      let isInTime = fresh.refresh()
      #expect(isInTime, comment)
      let current = walk.current
      #expect(current.cost == fresh.cost, comment)
      #expect(current.missing == fresh.missing, comment)
      #expect(current.largestLateness == fresh.largestLateness, comment)
      let placed = (0..<model.nodeCount).filter { current.route[$0] >= 0 }
      #expect(placed.allSatisfy { current.start[$0] == fresh.start[$0] }, comment)
      #expect(placed.allSatisfy { current.late[$0] == fresh.late[$0] }, comment)
      guard model.evaluatesFree else { continue }
      #expect(placed.allSatisfy { current.free[$0] == fresh.free[$0] }, comment)
    }
  }
}
