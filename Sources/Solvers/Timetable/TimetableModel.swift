/// A problem laid out for the search: numbers in flat rows, with the options of a task by day.
///
/// Unchecked because the rows are written in `init` alone and freed when nobody has the model.
final class TimetableModel: @unchecked Sendable {
  struct Task: BitwiseCopyable {
    var minutes: Int32
    /// -1: none.
    var group: Int32
    var kinds: UInt32
    /// -1: first, 1: last, 0: neither.
    var precedence: Int32
    /// -1: none.
    var series: Int32
    var firstOption: Int32
    var optionCount: Int32
    /// Where its coverages are among `coverageOfTask`.
    var firstCoverage: Int32
    var coverageCount: Int32
  }

  struct Option: BitwiseCopyable {
    var day: Int32
    var lane: Int32
    /// -1: none.
    var otherLane: Int32
    var firstStart: Int32
    var step: Int32
    var startCount: Int32
    var cost: Int32
    /// The option's index in the problem.
    var original: Int32
  }

  struct Lane: BitwiseCopyable {
    var firstPart: Int32
    var partCount: Int32
    var bandLow: Int32
    var bandHigh: Int32
    var baseMinutes: Int32
    var firstLimit: Int32
    var limitCount: Int32
    /// The kinds that any limit counts, and the least that one bears.
    var limitedKinds: UInt32
    var leastLimit: Int32
    /// Where its tasks are among all lanes' entries.
    var firstEntry: Int32
  }

  struct Part: BitwiseCopyable {
    var from: Int32
    var available: Int32
    var baseMinutes: Int32
    var firstGroup: Int32
    var groupCount: Int32
  }

  struct Limit: BitwiseCopyable {
    var kind: UInt32
    var part: Int32
    var most: Int32
  }

  struct Series: BitwiseCopyable {
    var firstTask: Int32
    var taskCount: Int32
    var gapLow: Int32
    var gapHigh: Int32
    var weekdays: Int32
    var repeats: Bool
  }

  struct Span: BitwiseCopyable {
    var first: Int32
    var count: Int32
  }

  let problem: TimetableProblem
  let days: Int
  let taskCount: Int
  let entryCount: Int
  let partCount: Int
  /// Whether a task of a group may reach beyond the last day, and so into the first.
  let wraps: Bool
  /// More than placing any one task can cost.
  let leftOverCost: Int
  let weights: TimetableProblem.Weights
  let task: Flat<Task>
  let option: Flat<Option>
  /// The options of a task from the cheapest, at the places of its options.
  let optionByCost: Flat<Int32>
  /// By task and day (of `days + 1`): the first option on that day or later.
  let optionOnDay: Flat<Int32>
  let lane: Flat<Lane>
  let part: Flat<Part>
  let partGroup: Flat<Int32>
  let limit: Flat<Limit>
  let series: Flat<Series>
  let seriesTask: Flat<Int32>
  let group: Flat<Span>
  let groupTask: Flat<Int32>
  let coverageDay: Flat<Int32>
  let coverageOfTask: Flat<Int32>
  /// Tasks that may move, in order.
  let movable: [Int]
  /// Tasks with one place, in order.
  let fixed: [Int]

  init(_ problem: TimetableProblem) {
    precondition(problem.days <= 63, "Days are kept as the bits of a word.")
    precondition(problem.lanes.allSatisfy { $0.parts.count < 128 }, "Parts are counted in a byte.")
    let rows = TimetableRows(problem)
    self.problem = problem
    days = problem.days
    taskCount = problem.tasks.count
    weights = problem.weights
    wraps = problem.tasks.contains { task in
      task.group != nil
        && task.options.contains {
          $0.day * 1440 + $0.lastStart + task.minutes > problem.days * 1440
        }
    }
    entryCount = rows.entryCount
    partCount = rows.parts.count
    leftOverCost = rows.leftOverCost
    task = Flat(rows.tasks)
    option = Flat(rows.options)
    optionByCost = Flat(rows.optionByCost)
    optionOnDay = Flat(rows.optionOnDay)
    lane = Flat(rows.lanes)
    part = Flat(rows.parts)
    partGroup = Flat(rows.partGroups)
    limit = Flat(rows.limits)
    series = Flat(rows.series)
    seriesTask = Flat(rows.seriesTasks)
    group = Flat(rows.groups)
    groupTask = Flat(rows.groupTasks)
    coverageDay = Flat(problem.coverages.map { Int32($0.day) })
    coverageOfTask = Flat(rows.coverageOfTask)
    fixed = problem.tasks.indices.filter { problem.tasks[$0].isFixed }
    movable = problem.tasks.indices.filter {
      !problem.tasks[$0].isFixed && !problem.tasks[$0].options.isEmpty
    }
  }

  deinit {
    task.deallocate()
    option.deallocate()
    optionByCost.deallocate()
    optionOnDay.deallocate()
    lane.deallocate()
    part.deallocate()
    partGroup.deallocate()
    limit.deallocate()
    series.deallocate()
    seriesTask.deallocate()
    group.deallocate()
    groupTask.deallocate()
    coverageDay.deallocate()
    coverageOfTask.deallocate()
  }

  /// Whether a task has only one place.
  @inline(__always)
  func isFixed(_ index: Int) -> Bool {
    task[index].optionCount == 1 && option[Int(task[index].firstOption)].startCount == 1
  }

  /// The option of a task at a placement, or nil if the placement is none of its options.
  func option(_ index: Int, _ placement: TimetablePlacement) -> Int? {
    guard problem.placedTask(index, placement) != nil else { return nil }
    let first = Int(task[index].firstOption)
    return (first..<(first + Int(task[index].optionCount))).first {
      Int(option[$0].original) == placement.option
    }
  }
}
