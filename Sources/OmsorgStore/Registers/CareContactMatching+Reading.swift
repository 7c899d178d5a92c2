public import DataDirectory
public import OmsorgDomain
import Records

extension CareContactMatching {
  /// The registers that a matching is made from.
  public static let registers: Set<Register> = [
    .clients, .caregivers, .teams, .providers, .decisions, .careContacts, .absences,
    .professionals, .offers, .proposals, .switchRequests, .services, .policies,
  ]

  /// The files of shifts that a matching for a day needs.
  public static func shiftFiles(for date: CalendarDate) -> [String] {
    Roster.daysNeeded(for: date).months.map { RegisterFile<Shift>.shifts($0).path }
  }

  /// The folder of visits that a matching for a day counts familiarity from.
  public static func visitFolder(for date: CalendarDate) -> Folder {
    VisitFiles.folder(of: Familiarity.daysNeeded(for: date))
  }
}

extension RegisterSource {
  /// A matching for a day, of registers and shifts.
  /// - Throws: `StoreError.invalidFile`, or what reading the files throws.
  public func matching(
    on date: CalendarDate, familiarity: Familiarity = Familiarity(), teamsAllowed: Int = 1
  ) throws -> CareContactMatching {
    let records = try careRecords(CareContactMatching.registers)
    let shifts = try Roster.daysNeeded(for: date).months.flatMap { month in
      try self.records(.shifts(month))
    }
    return CareContactMatching(
      records: records, on: date,
      roster: Roster(shifts: shifts, absences: records.absences, for: date),
      familiarity: familiarity, teamsAllowed: teamsAllowed)
  }
}

extension StoreReader {
  /// How often caregivers have been with clients before a day.
  /// - Throws: `StoreError.invalidFile`, `DataDirectoryError`.
  public func familiarity(before date: CalendarDate) throws -> Familiarity {
    let days = Familiarity.daysNeeded(for: date)
    return Familiarity(
      try VisitFiles.history(of: snapshot, in: days, withTimes: false), in: days)
  }
}
