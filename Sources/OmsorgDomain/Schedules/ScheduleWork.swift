import Records

/// What the care contacts' four weeks are to hold: the granted services by care contact.
///
/// omsorg-planning(7), under "The work" and "Who may".
public struct ScheduleWork: Sendable {
  /// A granted service that stands in nobody's four weeks.
  public struct LeftOut: Sendable {
    /// The granted service.
    public let granted: GrantedService
    /// Why.
    public let reason: ServiceLeftOut
  }

  /// The services that are placed, by care contact; each care contact's by client and decision.
  public let toPlace: [String: [PlannedService]]
  /// The services given about every day, by care contact.
  public let daily: [String: [PlannedService]]
  /// The services that are left out, by client and decision.
  public let leftOut: [LeftOut]
  /// The care contacts with clients, sorted by id.
  public let careContacts: [String]
  /// The clients' ids of each care contact, sorted.
  public let clients: [String: [String]]

  /// The work of a day.
  public init(records: CareRecords, frame: ScheduleFrame) {
    let date = frame.date
    let cover = CoverTeams(records, on: date)
    var toPlace: [String: [PlannedService]] = [:]
    var daily: [String: [PlannedService]] = [:]
    var leftOut: [LeftOut] = []
    var clients: [String: [String]] = [:]
    var words = WishWords(records.services)
    for client in records.clients where client.isActive(on: date) {
      let careContacts = records.plannersInOrder(of: client.id, on: date)
      let owner = careContacts.first
      if let owner { clients[owner, default: []].append(client.id) }
      let governing = records.governing(client, on: date)
      let takesOnDelegated =
        governing?.value(of: PolicyRule.delegationsTakenOn, on: date) ?? true
      let demands = Self.demands(of: client, owner, governing, records, frame)
      let performers =
        demands.isEmpty
        ? [] : cover.performers(for: client, careContacts, governing)
      for (granted, demand) in demands {
        guard case .planned(let owner, let minutes, let frequency) = demand else {
          if case .leftOut(let reason) = demand {
            leftOut.append(LeftOut(granted: granted, reason: reason))
          }
          continue
        }
        let service = records.services[granted.service]
        let wish = records.wish(of: granted, &words)
        let isPersonalCare = service?.isPersonalCare ?? false
        let planned = PlannedService(
          granted: granted, client: client, owner: owner, minutes: minutes, frequency: frequency,
          starts: Self.withinDay(granted.start(usually: service?.partOfDay)),
          wish: wish.flatMap { $0.isEmpty ? nil : $0 },
          performers: cover.allowed(
            performers, granted.service, isPersonalCare: isPersonalCare, wished: wish?.caregiver,
            client, governing),
          delegation: takesOnDelegated ? granted.delegation : nil,
          isPersonalCare: isPersonalCare, kinds: ScheduleKinds(of: service))
        if frequency.isDaily {
          daily[owner, default: []].append(planned)
        } else {
          toPlace[owner, default: []].append(planned)
        }
      }
    }
    self.toPlace = toPlace
    self.daily = daily
    self.leftOut = leftOut
    self.clients = clients
    careContacts = clients.keys.sorted(by: CollectionFile.inCollectionOrder)
  }

  /// The care contacts with something to place in the four weeks of a day.
  static func careContactsWithServicesToPlace(
    records: CareRecords, frame: ScheduleFrame
  ) -> Set<String> {
    var found: Set<String> = []
    for client in records.clients where client.isActive(on: frame.date) {
      guard let owner = records.plannersInOrder(of: client.id, on: frame.date).first,
        !found.contains(owner)
      else { continue }
      let governing = records.governing(client, on: frame.date)
      let decisions = records.decisions(of: client.id)
      let isPlaced = decisions.indices.contains { place in
        guard
          case .planned(_, _, let frequency)? = demand(
            of: decisions[place], owner, governing, records, frame)
        else { return false }
        return !frequency.isDaily
      }
      if isPlaced { found.insert(owner) }
    }
    return found
  }

