extension TimetableRound {
  /// Tries one move, of a kind drawn at random.
  mutating func tryMove() {
    guard !model.movable.isEmpty else { return }
    let task = model.movable[random.below(model.movable.count)]
    guard state.option[task] >= 0 else { return placeByForce(task) }
    // How often each is tried was found by measuring.
    let draw = random.below(112)
    if draw < 56 {
      relocate(task)
    } else if draw < 76 {
      shift(task)
    } else if draw < 78 {
      exchange(task)
    } else if draw < 86 {
      moveWeekday(task)
    } else if draw < 94 {
      retime(task)
    } else if draw < 96 {
      exchangeWeekdays(task)
    } else if draw < 104 {
      reinsert(task)
    } else {
      push(task)
    }
  }

  // MARK: One task

  /// Lifts a task and places it at one of some spots drawn at random, the first that will do.
  private mutating func relocate(_ task: Int) {
    let before = state.cost
    let day = Int(model.option[Int(state.option[task])].day)
    let own = state.start[task]
    state.lift(task)
    // What placing it may cost.
    let most = before + allowance - state.cost + model.leftOverCost
    let series = Int(model.task[task].series)
    let (earliest, latest) = series >= 0 ? state.hoursOfSeries(series) : (0, 0)
    let weights = model.weights
    let saving =
      2 * TimetableState.halfHours(model.task[task].minutes) * weights.band
      + Int(model.task[task].coverageCount) * weights.coverage
    for _ in 0..<6 {
      let chosen = drawOption(task, day: day)
      let at = model.option[chosen]
      var cost = Int(at.cost)
      guard cost - saving <= most || series >= 0, state.hasDay(task, chosen) else { continue }
      let minute = drawStart(task, chosen, own)
      if series >= 0 {
        let bit: UInt64 = 1 << UInt64(at.day)
        cost += state.countDays(series, state.seriesDays[series] | bit)
        if latest >= earliest {
          cost +=
            TimetableState.halfHours(max(latest, minute) - min(earliest, minute)) * weights.time
        }
        cost -= Int(state.seriesCost[series])
      }
      guard cost - saving <= most, state.isFree(task, chosen, minute),
        cost + state.probe(task, at, minute) <= most
      else { continue }
      state.place(task, chosen, minute)
      return state.keep()
    }
    state.takeBack()
  }

  private mutating func shift(_ task: Int) {
    let chosen = Int(state.option[task])
    let minute = drawStart(task, chosen)
    guard minute != state.start[task], state.fits(task, chosen, minute) else { return }
    move(task, chosen, minute)
  }

  @inline(__always)
  private mutating func move(_ task: Int, _ chosen: Int, _ minute: Int32) {
    let before = state.cost
    state.lift(task)
    state.place(task, chosen, minute)
    settle(before)
  }

  /// Lifts a task and places it where it costs least.
  private mutating func reinsert(_ task: Int) {
    let before = state.cost
    state.lift(task)
    placeWell(task, luck: true)
    settle(before)
  }

  /// Two tasks trade places, as near as their options let them.
  private mutating func exchange(_ task: Int) {
    let chosen = drawOption(task)
    let target = model.option[chosen]
    let count = Int(state.laneCount[Int(target.lane)])
    guard count > 0 else { return }
    let entry = Int(model.lane[Int(target.lane)].firstEntry) + random.below(count)
    let other = Int(state.entries[entry].task)
    guard other != task, !model.isFixed(other) else { return }
    let from = model.option[Int(state.option[task])]
    let fromStart = state.start[task]
    let otherStart = state.start[other]
    guard let back = findOption(other, day: from.day, lane: from.lane) else { return }
    let before = state.cost
    state.lift(task)
    state.lift(other)
    guard
      place(task, chosen, otherStart) || place(task, chosen, fromStart)
        || place(task, chosen, drawStart(task, chosen)),
      place(other, back, fromStart) || place(other, back, otherStart)
        || place(other, back, drawStart(other, back))
    else { return state.takeBack() }
    settle(before)
  }

  /// Places a task somewhere, and what was in the way elsewhere.
  private mutating func push(_ task: Int) {
    let chosen = drawOption(task)
    let minute = drawStart(task, chosen)
    let before = state.cost
    state.lift(task)
    guard clear(task, chosen, minute, atMost: 2) else { return state.takeBack() }
    state.place(task, chosen, minute)
    placePending()
    settle(before)
  }

  /// Places a left over task, and what was in the way elsewhere if that can be.
  private mutating func placeByForce(_ task: Int) {
    let chosen = drawOption(task)
    let minute = drawStart(task, chosen)
    let before = state.cost
    guard clear(task, chosen, minute, atMost: 3) else { return state.takeBack() }
    state.place(task, chosen, minute)
    placePending()
    settle(before)
  }

