/// How often caregivers have been with clients lately.
public struct Familiarity: Sendable {
  /// How many days before a day visits are counted over.
  public static let days = 56

  private let counts: [String: [String: Int]]

  /// The days whose visits are counted for a day: the eight weeks before it.
  public static func daysNeeded(for date: CalendarDate) -> DateRange {
    DateRange(from: date.adding(days: -days), count: days)
  }

  /// Counts of the performed visits of some days; with two caregivers each is counted.
  public init(_ history: VisitHistory, in days: DateRange) {
    var counts: [String: [String: Int]] = [:]
    for (client, id) in history.clients.enumerated() {
      var meetings: [Int32: Int] = [:]
      history.forEachVisit(of: client, in: days) { visit in
        for part in visit.parts where part.isMeeting { meetings[part.caregiver, default: 0] += 1 }
      }
      counts[id] = Dictionary(
        uniqueKeysWithValues: meetings.map { (history.caregivers[Int($0.key)], $0.value) })
    }
    self.counts = counts
  }

  /// Nobody has been with anyone.
  public init() { counts = [:] }

  /// A caregiver's visits to a client.
  public func visits(to client: String, by caregiver: String) -> Int {
    counts[client]?[caregiver] ?? 0
  }

  /// The most visits that one caregiver has made to a client.
  public func most(to client: String) -> Int { counts[client]?.values.max() ?? 0 }

  /// All visits to a client, each caregiver's counted.
  public func visits(to client: String) -> Int { counts[client]?.values.reduce(0, +) ?? 0 }
}
