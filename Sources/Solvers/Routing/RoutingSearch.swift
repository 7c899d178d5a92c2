/// A search for good routes: plans are taken apart and put together again in one or a few walks,
/// which cool down by simulated annealing and now and then go on from the best of them.
///
/// What it finds depends on the problem, the seed, the effort and the number of walks alone: neither
/// on the machine nor on the number of threads.
public final class RoutingSearch {
  /// Temperatures as shares of the problem's heat.
  private static let hottest = 2.0
  private static let coldest = 0.01
  private static let hottestOfGiven = 0.02
  private let hottest: Double
  private let model: RoutingModel
  private let seed: UInt64
  private let walkCount: Int
  private let threads: Int
  private let plan: [[RoutingSolution.Stop]]?
  private var walks: [RoutingWalk] = []
  private var partsDone = 0

  /// A search that has only constructed a plan.
  ///
  /// - Parameters:
  ///   - walks: How many walks there are, each with the whole effort; one goes furthest in the time
  ///     of one thread.
  ///   - threads: How many threads may be used at once.
  ///   - plan: Routes to begin with, as far as they fit; starts only tell their order.
  ///   - staysNear: Whether to begin so cold that the plan is only bettered, not left.
  /// - Throws: What is wrong with the problem.
  public init(
    _ problem: RoutingProblem, seed: UInt64, walks: Int = 1, threads: Int = 1,
    from plan: [[RoutingSolution.Stop]]? = nil, staysNear: Bool = false
  ) throws(RoutingFault) {
    try problem.validate()
    model = RoutingModel(problem)
    self.seed = seed
    walkCount = max(1, walks)
    self.threads = threads
    self.plan = plan
    hottest = staysNear ? Self.hottestOfGiven : Self.hottest
    begin()
  }

  private func begin() {
    partsDone = 0
    walks = (0..<walkCount).map { index in
      RoutingWalk(model, seed: seed &+ UInt64(index) &* 0xD1B5_4A32_D192_ED03)
    }
    onEach { [plan] in $0.construct(from: plan) }
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
    while true {
      let temperature = temperature(part: RoutingEffort.parts / 2)
      onEach { [steps] in $0.run(steps: steps, temperature: temperature) }
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
    let temperature = temperature(part: partsDone)
    onEach { $0.run(steps: steps, temperature: temperature) }
    partsDone += 1
    if partsDone % 20 == 0 { exchange() }
  }

  /// The temperature of a part in 256ths of a cost, at most what `AcceptanceTable` can reckon with.
  private func temperature(part: Int) -> Int {
    let share = Double(min(part, RoutingEffort.parts - 1)) / Double(RoutingEffort.parts - 1)
    let cooling = RoutingCooling.power(Self.coldest / hottest, share)
    return Int(min(model.heat * hottest * cooling * 256, 4e12))
  }

  /// Lets the searches go on from the best of their plans.
  private func exchange() {
    let leader = bestWalk
    for walk in walks where walk !== leader { walk.follow(leader) }
  }

  private var bestWalk: RoutingWalk {
    walks.dropFirst().reduce(walks[0]) { leader, walk in
      (walk.best.missing, walk.best.cost) < (leader.best.missing, leader.best.cost)
        ? walk : leader
    }
  }

  private func onEach(_ body: @escaping @Sendable (RoutingWalk) -> Void) {
    let walks = walks
    if threads < 2 {
      for walk in walks { body(walk) }
    } else {
      runConcurrently(walks.count) { body(walks[$0]) }
    }
  }

  /// The best plan found so far, with starts moved later where that costs less.
  public var solution: RoutingSolution {
    var state = RoutingState(model)
    defer { state.deallocate() }
    state.become(bestWalk.best)
    RoutingDelay.delay(&state)
    return state.solution
  }
}
