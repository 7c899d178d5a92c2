import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

@Suite struct CarePlanLacksTests {
  private func lacks(_ plan: CarePlan, _ world: CarePlanWorld) throws -> [CarePlanLack] {
    plan.lacks(on: plan.draftedOn, in: try world.registers.records())
  }

  @Test func aFreshDraftLacksWhatNoRegisterKnows() throws {
    let world = try CarePlanWorld()
    let draft = try world.draft()
    #expect(
      try lacks(draft, world)
        == [.how(["D-C1", "D-2"]), .participation, .cooperation, .followUp])
    #expect(
      throws: CarePlanRefusal.lacks(
        draft.id, [.how(["D-C1", "D-2"]), .participation, .cooperation, .followUp])
    ) {
      var plan = draft
      try plan.establish(on: plan.draftedOn, by: "E1", in: world.registers.records())
    }
  }

  @Test func eachPartIsMissed() throws {
    let world = try CarePlanWorld()
    let complete = try world.complete()
    #expect(try lacks(complete, world).isEmpty)
    let spoilings: [(CarePlanLack, (inout CarePlan) -> Void)] = [
      (.careContact, { $0.careContact = nil }),
      (.formerCareContact("E2"), { $0.careContact = "E2" }),
      (.newServices(["D-2"]), { $0.activities.removeAll { $0.decision == "D-2" } }),
      (
        .endedServices(["D-9"]),
        {
          var activity = CarePlanActivity()
          activity.decision = "D-9"
          $0.activities.append(activity)
        }
      ),
      (.how(["D-2"]), { $0.activities[1].how = " \n" }),
      (.when(["D-2"]), { $0.activities[1].when = nil }),
      (.byWhom(["D-C1"]), { $0.activities[0].byWhom = "" }),
      (.goals, { $0.goals = [] }), (.goals, { $0.goals[0].outcome = .dropped }),
      (.participation, { $0.participation = nil }), (.cooperation, { $0.cooperation = "" }),
      (.followUp, { $0.followUp = nil }),
    ]
    for (lack, spoil) in spoilings {
      var plan = complete
      spoil(&plan)
      #expect(try lacks(plan, world) == [lack])
      #expect(!CarePlanLack.commandLines([lack], of: plan.id).isEmpty)
    }
  }

  @Test(arguments: [
    ("malmo", ProviderKind.municipal, false, false), ("lund", .municipal, true, false),
    ("lund", .private, false, false), ("orebro", .municipal, false, false),
    ("umea", .municipal, false, true), ("umea", .private, false, false),
    ("sodermalm", .municipal, false, false),
  ])
  func policiesAskForMore(
    policy: String, kind: ProviderKind, subGoals: Bool, nightTalk: Bool
  ) throws {
    var world = try CarePlanWorld(policy, kind)
    var plan = try world.draft()
    CarePlanWorld.fill(&plan)
    #expect(try lacks(plan, world) == (subGoals ? [.subGoals(["1"])] : []))
    world.registers.decisions[1].service = "night_supervision"
    #expect(
      try lacks(plan, world)
        == (subGoals ? [.subGoals(["1"])] : []) + (nightTalk ? [.nightTalk] : []))
  }

  @Test(arguments: [
    ("night_help", nil, true), ("night_help", "06:00", true), ("cleaning", nil, false),
    ("cleaning", "23:00", false),
  ])
  func servicesOfTheNight(service: String, earliest: String?, isNight: Bool) throws {
    var world = try CarePlanWorld()
    world.registers.decisions[1].service = service
    world.registers.decisions[1].earliest = earliest.flatMap { ClockTime(iso: $0) }
    #expect(
      try world.registers.records().hasNightServices("C1", on: day("2026-11-16")) == isNight)
  }

  @Test func whoNeedNotHaveACareContactNeedNotNameOne() throws {
    var world = try CarePlanWorld()
    var plan = try world.complete()
    plan.careContact = nil
    world.registers.careContacts = []
    #expect(try lacks(plan, world) == [.careContact])
    var offer = Offer()
    offer.id = "C1/2026-11-03"
    offer.client = "C1"
    offer.date = try day("2026-11-03")
    offer.answer = .no
    offer.answeredOn = offer.date
    world.registers.offers = [offer]
    #expect(try lacks(plan, world).isEmpty)
  }
}
