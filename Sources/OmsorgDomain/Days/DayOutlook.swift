/// What is expected of a date: the plan as far as there is one, else what schedules and the rules of
/// daily visits say.
public struct DayOutlook: Sendable {
  /// The date.
  public let date: CalendarDate
  /// The visits that are due, by start, client and id. Those that the day's plan has stand as in it.
  /// Of the others some name whom schedules or rules name, and begin when they are wished, or when
  /// whom a rule names is at work.
  public let visits: [DayVisit]
  /// Whether the day's plan has any of them.
  public let isPlanned: Bool

  /// What is expected of a date.
  /// - Parameters:
  ///   - planning: the date's.
  ///   - days: schedules and daily visits of days that include the date.
  public init(_ planning: DayPlanning, _ days: ScheduleDays) {
    date = planning.date
    let given = Dictionary(
      planning.given.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    isPlanned = planning.isPlanned(.everyone)
    var placed: [String: [String]] = [:]
    for visit in days.visits where visit.date == planning.date {
      placed[Self.key(visit.decision, visit.start.minutesSinceMidnight)] = visit.by
    }
    var daily: [String: [DailyVisits.Visit]] = [:]
    for caregiver in days.caregivers(ofTeam: nil) {
      for entry in days.day(of: caregiver.id, on: planning.date).entries {
        guard case .daily(let visit) = entry.kind else { continue }
        daily[visit.decision, default: []].append(visit)
      }
    }
    visits = planning.needs.map { need in
      if let visit = given[need.id], visit.state == .planned || visit.state == .unplanned {
        return visit
      }
      var visit = need.unplanned
      let named = placed[Self.key(need.decision, Int16(need.wished))]
      if let named {
        visit.caregivers = Array(named.prefix(need.needed))
      } else if let first = need.decision.flatMap({ daily[$0] }).flatMap({ Self.one(need, of: $0) })
      {
        visit.caregivers = first.caregivers
        visit.start = ClockTime(minutesSinceMidnight: first.start) ?? visit.start
      }
      return visit
    }.sorted(by: DayVisit.inOrder)
  }

  /// Who does a visit by rule, as many as it needs, and when the first of them can begin it nearest
  /// to when it is wished; nil where nobody can within its window.
  private static func one(
    _ need: DayNeed, of visits: [DailyVisits.Visit]
  ) -> (caregivers: [String], start: Int)? {
    let possible = visits.compactMap { visit -> (start: Int, caregiver: String)? in
      let first = max(need.window.lowerBound, visit.earliest)
      let last = min(need.window.upperBound, visit.latest)
      return first <= last ? (min(max(need.wished, first), last), visit.caregiver) : nil
    }.sorted { left, right in
      (abs(left.start - need.wished), left.start, left.caregiver)
        < (abs(right.start - need.wished), right.start, right.caregiver)
    }
    guard let first = possible.first else { return nil }
    var caregivers: [String] = []
    for visit in possible where !caregivers.contains(visit.caregiver) {
      caregivers.append(visit.caregiver)
    }
    return (caregivers.prefix(need.needed).sorted(), first.start)
  }

  /// What a schedule's visit and the visit due have in common.
  private static func key(_ decision: String?, _ start: Int16) -> String {
    "\(decision ?? "")/\(start)"
  }
}
