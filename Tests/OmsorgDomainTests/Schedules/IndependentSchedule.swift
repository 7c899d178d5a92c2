import OmsorgDomain

/// The four weeks of some care contacts, scored as omsorg-planning(7) tells.
struct IndependentSchedule {
  /// Something that is done at a time by one or two.
  struct Visit {
    /// The place of the service among those of the work; nil for what others' schedules hold, and
    /// for planning time.
    var service: Int?
    var day: Int
    var start: Int
    var minutes: Int
    var by: [String]
    var client: String?
    /// The service's id in the catalogue; nil for time of one's own.
    var kind: String?

    var busy: IndependentFrame.Busy {
      IndependentFrame.Busy(day: day, start: start, end: start + minutes)
    }
  }

  /// What schedules in force have of a service in the cycle.
  struct Earlier {
    var day: Int
    var start: Int
    var by: Set<String>
  }

  /// A caregiver's day with a shift, looked at for clashes, care first, share and room.
  struct Watch {
    let caregiver: String
    let day: Int
    /// Paid minutes that meetings leave, by part of the day.
    let room: [Int]
    let daily: [Visit]
  }

  let frame: IndependentFrame
  let work: IndependentWork
  let cycle: CareCycle
  let owners: Set<String>
  let due: [IndependentWork.Due]
  /// What the schedules in force of others hold.
  var standing: [Visit] = []
  /// What the schedules in force of those planned hold, by decision.
  var earlier: [String: [Earlier]] = [:]
  /// Who planned their time when, by the schedules in force.
  var earlierPlanning: [String: [Earlier]] = [:]

  var lookedAt: [Watch] = []

  init(_ work: IndependentWork, cycle: CareCycle, owners: [String]) {
    frame = work.frame
    self.work = work
    self.cycle = cycle
    self.owners = Set(owners)
    due = work.occurrences(of: self.owners)
    for caregiver in Set(frame.records.schedules.map(\.caregiver)).sorted() {
      let inForce = frame.records.schedules.filter {
        $0.caregiver == caregiver && $0.isInForce(on: frame.date)
      }
      guard let schedule = inForce.max(by: { $0.from < $1.from }) else { continue }
      for (item, day) in items(of: schedule) {
        keep(item, day, in: schedule)
      }
    }
    dropOverlapping()
    for caregiver in frame.records.caregivers.map(\.id) where isLookedAt(caregiver) {
      for day in 0..<28 where !frame.pieces(caregiver, day).isEmpty {
        lookedAt.append(
          Watch(
            caregiver: caregiver, day: day,
            room: (0..<3).map { frame.paidMinutes(caregiver, day, part: $0) },
            daily: daily(caregiver, day)))
      }
    }
  }

  /// The daily visits of a caregiver on a day.
  private func daily(_ caregiver: String, _ day: Int) -> [Visit] {
    work.dailyVisits.filter { $0.caregiver == caregiver && $0.day == day }.map {
      let service = work.services[$0.service]
      return Visit(
        day: day, start: $0.start, minutes: service.minutes, by: [caregiver],
        client: service.client.id, kind: service.granted.service)
    }
  }

  private mutating func keep(_ item: ScheduleItem, _ day: Int, in schedule: Schedule) {
    let start = Int(item.start.minutesSinceMidnight)
    let by = item.by.isEmpty ? [schedule.caregiver] : item.by
    if owners.contains(schedule.caregiver) {
      let found = Earlier(day: day, start: start, by: Set(by))
      if let decision = item.decision {
        earlier[decision, default: []].append(found)
      } else if item.activity == .planning {
        earlierPlanning[schedule.caregiver, default: []].append(found)
      }
    } else {
      let kind = frame.records.decisions.first { $0.id == item.decision }?.service
      standing.append(
        Visit(
          service: nil, day: day, start: start, minutes: item.minutes, by: by,
          client: item.client, kind: kind))
    }
  }

  /// Of what overlaps for a caregiver the first counts.
  private mutating func dropOverlapping() {
    var kept: [Visit] = []
    for visit in standing.sorted(by: { ($0.day, $0.start) < ($1.day, $1.start) }) {
      let isTaken = kept.contains { other in
        other.busy.overlaps(visit.busy) && !Set(other.by).isDisjoint(with: visit.by)
      }
      if !isTaken { kept.append(visit) }
    }
    standing = kept
  }

  /// What a schedule has in the cycle, with the day.
  func items(of schedule: Schedule) -> [(item: ScheduleItem, day: Int)] {
    let origin = cycle.dates(ofCycle: cycle.index(of: schedule.from)).from
    let offset = frame.first.days(since: origin)
    var found: [(ScheduleItem, Int)] = []
    for item in schedule.items {
      for day in 0..<28 {
        let since = offset + day - item.day
        if since == 0 || (since > 0 && !item.isOnce && since.isMultiple(of: 7 * item.everyWeeks)) {
          found.append((item, day))
        }
      }
    }
    return found
  }

  /// The placed occurrences and planning time that schedules of those planned hold, each with what
  /// it answers to; what answers to nothing is left out.
  func placed(in schedules: [Schedule]) -> (visits: [(visit: Visit, due: Int?)], beyond: Int) {
    var visits: [(visit: Visit, due: Int?)] = []
    var beyond = 0
    var taken = [Int](repeating: 0, count: due.count)
    var planned: Set<String> = []
    for schedule in schedules.sorted(by: { $0.caregiver < $1.caregiver }) {
      for (item, day) in items(of: schedule).sorted(by: { $0.day < $1.day }) {
        let start = Int(item.start.minutesSinceMidnight)
        let by = item.by.isEmpty ? [schedule.caregiver] : item.by
        guard let decision = item.decision else {
          guard item.activity == .planning,
            let minutes = work.planningMinutes(of: schedule.caregiver),
            planned.insert(schedule.caregiver).inserted
          else { continue }
          visits.append((Visit(day: day, start: start, minutes: minutes, by: by), nil))
          continue
        }
        let place = due.firstIndex { due in
          work.services[due.service].id == decision && due.weeks.contains(day / 7)
        }
        guard let place, taken[place] < due[place].count else {
          beyond += 1
          continue
        }
        taken[place] += 1
        let service = work.services[due[place].service]
        visits.append(
          (
            Visit(
              service: due[place].service, day: day, start: start, minutes: service.minutes,
              by: by, client: service.client.id, kind: service.granted.service), place
          ))
      }
    }
    return (visits, beyond)
  }

  /// How much is left unplaced.
  func unplaced(_ visits: [(visit: Visit, due: Int?)]) -> Int {
    let wanted = due.reduce(0) { $0 + $1.count }
    let planning = owners.count { work.planningMinutes(of: $0) != nil }
    return wanted + planning - visits.count
  }

  /// The policy that the score is reckoned by.
  var policy: GoverningPolicy? { frame.policy(ofTeam: team(of: owners.min() ?? "")) }

  func team(of caregiver: String) -> String? {
    frame.records.caregiver(caregiver)?.team.value(on: frame.date)
  }

  /// Whether a caregiver belongs to a team that is planned.
  func isOfTeamsPlanned(_ caregiver: String) -> Bool {
    guard let team = team(of: caregiver) else { return false }
    return owners.contains { self.team(of: $0) == team }
  }

  /// Whether a caregiver's days are looked at for clashes, care first, share and room.
  private func isLookedAt(_ caregiver: String) -> Bool {
    isOfTeamsPlanned(caregiver)
      || due.contains { work.services[$0.service].ranks[caregiver] != nil }
  }
}
