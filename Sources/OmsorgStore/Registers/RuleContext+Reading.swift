public import OmsorgDomain
import Records

extension RuleContext {
  /// The files of shifts of the cycle that a day lies in, whatever its first Monday.
  public static func shiftFiles(for date: CalendarDate) -> [String] {
    shiftDays(for: date).months.map { RegisterFile<Shift>.shifts($0).path }
  }

  fileprivate static func shiftDays(for date: CalendarDate) -> DateRange {
    DateRange(from: date.adding(days: 1 - CareCycle.days), count: 2 * CareCycle.days - 1)
  }
}

extension RegisterSource {
  /// The shifts that rules about schedules look at.
  /// - Throws: `StoreError.invalidFile`, or what reading the files throws.
  public func shiftsForRules(on date: CalendarDate) throws -> [Shift] {
    try RuleContext.shiftDays(for: date).months.flatMap { try records(.shifts($0)) }
  }
}
