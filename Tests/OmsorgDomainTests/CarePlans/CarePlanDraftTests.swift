import Records
import Testing

@testable import OmsorgDomain

@Suite struct CarePlanDraftTests {
  @Test func aFirstDraftIsFilledFromTheRegisters() throws {
    var world = try CarePlanWorld()
    world.registers.clients[0].wishes = "kaffe"
    let draft = try world.draft()
    #expect(draft.id == "C1/2026-11-16" && draft.careContact == "E1" && draft.wishes == "kaffe")
    #expect(draft.activities.map(\.decision) == ["D-C1", "D-2"])
    #expect(
      draft.activities.map(\.when)
        == ["varje dag, med början mellan 07:00 och 09:00", "varannan vecka"])
    #expect(draft.activities.map(\.byWhom) == ["E1", "E1"])
    #expect(draft.activities.allSatisfy { $0.how == nil })
    #expect(draft.goals.map(\.id) == ["1"] && draft.goals.map(\.text) == ["gå ut"])
    #expect(draft.goals[0].decision == "D-C1")
  }

  @Test(arguments: [
    ("7", "every day"), ("14", "2 times a day"), ("10", "10 times a week"), ("1", "once a week"),
    ("2", "2 times a week"), ("0,5", "every other week"),
    ("0,33", "once in 3 weeks"), ("1,5", "3 times in 2 weeks"), ("0", "when needed"),
  ])
  func howOftenIsSaidInWords(frequency: String, words: String) throws {
    var decision = GrantedService()
    decision.from = try day("2026-11-02")
    try decision.setFrequency(frequency, from: decision.from)
    #expect(decision.whenInWords(on: decision.from, .english) == words)
  }

  @Test func oneGoalForWhatSeveralDecisionsSay() throws {
    var world = try CarePlanWorld()
    world.registers.decisions[1].goal = "gå ut"
    #expect(try world.draft().goals.count == 1)
    world.registers.decisions[1].goal = "ha det rent"
    #expect(try world.draft().goals.map(\.id) == ["1", "2"])
  }

  @Test func aRevisionKeepsWhatIsStillSo() throws {
    var world = try CarePlanWorld()
    var plan = try world.establish()
    plan.activities[0].when = "efter frukost"
    try plan.end(goal: "1", .met, on: day("2026-11-20"), judgedBy: "H", note: nil)
    world.registers.carePlans = [plan]
    try world.registers.decisions[1].setFrequency("1", from: day("2026-12-01"))
    world.registers.decisions.append(world.registers.decisions[1])
    world.registers.decisions[2].id = "D-3"
    world.registers.decisions[2].goal = "ha rena kläder"
    world.registers.careContacts = [
      CareContact(client: "C1", caregiver: "E2", from: try day("2026-12-01"))
    ]
    let revision = try world.draft(on: "2026-12-02")
    #expect(revision.careContact == "E2")
    #expect(revision.activities.map(\.decision) == ["D-C1", "D-2", "D-3"])
    #expect(
      revision.activities.map(\.when) == ["efter frukost", "en gång i veckan", "en gång i veckan"])
    #expect(revision.activities.map(\.byWhom) == ["E2", "E2", "E2"])
    #expect(revision.activities.map(\.how) == ["lugnt", "lugnt", nil])
    // The goal that was met is done with; its number is not used again.
    #expect(revision.goals.map(\.id) == ["2"] && revision.goals.map(\.text) == ["ha rena kläder"])
    #expect(revision.participation == nil && revision.participants.isEmpty)
    #expect(revision.cooperation == "ingen" && revision.followUp == "var sjätte månad")
  }

  @Test func refreshingKeepsWhatIsWritten() throws {
    var world = try CarePlanWorld()
    var draft = try world.draft()
    draft.activities[0].how = "lugnt"
    draft.activities[0].byWhom = "laget"
    world.registers.decisions[0].to = try day("2026-11-20")
    world.registers.decisions.append(world.registers.decisions[1])
    world.registers.decisions[2].id = "D-3"
    let date = try day("2026-11-19")
    var before = draft
    before.refresh(on: date, in: try world.registers.records(), .swedish)
    #expect(before.activities.map(\.decision) == ["D-C1", "D-2", "D-3"])
    #expect(before.activities.map(\.byWhom) == ["laget", "E1", "E1"])
    draft.refresh(on: try day("2026-11-21"), in: try world.registers.records(), .swedish)
    #expect(draft.activities.map(\.decision) == ["D-2", "D-3"])
  }

  @Test func oneDraftAtATimeOfAClientWithServices() throws {
    var world = try CarePlanWorld()
    world.registers.carePlans = [try world.draft()]
    #expect(throws: CarePlanRefusal.draftOpen("C1/2026-11-16")) {
      try world.draft(on: "2026-11-17")
    }
    world.registers.carePlans = []
    try world.establish(on: "2026-11-17")
    #expect(
      throws: CarePlanRefusal.beforeStep("C1/2026-11-17", .establish, try day("2026-11-17"))
    ) {
      try world.draft(on: "2026-11-16")
    }
    #expect(try world.draft(on: "2026-11-17").id == "C1/2026-11-17/2")
    world.registers.decisions = []
    #expect(throws: CarePlanRefusal.nothingGranted("C1", try day("2026-11-18"))) {
      try world.draft(on: "2026-11-18")
    }
    world.registers.clients[0].ended = try day("2026-11-18")
    #expect(throws: CarePlanRefusal.clientEnded("C1", try day("2026-11-18"))) {
      try world.draft(on: "2026-11-19")
    }
  }
}
