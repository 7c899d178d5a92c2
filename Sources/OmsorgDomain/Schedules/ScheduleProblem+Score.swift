import Records

extension ScheduleProblem {
  /// What placements cost, term by term.
  /// - Parameter placements: by occurrence; nil: not placed.
  func score(_ placements: [Placement?], _ records: CareRecords) -> ScheduleScore {
    var counts: [ScheduleTerm: Int] = [:]
    for (occurrence, placement) in zip(occurrences, placements) {
      guard let placement, let index = occurrence.service else { continue }
      add(placement, of: services[index], in: occurrence.weeks, to: &counts, records)
    }
    for (service, tasks) in tasksByService {
      addSeries(tasks.compactMap { placements[$0] }, of: services[service], to: &counts)
    }
    for wanted in wantedDays {
      let placed = zip(occurrences, placements).filter { occurrence, placement in
        placement != nil && (occurrence.service.map(wanted.services.contains) ?? false)
      }
      if !placed.contains(where: { $0.1?.day == wanted.day }) {
        counts[.before, default: 0] += 1
      }
    }
    var onLane: [Int: [Standing]] = [:]
    for standing in standings(placements) {
      for caregiver in standing.placement.by {
        if let lane = lane(caregiver, standing.placement.day) {
          onLane[lane, default: []].append(standing)
        }
      }
    }
    for (index, lane) in lanes.enumerated() { add(lane, onLane[index] ?? [], to: &counts) }
    return ScheduleScore(
      unplaced: placements.count { $0 == nil },
      terms: ScheduleTerm.allCases.map {
        ScheduleScore.Term(term: $0, count: counts[$0] ?? 0, weight: weight($0))
      })
  }

  /// Something that stands in a lane.
  private typealias Standing = Fixed

  private func standings(_ placements: [Placement?]) -> [Standing] {
    zip(occurrences, placements).compactMap { occurrence, placement in
      placement.map { placement in
        let service = occurrence.service.map { services[$0] }
        return Standing(
          client: service?.client.id, minutes: occurrence.minutes, kinds: service?.kinds ?? [],
          isPersonalCare: service?.isPersonalCare ?? false, placement: placement)
      }
    } + fixed
  }

  private func add(
    _ placement: Placement, of service: PlannedService, in weeks: Frequency.Weeks,
    to counts: inout [ScheduleTerm: Int], _ records: CareRecords
  ) {
    let performers = service.performers.filter { placement.by.contains($0.caregiver) }
    let broken = service.brokenWishes(
      day: placement.day, start: placement.start, by: placement.by)
    let days = 7 * weeks.first..<7 * (weeks.last + 1)
    let isExcused =
      service.wish != nil && broken == 0
      && !PlacementOptions(problem: self, records: records).careContactCould(service, days)
    if !isExcused, !performers.contains(where: { $0.rank == 0 }) {
      counts[.own, default: 0] += 1
    }
    counts[.cover, default: 0] += performers.reduce(0) { $0 + $1.rank }
    counts[.wish, default: 0] += broken
    if let standing = inForce[service.granted.id], !standing.isEmpty,
      !standing.contains(placement)
    {
      counts[.change, default: 0] += 1
    }
  }

  private func addSeries(
    _ placed: [Placement], of service: PlannedService, to counts: inout [ScheduleTerm: Int]
  ) {
    let days = placed.map(\.day).sorted()
    guard let first = days.first, let last = days.last else { return }
    var gaps = zip(days, days.dropFirst()).map { $1 - $0 }
    if service.frequency.repeatsEveryCycle { gaps.append(first + CareCycle.days - last) }
    let even = service.frequency.evenGap
    counts[.spacing, default: 0] += gaps.reduce(0) {
      $0 + max(0, even.lowerBound - $1, $1 - even.upperBound)
    }
    counts[.weekday, default: 0] += max(
      0, Set(days.map { $0 % 7 }).count - service.frequency.times)
    let starts = placed.map(\.start)
    counts[.time, default: 0] += halfHours((starts.max() ?? 0) - (starts.min() ?? 0))
  }

  private func add(
    _ lane: Lane, _ standing: [Standing], to counts: inout [ScheduleTerm: Int]
  ) {
    for limit in lane.limits {
      let count = standing.count {
        $0.kinds.isSuperset(of: limit.kinds) && DayPart(of: $0.placement.start) == limit.part
      }
      counts[.clash, default: 0] += max(0, count - limit.most)
    }
    let firstService =
      standing.filter { $0.client != nil && !$0.isPersonalCare }.map(\.placement.start).min()
    if let firstService {
      counts[.careFirst, default: 0] += standing.count {
        $0.isPersonalCare && firstService < $0.placement.start
      }
    }
    if let band = lane.band {
      let minutes =
        lane.daily.reduce(0) { $0 + $1.minutes }
        + standing.filter { $0.client != nil }.reduce(0) { $0 + $1.minutes }
      counts[.share, default: 0] += halfHours(
        max(0, band.lowerBound - minutes, minutes - band.upperBound))
    }
    for part in DayPart.allCases {
      let daily = lane.daily.filter { DayPart(of: $0.start) == part }
      let placed = standing.filter { DayPart(of: $0.placement.start) == part }
      let clients = Set(daily.map(\.client)).union(placed.compactMap(\.client))
      let need =
        daily.reduce(0) { $0 + $1.minutes } + placed.reduce(0) { $0 + $1.minutes }
        + clients.count * travelMinutes
      counts[.room, default: 0] += halfHours(max(0, need - lane.availableMinutes(part)))
    }
  }

  /// Begun half-hours.
  private func halfHours(_ minutes: Int) -> Int { (minutes + 29) / 30 }
}
