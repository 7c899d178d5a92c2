import Records
import Solvers

/// The planning of the care contacts' four weeks, as of a day.
public struct SchedulePlanning: Sendable {
  /// Whose four weeks are planned.
  public enum Scope: Hashable, Sendable {
    /// One care contact's.
    case caregiver(String)
    /// Those of a team's care contacts.
    case team(String)
    /// Everyone's.
    case everyone
  }

  /// The registers.
  public let records: CareRecords
  /// The four weeks.
  public let frame: ScheduleFrame
  /// What they are to hold.
  public let work: ScheduleWork
  /// What is done every day.
  public let daily: DailyVisits

  /// The planning of a day.
  public init(records: CareRecords, frame: ScheduleFrame) {
    self.records = records
    self.frame = frame
    work = ScheduleWork(records: records, frame: frame)
    daily = DailyVisits(work, frame: frame, records: records)
  }

  /// The care contacts of a scope, sorted by id.
  public func careContacts(in scope: Scope) -> [String] {
    switch scope {
    case .caregiver(let id): work.careContacts.filter { $0 == id }
    case .team(let team): work.careContacts.filter { self.team(of: $0) == team }
    case .everyone: work.careContacts
    }
  }

  /// A caregiver's team on the day.
  public func team(of caregiver: String) -> String? {
    records.caregiver(caregiver)?.team.value(on: frame.date)
  }

  /// The policy that holds for a team on the day.
  func governing(team: String?) -> GoverningPolicy? {
    records.governing(records.provider(ofTeam: team, on: frame.date), on: frame.date)
  }

  /// The care contacts of a scope in groups that have no performer in common, each to be planned by
  /// itself; in order of their first care contacts.
  public func groups(in scope: Scope) -> [[String]] {
    let planned = careContacts(in: scope)
    var leaders = Array(planned.indices)
    func leader(_ index: Int) -> Int {
      var index = index
      while leaders[index] != index { index = leaders[index] }
      return index
    }
    var firstWith: [String: Int] = [:]
    for (index, careContact) in planned.enumerated() {
      var people = Set((work.toPlace[careContact] ?? []).flatMap { $0.performers.map(\.caregiver) })
      people.insert(careContact)
      // A team has one policy, and its members' days are looked at together.
      if let team = team(of: careContact) { people.insert("team \(team)") }
      for person in people {
        if let other = firstWith[person] {
          let (first, second) = (leader(other), leader(index))
          leaders[max(first, second)] = min(first, second)
        } else {
          firstWith[person] = index
        }
      }
    }
    return Dictionary(grouping: planned.indices, by: leader).sorted { $0.key < $1.key }
      .map { $0.value.map { planned[$0] } }
  }

  /// The problem of some care contacts' four weeks.
  func problem(of owners: [String]) -> ScheduleProblem {
    let services = owners.flatMap { work.toPlace[$0] ?? [] }
    let governing = governing(team: owners.first.flatMap(team))
    var occurrences: [ScheduleProblem.Occurrence] = []
    for owner in owners {
      if let minutes = planningMinutes(of: owner) {
        occurrences.append(
          ScheduleProblem.Occurrence(
            service: nil, owner: owner, minutes: minutes,
            weeks: Frequency.Weeks(first: 0, last: CareCycle.weeks - 1)))
      }
    }
    for (index, service) in services.enumerated() {
      occurrences += service.frequency.occurrences(ofCycleFrom: frame.days.from).map { weeks in
        ScheduleProblem.Occurrence(
          service: index, owner: service.owner, minutes: service.minutes, weeks: weeks)
      }
    }
    let lanes = lanes(of: owners, services)
    let standing = standing(besides: Set(owners), among: Set(lanes.map(\.caregiver)))
    return ScheduleProblem(
      frame: frame, services: services, occurrences: occurrences,
      lanes: lanes, fixed: standing.fixed, inForce: standing.inForce,
      wantedDays: wantedDays(services),
      weights: Dictionary(
        uniqueKeysWithValues: ScheduleTerm.allCases.map { term in
          (term, governing?.value(of: term.weightRule, on: frame.date) ?? 0)
        }),
      travelMinutes: governing?.value(of: PolicyRule.scheduleTravelMinutes, on: frame.date) ?? 0)
  }

  /// Minutes of planning time in the four weeks that the policy gives a care contact with clients.
  public func planningMinutes(of careContact: String) -> Int? {
    guard !(work.clients[careContact] ?? []).isEmpty,
      let minutes = governing(team: team(of: careContact))?
        .value(of: PolicyRule.planningTimePerMonth, on: frame.date), minutes > 0
    else { return nil }
    return minutes
  }

