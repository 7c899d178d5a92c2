import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

/// A private provider with two clients, held against demands one at a time.
@Suite struct ContractAuditTests {
  private func registers() throws -> Registers {
    var registers = try Registers.clean()
    registers.providers[0].kind = .private
    return registers
  }

  private func audit(
    _ registers: Registers, figures: ContractAudit.Figures = ContractAudit.Figures(),
    from: String = "2026-01-01", to: String = "2026-11-16", dutiesFrom: CalendarDate? = nil
  ) throws -> ContractAudit {
    let records = try registers.records()
    let period = try #require(DateRange(from: try day(from), to: try day(to)))
    return ContractAudit(
      of: registers.providers[0], in: records, period, dutiesFrom: dutiesFrom,
      deadlines: Deadlines(records, in: period, on: period.to, dutiesFrom: dutiesFrom).all,
      figures: figures)
  }

  /// The one requirement of a rule that binds private providers.
  private func requirement(
    _ registers: Registers, _ rule: String, _ value: JSONValue,
    figures: ContractAudit.Figures = ContractAudit.Figures(), dutiesFrom: CalendarDate? = nil
  ) throws -> ContractRequirement {
    var registers = registers
    try registers.set(rule, value, from: "2020-01-01", binds: .private)
    let audit = try audit(registers, figures: figures, dutiesFrom: dutiesFrom)
    #expect(audit.requirements.map(\.rule) == [rule])
    return try #require(audit.requirements.first)
  }

  @Test func onlyWhatBindsPrivateProvidersIsAsked() throws {
    var registers = try registers()
    #expect(try audit(registers).requirements.isEmpty)
    try registers.set(
      "written_routine_required", .boolean(true), from: "2020-01-01", binds: .private)
    try registers.set("deputy", .string("required"), from: "2020-01-01", binds: .municipal)
    try registers.set("care_plan_required", .boolean(true), from: "2027-01-01", binds: .private)
    try registers.set("audit_every", .integer(12), from: "2020-01-01", binds: .private)
    try registers.set("audit_action_plan", .boolean(true), from: "2020-01-01", binds: .private)
    let found = try audit(registers)
    #expect(found.requirements.map(\.rule) == ["written_routine_required"])
    #expect(found.requirements.map(\.verdict) == [.notEvaluated])
    #expect(found.monthsBetween == 12 && found.asksForActionPlan && found.clients == 2)
    #expect(found.teams == 3)
    #expect(found.count(.notEvaluated) == 1 && found.count(.unmet) == 0)
  }

  @Test func everyoneHasACareContact() throws {
    var registers = try registers()
    var found = try requirement(registers, "appointment_required", .boolean(true))
    #expect(found.verdict == .met && found.examined == 2 && found.lacking.isEmpty)
    registers.careContacts[1].to = try day("2026-11-15")
    found = try requirement(registers, "appointment_required", .boolean(true))
    #expect(found.verdict == .unmet && found.lacking == ["C2"])
    #expect(found.found(.english) == "1 of 2 clients have a care contact on 2026-11-16")
    var refusal = Offer()
    refusal.id = "C2/2026-02-03"
    refusal.client = "C2"
    refusal.date = try day("2026-02-03")
    refusal.answeredOn = refusal.date
    refusal.answer = .no
    registers.offers = [refusal]
    found = try requirement(registers, "appointment_required", .boolean(true))
    #expect(found.verdict == .met && found.examined == 1)
  }

  @Test func whoeverHasACareContactHasADeputy() throws {
    var registers = try registers()
    registers.careContacts.append(
      CareContact(client: "C1", caregiver: "E2", role: .deputy, from: try day("2026-03-01")))
    let found = try requirement(registers, "deputy", .string("required"))
    #expect(found.verdict == .unmet && found.examined == 2 && found.lacking == ["C2"])
  }

