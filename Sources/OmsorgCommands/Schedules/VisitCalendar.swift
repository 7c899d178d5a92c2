import OmsorgDomain
import Records
import Tabular

/// What is to be done at times, as a calendar.
struct VisitCalendar {
  /// Something to be done.
  struct Entry {
    /// What tells it from others, the same in every later calendar.
    let key: String
    let date: CalendarDate
    /// When it begins, in minutes since midnight.
    let start: Int
    let minutes: Int
    let summary: String
  }

  let bytes: [UInt8]

  /// - Parameters:
  ///   - product: what the calendar is of, as part of its maker's name.
  ///   - category: what kind of event all are.
  init(
    _ entries: [Entry], product: String, category: String, today: CalendarDate, _ language: Language
  ) {
    var seen: [String: Int] = [:]
    let events = entries.map { entry -> ICalendar.Event in
      let count = seen[entry.key, default: 0] + 1
      seen[entry.key] = count
      let (start, end) = (entry.start, entry.start + entry.minutes)
      return ICalendar.Event(
        uid: (count == 1 ? entry.key : "\(entry.key)/\(count)") + "@omsorg",
        date: entry.date.adding(days: start / 1_440).iso,
        times: ICalendar.Times(
          start: Self.clock(start % 1_440), endDate: entry.date.adding(days: end / 1_440).iso,
          end: Self.clock(end % 1_440)),
        summary: entry.summary, categories: [category])
    }
    bytes =
      ICalendar(
        product: "-//omsorg//\(product)//\(language == .swedish ? "SV" : "EN")", stamp: today.iso,
        events: events
      ).bytes
  }

  private static func clock(_ minutes: Int) -> String {
    ClockTime(minutesSinceMidnight: minutes)?.iso ?? "00:00"
  }
}
