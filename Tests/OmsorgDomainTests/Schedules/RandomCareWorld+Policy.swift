import OmsorgDomain
import PlainJSON

extension RandomCareWorld {
  mutating func makePolicy() {
    let weights: [(PolicyRule.Typed<Int>, Int)] = [
      (PolicyRule.scheduleWeightOwn, 60), (PolicyRule.scheduleWeightCover, 20),
      (PolicyRule.scheduleWeightWish, 40), (PolicyRule.scheduleWeightClash, 50),
      (PolicyRule.scheduleWeightSpacing, 10), (PolicyRule.scheduleWeightWeekday, 8),
      (PolicyRule.scheduleWeightTime, 3), (PolicyRule.scheduleWeightCareFirst, 15),
      (PolicyRule.scheduleWeightBefore, 60), (PolicyRule.scheduleWeightShare, 5),
      (PolicyRule.scheduleWeightRoom, 25), (PolicyRule.scheduleWeightChange, 12),
    ]
    for (rule, usual) in weights {
      if !chance(5) { set(rule.id, .integer(max(1, usual + number(-5...20)))) }
    }
    if chance(75) { set(PolicyRule.scheduleTravelMinutes.id, .integer(number(1...12))) }
    if chance(70) { set(PolicyRule.showersInAMorningToQuestion.id, .integer(number(1...3))) }
    if chance(70) { set(PolicyRule.cleaningsInAnAfternoonToQuestion.id, .integer(number(1...3))) }
    if chance(60) { set(PolicyRule.heavyAtOnceNotAllowed.id, .integer(number(1...3))) }
    if chance(40) { set(PolicyRule.planningTimePerMonth.id, .integer(random.pick([60, 90, 120]))) }
    if chance(70) {
      let share = JSONValue.object([
        JSONValue.Member("from", .number(random.pick(["0.65", "0.5", "0.125"]))),
        JSONValue.Member("to", .number(random.pick(["0.7", "0.85", "0.655"]))),
      ])
      set(PolicyRule.clientTimeShare.id, share)
      set(
        PolicyRule.clientTimeShareOf.id, .string(random.pick(["all_caregivers", "care_contact"])))
    }
    if chance(70) {
      var steps = [
        "care_contact", "deputy", "twin", "team", "runner", "resource_group", "evening_team",
        "hourly",
      ].filter { _ in chance(65) }
      if chance(30) { steps.shuffle(using: &random) }
      if !steps.isEmpty { set(PolicyRule.orderOfCover.id, .array(steps.map { .string($0) })) }
    }
    if chance(20) { set(PolicyRule.servicesByContractor.id, .array([.string("shopping")])) }
    if chance(30) {
      set(
        PolicyRule.servicesByServiceAssistants.id,
        .array([.string("cleaning"), .string("laundry")]))
    }
    if chance(50) { set(PolicyRule.delegationsTakenOn.id, .boolean(chance(60))) }
  }

  private mutating func set(_ rule: String, _ literal: JSONValue) {
    var record = PolicyRecord(policy: "p", rule: rule)
    var value = PolicyValue()
    value.value = literal
    record.values = [value]
    policies.append(record)
  }
}
