import Records

/// A goal through all the care plans that hold it.
struct PursuedGoal {
  let client: String
  /// The number, unique among the client's plans.
  let id: String
  /// The day that the first plan with it was established.
  let setOn: CalendarDate
  /// The last day that a plan with it holds; nil while one does.
  let lastInPlan: CalendarDate?
  /// Met or dropped.
  let outcome: GoalOutcome?
  /// The day of that.
  let endedOn: CalendarDate?
  /// Who judged it met.
  let judgedBy: String?
  /// The granted service that it belongs to.
  let decision: String?
  /// The sub-goals, as the latest plan has them.
  let subGoals: [CarePlanSubGoal]

  /// All goals of plans established by a day, by client and number.
  static func all(in records: CareRecords, establishedBy date: CalendarDate) -> [PursuedGoal] {
    let clients = Set(records.carePlans.map(\.client)).sorted(by: CollectionFile.inCollectionOrder)
    return clients.flatMap { client -> [PursuedGoal] in
      let plans = records.carePlans(of: client).compactMap { plan in
        plan.establishedOn.flatMap { $0 <= date ? (plan: plan, from: $0) : nil }
      }.sorted { $0.from < $1.from }
      var order: [String] = []
      var holding: [String: [(plan: CarePlan, from: CalendarDate, goal: CarePlanGoal)]] = [:]
      for (plan, from) in plans {
        for goal in plan.goals {
          if holding[goal.id] == nil { order.append(goal.id) }
          holding[goal.id, default: []].append((plan, from, goal))
        }
      }
      return order.compactMap { id in
        guard let versions = holding[id], let first = versions.first, let last = versions.last
        else {
          return nil
        }
        // A plan that was replaced may have been the one in which the goal ended.
        let ended = versions.first { $0.goal.outcome != nil }?.goal
        return PursuedGoal(
          client: client, id: id, setOn: first.from, lastInPlan: last.plan.ended,
          outcome: ended?.outcome, endedOn: ended?.outcomeOn, judgedBy: ended?.judgedBy,
          decision: last.goal.decision,
          subGoals: last.goal.subGoals)
      }
    }
  }

  /// Whether it is pursued on a day: a plan has it, and it has not ended by then.
  func isPursued(on date: CalendarDate) -> Bool {
    setOn <= date && (lastInPlan.map { date <= $0 } ?? true) && (endedOn.map { date < $0 } ?? true)
  }

  /// Whether the care manager judged it met; nil where nobody said who did.
  ///
  /// A judge in no register is taken at the word that was given when the goal was judged, which the
  /// policy's role for judging decided.
  func isJudgedByCareManager(in records: CareRecords) -> Bool? {
    guard let judgedBy, let endedOn else { return nil }
    if records.caregiver(judgedBy) != nil { return false }
    let known = records.professionals.filter { $0.id == judgedBy || $0.name == judgedBy }
    if !known.isEmpty { return known.contains { $0.role == .careManager } }
    return governing(in: records, on: endedOn)?
      .value(of: PolicyRule.goalJudgedBy, on: endedOn) == .careManager
  }

  /// What the policy of the day it was met pays for it, in öre; nil where it pays nothing.
  func premium(in records: CareRecords) -> Int? {
    guard let endedOn else { return nil }
    return governing(in: records, on: endedOn)?.value(of: PolicyRule.goalPremium, on: endedOn)
  }

  private func governing(in records: CareRecords, on date: CalendarDate) -> GoverningPolicy? {
    records.client(client).flatMap { records.governing($0, on: date) }
  }
}
