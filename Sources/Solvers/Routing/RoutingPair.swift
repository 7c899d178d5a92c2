/// The best places for two linked nodes among those considered.
struct RoutingPair {
  private let firstNode: Int
  private let secondNode: Int
  private let gap: (after: Int, before: Int)
  private let isCareful: Bool
  /// What the best places add.
  private(set) var cost: Int
  private(set) var first: RoutingState.Place
  private(set) var second: RoutingState.Place
  private(set) var isFound = false

  /// No places yet.
  ///
  /// - Parameters:
  ///   - gap: How long after the first the second must start, and the other way round.
  ///   - isCareful: Whether delays are always followed, as they may run in a circle.
  init(
    _ first: Int, _ second: Int, gap: (after: Int, before: Int), below limit: Int, isCareful: Bool
  ) {
    firstNode = first
    secondNode = second
    self.gap = gap
    self.isCareful = isCareful
    cost = limit
    self.first = .none
    self.second = .none
  }

  /// Takes two places if they are the best so far.
  @inline(__always)
  mutating func consider(
    _ one: RoutingState.Place, _ other: RoutingState.Place, in state: inout RoutingState
  ) {
    guard one.bound + other.bound < cost, one.route != other.route else { return }
    var oneStart = max(one.start, other.start + gap.before)
    let otherStart = max(other.start, oneStart + gap.after)
    oneStart = max(oneStart, otherStart + gap.before)
    guard oneStart <= one.latest, otherStart <= other.latest else { return }
    let bound =
      state.bound(firstNode, one, at: oneStart) + state.bound(secondNode, other, at: otherStart)
    guard bound < cost else { return }
    let added: Int?
    if !isCareful && one.isFree(at: oneStart) && other.isFree(at: otherStart) {
      let lateness = max(
        state.latenessAdded(firstNode, at: oneStart),
        state.latenessAdded(secondNode, at: otherStart))
      added = bound + lateness
    } else {
      added = state.addedCost(firstNode, one, secondNode, other, allowance: cost)
    }
    take(one, other, added)
  }

  /// Takes two places in one route, the latter with the former in use, if they are the best so far.
  mutating func considerShared(
    _ one: RoutingState.Place, _ other: RoutingState.Place, in state: inout RoutingState
  ) {
    guard one.bound + other.bound < cost else { return }
    take(one, other, state.addedCost(firstNode, one, secondNode, other, allowance: cost))
  }

  @inline(__always)
  private mutating func take(
    _ one: RoutingState.Place, _ other: RoutingState.Place, _ added: Int?
  ) {
    guard let added, added < cost else { return }
    cost = added
    first = one
    second = other
    isFound = true
  }
}
