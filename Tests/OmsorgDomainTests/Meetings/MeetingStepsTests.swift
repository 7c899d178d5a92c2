import OmsorgTexts
import Records
import Testing

@testable import OmsorgDomain

@Suite struct MeetingStepsTests {
  private static func client() -> Client {
    var client = Client()
    client.id = "C1"
    return client
  }

  private static func team() -> Team {
    var team = Team()
    team.id = "T1"
    return team
  }

  private static func meeting(_ kind: MeetingKind) throws -> Meeting {
    let date = try day("2026-11-16")
    return try kind.isOfTeam
      ? Meeting.called(kind, team: team(), on: date, by: "anna", among: [])
      : Meeting.called(kind, client: client(), on: date, by: "anna", among: [])
  }

  private enum Step: CaseIterable { case raise, prepare, hold, decideFirst, cancel }

  private func take(_ step: Step, of meeting: inout Meeting, mustBePrepared: Bool) throws {
    let date = try day("2026-11-16")
    switch step {
    case .raise: try meeting.raise("något", client: nil)
    case .prepare: try meeting.prepare(on: date, by: "anna", note: "talat")
    case .hold:
      try meeting.hold(on: date, with: nil, drawing: [], mustBePrepared: mustBePrepared)
    case .decideFirst: _ = try meeting.decide(item: 1, "ja", client: nil, responsible: nil)
    case .cancel: try meeting.cancel()
    }
  }

  /// Whether a step may follow what has been done, said anew.
  private func allows(_ step: Step, after done: [Step], isOfTeam: Bool, mustBePrepared: Bool)
    -> Bool
  {
    if done.contains(.cancel) { return false }
    let isHeld = done.contains(.hold)
    switch step {
    case .raise, .cancel: return !isHeld
    case .prepare: return !isHeld && !isOfTeam
    case .hold: return !isHeld && (!mustBePrepared || done.contains(.prepare))
    case .decideFirst: return isHeld && done.contains(.raise) && !done.contains(.decideFirst)
    }
  }

