/// The rows of a `TimetableModel` while they are put together.
struct TimetableRows {
  var tasks: [TimetableModel.Task] = []
  var options: [TimetableModel.Option] = []
  var optionByCost: [Int32] = []
  var optionOnDay: [Int32] = []
  var lanes: [TimetableModel.Lane] = []
  var parts: [TimetableModel.Part] = []
  var partGroups: [Int32] = []
  var limits: [TimetableModel.Limit] = []
  var series: [TimetableModel.Series] = []
  var seriesTasks: [Int32] = []
  var groups: [TimetableModel.Span] = []
  var groupTasks: [Int32] = []
  var coverageOfTask: [Int32] = []
  var entryCount = 0
  var leftOverCost = 0

  init(_ problem: TimetableProblem) {
    addTasks(problem)
    addLanes(problem)
    addSeries(problem)
    addGroups(problem)
    let weights = problem.weights
    let all = problem.tasks.flatMap(\.options)
    let longest = problem.tasks.map(\.minutes).max() ?? 0
    let halfHours = (longest + weights.travelMinutes) / 30 + 1
    let latest = (all.map(\.lastStart).max() ?? 0) / 30 + 1
    let farthest = max(problem.days, problem.series.map(\.gap.lowerBound).max() ?? 0)
    let limits = problem.lanes.map(\.limits.count).max() ?? 0
    leftOverCost =
      (all.map(\.cost).max() ?? 0) + 2 * limits * weights.limit + 3 * farthest * weights.spacing
      + weights.weekday + latest * weights.time + 20 * weights.precedence
      + 2 * halfHours * (weights.band + weights.room) + 1
  }

  private mutating func addTasks(_ problem: TimetableProblem) {
    var coverages = [[Int32]](repeating: [], count: problem.tasks.count)
    for (index, coverage) in problem.coverages.enumerated() {
      for task in Set(coverage.tasks) { coverages[task].append(Int32(index)) }
    }
    for (index, task) in problem.tasks.enumerated() {
      let firstOption = options.count
      let byDay = task.options.indices.sorted {
        let (one, other) = (task.options[$0], task.options[$1])
        return (one.day, one.cost, $0) < (other.day, other.cost, $1)
      }
      for day in 0...problem.days {
        let before = byDay.count { task.options[$0].day < day }
        optionOnDay.append(Int32(firstOption + before))
      }
      for original in byDay {
        let option = task.options[original]
        options.append(
          TimetableModel.Option(
            day: Int32(option.day), lane: Int32(option.lane),
            otherLane: Int32(option.otherLane ?? -1), firstStart: Int32(option.firstStart),
            step: Int32(option.step),
            startCount: Int32((option.lastStart - option.firstStart) / option.step + 1),
            cost: Int32(option.cost), original: Int32(original)))
      }
      optionByCost +=
        (firstOption..<options.count).sorted {
          (options[$0].cost, $0) < (options[$1].cost, $1)
        }.map { Int32($0) }
      tasks.append(
        TimetableModel.Task(
          minutes: Int32(task.minutes), group: -1, kinds: task.kinds,
          precedence: task.precedence == .first ? -1 : task.precedence == .last ? 1 : 0,
          series: -1, firstOption: Int32(firstOption), optionCount: Int32(task.options.count),
          firstCoverage: Int32(coverageOfTask.count),
          coverageCount: Int32(coverages[index].count)))
      coverageOfTask += coverages[index]
    }
  }

  private mutating func addLanes(_ problem: TimetableProblem) {
    // A lane never has more tasks at once than could ever be there.
    var most = [Int](repeating: 0, count: problem.lanes.count)
    for task in problem.tasks {
      let visited = Set(task.options.flatMap { [$0.lane, $0.otherLane ?? $0.lane] })
      for lane in visited { most[lane] += 1 }
    }
    for (index, lane) in problem.lanes.enumerated() {
      // Every lane has a part, so that the search need not ask.
      let laneParts =
        lane.parts.isEmpty
        ? [TimetableProblem.Part(from: 0, available: Int(Int32.max / 4))] : lane.parts
      lanes.append(
        TimetableModel.Lane(
          firstPart: Int32(parts.count), partCount: Int32(laneParts.count),
          bandLow: Int32(lane.band?.lowerBound ?? 0),
          bandHigh: Int32(lane.band?.upperBound ?? Int(Int32.max)),
          baseMinutes: Int32(lane.baseMinutes), firstLimit: Int32(limits.count),
          limitCount: Int32(lane.limits.count),
          limitedKinds: lane.limits.reduce(0) { $0 | $1.kind },
          leastLimit: Int32(lane.limits.map(\.most).min() ?? 0),
          firstEntry: Int32(entryCount)))
      entryCount += most[index]
      limits += lane.limits.map {
        TimetableModel.Limit(kind: $0.kind, part: Int32($0.part), most: Int32($0.most))
      }
      for part in laneParts {
        parts.append(
          TimetableModel.Part(
            from: Int32(part.from), available: Int32(part.available),
            baseMinutes: Int32(part.baseMinutes), firstGroup: Int32(partGroups.count),
            groupCount: Int32(part.baseGroups.count)))
        partGroups += part.baseGroups.map { Int32($0) }
      }
    }
  }

  private mutating func addSeries(_ problem: TimetableProblem) {
    for (index, one) in problem.series.enumerated() {
      for task in one.tasks { tasks[task].series = Int32(index) }
      series.append(
        TimetableModel.Series(
          firstTask: Int32(seriesTasks.count), taskCount: Int32(one.tasks.count),
          gapLow: Int32(one.gap.lowerBound), gapHigh: Int32(one.gap.upperBound),
          weekdays: Int32(one.weekdays), repeats: one.repeats))
      seriesTasks += one.tasks.map { Int32($0) }
    }
  }

  /// Groups keep their numbers in `partGroups`, where any number may be, so they are only gathered
  /// here, each task knowing its group by its place.
  private mutating func addGroups(_ problem: TimetableProblem) {
    let used = Set(problem.tasks.compactMap(\.group)).sorted()
    var place: [Int: Int32] = [:]
    for (index, group) in used.enumerated() { place[group] = Int32(index) }
    var members = [[Int32]](repeating: [], count: used.count)
    for (index, task) in problem.tasks.enumerated() {
      guard let group = task.group, let number = place[group] else { continue }
      tasks[index].group = number
      members[Int(number)].append(Int32(index))
    }
    for list in members {
      groups.append(
        TimetableModel.Span(first: Int32(groupTasks.count), count: Int32(list.count)))
      groupTasks += list
    }
    // Groups nobody's task is of never matter to a part.
    partGroups = partGroups.map { place[Int($0)] ?? -2 }
  }
}
