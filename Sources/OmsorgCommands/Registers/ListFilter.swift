import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// A filter of a list: an option, and which records it lets through.
struct ListFilter<R>: Sendable {
  let option: Option<String?>
  /// The registers that it looks things up in.
  var needed: Set<Register> = []
  let matches: @Sendable (R, String, CareRecords, CalendarDate) -> Bool

  init(
    option: Option<String?>, needed: Set<Register> = [],
    matches: @escaping @Sendable (R, String, CareRecords, CalendarDate) -> Bool
  ) {
    self.option = option
    self.needed = needed
    self.matches = matches
  }

  /// A filter that looks at the record alone.
  init(option: Option<String?>, matches: @escaping @Sendable (R, String, CalendarDate) -> Bool) {
    self.init(option: option) { record, wanted, _, today in matches(record, wanted, today) }
  }

  func accepts(
    _ record: R, _ invocation: Invocation, _ records: CareRecords, _ today: CalendarDate
  ) -> Bool {
    guard let wanted = invocation[option] else { return true }
    return matches(record, wanted, records, today)
  }
}

/// A filter of a list that is on or off.
struct ListFlag<R>: Sendable {
  let option: Option<Bool>
  let matches: @Sendable (R, CalendarDate) -> Bool
}
