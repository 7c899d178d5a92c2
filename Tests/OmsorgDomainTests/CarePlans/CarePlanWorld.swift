import OmsorgTexts
import Records
import Testing

@testable import OmsorgDomain

/// A client with two services and a care contact under a built-in policy, and a plan of it.
struct CarePlanWorld {
  var registers: Registers

  /// Client C1 of care contact E1, with morning help and cleaning from 2026-11-02.
  init(_ policy: String = "umea", _ kind: ProviderKind = .municipal) throws {
    registers = Registers()
    let builtIn = try #require(BuiltInPolicy.all.first { $0.id == policy })
    registers.policies = try Policy.records(of: builtIn)
    var provider = Provider()
    provider.id = "P1"
    provider.kind = kind
    provider.policy.set(policy, from: nil)
    registers.providers = [provider]
    var team = Team()
    team.id = "T1"
    team.provider.set("P1", from: nil)
    registers.teams = [team]
    for id in ["E1", "E2", "E3"] { try registers.add(caregiver: id) }
    try registers.add(client: "C1", from: "2026-11-02", careContact: "E1")
    registers.decisions[0].goal = "gå ut"
    registers.decisions[0].earliest = ClockTime(hour: 7, minute: 0)
    registers.decisions[0].latest = ClockTime(hour: 9, minute: 0)
    try registers.decisions[0].setFrequency("7", from: day("2026-11-02"))
    var cleaning = GrantedService()
    cleaning.id = "D-2"
    cleaning.client = "C1"
    cleaning.service = "cleaning"
    cleaning.from = try day("2026-11-02")
    try cleaning.setFrequency("0,5", from: day("2026-11-02"))
    registers.decisions.append(cleaning)
  }

  var client: Client { registers.clients[0] }

  /// A draft as the registers fill it.
  func draft(on date: String = "2026-11-16") throws -> CarePlan {
    try CarePlan.drafting(
      for: client, on: day(date), by: "E1", in: registers.records(), .swedish)
  }

  /// Fills in all that a draft is left to say.
  static func fill(_ plan: inout CarePlan) {
    for place in plan.activities.indices {
      plan.activities[place].how = "lugnt"
      plan.activities[place].when = plan.activities[place].when ?? "fredagar"
    }
    plan.participation = "var med"
    plan.cooperation = "ingen"
    plan.followUp = "var sjätte månad"
  }

  /// A complete draft, with sub-goals and the night manager asked.
  func complete(on date: String = "2026-11-16") throws -> CarePlan {
    var plan = try draft(on: date)
    Self.fill(&plan)
    for place in plan.goals.indices where plan.goals[place].subGoals.isEmpty {
      var subGoal = CarePlanSubGoal()
      subGoal.text = "till grinden"
      plan.goals[place].subGoals = [subGoal]
    }
    try plan.askNightManager("x", among: [], on: day(date), by: "E1", note: nil)
    return plan
  }

  /// Establishes a complete plan and keeps it.
  @discardableResult
  mutating func establish(on date: String = "2026-11-16") throws -> CarePlan {
    var plan = try complete(on: date)
    registers.carePlans.append(plan)
    try plan.establish(on: day(date), by: "E1", in: registers.records())
    registers.carePlans = try registers.records().carePlans(establishing: plan)
    return plan
  }

  /// What a rule finds: the subject, the day and the severity.
  func found(_ rule: String, on today: String, until: String? = nil, dutiesFrom: String? = nil)
    throws -> [String]
  {
    try registers.findings(rule, on: today, dutiesFrom: dutiesFrom, until: until).map { finding in
      "\(finding.subject.id) \(finding.due?.iso ?? "–") \(finding.severity.rawValue) "
        + (finding.responsible?.rawValue ?? "–")
    }
  }
}
