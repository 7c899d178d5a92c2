import Records

/// A goal through all the care plans that hold it.
struct PursuedGoal {
  let client: String
  /// The number, unique among the client's plans.
  let id: String
  /// The day that the first plan with it was established.
  let setOn: CalendarDate
  /// Met or dropped.
  let outcome: GoalOutcome?
  /// The day of that.
  let endedOn: CalendarDate?
  /// Who judged it met.
  let judgedBy: String?
  /// The granted service that it belongs to.
  let decision: String?
  /// As the plans have it, in order of the days they were established.
  private let versions: [Version]

  /// A goal as one plan has it.
  private struct Version {
    let from: CalendarDate
    /// The plan's last day; nil while it holds.
    let lastDay: CalendarDate?
    let subGoals: [CarePlanSubGoal]
  }

  /// All goals of plans established by a day, by client and number; what ended later has not ended.
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
        let ended = versions.first { version in
          version.goal.outcome != nil && version.goal.outcomeOn.map { $0 <= date } ?? false
        }?.goal
        return PursuedGoal(
          client: client, id: id, setOn: first.from, outcome: ended?.outcome,
          endedOn: ended?.outcomeOn, judgedBy: ended?.judgedBy, decision: last.goal.decision,
          versions: versions.map { version in
            Version(
              from: version.from, lastDay: version.plan.ended, subGoals: version.goal.subGoals)
          })
      }
    }
  }

  /// The sub-goals of one that is pursued on a day, as the plan of that day has them; nil when it is
  /// not pursued: no plan has it then, or it has ended.
  func subGoals(on date: CalendarDate) -> [CarePlanSubGoal]? {
    guard let version = versions.last(where: { $0.from <= date }),
      version.lastDay.map({ date <= $0 }) ?? true, endedOn.map({ date < $0 }) ?? true
    else { return nil }
    return version.subGoals
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
