import Solvers

/// Timetables at random with a bit of everything: fixed tasks, tasks for two lanes or without an
/// option, nights, limits, bands, full and empty parts.
struct RandomTimetable {
  private var random: SeededRandom
  private let taskCount: Int
  private let optionCount: Int
  private let isLong: Bool

  /// - Parameters:
  ///   - optionCount: Options of a task, at most.
  ///   - isLong: Whether the timetable has four weeks and starts are many, or else a week or two.
  init(_ seed: Int, taskCount: Int, optionCount: Int, isLong: Bool) {
    random = SeededRandom(seed)
    self.taskCount = taskCount
    self.optionCount = optionCount
    self.isLong = isLong
  }

  mutating func made() -> TimetableProblem {
    var problem = TimetableProblem()
    problem.days = isLong ? 28 : 7 + 7 * random.below(2)
    problem.weights.limit = random.below(300)
    problem.weights.spacing = random.below(100)
    problem.weights.weekday = random.below(100)
    problem.weights.time = random.below(80)
    problem.weights.precedence = random.below(60)
    problem.weights.coverage = random.below(60)
    problem.weights.band = random.below(60)
    problem.weights.room = random.below(60)
    problem.weights.travelMinutes = random.below(30)
    for day in 0..<problem.days {
      for _ in 0..<(isLong ? 4 : 1 + random.below(2)) { problem.lanes.append(lane(day)) }
    }
    problem.tasks = (0..<taskCount).map { _ in task(problem) }
    var left = Array(problem.tasks.indices)
    while left.count > 1 {
      let tasks = Array(left.prefix(1 + random.below(4)))
      left.removeFirst(tasks.count)
      let low = random.below(8)
      problem.series.append(
        .init(
          tasks: tasks, gap: low...(low + random.below(3)), repeats: random.below(2) == 0,
          weekdays: 1 + random.below(2)))
      if random.below(3) == 0 {
        problem.coverages.append(.init(tasks: tasks, day: random.below(problem.days)))
      }
    }
    return problem
  }

  private mutating func lane(_ day: Int) -> TimetableProblem.Lane {
    var lane = TimetableProblem.Lane(day: day, parts: [])
    if random.below(6) > 0 {
      lane.parts = [0, 720].map { from in
        .init(
          from: from, available: random.below(200), baseMinutes: random.below(150),
          baseGroups: random.below(2) == 0 ? [] : [random.below(3)])
      }
    }
    if random.below(3) > 0 {
      let low = random.below(200)
      lane.band = low...(low + random.below(60))
      lane.baseMinutes = random.below(200)
    }
    for kind in 0..<random.below(3) {
      lane.limits.append(
        .init(kind: 1 << UInt32(kind), part: random.below(2), most: random.below(2)))
    }
    return lane
  }

  private mutating func task(_ problem: TimetableProblem) -> TimetableProblem.Task {
    let group = random.below(5)
    let isFixed = random.below(6) == 0
    var task = TimetableProblem.Task(
      minutes: 20 + random.below(100), group: group == 0 ? nil : group - 1,
      kinds: UInt32(random.below(4)), precedence: [.first, .last, .none][random.below(3)],
      options: [])
    for _ in 0..<(isFixed ? 1 : random.below(optionCount + 1)) {
      let lane = random.below(problem.lanes.count)
      let day = problem.lanes[lane].day
      let other = problem.lanes.indices.first { $0 != lane && problem.lanes[$0].day == day }
      let first = random.below(12) == 0 ? 1400 : 420 + 30 * random.below(14)
      let step = 15 * (1 + random.below(3))
      task.options.append(
        .init(
          day: day, lane: lane, otherLane: random.below(5) == 0 ? other : nil, firstStart: first,
          lastStart: first + (isFixed ? 0 : random.below(isLong ? 12 : 3) * step), step: step,
          cost: random.below(3) * random.below(500)))
    }
    return task
  }
}
