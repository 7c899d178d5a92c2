import OmsorgDomain
import PlainJSON

/// A small world made by chance from a seed, to plan four weeks in.
struct RandomCareWorld {
  let seed: UInt64
  var random: SeededGenerator
  let cycle: CareCycle
  let date: CalendarDate
  let first: CalendarDate
  var caregivers: [Caregiver] = []
  var clients: [Client] = []
  var teams: [Team] = []
  var careContacts: [CareContact] = []
  var decisions: [GrantedService] = []
  var absences: [Absence] = []
  var meetings: [Meeting] = []
  var appointments: [Appointment] = []
  var switchRequests: [SwitchRequest] = []
  var policies: [PolicyRecord] = []
  var shifts: [Shift] = []
  var schedules: [Schedule] = []

  init(seed: UInt64, clients count: ClosedRange<Int> = 2...6) throws {
    self.seed = seed
    random = SeededGenerator(seed: seed)
    let monday = try day("2026-03-02")
    guard let cycle = CareCycle(firstMonday: monday) else { throw Unmade() }
    self.cycle = cycle
    let turn = Int.random(in: 0...3, using: &random)
    first = monday.adding(days: 28 * turn)
    date = first.adding(days: Int.random(in: 0..<28, using: &random))
    makeTeams()
    makeClients(number(count))
    try makeDecisions()
    makeContacts()
    makeShifts()
    makeEvents()
    makePolicy()
    makeSchedules()
  }

  struct Unmade: Error {}

  var records: CareRecords {
    func sorted<Item>(_ items: [Item], _ id: KeyPath<Item, String>) -> [Item] {
      items.sorted { $0[keyPath: id].utf8.lexicographicallyPrecedes($1[keyPath: id].utf8) }
    }
    var provider = Provider()
    provider.id = "F"
    provider.policy = Timeline([Period(from: nil, value: "p")])
    return CareRecords(
      clients: sorted(clients, \.id), caregivers: sorted(caregivers, \.id),
      teams: sorted(teams, \.id), providers: [provider], decisions: sorted(decisions, \.id),
      careContacts: sorted(careContacts, \.id), absences: sorted(absences, \.id),
      switchRequests: sorted(switchRequests, \.id), appointments: sorted(appointments, \.id),
      meetings: sorted(meetings, \.id), schedules: sorted(schedules, \.id),
      services: Self.services, policies: sorted(policies, \.id))
  }

