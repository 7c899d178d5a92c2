/// What is expected of a date: the plan as far as there is one, else what schedules and the rules of
/// daily visits say.
public struct DayOutlook: Sendable {
  /// The date.
  public let date: CalendarDate
  /// The visits that are due, by start, client and id. Those that the day's plan has stand as in it.
  /// Of the others some name whom schedules or rules name, and begin when they are wished.
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
    isPlanned = given.values.contains { $0.state == .planned && !$0.isFixed }
    var placed: [String: [String]] = [:]
    for visit in days.visits where visit.date == planning.date {
      placed[Self.key(visit.decision, visit.start.minutesSinceMidnight)] = visit.by
    }
    var daily: [String: Set<String>] = [:]
    for caregiver in days.caregivers(ofTeam: nil) {
      for entry in days.day(of: caregiver.id, on: planning.date).entries {
        guard case .daily(let visit) = entry.kind else { continue }
        daily[visit.decision, default: []].insert(visit.caregiver)
      }
    }
    visits = planning.needs.map { need in
      if let visit = given[need.id], visit.state == .planned || visit.state == .unplanned {
        return visit
      }
      var visit = need.unplanned
      let named = placed[Self.key(need.decision, Int16(need.wished))]
      let byRule = need.decision.flatMap { daily[$0] }?.sorted()
      visit.caregivers = Array((named ?? byRule ?? []).prefix(need.needed))
      return visit
    }.sorted(by: DayVisit.inOrder)
  }

  /// What a schedule's visit and the visit due have in common.
  private static func key(_ decision: String?, _ start: Int16) -> String {
    "\(decision ?? "")/\(start)"
  }
}
