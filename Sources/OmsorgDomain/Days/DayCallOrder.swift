/// Someone employed by the hour who is not at work on a date and could be called in.
public struct DayCall: Sendable {
  /// The caregiver's id.
  public let caregiver: String
  /// The ids of the visits that nobody does which they may do.
  public let mayDo: [String]
  /// How many of the clients of those visits they have met in the thirteen days before.
  public let clientsMet: Int
  /// Minutes of their shifts in the week of the date and the week before.
  public let minutesWorked: Int
}

extension DayPlanning {
  /// The days whose shifts tell how much someone has worked of late: this week and the one before.
  public static func daysWorked(of date: CalendarDate) -> DateRange {
    DateRange(from: date.monday.adding(days: -7), count: 14)
  }

  /// In which order those employed by the hour who are not at work are called in for visits that
  /// nobody does: whoever may do the most of them, then knows the most of their clients, then has
  /// worked the least this week and the last. Whoever may do none of them is not called.
  /// - Parameter shifts: those of `daysWorked(of: date)`.
  public func callOrder(for undone: [DayVisit], shifts: [Shift]) -> [DayCall] {
    let days = Self.daysWorked(of: date)
    var minutes: [String: Int] = [:]
    var isAtWork: Set<String> = Set(self.shifts.map(\.caregiver))
    for shift in shifts where days.contains(shift.date) {
      minutes[shift.caregiver, default: 0] +=
        shift.start.minutes(until: shift.end) - shift.breakMinutes
      if shift.date == date { isAtWork.insert(shift.caregiver) }
    }
    let calls = records.caregivers.compactMap { caregiver -> DayCall? in
      guard caregiver.role.value(on: date) == .hourly, caregiver.isActive(on: date),
        !isAtWork.contains(caregiver.id),
        !records.absences(of: caregiver.id).contains(where: { $0.contains(date) })
      else { return nil }
      let mayDo = undone.filter { refusal(of: caregiver.id, for: $0) == nil }
      if mayDo.isEmpty { return nil }
      let met = Set(
        mayDo.filter { need($0.id)?.met.contains(caregiver.id) ?? false }.map(\.client))
      return DayCall(
        caregiver: caregiver.id, mayDo: mayDo.map(\.id), clientsMet: met.count,
        minutesWorked: minutes[caregiver.id] ?? 0)
    }
    return calls.sorted { left, right in
      (-left.mayDo.count, -left.clientsMet, left.minutesWorked, left.caregiver)
        < (-right.mayDo.count, -right.clientsMet, right.minutesWorked, right.caregiver)
    }
  }
}
