import Solvers

/// Made-up assignments with the numbers of home care: clients to caregivers in teams.
struct MadeAssignment {
  /// How the clients' minutes together compare with what the caregivers' bands take.
  enum Load: CaseIterable {
    case none, ceiling, binding, mixed, overloaded, underloaded
  }

  var teams = 1
  var items = 30
  var bins = 6
  /// How many teams, its own among them, an item may go to.
  var nearest = 1
  var load = Load.binding
  var seed: UInt64 = 1

  private var state: UInt64 = 0

  init(
    teams: Int, items: Int, bins: Int, nearest: Int = 1, load: Load = .binding, seed: UInt64 = 1
  ) {
    self.teams = teams
    self.items = items
    self.bins = bins
    self.nearest = nearest
    self.load = load
    self.seed = seed
  }

  /// The problem that follows from the seed.
  func made() -> BandedAssignment {
    var copy = self
    copy.state = seed
    return copy.make()
  }

  private mutating func make() -> BandedAssignment {
    let evaluated = load != .none
    let countBand = BandedAssignment.Band(seed % 3 == 0 ? 3...4 : 4...8, below: 100, above: 200)
    let isCeiling = load == .ceiling || load == .mixed && seed % 2 == 0
    let minutes = BandedAssignment.Band(isCeiling ? 0...4900 : 4500...4900, below: 1, above: 1)
    let bin = BandedAssignment.Bin(countBand: countBand, sizeBand: evaluated ? minutes : nil)
    let share: Double =
      switch load {
      case .none, .ceiling, .binding: 0.97
      case .mixed: 0.8 + Double(below(50)) / 100
      case .overloaded: 2.2
      case .underloaded: 0.4
      }
    let mean = Int(share * 4700 * Double(bins) / Double(items) / 0.85)
    let made = (0..<items).map { item in edges(of: item, mean: mean) }
    return BandedAssignment(items: made, bins: Array(repeating: bin, count: bins))
  }

  private mutating func edges(of item: Int, mean: Int) -> [BandedAssignment.Edge] {
    let own = item * teams / items
    // Half of all clients need little, some a lot.
    let spread = [30, 45, 60, 75, 90, 110, 150, 240]
    let size = min(4000, max(200, mean * spread[below(8)] / 100 + below(100)))
    var edges: [BandedAssignment.Edge] = []
    for step in 0..<min(nearest, teams) {
      let offset = (step + 1) / 2
      let team = (own + (step % 2 == 0 ? offset : teams - offset)) % teams
      for bin in team * bins / teams..<(team + 1) * bins / teams {
        let match = 50 * below(8) + 100 * below(4) + below(4) * below(60) + 20 * offset
        edges.append(
          .init(bin: bin, cost: min(1000, match), size: size * (70 + 10 * below(4)) / 100))
      }
    }
    return edges
  }

  private mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
