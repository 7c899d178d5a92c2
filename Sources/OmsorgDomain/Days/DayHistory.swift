import Records

/// What a day's planning looks back at: whom clients have met, and when services usually are given.
public struct DayHistory: Sendable {
  /// Days looked back at, the date itself not included.
  public static let days = 28
  /// Of these, the days before a date that make fourteen with it.
  static let daysMet = 13

  private let visits: VisitHistory
  private let range: DateRange
  private let met: DateRange
  private let planned: [String: Set<String>]

  /// The days looked back at from a date.
  public static func range(before date: CalendarDate) -> DateRange {
    DateRange(from: date.adding(days: -days), count: days)
  }

  /// The days before a date whose caregivers count as met.
  public static func rangeMet(before date: CalendarDate) -> DateRange {
    DateRange(from: date.adding(days: -daysMet), count: daysMet)
  }

  /// What came before a date.
  /// - Parameters:
  ///   - visits: those of `range(before: date)`, with their times.
  ///   - planned: plans of days before the date that have no visits on record yet.
  public init(_ visits: VisitHistory, planned: [DayVisit] = [], before date: CalendarDate) {
    self.visits = visits
    range = Self.range(before: date)
    met = Self.rangeMet(before: date)
    var ofClient: [String: Set<String>] = [:]
    for visit in planned where visit.state == .planned {
      ofClient[visit.client, default: []].formUnion(visit.caregivers)
    }
    self.planned = ofClient
  }

  /// What is known of a client.
  func of(_ client: String) -> ClientHistory {
    var found = ClientHistory()
    found.met = planned[client] ?? []
    guard let position = position(of: client) else { return found }
    var caregivers: Set<Int32> = []
    visits.forEachVisit(of: position, in: range) { visit in
      if met.from.daysSinceEpoch <= visit.day {
        for part in visit.parts where part.isMeeting { caregivers.insert(part.caregiver) }
      }
      guard visit.plannedStart >= 0, visit.status != .cancelled else { return }
      found.planned.append(
        ClientHistory.Planned(
          services: visit.services, weekday: Int(floorModulo(Int(visit.day) + 3, 7)),
          start: Int(visit.plannedStart)))
    }
    found.met.formUnion(caregivers.map { visits.caregivers[Int($0)] })
    found.serviceLists = visits.serviceLists
    return found
  }

  private func position(of client: String) -> Int? {
    var (low, high) = (0, visits.clients.count)
    while low < high {
      let middle = (low + high) / 2
      if CollectionFile.inCollectionOrder(visits.clients[middle], client) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < visits.clients.count && visits.clients[low] == client ? low : nil
  }
}

/// What is known of a client's latest visits.
struct ClientHistory {
  /// A visit as it was planned.
  struct Planned {
    /// A position in `serviceLists`.
    let services: Int
    /// 0 is Monday.
    let weekday: Int
    /// Minutes since midnight.
    let start: Int
  }

  /// The caregivers met in the thirteen days before.
  var met: Set<String> = []
  /// The visits, in order.
  var planned: [Planned] = []
  /// What the services of visits are.
  var serviceLists: [[String]] = []

  /// When a service usually begins: the median of those planned starts that lie in a window; nil
  /// when there are none.
  func usualStart(of service: String, within window: ClosedRange<Int>) -> Int? {
    let starts = planned.filter {
      window.contains($0.start) && serviceLists[$0.services].contains(service)
    }.map(\.start).sorted()
    return starts.isEmpty ? nil : starts[starts.count / 2]
  }

  /// How often a service has been planned on each weekday, Monday first.
  func weekdays(of service: String) -> [Int] {
    var counts = [Int](repeating: 0, count: 7)
    for visit in planned where serviceLists[visit.services].contains(service) {
      counts[visit.weekday] += 1
    }
    return counts
  }
}