  private func lanes(
    of owners: [String], _ services: [PlannedService]
  ) -> [ScheduleProblem.Lane] {
    let teams = Set(owners.compactMap(team))
    let members = records.caregivers.filter { caregiver in
      caregiver.isActive(on: frame.date)
        && (caregiver.team.value(on: frame.date).map(teams.contains) ?? false)
    }.map(\.id)
    let people = Set(owners + members + services.flatMap { $0.performers.map(\.caregiver) })
    return people.sorted(by: CollectionFile.inCollectionOrder).flatMap { caregiver in
      let team = team(of: caregiver)
      let governing = governing(team: team)
      let pieces = Dictionary(grouping: frame.pieces(of: caregiver), by: \.day)
      let meetings = Dictionary(grouping: frame.meetings(of: caregiver), by: \.day)
      let daily = Dictionary(grouping: self.daily.byCaregiver[caregiver] ?? [], by: \.day)
      let share = share(of: caregiver, isPlanned: team.map(teams.contains) ?? false, governing)
      let limits = limits(governing)
      return pieces.keys.sorted().map { day in
        let paid = (pieces[day] ?? []).reduce(0) { $0 + $1.paidMinutes }
        return ScheduleProblem.Lane(
          caregiver: caregiver, day: day, pieces: pieces[day] ?? [],
          meetings: meetings[day] ?? [], daily: daily[day] ?? [],
          band: share.map { paid * $0.lowerBound / 1_000...paid * $0.upperBound / 1_000 },
          limits: limits)
      }
    }
  }

  /// The share of paid time at clients that a caregiver is to have, in thousandths.
  func share(
    of caregiver: String, isPlanned: Bool, _ governing: GoverningPolicy?
  ) -> ClosedRange<Int>? {
    guard isPlanned, let share = governing?.value(of: PolicyRule.clientTimeShare, on: frame.date)
    else { return nil }
    let whose = governing?.value(of: PolicyRule.clientTimeShareOf, on: frame.date)
    if whose == .careContact, (work.clients[caregiver] ?? []).isEmpty { return nil }
    return Int((share.from * 1_000).rounded())...Int((share.to * 1_000).rounded())
  }

  private func limits(
    _ governing: GoverningPolicy?
  ) -> [(kinds: ScheduleKinds, part: DayPart, most: Int)] {
    var limits: [(kinds: ScheduleKinds, part: DayPart, most: Int)] = []
    func add(_ rule: PolicyRule.Typed<Int>, _ kinds: ScheduleKinds, _ parts: [DayPart]) {
      guard let number = governing?.value(of: rule, on: frame.date) else { return }
      limits += parts.map { (kinds, $0, max(0, number - 1)) }
    }
    add(PolicyRule.showersInAMorningToQuestion, .shower, [.morning])
    add(PolicyRule.cleaningsInAnAfternoonToQuestion, .cleaning, [.afternoon])
    add(PolicyRule.heavyAtOnceNotAllowed, .heavy, DayPart.allCases)
    return limits
  }

  /// The days before appointments that some services should be done on.
  private func wantedDays(_ services: [PlannedService]) -> [(day: Int, services: [Int])] {
    let ofClient = Dictionary(grouping: services.indices) { services[$0].client.id }
    return records.appointments.filter { !$0.isCancelled }.flatMap { appointment in
      let date = appointment.date.adding(days: -1)
      guard frame.days.contains(date), frame.date <= date,
        let own = ofClient[appointment.client]
      else { return [(day: Int, services: [Int])]() }
      return appointment.prepare.compactMap { service in
        let wanted = own.filter { services[$0].granted.service == service }
        return wanted.isEmpty ? nil : (date.days(since: frame.days.from), wanted)
      }
    }
  }

  /// What schedules in force have in the cycle: of the care contacts planned by decision, and what
  /// others' hold for some people, which stands where it stands.
  private func standing(
    besides owners: Set<String>, among people: Set<String>
  ) -> (fixed: [ScheduleProblem.Fixed], inForce: [String: Set<Placement>]) {
    let planned = Set(owners.flatMap { work.toPlace[$0] ?? [] }.map(\.granted.id))
    var fixed: [ScheduleProblem.Fixed] = []
    var inForce: [String: Set<Placement>] = [:]
    for schedule in records.schedules where schedule.isInForce(on: frame.date) {
      let origin = schedule.origin(in: frame.cycle)
      for item in schedule.items {
        let isPlanned = item.decision.map(planned.contains) ?? owners.contains(schedule.caregiver)
        for date in item.dates(from: origin, in: frame.days) {
          let placement = Placement(
            day: date.days(since: frame.days.from), start: Int(item.start.minutesSinceMidnight),
            by: item.by.isEmpty ? [schedule.caregiver] : item.by)
          if isPlanned {
            if let decision = item.decision { inForce[decision, default: []].insert(placement) }
            continue
          }
          // What the care contacts planned had, and nobody plans any more, is gone.
          if owners.contains(schedule.caregiver) || people.isDisjoint(with: placement.by) {
            continue
          }
          let granted = item.decision.flatMap { id in
            item.client.flatMap { records.decisions(of: $0).first { $0.id == id } }
          }
          let service = granted.flatMap { records.services[$0.service] }
          fixed.append(
            ScheduleProblem.Fixed(
              client: item.client, minutes: item.minutes, kinds: ScheduleKinds(of: service),
              isPersonalCare: service?.isPersonalCare ?? false, placement: placement))
        }
      }
    }
    return (fixed, inForce)
  }
}
