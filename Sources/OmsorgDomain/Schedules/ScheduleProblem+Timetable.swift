import Records
import Solvers

extension ScheduleProblem {
  /// The problem as the solver has it: the occurrences in order, then what stands already.
  func timetable(_ records: CareRecords) -> TimetableProblem {
    let clients = Dictionary(
      (services.map(\.client.id) + fixed.compactMap(\.client)
        + lanes.flatMap { $0.daily.map(\.client) }).enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first })
    let places = PlacementOptions(problem: self, records: records)
    var timetable = TimetableProblem()
    timetable.days = CareCycle.days
    timetable.tasks = occurrences.map { occurrence in
      let service = occurrence.service.map { services[$0] }
      return TimetableProblem.Task(
        minutes: occurrence.minutes, group: service.flatMap { clients[$0.client.id] },
        kinds: service?.kinds.rawValue ?? 0,
        precedence: service.map { $0.isPersonalCare ? .first : .last } ?? .none,
        options: places.options(of: occurrence))
    }
    timetable.tasks += fixed.map { fixed in
      let standing = fixed.placement.by.compactMap { lane($0, fixed.placement.day) }
      return TimetableProblem.Task(
        minutes: fixed.minutes, group: fixed.client.flatMap { clients[$0] },
        kinds: fixed.kinds.rawValue,
        precedence: fixed.client == nil ? .none : fixed.isPersonalCare ? .first : .last,
        options: standing.first.map { lane in
          [
            TimetableProblem.Option(
              day: fixed.placement.day, lane: lane,
              otherLane: standing.count > 1 ? standing[1] : nil,
              firstStart: fixed.placement.start, lastStart: fixed.placement.start, step: 1, cost: 0)
          ]
        } ?? [])
    }
    timetable.lanes = lanes.map { lane in
      TimetableProblem.Lane(
        day: lane.day,
        parts: DayPart.allCases.map { part in
          let daily = lane.daily.filter { DayPart(of: $0.start) == part }
          let visited = Set(daily.compactMap { clients[$0.client] })
          return TimetableProblem.Part(
            from: part.from, available: lane.availableMinutes(part),
            baseMinutes: daily.reduce(0) { $0 + $1.minutes } + visited.count * travelMinutes,
            baseGroups: visited.sorted())
        },
        band: lane.band, baseMinutes: lane.daily.reduce(0) { $0 + $1.minutes },
        limits: lane.limits.map { limit in
          TimetableProblem.Limit(
            kind: limit.kinds.rawValue, part: DayPart.allCases.firstIndex(of: limit.part) ?? 0,
            most: limit.most)
        })
    }
    timetable.series = tasksByService.map { service, tasks in
      let frequency = services[service].frequency
      return TimetableProblem.Series(
        tasks: tasks, gap: frequency.evenGap, repeats: frequency.repeatsEveryCycle,
        weekdays: frequency.times)
    }
    let tasks = Dictionary(uniqueKeysWithValues: tasksByService)
    timetable.coverages = wantedDays.map { wanted in
      TimetableProblem.Coverage(
        tasks: wanted.services.flatMap { tasks[$0] ?? [] }, day: wanted.day)
    }
    timetable.weights.limit = weight(.clash)
    timetable.weights.spacing = weight(.spacing)
    timetable.weights.weekday = weight(.weekday)
    timetable.weights.time = weight(.time)
    timetable.weights.precedence = weight(.careFirst)
    timetable.weights.coverage = weight(.before)
    timetable.weights.band = weight(.share)
    timetable.weights.room = weight(.room)
    timetable.weights.travelMinutes = travelMinutes
    return timetable
  }

  /// What the schedule in force has, as a place to begin from: each occurrence takes the first of
  /// its service's that lies in its weeks and is taken by none before it.
  func standingPlacements(_ timetable: TimetableProblem) -> [TimetablePlacement?] {
    var left = inForce
    return timetable.tasks.enumerated().map { task, description in
      guard task < occurrences.count, let service = occurrences[task].service else { return nil }
      let decision = services[service].granted.id
      let weeks = occurrences[task].weeks
      let candidates = (left[decision] ?? []).filter {
        weeks.first <= $0.day / 7 && $0.day / 7 <= weeks.last
      }.sorted { ($0.day, $0.start) < ($1.day, $1.start) }
      for candidate in candidates {
        guard
          let option = description.options.firstIndex(where: {
            $0.day == candidate.day && $0.firstStart <= candidate.start
              && candidate.start <= $0.lastStart
              && (candidate.start - $0.firstStart).isMultiple(of: $0.step)
              && performers(of: $0) == candidate.by
          })
        else { continue }
        left[decision]?.remove(candidate)
        return TimetablePlacement(option: option, start: candidate.start)
      }
      return nil
    }
  }

  private func performers(of option: TimetableProblem.Option) -> [String] {
    placement(option, start: 0).by
  }

  /// A placement of the solver's in words of care.
  func placement(_ option: TimetableProblem.Option, start: Int) -> Placement {
    Placement(
      day: option.day, start: start,
      by: [option.lane, option.otherLane].compactMap(\.self).map { lanes[$0].caregiver })
  }
}
