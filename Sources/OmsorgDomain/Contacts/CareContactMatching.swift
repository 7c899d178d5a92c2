/// Who might be appointed for whom on a day, and how well they suit each other.
///
/// Everything is counted from the registers, four weeks' shifts and the latest eight weeks' visits;
/// omsorg-assignment(7) tells how.
public struct CareContactMatching: Sendable {
  /// The registers.
  public let records: CareRecords
  /// The day that the appointment is to hold from.
  public let date: CalendarDate
  /// Four weeks of shifts.
  public let roster: Roster
  /// Earlier visits.
  public let familiarity: Familiarity
  /// How many teams are looked at for a client: the client's own and those nearest to the home.
  public let teamsAllowed: Int

  let careTeams: [Team]

  /// A matching for a day.
  public init(
    records: CareRecords, on date: CalendarDate, roster: Roster, familiarity: Familiarity,
    teamsAllowed: Int = 1
  ) {
    self.records = records
    self.date = date
    self.roster = roster
    self.familiarity = familiarity
    self.teamsAllowed = max(1, teamsAllowed)
    careTeams = records.teams.filter { $0.kind == .careTeam && $0.isActive(on: date) }
  }

  // MARK: Who may

  /// Why a caregiver may not be appointed for a client whatever the load; none if the caregiver may.
  /// - Parameter teams: the teams looked at for the client.
  public func refusals(
    of caregiver: Caregiver, for client: Client, as role: CareContactRole = .careContact,
    among teams: [String]
  ) -> [Refusal] {
    refusals(of: caregiver, as: role)
      + refusals(
        of: caregiver, in: caregiver.team.value(on: date),
        for: ClientDemands(client, in: self, among: teams),
        among: teams)
  }

  /// Why a caregiver may not be appointed for anybody.
  func refusals(of caregiver: Caregiver, as role: CareContactRole) -> [Refusal] {
    var refusals: [Refusal] = []
    if let ended = caregiver.ended, ended < date { refusals.append(.left(ended)) }
    if isAway(caregiver) { refusals.append(.away) }
    if role.needsTitle {
      let ground = caregiver.titleGround.value(on: date) ?? .noGround
      let verdict = ground.careContactVerdict(on: date)
      if !verdict.isAllowed { refusals.append(.title(verdict)) }
    }
    if role == .careContact, let kind = caregiver.role.value(on: date), kind != .care {
      refusals.append(.role(kind))
    }
    return refusals
  }

  /// Why a caregiver may not be appointed for this client of all.
  func refusals(
    of caregiver: Caregiver, in team: String?, for client: ClientDemands, among teams: [String]
  ) -> [Refusal] {
    var refusals: [Refusal] = []
    if !client.delegations.isEmpty {
      let lacking = client.delegations.filter { !caregiver.isDelegated($0, on: date) }
      if !lacking.isEmpty { refusals.append(.delegations(lacking)) }
    }
    if client.refused.contains(caregiver.id) { refusals.append(.clientRefuses) }
    if let wish = client.genderWish, caregiver.gender != wish { refusals.append(.genderWish(wish)) }
    if !(team.map(teams.contains) ?? false) { refusals.append(.team(team)) }
    return refusals
  }

  /// Why a caregiver has no room for one more client; none if there is room.
  /// - Parameter teams: the teams looked at for the client; nil: as many as are allowed.
  public func refusalsOfLoad(
    of caregiver: Caregiver, for client: Client, among teams: [String]? = nil
  ) -> [Refusal] {
    let load = load(of: caregiver)
    if load.clients.contains(client.id) { return [] }
    var refusals: [Refusal] = []
    if let band = load.clientBand, load.clients.count >= band.to {
      refusals.append(.clients(load.clients.count, atMost: band.to))
    }
    if let most = load.minutesAtMost {
      let added = demand(of: client, among: teams)
        .covered(by: roster.hours(of: caregiver.id)).minutes
      let minutes = load.minutes + added
      if added > 0, minutes > most { refusals.append(.minutes(minutes, atMost: most)) }
    }
    return refusals
  }

  /// Whether absences cover all of the four weeks from the day.
  private func isAway(_ caregiver: Caregiver) -> Bool {
    let absences = records.absences(of: caregiver.id)
    var day = date
    let end = date.adding(days: CareCycle.days)
    while day < end {
      guard let absence = absences.first(where: { $0.contains(day) }) else { return false }
      guard let last = absence.to else { return true }
      day = last.adding(days: 1)
    }
    return true
  }

  // MARK: How well

  /// The parts of a match's score that say something for this client, in order.
  /// - Parameter teams: the teams looked at for the client, the nearest first.
  public func points(
    of caregiver: Caregiver, for client: Client, among teams: [String]
  ) -> [MatchPoints] {
    points(
      of: caregiver, in: caregiver.team.value(on: date), among: teams,
      for: ClientWeights(client, in: self, among: teams))
  }

