/// The follow-up of continuity that is made every other month: a period by client and team, and the
/// one before it.
public struct TwoMonthlyFigures: Sendable {
  /// A row of the period beside the same one of the period before.
  public struct Pair: Sendable {
    /// What the row is about; nil for what belongs to none, and for all.
    public var key: String? { now?.key ?? before?.key }
    /// The period's row; nil without visits in it.
    public let now: ContinuityRow?
    /// The row of the period before; nil without visits in it.
    public let before: ContinuityRow?

    /// The change of the share by the care contact; nil unless both are known.
    public var change: Double? {
      guard let now = now?.careContactShare, let before = before?.careContactShare else {
        return nil
      }
      return now - before
    }
  }

  /// The days followed up.
  public let period: DateRange
  /// As many months before them.
  public let before: DateRange
  /// The length of the window in which caregivers are counted.
  public let windowDays: Int
  /// All together.
  public let all: Pair
  /// By team.
  public let teams: [Pair]
  /// By client, those without visits in the period left out.
  public let clients: [Pair]

  /// Computes the figures.
  /// - Parameters:
  ///   - records: clients, teams, providers, care contacts and policies.
  ///   - history: visits of at least `daysNeeded`.
  ///   - isWanted: whether a client counts, by id.
  public init(
    _ period: DateRange, before: DateRange, windowDays: Int, _ records: CareRecords,
    _ history: VisitHistory, of isWanted: (String) -> Bool
  ) {
    self.period = period
    self.before = before
    self.windowDays = windowDays
    func pairs(_ grouping: FollowUpGrouping) -> [Pair] {
      func rows(_ days: DateRange) -> [ContinuityRow] {
        ContinuityFigures(
          ContinuityQuestion(period: days, windowDays: windowDays, grouping: grouping), records
        ).rows(history, of: isWanted)
      }
      func byKey(_ rows: [ContinuityRow]) -> [String?: ContinuityRow] {
        Dictionary(rows.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
      }
      let (now, earlier) = (byKey(rows(period)), byKey(rows(before)))
      return Set(now.keys).union(earlier.keys).sorted(by: FollowUpGroups.isInOrder)
        .map { Pair(now: now[$0], before: earlier[$0]) }
    }
    all = pairs(.all).first ?? Pair(now: nil, before: nil)
    teams = pairs(.team)
    clients = pairs(.client).filter { ($0.now?.visits ?? 0) > 0 }
  }

  /// All days whose visits are needed.
  public static func daysNeeded(
    _ period: DateRange, before: DateRange, windowDays: Int
  ) -> DateRange {
    let first = min(before.from, before.to.adding(days: 1 - windowDays))
    return DateRange(from: first, to: period.to) ?? period
  }
}
