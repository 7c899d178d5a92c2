import Records
import Testing

@testable import OmsorgDomain

@Suite struct CarePlanTextTests {
  private func plan() throws -> CarePlan {
    var plan = try CarePlanWorld().complete()
    plan.wishes = "kaffe\n\n# inte en kommentar"
    plan.participants = ["Eva Ek", "R1"]
    plan.goals[0].subGoals[0].metOn = try day("2026-11-10")
    return plan
  }

  private func text(_ plan: CarePlan) -> String {
    CarePlanText.text(of: plan, .english) { "service of \($0)" }
  }

  @Test func whatIsNotTouchedStaysAsItWas() throws {
    let plan = try plan()
    let text = text(plan)
    #expect(text.contains("== how D-2 == service of D-2: how\nlugnt\n"))
    #expect(try CarePlanText.edited(plan, by: text) == plan)
    let windows = String(text.flatMap { $0 == "\n" ? "\r\n" : String($0) })
    #expect(try CarePlanText.edited(plan, by: windows) == plan)
    // A part that is not there says nothing of the plan.
    #expect(try CarePlanText.edited(plan, by: "== how D-2 ==\nlugnt") == plan)
    #expect(try CarePlanText.edited(plan, by: "") == plan)
    var blank = CarePlan()
    blank.activities = plan.activities.map { activity in
      var blank = CarePlanActivity()
      blank.decision = activity.decision
      return blank
    }
    #expect(try CarePlanText.edited(blank, by: self.text(blank)) == blank)
  }

  @Test func eachPartIsRead() throws {
    let plan = try plan()
    let edited = try CarePlanText.edited(
      plan,
      by: """
        # whatever

        == wishes == what the client wishes
        te

        med mjölk

        == goal 1 == x
        gå längre
        == sub_goals 1 ==
        till affären
          till grinden
        == by_whom D-C1 ==
        laget
        == when D-C1 ==

        == with ==
        == cooperation == y
        ingen = ingen
        """)
    #expect(edited.wishes == "te\n\nmed mjölk")
    #expect(edited.goals[0].text == "gå längre")
    #expect(edited.goals[0].subGoals.map(\.text) == ["till affären", "till grinden"])
    #expect(edited.goals[0].subGoals.map(\.metOn) == [nil, try day("2026-11-10")])
    #expect(edited.activities[0].byWhom == "laget" && edited.activities[0].when == nil)
    #expect(edited.activities[1] == plan.activities[1])
    #expect(edited.participants.isEmpty && edited.cooperation == "ingen = ingen")
    #expect(edited.participation == plan.participation)
  }

  @Test(arguments: [
    ("utan rubrik", 1), ("\n== how D-9 ==\n", 2), ("== wishes ==\n== wishes ==\n", 2),
    ("== wishes ==\na\u{7}b\n", 1), ("== goal 1 ==\n\n", 1), ("== goal 2 ==\nx", 1),
  ])
  func aFaultSaysWhere(text: String, line: Int) throws {
    let plan = try plan()
    do throws(CarePlanText.Fault) {
      _ = try CarePlanText.edited(plan, by: text)
      Issue.record("read")
    } catch {
      #expect(error.line == line)
    }
  }

  @Test func whatTwoChangedIsPutTogetherUnlessItIsTheSamePart() throws {
    let before = try plan()
    let edited = try CarePlanText.edited(
      before, by: "== how D-2 ==\nsakta\n== sub_goals 1 ==\ntill affären\n== wishes ==\n")
    #expect(CarePlanText.merging(edited, from: before, into: before) == edited)
    var now = before
    now.cooperation = "med sonen"
    now.activities[0].how = "snabbt"
    var both = edited
    both.cooperation = "med sonen"
    both.activities[0].how = "snabbt"
    #expect(CarePlanText.merging(edited, from: before, into: now) == both)
    #expect(CarePlanText.merging(before, from: before, into: now) == now)
    now.activities[1].how = "hårt"
    #expect(CarePlanText.merging(edited, from: before, into: now) == nil)
    now.activities.remove(at: 1)
    #expect(CarePlanText.merging(edited, from: before, into: now) == nil)
  }
}
