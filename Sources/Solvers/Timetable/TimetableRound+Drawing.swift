extension TimetableRound {
  /// An option of a task at random, cheap ones and those of its day more often than others.
  @inline(__always)
  mutating func drawOption(_ task: Int) -> Int {
    let own = Int(state.option[task])
    return drawOption(task, day: own >= 0 ? Int(model.option[own].day) : nil)
  }

  @inline(__always)
  mutating func drawOption(_ task: Int, day: Int?) -> Int {
    let about = model.task[task]
    let first = Int(about.firstOption)
    let count = Int(about.optionCount)
    let draw = random.below(8)
    if draw < 2, let day {
      let range = options(task, onDay: day)
      return range.first + random.below(range.count)
    }
    if draw < 6 {
      let place = min(random.below(count), random.below(count), random.below(count))
      return Int(model.optionByCost[first + place])
    }
    return first + random.below(count)
  }

  /// A start of an option at random, those of the series' other tasks more often than others.
  @inline(__always)
  mutating func drawStart(_ task: Int, _ chosen: Int) -> Int32 {
    drawStart(task, chosen, state.option[task] >= 0 ? state.start[task] : nil)
  }

  @inline(__always)
  mutating func drawStart(_ task: Int, _ chosen: Int, _ own: Int32?) -> Int32 {
    let at = model.option[chosen]
    guard at.startCount > 1 else { return at.firstStart }
    let draw = random.below(8)
    if draw < 4, model.task[task].series >= 0 {
      let series = model.series[Int(model.task[task].series)]
      let slot = Int(series.firstTask) + random.below(Int(series.taskCount))
      let sibling = Int(model.seriesTask[slot])
      if sibling != task, state.option[sibling] >= 0 { return nearest(at, state.start[sibling]) }
    }
    if draw < 6, let own { return nearest(at, own) }
    return at.firstStart + at.step * Int32(random.below(Int(at.startCount)))
  }

  /// The start of an option that is nearest to a minute.
  @inline(__always)
  func nearest(_ at: TimetableModel.Option, _ minute: Int32) -> Int32 {
    let steps = (minute - at.firstStart + at.step / 2) / at.step
    return at.firstStart + at.step * max(0, min(at.startCount - 1, steps))
  }

  @inline(__always)
  func options(_ task: Int, onDay day: Int) -> (first: Int, count: Int) {
    let place = task * (model.days + 1) + day
    let first = Int(model.optionOnDay[place])
    return (first, Int(model.optionOnDay[place + 1]) - first)
  }

  @inline(__always)
  func findOption(_ task: Int, day: Int32, lane: Int32) -> Int? {
    let range = options(task, onDay: Int(day))
    for index in range.first..<(range.first + range.count) where model.option[index].lane == lane {
      return index
    }
    return nil
  }

  /// Places a lifted task at the start of an option nearest to a minute, if it fits.
  @inline(__always)
  mutating func place(_ task: Int, _ chosen: Int, _ minute: Int32) -> Bool {
    let start = nearest(model.option[chosen], minute)
    guard state.fits(task, chosen, start) else { return false }
    state.place(task, chosen, start)
    return true
  }
}
