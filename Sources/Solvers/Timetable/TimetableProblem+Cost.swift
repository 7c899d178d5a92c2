extension TimetableProblem {
  /// What placements leave over and cost, counted plainly.
  ///
  /// - Parameter placements: By task; nil: left over.
  /// - Returns: Nil if a placement is none of its task's, or two break a hard rule.
  public func cost(of placements: [TimetablePlacement?]) -> (unplaced: Int, cost: Int)? {
    guard placements.count == tasks.count else { return nil }
    var placed: [PlacedTask] = []
    var cost = 0
    for (index, placement) in placements.enumerated() {
      guard let placement else { continue }
      guard let task = placedTask(index, placement) else { return nil }
      guard !placed.contains(where: { excludes($0, task) }) else { return nil }
      placed.append(task)
      cost += task.option.cost
    }
    guard !series.contains(where: { hasTwoOnOneDay($0, placed) }) else { return nil }
    for index in lanes.indices {
      cost += laneCost(lanes[index], placed.filter { $0.isIn(index) })
    }
    for one in series {
      cost += seriesCost(one, placed.filter { one.tasks.contains($0.index) })
    }
    for coverage in coverages {
      let isCovered = placed.contains {
        $0.option.day == coverage.day && coverage.tasks.contains($0.index)
      }
      cost += isCovered ? 0 : weights.coverage
    }
    return (tasks.count - placed.count, cost)
  }

  /// A task where it was placed.
  struct PlacedTask {
    let index: Int
    let task: Task
    let option: Option
    let start: Int

    var end: Int { start + task.minutes }

    func isIn(_ lane: Int) -> Bool { option.lane == lane || option.otherLane == lane }
  }

  /// The task at a placement, or nil if the placement is none of its options.
  func placedTask(_ index: Int, _ placement: TimetablePlacement) -> PlacedTask? {
    let task = tasks[index]
    guard task.options.indices.contains(placement.option) else { return nil }
    let option = task.options[placement.option]
    guard (option.firstStart...option.lastStart).contains(placement.start),
      (placement.start - option.firstStart).isMultiple(of: option.step)
    else { return nil }
    return PlacedTask(index: index, task: task, option: option, start: placement.start)
  }

  /// Whether two tasks overlap in a lane or in a group.
  func excludes(_ first: PlacedTask, _ second: PlacedTask) -> Bool {
    if second.isIn(first.option.lane) || first.option.otherLane.map(second.isIn) == true,
      first.start < second.end, second.start < first.end
    {
      return true
    }
    guard let group = first.task.group, group == second.task.group else { return false }
    // The timetable repeats, so its last night runs into its first morning.
    return [-days, 0, days].contains { shift in
      let day = (second.option.day + shift - first.option.day) * 1440
      return first.start < second.end + day && second.start + day < first.end
    }
  }

  private func hasTwoOnOneDay(_ one: Series, _ placed: [PlacedTask]) -> Bool {
    let days = placed.filter { one.tasks.contains($0.index) }.map(\.option.day)
    return Set(days).count < days.count
  }

  private func laneCost(_ lane: Lane, _ placed: [PlacedTask]) -> Int {
    var cost = 0
    for limit in lane.limits {
      let count = placed.count {
        $0.task.kinds & limit.kind != 0 && lane.part(of: $0.start) == limit.part
      }
      cost += max(0, count - limit.most) * weights.limit
    }
    if let last = placed.filter({ $0.task.precedence == .last }).map(\.start).min() {
      cost +=
        placed.count { $0.task.precedence == .first && $0.start > last } * weights.precedence
    }
    if let band = lane.band {
      let minutes = placed.reduce(lane.baseMinutes) {
        $0 + ($1.task.group == nil ? 0 : $1.task.minutes)
      }
      let outside = max(band.lowerBound - minutes, minutes - band.upperBound, 0)
      cost += Self.begunHalfHours(outside) * weights.band
    }
    for (index, part) in lane.parts.enumerated() {
      let here = placed.filter { lane.part(of: $0.start) == index }
      let groups = Set(here.compactMap(\.task.group)).subtracting(part.baseGroups)
      let need = here.reduce(part.baseMinutes + groups.count * weights.travelMinutes) {
        $0 + $1.task.minutes
      }
      cost += Self.begunHalfHours(max(0, need - part.available)) * weights.room
    }
    return cost
  }

  private func seriesCost(_ one: Series, _ placed: [PlacedTask]) -> Int {
    let byDay = placed.map(\.option.day).sorted()
    let starts = placed.map(\.start)
    guard let first = byDay.first, let last = byDay.last, let earliest = starts.min(),
      let latest = starts.max()
    else { return 0 }
    var gaps = zip(byDay.dropFirst(), byDay).map { $0 - $1 }
    if one.repeats { gaps.append(first + days - last) }
    let astray = gaps.reduce(0) {
      $0 + max(one.gap.lowerBound - $1, $1 - one.gap.upperBound, 0)
    }
    let weekdays = Set(byDay.map { $0 % 7 }).count
    return astray * weights.spacing + max(0, weekdays - one.weekdays) * weights.weekday
      + Self.begunHalfHours(latest - earliest) * weights.time
  }

  static func begunHalfHours(_ minutes: Int) -> Int { (minutes + 29) / 30 }
}

extension TimetableProblem.Lane {
  /// The index of the part that a start belongs to: the last that has begun, or else the first.
  func part(of start: Int) -> Int {
    parts.lastIndex { $0.from <= start } ?? 0
  }
}
