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
    var travels = about.group >= 0 && place.partCount > 0
    if travels {
      let here = model.part[Int(place.firstPart) + part]
      for index in Int(here.firstGroup)..<Int(here.firstGroup + here.groupCount)
      where model.partGroup[index] == about.group {
        travels = false
        break
      }
    }
    return Entry(
      task: Int32(task), start: minute, end: minute + about.minutes, part: Int16(part),
      travels: travels, precedence: Int8(about.precedence))
  }

  /// The penalties of a lane with the first entries of it.
  func countLane(_ lane: Int, _ count: Int) -> Int32 {
    let place = model.lane[lane]
    let weights = model.weights
    let first = Int(place.firstEntry)
    let end = first + count
    var minutes = place.baseMinutes
    var firstLast = Int32.max
    for index in first..<end {
      let entry = entries[index]
      if model.task[Int(entry.task)].group >= 0 { minutes += entry.end - entry.start }
      if entry.precedence > 0 { firstLast = min(firstLast, entry.start) }
    }
    var cost = Self.halfHours(max(place.bandLow - minutes, minutes - place.bandHigh)) * weights.band
    if firstLast < Int32.max {
      for index in first..<end
      where entries[index].precedence < 0 && entries[index].start > firstLast {
        cost += weights.precedence
      }
    }
    for part in 0..<Int(place.partCount) {
      let about = model.part[Int(place.firstPart) + part]
      var need = about.baseMinutes - about.available
      for index in first..<end where Int(entries[index].part) == part {
        let entry = entries[index]
        need += entry.end - entry.start
        if entry.travels, isFirstVisit(index, from: first) {
          need += Int32(truncatingIfNeeded: weights.travelMinutes)
        }
      }
      cost += Self.halfHours(need) * weights.room
    }
    for index in Int(place.firstLimit)..<Int(place.firstLimit + place.limitCount) {
      let limit = model.limit[index]
      var beyond = -Int(limit.most)
      for index in first..<end
      where Int32(entries[index].part) == limit.part
        && model.task[Int(entries[index].task)].kinds & limit.kind != 0
      {
        beyond += 1
      }
      cost += max(0, beyond) * weights.limit
    }
    return Int32(truncatingIfNeeded: cost)
  }

  /// Whether no earlier entry of the part is at the same group.
  @inline(__always)
  private func isFirstVisit(_ index: Int, from first: Int) -> Bool {
    let group = model.task[Int(entries[index].task)].group
    for earlier in first..<index
    where entries[earlier].part == entries[index].part
      && model.task[Int(entries[earlier].task)].group == group
    {
      return false
    }
    return true
  }

  /// The penalties of a series with tasks on the days given as bits; `extra` is one more start.
  func countSeries(_ index: Int, _ days: UInt64, extra: Int32? = nil) -> Int32 {
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
    var weekdays = days
    weekdays |= weekdays >> 28
    weekdays |= weekdays >> 14
    weekdays |= weekdays >> 7
    // Beyond 56 days the eighth week's bits have not met the first's yet.
    if model.days > 56 { weekdays |= days >> 56 }
    let beyond = Int((weekdays & 0x7F).nonzeroBitCount) - Int(series.weekdays)
    var earliest = extra ?? .max
    var latest = extra ?? .min
    for slot in Int(series.firstTask)..<Int(series.firstTask + series.taskCount) {
      let task = Int(model.seriesTask[slot])
      guard option[task] >= 0 else { continue }
      earliest = min(earliest, start[task])
      latest = max(latest, start[task])
    }
    let cost =
      Int(astray) * model.weights.spacing + max(0, beyond) * model.weights.weekday
      + Self.halfHours(latest - earliest) * model.weights.time
    return Int32(truncatingIfNeeded: cost)
  }

  @inline(__always)
  static func halfHours(_ minutes: Int32) -> Int {
    minutes <= 0 ? 0 : Int((minutes + 29) / 30)
  }

  // MARK: Trying

  /// Whether a task could be there, itself taken away from where it is.
  func fits(_ task: Int, _ chosen: Int, _ minute: Int32) -> Bool {
    let at = model.option[chosen]
    let about = model.task[task]
    if about.series >= 0 {
      var days = seriesDays[Int(about.series)]
      let own = option[task]
      if own >= 0 { days ^= 1 << UInt64(model.option[Int(own)].day) }
      guard days & (1 << UInt64(at.day)) == 0 else { return false }
    }
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

  /// What placing a left over task there, where it fits, would add, less what it stands for now.
  func probe(_ task: Int, _ chosen: Int, _ minute: Int32) -> Int {
    let at = model.option[chosen]
    let about = model.task[task]
    var cost = Int(at.cost) + laneProbe(task, minute, Int(at.lane))
    if at.otherLane >= 0 { cost += laneProbe(task, minute, Int(at.otherLane)) }
    let series = Int(about.series)
    if series >= 0 {
      let days = seriesDays[series] | 1 << UInt64(at.day)
      cost += Int(countSeries(series, days, extra: minute) - seriesCost[series])
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

  @inline(__always)
  private func laneProbe(_ task: Int, _ minute: Int32, _ lane: Int) -> Int {
    let count = Int(laneCount[lane])
    entries[Int(model.lane[lane].firstEntry) + count] = entry(task, minute, lane)
    return Int(countLane(lane, count + 1) - laneCost[lane])
  }
}
