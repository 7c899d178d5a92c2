import Records

extension SchedulePlanning {
  /// A caregiver's schedule in force on the day, as one that begins on the day; a blank one if none
  /// is.
  public func scheduleToEdit(of caregiver: String) -> Schedule {
    records.schedule(of: caregiver, on: frame.date)?
      .continued(from: frame.date, cycle: frame.cycle)
      ?? Schedule(caregiver: caregiver, from: frame.date)
  }

  /// What is granted to a care contact's clients in the four weeks and does not stand in a schedule:
  /// a suggestion for each occasion, in its first week, on a day that is wished or worked.
  public func lacking(in schedule: Schedule) -> [ScheduleItem] {
    let worked = Set(frame.shifts(of: schedule.caregiver).map(\.day))
    return (work.toPlace[schedule.caregiver] ?? []).flatMap { service -> [ScheduleItem] in
      let weeks = service.frequency.occurrences(ofCycleFrom: frame.days.from)
      var planned = schedule.items.filter { $0.decision == service.granted.id }
        .flatMap(\.daysInCycle)
      return weeks.compactMap { weeks in
        let isPlanned = planned.firstIndex { (weeks.first...weeks.last).contains($0 / 7) }
        if let isPlanned {
          planned.remove(at: isPlanned)
          return nil
        }
        let days = 7 * weeks.first..<7 * weeks.first + 7
        var item = ScheduleItem()
        item.client = service.client.id
        item.decision = service.granted.id
        item.day =
          days.first { service.isWished(day: $0) && worked.contains($0) }
          ?? days.first(where: worked.contains) ?? days.lowerBound
        let earliest = service.starts.last?.lowerBound ?? 0
        let wished = service.wish?.from.map { Int($0.minutesSinceMidnight) } ?? 0
        item.start = ClockTime(minutesSinceMidnight: max(earliest, wished)) ?? .midnight
        item.minutes = service.minutes
        return item
      }
    }
  }

  /// A schedule as it is kept once edited by hand: with the shifts and the services that it then
  /// counts on.
  public func settled(_ schedule: Schedule) -> Schedule {
    var settled = schedule
    settled.shifts = frame.shifts(of: schedule.caregiver)
    let own = basis(of: schedule.caregiver)
    let known = Set(own.map(\.decision))
    let others = Set(schedule.items.compactMap(\.decision)).subtracting(known)
    settled.basis = own + others.compactMap(basis(ofDecision:))
    settled.basis.sort { ($0.client, $0.decision) < ($1.client, $1.decision) }
    return settled
  }

  /// What a schedule counts on that has a granted service, whoever's client it is of.
  public func basis(ofDecision id: String) -> ScheduleBasis? {
    records.decisions.first { $0.id == id }.map { records.basis(of: $0, on: frame.date) }
  }
}

extension CareRecords {
  /// What a schedule that begins on a day counts on that has a granted service.
  public func basis(of granted: GrantedService, on date: CalendarDate) -> ScheduleBasis {
    let day = Swift.max(date, granted.from)
    return ScheduleBasis(
      granted, minutes: granted.plannedMinutes(on: day, services: services) ?? 0,
      frequency: granted.frequency.value(on: day), wish: wish(of: granted))
  }
}