  /// Whether a granted service is in somebody's four weeks.
  private enum Demand {
    case planned(owner: String, minutes: Int, Frequency)
    case leftOut(ServiceLeftOut)
  }

  /// A client's granted services of the days planned.
  private static func demands(
    of client: Client, _ owner: String?, _ governing: GoverningPolicy?, _ records: CareRecords,
    _ frame: ScheduleFrame
  ) -> [(GrantedService, Demand)] {
    records.decisions(of: client.id).compactMap { granted in
      demand(of: granted, owner, governing, records, frame).map { (granted, $0) }
    }
  }

  /// Whether a granted service is in somebody's four weeks; nil on other days than those planned.
  private static func demand(
    of granted: GrantedService, _ owner: String?, _ governing: GoverningPolicy?,
    _ records: CareRecords, _ frame: ScheduleFrame
  ) -> Demand? {
    let date = frame.date
    guard granted.from <= frame.days.to, granted.to.map({ date <= $0 }) ?? true else {
      return nil
    }
    let day = max(date, granted.from)
    let frequency = granted.frequency.value(on: day)
    if granted.kind == .shortTerm || !granted.staff.isEmpty { return .leftOut(.ownStaff) }
    if frequency?.times == 0 { return .leftOut(.onCall) }
    let byContractor = governing?.value(of: PolicyRule.servicesByContractor, on: date) ?? []
    if byContractor.contains(granted.service) {
      return .leftOut(.contractor(governing?.value(of: PolicyRule.contractor, on: date)))
    }
    guard let frequency else { return .leftOut(.noFrequency) }
    guard let minutes = granted.plannedMinutes(on: day, services: records.services) else {
      return .leftOut(.noMinutes)
    }
    guard let owner else { return .leftOut(.noCareContact) }
    return .planned(owner: owner, minutes: minutes, frequency)
  }

  /// Starts as minutes of one day.
  static func withinDay(_ starts: ClosedRange<Int>) -> [ClosedRange<Int>] {
    guard starts.upperBound >= 1_440 else { return [starts] }
    let after = 0...min(starts.upperBound - 1_440, 1_439)
    return starts.lowerBound < 1_440 ? [after, starts.lowerBound...1_439] : [after]
  }
}

extension CareRecords {
  /// Those who plan a client's four weeks on a day, the first asked first: the care contacts, of a
  /// client outside the offer the contact persons.
  public func plannersInOrder(of client: String, on date: CalendarDate) -> [String] {
    let inForce = careContacts(of: client).filter { $0.isInForce(on: date) }
    let careContacts = inForce.filter { $0.role == .careContact }
    let planners =
      careContacts.isEmpty ? inForce.filter { $0.role == .contactPerson } : careContacts
    return Self.inOrder(planners)
  }

  /// Those who stand in for a client's care contact by appointment on a day, the first asked first.
  func deputiesInOrder(of client: String, on date: CalendarDate) -> [String] {
    Self.inOrder(
      careContacts(of: client).filter {
        ($0.role == .deputy || $0.role == .substitute) && $0.isInForce(on: date)
      })
  }

  private static func inOrder(_ contacts: [CareContact]) -> [String] {
    contacts.sorted { ($0.order ?? 1, $0.id) < ($1.order ?? 1, $1.id) }.map(\.caregiver)
  }
}

extension ScheduleKinds {
  init(of service: ServiceCatalogue.Service?) {
    var kinds: ScheduleKinds = []
    if service?.id == ServiceCatalogue.shower { kinds.insert(.shower) }
    if service?.id == ServiceCatalogue.cleaning { kinds.insert(.cleaning) }
    if service?.isHeavy ?? false { kinds.insert(.heavy) }
    self = kinds
  }
}

extension ServiceCatalogue {
  /// The id of showering in the catalogue.
  static let shower = "shower"
  /// The id of cleaning in the catalogue.
  static let cleaning = "cleaning"
}
