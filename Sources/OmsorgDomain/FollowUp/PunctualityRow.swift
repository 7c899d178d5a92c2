/// How well times are kept for one client, caregiver, team … as `omsorg-metrics(7)` defines it.
public struct PunctualityRow: Equatable, Sendable {
  /// The client, caregiver, service, team, section, area, provider, day, week or month; nil for all
  /// and for visits that belong to none.
  public let key: String?
  /// Visits with a planned start; of a caregiver, the caregiver's parts in them.
  public internal(set) var plannedVisits = 0
  /// Those of them that were performed.
  public internal(set) var performedVisits = 0
  /// Those cancelled.
  public internal(set) var cancelled = 0
  /// Those where nobody opened.
  public internal(set) var noShow = 0
  /// Those that nothing is known of but the plan.
  public internal(set) var notReported = 0
  /// Those performed whose actual start is known.
  public internal(set) var measured = 0
  /// So many minutes may a visit differ, where one margin holds for all.
  public internal(set) var margin: Int?
  /// Those measured that began within the margin; nil when some client has no margin.
  public internal(set) var onTime: Int?
  /// Those that began too early.
  public internal(set) var early: Int?
  /// Those that began too late.
  public internal(set) var late: Int?
  /// The sum of the deviations in minutes, late ones above 0.
  public internal(set) var sumOfDeviations = 0
  /// The median of the deviations' sizes in minutes.
  public internal(set) var medianAbsoluteDeviation: Double?
  /// The latest of those late in minutes.
  public internal(set) var longestLate: Int?
  /// The earliest of those early in minutes.
  public internal(set) var longestEarly: Int?
  /// How much the starts of a client's visits with a service differ, in minutes.
  public internal(set) var startSpread: Double?
  /// How much they differ from one time to the next, in minutes.
  public internal(set) var startChange: Double?

  init(key: String?) { self.key = key }

  /// The share of those measured that began within the margin.
  public var onTimeShare: Double? { onTime.flatMap { share($0, of: measured) } }

  /// The mean deviation in minutes.
  public var meanDeviation: Double? {
    measured == 0 ? nil : Double(sumOfDeviations) / Double(measured)
  }
}
