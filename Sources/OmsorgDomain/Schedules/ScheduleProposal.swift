import Records
import Solvers

/// Four weeks of some care contacts as the program would have them.
public struct ScheduleProposal: Sendable {
  /// The care contacts, sorted by id.
  public let owners: [String]
  /// Each care contact's four weeks, by care contact.
  public let schedules: [Schedule]
  /// What is not placed, by client and decision; planning time last.
  public let shortfalls: [ScheduleShortfall]
  /// What the four weeks cost.
  public let score: ScheduleScore
  /// What no four weeks with as few left unplaced can cost less than.
  public let bound: Int
  /// Occurrences that were to be placed.
  public let occurrences: Int
  /// Placed occurrences that no care contact of the client does.
  public let byOthers: Int
}

/// The search for the four weeks of some care contacts, who have no performer in common with others.
public struct ScheduleSearch: Sendable {
  /// The care contacts, sorted by id.
  public let owners: [String]
  private let planning: SchedulePlanning
  private let problem: ScheduleProblem
  private let timetable: TimetableProblem
  private var search: TimetableSearch

  /// A search that begins with the schedules in force, or with nothing.
  /// - Parameter owners: the care contacts, of one policy.
  public init(_ owners: [String], in planning: SchedulePlanning, seed: UInt64) {
    self.owners = owners
    self.planning = planning
    problem = planning.problem(of: owners)
    timetable = problem.timetable(planning.records)
    search = TimetableSearch(
      timetable, seed: seed, from: problem.standingPlacements(timetable))
  }

  /// Searches on; so many rounds in one call or in several come to the same.
  public mutating func improve(rounds: Int) { search.improve(rounds: rounds) }

  /// The best four weeks so far.
  public var proposal: ScheduleProposal {
    let solution = search.solution
    return proposal(placements(solution), bound: solution.bound)
  }

  /// What a simple hand would do: everything in order, each where it fits first.
  public var firstFit: ScheduleProposal {
    proposal(placements(timetable.firstFit()), bound: 0)
  }

  private func placements(_ solution: TimetableSolution) -> [Placement?] {
    placements(solution.placements)
  }

  private func placements(_ placed: [TimetablePlacement?]) -> [Placement?] {
    problem.occurrences.indices.map { task in
      placed[task].map { placed in
        problem.placement(timetable.tasks[task].options[placed.option], start: placed.start)
      }
    }
  }

  private func proposal(_ placements: [Placement?], bound: Int) -> ScheduleProposal {
    let byOthers = zip(problem.occurrences, placements).count { occurrence, placement in
      guard let placement, let service = occurrence.service else { return false }
      return !problem.services[service].performers.contains {
        $0.rank == 0 && placement.by.contains($0.caregiver)
      }
    }
    return ScheduleProposal(
      owners: owners, schedules: owners.map { schedule(of: $0, placements) },
      shortfalls: shortfalls(placements), score: problem.score(placements, planning.records),
      bound: bound, occurrences: problem.occurrences.count, byOthers: byOthers)
  }

  /// A care contact's four weeks.
  private func schedule(of owner: String, _ placements: [Placement?]) -> Schedule {
    var schedule = Schedule(caregiver: owner, from: planning.frame.date)
    schedule.shifts = planning.frame.shifts(of: owner)
    schedule.basis = planning.basis(of: owner)
    for (index, occurrence) in problem.occurrences.enumerated()
    where occurrence.owner == owner && occurrence.service == nil {
      guard let placement = placements[index] else { continue }
      var item = ScheduleItem(placement, minutes: occurrence.minutes, owner: owner)
      item.activity = .planning
      schedule.items.append(item)
    }
    for (index, tasks) in problem.tasksByService
    where problem.services[index].owner == owner {
      schedule.items += items(
        of: problem.services[index], tasks.compactMap { placements[$0] })
    }
    for service in planning.work.toPlace[owner] ?? [] {
      schedule.items += planning.itemsOfLaterCycles(service)
    }
    schedule.sortItems()
    return schedule
  }

  /// The items of a service that is due in the cycle. What doesn't repeat with the cycle goes on
  /// from the last ones, as many as come in an interval.
  private func items(of service: PlannedService, _ placed: [Placement]) -> [ScheduleItem] {
    let frequency = service.frequency
    let inOrder = placed.sorted { ($0.day, $0.start) < ($1.day, $1.start) }
    return inOrder.enumerated().map { number, placement in
      var item = ScheduleItem(placement, minutes: service.minutes, owner: service.owner)
      item.client = service.client.id
      item.decision = service.granted.id
      if !frequency.repeatsEveryCycle {
        item.everyWeeks = frequency.everyWeeks
        // What would come again within these four weeks is not among the last of them.
        if number < inOrder.count - frequency.times
          || placement.day + 7 * frequency.everyWeeks < CareCycle.days
        {
          item.everyWeeks = CareCycle.weeks
          item.isOnce = true
        }
      }
      return item
    }
  }

