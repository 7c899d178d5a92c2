/// How often caregivers have been with clients lately.
public struct Familiarity: Sendable {
  /// How many days before a day visits are counted over.
  public static let days = 56

  private let counts: [String: [String: Int]]

  /// The days whose visits are counted for a day: the eight weeks before it.
  public static func daysNeeded(for date: CalendarDate) -> DateRange {
    DateRange(from: date.adding(days: -days), count: days)
  }

  /// Counts of performed visits; with two caregivers each is counted.
  public init(_ visits: VisitColumns) {
    var counts: [String: [String: Int]] = [:]
    var byClient: [[Int32: Int]] = Array(repeating: [:], count: visits.clients.count)
    for index in 0..<visits.count {
      let client = Int(visits.client[index])
      for place in visits.meetingStart[index]..<visits.meetingStart[index + 1] {
        byClient[client][visits.meetings[Int(place)], default: 0] += 1
      }
    }
    for (client, meetings) in byClient.enumerated() {
      counts[visits.clients[client]] = Dictionary(
        uniqueKeysWithValues: meetings.map { (visits.caregivers[Int($0.key)], $0.value) })
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
