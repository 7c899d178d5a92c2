/// One cooling of simulated annealing (Kirkpatrick, Gelatt and Vecchi, *Optimization by Simulated
/// Annealing*, 1983) over the moves of its extensions.
struct TimetableRound {
  let model: TimetableModel
  var state: TimetableState
  var random: SplitMix
  private let table: AcceptanceTable
  /// The most that the move under way may add.
  private(set) var allowance = 0
  private var temperature = 0
  private(set) var bestCost: Int
  /// By task: its option in the best placements so far.
  private let bestOption: Flat<Int32>
  private let bestStart: Flat<Int32>
  /// Tasks that a move has lifted and still has to place.
  var pending: [Int] = []
  /// Where the pending ones were.
  var places: [(day: Int32, start: Int32)] = []

  init(
    _ model: TimetableModel, _ placements: [TimetablePlacement?], _ random: SplitMix,
    _ table: AcceptanceTable
  ) {
    self.model = model
    self.random = random
    self.table = table
    state = TimetableState(model)
    state.place(placements)
    bestCost = state.cost
    bestOption = Flat(repeating: -1, count: model.taskCount)
    bestStart = Flat(repeating: 0, count: model.taskCount)
    remember()
    pending.reserveCapacity(64)
  }

  func deallocate() {
    state.deallocate()
    bestOption.deallocate()
    bestStart.deallocate()
  }

  /// Tries moves while the temperature, in 256ths of a cost, falls from one to another.
  mutating func anneal(moves: Int, from hottest: Int, to coldest: Int) {
    let steps = 200
    var exact = Double(hottest)
    let cooling = Self.root(Double(coldest) / Double(hottest), steps)
    for _ in 0..<steps {
      temperature = Int(exact)
      for _ in 0..<max(1, moves / steps) {
        allowance = drawAllowance()
        tryMove()
        if state.cost < bestCost {
          bestCost = state.cost
          remember()
        }
      }
      exact *= cooling
    }
  }

  /// Places what is left over where it costs least, one after the other.
  mutating func placeAll() {
    for task in model.movable where state.option[task] < 0 { placeWell(task) }
    state.keep()
  }

  /// The best placements met.
  func bestPlacements() -> [TimetablePlacement?] {
    (0..<model.taskCount).map { task in
      guard bestOption[task] >= 0 else { return nil }
      return TimetablePlacement(
        option: Int(model.option[Int(bestOption[task])].original), start: Int(bestStart[task]))
    }
  }

  private func remember() {
    for task in 0..<model.taskCount {
      bestOption[task] = state.option[task]
      bestStart[task] = state.start[task]
    }
  }

  /// What a move may add, drawn anew.
  @inline(__always)
  mutating func drawAllowance() -> Int {
    table.allowance(&random, temperature: temperature)
  }

  /// Keeps what the move changed since the cost given, unless that is too much worse.
  @inline(__always)
  mutating func settle(_ before: Int) {
    if state.cost - before <= allowance { state.keep() } else { state.takeBack() }
  }

  /// A root of a number above 0 and at most 1, by halving.
  private static func root(_ value: Double, _ degree: Int) -> Double {
    var low = 0.0
    var high = 1.0
    for _ in 0..<60 {
      let middle = (low + high) / 2
      var power = 1.0
      for _ in 0..<degree { power *= middle }
      if power < value { low = middle } else { high = middle }
    }
    return high
  }
}
