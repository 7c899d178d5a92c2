import Records
import Testing

@testable import OmsorgDomain

/// A small made-up municipality with all that matching looks at, a little of everything in it
/// wrong, missing or about to end.
struct MatchingWorld {
  let date: CalendarDate
  let records: CareRecords
  let shifts: [Shift]
  let visits: [Visit]

  private static let policies = ["malmo", "lund", "orebro", "umea", "sodermalm"]
  private static let languages = ["svenska", "Finska", "finska", "arabiska", "Swedish"]
  private static let skills = ["demens", "Demens", "palliativ", "stomi"]
  private static let delegations = ["insulin", "Insulin", "ögondroppar"]
  private static let services = [
    "morning_help", "lunch", "evening_help", "night_help", "shower", "cleaning", "shopping",
    "alarm", "supervision", "afternoon_supervision", "window_cleaning", "respite",
  ]

  init(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let date = try day(
      random.pick([
        "2023-06-30", "2023-07-01", "2026-11-16", "2026-11-22", "2033-06-30", "2033-07-01",
      ]))
    self.date = date
    let providers = try Self.providers(using: &random)
    let teams = try (0..<Int.random(in: 1...6, using: &random)).map {
      try Self.team($0, providers, using: &random)
    }
    let teamIds = teams.map(\.id)
    let caregiverIds = (0..<Int.random(in: 1...10, using: &random)).map { "E\($0)" }
    let clientIds = (0..<Int.random(in: 1...8, using: &random)).map { "C\($0)" }
    let caregivers = try caregiverIds.map {
      try Self.caregiver($0, date, teamIds, caregiverIds, using: &random)
    }
    let clients = try clientIds.map {
      try Self.client($0, date, teamIds, caregiverIds, using: &random)
    }
    records = CareRecords(
      clients: clients, caregivers: caregivers, teams: teams, providers: providers,
      decisions: try clientIds.flatMap { try Self.decisions($0, date, using: &random) },
      careContacts: Self.careContacts(clientIds, caregiverIds, date, using: &random),
      absences: Self.absences(caregiverIds, date, using: &random),
      offers: Self.offers(clientIds, date, using: &random),
      switchRequests: Self.requests(clientIds, caregiverIds, date, using: &random),
      services: try ServiceCatalogue.builtInServices(),
      policies: try Self.policies.flatMap { try builtIn($0).records })
    shifts = Self.shifts(caregiverIds, date, using: &random)
    visits = Self.visits(clientIds, caregiverIds, date, using: &random)
  }

  /// The matching that is to be checked.
  func matching(teamsAllowed: Int) -> CareContactMatching {
    let roster = Roster(shifts: shifts, absences: records.absences, for: date)
    let days = Familiarity.daysNeeded(for: date)
    return CareContactMatching(
      records: records, on: date, roster: roster,
      familiarity: Familiarity(VisitHistory(visits), in: days),
      teamsAllowed: teamsAllowed)
  }

  func plain(teamsAllowed: Int) -> PlainSuggestion {
    PlainSuggestion(
      records: records, shifts: shifts, visits: visits, on: date, teamsAllowed: teamsAllowed)
  }

