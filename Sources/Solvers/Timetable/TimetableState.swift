/// Where tasks are during a search, and what that costs. Changes are journalled so that they can be
/// taken back; each recounts only the lanes, the series and the coverages it touches.
///
/// Whoever makes one must end it with `deallocate()`.
struct TimetableState {
  /// A task in a lane.
  struct Entry: BitwiseCopyable {
    var task: Int32
    var start: Int32
    var end: Int32
    var group: Int32
    var kinds: UInt32
    var part: Int8
    /// Whether getting to its group takes time that the lane hasn't spent anyway.
    var travels: Bool
    var precedence: Int8
  }

  /// What there was before a change.
  struct Change: BitwiseCopyable {
    var task: Int32
    var option: Int32
    var start: Int32
    var seriesCost: Int32
    var seriesDays: UInt64
    /// The cost in all.
    var cost: Int
  }

  /// Far from every minute of the timetable.
  static let nowhere: Int32 = .max / 2

  let model: TimetableModel
  /// By task: its option in the model, or -1.
  let option: Flat<Int32>
  let start: Flat<Int32>
  /// By task: its start since the first day's midnight, or `nowhere`.
  let absoluteStart: Flat<Int32>
  let laneCount: Flat<Int32>
  let entries: Flat<Entry>
  /// By lane: minutes towards its band.
  let laneMinutes: Flat<Int32>
  /// By part: minutes needed less minutes there are.
  let partNeed: Flat<Int32>
  let seriesDays: Flat<UInt64>
  let seriesCost: Flat<Int32>
  let covered: Flat<Int32>
  /// The penalties of what is placed and `leftOverCost` for each task that isn't.
  private(set) var cost = 0
  private(set) var unplaced: Int
  private var journal: [Change] = []

  /// Everything left over.
  init(_ model: TimetableModel) {
    self.model = model
    let problem = model.problem
    option = Flat(repeating: -1, count: model.taskCount)
    start = Flat(repeating: 0, count: model.taskCount)
    absoluteStart = Flat(repeating: Self.nowhere, count: model.taskCount)
    laneCount = Flat(repeating: 0, count: problem.lanes.count)
    entries = Flat(
      repeating: Entry(
        task: 0, start: 0, end: 0, group: 0, kinds: 0, part: 0, travels: false, precedence: 0),
      count: model.entryCount)
    laneMinutes = Flat(problem.lanes.indices.map { model.lane[$0].baseMinutes })
    partNeed = Flat(
      (0..<model.partCount).map { model.part[$0].baseMinutes - model.part[$0].available })
    seriesDays = Flat(repeating: 0, count: problem.series.count)
    seriesCost = Flat(repeating: 0, count: problem.series.count)
    covered = Flat(repeating: 0, count: problem.coverages.count)
    unplaced = model.taskCount
    cost = model.taskCount * model.leftOverCost + problem.coverages.count * model.weights.coverage
    journal.reserveCapacity(256)
    for lane in problem.lanes.indices {
      cost += costOfEmpty(lane)
    }
  }

  func deallocate() {
    option.deallocate()
    start.deallocate()
    absoluteStart.deallocate()
    laneCount.deallocate()
    entries.deallocate()
    laneMinutes.deallocate()
    partNeed.deallocate()
    seriesDays.deallocate()
    seriesCost.deallocate()
    covered.deallocate()
  }

  /// The cost without what left over tasks stand for.
  var placedCost: Int { cost - unplaced * model.leftOverCost }

  /// By task, in the problem's own terms.
  var placements: [TimetablePlacement?] {
    (0..<model.taskCount).map { task in
      guard option[task] >= 0 else { return nil }
      return TimetablePlacement(
        option: Int(model.option[Int(option[task])].original), start: Int(start[task]))
    }
  }

  // MARK: Beginning

  /// Places fixed tasks, then the others as far as they fit, all being left over before.
  mutating func place(_ placements: [TimetablePlacement?]) {
    for task in model.fixed {
      let chosen = Int(model.task[task].firstOption)
      let minute = model.option[chosen].firstStart
      if fits(task, chosen, minute) { place(task, chosen, minute) }
    }
    for task in model.movable {
      guard placements.indices.contains(task), let placement = placements[task],
        let chosen = model.option(task, placement),
        fits(task, chosen, Int32(placement.start))
      else { continue }
      place(task, chosen, Int32(placement.start))
    }
    keep()
  }

  // MARK: Changing

  /// Makes what was changed so far irrevocable.
  @inline(__always)
  mutating func keep() { journal.removeAll(keepingCapacity: true) }

  /// Places a task that is left over, where it fits.
  mutating func place(_ task: Int, _ chosen: Int, _ minute: Int32) {
    record(task)
    cost += put(task, chosen, minute, counting: true)
    let at = model.option[chosen]
    count(task, at, +1)
    cost += Int(at.cost) - model.leftOverCost
    unplaced -= 1
  }

  /// Leaves over a task that is placed.
  mutating func lift(_ task: Int) {
    let chosen = Int(option[task])
    record(task)
    cost -= take(task, chosen, counting: true)
    let at = model.option[chosen]
    count(task, at, -1)
    cost += model.leftOverCost - Int(at.cost)
    unplaced += 1
  }