  @Test(
    arguments: [
      (MeetingKind.weekly, false), (.coordinatedPlan, false), (.decisionFollowUp, false),
      (.decisionFollowUp, true),
    ])
  func everyOrderOfSteps(kind: MeetingKind, mustBePrepared: Bool) throws {
    for order in orders(of: Step.allCases, upTo: 5) {
      var meeting = try Self.meeting(kind)
      var done: [Step] = []
      for step in order {
        let before = meeting
        if allows(step, after: done, isOfTeam: kind.isOfTeam, mustBePrepared: mustBePrepared) {
          try take(step, of: &meeting, mustBePrepared: mustBePrepared)
          done.append(step)
        } else {
          #expect(throws: MeetingRefusal.self, "\(order)") {
            try take(step, of: &meeting, mustBePrepared: mustBePrepared)
          }
          #expect(meeting == before)
        }
      }
      #expect(
        meeting.state
          == (done.contains(.cancel) ? .cancelled : done.contains(.hold) ? .held : .called))
    }
  }

  @Test func aMeetingIsHeldOnItsDayOrLaterAndAfterItWasPrepared() throws {
    var meeting = try Self.meeting(.decisionFollowUp)
    #expect(throws: MeetingRefusal.beforeItsDay("C1/2026-11-16", meeting.date)) {
      try meeting.hold(on: try day("2026-11-15"), with: nil, drawing: [], mustBePrepared: false)
    }
    let talk = try day("2026-11-18")
    try meeting.prepare(on: talk, by: "anna", note: "talat")
    #expect(throws: MeetingRefusal.beforeStep("C1/2026-11-16", talk)) {
      try meeting.hold(on: try day("2026-11-17"), with: nil, drawing: [], mustBePrepared: true)
    }
    try meeting.hold(on: talk, with: ["C1"], drawing: [AgendaItem()], mustBePrepared: true)
    #expect(meeting.participants == ["C1"] && meeting.agenda.count == 1)
  }

  @Test func aKindIsCalledOnceADayAndNotForThoseWhoHaveLeft() throws {
    let first = try Self.meeting(.weekly)
    let date = first.date
    #expect(throws: MeetingRefusal.alreadyCalled("T1/2026-11-16")) {
      try Meeting.called(.weekly, team: Self.team(), on: date, by: "anna", among: [first])
    }
    let later = date.adding(days: 7)
    #expect(throws: MeetingRefusal.waiting("T1/2026-11-16", date)) {
      try Meeting.called(.weekly, team: Self.team(), on: later, by: "anna", among: [first])
    }
    let again = try Meeting.called(
      .weekly, team: Self.team(), on: later, by: "anna", again: true, among: [first])
    #expect(again.id == "T1/2026-11-23")
    #expect(throws: MeetingRefusal.alreadyCalled("T1/2026-11-16")) {
      try Meeting.called(
        .weekly, team: Self.team(), on: date, by: "anna", again: true, among: [first])
    }
    var held = first
    try held.hold(on: date, with: nil, drawing: [], mustBePrepared: false)
    _ = try Meeting.called(.weekly, team: Self.team(), on: later, by: "anna", among: [held])
    let other = try Meeting.called(.team, team: Self.team(), on: date, by: "anna", among: [first])
    #expect(other.id == "T1/2026-11-16/2")
    var cancelled = first
    try cancelled.cancel()
    _ = try Meeting.called(.weekly, team: Self.team(), on: date, by: "anna", among: [cancelled])
    _ = try Meeting.called(.weekly, team: Self.team(), on: later, by: "anna", among: [cancelled])
    var gone = Self.client()
    gone.ended = date.adding(days: -1)
    #expect(throws: MeetingRefusal.ended("C1", date.adding(days: -1))) {
      try Meeting.called(.coordinatedPlan, client: gone, on: date, by: "anna", among: [])
    }
  }

  @Test func aDecisionIsAboutTheItemsClient() throws {
    var meeting = try Self.meeting(.weekly)
    try meeting.raise("ett", client: "C2")
    try meeting.raise("två", client: nil)
    try meeting.hold(on: meeting.date, with: nil, drawing: [], mustBePrepared: false)
    #expect(throws: MeetingRefusal.otherClient(meeting.id, 1, client: "C2")) {
      try meeting.decide(item: 1, "ja", client: "C1", responsible: nil)
    }
    #expect(try meeting.decide(item: 1, "ja", client: nil, responsible: "E1").client == "C2")
    #expect(try meeting.decide(item: 2, "nej", client: "C1", responsible: nil).client == "C1")
    for number in [0, 3] {
      #expect(throws: MeetingRefusal.noItem(meeting.id, number, count: 2)) {
        try meeting.decide(item: number, "ja", client: nil, responsible: nil)
      }
    }
  }

  // MARK: Who is asked

  private static func rules(_ policy: String, _ kind: ProviderKind) throws -> MeetingRules {
    let builtIn = try #require(BuiltInPolicy.all.first { $0.id == policy })
    let governing = GoverningPolicy(
      policy: Policy(id: policy, records: try Policy.records(of: builtIn)), kind: kind)
    return MeetingRules(governing, on: try day("2026-11-16"))
  }

  private static func registers() throws -> Registers {
    var registers = try Registers.clean()
    registers.add(professional: "NURSE", .nurse)
    registers.add(professional: "SECTION", .sectionManager, serves: "T1")
    registers.add(professional: "SECTION2", .sectionManager)
    registers.add(professional: "UNIT", .unitManager)
    registers.add(professional: "PLANNER", .planner)
    registers.add(professional: "CARE", .careManager)
    return registers
  }

  @Test(
    arguments: [
      ("malmo", ["SECTION"]), ("lund", ["NURSE"]), ("orebro", []), ("umea", ["UNIT", "PLANNER"]),
      ("sodermalm", []),
    ])
  func aTeamsMeetingAsksTheTeamAndThoseWhomThePolicyNames(policy: String, with: [String]) throws {
    var registers = try Self.registers()
    var absence = Absence()
    absence.id = "A"
    absence.caregiver = "E2"
    absence.from = try day("2026-11-17")
    registers.absences = [absence]
    let rules = try Self.rules(policy, .municipal)
    var meeting = try Self.meeting(.weekly)
    #expect(rules.asked(to: meeting, in: try registers.records()).ids == ["E1", "E2"] + with)
    meeting.date = try day("2026-11-17")
    #expect(rules.asked(to: meeting, in: try registers.records()).ids == ["E1"] + with)
    registers.professionals = []
    #expect(rules.asked(to: meeting, in: try registers.records()).missing.count == with.count)
  }

  /// Whether the care contact attends: unasked, if the client wishes, if the client doesn't.
  @Test(
    arguments: [
      ("malmo", MeetingKind.decisionFollowUp, [true, true, false]),
      ("lund", .decisionFollowUp, [nil, true, false]),
      ("orebro", .decisionFollowUp, [true, true, false]),
      ("umea", .decisionFollowUp, [nil, true, false]),
      ("sodermalm", .decisionFollowUp, [nil, true, false]),
      ("malmo", .coordinatedPlan, [true, true, false]),
      ("orebro", .coordinatedPlan, [true, true, false]),
      ("lund", .coordinatedPlan, [nil, true, false]),
    ])
  func theCareContactAttendsByThePolicyAndTheClientsWish(
    policy: String, kind: MeetingKind, attends: [Bool?]
  ) throws {
    let rules = try Self.rules(policy, .municipal)
    let registers = try Self.registers()
    for (wishes, expected) in zip([nil, true, false], attends) {
      var meeting = try Self.meeting(kind)
      meeting.clientWishes = wishes
      #expect(rules.careContactAttends(meeting) == expected)
      #expect(
        rules.asked(to: meeting, in: try registers.records()).ids
          == ["C1"] + (expected == true ? ["E1"] : [])
          + (kind == .decisionFollowUp ? ["CARE"] : []))
      #expect(
        rules.asksClient(meeting)
          == (policy == "lund" && kind == .decisionFollowUp && wishes == nil))
      #expect(rules.mustBePrepared(meeting) == (policy == "lund" && kind == .decisionFollowUp))
    }
  }
}
