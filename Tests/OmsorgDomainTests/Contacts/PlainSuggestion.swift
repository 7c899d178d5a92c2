import Foundation
import Records

@testable import OmsorgDomain

/// A slow reading of omsorg-assignment(7), one sentence after the other: who may be appointed for a
/// client, why not, and for how many points.
struct PlainSuggestion {
  let records: CareRecords
  let date: CalendarDate
  let teamsAllowed: Int

  /// The 28 days up to the last Sunday of the weeks that have shifts.
  let weeks: [CalendarDate]
  /// The shifts on those days by caregiver, those to come during an absence left out.
  let roster: [String: [Shift]]
  /// Performed visits in the eight weeks before the day: client, caregiver, how many.
  let visited: [String: [String: Int]]

  init(
    records: CareRecords, shifts: [Shift], visits: [Visit], on date: CalendarDate,
    teamsAllowed: Int
  ) {
    self.records = records
    self.date = date
    self.teamsAllowed = teamsAllowed
    let monday = date.monday
    let dates = shifts.map(\.date).filter {
      $0 >= monday.adding(days: -56) && $0 <= monday.adding(days: 27)
    }
    let sunday = (dates.max() ?? monday.adding(days: 27)).monday.adding(days: 6)
    let weeks = (0..<28).map { sunday.adding(days: $0 - 27) }
    self.weeks = weeks
    let roster = shifts.filter { shift in
      weeks.contains(shift.date)
        && !(shift.date >= date
          && records.absences(of: shift.caregiver).contains {
            $0.from <= shift.date && shift.date <= $0.to ?? .latest
          })
    }
    self.roster = Dictionary(grouping: roster, by: \.caregiver)
    var visited: [String: [String: Int]] = [:]
    for visit in visits where visit.date < date && visit.date >= date.adding(days: -56) {
      for caregiver in Set(visit.caregivers.filter { $0.status == .performed }.compactMap(\.id)) {
        visited[visit.client, default: [:]][caregiver, default: 0] += 1
      }
    }
    self.visited = visited
  }

  /// A caregiver looked at.
  struct Candidate: Equatable {
    let caregiver: String
    let refusals: Set<Refusal>
    let points: [MatchPart: MatchPoints]

    var score: Int { points.values.reduce(0) { $0 + $1.points } }
  }

  // MARK: Policies and teams

  func policy(of client: Client, among teams: [String]) -> GoverningPolicy? {
    policy(ofTeam: client.team.value(on: date) ?? teams.first)
  }

  func policy(ofTeam team: String?) -> GoverningPolicy? {
    records.governing(records.provider(ofTeam: team, on: date), on: date)
  }

  /// The client's own team, then the nearest care teams of the same provider.
  func teams(for client: Client, atMost count: Int) -> [String] {
    let own = client.team.value(on: date)
    let nearest = nearestTeams(to: client).filter { team in
      guard let own else { return true }
      return team != own
        && records.provider(ofTeam: team, on: date)?.id
          == records.provider(ofTeam: own, on: date)?.id
    }
    return Array(((own.map { [$0] } ?? []) + nearest).prefix(count))
  }

  func nearestTeams(to client: Client) -> [String] {
    var place = client.protectedIdentity ? nil : pair(client.latitude, client.longitude)
    if place == nil, let team = client.team.value(on: date).flatMap({ records.team($0) }) {
      place = pair(team.latitude, team.longitude)
    }
    guard let place else { return [] }
    var found: [(distance: Double, id: String)] = []
    for team in records.teams
    where team.kind == .careTeam && (team.ended.map { date <= $0 } ?? true) {
      guard let other = pair(team.latitude, team.longitude) else { continue }
      found.append((distance(place, other), team.id))
    }
    return found.sorted { $0 < $1 }.map(\.id)
  }

  func pair(_ latitude: Double?, _ longitude: Double?) -> (Double, Double)? {
    guard let latitude, let longitude else { return nil }
    return (latitude, longitude)
  }

  /// Distance on a flat map, squared.
  func distance(_ from: (Double, Double), _ to: (Double, Double)) -> Double {
    let north = to.0 - from.0
    let east = (to.1 - from.1) * cos(from.0 * .pi / 180)
    return north * north + east * east
  }

  // MARK: Who may be appointed

  /// Every caregiver, those who may be appointed first: by score, then by id.
  func suggestion(
    for client: Client, as role: CareContactRole
  ) -> (teams: [String], eligible: [Candidate], refused: [Candidate]) {
    if client.team.value(on: date) == nil && teamsAllowed == 1 {
      for team in nearestTeams(to: client) {
        let result = suggestion(for: client, as: role, among: [team])
        if !result.eligible.isEmpty { return ([team], result.eligible, result.refused) }
      }
      let teams = Array(nearestTeams(to: client).prefix(1))
      let result = suggestion(for: client, as: role, among: teams)
      return (teams, result.eligible, result.refused)
    }
    let teams = teams(for: client, atMost: teamsAllowed)
    let result = suggestion(for: client, as: role, among: teams)
    return (teams, result.eligible, result.refused)
  }

