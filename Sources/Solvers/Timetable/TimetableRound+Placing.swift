extension TimetableRound {
  /// Where a lifted task could go.
  struct Spot {
    var option = -1
    var start: Int32 = 0
    /// What that would add to the penalties.
    var cost = Int.max
  }

  /// Places a lifted task on a day, near a minute, where that costs least; false if nowhere.
  @inline(__always)
  mutating func placeOnDay(_ task: Int, _ day: Int32, _ minute: Int32) -> Bool {
    guard day >= 0, day < model.days else { return false }
    let range = options(task, onDay: Int(day))
    let spot = bestSpot(task, range.first, range.count, near: minute, luck: false)
    guard spot.option >= 0 else { return false }
    state.place(task, spot.option, spot.start)
    return true
  }

  /// Places a lifted task where it costs least, as far as a look at each option tells, with some
  /// luck if so wished; false if there is nowhere.
  @discardableResult
  mutating func placeWell(_ task: Int, luck: Bool = false) -> Bool {
    let about = model.task[task]
    let spot = bestSpot(
      task, Int(about.firstOption), Int(about.optionCount), near: nil, luck: luck)
    guard spot.option >= 0 else { return false }
    state.place(task, spot.option, spot.start)
    return true
  }

  /// The spot of a lifted task that costs least among some of its options, each tried at one start:
  /// near the minute given, or else near the series' others or anywhere. With luck, each cost is
  /// lowered by what a move may add, drawn for it.
  mutating func bestSpot(
    _ task: Int, _ first: Int, _ count: Int, near minute: Int32?, luck: Bool
  ) -> Spot {
    let about = model.task[task]
    let series = Int(about.series)
    let weights = model.weights
    let (earliest, latest) = series >= 0 ? state.hoursOfSeries(series) : (0, 0)
    let timeNow = TimetableState.halfHours(latest - earliest) * weights.time
    let daysNow = series >= 0 ? Int(state.seriesCost[series]) - timeNow : 0
    // No lane can save more than this by having the task.
    let saving =
      2 * TimetableState.halfHours(about.minutes) * weights.band
      + Int(about.coverageCount) * weights.coverage
    var best = Spot()
    var day: Int32 = -1
    var isDayFree = true
    var dayCost = 0
    for index in first..<(first + count) {
      let at = model.option[index]
      if series >= 0, at.day != day {
        day = at.day
        let bit: UInt64 = 1 << UInt64(day)
        isDayFree = state.seriesDays[series] & bit == 0
        if isDayFree {
          dayCost = state.countDays(series, state.seriesDays[series] | bit) - daysNow
        }
      }
      guard isDayFree else { continue }
      let luckHere = luck ? drawAllowance() : 0
      var cost = Int(at.cost) + dayCost - luckHere
      guard cost - saving < best.cost else { continue }
      var start = nearest(at, minute ?? drawMinute(at, earliest, latest))
      if !state.isFree(task, index, start) {
        start = at.firstStart + at.step * Int32(random.below(Int(at.startCount)))
        guard state.isFree(task, index, start) else { continue }
      }
      if series >= 0, latest >= earliest {
        cost +=
          TimetableState.halfHours(max(latest, start) - min(earliest, start)) * weights.time
          - timeNow
      }
      guard cost - saving < best.cost else { continue }
      cost += state.probe(task, at, start)
      if cost < best.cost { best = Spot(option: index, start: start, cost: cost) }
    }
    return best
  }

  /// A minute within the hours of a series, if it has any, or else, and at times, any start.
  @inline(__always)
  private mutating func drawMinute(
    _ at: TimetableModel.Option, _ earliest: Int32, _ latest: Int32
  ) -> Int32 {
    let draw = random.below(4)
    if latest > 0, latest >= earliest, draw > 0 { return draw == 1 ? latest : earliest }
    return at.firstStart + at.step * Int32(random.below(Int(at.startCount)))
  }
}
