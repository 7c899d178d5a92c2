/// Takes strings of jobs out of routes near each other (Christiaens and Vanden Berghe, *Slack
/// Induction by String Removals*, 2020), with all that links tie to them.
struct RoutingRemoval {
  /// How many jobs are taken out on average, and the most from one route.
  private static let meanCount = 10.0
  private static let longestString = 10.0
  private let model: RoutingModel
  private var isTouched: [Bool]
  private var touched: [Int] = []
  private var chain: [Int] = []
  /// The groups taken out.
  private(set) var groups: [Int] = []

  init(_ model: RoutingModel) {
    self.model = model
    isTouched = Array(repeating: false, count: model.routeCount)
  }

  /// Takes out some groups, which are in `groups` until the next time.
  mutating func remove(round seed: Int, from state: inout RoutingState, _ random: inout SplitMix) {
    groups.removeAll(keepingCapacity: true)
    guard model.jobCount > 0 else { return }
    for route in touched { isTouched[route] = false }
    touched.removeAll(keepingCapacity: true)
    let (longest, count) = sizes(state, &random)
    let timely = random.below(2) == 0
    takeString(round: seed, longest, &state, &random)
    for rank in 0..<model.neighbours.count {
      if touched.count >= count { break }
      let job = model.neighbours.job(near: seed, rank: rank, timely: timely)
      takeString(round: job, longest, &state, &random)
    }
    if model.hasRests { takeRests(&state, &random) }
  }

  /// The longest string and how many there are to be.
  private func sizes(
    _ state: RoutingState, _ random: inout SplitMix
  ) -> (longest: Double, count: Int) {
    var placed = 0
    var used = 0
    for route in 0..<model.routeCount where state.length[route] > 0 {
      placed += Int(state.length[route])
      used += 1
    }
    let mean = Double(placed) / Double(max(1, used))
    let longest = max(1, min(Self.longestString, mean))
    let most = 4 * Self.meanCount / (1 + longest) - 1
    return (longest, max(1, Int(random.unit() * most + 1)))
  }

  private mutating func takeString(
    round job: Int, _ longest: Double, _ state: inout RoutingState, _ random: inout SplitMix
  ) {
    let route = Int(state.route[job])
    guard route >= 0, !isTouched[route] else { return }
    isTouched[route] = true
    touched.append(route)
    let most = min(Double(state.length[route]), longest)
    let count = max(1, min(Int(most), Int(random.unit() * most + 1)))
    collectChain(route, state)
    guard let middle = chain.firstIndex(of: job) else { return }
    // Half of the strings leave some jobs in their midst.
    var spared = 0
    if random.below(2) == 0 && count > 1 {
      while count + spared < chain.count && random.below(100) != 0 { spared += 1 }
      spared = min(spared, random.below(count) + 1)
    }
    let span = min(chain.count, count + spared)
    let lowest = max(0, middle - span + 1)
    let highest = min(middle, chain.count - span)
    let begin = lowest + random.below(max(1, highest - lowest + 1))
    let gap = spared == 0 ? span : random.below(count) + 1
    for offset in 0..<span where offset < gap || offset >= gap + spared {
      take(chain[begin + offset], &state)
    }
  }

  private mutating func collectChain(_ route: Int, _ state: RoutingState) {
    chain.removeAll(keepingCapacity: true)
    var node = Int(state.next[Int(model.route[route].startNode)])
    while node >= 0, state.next[node] >= 0 {
      chain.append(node)
      node = Int(state.next[node])
    }
  }

  private mutating func take(_ node: Int, _ state: inout RoutingState) {
    let group = Int(model.node[node].group)
    guard state.isPlaced[group] else { return }
    state.take(group)
    groups.append(group)
  }

  /// Rests of routes that lost jobs get a new place half of the time.
  private mutating func takeRests(_ state: inout RoutingState, _ random: inout SplitMix) {
    for route in touched where random.below(2) == 0 {
      collectChain(route, state)
      for node in chain where !model.isJob(node) { take(node, &state) }
    }
  }
}
