import Records
import Testing

@testable import OmsorgDomain

/// Every order of steps with a plan, against what may follow what written down by hand.
@Suite struct CarePlanStepsTests {
  private static let acts = [
    "edit", "night_talk", "add_goal", "sub_goal", "establish", "review", "read", "met_sub_goal",
    "dropped", "replace",
  ]

  /// Whether something may follow what has been done with a complete draft, said anew.
  private static func allows(_ act: String, after done: [String]) -> Bool {
    let isEstablished = done.contains("establish")
    if done.contains("replace") { return false }
    switch act {
    case "edit", "night_talk", "establish": return !isEstablished
    case "add_goal": return !isEstablished && !done.contains("add_goal")
    case "sub_goal": return !isEstablished && !done.contains("sub_goal")
    case "replace", "review", "read": return isEstablished
    case "dropped": return isEstablished && !done.contains("dropped")
    case "met_sub_goal":
      return isEstablished && !done.contains("dropped") && !done.contains("met_sub_goal")
    default: return false
    }
  }

  private static func perform(
    _ act: String, _ plan: inout CarePlan, _ records: CareRecords, on date: CalendarDate
  ) throws(CarePlanRefusal) {
    switch act {
    case "edit":
      if let refusal = plan.refusal(of: .edit, on: date) { throw refusal }
      plan.cooperation = "med sjuksköterskan"
    case "night_talk":
      try plan.askNightManager("N", among: [], on: date, by: "E1", note: nil)
    case "add_goal": _ = try plan.addGoal("nytt", decision: nil, besides: [])
    case "sub_goal": _ = try plan.addSubGoal("ännu ett", to: "1")
    case "establish":
      // The goal that was added has no sub-goal of its own, which this policy does not ask for.
      try plan.establish(on: date, by: "E1", in: records)
    case "review": try plan.review(on: date, by: "E1", note: "bra", next: nil)
    case "read": _ = try plan.read(by: ["E2"], on: date)
    case "met_sub_goal": try plan.meet(subGoal: 1, of: "1", on: date)
    case "dropped":
      try plan.end(goal: "1", .dropped, on: date, judgedBy: nil, note: "vill inte")
    default:
      if let refusal = plan.refusal(of: .review, on: date) { throw refusal }
      plan.ended = date
    }
  }

  @Test func everyOrderIsAllowedOrRefused() throws {
    let world = try CarePlanWorld()
    let records = try world.registers.records()
    let date = try day("2026-11-16")
    var looked = 0
    var states: Set<CarePlanState> = []
    func look(_ plan: CarePlan, _ done: [String]) {
      states.insert(plan.state(on: date, reviewDue: nil))
      #expect(plan.isDraft == !done.contains("establish"), "\(done)")
      if done.count == 5 { return }
      for act in Self.acts {
        looked += 1
        var tried = plan
        do throws(CarePlanRefusal) {
          try Self.perform(act, &tried, records, on: date)
          #expect(Self.allows(act, after: done), "\(done) then \(act)")
          look(tried, done + [act])
        } catch {
          #expect(!Self.allows(act, after: done), "\(done) then \(act): \(error)")
          #expect(tried == plan, "\(done) then \(act) changed something")
          #expect(!error.message(.swedish).isEmpty && error.hint != nil, "\(error)")
        }
      }
    }
    look(try world.complete(), [])
    #expect(looked > 1_000)
    #expect(states == [.draft, .established, .replaced])
  }

  @Test func datesDoNotGoBackwards() throws {
    var world = try CarePlanWorld()
    var draft = try world.draft()
    #expect(
      draft.refusal(of: .establish, on: try day("2026-11-15"))
        == .beforeDraft(draft.id, try day("2026-11-16")))
    try draft.askNightManager("N", among: [], on: day("2026-11-20"), by: "E1", note: nil)
    #expect(
      draft.refusal(of: .establish, on: try day("2026-11-19"))
        == .beforeStep(draft.id, .askNightManager, try day("2026-11-20")))
    var plan = try world.establish()
    for act in [CarePlanAct.review, .read, .endGoal] {
      #expect(
        plan.refusal(of: act, on: try day("2026-11-15"))
          == .beforeStep(plan.id, .establish, try day("2026-11-16")))
    }
    try plan.review(on: day("2026-12-01"), by: "E1", note: "bra", next: day("2027-01-01"))
    #expect(plan.nextReview == (try day("2027-01-01")))
    #expect(
      plan.refusal(of: .review, on: try day("2026-11-30"))
        == .beforeStep(plan.id, .review, try day("2026-12-01")))
    // A colleague may have read it before the review.
    #expect(plan.refusal(of: .read, on: try day("2026-11-30")) == nil)
    #expect(throws: CarePlanRefusal.nextReviewTooEarly(plan.id, try day("2026-12-02"))) {
      try plan.review(on: day("2026-12-02"), by: "E1", note: "bra", next: day("2026-12-02"))
    }
  }

  @Test func thePlanBeforeEndsTheDayBefore() throws {
    var world = try CarePlanWorld()
    let first = try world.establish(on: "2026-11-16")
    let second = try world.establish(on: "2026-12-01")
    let records = try world.registers.records()
    #expect(records.carePlans(of: "C1").map(\.ended) == [try day("2026-11-30"), nil])
    #expect(records.carePlan(of: "C1", on: try day("2026-11-15")) == nil)
    #expect(records.carePlan(of: "C1", on: try day("2026-11-30"))?.id == first.id)
    #expect(records.carePlan(of: "C1", on: try day("2026-12-01"))?.id == second.id)
  }

  @Test func theNightManagerOnRecordIsWhoIsAsked() throws {
    let world = try CarePlanWorld()
    var plan = try world.draft()
    let date = plan.draftedOn
    var manager = Professional()
    manager.id = "N1"
    manager.name = "Nils"
    manager.role = .nightManager
    #expect(throws: CarePlanRefusal.notNightManager("E2", instead: ["N1"])) {
      try plan.askNightManager("E2", among: [manager], on: date, by: "E1", note: nil)
    }
    try plan.askNightManager("Nils", among: [manager], on: date, by: "E1", note: "tillsyn")
    #expect(plan.steps.map(\.to) == ["N1"] && plan.steps.map(\.note) == ["tillsyn"])
  }

  @Test func whoHasReadItIsRecordedOnce() throws {
    var world = try CarePlanWorld()
    var plan = try world.establish()
    let date = plan.draftedOn
    let records = try world.registers.records()
    #expect(records.hasNotRead(plan, on: date).map(\.id) == ["E2", "E3"])
    #expect(try plan.read(by: ["E2"], on: date) == ["E2"])
    #expect(try plan.read(by: ["E2", "E3"], on: date.adding(days: 1)) == ["E3"])
    #expect(plan.readBy.map(\.by) == ["E2", "E3"])
    #expect(records.hasNotRead(plan, on: date).isEmpty)
  }
}
