extension Frequency {
  /// The weeks in which an occurrence may be done, both included, 0..<4 of the cycle.
  public struct Weeks: Hashable, Sendable {
    /// The week in which it is due.
    public let first: Int
    /// The last week before the next one is due, or the cycle's last.
    public let last: Int
  }

  /// The occurrences that are due in a cycle.
  /// - Parameter monday: the cycle's first day.
  public func occurrences(ofCycleFrom monday: CalendarDate) -> [Weeks] {
    guard times > 0 else { return [] }
    let firstWeek = floorDivide(monday.days(since: anchor), 7)
    // Occurrence k counted from the anchor is due in week ⌊k · everyWeeks / times⌋ from there.
    var number = -floorDivide(-firstWeek * times, everyWeeks)
    var occurrences: [Weeks] = []
    while true {
      let due = floorDivide(number * everyWeeks, times) - firstWeek
      guard due < CareCycle.weeks else { return occurrences }
      let next = floorDivide((number + 1) * everyWeeks, times) - firstWeek
      occurrences.append(Weeks(first: due, last: min(max(due, next - 1), CareCycle.weeks - 1)))
      number += 1
    }
  }

  /// Days from one occurrence to the next that are as even as whole days allow.
  public var evenGap: ClosedRange<Int> {
    let days = 7 * everyWeeks
    let most = max(times, 1)
    return days / most...(days + most - 1) / most
  }

  /// Whether every cycle is like the one before.
  public var repeatsEveryCycle: Bool { CareCycle.weeks.isMultiple(of: everyWeeks) }
}
