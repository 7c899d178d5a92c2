import OmsorgDomain
import Records
import Tabular

/// A team's weeks, a grid for each: a row for each caregiver, a column for each day of the week.
struct TeamScheduleGrids: InOneLanguage {
  let team: Team
  let days: ScheduleDays
  let words: ScheduleCellWords
  var language: Language { words.language }

  /// The grids, in order of the weeks.
  var grids: [Grid] {
    let caregivers = days.caregivers(ofTeam: team.id)
    return stride(from: 0, through: days.range.to.days(since: days.range.from.monday), by: 7)
      .map { days.range.from.monday.adding(days: $0) }.map { monday in
        let dates = (0..<7).map(monday.adding(days:))
        var rows = caregivers.map { caregiver in
          Grid.Row(
            "\(caregiver.id)\n\(caregiver.name)", dates.map { cell(of: caregiver.id, on: $0) })
        }
        if let row = uncovered(dates) { rows.append(row) }
        return Grid(
          title: "\(team.name), \(words.week(of: monday)), "
            + "\(monday.dayAndMonth(language))–\(monday.adding(days: 6).dayAndMonth(language))",
          columns: zip(words.weekdays, dates).map { "\($0) \($1.day)" }, rows: rows,
          notes: notes)
      }
  }

  private func cell(of caregiver: String, on date: CalendarDate) -> Grid.Cell {
    guard days.range.contains(date) else { return Grid.Cell() }
    let day = days.day(of: caregiver, on: date)
    let own = day.entries.filter(\.isOwn)
    var lines: [Grid.Line] = []
    for entry in own {
      if case .meeting(let meeting) = entry.kind {
        lines.append(Grid.Line("\(words.time(entry.start)) \(meeting.kind.words(language))"))
      }
    }
    let placed = own.filter { $0.isPlaced && $0.client != nil }
    let daily = own.filter { !$0.isPlaced && $0.client != nil }
    func count(_ entries: [CaregiverDay.Entry], _ word: String) {
      guard !entries.isEmpty else { return }
      let minutes = entries.reduce(0) { $0 + $1.minutes }
      let doubtful = entries.contains { !$0.fits }
      lines.append(
        Grid.Line(
          "\(entries.count) \(word) \(ScheduleCellWords.length(minutes))",
          doubtful ? .marked : .plain))
    }
    count(placed, t("planerade", "placed"))
    count(daily, t("dagliga", "daily"))
    for entry in own where entry.isPlaced && entry.client == nil {
      if case .placed(let visit) = entry.kind {
        lines.append(Grid.Line("\(words.time(entry.start)) \(words.subject(visit))"))
      }
    }
    if day.pieces.isEmpty {
      return Grid.Cell(
        heading: day.isAway ? t("frånvarande", "away") : t("ledig", "off"),
        emphasis: own.isEmpty ? .off : .marked, lines: lines)
    }
    return Grid.Cell(heading: words.hours(day.pieces), lines: lines)
  }

  /// The daily visits of the team's clients that fall to none of their own.
  private func uncovered(_ dates: [CalendarDate]) -> Grid.Row? {
    let cells = dates.map { date -> Grid.Cell in
      let visits = (days.uncovered[date] ?? []).filter {
        days.records.client($0.client)?.team.value(on: date) == team.id
      }
      guard !visits.isEmpty else { return Grid.Cell() }
      let minutes = visits.reduce(0) { $0 + $1.minutes }
      return Grid.Cell(
        lines: [
          Grid.Line("\(visits.count) \(t("dagliga", "daily")) \(ScheduleCellWords.length(minutes))")
        ])
    }
    guard cells.contains(where: { !$0.lines.isEmpty }) else { return nil }
    return Grid.Row(t("dagens\nplanering", "the day's\nplanning"), cells)
  }

  private var notes: [String] {
    let marks = t(
      "Antal besök och timmar. ! ryms inte i passet eller krockar med annat. Dagens planering: "
        + "dagliga besök då varken brukarens kontakt eller ersättare arbetar.",
      "Number of visits and hours. ! outside the shift, or at the same time as something else. The "
        + "day's planning: daily visits when neither the client's contact nor deputy is at work.")
    return [marks] + words.standIns(days)
  }
}
