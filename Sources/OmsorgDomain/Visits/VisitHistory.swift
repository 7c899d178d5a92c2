/// Visits of all statuses in columns, by client and in order of time: the form that figures over
/// many visits are computed from.
///
/// Ids are interned: `clients`, `caregivers` and `serviceLists` list them, and visits hold
/// positions in those lists.
public struct VisitHistory: Sendable {
  /// The clients' ids, in order of first appearance.
  public private(set) var clients: [String] = []
  /// The caregivers' ids, in order of first appearance.
  public private(set) var caregivers: [String] = []
  /// The combinations of services that visits have, each as ids of the catalogue; the first is the
  /// empty one.
  public private(set) var serviceLists: [[String]] = [[]]

  private var visits: [[StoredVisit]] = []

  private struct StoredVisit: Sendable {
    var day: Int32
    var id: String
    var plannedStart: Int16
    var plannedEnd: Int16
    var services: Int32
    var parts: [RecordedVisit.Part]

    var recorded: RecordedVisit {
      RecordedVisit(
        day: day, plannedStart: plannedStart, plannedEnd: plannedEnd, services: Int(services),
        parts: parts)
    }
  }

  /// The history of visits at hand.
  public init(_ records: [Visit]) {
    var clientPositions: [String: Int] = [:]
    var caregiverPositions: [String: Int32] = [:]
    var listPositions: [[String]: Int32] = [[]: 0]
    for visit in records {
      let client = clientPositions[visit.client] ?? clients.count
      if client == clients.count {
        clientPositions[visit.client] = client
        clients.append(visit.client)
        visits.append([])
      }
      let services = listPositions[visit.services] ?? Int32(serviceLists.count)
      if Int(services) == serviceLists.count {
        listPositions[visit.services] = services
        serviceLists.append(visit.services)
      }
      var met: Set<String> = []
      let sorted = visit.caregivers.sorted { first, second in
        guard let left = first.id else { return false }
        guard let right = second.id else { return true }
        return left.utf8.lexicographicallyPrecedes(right.utf8)
      }
      let parts = sorted.map { performer -> RecordedVisit.Part in
        var position: Int32 = -1
        if let id = performer.id {
          position = caregiverPositions[id] ?? Int32(caregivers.count)
          if Int(position) == caregivers.count {
            caregiverPositions[id] = position
            caregivers.append(id)
          }
        }
        let isMeeting =
          performer.status == .performed && (performer.id.map { met.insert($0).inserted } ?? false)
        return RecordedVisit.Part(
          caregiver: position, status: performer.status, isMeeting: isMeeting,
          start: performer.start?.minutesSinceMidnight ?? -1,
          end: performer.end?.minutesSinceMidnight ?? -1)
      }
      visits[client].append(
        StoredVisit(
          day: visit.date.daysSinceEpoch, id: visit.id,
          plannedStart: visit.plannedStart?.minutesSinceMidnight ?? -1,
          plannedEnd: visit.plannedEnd?.minutesSinceMidnight ?? -1, services: services,
          parts: parts))
    }
    for client in visits.indices {
      visits[client].sort { first, second in
        let (left, right) = (first.recorded, second.recorded)
        if left.day != right.day { return left.day < right.day }
        if left.start != right.start { return left.start < right.start }
        return first.id.utf8.lexicographicallyPrecedes(second.id.utf8)
      }
    }
  }

  /// Passes a client's visits of some days to a closure, in order of date, start and id.
  /// - Parameters:
  ///   - client: a position in `clients`.
  ///   - days: the days, both included.
  @inline(__always)
  public func forEachVisit(
    of client: Int, in days: DateRange, _ body: (RecordedVisit) -> Void
  ) {
    for visit in visits[client]
    where visit.day >= days.from.daysSinceEpoch && visit.day <= days.to.daysSinceEpoch {
      body(visit.recorded)
    }
  }
}

/// One visit of a history.
public struct RecordedVisit: Sendable {
  /// One caregiver's part in a visit.
  public struct Part: Sendable {
    /// The caregiver, a position in the history's list; -1 when nobody is named.
    public let caregiver: Int32
    /// What became of it.
    public let status: VisitStatus
    /// Whether the caregiver is named and performed it, and this is the first of such parts that
    /// the caregiver has in the visit: a meeting of client and caregiver.
    public let isMeeting: Bool
    /// Actual start in minutes since midnight; -1 when none is known.
    public let start: Int16
    /// Actual end in minutes since midnight, before `start` on the next day; -1 when none is known.
    public let end: Int16
  }

  /// The date, days since 1970-01-01.
  public let day: Int32
  /// Planned start in minutes since midnight; -1 when the visit was not planned.
  public let plannedStart: Int16
  /// Planned end in minutes since midnight, before the start on the next day; -1 when there is none.
  public let plannedEnd: Int16
  /// The services, a position in the history's list.
  public let services: Int
  /// The caregivers' parts, in order of the caregivers' ids, those of nobody last.
  public let parts: [Part]

  /// The earliest actual start among the parts performed, in minutes since midnight; -1 for none.
  public var actualStart: Int16 {
    var earliest = Int16.max
    for part in parts where part.status == .performed && part.start >= 0 {
      earliest = min(earliest, part.start)
    }
    return earliest == .max ? -1 : earliest
  }

  /// The actual start, else the planned one, else -1.
  public var start: Int16 {
    let actual = actualStart
    return actual >= 0 ? actual : plannedStart
  }

  /// What became of the visit: performed if any part was; else nobody opened if so for any; else
  /// cancelled if all of its parts were; else still planned, as one without parts is.
  public var status: VisitStatus {
    var isPlanned = false
    var isNoShow = false
    for part in parts {
      switch part.status {
      case .performed: return .performed
      case .noShow: isNoShow = true
      case .planned: isPlanned = true
      case .cancelled: break
      }
    }
    return isNoShow ? .noShow : isPlanned || parts.isEmpty ? .planned : .cancelled
  }
}