  @Test func theClientIsAskedAtAppointments() throws {
    var registers = try registers()
    registers.careContacts[0].from = try day("2025-12-31")
    let steps = JSONValue.array([.string("ask_client")])
    var found = try requirement(registers, "appointment_steps", steps)
    #expect(found.verdict == .unmet && found.examined == 1 && found.lacking == ["C2"])
    registers.careContacts[1].steps = [StepTaken("ask_client", on: try day("2026-02-01"), by: "E2")]
    found = try requirement(registers, "appointment_steps", steps)
    #expect(found.verdict == .met && found.lacking.isEmpty)
    // With nobody appointed there is nothing to judge.
    registers.careContacts = []
    found = try requirement(registers, "appointment_steps", steps)
    #expect(found.verdict == .notEvaluated && found.examined == 0)
  }

  @Test func theClientIsAskedAtSwitches() throws {
    var registers = try registers()
    var request = SwitchRequest()
    request.id = "C1/2026-05-04"
    request.client = "C1"
    request.caregiver = "E1"
    request.receivedOn = try day("2026-05-04")
    request.closedOn = try day("2026-05-10")
    request.newCaregiver = "E2"
    var declined = request
    declined.id = "C2/2026-05-04"
    declined.client = "C2"
    declined.newCaregiver = nil
    registers.switchRequests = [request, declined]
    let steps = JSONValue.array([.string("ask_client")])
    var found = try requirement(registers, "switch_steps", steps)
    #expect(found.verdict == .unmet && found.examined == 1 && found.lacking == ["C1"])
    registers.switchRequests[0].steps = [
      StepTaken("ask_client", on: try day("2026-05-05"), by: "E2")
    ]
    found = try requirement(registers, "switch_steps", steps)
    #expect(found.verdict == .met)
  }

  @Test func everyClientHasACarePlan() throws {
    var registers = try registers()
    var plan = CarePlan()
    plan.id = "C1/2026-02-01"
    plan.client = "C1"
    plan.draftedOn = try day("2026-02-01")
    plan.establishedOn = try day("2026-02-01")
    registers.carePlans = [plan]
    let found = try requirement(registers, "care_plan_required", .boolean(true))
    #expect(found.verdict == .unmet && found.examined == 2 && found.lacking == ["C2"])
  }

  @Test func whoHasNoPlanHasNoneThatIsAsAsked() throws {
    var registers = try registers()
    for (rule, value) in [
      ("care_plan_holds", JSONValue.array([.string("care_contact")])),
      ("care_plan_kept_current", .boolean(true)),
    ] {
      registers.carePlans = []
      var found = try requirement(registers, rule, value)
      #expect(found.verdict == .unmet && found.examined == 2 && found.lacking == ["C1", "C2"])
      #expect(found.found(.english).hasPrefix("0 of 2 clients have a "), "\(rule)")
      #expect(found.found(.swedish).hasSuffix(" 2026-11-16; 2 har ingen plan"), "\(rule)")
      var silent = try plan(of: "C1", by: "E1")
      silent.careContact = nil
      registers.carePlans = [silent, try plan(of: "C2", by: "E2")]
      found = try requirement(registers, rule, value)
      #expect(found.verdict == .unmet && found.lacking == ["C1"], "\(rule)")
      registers.carePlans[0].careContact = "E1"
      found = try requirement(registers, rule, value)
      #expect(found.verdict == .met && found.lacking.isEmpty, "\(rule)")
      #expect(found.found(.english).hasSuffix(" on 2026-11-16"), "\(rule)")
      // Only who has services then is to have a plan.
      var coming = registers
      coming.carePlans.removeLast()
      coming.decisions[1].from = try day("2026-11-17")
      found = try requirement(coming, rule, value)
      #expect(found.verdict == .met && found.examined == 1, "\(rule)")
    }
  }

  /// A plan in force of the client's only service.
  private func plan(of client: String, by caregiver: String) throws -> CarePlan {
    var plan = CarePlan()
    plan.id = "\(client)/2026-02-02"
    plan.client = client
    plan.careContact = caregiver
    plan.draftedOn = try day("2026-02-02")
    plan.establishedOn = try day("2026-02-02")
    var activity = CarePlanActivity()
    activity.decision = "D-\(client)"
    plan.activities = [activity]
    return plan
  }

