/// When caregivers work during four weeks: what schedules repeat by, and matching counts on.
///
/// The four weeks end with the last week that has known shifts, and at the latest four weeks from
/// the Monday of the day asked about, so that a roster not yet published is stood in for by the
/// latest one.
public struct Roster: Sendable {
  /// A shift as minutes within a day of the four weeks.
  struct Hours: Sendable {
    /// 0..<28, counted from the first Monday.
    let day: Int
    /// Minutes since midnight.
    let start: Int
    /// Minutes since the same midnight; over 1,440 past midnight.
    let end: Int
  }

  /// The four weeks, from a Monday.
  public let weeks: DateRange
  private let hours: [String: [Hours]]
  private let minutes: [String: Int]

  /// The days whose shifts a roster for a day may need.
  public static func daysNeeded(for date: CalendarDate) -> DateRange {
    let monday = date.monday
    return DateRange(
      from: monday.adding(days: -2 * CareCycle.days), count: 3 * CareCycle.days)
  }

  /// A roster for a day.
  /// - Parameters:
  ///   - shifts: those of `daysNeeded(for:)`; others are left out.
  ///   - absences: a caregiver's shifts on days away, from the day on, are not counted.
  public init(shifts: [Shift], absences: [Absence], for date: CalendarDate) {
    let needed = Self.daysNeeded(for: date)
    let last = shifts.lazy.map(\.date).filter(needed.contains).max() ?? needed.to
    let weeks = DateRange(
      from: last.monday.adding(days: 7 - CareCycle.days), count: CareCycle.days)
    self.weeks = weeks
    let away = Dictionary(grouping: absences.filter { $0.caregiver != nil }) { $0.caregiver ?? "" }
    var hours: [String: [Hours]] = [:]
    var minutes: [String: Int] = [:]
    for shift in shifts where weeks.contains(shift.date) {
      if shift.date >= date,
        away[shift.caregiver]?.contains(where: { $0.contains(shift.date) }) ?? false
      {
        continue
      }
      let start = Int(shift.start.minutesSinceMidnight)
      let length = shift.start.minutes(until: shift.end)
      hours[shift.caregiver, default: []].append(
        Hours(day: shift.date.days(since: weeks.from), start: start, end: start + length))
      minutes[shift.caregiver, default: 0] += max(0, length - shift.breakMinutes)
    }
    self.hours = hours
    self.minutes = minutes
  }

  /// Whether no shifts are known at all.
  public var isEmpty: Bool { hours.isEmpty }

  /// Paid minutes in the four weeks: shifts less breaks.
  public func workingMinutes(of caregiver: String) -> Int { minutes[caregiver] ?? 0 }

  func hours(of caregiver: String) -> [Hours] { hours[caregiver] ?? [] }

  /// Everyone's shifts, in no particular order.
  var all: [Hours] { hours.values.flatMap(\.self) }
}