  /// Takes back every change since `keep()`.
  mutating func takeBack() {
    while let change = journal.popLast() {
      let task = Int(change.task)
      let wasPlaced = change.option >= 0
      let chosen = Int(wasPlaced ? change.option : option[task])
      let at = model.option[chosen]
      if wasPlaced {
        put(task, chosen, change.start, counting: false)
        coverages(task, at, +1)
        unplaced -= 1
      } else {
        take(task, chosen, counting: false)
        coverages(task, at, -1)
        unplaced += 1
      }
      let series = Int(model.task[task].series)
      if series >= 0 {
        seriesDays[series] = change.seriesDays
        seriesCost[series] = change.seriesCost
      }
      cost = change.cost
    }
  }

  @inline(__always)
  private mutating func record(_ task: Int) {
    let series = Int(model.task[task].series)
    journal.append(
      Change(
        task: Int32(task), option: option[task], start: start[task],
        seriesCost: series >= 0 ? seriesCost[series] : 0,
        seriesDays: series >= 0 ? seriesDays[series] : 0, cost: cost))
  }

  /// Recounts the series and the coverages that a task touched at an option.
  @inline(__always)
  private mutating func count(_ task: Int, _ at: TimetableModel.Option, _ sign: Int32) {
    let series = Int(model.task[task].series)
    if series >= 0 {
      seriesDays[series] ^= 1 << UInt64(at.day)
      let now = countSeries(series, seriesDays[series])
      cost += Int(now - seriesCost[series])
      seriesCost[series] = now
    }
    cost -= coverages(task, at, sign) * model.weights.coverage
  }

  /// Counts a task in or out of its coverages; how many are covered more than before.
  @inline(__always) @discardableResult
  private func coverages(_ task: Int, _ at: TimetableModel.Option, _ sign: Int32) -> Int {
    let first = Int(model.task[task].firstCoverage)
    var more = 0
    for place in first..<(first + Int(model.task[task].coverageCount)) {
      let coverage = Int(model.coverageOfTask[place])
      guard model.coverageDay[coverage] == at.day else { continue }
      let before = covered[coverage]
      covered[coverage] = before + sign
      if before == 0 { more += 1 } else if before + sign == 0 { more -= 1 }
    }
    return more
  }

  /// What placing it adds to the penalties of its lanes.
  @inline(__always) @discardableResult
  private func put(_ task: Int, _ chosen: Int, _ minute: Int32, counting: Bool) -> Int {
    let at = model.option[chosen]
    option[task] = Int32(chosen)
    start[task] = minute
    absoluteStart[task] = at.day * 1440 + minute
    var cost = add(task, minute, Int(at.lane), counting)
    if at.otherLane >= 0 { cost += add(task, minute, Int(at.otherLane), counting) }
    return cost
  }

  /// What taking it away saves of the penalties of its lanes.
  @inline(__always) @discardableResult
  private func take(_ task: Int, _ chosen: Int, counting: Bool) -> Int {
    let at = model.option[chosen]
    option[task] = -1
    absoluteStart[task] = Self.nowhere
    var cost = remove(task, Int(at.lane), counting)
    if at.otherLane >= 0 { cost += remove(task, Int(at.otherLane), counting) }
    return cost
  }

  @inline(__always)
  private func add(_ task: Int, _ minute: Int32, _ lane: Int, _ counting: Bool) -> Int {
    let entry = entry(task, minute, lane)
    let cost = counting ? added(entry, to: lane) : 0
    let count = laneCount[lane]
    entries[Int(model.lane[lane].firstEntry + count)] = entry
    laneCount[lane] = count + 1
    account(entry, lane, +1)
    return cost
  }

  @inline(__always)
  private func remove(_ task: Int, _ lane: Int, _ counting: Bool) -> Int {
    let first = Int(model.lane[lane].firstEntry)
    let last = Int(laneCount[lane]) - 1
    var place = first
    while Int(entries[place].task) != task { place += 1 }
    let entry = entries[place]
    entries[place] = entries[first + last]
    laneCount[lane] = Int32(last)
    account(entry, lane, -1)
    return counting ? added(entry, to: lane) : 0
  }

  /// Adds a task's minutes to its lane's and its part's, or takes them away; of the tasks of a group
  /// in a part, whichever is there travels.
  @inline(__always)
  private func account(_ entry: Entry, _ lane: Int, _ sign: Int32) {
    let minutes = entry.end - entry.start
    if entry.group >= 0 { laneMinutes[lane] += sign * minutes }
    let part = Int(model.lane[lane].firstPart) + Int(entry.part)
    let travel =
      entry.travels && !isVisited(entry, lane)
      ? Int32(truncatingIfNeeded: model.weights.travelMinutes) : 0
    partNeed[part] += sign * (minutes + travel)
  }

  /// Whether another task of the lane is in the same part at the same group.
  @inline(__always)
  private func isVisited(_ entry: Entry, _ lane: Int) -> Bool {
    let first = Int(model.lane[lane].firstEntry)
    for index in first..<(first + Int(laneCount[lane]))
    where entries[index].group == entry.group && entries[index].part == entry.part
      && entries[index].task != entry.task
    {
      return true
    }
    return false
  }
}
