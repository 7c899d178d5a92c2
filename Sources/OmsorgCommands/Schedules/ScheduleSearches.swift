import OmsorgDomain
import OmsorgStore

/// The searches for everyone's four weeks, which have nothing to do with each other and run at once.
struct ScheduleSearches {
  /// How many rounds are searched unless told.
  static let usualRounds = 4

  private let planning: SchedulePlanning
  private let groups: [[String]]
  private let seed: UInt64

  init(_ planning: SchedulePlanning, scope: SchedulePlanning.Scope, seed: UInt64) {
    self.planning = planning
    self.seed = seed
    groups = planning.groups(in: scope)
  }

  /// What so many rounds come to, in order of the groups.
  func proposals(rounds: Int) -> [ScheduleProposal] {
    // One group at a time for each thread, so that only so many are held.
    atOnce { group in
      var search = ScheduleSearch(group, in: planning, seed: seed)
      search.improve(rounds: rounds)
      return search.proposal
    }
  }

  /// What can be found within a time, whole rounds of all groups; at least one.
  func proposals(within time: Duration) -> (proposals: [ScheduleProposal], rounds: Int) {
    let clock = ContinuousClock()
    let end = clock.now + time
    var rounds = 0
    var searches = atOnce { ScheduleSearch($0, in: planning, seed: seed) }
    while true {
      let began = clock.now
      let before = searches
      searches = atOnce(Array(before.indices)) { index in
        var search = before[index]
        search.improve(rounds: 1)
        return search
      }
      rounds += 1
      let now = clock.now
      if end < now + (now - began) { break }
    }
    return (searches.map(\.proposal), rounds)
  }

  private func atOnce<Result: Sendable>(
    _ body: @escaping @Sendable ([String]) -> Result
  ) -> [Result] {
    let groups = groups
    return atOnce(Array(groups.indices)) { body(groups[$0]) }
  }

  /// Runs a body for each of some indices 0..<count, on as many threads as there are processors.
  private func atOnce<Result: Sendable>(
    _ indices: [Int], _ body: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    let threads = max(1, min(indices.count, processorCount))
    let results = concurrently(threads) { thread in
      stride(from: thread, to: indices.count, by: threads).map { ($0, body($0)) }
    }
    return results.joined().sorted { $0.0 < $1.0 }.map(\.1)
  }
}