  private static func one(in count: Int, using random: inout SeededGenerator) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }

  private static func near(
    _ date: CalendarDate, _ days: ClosedRange<Int> = -3...3, using random: inout SeededGenerator
  ) -> CalendarDate {
    date.adding(days: Int.random(in: days, using: &random))
  }

  private static func some(
    _ values: [String], using random: inout SeededGenerator
  ) -> [String] {
    Array(values.shuffled(using: &random).prefix(random.pick([0, 0, 1, 1, 2])))
  }

  private static func timeline(
    _ values: [String], _ date: CalendarDate, using random: inout SeededGenerator
  ) -> Timeline<String> {
    var timeline = Timeline<String>()
    if one(in: 8, using: &random) { return timeline }
    timeline.set(random.pick(values), from: nil)
    if one(in: 6, using: &random) {
      timeline.set(random.pick(values), from: near(date, using: &random))
    }
    return timeline
  }

  private static func providers(using random: inout SeededGenerator) throws -> [Provider] {
    let start = try day("2024-01-01")
    return (0..<random.pick([1, 1, 2, 3])).map { number in
      var provider = Provider()
      provider.id = "P\(number)"
      provider.kind = one(in: 3, using: &random) ? .private : .municipal
      provider.policy.set(random.pick(policies), from: nil)
      if one(in: 4, using: &random) { provider.policy.set(random.pick(policies), from: start) }
      return provider
    }
  }

  private static func team(
    _ number: Int, _ providers: [Provider], using random: inout SeededGenerator
  ) throws -> Team {
    var team = Team()
    team.id = "T\(number)"
    team.kind = one(in: 6, using: &random) ? .eveningTeam : .careTeam
    if !one(in: 5, using: &random) {
      team.provider.set(random.pick(providers).id, from: nil)
    }
    if !one(in: 5, using: &random) {
      team.latitude = 55.6 + Double(Int.random(in: 0...3, using: &random)) / 100
      team.longitude = 13.0 + Double(Int.random(in: 0...3, using: &random)) / 100
    }
    if one(in: 8, using: &random) {
      team.ended = try day(random.pick(["2026-11-16", "2026-11-15", "2033-06-30"]))
    }
    return team
  }

  private static func caregiver(
    _ id: String, _ date: CalendarDate, _ teams: [String], _ others: [String],
    using random: inout SeededGenerator
  ) throws -> Caregiver {
    var caregiver = Caregiver()
    caregiver.id = id
    let grounds: [TitleGround] = [
      .certificate(issued: nil, document: nil), .transition(document: nil),
      .certificate(issued: near(date, -1...1, using: &random), document: "b"),
      .certificate(issued: nil, document: nil), .noGround,
    ]
    if !one(in: 12, using: &random) { caregiver.titleGround.set(random.pick(grounds), from: nil) }
    if one(in: 6, using: &random) {
      caregiver.titleGround.set(random.pick(grounds), from: near(date, using: &random))
    }
    caregiver.team = timeline(teams, date, using: &random)
    if one(in: 2, using: &random) {
      caregiver.role.set(
        random.pick([.care, .care, .care, .resource, .runner, .hourly]),
        from: one(in: 3, using: &random) ? near(date, using: &random) : nil)
    }
    caregiver.twin =
      one(in: 2, using: &random) ? timeline(others, date, using: &random) : Timeline()
    caregiver.isExperienced = Bool.random(using: &random)
    caregiver.gender = random.pick([.female, .male, nil])
    caregiver.languages = some(languages, using: &random)
    caregiver.skills = qualifications(skills, date, using: &random)
    caregiver.delegations = qualifications(delegations, date, using: &random)
    if one(in: 6, using: &random) { caregiver.ended = near(date, -1...1, using: &random) }
    return caregiver
  }

  private static func qualifications(
    _ names: [String], _ date: CalendarDate, using random: inout SeededGenerator
  ) -> [Qualification] {
    some(names, using: &random).map { name in
      Qualification(
        name, from: one(in: 3, using: &random) ? near(date, -1...1, using: &random) : nil,
        until: one(in: 3, using: &random) ? near(date, -1...1, using: &random) : nil)
    }
  }

  private static func client(
    _ id: String, _ date: CalendarDate, _ teams: [String], _ caregivers: [String],
    using random: inout SeededGenerator
  ) throws -> Client {
    var client = Client()
    client.id = id
    client.team = one(in: 4, using: &random) ? Timeline() : timeline(teams, date, using: &random)
    if !one(in: 4, using: &random) {
      client.latitude = 55.6 + Double(Int.random(in: 0...3, using: &random)) / 100
      client.longitude = 13.0 + Double(Int.random(in: 0...3, using: &random)) / 100
    }
    client.protectedIdentity = one(in: 6, using: &random)
    client.languages = some(languages, using: &random)
    client.needs = some(skills, using: &random)
    client.genderWish = one(in: 5, using: &random) ? random.pick([.female, .male]) : nil
    client.wishedCaregivers = one(in: 4, using: &random) ? some(caregivers, using: &random) : []
    client.refusedCaregivers = one(in: 4, using: &random) ? some(caregivers, using: &random) : []
    client.isDemanding = one(in: 3, using: &random)
    if one(in: 8, using: &random) { client.ended = near(date, -1...1, using: &random) }
    return client
  }

  private static func decisions(
    _ client: String, _ date: CalendarDate, using random: inout SeededGenerator
  ) throws -> [GrantedService] {
    try (0..<Int.random(in: 0...4, using: &random)).map { number in
      var decision = GrantedService()
      decision.id = "\(client)-\(number)"
      decision.client = client
      decision.service = random.pick(services)
      decision.from =
        one(in: 4, using: &random)
        ? near(date, using: &random) : near(date, -900 ... -30, using: &random)
      if one(in: 4, using: &random) {
        decision.to = max(decision.from, near(date, -1...20, using: &random))
      }
      if !one(in: 5, using: &random) {
        decision.minutes.set(random.pick([0, 10, 15, 25, 45, 120]), from: nil)
      }
      if !one(in: 10, using: &random) {
        try decision.setFrequency(
          random.pick(["7", "14", "5", "4", "3", "1", "0,5", "0,33", "0,25", "0", "21", "1,5"]),
          from: decision.from)
      }
      if one(in: 3, using: &random) { decision.delegation = random.pick(delegations) }
      decision.doubleStaffing = one(in: 5, using: &random)
      if one(in: 3, using: &random) { decision.earliest = time(using: &random) }
      if one(in: 3, using: &random) { decision.latest = time(using: &random) }
      return decision
    }
  }

  private static func time(using random: inout SeededGenerator) -> ClockTime? {
    ClockTime(
      minutesSinceMidnight: random.pick([0, 15, 360, 420, 450, 780, 1_020, 1_260, 1_320, 1_425]))
  }

  private static func careContacts(
    _ clients: [String], _ caregivers: [String], _ date: CalendarDate,
    using random: inout SeededGenerator
  ) -> [CareContact] {
    let count = Int.random(in: 0...(2 * clients.count), using: &random)
    return (0..<count).map { _ in
      var contact = CareContact(
        client: random.pick(clients), caregiver: random.pick(caregivers.prefix(4) + []),
        role: random.pick([.careContact, .careContact, .careContact, .deputy, .substitute]),
        from: one(in: 3, using: &random) ? nil : near(date, -90...20, using: &random))
      if one(in: 3, using: &random) { contact.to = near(date, -2...30, using: &random) }
      contact.rotates = one(in: 8, using: &random)
      return contact
    }
  }

  /// Absences of a few days, most of the four weeks or until further notice, with and without gaps.
  private static func absences(
    _ caregivers: [String], _ date: CalendarDate, using random: inout SeededGenerator
  ) -> [Absence] {
    caregivers.flatMap { caregiver in
      (0..<random.pick([0, 0, 0, 1, 2, 3])).map { number in
        var absence = Absence()
        absence.id = "\(caregiver)/\(number)"
        absence.caregiver = caregiver
        absence.from = near(date, random.pick([-10...1, 12...16]), using: &random)
        absence.to = random.pick([
          nil, absence.from.adding(days: 3), near(date, 12...16, using: &random),
          near(date, 26...28, using: &random),
        ])
        if let to = absence.to, to < absence.from { absence.to = absence.from }
        return absence
      }
    }
  }

  private static func offers(
    _ clients: [String], _ date: CalendarDate, using random: inout SeededGenerator
  ) -> [Offer] {
    clients.flatMap { client in
      (0..<random.pick([0, 0, 1, 2])).map { number in
        var offer = Offer()
        offer.id = "\(client)/\(number)"
        offer.client = client
        offer.date = date.adding(days: -30 + number)
        offer.answer = random.pick([nil, .yes, .no, .later])
        return offer
      }
    }
  }

  private static func requests(
    _ clients: [String], _ caregivers: [String], _ date: CalendarDate,
    using random: inout SeededGenerator
  ) -> [SwitchRequest] {
    (0..<Int.random(in: 0...3, using: &random)).map { number in
      var request = SwitchRequest()
      request.id = "S\(number)"
      request.client = random.pick(clients)
      request.caregiver = random.pick(caregivers)
      request.cause = random.pick([.clientWish, .clientWish, .longLeave])
      request.wished = some(caregivers, using: &random)
      request.closedOn = random.pick([nil, date.adding(days: -3)])
      request.isWithdrawn = one(in: 4, using: &random)
      request.mayReturn = one(in: 4, using: &random)
      return request
    }
  }

  private static func shifts(
    _ caregivers: [String], _ date: CalendarDate, using random: inout SeededGenerator
  ) -> [Shift] {
    if one(in: 8, using: &random) { return [] }
    let hours = [
      (420, 960, 30), (390, 570, 0), (870, 1_320, 30), (1_275, 435, 0), (1_320, 480, 30),
      (0, 360, 0), (600, 600, 0), (480, 540, 90),
    ]
    let last = Int.random(in: -70...34, using: &random)
    return caregivers.flatMap { caregiver -> [Shift] in
      if one(in: 6, using: &random) { return [] }
      return (0..<Int.random(in: 0...16, using: &random)).map { number in
        let (start, end, pause) = random.pick(hours)
        var shift = Shift()
        shift.id = "\(caregiver)-\(number)"
        shift.caregiver = caregiver
        shift.date = near(date, (last - 30)...last, using: &random)
        shift.start = ClockTime(minutesSinceMidnight: start) ?? .midnight
        shift.end = ClockTime(minutesSinceMidnight: end) ?? .midnight
        shift.breakMinutes = pause
        return shift
      }
    }
  }

  private static func visits(
    _ clients: [String], _ caregivers: [String], _ date: CalendarDate,
    using random: inout SeededGenerator
  ) -> [Visit] {
    (0..<Int.random(in: 0...30, using: &random)).map { number in
      var visit = Visit()
      visit.id = "V\(number)"
      visit.client = random.pick(clients)
      visit.date = near(date, random.pick([-58 ... -54, -20...1]), using: &random)
      visit.caregivers = (0..<random.pick([1, 1, 2])).map { _ in
        var performer = VisitPerformer()
        performer.id = one(in: 10, using: &random) ? nil : random.pick(caregivers)
        performer.status = random.pick([.performed, .performed, .performed, .cancelled, .planned])
        return performer
      }
      return visit
    }
  }
}
