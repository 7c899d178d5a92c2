/// Performed visits in columns, the form that figures over many visits are computed from.
///
/// A visit holds one row; its meetings with caregivers stand in one flat column. Ids are interned:
/// `clients` and `caregivers` list them, the columns hold positions in those lists.
public struct VisitColumns: Sendable {
  /// What figures ask of a visit's services.
  public struct Traits: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt8

    /// Traits from their bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// At least one service is personal care.
    public static let personalCare = Traits(rawValue: 1)
    /// At least one service is neither an alarm response nor a meal delivery.
    public static let countsInSurvey = Traits(rawValue: 2)
  }

  /// The clients' ids, in order of first appearance.
  public private(set) var clients: [String] = []
  /// The caregivers' ids, in order of first appearance.
  public private(set) var caregivers: [String] = []
  /// Each visit's client, a position in `clients`.
  public private(set) var client: [Int32] = []
  /// Each visit's date, days since 1970-01-01.
  public private(set) var day: [Int32] = []
  /// Each visit's start in minutes since midnight, -1 when no time is known.
  public private(set) var start: [Int16] = []
  /// Each visit's traits.
  public private(set) var traits: [Traits] = []
  /// Where each visit's meetings begin in `meetings`; one more entry than there are visits.
  public private(set) var meetingStart: [Int32] = [0]
  /// The caregivers met, positions in `caregivers`, sorted by id within a visit.
  public private(set) var meetings: [Int32] = []

  private var clientTable = IdentifierTable()
  private var caregiverTable = IdentifierTable()

  /// No visits.
  public init() {}

  /// The number of visits.
  public var count: Int { client.count }

  /// The position of a client's id, added when it is new.
  public mutating func position(ofClient id: String) -> Int32 {
    var id = id
    return id.withUTF8 { position(ofClient: $0) }
  }

  /// The position of a caregiver's id, added when it is new.
  public mutating func position(ofCaregiver id: String) -> Int32 {
    var id = id
    return id.withUTF8 { position(ofCaregiver: $0) }
  }

  /// The position of a client's id, given as valid UTF-8, added when it is new.
  public mutating func position(ofClient id: UnsafeBufferPointer<UInt8>) -> Int32 {
    let position = clientTable.insert(id)
    if Int(position) == clients.count { clients.append(String(decoding: id, as: UTF8.self)) }
    return position
  }

  /// The position of a caregiver's id, given as valid UTF-8, added when it is new.
  public mutating func position(ofCaregiver id: UnsafeBufferPointer<UInt8>) -> Int32 {
    let position = caregiverTable.insert(id)
    if Int(position) == caregivers.count { caregivers.append(String(decoding: id, as: UTF8.self)) }
    return position
  }

  /// Adds a performed visit. Visits of a date come in order of their ids.
  /// - Parameter performers: the caregivers who performed it, each once, positions in `caregivers`.
  public mutating func append(
    client position: Int32, day: Int32, start: Int16, traits: Traits,
    performers: UnsafeBufferPointer<Int32>
  ) {
    client.append(position)
    self.day.append(day)
    self.start.append(start)
    self.traits.append(traits)
    let first = meetings.count
    for performer in performers { meetings.append(performer) }
    if performers.count > 1 {
      meetings[first...].sort {
        caregivers[Int($0)].utf8.lexicographicallyPrecedes(caregivers[Int($1)].utf8)
      }
    }
    meetingStart.append(Int32(meetings.count))
  }

  /// Adds a visit, if it was performed.
  public mutating func append(_ visit: Visit, traits: Traits) {
    guard visit.isPerformed else { return }
    var performers: [Int32] = []
    for performer in visit.caregivers where performer.status == .performed {
      guard let id = performer.id else { continue }
      let position = position(ofCaregiver: id)
      if !performers.contains(position) { performers.append(position) }
    }
    let client = position(ofClient: visit.client)
    performers.withUnsafeBufferPointer { buffer in
      append(
        client: client, day: visit.date.daysSinceEpoch,
        start: visit.start?.minutesSinceMidnight ?? -1, traits: traits, performers: buffer)
    }
  }

  /// The performed visits of a history.
  public init(_ history: VisitHistory, in days: DateRange, services catalogue: ServiceCatalogue) {
    let traits = history.serviceLists.map { Traits(of: $0, in: catalogue) }
    for id in history.caregivers { _ = position(ofCaregiver: id) }
    for (client, id) in history.clients.enumerated() {
      let position = position(ofClient: id)
      history.forEachVisit(of: client, in: days) { visit in
        guard visit.status == .performed else { return }
        let met = visit.parts.filter(\.isMeeting).map(\.caregiver)
        met.withUnsafeBufferPointer { met in
          append(
            client: position, day: visit.day, start: visit.start, traits: traits[visit.services],
            performers: met)
        }
      }
    }
  }

  /// Adds all visits of other columns after these, as if they had been added one by one.
  public mutating func append(contentsOf other: VisitColumns) {
    let clients = other.clients.map { position(ofClient: $0) }
    let caregivers = other.caregivers.map { position(ofCaregiver: $0) }
    let first = Int32(meetings.count)
    client.reserveCapacity(client.count + other.client.count)
    meetings.reserveCapacity(meetings.count + other.meetings.count)
    meetingStart.reserveCapacity(meetingStart.count + other.count)
    for position in other.client { client.append(clients[Int(position)]) }
    for position in other.meetings { meetings.append(caregivers[Int(position)]) }
    for start in other.meetingStart.dropFirst() { meetingStart.append(first + start) }
    day.append(contentsOf: other.day)
    start.append(contentsOf: other.start)
    traits.append(contentsOf: other.traits)
  }

  /// How much the columns hold at a moment, to go back to.
  public struct Extent: Sendable {
    fileprivate let visits: Int
    fileprivate let meetings: Int
    fileprivate let clients: Int
    fileprivate let caregivers: Int
  }

  /// How much the columns hold.
  public var extent: Extent {
    Extent(
      visits: count, meetings: meetings.count, clients: clients.count,
      caregivers: caregivers.count)
  }

  /// Takes away everything added since the columns had an extent.
  public mutating func removeAll(after extent: Extent) {
    client.removeSubrange(extent.visits...)
    day.removeSubrange(extent.visits...)
    start.removeSubrange(extent.visits...)
    traits.removeSubrange(extent.visits...)
    meetingStart.removeSubrange((extent.visits + 1)...)
    meetings.removeSubrange(extent.meetings...)
    clients.removeSubrange(extent.clients...)
    caregivers.removeSubrange(extent.caregivers...)
    clientTable.removeAll(from: extent.clients)
    caregiverTable.removeAll(from: extent.caregivers)
  }
}

extension VisitColumns.Traits {
  /// The traits of a visit with services; one with none counts in the survey, as does a service
  /// that the catalogue doesn't know.
  public init(of services: [String], in catalogue: ServiceCatalogue) {
    self = services.isEmpty ? .countsInSurvey : []
    for id in services {
      let service = catalogue[id]
      if service?.isPersonalCare == true { insert(.personalCare) }
      if service?.countsInSurvey != false { insert(.countsInSurvey) }
    }
  }
}
