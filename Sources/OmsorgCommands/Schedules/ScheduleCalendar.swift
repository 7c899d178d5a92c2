import OmsorgDomain
import Records
import Tabular

/// What is planned, as a calendar: ids and services, nobody's name.
struct ScheduleCalendar {
  let bytes: [UInt8]

  /// - Parameter namesCaregivers: whether who does it stands there, as in several people's calendar.
  init(
    _ rows: [PlannedVisitRow], services: ServiceCatalogue, namesCaregivers: Bool,
    today: CalendarDate, _ language: Language
  ) {
    var seen: [String: Int] = [:]
    let events = rows.map { row -> ICalendar.Event in
      let what =
        row.activity?.words(language).capitalizedFirst
        ?? row.service.map { services[$0]?.name(language) ?? $0 } ?? ""
      let who = namesCaregivers ? "(\(row.by.joined(separator: ", ")))" : ""
      let key =
        "\(row.schedule ?? "daily")/\(row.decision ?? row.activity?.rawValue ?? "")/\(row.date.iso)"
      let count = seen[key, default: 0] + 1
      seen[key] = count
      let end = row.start + row.minutes
      return ICalendar.Event(
        uid: (count == 1 ? key : "\(key)/\(count)") + "@omsorg", date: row.date.iso,
        times: ICalendar.Times(
          start: Self.clock(row.start), endDate: row.date.adding(days: end / 1_440).iso,
          end: Self.clock(end % 1_440)),
        summary: [what, row.client ?? "", who].filter { !$0.isEmpty }.joined(separator: " "),
        categories: ["schedule"])
    }
    bytes =
      ICalendar(
        product: "-//omsorg//plan//\(language == .swedish ? "SV" : "EN")", stamp: today.iso,
        events: events
      ).bytes
  }

  private static func clock(_ minutes: Int) -> String {
    ClockTime(minutesSinceMidnight: minutes)?.iso ?? "00:00"
  }
}
