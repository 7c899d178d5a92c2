/// When caregivers are at work: their shifts but for those on days they are absent.
public struct DutyTimes: Sendable {
  private struct Shift: Sendable {
    let day: Int32
    let start: Int16
    let end: Int16
  }

  private var shifts: [String: [Shift]] = [:]

  /// The times of shifts.
  /// - Parameter records: the caregivers' absences.
  public init(_ shifts: [OmsorgDomain.Shift], _ records: CareRecords) {
    for shift in shifts {
      if records.absences(of: shift.caregiver).contains(where: { $0.contains(shift.date) }) {
        continue
      }
      let day = shift.date.daysSinceEpoch
      let (start, end) = (shift.start.minutesSinceMidnight, shift.end.minutesSinceMidnight)
      if end < start {
        self.shifts[shift.caregiver, default: []] += [
          Shift(day: day, start: start, end: 1_440), Shift(day: day + 1, start: 0, end: end),
        ]
      } else {
        self.shifts[shift.caregiver, default: []].append(Shift(day: day, start: start, end: end))
      }
    }
    for caregiver in self.shifts.keys { self.shifts[caregiver]?.sort { $0.day < $1.day } }
  }

  /// The days whose shifts are needed for visits of a period: a shift may go past midnight.
  public static func daysNeeded(for period: DateRange) -> DateRange {
    DateRange(from: period.from.adding(days: -1), count: period.count + 1)
  }

  /// Whether a caregiver is at work at a time of a day.
  func isOnDuty(_ caregiver: String, day: Int32, minute: Int16) -> Bool {
    guard let shifts = shifts[caregiver] else { return false }
    var low = 0
    var high = shifts.count
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].day < day { low = middle + 1 } else { high = middle }
    }
    while low < shifts.count, shifts[low].day == day {
      if shifts[low].start <= minute, minute < shifts[low].end { return true }
      low += 1
    }
    return false
  }
}
