/// What the placements of a problem cannot cost less than.
///
/// The sum of parts that never share a penalty:
/// - what lanes and coverages cost whatever is placed: a part or band that daily work alone
///   overfills, a band that all who could come would not fill, a wanted day that nobody can have;
/// - for each task the least of its options' costs, each with what the task must add to parts and
///   bands that are full already. Begun half-hours of what is beyond 0 grow, from any number of
///   minutes on, by at least the whole half-hours of the sum of what is added, and those by at
///   least the sum of each task's whole half-hours.
///
/// Where tasks may be left over, the dearest of the latter are.
struct TimetableBound {
  private let unavoidable: Int
  /// The least that each task with an option adds, the dearest first.
  private let least: [Int]
  /// Tasks without an option.
  private let hopeless: Int

  init(_ problem: TimetableProblem) {
    let weights = problem.weights
    var unavoidable = 0
    var reachable = [Int](repeating: 0, count: problem.lanes.count)
    for task in problem.tasks where task.group != nil {
      for lane in Set(task.options.flatMap { [$0.lane, $0.otherLane ?? $0.lane] }) {
        reachable[lane] += task.minutes
      }
    }
    for (index, lane) in problem.lanes.enumerated() {
      if let band = lane.band {
        let outside = max(
          lane.baseMinutes - band.upperBound,
          band.lowerBound - lane.baseMinutes - reachable[index], 0)
        unavoidable += TimetableProblem.begunHalfHours(outside) * weights.band
      }
      for part in lane.parts {
        let over = max(0, part.baseMinutes - part.available)
        unavoidable += TimetableProblem.begunHalfHours(over) * weights.room
      }
    }
    for coverage in problem.coverages {
      let isPossible = coverage.tasks.contains { task in
        problem.tasks[task].options.contains { $0.day == coverage.day }
      }
      unavoidable += isPossible ? 0 : weights.coverage
    }
    self.unavoidable = unavoidable
    least = problem.tasks.compactMap { task in
      task.options.map { option in
        let lanes = [option.lane] + [option.otherLane].compactMap { $0 }
        return lanes.reduce(option.cost) {
          $0 + Self.least(task, option, in: problem.lanes[$1], weights)
        }
      }.min()
    }.sorted(by: >)
    hopeless = problem.tasks.count { $0.options.isEmpty }
  }

  /// What placements that leave over at most so many tasks cannot cost less than.
  func cost(unplaced: Int) -> Int {
    least.dropFirst(max(0, unplaced - hopeless)).reduce(unavoidable, +)
  }

  /// What a task at least adds to the penalties of a lane beside what is unavoidable there.
  private static func least(
    _ task: TimetableProblem.Task, _ option: TimetableProblem.Option,
    in lane: TimetableProblem.Lane, _ weights: TimetableProblem.Weights
  ) -> Int {
    let halfHours = task.minutes / 30
    var cost = 0
    if let band = lane.band, task.group != nil, lane.baseMinutes >= band.upperBound {
      cost += halfHours * weights.band
    }
    guard !lane.parts.isEmpty else { return cost }
    let parts = lane.parts[lane.part(of: option.firstStart)...lane.part(of: option.lastStart)]
    if parts.allSatisfy({ $0.baseMinutes >= $0.available }) { cost += halfHours * weights.room }
    return cost
  }
}
