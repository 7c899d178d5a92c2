/// A search for good placements of a problem's tasks: simulated annealing with moves of single
/// tasks and of whole series, in rounds.
///
/// A fixed task, one with a single option of a single start, always keeps it, unless that breaks a
/// hard rule with an earlier fixed one. What a round finds depends on the problem, the seed and the
/// number of rounds before it alone, on every machine. Four rounds are a good deal of effort.
public struct TimetableSearch: Sendable {
  private let model: TimetableModel
  private let table = AcceptanceTable()
  private let seed: UInt64
  private var round = 0
  private var placements: [TimetablePlacement?]
  private var unplaced: Int
  private var cost: Int

  /// A search that begins with placements, as far as they fit, or else with ones of its own.
  public init(
    _ problem: TimetableProblem, seed: UInt64, from: [TimetablePlacement?]? = nil
  ) {
    model = TimetableModel(problem)
    self.seed = seed
    var random = SplitMix(seed: seed)
    var round = TimetableRound(model, from ?? [], random, table)
    defer { round.deallocate() }
    if from == nil { round.placeAll() }
    placements = round.state.placements
    unplaced = round.state.unplaced
    cost = round.state.placedCost
    _ = random.next()
  }

  /// Goes on for some rounds.
  public mutating func improve(rounds: Int) {
    for _ in 0..<rounds { improve() }
  }

  private mutating func improve() {
    round += 1
    let random = SplitMix(seed: seed &+ UInt64(round) &* 0xD1B5_4A32_D192_ED03)
    var search = TimetableRound(model, placements, random, table)
    defer { search.deallocate() }
    search.anneal(
      moves: model.movable.count * 3000, from: (round == 1 ? 150 : 60) * 256, to: 4 * 256)
    guard search.bestCost < cost + unplaced * model.leftOverCost else { return }
    placements = search.bestPlacements()
    unplaced = placements.count { $0 == nil }
    cost = search.bestCost - unplaced * model.leftOverCost
  }

  /// The best found so far.
  public var solution: TimetableSolution {
    TimetableSolution(placements: placements, unplaced: unplaced, cost: cost, bound: 0)
  }
}