  func suggestion(
    for client: Client, as role: CareContactRole, among teams: [String]
  ) -> (eligible: [Candidate], refused: [Candidate]) {
    var all: [Candidate] = []
    for caregiver in records.caregivers {
      var refusals = refusals(of: caregiver, for: client, as: role, among: teams)
      if role == .careContact {
        refusals.formUnion(refusalsOfLoad(of: caregiver, for: client, among: teams))
      }
      let appointments = records.careContacts(of: client.id).filter { $0.role == role }
      if appointments.contains(where: { $0.caregiver == caregiver.id && isNowOrToCome($0) }) {
        refusals.insert(.alreadyAppointed)
      }
      let team = caregiver.team.value(on: date)
      let isNear = team.map(teams.contains) ?? false
      all.append(
        Candidate(
          caregiver: caregiver.id, refusals: refusals,
          points: isNear ? points(of: caregiver, for: client, among: teams) : [:]))
    }
    return (
      all.filter(\.refusals.isEmpty)
        .sorted { $0.score != $1.score ? $0.score > $1.score : $0.caregiver < $1.caregiver },
      all.filter { !$0.refusals.isEmpty }
    )
  }

  /// The reasons that have nothing to do with load.
  func refusals(
    of caregiver: Caregiver, for client: Client, as role: CareContactRole, among teams: [String]
  ) -> Set<Refusal> {
    var refusals: Set<Refusal> = []
    if let ended = caregiver.ended, ended < date { refusals.insert(.left(ended)) }
    let absences = records.absences(of: caregiver.id)
    let isAway = (0..<28).allSatisfy { day in
      absences.contains {
        $0.from <= date.adding(days: day) && date.adding(days: day) <= $0.to ?? .latest
      }
    }
    if isAway { refusals.insert(.away) }
    if role == .careContact || role == .substitute {
      if let verdict = titleRefusal(caregiver) { refusals.insert(.title(verdict)) }
    }
    if role == .careContact, let does = caregiver.role.value(on: date), does != .care {
      refusals.insert(.role(does))
    }
    let policy = policy(of: client, among: teams)
    if policy?.value(of: PolicyRule.delegationsTakenOn, on: date) != false {
      let needed = granted(client).compactMap(\.delegation)
      let lacking = Set(needed).filter { name in
        !caregiver.delegations.contains { has($0, name) }
      }
      if !lacking.isEmpty { refusals.insert(.delegations(lacking.sorted())) }
    }
    let replaced = records.switchRequests(of: client.id).contains {
      $0.caregiver == caregiver.id && $0.cause == .clientWish && !$0.isWithdrawn && !$0.mayReturn
    }
    if replaced || client.refusedCaregivers.contains(caregiver.id) {
      refusals.insert(.clientRefuses)
    }
    if let wish = client.genderWish, caregiver.gender != wish { refusals.insert(.genderWish(wish)) }
    let team = caregiver.team.value(on: date)
    if team == nil || !teams.contains(team ?? "") { refusals.insert(.team(team)) }
    return refusals
  }

  func titleRefusal(_ caregiver: Caregiver) -> TitleGround.Verdict? {
    guard date.iso >= "2023-07-01" else { return nil }
    switch caregiver.titleGround.value(on: date) {
    case .certificate(let issued?, _)?: return issued <= date ? nil : .refusedUntilIssued(issued)
    case .certificate(nil, _)?: return nil
    case .transition?: return date.iso <= "2033-06-30" ? nil : .refusedAfterTransition
    case .noGround?, nil: return .refusedWithoutGround
    }
  }

  func has(_ qualification: Qualification, _ name: String) -> Bool {
    qualification.name.lowercased() == name.lowercased()
      && (qualification.from.map { $0 <= date } ?? true)
      && (qualification.until.map { date <= $0 } ?? true)
  }

  func granted(_ client: Client) -> [GrantedService] {
    let decisions = records.decisions.filter { $0.client == client.id }
    let inForce = decisions.filter { $0.from <= date && date <= $0.to ?? .latest }
    return inForce.isEmpty ? decisions.filter { date < $0.from } : inForce
  }

  func isNowOrToCome(_ contact: CareContact) -> Bool {
    contact.to.map { $0 >= date } ?? true
  }

  // MARK: Loads and minutes

  /// The clients whose care contact the caregiver is, or is to be.
  func ownClients(of caregiver: String) -> Set<String> {
    Set(
      records.careContacts.filter {
        $0.caregiver == caregiver && $0.role == .careContact && isNowOrToCome($0)
          && (records.client($0.client)?.isActive(on: date) ?? false)
      }.map(\.client))
  }

  func clientBand(of caregiver: Caregiver) -> CountRange? {
    policy(ofTeam: caregiver.team.value(on: date))?
      .value(of: PolicyRule.clientsPerCareContact, on: date)
  }

