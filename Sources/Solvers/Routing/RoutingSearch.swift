/// A search for good routes: a plan is taken apart and put together again, and what comes of it is
/// kept by simulated annealing; now and then the search goes back to the best plan.
///
/// What it finds depends on the problem, the seed and the effort alone, not on the machine. It uses
/// one thread, so that whoever has many problems can have one search on each processor.
public final class RoutingSearch {
  /// Temperatures as shares of the problem's heat.
  private static let hottest = 2.0
  private static let hottestNear = 0.02
  private static let coldest = 0.01
  /// The temperature from which a search cools down again that has time left.
  private static let warm = 0.2
  /// After how many parts the search goes back to the best plan.
  private static let partsBetweenReturns = 20
  private let model: RoutingModel
  private let seed: UInt64
  private let plan: [[RoutingSolution.Stop]]?
  private let staysNear: Bool
  private var walk: RoutingWalk
  private var partsDone = 0
  /// Whether the walk is as it was constructed.
  private var isFresh = true

  /// A search that has only constructed a plan.
  ///
  /// - Parameters:
  ///   - plan: Routes to begin with, as far as they fit; starts only tell their order.
  ///   - staysNear: Whether to begin so cold that the plan is only bettered, never left.
  /// - Throws: What is wrong with the problem.
  public init(
    _ problem: RoutingProblem, seed: UInt64, from plan: [[RoutingSolution.Stop]]? = nil,
    staysNear: Bool = false
  ) throws(RoutingFault) {
    try problem.validate()
    model = RoutingModel(problem)
    self.seed = seed
    self.plan = plan
    self.staysNear = staysNear
    walk = RoutingWalk(model, seed: seed)
    walk.construct(from: plan)
  }

  private func begin() {
    if isFresh { return }
    partsDone = 0
    isFresh = true
    walk = RoutingWalk(model, seed: seed)
    walk.construct(from: plan)
  }

  /// Searches with an effort.
  public func run(_ effort: RoutingEffort) {
    begin()
    while partsDone < effort.partsDone { runPart(steps: max(1, effort.stepsPerPart)) }
  }

  /// Searches for some seconds of this thread's time on a processor, but at most for twice as many
  /// of the clock, so that on a busy machine a search still cools down.
  ///
  /// - Returns: The effort that repeats the result.
  public func run(seconds: Double) -> RoutingEffort {
    let begin = (RoutingClock.processorSeconds, RoutingClock.seconds)
    let unit = max(1e-9, seconds)
    return run(timeUsed: {
      max(
        (RoutingClock.processorSeconds - begin.0) / unit,
        (RoutingClock.seconds - begin.1) / (2 * unit))
    })
  }

  /// Searches for some time.
  ///
  /// - Parameter timeUsed: How much of the time is used up, from 0 to 1 or more.
  /// - Returns: The effort that repeats the result.
  public func run(timeUsed: () -> Double) -> RoutingEffort {
    begin()
    let steps = stepsPerPart(timeUsed)
    begin()
    while partsDone == 0 || timeUsed() < 1 { runPart(steps: steps) }
    return RoutingEffort(stepsPerPart: steps, partsDone: partsDone)
  }

  /// How many steps a part may have for a cooling to fit the time, by trying some that don't count.
  private func stepsPerPart(_ timeUsed: () -> Double) -> Int {
    var steps = 16
    var tried = 0
    let before = timeUsed()
    isFresh = false
    while true {
      let temperature = temperature(part: RoutingEffort.parts / 2)
      walk.run(steps: steps, temperature: temperature)
      tried += steps
      let used = timeUsed()
      if used - before > 0.02 || used >= 1 || tried > 1 << 30 {
        let left = max(0, 0.97 - used)
        let total = Double(tried) * left / max(1e-9, used - before)
        return max(1, Int(min(total, 1e12)) / RoutingEffort.parts)
      }
      steps *= 2
    }
  }

  private func runPart(steps: Int) {
    isFresh = false
    walk.run(steps: steps, temperature: temperature(part: partsDone))
    partsDone += 1
    if partsDone % Self.partsBetweenReturns == 0 { walk.goBack() }
  }

  /// The temperature of a part in 256ths of a cost, at most what `AcceptanceTable` can reckon with.
  private func temperature(part: Int) -> Int {
    let usual = part < RoutingEffort.parts ? Self.hottest : Self.warm
    let hottest = staysNear ? Self.hottestNear : usual
    let share = Double(part % RoutingEffort.parts) / Double(RoutingEffort.parts - 1)
    let cooling = RoutingCooling.power(Self.coldest / hottest, share)
    return Int(min(model.heat * hottest * cooling * 256, 4e12))
  }

  /// The best plan found so far, with starts moved later where that costs less.
  public var solution: RoutingSolution {
    var state = RoutingState(model)
    defer { state.deallocate() }
    state.become(walk.best)
    // Where a detour is a short cut, some starts may have become earlier unnoticed.
    state.isSound = state.refresh()
    assert(state.isSound, "the best plan is in time")
    RoutingDelay.delay(&state)
    return state.solution
  }
}
