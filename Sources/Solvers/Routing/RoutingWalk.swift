/// One search through plans: takes some jobs out and puts them back, and keeps what comes of it by
/// the rule of simulated annealing.
final class RoutingWalk {
  /// Of a hundred steps those that make room for something undone, where anything is.
  private static let helpingShare = 40
  /// The plan that the search is at, and the best it has met.
  private(set) var current: RoutingState
  private(set) var best: RoutingState
  private var attempt: RoutingState
  private let model: RoutingModel
  private let table = AcceptanceTable()
  private var random: SplitMix
  private var removal: RoutingRemoval
  private var insertion: RoutingInsertion
  private var order: RoutingOrder
  /// By group: how often it was left undone, which tells what is hard to place.
  private var absences: [Int]
  private var queue: [Int] = []
  private var undone: [Int] = []

  init(_ model: RoutingModel, seed: UInt64) {
    self.model = model
    random = SplitMix(seed: seed)
    current = RoutingState(model)
    best = RoutingState(model)
    attempt = RoutingState(model)
    removal = RoutingRemoval(model)
    insertion = RoutingInsertion(model)
    order = RoutingOrder(model)
    absences = Array(repeating: 0, count: model.groupCount)
  }

  deinit {
    current.deallocate()
    best.deallocate()
    attempt.deallocate()
  }

  /// Places what a plan tells as far as possible, and then the rest where it costs least.
  func construct(from plan: [[RoutingSolution.Stop]]?) {
    if let plan { current.place(plan) }
    queue = (0..<model.groupCount).filter { !current.isPlaced[$0] }
    order.sortForConstruction(&queue)
    for group in queue {
      attempt.become(current)
      insertion.place(group, in: &attempt, onlyWhereLost: false, &random)
      if attempt.isSound, attempt.refresh() { swap(&attempt, &current) }
    }
    best.become(current)
  }

  /// Goes on from the best plan.
  func goBack() {
    current.become(best)
  }

  /// Makes some steps at a temperature, in 256ths of a cost.
  func run(steps: Int, temperature: Int) {
    for _ in 0..<steps { step(temperature) }
  }

  private func step(_ temperature: Int) {
    attempt.become(current)
    attempt.forgetLosses()
    collectUndone()
    removal.remove(round: seed(), from: &attempt, &random)
    guard attempt.refreshChanged() else { return }
    queue.removeAll(keepingCapacity: true)
    queue.append(contentsOf: removal.groups)
    queue.append(contentsOf: undone)
    order.sort(&queue, absences, &random)
    for group in queue {
      // Elsewhere what was undone before still finds no place.
      let wasUndone = !current.isPlaced[group]
      insertion.place(group, in: &attempt, onlyWhereLost: wasUndone, &random)
      guard attempt.isSound else { return }
    }
    let allowance = table.allowance(&random, temperature: temperature)
    let isKept = attempt.cost - current.cost < allowance || isRarer()
    for group in queue where !attempt.isPlaced[group] { absences[group] += 1 }
    guard isKept else { return }
    swap(&attempt, &current)
    if (current.missing, current.cost) < (best.missing, best.cost) { adopt() }
  }

  /// Keeps the plan that the search is at as the best, once all of it has been counted anew: what is
  /// counted bit by bit can miss that ways have become longer where travel times allow short cuts.
  private func adopt() {
    attempt.become(current)
    guard attempt.refresh() else { return current.become(best) }
    if (attempt.missing, attempt.cost) < (best.missing, best.cost) { best.become(attempt) }
  }

  /// A job to take others out round: any, often one that is undone, to make room for it, or where
  /// few can change routes one of them.
  private func seed() -> Int {
    if !undone.isEmpty && random.below(100) < Self.helpingShare {
      let group = undone[random.below(undone.count)]
      let node = Int(model.groupMember[Int(model.group[group].firstMember)])
      if model.isJob(node) { return node }
    }
    if model.prefersMovable, random.below(2) == 0 {
      return model.movable[random.below(model.movable.count)]
    }
    return random.below(max(1, model.jobCount))
  }

  private func collectUndone() {
    undone.removeAll(keepingCapacity: true)
    for group in 0..<model.groupCount where !current.isPlaced[group] { undone.append(group) }
  }

  /// Whether what must be done and is not is easier to place than before.
  private func isRarer() -> Bool {
    guard current.missing > 0, attempt.missing <= current.missing else { return false }
    return absence(attempt) < absence(current)
  }

  private func absence(_ state: RoutingState) -> Int {
    var sum = 0
    for group in 0..<model.groupCount
    where !state.isPlaced[group] && model.group[group].mandatoryCount > 0 {
      sum += absences[group] + 1
    }
    return sum
  }
}
