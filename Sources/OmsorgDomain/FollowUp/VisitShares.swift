/// How the minutes of visits are shared among the services in them.
struct VisitShares {
  /// A service's part of a visit.
  struct Part: Sendable {
    /// The service's number.
    let service: Int
    /// Its minutes by the decision or the catalogue, to which its part of the visit's is in
    /// proportion.
    let weight: Int
    /// Whether a decision in force grants it.
    let isGranted: Bool
  }

  private let services: HistoryServices
  private let defaultMinutes: [Int?]
  private var shares: [[Part]]
  private var rounds: [Int]
  private var round = 0

  /// Prepares to share visits with the combinations of services that a history has.
  init(_ services: HistoryServices, _ catalogue: ServiceCatalogue) {
    self.services = services
    defaultMinutes = services.ids.map { id in id.flatMap { catalogue[$0] }?.defaultMinutes }
    shares = Array(repeating: [], count: services.lists.count)
    rounds = Array(repeating: -1, count: services.lists.count)
  }

  /// Turns to other days, or another client.
  mutating func begin() { round += 1 }

  /// The parts of a visit with a combination of services; at least one weighs something.
  /// - Parameter run: what is granted on the days turned to.
  mutating func parts(of list: Int, _ run: GrantedRuns.Run) -> [Part] {
    if rounds[list] != round {
      rounds[list] = round
      shares[list] = parts(services.lists[list], run)
    }
    return shares[list]
  }

  private func parts(_ list: [Int], _ run: GrantedRuns.Run) -> [Part] {
    let parts = list.map { service -> Part in
      let kind = run.kind(service)
      return Part(
        service: service, weight: kind?.minutes ?? defaultMinutes[service] ?? 1,
        isGranted: kind != nil)
    }
    guard parts.allSatisfy({ $0.weight == 0 }) else { return parts }
    return parts.map { Part(service: $0.service, weight: 1, isGranted: $0.isGranted) }
  }
}