  /// As `points(of:for:among:)`, with what is the same for all caregivers worked out before.
  func points(
    of caregiver: Caregiver, in team: String?, among teams: [String], for client: ClientWeights
  ) -> [MatchPoints] {
    client.weights.compactMap { part, weight in
      switch part {
      case .sharedTime:
        guard !roster.isEmpty, client.sharedTotal > 0 else { return nil }
        let covered = client.demand.covered(by: roster.hours(of: caregiver.id))
        return MatchPoints(
          part, weight: weight,
          client.countsDaytime ? covered.daytimePersonalCare : covered.minutes,
          of: client.sharedTotal)
      case .familiarity:
        guard client.mostVisits > 0 else { return nil }
        return MatchPoints(
          part, weight: weight,
          familiarity.visits(to: client.client.id, by: caregiver.id), of: client.mostVisits)
      case .skills:
        let needs = client.client.needs
        guard !needs.isEmpty else { return nil }
        return MatchPoints(
          part, weight: weight, needs.count { caregiver.isSkilled($0, on: date) }, of: needs.count)
      case .team:
        guard teams.count > 1 else { return nil }
        // Today's care contact may go on in a plan from a team that is not looked at.
        let rank = team.flatMap(teams.firstIndex) ?? teams.count
        return MatchPoints(part, weight: weight, teams.count - rank, of: teams.count)
      case .wishes:
        guard !client.wished.isEmpty else { return nil }
        return MatchPoints(
          part, weight: weight, client.wished.contains(caregiver.id) ? 1 : 0, of: 1)
      case .language:
        guard !client.languages.isEmpty else { return nil }
        let speaks = caregiver.languages.contains { client.languages.contains($0.lowercased()) }
        return MatchPoints(part, weight: weight, speaks ? 1 : 0, of: 1)
      case .experience:
        guard client.asksForExperience else { return nil }
        return MatchPoints(part, weight: weight, caregiver.isExperienced ? 1 : 0, of: 1)
      case .room: return roomPoints(caregiver, weight)
      case .twin: return client.countsTwin ? twinPoints(caregiver, weight) : nil
      }
    }
  }

  /// The lesser of the shares of clients and of minutes that are left; nil without a band.
  private func roomPoints(_ caregiver: Caregiver, _ weight: Int) -> MatchPoints? {
    let load = load(of: caregiver)
    var least: MatchPoints?
    func consider(_ left: Int, of whole: Int) {
      let points = MatchPoints(.room, weight: weight, max(0, left), of: whole)
      if points.points < least?.points ?? Int.max { least = points }
    }
    if let band = load.clientBand, band.to > 0 {
      consider(band.to - load.clients.count, of: band.to)
    }
    if let most = load.minutesAtMost, most > 0 { consider(most - load.minutes, of: most) }
    return least
  }

  /// All for a twin with room, half for one without, nothing for none.
  private func twinPoints(_ caregiver: Caregiver, _ weight: Int) -> MatchPoints {
    guard let id = caregiver.twin.value(on: date), let twin = records.caregiver(id),
      twin.isActive(on: date)
    else { return MatchPoints(.twin, points: 0, weight: weight) }
    let load = load(of: twin)
    let hasRoom = load.clientBand.map { load.clients.count < $0.to } ?? true
    return MatchPoints(.twin, weight: weight, hasRoom ? 2 : 1, of: 2)
  }

  // MARK: Load

  /// Whose care contact a caregiver is or is to be, and how much that is.
  public func load(of caregiver: Caregiver) -> CaregiverLoad {
    let clients = Set(
      records.careContacts(by: caregiver.id).filter { appointment in
        appointment.role == .careContact && (appointment.to.map { date <= $0 } ?? true)
          && (records.client(appointment.client)?.isActive(on: date) ?? false)
      }.map(\.client)
    ).sorted()
    let minutes = clients.reduce(0) { sum, id in
      sum + (records.client(id).map { coveredMinutes(of: $0, by: caregiver) } ?? 0)
    }
    let governing = governing(team: caregiver.team.value(on: date))
    return CaregiverLoad(
      clients: clients, minutes: minutes,
      clientBand: governing?.value(of: PolicyRule.clientsPerCareContact, on: date),
      minutesAtMost: minutesAtMost(of: caregiver, governing))
  }

  /// The most minutes in four weeks that the policy's share of working time allows; nil where the
  /// policy is silent or no shifts are known.
  func minutesAtMost(of caregiver: Caregiver, _ governing: GoverningPolicy?) -> Int? {
    let working = roster.workingMinutes(of: caregiver.id)
    guard working > 0, let share = governing?.value(of: PolicyRule.clientTimeShare, on: date)
    else { return nil }
    // Shares have few decimals: whole millionths keep 0.7 of 90 at 63, which a product of binary
    // fractions puts just below.
    return Int((share.to * 1_000_000).rounded()) * working / 1_000_000
  }

  /// The minutes in four weeks that a caregiver could do of what a client is granted.
  func coveredMinutes(of client: Client, by caregiver: Caregiver) -> Int {
    demand(of: client).covered(by: roster.hours(of: caregiver.id)).minutes
  }

  /// What a client is granted.
  /// - Parameter teams: the teams looked at for the client; nil: as many as are allowed.
  func demand(of client: Client, among teams: [String]? = nil) -> ServiceDemand {
    let governing = governing(client, among: teams)
    return ServiceDemand(
      records.grantedServices(of: client.id, on: date), on: date, in: roster.weeks,
      services: records.services,
      contracted: governing?.value(of: PolicyRule.servicesByContractor, on: date) ?? [],
      daytime: governing?.value(of: PolicyRule.dayPersonalCareHours, on: date))
  }

  // MARK: Policies

  func governing(team: String?) -> GoverningPolicy? {
    records.governing(records.provider(ofTeam: team, on: date), on: date)
  }

  /// The policy that holds for a client: through the team, or through the first team that is looked
  /// at where the client has none.
  /// - Parameter teams: the teams looked at for the client; nil: as many as are allowed.
  public func governing(_ client: Client, among teams: [String]? = nil) -> GoverningPolicy? {
    governing(team: client.team.value(on: date) ?? (teams ?? self.teams(for: client)).first)
  }
}
