/// Who made the visits of one client, team, month … as `omsorg-metrics(7)` defines it.
public struct LadderRow: Equatable, Sendable {
  /// The client, caregiver, team, section, area, provider, day, week or month; nil for all.
  public let key: String?
  /// Visits by step, in the steps' order.
  private var counts = Array(repeating: 0, count: LadderStep.allCases.count)

  /// A row without visits.
  public init(key: String?) { self.key = key }

  /// A row with visits.
  init(key: String?, counts: some Sequence<Int>) {
    self.key = key
    self.counts = Array(counts)
  }

  /// Visits performed.
  public var visits: Int { counts.reduce(0, +) }

  /// Visits on a step.
  public subscript(step: LadderStep) -> Int { counts[step.position] }

  /// The share of the visits on a step; nil when there are no visits.
  public func share(_ step: LadderStep) -> Double? {
    OmsorgDomain.share(self[step], of: visits)
  }
}

extension LadderStep {
  /// The step's place in the order.
  var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
