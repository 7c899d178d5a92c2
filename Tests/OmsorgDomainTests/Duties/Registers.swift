import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

/// Small registers in which no rule finds anything, to be spoiled one thing at a time.
struct Registers {
  var clients: [Client] = []
  var caregivers: [Caregiver] = []
  var teams: [Team] = []
  var providers: [Provider] = []
  var decisions: [GrantedService] = []
  var careContacts: [CareContact] = []
  var absences: [Absence] = []
  var relatives: [Relative] = []
  var professionals: [Professional] = []
  var offers: [Offer] = []
  var proposals: [Proposal] = []
  var switchRequests: [SwitchRequest] = []
  var carePlans: [CarePlan] = []
  var changedNeeds: [ChangedNeed] = []
  var custody: [CustodyItem] = []
  var appointments: [Appointment] = []
  var complaints: [Complaint] = []
  var meetings: [Meeting] = []
  var calls: [ManagerCall] = []
  var shifts: [Shift] = []
  var schedules: [Schedule] = []
  var policies: [PolicyRecord] = []

  /// One provider with a policy, a care team with twins, an evening team and a resource group, and
  /// one client of each twin.
  static func clean() throws -> Registers {
    var registers = Registers()
    var provider = Provider()
    provider.id = "P1"
    provider.policy.set("x", from: nil)
    registers.providers = [provider]
    for (id, kind) in [
      ("T1", TeamKind.careTeam), ("T2", .eveningTeam), ("T3", .resourceGroup),
    ] {
      var team = Team()
      team.id = id
      team.kind = kind
      team.provider.set("P1", from: nil)
      if kind != .careTeam { team.covers = ["T1"] }
      registers.teams.append(team)
    }
    try registers.add(caregiver: "E1", twin: "E2")
    try registers.add(caregiver: "E2", twin: "E1")
    try registers.add(client: "C1", from: "2026-01-12", careContact: "E1")
    try registers.add(client: "C2", from: "2026-02-02", careContact: "E2")
    try registers.set("appoint_within", .integer(14), from: "2020-01-01")
    try registers.set("welcome_talk_within", .integer(7), from: "2020-01-01")
    try registers.set("clients_per_care_contact", .range(1, 2), from: "2020-01-01")
    try registers.set("team_size", .range(2, 3), from: "2020-01-01")
    try registers.set("clients_per_team", .range(2, 3), from: "2020-01-01")
    try registers.set("resource_group_teams", .range(1, 2), from: "2020-01-01")
    return registers
  }

  /// A care assistant nurse of T1 with a certificate.
  mutating func add(caregiver id: String, twin: String? = nil) throws {
    var caregiver = Caregiver()
    caregiver.id = id
    caregiver.title = .assistantNurse
    caregiver.titleGround.set(.certificate(issued: nil, document: nil), from: nil)
    caregiver.team.set("T1", from: nil)
    if let twin { caregiver.twin.set(twin, from: nil) }
    caregivers.append(caregiver)
  }

  /// A client of T1 with morning help from a day, of whom everything is known.
  mutating func add(
    client id: String, from start: String, service: String = "morning_help",
    careContact: String? = nil
  ) throws {
    var client = Client()
    client.id = id
    client.identityNumber = try identityNumber(bornOn: day("1940-05-05"))
    client.address = "Storgatan 1"
    client.team.set("T1", from: nil)
    client.welcomeTalk = try day(start)
    clients.append(client)
    if !service.isEmpty {
      var decision = GrantedService()
      decision.id = "D-\(id)"
      decision.client = id
      decision.service = service
      decision.from = try day(start)
      decisions.append(decision)
    }
    if let careContact {
      careContacts.append(CareContact(client: id, caregiver: careContact, from: try day(start)))
    }
  }

  /// A professional who serves some places, or all.
  mutating func add(
    professional id: String, _ role: ProfessionalRole, serves: String...
  ) {
    var professional = Professional()
    professional.id = id
    professional.role = role
    professional.serves = serves
    professionals.append(professional)
  }

  /// A shift of a caregiver on a date.
  mutating func add(shift caregiver: String, on date: String, _ start: String, _ end: String) throws
  {
    var shift = Shift()
    shift.caregiver = caregiver
    shift.date = try day(date)
    shift.start = try #require(ClockTime(iso: start))
    shift.end = try #require(ClockTime(iso: end))
    shift.id = Shift.naturalId(caregiver: caregiver, date: shift.date, start: shift.start)
    shifts.append(shift)
  }

  /// Lets a rule of the policy have a value from a day.
  mutating func set(
    _ rule: String, _ value: JSONValue, from: String, binds: PolicyScope = .everyone
  ) throws {
    let place = policies.firstIndex { $0.rule == rule }
    var record = place.map { policies[$0] } ?? PolicyRecord(policy: "x", rule: rule)
    record.set(try policyValue(value, from: from, binds: binds))
    if let place { policies[place] = record } else { policies.append(record) }
  }

  /// Makes the policy silent on a rule.
  mutating func silence(_ rule: String) { policies.removeAll { $0.rule == rule } }

  /// The registers as rules see them.
  func records() throws -> CareRecords {
    CareRecords(
      clients: clients, caregivers: caregivers, teams: teams, providers: providers,
      decisions: decisions, careContacts: careContacts, absences: absences, relatives: relatives,
      professionals: professionals, offers: offers, proposals: proposals,
      switchRequests: switchRequests, carePlans: carePlans, changedNeeds: changedNeeds,
      custody: custody, appointments: appointments, complaints: complaints, meetings: meetings,
      calls: calls, schedules: schedules,
      services: try ServiceCatalogue.builtInServices(), policies: policies)
  }

  /// The matching that suggestions and plans are made by.
  func matching(on date: String = "2026-11-16") throws -> CareContactMatching {
    let date = try day(date)
    return CareContactMatching(
      records: try records(), on: date,
      roster: Roster(shifts: shifts, absences: absences, for: date), familiarity: Familiarity())
  }

  /// What a rule finds, or all of them.
  func findings(
    _ rule: String? = nil, on today: String = "2026-11-16", dutiesFrom: String? = nil,
    until: String? = nil
  ) throws -> [Finding] {
    let context = RuleContext(
      records: try records(), today: try day(today), dutiesFrom: try dutiesFrom.map(day),
      shifts: shifts, until: try until.map(day))
    let rules = try rule.map { [try #require(Rule.named($0))] } ?? Rule.all
    return rules.flatMap { $0.findings(in: context) }
  }

  /// The ids that a rule finds something about.
  func subjects(
    _ rule: String, on today: String = "2026-11-16", dutiesFrom: String? = nil,
    until: String? = nil
  ) throws -> [String] {
    try findings(rule, on: today, dutiesFrom: dutiesFrom, until: until).map(\.subject.id)
  }
}

extension JSONValue {
  static func range(_ from: Int, _ to: Int) -> JSONValue {
    .object([.init("from", .integer(from)), .init("to", .integer(to))])
  }
}
