/// A search for good placements of a problem's tasks: simulated annealing with moves of single
/// tasks and of whole series, in rounds.
///
/// A fixed task, one with a single option of a single start, always keeps it, unless that breaks a
/// hard rule with an earlier fixed one. What a round finds depends on the problem, the seed and the
/// number of rounds before it alone, on every machine. The first round takes five times as long as
/// each later one; four rounds are a good effort, about 3 ms a task.
public struct TimetableSearch: Sendable {
  private let model: TimetableModel
  private let table = AcceptanceTable()
  private let bound: TimetableBound
  private let seed: UInt64
  /// The middle of what a point of a penalty costs, which temperatures follow.
  private let heat: Int
  private var round = 0
  private var placements: [TimetablePlacement?]
  private var unplaced: Int
  private var cost: Int

  /// A search that begins with placements, as far as they fit, or else with ones of its own.
  public init(
    _ problem: TimetableProblem, seed: UInt64, from: [TimetablePlacement?]? = nil
  ) {
    model = TimetableModel(problem)
    bound = TimetableBound(problem)
    heat = Self.heat(of: problem)
    self.seed = seed
    var round = TimetableRound(model, from ?? [], SplitMix(seed: seed), table)
    defer { round.deallocate() }
    if from == nil { round.placeAll() }
    placements = round.state.placements
    unplaced = round.state.unplaced
    cost = round.state.placedCost
  }

  /// The mean of the penalties' weights that are not 0, or a tenth of the mean of options' costs.
  private static func heat(of problem: TimetableProblem) -> Int {
    let weights = problem.weights
    let used = [
      weights.limit, weights.spacing, weights.weekday, weights.time, weights.precedence,
      weights.coverage, weights.band, weights.room,
    ].filter { $0 > 0 }
    guard used.isEmpty else { return max(1, used.reduce(0, +) / used.count) }
    let costs = problem.tasks.flatMap(\.options).map(\.cost).filter { $0 > 0 }
    return max(1, costs.reduce(0, +) / max(1, 10 * costs.count))
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
    // The first round melts what there is and cools slowly; the others only soften it.
    let isFirst = round == 1
    search.anneal(
      moves: model.movable.count * (isFirst ? 1750 : 350), from: heat * (isFirst ? 768 : 160),
      to: heat * 28)
    guard search.bestCost < cost + unplaced * model.leftOverCost else { return }
    placements = search.bestPlacements()
    unplaced = placements.count { $0 == nil }
    cost = search.bestCost - unplaced * model.leftOverCost
  }

  /// The best found so far.
  public var solution: TimetableSolution {
    TimetableSolution(
      placements: placements, unplaced: unplaced, cost: cost, bound: bound.cost(unplaced: unplaced))
  }
}
