/// A row of the follow-up of goals in care plans.
public struct GoalFigures: Sendable {
  /// What the row is about; nil for what belongs to none, and for all.
  public let key: String?
  /// Goals first set by a plan established in the period.
  public internal(set) var set = 0
  /// Goals met in the period.
  public internal(set) var met = 0
  /// Those of them that the care manager judged.
  public internal(set) var metByCareManager = 0
  /// Those that someone else judged.
  public internal(set) var metByOthers = 0
  /// Those that the policy pays a premium for: judged by the care manager, where it has one.
  public internal(set) var withPremium = 0
  /// Goals no longer pursued since a day in the period.
  public internal(set) var dropped = 0
  /// Goals pursued on the last day.
  public internal(set) var open = 0
  /// Those of them with some sub-goals reached, but not all.
  public internal(set) var partly = 0
  /// Those whose sub-goals are all reached: to be judged.
  public internal(set) var toJudge = 0
  /// Clients with a goal that is counted here.
  public internal(set) var clients: Set<String> = []

  init(key: String?) { self.key = key }

  /// Goals met of which nobody said who judged.
  public var metUnjudged: Int { met - metByCareManager - metByOthers }

  /// The share met of the goals that ended in the period; nil where there is none.
  public var metShare: Double? { met + dropped == 0 ? nil : Double(met) / Double(met + dropped) }

  /// The share judged by the care manager of those met; nil where there is none.
  public var careManagerShare: Double? {
    met == 0 ? nil : Double(metByCareManager) / Double(met)
  }

  /// The rows of a question, by key.
  /// - Parameters:
  ///   - date: what happened after it is not known yet.
  ///   - isWanted: whether a client counts.
  public static func rows(
    _ question: FollowUpQuestion, _ records: CareRecords, on date: CalendarDate,
    of isWanted: (String) -> Bool = { _ in true }
  ) -> [GoalFigures] {
    let groups = FollowUpGroups(question.grouping, records)
    var rows: [String?: GoalFigures] = [:]
    if question.grouping == .all { rows[nil] = GoalFigures(key: nil) }
    func count(_ goal: PursuedGoal, on day: CalendarDate, _ body: (inout GoalFigures) -> Void) {
      let key = groups.key(client: goal.client, on: day)
      rows[key, default: GoalFigures(key: key)].clients.insert(goal.client)
      body(&rows[key, default: GoalFigures(key: key)])
    }
    for goal in PursuedGoal.all(in: records, establishedBy: date) where isWanted(goal.client) {
      if question.period.contains(goal.setOn) { count(goal, on: goal.setOn) { $0.set += 1 } }
      if let ended = goal.endedOn, question.period.contains(ended) {
        count(goal, on: ended) { $0.end(goal, on: ended, in: records) }
      }
      for part in question.calendarParts {
        let last = min(part.to, date)
        guard part.from <= date, let subGoals = goal.subGoals(on: last),
          records.client(goal.client)?.isActive(on: last) ?? false
        else { continue }
        count(goal, on: last) { $0.addOpen(subGoals, on: last) }
      }
    }
    return rows.values.sorted { FollowUpGroups.isInOrder($0.key, $1.key) }
  }

  private mutating func end(_ goal: PursuedGoal, on day: CalendarDate, in records: CareRecords) {
    guard goal.outcome == .met else {
      dropped += 1
      return
    }
    met += 1
    switch goal.isJudgedByCareManager(in: records) {
    case true?:
      metByCareManager += 1
      if goal.premium(in: records) != nil { withPremium += 1 }
    case false?: metByOthers += 1
    case nil: break
    }
  }

  private mutating func addOpen(_ subGoals: [CarePlanSubGoal], on day: CalendarDate) {
    open += 1
    let reached = subGoals.count { $0.metOn.map { $0 <= day } ?? false }
    guard reached > 0 else { return }
    if reached == subGoals.count { toJudge += 1 } else { partly += 1 }
  }
}
