public import DataDirectory
public import OmsorgDomain
import Records

extension DayPlanning {
  /// The registers that planning a day needs.
  public static let registers: Set<Register> = [
    .clients, .caregivers, .teams, .providers, .decisions, .careContacts, .absences,
    .switchRequests, .meetings, .schedules, .services, .policies,
  ]

  /// The files that planning a day needs beside registers and folders: shifts, and the day's plan.
  public static func files(for date: CalendarDate) -> [String] {
    shiftMonths(for: date).map { RegisterFile<Shift>.shifts($0).path } + [DayFiles.path(of: date)]
  }

  /// The folders that planning a day looks back in: visits, and plans of days without visits.
  public static func folders(for date: CalendarDate) -> [Folder] {
    [
      VisitFiles.folder(of: DayHistory.range(before: date)),
      DayFiles.folder(of: DayHistory.rangeMet(before: date)),
    ]
  }

  /// The months of the date's shifts and of those that began the day before.
  fileprivate static func shiftMonths(for date: CalendarDate) -> [Month] {
    DateRange(from: date.adding(days: -1), count: 2).months
  }
}

extension StoreReader {
  /// The planning of a day. The reader must have been given what `DayPlanning` names for the day:
  /// its registers, its files and its folders.
  /// - Parameters:
  ///   - reserve: minutes of each shift to be kept free for alarms, as far as possible.
  ///   - records: the registers, if they have been read already or are to differ from the store's.
  /// - Throws: `StoreError.invalidFile`, `DataDirectoryError`.
  public func dayPlanning(
    on date: CalendarDate, travel: TravelTimes = TravelTimes(), reserve: Int = 0,
    _ records: CareRecords? = nil
  ) throws -> DayPlanning {
    let records = try records ?? careRecords(DayPlanning.registers)
    let dates = DateRange(from: date.adding(days: -1), count: 2)
    let shifts = try DayPlanning.shiftMonths(for: date).flatMap { month in
      try self.records(.shifts(month)).filter { dates.contains($0.date) }
    }
    return DayPlanning(
      records: records, shifts: shifts, cycle: try configuration.careCycle,
      history: try dayHistory(before: date), date: date, travel: travel,
      given: try self.records(.day(date)), reserve: reserve)
  }

  /// What a day's planning looks back at: the visits on record, and the plans of days that have none.
  private func dayHistory(before date: CalendarDate) throws -> DayHistory {
    let visits = try VisitFiles.history(of: snapshot, in: DayHistory.range(before: date))
    let planned = try DayHistory.rangeMet(before: date).flatMap { day in
      snapshot.status(of: VisitFiles.path(of: day)) == nil ? try records(.day(day)) : []
    }
    return DayHistory(visits, planned: planned, before: date)
  }
}
