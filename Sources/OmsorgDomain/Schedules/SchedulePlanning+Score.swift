import Records

extension SchedulePlanning {
  /// What the four weeks of some care contacts cost as their schedules have them, beside what other
  /// schedules in force hold.
  ///
  /// Items of what is not to be placed are left out: services that have ended, or are another's now.
  /// - Parameters:
  ///   - schedules: the care contacts' schedules, from the day; items as in `schedules.json`.
  ///   - owners: the care contacts, of one policy.
  /// - Returns: the score, and what of the schedules goes beyond what is granted: items that answer
  ///   to no occurrence.
  public func score(
    of schedules: [Schedule], owners: [String]
  ) -> (score: ScheduleScore, beyond: [ScheduleItem]) {
    let problem = problem(of: owners)
    var beyond: [ScheduleItem] = []
    var placements = [Placement?](repeating: nil, count: problem.occurrences.count)
    let tasks = Dictionary(
      uniqueKeysWithValues: problem.tasksByService.map {
        (problem.services[$0.service].granted.id, $0.tasks)
      })
    for schedule in schedules {
      let origin = schedule.origin(in: frame.cycle)
      var dated: [(day: Int, item: ScheduleItem)] = []
      for item in schedule.items {
        for date in item.dates(from: origin, in: frame.days) {
          dated.append((date.days(since: frame.days.from), item))
        }
      }
      dated.sort { left, right in
        (left.day, left.item.start) < (right.day, right.item.start)
      }
      for (day, item) in dated {
        let placement = Placement(
          day: day, start: Int(item.start.minutesSinceMidnight),
          by: item.by.isEmpty ? [schedule.caregiver] : item.by)
        let candidates =
          item.decision.map { tasks[$0] ?? [] }
          ?? problem.occurrences.indices.filter {
            problem.occurrences[$0].service == nil
              && problem.occurrences[$0].owner == schedule.caregiver
          }
        let free = candidates.first { task in
          let weeks = problem.occurrences[task].weeks
          return placements[task] == nil && weeks.first <= day / 7 && day / 7 <= weeks.last
        }
        if let free { placements[free] = placement } else { beyond.append(item) }
      }
    }
    return (problem.score(placements, records), beyond)
  }
}