  var independentFrame: IndependentFrame {
    IndependentFrame(records: records, shifts: shifts, cycle: cycle, date: date)
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func somebody() -> String {
    caregivers[Int.random(in: caregivers.indices, using: &random)].id
  }

  static func time(_ minutes: Int) -> ClockTime {
    ClockTime(minutesSinceMidnight: ((minutes % 1_440) + 1_440) % 1_440) ?? .midnight
  }

  static let services: [ServiceCatalogue.Service] = {
    func service(
      _ id: String, _ names: [String], _ part: ServiceCatalogue.PartOfDay? = nil,
      personal: Bool = false, heavy: Bool = false, minutes: Int? = nil
    ) -> ServiceCatalogue.Service {
      var service = ServiceCatalogue.Service()
      service.id = id
      (service.nameSwedish, service.nameEnglish) = (names[0], names[1])
      service.synonyms = Array(names.dropFirst(2))
      service.partOfDay = part
      service.isPersonalCare = personal
      service.isHeavy = heavy
      service.defaultMinutes = minutes
      return service
    }
    return [
      service("cleaning", ["Städning", "Cleaning", "städ"], heavy: true, minutes: 60),
      service("evening_help", ["Kväll", "Evening help"], .evening, personal: true, minutes: 20),
      service("laundry", ["Tvätt", "Laundry", "tvättning av kläder"], .afternoon, minutes: 45),
      service("meal", ["Måltid", "Meal", "lunch"], .midday, minutes: 30),
      service("morning_help", ["Morgon", "Morning", "morgonhjälp"], .morning, personal: true),
      service("night_check", ["Tillsyn natt", "Night check"], .night, personal: true, minutes: 15),
      service("shopping", ["Inköp", "Shopping", "handla"]),
      service(
        "shower", ["Dusch", "Shower", "hjälp med dusch"], .morning, personal: true, heavy: true,
        minutes: 40),
    ]
  }()

  private mutating func makeTeams() {
    let count = number(1...3)
    for index in 1...count {
      var team = Team()
      team.id = "L\(index)"
      teams.append(team)
    }
    for (id, kind) in [("R1", TeamKind.resourceGroup), ("K1", .eveningTeam)] where chance(50) {
      var team = Team()
      team.id = id
      team.kind = kind
      team.covers = (1...count).map { "L\($0)" }.filter { _ in chance(70) }
      teams.append(team)
    }
    for team in teams {
      for _ in 0..<(team.kind == .careTeam ? number(1...4) : number(1...2)) { addCaregiver(team) }
    }
    for index in caregivers.indices where chance(40) {
      caregivers[index].twin = Timeline([Period(from: nil, value: somebody())])
    }
  }

  private mutating func addCaregiver(_ team: Team) {
    var caregiver = Caregiver()
    caregiver.id = "M\(10 + caregivers.count)"
    caregiver.team = Timeline([Period(from: nil, value: team.id)])
    if chance(15) { caregiver.team.set(random.pick(["L1", "R1"]), from: first.adding(days: 14)) }
    caregiver.role = Timeline([
      Period(from: nil, value: random.pick([.care, .care, .care, .resource, .runner]))
    ])
    if chance(8) { caregiver.role = Timeline([Period(from: nil, value: .hourly)]) }
    caregiver.title = random.pick([.assistantNurse, .careAssistant, .assistantNurse])
    if chance(12) { caregiver.title = .serviceAssistant }
    caregiver.gender = random.pick([.female, .male, nil])
    if chance(60) {
      caregiver.delegations = [
        Qualification(
          random.pick(["insulin", "Insulin"]), from: chance(30) ? first.adding(days: 8) : nil,
          until: chance(50) ? first.adding(days: number(2...40)) : nil)
      ]
    }
    if chance(10) { caregiver.ended = first.adding(days: number(5...30)) }
    caregivers.append(caregiver)
  }

  private mutating func makeClients(_ count: Int) {
    for index in 0..<count {
      var client = Client()
      client.id = "B\(10 + index)"
      if !chance(8) {
        client.team = Timeline([
          Period(from: nil, value: random.pick(teams.filter { $0.kind == .careTeam }).id)
        ])
      }
      if chance(15) { client.genderWish = random.pick([.female, .male]) }
      if chance(20) { client.refusedCaregivers = [somebody()] }
      if chance(6) { client.ended = date.adding(days: number(-3...10)) }
      if chance(35) {
        client.wishes = random.pick([
          "Dusch fredagar, gärna på morgonen. Städning på tisdag eller onsdag",
          "Vill inte ha städning på fredag; handla förmiddag", "shower mornings and evenings",
          "Cleaning on Mondays in the afternoon\nMorgon på onsdag", "lunch kl 12, lördagsdusch",
          "Hjälp med dusch kvällar, aldrig städ måndagar", "Tvätt på eftermiddagen torsdag",
          "Inköp\nfredag. Städningen på måndag. DUSCH söndagarna", "Morgonhjälp måndag, ej dusch",
        ])
      }
      clients.append(client)
    }
  }

  private mutating func makeContacts() {
    for client in clients {
      let team = client.team.value(on: date)
      var near = caregivers.filter { $0.team.value(on: date) == team }.map(\.id)
      if near.isEmpty || chance(10) { near = caregivers.map(\.id) }
      let role: CareContactRole = chance(12) ? .contactPerson : .careContact
      for _ in 0..<(chance(6) ? 0 : chance(25) ? 2 : 1) { add(client, random.pick(near), role) }
      for _ in 0..<number(0...2) {
        add(client, random.pick(near), chance(70) ? .deputy : .substitute)
      }
      guard chance(15), let contact = careContacts.last(where: { $0.client == client.id }) else {
        continue
      }
      var request = SwitchRequest()
      request.id = "\(client.id)/2026-01-01"
      request.client = client.id
      request.caregiver = chance(50) ? contact.caregiver : somebody()
      request.isGranted = true
      request.closedOn = first
      request.newCaregiver = "M10"
      request.mayReturn = chance(30)
      switchRequests.append(request)
    }
  }

  private mutating func add(_ client: Client, _ caregiver: String, _ role: CareContactRole) {
    var contact = CareContact(
      client: client.id, caregiver: caregiver, role: role,
      from: chance(85) ? nil : date.adding(days: number(-2...2)))
    if chance(10) { contact.to = date.adding(days: number(-1...20)) }
    if chance(40) { contact.order = number(1...3) }
    guard !careContacts.contains(where: { $0.id == contact.id }) else { return }
    careContacts.append(contact)
  }
}