  @Test func aPlanIsCurrentUntilItsReviewIsOverdue() throws {
    var registers = try registers()
    registers.carePlans = [try plan(of: "C1", by: "E1"), try plan(of: "C2", by: "E2")]
    func found(
      reviewDue: String, dutiesFrom: CalendarDate? = nil
    ) throws -> ContractRequirement {
      registers.carePlans[0].nextReview = try day(reviewDue)
      return try requirement(
        registers, "care_plan_kept_current", .boolean(true), dutiesFrom: dutiesFrom)
    }
    #expect(try found(reviewDue: "2026-12-10").verdict == .met)
    #expect(try found(reviewDue: "2026-11-16").verdict == .met)
    let overdue = try found(reviewDue: "2026-11-15")
    #expect(overdue.verdict == .unmet && overdue.examined == 2 && overdue.lacking == ["C1"])
    let notFollowed = try found(reviewDue: "2026-11-15", dutiesFrom: try day("2026-03-01"))
    #expect(notFollowed.verdict == .met)
    // What has changed since is not in the plan, whenever it is to be reviewed.
    registers.carePlans[1].careContact = "E1"
    #expect(try found(reviewDue: "2026-12-10").lacking == ["C2"])
  }

  @Test func promisesToEveryoneAreKept() throws {
    var registers = try registers()
    try registers.set("offer_within", .integer(14), from: "2020-01-01")
    try registers.add(client: "N1", from: "2026-06-01")
    var offer = Offer()
    offer.id = "N1/2026-06-20"
    offer.client = "N1"
    offer.date = try day("2026-06-20")
    registers.offers = [offer]
    var found = try requirement(registers, "promise_followed", .boolean(true))
    #expect(found.verdict == .unmet && found.lacking == ["N1"])
    registers.offers[0].date = try day("2026-06-15")
    found = try requirement(registers, "promise_followed", .boolean(true))
    #expect(found.verdict == .met)
    // What the municipality promises for its own is nobody else's promise.
    registers.silence("offer_within")
    try registers.set("offer_within", .integer(14), from: "2020-01-01", binds: .municipal)
    found = try requirement(registers, "promise_followed", .boolean(true))
    #expect(found.verdict == .notEvaluated)
  }

  @Test func continuityIsShownAndNotJudged() throws {
    let aims = JSONValue.array([.string("few_people"), .string("granted_extent")])
    let found = try requirement(
      try registers(), "continuity_aims", aims,
      figures: .init(careContactShare: 0.2884, caregiversMet: 11.26, minutesShare: 0.9))
    #expect(found.verdict == .notEvaluated)
    #expect(
      found.found(.english)
        == "people: 28.8% of the visits by the care contact, 11.3 caregivers in 14 days on average; "
        + "time: 90.0% of the minutes granted performed; the policy sets no limit")
  }

  @Test func whatTheContractSetsAsideIsNotAsked() throws {
    let found = try requirement(try registers(), "care_plan_required", .boolean(false))
    #expect(found.verdict == .notEvaluated && found.examined == nil)
  }

  @Test func theDemandIsToldWithItsValue() throws {
    let found = try requirement(try registers(), "deputy", .string("required"))
    #expect(found.demand(.english) == "the care contact has a deputy: required")
    #expect(found.source == "test")
  }

  @Test func anothersClientsAreNotCounted() throws {
    var registers = try registers()
    var other = Provider()
    other.id = "P2"
    other.kind = .private
    other.policy.set("x", from: nil)
    registers.providers.append(other)
    registers.teams[0].provider = Timeline()
    registers.teams[0].provider.set("P2", from: nil)
    let found = try requirement(registers, "appointment_required", .boolean(true))
    #expect(found.verdict == .notEvaluated && found.examined == 0)
    #expect(try audit(registers).teams == 2)
    for place in registers.teams.indices {
      registers.teams[place].provider = Timeline()
      registers.teams[place].provider.set("P2", from: nil)
    }
    #expect(try audit(registers).teams == 0)
  }
}
