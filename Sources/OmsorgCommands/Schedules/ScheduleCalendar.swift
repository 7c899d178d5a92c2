import OmsorgDomain
import Records

/// What is planned, as a calendar: ids and services, nobody's name.
struct ScheduleCalendar {
  let bytes: [UInt8]

  /// - Parameter namesCaregivers: whether who does it stands there, as in several people's calendar.
  init(
    _ rows: [PlannedVisitRow], services: ServiceCatalogue, namesCaregivers: Bool,
    today: CalendarDate, _ language: Language
  ) {
    let entries = rows.map { row -> VisitCalendar.Entry in
      let what =
        row.activity?.words(language).capitalizedFirst
        ?? row.service.map { services[$0]?.name(language) ?? $0 } ?? ""
      let who = namesCaregivers ? "(\(row.by.joined(separator: ", ")))" : ""
      return VisitCalendar.Entry(
        key:
          "\(row.schedule ?? "daily")/\(row.decision ?? row.activity?.rawValue ?? "")/\(row.date.iso)",
        date: row.date, start: row.start, minutes: row.minutes,
        summary: [what, row.client ?? "", who].filter { !$0.isEmpty }.joined(separator: " "))
    }
    bytes =
      VisitCalendar(
        entries, product: "plan", category: "schedule", today: today, language
      ).bytes
  }
}
