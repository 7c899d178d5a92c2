import Records

extension CarePlan {
  /// Adds a goal to a draft.
  /// - Parameter others: the client's other plans, whose goals' numbers are taken.
  /// - Returns: the goal's number.
  /// - Throws: `CarePlanRefusal`; nothing is then changed.
  public mutating func addGoal(
    _ text: String, decision: String?, besides others: [CarePlan]
  ) throws(CarePlanRefusal) -> String {
    if let refusal = refusal(of: .edit, on: draftedOn) { throw refusal }
    if let decision, !activities.contains(where: { $0.decision == decision }) {
      throw .noSuchActivity(id, decision)
    }
    if let same = goals.first(where: { $0.text == text }) { throw .goalExists(id, same.id) }
    var goal = CarePlanGoal()
    goal.id = nextGoal(besides: others)
    goal.decision = decision
    goal.text = text
    goals.append(goal)
    return goal.id
  }

  /// Takes a goal out of a draft, unless a plan that holds has it: such a goal is met or dropped.
  /// - Throws: `CarePlanRefusal`; nothing is then changed.
  public mutating func remove(
    goal: String, besides others: [CarePlan]
  ) throws(CarePlanRefusal) {
    if let refusal = refusal(of: .edit, on: draftedOn) { throw refusal }
    let place = try place(of: goal)
    if let plan = others.first(where: { plan in plan.goals.contains { $0.id == goal } }) {
      throw .goalOfPlan(plan.id, goal)
    }
    goals.remove(at: place)
  }

  /// Adds a sub-goal to a goal of a draft.
  /// - Returns: its number within the goal, from 1.
  /// - Throws: `CarePlanRefusal`; nothing is then changed.
  public mutating func addSubGoal(
    _ text: String, to goal: String
  ) throws(CarePlanRefusal) -> Int {
    if let refusal = refusal(of: .edit, on: draftedOn) { throw refusal }
    let place = try place(of: goal)
    if let outcome = goals[place].outcome {
      throw .goalEnded(id, goal, outcome, goals[place].outcomeOn ?? draftedOn)
    }
    if let same = goals[place].subGoals.firstIndex(where: { $0.text == text }) {
      throw .goalExists(id, "\(goal).\(same + 1)")
    }
    var subGoal = CarePlanSubGoal()
    subGoal.text = text
    goals[place].subGoals.append(subGoal)
    return goals[place].subGoals.count
  }

  /// Records that a goal of a plan that holds was met, or is no longer pursued.
  /// - Throws: `CarePlanRefusal`; nothing is then changed.
  public mutating func end(
    goal: String, _ outcome: GoalOutcome, on date: CalendarDate, judgedBy: String?, note: String?
  ) throws(CarePlanRefusal) {
    if let refusal = refusal(of: .endGoal, on: date) { throw refusal }
    let place = try place(of: goal)
    if let outcome = goals[place].outcome {
      throw .goalEnded(id, goal, outcome, goals[place].outcomeOn ?? draftedOn)
    }
    goals[place].outcome = outcome
    goals[place].outcomeOn = date
    goals[place].judgedBy = judgedBy
    goals[place].note = note
  }

  /// Records that a sub-goal of a plan that holds was reached.
  /// - Parameter number: its number within the goal, from 1.
  /// - Throws: `CarePlanRefusal`; nothing is then changed.
  public mutating func meet(
    subGoal number: Int, of goal: String, on date: CalendarDate
  ) throws(CarePlanRefusal) {
    if let refusal = refusal(of: .endGoal, on: date) { throw refusal }
    let place = try place(of: goal)
    if let outcome = goals[place].outcome {
      throw .goalEnded(id, goal, outcome, goals[place].outcomeOn ?? draftedOn)
    }
    guard goals[place].subGoals.indices.contains(number - 1) else {
      throw .noSuchGoal(id, "\(goal).\(number)")
    }
    if let metOn = goals[place].subGoals[number - 1].metOn {
      throw .goalEnded(id, "\(goal).\(number)", .met, metOn)
    }
    goals[place].subGoals[number - 1].metOn = date
  }

  /// A draft that revises a plan, once goals of the plan have ended or sub-goals been reached.
  public mutating func take(outcomesOf plan: CarePlan) {
    for goal in plan.goals {
      guard let place = goals.firstIndex(where: { $0.id == goal.id }) else { continue }
      goals[place].outcome = goal.outcome
      goals[place].outcomeOn = goal.outcomeOn
      goals[place].judgedBy = goal.judgedBy
      goals[place].note = goal.note
      for subGoal in goal.subGoals where subGoal.metOn != nil {
        for number in goals[place].subGoals.indices
        where goals[place].subGoals[number].text == subGoal.text {
          goals[place].subGoals[number].metOn = subGoal.metOn
        }
      }
    }
  }

  private func place(of goal: String) throws(CarePlanRefusal) -> Int {
    guard let place = goals.firstIndex(where: { $0.id == goal }) else {
      throw .noSuchGoal(id, goal)
    }
    return place
  }

  /// Who may judge a goal met, where the policy leaves that to a role.
  /// - Parameters:
  ///   - who: the one who judged it, if said.
  ///   - role: what they are, where no register has them.
  ///   - demanded: the role that the policy wants.
  /// - Returns: the judge as recorded: an id where one is on record.
  /// - Throws: `CarePlanRefusal`.
  public static func judge(
    _ who: String?, role: CareRole?, demanded: CareRole?, in records: CareRecords,
    on date: CalendarDate
  ) throws(CarePlanRefusal) -> String? {
    guard let demanded else { return who }
    guard let who else { throw .judgeMissing(demanded) }
    if records.caregiver(who) != nil { throw .wrongJudge(who, demanded) }
    let known = records.professionals.filter {
      ($0.id == who || $0.name == who) && $0.isActive(on: date)
    }
    if let judge = known.first(where: { $0.role.careRole == demanded }) { return judge.id }
    if !known.isEmpty { throw .wrongJudge(who, demanded) }
    guard let role else { throw .unknownJudge(who, demanded) }
    guard role == demanded else { throw .wrongJudge(who, demanded) }
    return who
  }
}
