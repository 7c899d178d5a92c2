public import OmsorgDomain
import Records

extension SchedulePlanning {
  /// The registers that planning four weeks needs.
  public static let registers: Set<Register> = [
    .clients, .caregivers, .teams, .providers, .decisions, .careContacts, .absences,
    .switchRequests, .appointments, .meetings, .schedules, .services, .policies,
  ]

  /// The files of shifts that planning as of a day may need.
  public static func shiftFiles(for date: CalendarDate) -> [String] {
    ScheduleFrame.daysNeeded(for: date).months.map { RegisterFile<Shift>.shifts($0).path }
  }
}

extension RegisterSource {
  /// The planning of four weeks as of a day.
  /// - Throws: `StoreError.invalidFile`, or what reading the files throws.
  public func schedulePlanning(
    on date: CalendarDate, cycle: CareCycle, _ records: CareRecords? = nil
  ) throws -> SchedulePlanning {
    let records = try records ?? careRecords(SchedulePlanning.registers)
    return SchedulePlanning(
      records: records, frame: try scheduleFrame(on: date, cycle: cycle, records))
  }

  /// The frame of four weeks as of a day. Shifts are read backwards only until every week has some.
  /// - Throws: `StoreError.invalidFile`, or what reading the files throws.
  public func scheduleFrame(
    on date: CalendarDate, cycle: CareCycle, _ records: CareRecords
  ) throws -> ScheduleFrame {
    let weeks = cycle.dates(ofCycle: cycle.index(of: date))
    let needed = ScheduleFrame.daysNeeded(for: date)
    var shifts: [Shift] = []
    var found: Set<Int> = []
    var read: Set<Month> = []
    var days = weeks
    while needed.from <= days.from, found.count < CareCycle.weeks {
      for month in days.months where read.insert(month).inserted {
        shifts += try self.records(.shifts(month))
      }
      for shift in shifts where days.contains(shift.date) {
        found.insert(cycle.dayIndex(of: shift.date) / 7)
      }
      days = DateRange(from: days.from.adding(days: -CareCycle.days), count: CareCycle.days)
    }
    return ScheduleFrame(records: records, shifts: shifts, cycle: cycle, for: date)
  }

  /// The shifts of some days, or that stand in for them. They are read backwards only until every
  /// week of each cycle has some.
  /// - Throws: `StoreError.invalidFile`, or what reading the files throws.
  public func shifts(standingInFor range: DateRange, cycle: CareCycle) throws -> [Shift] {
    let earliest = ScheduleFrame.daysNeeded(for: range.from).from
    var shifts: [Shift] = []
    var mondays: Set<CalendarDate> = []
    var read: Set<Month> = []
    for index in cycle.index(of: range.from)...cycle.index(of: range.to) {
      var days = cycle.dates(ofCycle: index)
      var missing = Set(0..<CareCycle.weeks)
      while earliest <= days.from, !missing.isEmpty {
        for month in days.months where read.insert(month).inserted {
          let found = try self.records(.shifts(month))
          shifts += found
          mondays.formUnion(found.map(\.date.monday))
        }
        missing = missing.filter { !mondays.contains(days.from.adding(days: 7 * $0)) }
        days = DateRange(from: days.from.adding(days: -CareCycle.days), count: CareCycle.days)
      }
    }
    return shifts
  }
}
