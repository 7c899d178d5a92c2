import CommandLineKit
import OmsorgDomain
import Records

/// A filter of a list: an option, and which records it lets through.
struct ListFilter<R>: Sendable {
  let option: Option<String?>
  let matches: @Sendable (R, String, CalendarDate) -> Bool

  func accepts(_ record: R, _ invocation: Invocation, _ today: CalendarDate) -> Bool {
    guard let wanted = invocation[option] else { return true }
    return matches(record, wanted, today)
  }
}
