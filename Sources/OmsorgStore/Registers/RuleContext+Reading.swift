public import OmsorgDomain
import Records

extension RuleContext {
  /// The files of shifts of the cycle that a day lies in, whatever its first Monday.
  public static func shiftFiles(for date: CalendarDate) -> [String] {
    shiftMonths(for: date).map { RegisterFile<Shift>.shifts($0).path }
  }

  fileprivate static func shiftMonths(for date: CalendarDate) -> [Month] {
    let last = Month(of: date.adding(days: CareCycle.days - 1))
    return Array(
      sequence(first: Month(of: date.adding(days: 1 - CareCycle.days))) {
        $0 < last ? $0.adding(months: 1) : nil
      })
  }
}

extension RegisterSource {
  /// The shifts that rules about schedules look at.
  /// - Throws: `StoreError.invalidFile`, or what reading the files throws.
  public func shiftsForRules(on date: CalendarDate) throws -> [Shift] {
    try RuleContext.shiftMonths(for: date).flatMap { try records(.shifts($0)) }
  }
}
