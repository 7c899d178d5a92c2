import Records

/// The registers that rules and figures look things up in: collections by id, and who belongs where.
///
/// Holds what a command has read; a collection that was not read is empty.
public struct CareRecords: Sendable {
  /// The clients, sorted by id.
  public private(set) var clients: [Client]
  /// The caregivers, sorted by id.
  public let caregivers: [Caregiver]
  /// The teams, sorted by id.
  public let teams: [Team]
  /// The providers, sorted by id.
  public let providers: [Provider]
  /// The granted services, sorted by id.
  public private(set) var decisions: [GrantedService]
  /// The appointments of care contacts and deputies, sorted by id.
  public private(set) var careContacts: [CareContact]
  /// The absences, sorted by id.
  public private(set) var absences: [Absence]
  /// The relatives, sorted by id.
  public let relatives: [Relative]
  /// The professionals round the clients, sorted by id.
  public let professionals: [Professional]
  /// The offers of care contacts, sorted by id.
  public let offers: [Offer]
  /// The proposals of care contacts that are under way, sorted by id.
  public let proposals: [Proposal]
  /// The requests to switch care contact, sorted by id.
  public let switchRequests: [SwitchRequest]
  /// The checklists under way and gone through, sorted by id.
  public let checklists: [Checklist]
  /// The store's own templates of checklists, sorted by id.
  public let checklistTemplates: [ChecklistTemplate]
  /// The care plans, sorted by id.
  public let carePlans: [CarePlan]
  /// The changed needs, sorted by id.
  public let changedNeeds: [ChangedNeed]
  /// What is kept for clients, sorted by id.
  public let custody: [CustodyItem]
  /// The clients' appointments, sorted by id.
  public let appointments: [Appointment]
  /// The views and complaints, sorted by id.
  public let complaints: [Complaint]
  /// The meetings, sorted by id.
  public let meetings: [Meeting]
  /// The managers' calls and home visits, sorted by id.
  public let calls: [ManagerCall]
  /// The store's own brochures, sorted by language.
  public let brochures: [Brochure]
  /// The care contacts' four weeks, sorted by id.
  public private(set) var schedules: [Schedule]
  /// The service catalogue.
  public let services: ServiceCatalogue
  /// The policies by id.
  public let policies: [String: Policy]

  private var clientPositions: [String: Int] = [:]
  private let caregiverPositions: [String: Int]
  private let teamPositions: [String: Int]
  private let providerPositions: [String: Int]
  private var decisionsByClient: [String: [GrantedService]] = [:]
  private var careContactsByClient: [String: [CareContact]] = [:]
  private var careContactsByCaregiver: [String: [Int]] = [:]
  private var absencesByCaregiver: [String: [Int]] = [:]
  private var absencesByClient: [String: [Int]] = [:]
  private let offersByClient: [String: [Int]]
  private let switchRequestsByClient: [String: [Int]]
  private let carePlansByClient: [String: [Int]]
  let custodyByClient: [String: [Int]]
  private var schedulesByCaregiver: [String: [Int]] = [:]

