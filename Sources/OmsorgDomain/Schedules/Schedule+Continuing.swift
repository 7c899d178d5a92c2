import Records

extension Schedule {
  /// The schedule as one that begins on a later day would go on with it: the same things on the same
  /// dates, their days counted from the Monday of the cycle that the later day lies in.
  ///
  /// What comes only once and lies before the day is left out. Who made it and when is blank.
  public func continued(from date: CalendarDate, cycle: CareCycle) -> Schedule {
    var next = Schedule(caregiver: caregiver, from: date)
    next.shifts = shifts
    next.basis = basis
    next.unknownMembers = unknownMembers
    let origin = origin(in: cycle)
    let moved = next.origin(in: cycle).days(since: origin)
    next.items = items.flatMap(\.inFourWeeks).compactMap { item in
      if item.isOnce, from < date, origin.adding(days: item.day) < date { return nil }
      var item = item
      let step = 7 * item.everyWeeks
      let short = moved - item.day
      let skipped = item.isOnce || short <= 0 ? 0 : (short + step - 1) / step * step
      item.day += skipped - moved
      return item.day < 0 ? nil : item
    }
    next.sortItems()
    return next
  }

  /// Who does an item.
  public func performers(of item: ScheduleItem) -> [String] {
    item.by.isEmpty ? [caregiver] : item.by
  }
}

extension ScheduleItem {
  /// The item with what comes every week, or every other, as items that each come every four weeks.
  var inFourWeeks: [ScheduleItem] {
    guard !isOnce, everyWeeks < CareCycle.weeks, CareCycle.weeks.isMultiple(of: everyWeeks) else {
      return [self]
    }
    let step = 7 * everyWeeks
    return stride(from: day % step, to: CareCycle.days, by: step).map { day in
      var item = self
      item.day = day
      item.everyWeeks = CareCycle.weeks
      return item
    }
  }

  /// The days of the first four weeks on which it is done.
  public var daysInCycle: [Int] {
    if isOnce { return day < CareCycle.days ? [day] : [] }
    return Array(stride(from: day, to: CareCycle.days, by: 7 * everyWeeks))
  }
}
