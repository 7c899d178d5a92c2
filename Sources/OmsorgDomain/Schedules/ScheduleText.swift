public import Records

/// A schedule as text to be edited: a line for each thing planned.
///
/// Lines that begin with `#` are there for people and are not read. Either language is read back,
/// whichever it is written in.
public struct ScheduleText: Sendable {
  /// What marks the lines that tell of a fault.
  static let mark = "#!"

  /// The schedule that the text is of, as one that begins on the day of the edit.
  public let schedule: Schedule
  let records: CareRecords
  let cycle: CareCycle
  let decisions: [String: GrantedService]

  /// The text of a schedule.
  /// - Parameter schedule: with its days counted from the cycle that it begins in, as `continued`
  ///   gives it.
  public init(_ schedule: Schedule, records: CareRecords, cycle: CareCycle) {
    var schedule = schedule
    schedule.items = schedule.items.flatMap(\.inFourWeeks)
    schedule.sortItems()
    self.schedule = schedule
    self.records = records
    self.cycle = cycle
    decisions = Dictionary(
      records.decisions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The text.
  /// - Parameters:
  ///   - shifts: the caregiver's, by day of the four weeks.
  ///   - lacking: occasions that are granted but not planned, to take up.
  public func text(
    _ language: Language, shifts: [ScheduleShift] = [], lacking: [ScheduleItem] = []
  ) -> String {
    let origin = schedule.origin(in: cycle)
    let columns = AlignedColumns(
      (schedule.items + lacking).map { self.columns(of: $0, language) })
    var lines = head(language, origin).map { $0.isEmpty ? "#" : "# \($0)" }
    let days = Set(schedule.items.map(\.day) + shifts.map(\.day)).sorted()
    for day in days {
      let own = shifts.filter { $0.day == day }
      lines.append("")
      lines.append(dayLine(day, origin, own, areShiftsKnown: !shifts.isEmpty, language))
      for item in schedule.items where item.day == day {
        let line = columns.line(self.columns(of: item, language))
        if let (_, last) = ended(item) {
          let words = Text(sv: "upphörde \(last.iso):", en: "ended on \(last.iso):")
          lines.append("# \(words(language)) \(line)")
        } else {
          lines.append(line)
        }
      }
    }
    if !lacking.isEmpty {
      let words = Text(
        sv: "# Beviljat men inte planerat: ta bort # framför raden och ändra dag och tid.",
        en: "# Granted but not planned: take away the # of a line and change its day and time.")
      lines += ["", words(language)]
      lines += lacking.map { "#" + columns.line(self.columns(of: $0, language)) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func head(_ language: Language, _ origin: CalendarDate) -> [String] {
    let (caregiver, from) = (schedule.caregiver, schedule.from)
    return Text(
      sv: """
        Fyra veckor för \(caregiver), som gäller från \(from.iso). Vecka 1 börjar \(origin.iso).

        En rad för varje besök: vecka, veckodag, start, minuter, brukare, insats och beslut:
          1 mån 10:15  40 B00001 dusch D000003
        Sist på raden det som är annorlunda: av 10002, av 10002+10004, var 3:e vecka, en gång.
        Egen tid: 2 ons 14:00  60 - planering
        Vecka 5 och senare kommer efter de fyra. Rader som börjar med # läses inte.
        """,
      en: """
        Four weeks of \(caregiver), holding from \(from.iso). Week 1 begins on \(origin.iso).

        A line for each visit: week, weekday, start, minutes, client, service and decision:
          1 mon 10:15  40 B00001 shower D000003
        Last on the line what differs: by 10002, by 10002+10004, every 3 weeks, once.
        Time of one's own: 2 wed 14:00  60 - planning
        Weeks 5 and later come after the four. Lines that begin with # are not read.
        """)(language).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func dayLine(
    _ day: Int, _ origin: CalendarDate, _ shifts: [ScheduleShift], areShiftsKnown: Bool,
    _ language: Language
  ) -> String {
    let date = origin.adding(days: day)
    let head = "# \(day / 7 + 1) \(date.weekday.shortWords(language).lowercased()) \(date.iso)"
    if !shifts.isEmpty {
      let hours = shifts.map { shift in
        let time = "\(shift.start.iso)–\(shift.end.iso)"
        if shift.breakMinutes == 0 { return time }
        let minutes = shift.breakMinutes
        return time + Text(sv: " (rast \(minutes))", en: " (break \(minutes))")(language)
      }
      return head + "  " + hours.joined(separator: ", ")
    }
    guard areShiftsKnown, day < CareCycle.days else { return head }
    return head + Text(sv: "  inget pass", en: "  no shift")(language)
  }

  // MARK: A line

  /// What stands in a line's columns, what differs last.
  private func columns(of item: ScheduleItem, _ language: Language) -> [String] {
    let weekday = Weekday.allCases[item.day % 7].shortWords(language).lowercased()
    var columns = ["\(item.day / 7 + 1)", weekday, item.start.iso, "\(item.minutes)"]
    if let client = item.client {
      columns += [
        ScheduleLineWord.written(client),
        decisions[item.decision ?? ""].map { serviceName($0, language) } ?? "?",
        ScheduleLineWord.written(item.decision ?? "-"),
      ]
    } else {
      columns += ["-", item.activity?.words(language) ?? "-", ""]
    }
    var rest: [String] = []
    if !item.by.isEmpty, item.by != [schedule.caregiver] {
      let word = Text(sv: "av", en: "by")(language)
      rest.append("\(word) \(ScheduleLineWord.written(caregivers: item.by))")
    }
    if item.isOnce {
      rest.append(Text(sv: "en gång", en: "once")(language))
    } else if item.everyWeeks != CareCycle.weeks {
      let weeks = item.everyWeeks
      let ending = [1, 2].contains(weeks % 10) && ![11, 12].contains(weeks % 100) ? "a" : "e"
      rest.append(Text(sv: "var \(weeks):\(ending) vecka", en: "every \(weeks) weeks")(language))
    }
    return columns + [rest.joined(separator: " ")]
  }

  /// What a service is called in the text: in lower case, without signs that mean something there.
  func serviceName(_ granted: GrantedService, _ language: Language) -> String {
    let name = records.services[granted.service]?.name(language) ?? granted.service
    return name.lowercased().split { $0.isWhitespace || $0 == "\"" }.joined(separator: " ")
  }

  /// The decision or client of an item that ended before the schedule begins, and its last day.
  func ended(_ item: ScheduleItem) -> (id: String, last: CalendarDate)? {
    if let granted = decisions[item.decision ?? ""], let to = granted.to, to < schedule.from {
      return (granted.id, to)
    }
    if let client = item.client.flatMap(records.client), let last = client.ended,
      last < schedule.from
    {
      return (client.id, last)
    }
    return nil
  }
}

/// The widths of a text's columns.
private struct AlignedColumns {
  private static let alignedRight: Set = [0, 3]
  private let widths: [Int]

  init(_ rows: [[String]]) {
    let count = rows.first?.count ?? 0
    widths = (0..<count).map { column in rows.map { $0[column].count }.max() ?? 0 }
  }

  func line(_ columns: [String]) -> String {
    let cells = zip(columns, widths).enumerated().map { place, cell in
      let padding = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
      return Self.alignedRight.contains(place) ? padding + cell.0 : cell.0 + padding
    }
    var line = cells.joined(separator: " ")[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