  /// Lifts what keeps a lifted task from a place, into `pending`; false if that can't be done.
  private mutating func clear(
    _ task: Int, _ chosen: Int, _ minute: Int32, atMost most: Int
  ) -> Bool {
    pending.removeAll(keepingCapacity: true)
    let at = model.option[chosen]
    let about = model.task[task]
    let end = minute + about.minutes
    findInWay(Int(at.lane), minute, end)
    if at.otherLane >= 0 { findInWay(Int(at.otherLane), minute, end) }
    if about.group >= 0 {
      let members = model.group[Int(about.group)]
      for index in Int(members.first)..<Int(members.first + members.count) {
        let other = Int(model.groupTask[index])
        if other != task,
          state.meet(
            at.day * 1440 + minute, about.minutes, state.absoluteStart[other],
            model.task[other].minutes)
        {
          addPending(other)
        }
      }
    }
    if about.series >= 0, state.seriesDays[Int(about.series)] & (1 << UInt64(at.day)) != 0 {
      let series = model.series[Int(about.series)]
      for slot in Int(series.firstTask)..<Int(series.firstTask + series.taskCount) {
        let other = Int(model.seriesTask[slot])
        if state.option[other] >= 0, model.option[Int(state.option[other])].day == at.day {
          addPending(other)
        }
      }
    }
    guard pending.count <= most, !pending.contains(where: model.isFixed) else { return false }
    for other in pending { state.lift(other) }
    return true
  }

  private mutating func findInWay(_ lane: Int, _ start: Int32, _ end: Int32) {
    let first = Int(model.lane[lane].firstEntry)
    for index in first..<(first + Int(state.laneCount[lane])) {
      let entry = state.entries[index]
      if start < entry.end, entry.start < end { addPending(Int(entry.task)) }
    }
  }

  private mutating func addPending(_ task: Int) {
    if !pending.contains(task) { pending.append(task) }
  }

  private mutating func placePending() {
    for other in pending { placeWell(other) }
  }

  // MARK: Several tasks of a series

  /// The tasks of a series that are on one of its weekdays go to another weekday, or all of them to
  /// another week.
  private mutating func moveWeekday(_ task: Int) {
    let byWeek = random.below(4) == 0
    let shift = byWeek ? (random.below(2) * 2 - 1) * 7 : 0
    let weekday = Int32(random.below(7))
    let before = state.cost
    let own = model.option[Int(state.option[task])].day % 7
    guard byWeek || own != weekday else { return }
    liftSeries(task, onWeekday: byWeek ? nil : own)
    let minute = random.below(3) == 0 ? drawStart(task, drawOption(task)) : nil
    for index in pending.indices {
      let (other, day, start) = lifted(index)
      let target = byWeek ? day + Int32(shift) : day - day % 7 + weekday
      if !placeOnDay(other, target, minute ?? start) { return state.takeBack() }
    }
    settle(before)
  }

  /// The tasks of a series get another start, on the days they have.
  private mutating func retime(_ task: Int) {
    let before = state.cost
    let minute = drawStart(task, Int(state.option[task]))
    liftSeries(task, onWeekday: nil)
    for index in pending.indices {
      let (other, day, _) = lifted(index)
      if !placeOnDay(other, day, minute) { return state.takeBack() }
    }
    settle(before)
  }

  /// Two series trade one weekday each.
  private mutating func exchangeWeekdays(_ task: Int) {
    let target = model.option[drawOption(task)]
    let from = model.option[Int(state.option[task])]
    guard target.day % 7 != from.day % 7 else { return }
    let count = Int(state.laneCount[Int(target.lane)])
    guard count > 0 else { return }
    let entry = Int(model.lane[Int(target.lane)].firstEntry) + random.below(count)
    let other = Int(state.entries[entry].task)
    guard model.task[other].series != model.task[task].series || model.task[task].series < 0,
      other != task, !model.isFixed(other)
    else { return }
    let before = state.cost
    let minute = state.start[task]
    let otherMinute = state.start[other]
    let swapsStarts = random.below(2) == 0
    liftSeries(task, onWeekday: from.day % 7)
    let split = pending.count
    liftSeries(other, onWeekday: target.day % 7, appending: true)
    for index in pending.indices {
      let (member, day, start) = lifted(index)
      let isFirst = index < split
      let weekday = isFirst ? target.day % 7 : from.day % 7
      let preferred = swapsStarts ? (isFirst ? otherMinute : minute) : start
      if !placeOnDay(member, day - day % 7 + weekday, preferred) { return state.takeBack() }
    }
    settle(before)
  }

  /// Lifts the movable tasks of a task's series, or the task alone if it has none.
  private mutating func liftSeries(
    _ task: Int, onWeekday weekday: Int32?, appending: Bool = false
  ) {
    if !appending {
      pending.removeAll(keepingCapacity: true)
      places.removeAll(keepingCapacity: true)
    }
    let series = Int(model.task[task].series)
    guard series >= 0 else { return liftNoting(task) }
    let about = model.series[series]
    for slot in Int(about.firstTask)..<Int(about.firstTask + about.taskCount) {
      let other = Int(model.seriesTask[slot])
      guard state.option[other] >= 0, !model.isFixed(other) else { continue }
      if let weekday, model.option[Int(state.option[other])].day % 7 != weekday { continue }
      liftNoting(other)
    }
  }

  private mutating func liftNoting(_ task: Int) {
    pending.append(task)
    places.append((model.option[Int(state.option[task])].day, state.start[task]))
    state.lift(task)
  }

  @inline(__always)
  private func lifted(_ index: Int) -> (task: Int, day: Int32, start: Int32) {
    (pending[index], places[index].day, places[index].start)
  }
}