  func workingMinutes(of caregiver: String) -> Int {
    roster(of: caregiver).reduce(0) {
      $0 + max(0, $1.start.minutes(until: $1.end) - $1.breakMinutes)
    }
  }

  /// The share of the working time, rounded down in whole thousandths so that 70 % of 90 is 63.
  func minutesAtMost(of caregiver: Caregiver) -> Int? {
    let working = workingMinutes(of: caregiver.id)
    guard working > 0,
      let share = policy(ofTeam: caregiver.team.value(on: date))?
        .value(of: PolicyRule.clientTimeShare, on: date)
    else { return nil }
    return Int((share.to * 10_000).rounded()) * working / 10_000
  }

  func ownMinutes(of caregiver: Caregiver) -> Int {
    ownClients(of: caregiver.id).compactMap(records.client)
      .reduce(0) { $0 + minutes(of: $1, by: caregiver.id) }
  }

  func refusalsOfLoad(
    of caregiver: Caregiver, for client: Client, among teams: [String]
  ) -> Set<Refusal> {
    guard !ownClients(of: caregiver.id).contains(client.id),
      teams.contains(caregiver.team.value(on: date) ?? "")
    else { return [] }
    var refusals: Set<Refusal> = []
    let count = ownClients(of: caregiver.id).count
    if let band = clientBand(of: caregiver), count >= band.to {
      refusals.insert(.clients(count, atMost: band.to))
    }
    if let most = minutesAtMost(of: caregiver),
      let added = Optional(minutes(of: client, by: caregiver.id, among: teams)), added > 0
    {
      let minutes = ownMinutes(of: caregiver) + added
      if minutes > most { refusals.insert(.minutes(minutes, atMost: most)) }
    }
    return refusals
  }

  func roster(of caregiver: String) -> [Shift] { roster[caregiver] ?? [] }

  /// The minutes of a client's services that a caregiver's shifts cover.
  func minutes(of client: Client, by caregiver: String, among teams: [String]? = nil) -> Int {
    services(of: client, among: teams ?? self.teams(for: client, atMost: teamsAllowed)).reduce(0) {
      $0 + covered($1, by: caregiver)
    }
  }

  func services(of client: Client, among teams: [String]) -> [GrantedService] {
    let policy = policy(of: client, among: teams)
    let contracted = policy?.value(of: PolicyRule.servicesByContractor, on: date) ?? []
    return granted(client).filter { !contracted.contains($0.service) }
  }

  func minutesEach(_ service: GrantedService) -> Int {
    service.minutes.value(on: max(date, service.from)) ?? records.services[service.service]?
      .defaultMinutes ?? 0
  }

  func occasions(_ service: GrantedService, inWeek week: Int) -> Int {
    service.frequency.value(on: max(date, service.from))?.occurrences(inWeekOf: weeks[7 * week])
      ?? 0
  }

  func allMinutes(_ service: GrantedService) -> Int {
    (0..<4).reduce(0) { $0 + occasions(service, inWeek: $1) } * minutesEach(service)
  }

  func covered(_ service: GrantedService, by caregiver: String) -> Int {
    let days = Set(roster(of: caregiver).filter { covers($0, service) }.map(\.date))
    if service.frequency.value(on: max(date, service.from))?.isDaily ?? false {
      return (2 * allMinutes(service) * days.count + 28) / 56
    }
    return (0..<4).reduce(0) { sum, week in
      let isCovered = weeks[(7 * week)..<(7 * week + 7)].contains(where: days.contains)
      return sum + (isCovered ? occasions(service, inWeek: week) * minutesEach(service) : 0)
    }
  }

  /// Whether a visit can start within the window and both start and end within the shift, the
  /// window being there every day.
  func covers(_ shift: Shift, _ service: GrantedService) -> Bool {
    let window = window(service)
    let start = Int(shift.start.minutesSinceMidnight)
    let end = start + shift.start.minutes(until: shift.end)
    return [-1_440, 0, 1_440].contains { day in
      max(start, window.lowerBound + day)
        <= min(end - minutesEach(service), window.upperBound + day)
    }
  }

  func window(_ service: GrantedService) -> ClosedRange<Int> {
    let usual: ClosedRange<Int> =
      switch records.services[service.service]?.partOfDay {
      case .morning: 420...660
      case .midday: 660...840
      case .afternoon: 780...1_020
      case .evening: 1_020...1_260
      case .night: 1_320...1_800
      case nil: 420...1_260
      }
    let from = service.earliest.map { Int($0.minutesSinceMidnight) }
    let to = service.latest.map { Int($0.minutesSinceMidnight) }
    if let from, let to { return from...(to < from ? to + 1_440 : to) }
    if let from { return from...max(from, usual.upperBound) }
    if let to { return min(to, usual.lowerBound)...to }
    return usual
  }
}
