public import Records

/// What a schedule says of one granted service, in words.
public enum ScheduleWords {
  /// A day of the week and a start, in some of the four weeks.
  private struct Slot: Hashable {
    let weekday: Int
    let start: ClockTime
  }

  /// When it is done: `tisdagar 10:15` each week, `tisdag 10:15 vecka 1 och 3` in some; nil where the
  /// schedule does not have it.
  public static func when(_ decision: String, in schedule: Schedule) -> Text? {
    let items = schedule.items.filter { $0.decision == decision && !$0.isOnce }
    if items.isEmpty { return nil }
    let swedish = when(items, .swedish)
    let english = when(items, .english)
    return Text(sv: swedish, en: english)
  }

  /// The only one who does it by the schedule; nil where the schedule does not have it, or several do.
  public static func performer(_ decision: String, in schedule: Schedule) -> String? {
    let people = Set(
      schedule.items.filter { $0.decision == decision }
        .map { $0.by.isEmpty ? [schedule.caregiver] : $0.by })
    guard people.count == 1, let only = people.first, only.count == 1 else { return nil }
    return only.first
  }

  private static func when(_ items: [ScheduleItem], _ language: Language) -> String {
    let everyCycle = items.filter { $0.everyWeeks == CareCycle.weeks }
    let seldom = items.filter { $0.everyWeeks != CareCycle.weeks }.map { item in
      let every =
        language == .swedish
        ? "var \(item.everyWeeks):e vecka" : "every \(item.everyWeeks) weeks"
      return "\(weekday(item.day % 7, language)) \(item.start.iso), \(every)"
    }
    var weeks: [Slot: [Int]] = [:]
    var slots: [Slot] = []
    for item in everyCycle.sorted(by: { ($0.day, $0.start) < ($1.day, $1.start) }) {
      let slot = Slot(weekday: item.day % 7, start: item.start)
      if weeks[slot] == nil { slots.append(slot) }
      weeks[slot, default: []].append(item.day / 7 % CareCycle.weeks + 1)
    }
    let isRegular = slots.allSatisfy { weeks[$0]?.count == CareCycle.weeks } || slots.count <= 2
    let parts =
      isRegular
      ? slots.map { words($0, weeks[$0] ?? [], language) } : byWeek(everyCycle, language)
    let separator = isRegular ? (language == .swedish ? " och " : " and ") : "; "
    return ([parts.joined(separator: separator)].filter { !$0.isEmpty } + seldom)
      .joined(separator: "; ")
  }

  private static func words(_ slot: Slot, _ weeks: [Int], _ language: Language) -> String {
    let day = weekday(slot.weekday, language)
    if weeks.count == CareCycle.weeks {
      return day + (language == .swedish ? "ar " : "s ") + slot.start.iso
    }
    let list = weeks.dropLast().map { "\($0)" }.joined(separator: ", ")
    let last = weeks.last.map { "\($0)" } ?? ""
    let and = language == .swedish ? " och " : " and "
    let numbers = list.isEmpty ? last : list + and + last
    let week = language == .swedish ? "vecka" : weeks.count > 1 ? "weeks" : "week"
    return "\(day) \(slot.start.iso) \(week) \(numbers)"
  }

  private static func byWeek(_ items: [ScheduleItem], _ language: Language) -> [String] {
    let weeks = Dictionary(grouping: items) { $0.day / 7 % CareCycle.weeks }
    return weeks.keys.sorted().map { week in
      let days = (weeks[week] ?? []).sorted { ($0.day, $0.start) < ($1.day, $1.start) }.map {
        "\(weekday($0.day % 7, language)) \($0.start.iso)"
      }
      return (language == .swedish ? "vecka" : "week") + " \(week + 1): "
        + days.joined(separator: ", ")
    }
  }

  private static func weekday(_ day: Int, _ language: Language) -> String {
    Weekday.allCases[day % 7].words(language)
  }
}

extension CareRecords {
  /// The schedule in force on a day in which a client's services stand: the first care contact's.
  public func scheduleInForce(ofClient client: String, on date: CalendarDate) -> Schedule? {
    plannersInOrder(of: client, on: date).first.flatMap { schedule(of: $0, on: date) }
  }
}
