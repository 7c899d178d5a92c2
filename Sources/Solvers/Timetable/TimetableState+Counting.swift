extension TimetableState {
  /// A task as it would be in a lane.
  @inline(__always)
  func entry(_ task: Int, _ minute: Int32, _ lane: Int) -> Entry {
    let about = model.task[task]
    let place = model.lane[lane]
    var part = 0
    while part + 1 < Int(place.partCount),
      model.part[Int(place.firstPart) + part + 1].from <= minute
    {
      part += 1
    }
    var travels = about.group >= 0
    if travels {
      let here = model.part[Int(place.firstPart) + part]
      for index in Int(here.firstGroup)..<Int(here.firstGroup + here.groupCount)
      where model.partGroup[index] == about.group {
        travels = false
        break
      }
    }
    return Entry(
      task: Int32(task), start: minute, end: minute + about.minutes, group: about.group,
      kinds: about.kinds, part: Int8(part), travels: travels, precedence: Int8(about.precedence))
  }

  /// What one more task adds to the penalties of a lane.
  func added(_ new: Entry, to lane: Int) -> Int {
    let place = model.lane[lane]
    let weights = model.weights
    let minutes = new.end - new.start
    var cost = 0
    if new.group >= 0 {
      let before = laneMinutes[lane]
      cost += (outside(place, before + minutes) - outside(place, before)) * weights.band
    }
    let first = Int(place.firstEntry)
    let end = first + Int(laneCount[lane])
    var travels = new.travels
    var firstLast = Int32.max
    for index in first..<end {
      let entry = entries[index]
      if entry.group == new.group, entry.part == new.part { travels = false }
      if entry.precedence > 0 { firstLast = min(firstLast, entry.start) }
    }
    let part = Int(place.firstPart) + Int(new.part)
    let need = partNeed[part]
    let travel = travels ? Int32(truncatingIfNeeded: weights.travelMinutes) : 0
    cost += (Self.halfHours(need + minutes + travel) - Self.halfHours(need)) * weights.room
    if new.precedence < 0, firstLast < new.start { cost += weights.precedence }
    if new.precedence > 0 {
      for index in first..<end {
        let entry = entries[index]
        if entry.precedence < 0, entry.start > new.start, entry.start <= firstLast {
          cost += weights.precedence
        }
      }
    }
    if new.kinds & place.limitedKinds != 0, end - first >= Int(place.leastLimit) {
      cost += reachedLimits(new, place, first..<end) * weights.limit
    }
    return cost
  }

  /// How many limits bear no more tasks like the one given beside some entries.
  private func reachedLimits(
    _ new: Entry, _ place: TimetableModel.Lane, _ range: Range<Int>
  ) -> Int {
    var reached = 0
    for index in Int(place.firstLimit)..<Int(place.firstLimit + place.limitCount) {
      let limit = model.limit[index]
      guard limit.kind & new.kinds != 0, limit.part == Int32(new.part) else { continue }
      var left = Int(limit.most)
      for entry in range where entries[entry].part == new.part {
        if entries[entry].kinds & limit.kind != 0 { left -= 1 }
      }
      if left <= 0 { reached += 1 }
    }
    return reached
  }

  @inline(__always)
  private func outside(_ place: TimetableModel.Lane, _ minutes: Int32) -> Int {
    Self.halfHours(max(place.bandLow - minutes, minutes - place.bandHigh))
  }

  /// What a lane with no task costs.
  func costOfEmpty(_ lane: Int) -> Int {
    let place = model.lane[lane]
    var cost = outside(place, place.baseMinutes) * model.weights.band
    for part in Int(place.firstPart)..<Int(place.firstPart + place.partCount) {
      cost += Self.halfHours(partNeed[part]) * model.weights.room
    }
    return cost
  }

  /// The penalties of a series with tasks on the days given as bits.
  @inline(__always)
  func countSeries(_ index: Int, _ days: UInt64) -> Int32 {
    guard days != 0 else { return 0 }
    let hours = hoursOfSeries(index)
    return Int32(
      truncatingIfNeeded: countDays(index, days)
        + Self.halfHours(hours.latest - hours.earliest) * model.weights.time)
  }

  /// The penalties of the days of a series, given as bits.
  func countDays(_ index: Int, _ days: UInt64) -> Int {
    guard days != 0 else { return 0 }
    let series = model.series[index]
    var left = days
    let firstDay = Int32(left.trailingZeroBitCount)
    var day = firstDay
    var astray: Int32 = 0
    left &= left - 1
    while left != 0 {
      let next = Int32(left.trailingZeroBitCount)
      let gap = next - day
      astray += max(series.gapLow - gap, gap - series.gapHigh, 0)
      day = next
      left &= left - 1
    }
    if series.repeats {
      let gap = firstDay + Int32(model.days) - day
      astray += max(series.gapLow - gap, gap - series.gapHigh, 0)
    }
    // Nine weeks are folded onto one.
    var weekdays = days | days >> 28 | days >> 56
    weekdays |= weekdays >> 14
    weekdays |= weekdays >> 7
    let beyond = Int((weekdays & 0x7F).nonzeroBitCount) - Int(series.weekdays)
    return Int(astray) * model.weights.spacing + max(0, beyond) * model.weights.weekday
  }

  /// The earliest and the latest start of a series; the earliest is later if none is placed.
  @inline(__always)
  func hoursOfSeries(_ index: Int) -> (earliest: Int32, latest: Int32) {
    let series = model.series[index]
    var earliest = Self.nowhere
    var latest = -Self.nowhere
    for slot in Int(series.firstTask)..<Int(series.firstTask + series.taskCount) {
      let task = Int(model.seriesTask[slot])
      guard option[task] >= 0 else { continue }
      earliest = min(earliest, start[task])
      latest = max(latest, start[task])
    }
    return (earliest, latest)
  }

  @inline(__always)
  static func halfHours(_ minutes: Int32) -> Int {
    minutes <= 0 ? 0 : Int((minutes + 29) / 30)
  }

  // MARK: Trying

  /// Whether a task could be there, itself taken away from where it is.
  @inline(__always)
  func fits(_ task: Int, _ chosen: Int, _ minute: Int32) -> Bool {
    hasDay(task, chosen) && isFree(task, chosen, minute)
  }

  /// Whether a task's series has no other task on the day of an option.
  @inline(__always)
  func hasDay(_ task: Int, _ chosen: Int) -> Bool {
    let series = Int(model.task[task].series)
    guard series >= 0 else { return true }
    var days = seriesDays[series]
    let own = option[task]
    if own >= 0 { days ^= 1 << UInt64(model.option[Int(own)].day) }
    return days & (1 << UInt64(model.option[chosen].day)) == 0
  }

  /// Whether neither another task of the lane nor one of the group is in the way.
  func isFree(_ task: Int, _ chosen: Int, _ minute: Int32) -> Bool {
    let at = model.option[chosen]
    let about = model.task[task]
    let end = minute + about.minutes
    guard isFree(Int(at.lane), minute, end, but: task),
      at.otherLane < 0 || isFree(Int(at.otherLane), minute, end, but: task)
    else { return false }
    guard about.group >= 0 else { return true }
    let members = model.group[Int(about.group)]
    let absolute = at.day * 1440 + minute
    for index in Int(members.first)..<Int(members.first + members.count) {
      let other = Int(model.groupTask[index])
      guard other != task else { continue }
      if meet(absolute, about.minutes, absoluteStart[other], model.task[other].minutes) {
        return false
      }
    }
    return true
  }

  /// Whether two stretches of time meet, neither `nowhere`.
  @inline(__always)
  func meet(_ start: Int32, _ minutes: Int32, _ other: Int32, _ otherMinutes: Int32) -> Bool {
    if start < other + otherMinutes, other < start + minutes { return true }
    guard model.wraps, other < Self.nowhere else { return false }
    let cycle = Int32(model.days) * 1440
    return start < other + cycle + otherMinutes && other + cycle < start + minutes
      || start < other - cycle + otherMinutes && other - cycle < start + minutes
  }

  @inline(__always)
  func isFree(_ lane: Int, _ start: Int32, _ end: Int32, but task: Int) -> Bool {
    let first = Int(model.lane[lane].firstEntry)
    for index in first..<(first + Int(laneCount[lane])) {
      let entry = entries[index]
      if start < entry.end, entry.start < end, Int(entry.task) != task { return false }
    }
    return true
  }

  /// What a left over task, where it fits, would add to its lanes' penalties and save of its
  /// coverages'.
  @inline(__always)
  func probe(_ task: Int, _ at: TimetableModel.Option, _ minute: Int32) -> Int {
    let about = model.task[task]
    var cost = added(entry(task, minute, Int(at.lane)), to: Int(at.lane))
    if at.otherLane >= 0 {
      cost += added(entry(task, minute, Int(at.otherLane)), to: Int(at.otherLane))
    }
    let first = Int(about.firstCoverage)
    for place in first..<(first + Int(about.coverageCount)) {
      let coverage = Int(model.coverageOfTask[place])
      if model.coverageDay[coverage] == at.day, covered[coverage] == 0 {
        cost -= model.weights.coverage
      }
    }
    return cost
  }
}
