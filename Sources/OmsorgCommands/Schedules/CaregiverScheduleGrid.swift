import OmsorgDomain
import Records
import Tabular

/// A caregiver's weeks as a grid: a row for each week, a column for each day of the week.
struct CaregiverScheduleGrid: InOneLanguage {
  /// A shift shorter than the commonest by so much makes a short day, in minutes.
  private static let muchShorter = 60

  let caregiver: String
  let days: ScheduleDays
  let words: ScheduleWording
  let showsDaily: Bool
  /// Whether it is read on paper, where nothing more can be asked for.
  var isOnPaper = false
  var language: Language { words.language }

  private var schedules: [Schedule] {
    days.records.schedules(of: caregiver).filter { schedule in
      schedule.from <= days.range.to && (schedule.to.map { days.range.from <= $0 } ?? true)
    }
  }

  /// The grid.
  /// - Parameter notes: remarks beside those on what stands in it.
  func grid(title: String, notes: [String] = []) -> Grid {
    let all = days.range.map { days.day(of: caregiver, on: $0) }
    let usual = Self.usualLength(all)
    let byDate = Dictionary(all.map { ($0.date, $0) }, uniquingKeysWith: { first, _ in first })
    let mondays = stride(
      from: 0, through: days.range.to.days(since: days.range.from.monday), by: 7
    ).map { days.range.from.monday.adding(days: $0) }
    let owners = Dictionary(
      days.records.schedules.map { ($0.id, $0.caregiver) }, uniquingKeysWith: { first, _ in first })
    return Grid(
      title: title, subtitles: subtitles, columns: words.weekdays,
      rows: mondays.map { monday in
        let place = days.planning(on: max(monday, days.range.from)).frame.cycle.dayIndex(of: monday)
        let number = place / 7 + 1
        return Grid.Row(
          "\(words.week(of: monday))\n\(number) \(t("av", "of")) \(CareCycle.weeks)",
          (0..<7).map { weekday in
            byDate[monday.adding(days: weekday)].map { cell($0, usual: usual, owners) }
              ?? Grid.Cell()
          })
      },
      notes: legend(all) + notes)
  }

  private var subtitles: [String] {
    if schedules.isEmpty {
      return [t("Inget schema gäller de här dagarna.", "No schedule holds on these days.")]
    }
    return schedules.map { schedule in
      let holds =
        schedule.to.map {
          t("Gäller \(schedule.from.iso)–\($0.iso)", "In force \(schedule.from.iso)–\($0.iso)")
        }
        ?? t(
          "Gäller från \(schedule.from.iso) tills vidare",
          "In force from \(schedule.from.iso) until further notice")
      let made = schedule.madeOn.map { day in
        ", " + t("gjort", "made") + " \(day.iso)"
          + (schedule.madeBy.map { t(" av ", " by ") + $0 } ?? "")
      }
      return holds + (made ?? "")
    }
  }

  private func cell(_ day: CaregiverDay, usual: Int?, _ owners: [String: String]) -> Grid.Cell {
    let entries = day.entries.filter { entry in
      if case .daily = entry.kind { return showsDaily }
      return true
    }
    let date = day.date.dayAndMonth(language)
    let lines =
      isOnPaper
      ? words.shortLines(entries, of: day.caregiver, owners: owners)
      : entries.map { words.line($0, of: day.caregiver, owners: owners) }
    if day.pieces.isEmpty {
      let off =
        day.isAway
        ? t("frånvarande", "away")
        : days.weeksWithoutShifts.contains(day.date.monday)
          ? t("inga pass kända", "no shifts known") : t("ledig", "off")
      return Grid.Cell(
        heading: "\(date) \(off)",
        emphasis: entries.contains(where: \.isOwn) ? .marked : .off, lines: lines)
    }
    var heading = "\(date) \(words.hours(day.pieces, short: isOnPaper))"
    if let usual, day.length <= usual - Self.muchShorter {
      heading += t(" kort dag", " short day")
    }
    return Grid.Cell(heading: heading, lines: lines)
  }

  /// The commonest length of a day at work; of equally common ones the longest.
  private static func usualLength(_ days: [CaregiverDay]) -> Int? {
    Dictionary(grouping: days.filter { !$0.pieces.isEmpty }, by: \.length)
      .max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.key
  }

  /// What the signs in the cells mean, of those that are there.
  private func legend(_ all: [CaregiverDay]) -> [String] {
    let entries = all.flatMap(\.entries)
    var parts: [String] = []
    let daily = entries.filter {
      if case .daily = $0.kind { return true }
      return false
    }
    if showsDaily, !daily.isEmpty {
      parts.append(
        t(
          "~ dagligt besök, på en tid då det får plats",
          "~ a daily visit, at a time when there is room for it"))
    } else if !daily.isEmpty, !isOnPaper {
      parts.append(
        t(
          "de dagliga besöken (\(daily.count)) visas med --daily",
          "the daily visits (\(daily.count)) are shown with --daily"))
    }
    if entries.contains(where: { !$0.isOwn }) {
      parts.append(
        t(
          "inom parentes eller kursivt: det som någon annan gör",
          "in brackets or italics: what someone else does"))
    }
    if entries.contains(where: { !$0.fits && ($0.isPlaced || showsDaily) }) {
      parts.append(
        t(
          "! ryms inte i passet eller krockar med annat",
          "! outside the shift, or at the same time as something else"))
    }
    let notes = parts.isEmpty ? [] : [parts.joined(separator: "; ").capitalizedFirst + "."]
    return notes + words.standIns(days)
  }
}

extension ScheduleWording {
  /// Says which weeks have no shifts on record, if any.
  func standIns(_ days: ScheduleDays) -> [String] {
    func numbers(_ mondays: [CalendarDate]) -> String {
      var runs: [(first: CalendarDate, last: CalendarDate)] = []
      for monday in mondays {
        if let run = runs.last, run.last.adding(days: 7) == monday {
          runs[runs.count - 1].last = monday
        } else {
          runs.append((monday, monday))
        }
      }
      return runs.map { run in
        let first = ISOWeek(of: run.first).number
        return run.first == run.last ? "\(first)" : "\(first)–\(ISOWeek(of: run.last).number)"
      }.joined(separator: ", ")
    }
    var notes: [String] = []
    if !days.weeksStoodIn.isEmpty {
      let weeks = numbers(days.weeksStoodIn)
      notes.append(
        t(
          "Pass saknas för vecka \(weeks); samma vecka i närmast tidigare period står i stället.",
          "No shifts are on record for week \(weeks); the same week of the nearest earlier four "
            + "weeks stands in."))
    }
    if !days.weeksWithoutShifts.isEmpty {
      let weeks = numbers(days.weeksWithoutShifts)
      notes.append(
        t("Inga pass är kända för vecka \(weeks).", "No shifts are known for week \(weeks)."))
    }
    return notes
  }
}

extension CaregiverDay {
  /// From beginning to end, breaks included, in minutes.
  fileprivate var length: Int { pieces.reduce(0) { $0 + $1.end - $1.start } }
}

extension CaregiverDay.Entry {
  /// Whether it stands in a schedule.
  var isPlaced: Bool {
    if case .placed = kind { return true }
    return false
  }
}
