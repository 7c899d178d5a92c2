/// When a visit that cannot be done on a date is done instead.
public struct DayPuttingOff: Sendable {
  /// Days after the date, at most, that are tried when its week is over.
  private static let daysAfterWeek = 7

  /// The days that a visit of a date may be put off to, in the order that they are tried: the rest
  /// of the week in which it is due, then the seven days after that.
  public static func days(after date: CalendarDate) -> DateRange {
    let sunday = date.monday.adding(days: 6)
    return DateRange(from: date.adding(days: 1), count: sunday.days(since: date) + daysAfterWeek)
  }

  /// Whether any later day could be without a visit's service: it is not given every day.
  public static func isPossible(_ visit: DayVisit, of planning: DayPlanning) -> Bool {
    let granted = planning.records.decisions(of: visit.client).first { $0.id == visit.decision }
    guard let frequency = granted?.frequency.value(on: planning.date) else { return true }
    return frequency.times < 7 * frequency.everyWeeks
  }

  /// Whether a visit may be put off to the date of another planning: the client is at home and has no
  /// visit of the same service, and the care contact, a deputy or whoever is wished for is at work
  /// and may do it.
  /// - Parameter later: the planning of the later date, of the client's registers at least.
  public static func fits(
    _ visit: DayVisit, of planning: DayPlanning, on later: DayPlanning
  ) -> Bool {
    guard (try? planning.putOff(visit, to: later.date)) != nil else { return false }
    let hasSame =
      later.needs.contains { $0.client == visit.client && $0.service == visit.service }
      || later.given.contains {
        $0.client == visit.client && $0.service == visit.service && $0.state == .planned
      }
    if hasSame { return false }
    let records = later.records
    let granted = visit.decision.flatMap { id in
      records.decisions(of: visit.client).first { $0.id == id }
    }
    let named =
      records.plannersInOrder(of: visit.client, on: later.date)
      + records.deputiesInOrder(of: visit.client, on: later.date)
      + [granted.flatMap { records.wish(of: $0)?.caregiver }].compactMap(\.self)
    return named.contains { id in
      later.refusal(of: id, for: visit) == nil
        && later.isAtWork(id, during: visit)
    }
  }
}
