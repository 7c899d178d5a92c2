/// Collects the visits of a calendar month and puts them in order.
///
/// Visits of one date are added in order of their ids, and a date's visits are added at one go.
public struct VisitMonthBuilder {
  /// A part as it is added.
  public struct Part {
    var caregiver: Int32
    var status: VisitStatus
    var start: Int16
    var end: Int16

    /// A part.
    /// - Parameters:
    ///   - caregiver: a position that the builder gave; -1 when nobody is named.
    ///   - start: actual start in minutes since midnight; -1 when none is known.
    ///   - end: actual end likewise.
    public init(caregiver: Int32, status: VisitStatus, start: Int16, end: Int16) {
      self.caregiver = caregiver
      self.status = status
      self.start = start
      self.end = end
    }
  }

  struct PendingVisit {
    var client: Int32
    var firstPart: Int32
    var services: Int32
    var planned: VisitMonth.Times
    var start: Int16
    var day: UInt8
    var status: UInt8
  }

  struct PendingPart {
    var bits: VisitMonth.Part
    var times: VisitMonth.Times
  }

  /// The month.
  public let month: Month
  let firstDay: Int32
  var visits: [PendingVisit] = []
  var parts: [PendingPart] = []
  var clients = IdentifierList()
  var caregivers = IdentifierList()
  /// The services in lists, and each list as positions among them.
  var items = IdentifierList()
  var lists: [[Int32]] = [[]]
  private var listPositions: [[Int32]: Int32] = [[]: 0]

  /// No visits.
  public init(_ month: Month) {
    self.month = month
    firstDay = month.dates.from.daysSinceEpoch
  }

  /// The number of visits.
  public var count: Int { visits.count }

  /// The position of a client's id, given as valid UTF-8, added when it is new.
  @inline(__always)
  public mutating func position(ofClient id: UnsafeBufferPointer<UInt8>) -> Int32 {
    clients.insertAgain(id)
  }

  /// The position of a caregiver's id, given as valid UTF-8, added when it is new.
  @inline(__always)
  public mutating func position(ofCaregiver id: UnsafeBufferPointer<UInt8>) -> Int32 {
    caregivers.insert(id)
  }

  /// The position of a list of services, added when it is new.
  public mutating func position(ofServices services: [String]) -> Int32 {
    let list = services.map { service in
      var service = service
      return service.withUTF8 { items.insert($0) }
    }
    return position(ofList: list)
  }

  mutating func position(ofList list: [Int32]) -> Int32 {
    if let position = listPositions[list] { return position }
    let position = Int32(lists.count)
    lists.append(list)
    listPositions[list] = position
    return position
  }

  /// Adds a visit.
  /// - Parameters:
  ///   - client: a position that the builder gave.
  ///   - day: a day of the month, days since 1970-01-01.
  ///   - plannedStart: minutes since midnight; -1 when there is none.
  ///   - plannedEnd: likewise.
  ///   - services: a position that the builder gave.
  ///   - parts: the caregivers' parts, in the order in which they stand.
  @inline(__always)
  public mutating func append(
    client: Int32, day: Int32, plannedStart: Int16, plannedEnd: Int16, services: Int32,
    parts added: UnsafeBufferPointer<Part>
  ) {
    var actual = Int16.max
    var isPerformed = false
    var isNoShow = false
    var isPlanned = added.isEmpty
    let firstPart = Int32(parts.count)
    for part in added {
      switch part.status {
      case .performed:
        isPerformed = true
        if part.start >= 0 { actual = min(actual, part.start) }
      case .noShow: isNoShow = true
      case .planned: isPlanned = true
      case .cancelled: break
      }
      parts.append(
        PendingPart(
          bits: VisitMonth.Part(caregiver: part.caregiver, isMeeting: false, status: part.status),
          times: VisitMonth.Times(start: part.start, end: part.end)))
    }
    let status: VisitStatus =
      isPerformed ? .performed : isNoShow ? .noShow : isPlanned ? .planned : .cancelled
    visits.append(
      PendingVisit(
        client: client, firstPart: firstPart, services: services,
        planned: VisitMonth.Times(start: plannedStart, end: plannedEnd),
        start: actual == .max ? plannedStart : actual,
        day: UInt8(truncatingIfNeeded: day - firstDay + 1), status: status.code))
  }

  /// Adds a visit of the month.
  public mutating func append(_ visit: Visit) {
    var client = visit.client
    let added = visit.caregivers.map { performer in
      var position: Int32 = -1
      if var id = performer.id { position = id.withUTF8 { self.position(ofCaregiver: $0) } }
      return Part(
        caregiver: position, status: performer.status,
        start: performer.start?.minutesSinceMidnight ?? -1,
        end: performer.end?.minutesSinceMidnight ?? -1)
    }
    let clientPosition = client.withUTF8 { position(ofClient: $0) }
    let services = position(ofServices: visit.services)
    added.withUnsafeBufferPointer { added in
      append(
        client: clientPosition, day: visit.date.daysSinceEpoch,
        plannedStart: visit.plannedStart?.minutesSinceMidnight ?? -1,
        plannedEnd: visit.plannedEnd?.minutesSinceMidnight ?? -1, services: services, parts: added)
    }
  }

  /// Adds the visits of some days of a month that was made before; its times must be there.
  /// - Parameter days: whether the visits of a day of the month are added.
  public mutating func append(_ other: VisitMonth, days: (Int) -> Bool) {
    guard let planned = other.planned, let times = other.times else { return }
    let isWanted = (0...31).map(days)
    let people = (0..<other.counts.caregivers).map { caregivers.insert(other.caregiver($0)) }
    let services = (0..<other.counts.lists).map { list in
      position(ofList: other.services(list).map { items.insert($0) })
    }
    visits.reserveCapacity(other.counts.visits * 9 / 8)
    parts.reserveCapacity(other.counts.parts * 9 / 8)
    for client in 0..<other.counts.clients {
      let position = clients.insert(other.client(client))
      for visit in other.visits(of: client) where isWanted[Int(other.visits[visit].day)] {
        let entry = other.visits[visit]
        visits.append(
          PendingVisit(
            client: position, firstPart: Int32(parts.count),
            services: services[Int(entry.services)], planned: planned[visit], start: entry.start,
            day: entry.day, status: entry.status))
        for part in other.parts(of: visit) {
          let old = other.parts[part]
          parts.append(
            PendingPart(
              bits: VisitMonth.Part(
                caregiver: old.caregiver < 0 ? -1 : people[Int(old.caregiver)], isMeeting: false,
                status: old.status),
              times: times[part]))
        }
      }
    }
  }

  /// How much there is at a moment, to go back to. Ids that are added later stay.
  public struct Extent {
    fileprivate let visits: Int
    fileprivate let parts: Int
  }

  /// How much there is.
  public var extent: Extent { Extent(visits: visits.count, parts: parts.count) }

  /// Takes away all visits added since there was so much.
  public mutating func removeAll(after extent: Extent) {
    visits.removeSubrange(extent.visits...)
    parts.removeSubrange(extent.parts...)
  }
}
