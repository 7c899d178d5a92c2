/// How much of the granted care one client, service, team … got, as `omsorg-metrics(7)` defines it.
public struct TimeContinuityRow: Equatable, Sendable {
  /// The client, service, team, section, area, provider, day, week or month; nil for all and for
  /// what belongs to none.
  public let key: String?
  /// Clients with granted occasions or performed visits.
  public internal(set) var clients = 0
  /// Occasions granted.
  public internal(set) var grantedOccasions = 0.0
  /// Minutes granted, of all caregivers together.
  public internal(set) var grantedMinutes = 0.0
  /// Services given in performed visits.
  public internal(set) var performedOccasions = 0
  /// Their minutes, of all caregivers together.
  public internal(set) var performedMinutes = 0.0
  /// Those of them that no decision in force grants.
  public internal(set) var withoutDecisionOccasions = 0
  /// Their minutes.
  public internal(set) var withoutDecisionMinutes = 0.0
  /// Services in visits that were cancelled.
  public internal(set) var cancelledOccasions = 0
  /// Services in visits where nobody opened.
  public internal(set) var noShowOccasions = 0
  /// Services in visits that nothing is known of but the plan.
  public internal(set) var notReportedOccasions = 0
  /// Caregivers' parts in performed visits whose length is not known.
  public internal(set) var partsWithoutTimes = 0

  init(key: String?) { self.key = key }

  /// What was given of the granted occasions, as a share.
  public var occasionsShare: Double? {
    grantedOccasions == 0
      ? nil : Double(performedOccasions - withoutDecisionOccasions) / grantedOccasions
  }

  /// What was given of the granted minutes, as a share.
  public var minutesShare: Double? {
    grantedMinutes == 0 ? nil : (performedMinutes - withoutDecisionMinutes) / grantedMinutes
  }
}

/// A sum of occasions and minutes, whole numbers for each interval until they are divided.
struct GrantedSum: Sendable {
  private var intervals: [(weeks: Int, occasions: Int, minutes: Int)] = []

  /// Adds some days of a granted service.
  mutating func add(_ grant: GrantedRuns.Grant, days: Int) {
    guard let frequency = grant.frequency, frequency.times > 0 else { return }
    let occasions = frequency.times * days
    let place =
      intervals.firstIndex { $0.weeks >= frequency.everyWeeks } ?? intervals.count
    if place == intervals.count || intervals[place].weeks != frequency.everyWeeks {
      intervals.insert((frequency.everyWeeks, 0, 0), at: place)
    }
    intervals[place].occasions += occasions
    intervals[place].minutes += occasions * grant.minutes
  }

  /// The occasions, added from the shortest interval on.
  var occasions: Double {
    intervals.reduce(0) { $0 + Double($1.occasions) / Double(7 * $1.weeks) }
  }

  /// The minutes, added likewise.
  var minutes: Double {
    intervals.reduce(0) { $0 + Double($1.minutes) / Double(7 * $1.weeks) }
  }

  /// Whether anything was granted.
  var isEmpty: Bool { intervals.isEmpty }
}
