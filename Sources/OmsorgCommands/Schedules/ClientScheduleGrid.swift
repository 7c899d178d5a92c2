import OmsorgDomain
import Records
import Tabular

/// A client's weeks as a grid, to hand to the client: what comes when, and who comes.
struct ClientScheduleGrid: InOneLanguage {
  let client: Client
  let days: ScheduleDays
  let words: ScheduleCellWords
  /// Whether the client is called by the id alone.
  let isMasked: Bool
  var language: Language { words.language }

  /// The grid.
  var grid: Grid {
    let visits = Dictionary(
      grouping: days.visits.filter { $0.client == client.id }, by: \.date)
    let mondays = stride(
      from: 0, through: days.range.to.days(since: days.range.from.monday), by: 7
    ).map { days.range.from.monday.adding(days: $0) }
    return Grid(
      title: t("Fyra veckor för ", "Four weeks for ") + (isMasked ? client.id : client.name),
      subtitles: ["\(days.range.from.iso)–\(days.range.to.iso)"] + dailyLines,
      columns: words.weekdays,
      rows: mondays.map { monday in
        Grid.Row(
          words.week(of: monday),
          (0..<7).map { weekday in
            let date = monday.adding(days: weekday)
            return days.range.contains(date) ? cell(date, visits[date] ?? []) : Grid.Cell()
          })
      },
      notes: notes(visits))
  }

  private func cell(_ date: CalendarDate, _ visits: [PlannedVisit]) -> Grid.Cell {
    let heading = date.dayAndMonth(language)
    if days.records.absences(ofClient: client.id).contains(where: { $0.contains(date) }) {
      return Grid.Cell(heading: heading + t(" borta", " away"), emphasis: .off)
    }
    return Grid.Cell(
      heading: heading,
      lines: visits.flatMap { visit -> [Grid.Line] in
        let start = Int(visit.start.minutesSinceMidnight)
        let hours = "\(words.time(start))–\(words.time(start + visit.minutes))"
        let changed = visit.isChanged ? t(" (ändrat)", " (changed)") : ""
        return [
          Grid.Line("\(hours) \(words.subject(visit))\(changed)"),
          Grid.Line(visit.by.map(name).joined(separator: t(" och ", " and "))),
        ]
      })
  }

  private func name(_ caregiver: String) -> String {
    days.records.caregiver(caregiver)?.name ?? caregiver
  }

  /// One line for each daily service: how often, when, and who comes on how many days.
  private var dailyLines: [String] {
    let services = dailyServices
    let visits = Dictionary(grouping: days.dailyVisits(to: client.id), by: \.visit.decision)
    return services.map { service in
      let starts = service.starts.map {
        "\(words.time($0.lowerBound))–\(words.time($0.upperBound))"
      }
      .joined(separator: t(" eller ", " or "))
      let often =
        service.frequency.times == 7 * service.frequency.everyWeeks
        ? t("Varje dag", "Every day") : service.frequency.words(language).capitalizedFirst
      let what = words.service(service.granted.id, of: client.id)
      let who = Dictionary(grouping: visits[service.granted.id] ?? [], by: \.visit.caregiver)
        .map { (caregiver: $0.key, days: Set($0.value.map(\.date)).count) }
        .sorted { ($1.days, $0.caregiver) < ($0.days, $1.caregiver) }
      var parts = who.map { "\(name($0.caregiver)) \(count($0.days))" }
      let others = Set(
        days.uncovered.filter { _, visits in
          visits.contains { $0.decision == service.granted.id }
        }.keys
      ).count
      if others > 0 { parts.append(t("någon annan ", "someone else ") + count(others)) }
      return "\(often) \(starts) \(what), \(service.minutes) min"
        + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
    }
  }

  private func count(_ days: Int) -> String {
    days == 1 ? t("1 dag", "1 day") : t("\(days) dagar", "\(days) days")
  }

  private var dailyServices: [PlannedService] {
    var seen: Set<String> = []
    let daily: [PlannedService] = days.cycles.flatMap { planning in
      planning.work.daily.values.flatMap(\.self).filter { $0.client.id == client.id }
    }
    return daily.filter { seen.insert($0.granted.id).inserted }
      .sorted { first, second in
        let (left, right) = (
          first.starts.first?.lowerBound ?? 0, second.starts.first?.lowerBound ?? 0
        )
        return (left, first.granted.id) < (right, second.granted.id)
      }
  }

  private func notes(_ visits: [CalendarDate: [PlannedVisit]]) -> [String] {
    var notes: [String] = []
    let placed = Set(
      days.records.schedules.flatMap { $0.items.compactMap(\.decision) })
    let unplaced = days.cycles.flatMap { planning in
      planning.work.toPlace.values.flatMap(\.self).filter {
        $0.client.id == client.id && !placed.contains($0.granted.id)
      }.map(\.granted.id)
    }
    let names = Set(unplaced).sorted().map { words.service($0, of: client.id) }
    if !names.isEmpty {
      notes.append(
        t("Ännu utan tid: ", "Without a time so far: ") + names.joined(separator: ", ") + ".")
    }
    if !dailyServices.isEmpty {
      notes.append(
        t(
          "De dagliga besöken börjar någon gång mellan de tider som står.",
          "The daily visits begin at some time between those given."))
    }
    notes.append(
      t(
        "Klockslagen är de planerade. Blir det någon ändring säger vi till.",
        "The times are as planned. We will tell you if anything changes."))
    return notes
  }
}