  /// The registers, of collections sorted by id.
  public init(
    clients: [Client] = [], caregivers: [Caregiver] = [], teams: [Team] = [],
    providers: [Provider] = [], decisions: [GrantedService] = [],
    careContacts: [CareContact] = [], absences: [Absence] = [], relatives: [Relative] = [],
    professionals: [Professional] = [], offers: [Offer] = [], proposals: [Proposal] = [],
    switchRequests: [SwitchRequest] = [], checklists: [Checklist] = [],
    checklistTemplates: [ChecklistTemplate] = [], carePlans: [CarePlan] = [],
    changedNeeds: [ChangedNeed] = [], custody: [CustodyItem] = [], appointments: [Appointment] = [],
    complaints: [Complaint] = [], meetings: [Meeting] = [], calls: [ManagerCall] = [],
    brochures: [Brochure] = [], schedules: [Schedule] = [],
    services: [ServiceCatalogue.Service] = [], policies: [PolicyRecord] = []
  ) {
    self.clients = clients
    self.caregivers = caregivers
    self.teams = teams
    self.providers = providers
    self.decisions = decisions
    self.careContacts = careContacts
    self.absences = absences
    self.relatives = relatives
    self.professionals = professionals
    self.offers = offers
    self.proposals = proposals
    self.switchRequests = switchRequests
    self.checklists = checklists
    self.checklistTemplates = checklistTemplates
    self.carePlans = carePlans
    self.changedNeeds = changedNeeds
    self.custody = custody
    self.appointments = appointments
    self.complaints = complaints
    self.meetings = meetings
    self.calls = calls
    self.brochures = brochures
    self.schedules = schedules
    self.services = ServiceCatalogue(services)
    self.policies = Dictionary(
      Policy.all(in: policies).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    caregiverPositions = Self.positions(caregivers)
    teamPositions = Self.positions(teams)
    providerPositions = Self.positions(providers)
    offersByClient = Dictionary(grouping: offers.indices) { offers[$0].client }
    switchRequestsByClient = Dictionary(grouping: switchRequests.indices) {
      switchRequests[$0].client
    }
    carePlansByClient = Dictionary(grouping: carePlans.indices) { carePlans[$0].client }
    custodyByClient = Dictionary(grouping: custody.indices) { custody[$0].client }
    groupClients()
    groupAbsences()
    groupSchedules()
    groupCareContacts()
  }

  /// The registers with other clients and what they are granted.
  ///
  /// Both are sorted by id.
  public func with(clients: [Client], decisions: [GrantedService]) -> CareRecords {
    var records = self
    (records.clients, records.decisions) = (clients, decisions)
    records.groupClients()
    return records
  }

  /// The registers with other absences, sorted by id.
  public func with(absences: [Absence]) -> CareRecords {
    var records = self
    records.absences = absences
    records.groupAbsences()
    return records
  }

  /// The registers with other appointments.
  public func with(careContacts: [CareContact]) -> CareRecords {
    var records = self
    records.careContacts = careContacts
    records.groupCareContacts()
    return records
  }

  /// The registers with other schedules.
  public func with(schedules: [Schedule]) -> CareRecords {
    var records = self
    records.schedules = schedules
    records.groupSchedules()
    return records
  }

  private mutating func groupClients() {
    clientPositions = Self.positions(clients)
    let granted = decisions
    decisionsByClient = Self.grouped(granted) { granted[$0].client }
  }

  private mutating func groupAbsences() {
    let all = absences
    absencesByCaregiver = Dictionary(
      grouping: all.indices.filter { all[$0].caregiver != nil }
    ) { all[$0].caregiver ?? "" }
    absencesByClient = Dictionary(
      grouping: all.indices.filter { all[$0].client != nil }
    ) { all[$0].client ?? "" }
  }

  private mutating func groupSchedules() {
    schedulesByCaregiver = Dictionary(grouping: schedules.indices) { schedules[$0].caregiver }
  }

  private mutating func groupCareContacts() {
    let contacts = careContacts
    careContactsByClient = Self.grouped(contacts) { contacts[$0].client }
    careContactsByCaregiver = Dictionary(grouping: careContacts.indices) {
      careContacts[$0].caregiver
    }
  }

  private static func positions<R: IdentifiedRecord>(_ records: [R]) -> [String: Int] {
    Dictionary(
      records.indices.map { (records[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Records by whom they are of, in their order. Mostly those of one stand together, so that they
  /// are copied at once and looked up once.
  private static func grouped<R>(_ records: [R], by owner: (Int) -> String) -> [String: [R]] {
    var groups: [String: [R]] = [:]
    var start = 0
    while start < records.count {
      let id = owner(start)
      var end = start + 1
      while end < records.count, owner(end) == id { end += 1 }
      groups[id, default: []] += records[start..<end]
      start = end
    }
    return groups
  }

  // Static, as a closure that reaches for a register would have all of them copied for it.
  private static func chosen<R>(_ place: Int?, of records: [R]) -> R? {
    place.map { records[$0] }
  }

  private static func chosen<R>(_ places: [Int]?, of records: [R]) -> [R] {
    places.map { places in places.map { records[$0] } } ?? []
  }

  /// The client of an id.
  public func client(_ id: String) -> Client? { Self.chosen(clientPositions[id], of: clients) }

  /// The caregiver of an id.
  public func caregiver(_ id: String) -> Caregiver? {
    Self.chosen(caregiverPositions[id], of: caregivers)
  }

  /// Whether a client is one on a day; nil of one who is not on record.
  func isActive(client: String, on date: CalendarDate) -> Bool? {
    guard let place = clientPositions[client] else { return nil }
    return clients[place].isActive(on: date)
  }

  /// Whether a caregiver is one on a day; nil of one who is not on record.
  func isActive(caregiver: String, on date: CalendarDate) -> Bool? {
    guard let place = caregiverPositions[caregiver] else { return nil }
    return caregivers[place].isActive(on: date)
  }

  /// A caregiver's twins over time; none of one who is not on record.
  func twin(of caregiver: String) -> Timeline<String> {
    guard let place = caregiverPositions[caregiver] else { return Timeline() }
    return caregivers[place].twin
  }

  /// The team of an id.
  public func team(_ id: String) -> Team? { Self.chosen(teamPositions[id], of: teams) }

  /// The provider of an id.
  public func provider(_ id: String) -> Provider? {
    Self.chosen(providerPositions[id], of: providers)
  }

  /// A client's granted services, past ones included.
  public func decisions(of client: String) -> [GrantedService] {
    decisionsByClient[client] ?? []
  }

  /// The services that count for a client on a day: those in force, or where there are none those
  /// still to begin, so that someone can be offered and appointed in time.
  public func grantedServices(of client: String, on date: CalendarDate) -> [GrantedService] {
    let decisions = decisions(of: client)
    return Self.granted(among: decisions, on: date).map { decisions[$0] }
  }

  /// The ids of the services that count for a client on a day, each once, sorted.
  func servicesGranted(to client: String, on date: CalendarDate) -> [String] {
    let decisions = decisions(of: client)
    var services: [String] = []
    for place in Self.granted(among: decisions, on: date)
    where !services.contains(decisions[place].service) {
      services.append(decisions[place].service)
    }
    return services.sorted()
  }

  /// The places of those that count on a day among a client's decisions, which are large to copy.
  private static func granted(
    among decisions: [GrantedService], on date: CalendarDate
  ) -> [Int] {
    let inForce = decisions.indices.filter { decisions[$0].isInForce(on: date) }
    return inForce.isEmpty ? decisions.indices.filter { date < decisions[$0].from } : inForce
  }

  /// The services that a care plan of a day is about: those in force, and those still to begin.
  public func servicesToPlan(of client: String, on date: CalendarDate) -> [GrantedService] {
    decisions(of: client).filter { decision in decision.to.map { date <= $0 } ?? true }
  }

  /// A client's care contacts and deputies, past ones included.
  public func careContacts(of client: String) -> [CareContact] {
    careContactsByClient[client] ?? []
  }

  /// The appointments of a caregiver, past ones included.
  public func careContacts(by caregiver: String) -> [CareContact] {
    Self.chosen(careContactsByCaregiver[caregiver], of: careContacts)
  }

  /// A caregiver's absences, past ones included.
  public func absences(of caregiver: String) -> [Absence] {
    Self.chosen(absencesByCaregiver[caregiver], of: absences)
  }

  /// A client's absences, past ones included.
  public func absences(ofClient client: String) -> [Absence] {
    Self.chosen(absencesByClient[client], of: absences)
  }

  /// A client's offers and exemptions, in order of their days.
  public func offers(of client: String) -> [Offer] {
    Self.chosen(offersByClient[client], of: offers)
      .sorted { $0.date != $1.date ? $0.date < $1.date : $0.id.utf8.count < $1.id.utf8.count }
  }

  /// A client's requests to switch care contact, past ones included.
  public func switchRequests(of client: String) -> [SwitchRequest] {
    Self.chosen(switchRequestsByClient[client], of: switchRequests)
  }

  /// A client's care plans, past ones included, in order of their days.
  public func carePlans(of client: String) -> [CarePlan] {
    Self.chosen(carePlansByClient[client], of: carePlans).sorted { first, second in
      first.draftedOn != second.draftedOn
        ? first.draftedOn < second.draftedOn : first.id.utf8.count < second.id.utf8.count
    }
  }

  /// A caregiver's schedules, past ones included, in order of their first days.
  public func schedules(of caregiver: String) -> [Schedule] {
    Self.chosen(schedulesByCaregiver[caregiver], of: schedules).sorted { $0.from < $1.from }
  }

  /// A caregiver's schedule of a day.
  public func schedule(of caregiver: String, on date: CalendarDate) -> Schedule? {
    schedules(of: caregiver).last { $0.isInForce(on: date) }
  }

  /// The care contacts in force for a client on a day, deputies left out.
  public func careContactsInForce(of client: String, on date: CalendarDate) -> [CareContact] {
    let contacts = careContacts(of: client)
    return contacts.indices.filter { place in
      contacts[place].role == .careContact && contacts[place].isInForce(on: date)
    }.map { contacts[$0] }
  }

  /// The provider that a team belongs to on a day: its own, else the store's only one.
  public func provider(ofTeam team: String?, on date: CalendarDate) -> Provider? {
    if let team, let place = teamPositions[team], let id = teams[place].provider.value(on: date) {
      return provider(id)
    }
    return providers.count == 1 ? providers.first : nil
  }

  /// The policy that holds for a provider on a day, and the provider's kind.
  public func governing(_ provider: Provider?, on date: CalendarDate) -> GoverningPolicy? {
    guard let provider, let name = provider.policy.value(on: date), let policy = policies[name]
    else { return nil }
    return GoverningPolicy(policy: policy, kind: provider.kind)
  }

  /// The policy that holds for a client on a day, through the team and its provider.
  public func governing(_ client: Client, on date: CalendarDate) -> GoverningPolicy? {
    governing(provider(ofTeam: client.team.value(on: date), on: date), on: date)
  }

  /// The policy that holds for a caregiver on a day, through the team and its provider.
  public func governing(caregiver: String, on date: CalendarDate) -> GoverningPolicy? {
    let team = self.caregiver(caregiver)?.team.value(on: date)
    return governing(provider(ofTeam: team, on: date), on: date)
  }

  /// The first day of service: the earliest granted one, or what the planning system says if that
  /// is earlier.
  public func firstService(of client: Client) -> CalendarDate? {
    let decisions = decisions(of: client.id)
    let granted = decisions.indices.lazy.map { decisions[$0].from }.min()
    guard let granted, let exported = client.servicesFrom else {
      return granted ?? client.servicesFrom
    }
    return min(granted, exported)
  }
}

/// A policy with the kind of provider whose values are asked for.
public struct GoverningPolicy: Sendable {
  /// The policy.
  public let policy: Policy
  /// The kind of provider it is asked for.
  public let kind: ProviderKind

  /// A policy asked for a kind of provider.
  public init(policy: Policy, kind: ProviderKind) {
    self.policy = policy
    self.kind = kind
  }

  /// The value of a rule in force on a day, or nil where the policy is silent.
  public func value<Value>(of rule: PolicyRule.Typed<Value>, on date: CalendarDate) -> Value? {
    policy.value(of: rule, on: date, for: kind)
  }
}
