public import OmsorgDomain
import Records

public enum SchedulePlanning {
  public static let registers: Set<Register> = [
    .clients, .caregivers, .teams, .providers, .decisions, .careContacts, .absences,
    .switchRequests, .appointments, .meetings, .schedules, .services, .policies,
  ]

  public static func shiftFiles(for date: CalendarDate) -> [String] {
    shiftMonths(ScheduleFrame.daysNeeded(for: date)).map { RegisterFile<Shift>.shifts($0).path }
  }

  fileprivate static func shiftMonths(_ days: DateRange) -> [Month] {
    let last = Month(of: days.to)
    return Array(
      sequence(first: Month(of: days.from)) { $0 < last ? $0.adding(months: 1) : nil })
  }
}

extension RegisterSource {
  public func scheduleFrame(
    on date: CalendarDate, cycle: CareCycle, _ records: CareRecords
  ) throws -> ScheduleFrame {
    let shifts = try SchedulePlanning.shiftMonths(ScheduleFrame.daysNeeded(for: date))
      .flatMap { try self.records(.shifts($0)) }
    return ScheduleFrame(records: records, shifts: shifts, cycle: cycle, for: date)
  }
}
