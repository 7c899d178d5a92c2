import DataDirectory
import OmsorgDomain
import Records
import Tabular

/// Findings with a day as a calendar.
struct DutyCalendar {
  let bytes: [UInt8]

  /// - Parameter findings: those without a day are left out.
  init(_ findings: [Finding], today: CalendarDate, _ language: Language) {
    var seen: [String: Int] = [:]
    let events = findings.compactMap { finding -> ICalendar.Event? in
      guard let due = finding.due else { return nil }
      let key = Self.key(of: finding, due)
      let count = seen[key, default: 0] + 1
      seen[key] = count
      return ICalendar.Event(
        uid: (count == 1 ? key : "\(key)/\(count)") + "@omsorg", date: due.iso,
        summary: finding.message(language), description: Rule.named(finding.rule)?.advice(language),
        categories: [finding.rule])
    }
    bytes =
      ICalendar(
        product: "-//omsorg//due//\(language == .swedish ? "SV" : "EN")", stamp: today.iso,
        events: events
      ).bytes
  }

  /// The same as long as it is the same duty, so that calendars replace it instead of adding it. What
  /// it says is part of it: a rule may find two things about one subject that are due on one day.
  private static func key(of finding: Finding, _ due: CalendarDate) -> String {
    let message = ContentHash(of: Array(finding.message(.english).utf8))
    return
      "\(finding.rule)/\(finding.subject.kind)/\(finding.subject.id)/\(due.iso)/\(message)"
  }
}