  private func shortfalls(_ placements: [Placement?]) -> [ScheduleShortfall] {
    var shortfalls: [ScheduleShortfall] = []
    for (index, tasks) in problem.tasksByService {
      let service = problem.services[index]
      // Occurrences of one service may fail for different reasons.
      var counts: [(reason: ScheduleShortfall.Reason, count: Int)] = []
      for task in tasks where placements[task] == nil {
        let reason = reason(task)
        if let known = counts.firstIndex(where: { $0.reason == reason }) {
          counts[known].count += 1
        } else {
          counts.append((reason, 1))
        }
      }
      shortfalls += counts.map { reason, count in
        ScheduleShortfall(
          client: service.client.id, decision: service.granted.id,
          service: service.granted.service, owner: service.owner, count: count, reason: reason)
      }
    }
    shortfalls.sort {
      ($0.client ?? "", $0.decision ?? "", $0.reason.name)
        < ($1.client ?? "", $1.decision ?? "", $1.reason.name)
    }
    for (index, occurrence) in problem.occurrences.enumerated()
    where occurrence.service == nil && placements[index] == nil {
      shortfalls.append(
        ScheduleShortfall(
          client: nil, decision: nil, service: nil, owner: occurrence.owner, count: 1,
          reason: timetable.tasks[index].options.isEmpty ? .nobodyWorks : .noRoom))
    }
    return shortfalls
  }

  /// Why an occurrence is not placed.
  private func reason(_ task: Int) -> ScheduleShortfall.Reason {
    let occurrence = problem.occurrences[task]
    guard timetable.tasks[task].options.isEmpty, let index = occurrence.service else {
      return .noRoom
    }
    let service = problem.services[index]
    if service.performers.isEmpty { return .nobodyMay }
    let weeks = occurrence.weeks.first...occurrence.weeks.last
    if !weeks.contains(where: planning.frame.knowsShifts) { return .noShifts }
    let days = 7 * occurrence.weeks.first..<7 * (occurrence.weeks.last + 1)
    let fitting = days.map { day in
      service.performers.filter { performer in
        planning.frame.pieces(of: performer.caregiver, on: day).contains { piece in
          service.starts.contains {
            max($0.lowerBound, piece.start) <= min($0.upperBound, piece.end - service.minutes)
          }
        }
      }
    }
    if fitting.allSatisfy(\.isEmpty) { return .nobodyWorks }
    let qualified = zip(days, fitting).map { day, performers in
      performers.filter { performer in
        planning.records.caregiver(performer.caregiver).map {
          service.isQualified($0, on: planning.frame.date(ofDay: day))
        } ?? false
      }
    }
    if qualified.allSatisfy(\.isEmpty), let delegation = service.delegation {
      return .delegation(delegation)
    }
    if service.granted.doubleStaffing, !qualified.contains(where: { $0.count > 1 }) {
      return .oneAlone
    }
    return service.wish?.isMust ?? false ? .wish : .noRoom
  }
}

extension ScheduleItem {
  /// Something placed in the four weeks of an owner.
  init(_ placement: Placement, minutes: Int, owner: String) {
    self.init()
    day = placement.day
    start = ClockTime(minutesSinceMidnight: placement.start) ?? .midnight
    self.minutes = minutes
    by = placement.by == [owner] ? [] : placement.by
  }
}

extension SchedulePlanning {
  /// The granted services that a care contact's four weeks count on, by client and decision.
  public func basis(of owner: String) -> [ScheduleBasis] {
    ((work.toPlace[owner] ?? []) + (work.daily[owner] ?? []))
      .sorted { ($0.client.id, $0.granted.id) < ($1.client.id, $1.granted.id) }.map(\.basis)
  }

  /// What the schedule in force has, in cycles to come, of a service that is not due in this one.
  func itemsOfLaterCycles(_ service: PlannedService) -> [ScheduleItem] {
    guard service.frequency.occurrences(ofCycleFrom: frame.days.from).isEmpty else { return [] }
    return records.schedules.filter { $0.isInForce(on: frame.date) }.flatMap { schedule in
      schedule.items.filter { $0.decision == service.granted.id && !$0.isOnce }.compactMap { item in
        let origin = schedule.origin(in: frame.cycle)
        let far = DateRange(from: frame.days.to.adding(days: 1), count: 7 * item.everyWeeks)
        guard let next = item.dates(from: origin, in: far).first else { return nil }
        var moved = item
        moved.day = next.days(since: frame.days.from)
        return moved
      }
    }
  }
}
