/// The figures of continuity for one client, team, month … as `omsorg-metrics(7)` defines them.
public struct ContinuityRow: Equatable, Sendable {
  /// The client, team, section, area, provider, day, week or month; nil for all and for what belongs
  /// to none.
  public internal(set) var key: String?
  /// The day, week or month that the row's figures are of, where rows are cut so; nil for the whole.
  public internal(set) var part: String?
  /// How many clients had performed visits in the period.
  public internal(set) var clients = 0
  /// Performed visits in the period.
  public internal(set) var visits = 0
  /// Visits in which the care contact in force that day took part.
  public internal(set) var careContactVisits = 0
  /// Visits on days when a care contact was in force.
  public internal(set) var visitsWithCareContactInForce = 0
  /// Meetings of a visit and a caregiver.
  public internal(set) var meetings = 0
  /// Daytime visits with personal care on days when a care contact was in force.
  public internal(set) var dayPersonalCareVisits = 0
  /// Those of them in which the care contact took part.
  public internal(set) var dayPersonalCareCareContactVisits = 0
  /// Visits on days when a care contact was in force, at a time when one was at work; 0 unless asked.
  public internal(set) var visitsOnDuty = 0
  /// Those of them in which the care contact took part.
  public internal(set) var onDutyCareContactVisits = 0
  /// Different caregivers in the window for each client with visits in it.
  public internal(set) var distinctCaregivers: [Int] = []
  /// Different caregivers as the national survey counts, for each client in its population.
  public internal(set) var surveyDistinctCaregivers: [Int] = []
  /// Clients who may belong to the survey's population but whose age is not known.
  public internal(set) var surveyUnknownAge = 0
  /// By how much the share of visits by the care contact changed since the part before.
  public internal(set) var careContactShareChange: Double?
  /// By how much the mean of different caregivers changed since the part before.
  public internal(set) var distinctCaregiversChange: Double?
  /// The indices of each client with at least two meetings.
  public internal(set) var indices: [ContinuityIndices] = []
  /// The share of visits by the care contact aimed at, where one aim holds for all in the row.
  public internal(set) var aim: Double?

  init(key: String?) { self.key = key }

  /// The share of visits by the care contact; nil when no care contact was in force.
  public var careContactShare: Double? {
    share(careContactVisits, of: visitsWithCareContactInForce)
  }

  /// The same share over daytime visits with personal care.
  public var dayPersonalCareCareContactShare: Double? {
    share(dayPersonalCareCareContactVisits, of: dayPersonalCareVisits)
  }

  /// The same share over visits at times when a care contact was at work.
  public var careContactShareOnDuty: Double? { share(onDutyCareContactVisits, of: visitsOnDuty) }

  /// Clients who met more than so many different caregivers in the window.
  public func clients(above level: Int) -> Int { distinctCaregivers.count { $0 > level } }

  /// The share of the clients with visits in the window who met more than so many.
  public func shareOfClients(above level: Int) -> Double? {
    share(clients(above: level), of: distinctCaregivers.count)
  }

  /// Adds the figures of clients that come after these.
  mutating func add(_ other: ContinuityRow) {
    clients += other.clients
    visits += other.visits
    careContactVisits += other.careContactVisits
    visitsWithCareContactInForce += other.visitsWithCareContactInForce
    meetings += other.meetings
    dayPersonalCareVisits += other.dayPersonalCareVisits
    dayPersonalCareCareContactVisits += other.dayPersonalCareCareContactVisits
    visitsOnDuty += other.visitsOnDuty
    onDutyCareContactVisits += other.onDutyCareContactVisits
    distinctCaregivers += other.distinctCaregivers
    surveyDistinctCaregivers += other.surveyDistinctCaregivers
    surveyUnknownAge += other.surveyUnknownAge
    indices += other.indices
  }

  /// Tells what changed since the part before.
  mutating func compare(with before: ContinuityRow) {
    if let now = careContactShare, let then = before.careContactShare {
      careContactShareChange = now - then
    }
    if let now = Statistics.mean(distinctCaregivers),
      let then = Statistics.mean(before.distinctCaregivers)
    {
      distinctCaregiversChange = now - then
    }
  }

  /// Whether the aim is reached; nil without aim or figure.
  public var reachesAim: Bool? {
    guard let aim, let careContactShare else { return nil }
    return careContactShare >= aim
  }

  /// The mean of an index over the clients who have it; nil when none has.
  public func mean(_ index: KeyPath<ContinuityIndices, Double>) -> Double? {
    Statistics.mean(indices.map { $0[keyPath: index] })
  }
}

/// Mean and median.
public enum Statistics {
  /// The arithmetic mean; nil of nothing.
  public static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  /// The arithmetic mean of whole numbers; nil of nothing.
  public static func mean(_ values: [Int]) -> Double? {
    values.isEmpty ? nil : Double(values.reduce(0, +)) / Double(values.count)
  }

  /// The middle value, or the mean of the two in the middle; nil of nothing.
  public static func median(_ values: [Int]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? Double(sorted[middle - 1] + sorted[middle]) / 2 : Double(sorted[middle])
  }
}
