import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

@Suite struct MeetingRuleTests {
  private func told(
    _ rule: String, _ registers: Registers, on today: String, from: String? = nil,
    until: String? = nil
  ) throws -> [String] {
    try registers.findings(rule, on: today, dutiesFrom: from, until: until).map {
      "\($0.subject.id) \($0.due?.iso ?? "–") \($0.severity.rawValue)"
    }
  }

  private func meeting(
    _ subject: String, _ kind: MeetingKind, _ date: String, isHeld: Bool = true
  ) throws -> Meeting {
    var meeting = Meeting()
    meeting.id = "\(subject)/\(date)"
    meeting.kind = kind
    if kind.isOfTeam { meeting.team = subject } else { meeting.client = subject }
    meeting.date = try day(date)
    meeting.heldOn = isHeld ? meeting.date : nil
    return meeting
  }

  // MARK: Teams

  @Test func aTeamsNextMeetingIsDueAfterItsLast() throws {
    let rule = "meeting.due"
    var registers = try Registers.clean()
    registers.meetings = [try meeting("T1", .weekly, "2026-11-10")]
    #expect(try told(rule, registers, on: "2027-01-01") == [])
    try registers.set("team_meeting_every", .integer(2), from: "2020-01-01")
    #expect(try told(rule, registers, on: "2026-11-23") == [])
    #expect(
      try told(rule, registers, on: "2026-11-23", until: "2026-11-24") == ["T1 2026-11-24 note"])
    #expect(try told(rule, registers, on: "2026-11-24") == ["T1 2026-11-24 note"])
    #expect(try told(rule, registers, on: "2026-11-25") == ["T1 2026-11-24 warning"])
    var called = registers
    called.meetings.append(try meeting("T1", .team, "2026-11-25", isHeld: false))
    #expect(try told(rule, called, on: "2026-11-25") == [])
    // One that was called and not held is no meeting.
    #expect(try told(rule, called, on: "2026-11-26") == ["T1 2026-11-24 warning"])
    registers.teams[0].ended = try day("2026-11-20")
    #expect(try told(rule, registers, on: "2026-11-25") == [])
  }

  @Test func aLongMeetingIsDueByItsOwnMonths() throws {
    var registers = try Registers.clean()
    try registers.set("long_meeting_every", .integer(1), from: "2020-01-01")
    registers.meetings = [
      try meeting("T1", .monthly, "2026-10-31"), try meeting("T1", .weekly, "2026-11-20"),
    ]
    #expect(try told("meeting.due", registers, on: "2026-11-29") == [])
    #expect(try told("meeting.due", registers, on: "2026-12-01") == ["T1 2026-11-30 warning"])
  }

  @Test func meetingsThatWereNeverHeldAreToldOfOnceOrCountFromWhenDutiesAre() throws {
    let rule = "meeting.due"
    var registers = try Registers.clean()
    var other = registers.teams[0]
    other.id = "T9"
    registers.teams.append(other)
    try registers.set("team_meeting_every", .integer(1), from: "2020-01-01")
    #expect(try told(rule, registers, on: "2026-11-16") == ["P1 – note"])
    #expect(
      try registers.findings(rule).map { $0.message(.english) } == [
        "no weekly meeting on record: T1, T9"
      ])
    #expect(try told(rule, registers, on: "2026-11-16", from: "2026-11-10") == [])
    #expect(
      try told(rule, registers, on: "2026-11-18", from: "2026-11-10")
        == ["T1 2026-11-17 warning", "T9 2026-11-17 warning"])
    registers.meetings = [try meeting("T9", .weekly, "2026-11-16")]
    #expect(try told(rule, registers, on: "2026-11-16") == ["P1 – note"])
    #expect(try registers.findings(rule).map(\.team) == ["T1"])
  }

  @Test func aMeetingThatWasCalledIsHeldOrCancelled() throws {
    let rule = "meeting.to_hold"
    var registers = try Registers.clean()
    registers.meetings = [try meeting("C1", .coordinatedPlan, "2026-11-20", isHeld: false)]
    let id = "C1/2026-11-20"
    #expect(try told(rule, registers, on: "2026-11-19") == [])
    #expect(
      try told(rule, registers, on: "2026-11-16", until: "2026-11-20") == ["\(id) 2026-11-20 note"])
    #expect(try told(rule, registers, on: "2026-11-20") == ["\(id) 2026-11-20 note"])
    #expect(try told(rule, registers, on: "2026-11-21") == ["\(id) 2026-11-20 warning"])
    #expect(try registers.findings(rule, on: "2026-11-21").map(\.team) == ["T1"])
    registers.clients[0].ended = try day("2026-11-20")
    #expect(try told(rule, registers, on: "2026-11-21") == [])
    registers.clients[0].ended = nil
    try registers.meetings[0].cancel()
    #expect(try told(rule, registers, on: "2026-11-21") == [])
  }

  // MARK: Follow-ups

  @Test func theDecisionIsFollowedUpSoLongAfterTheFirstServiceOrTheLastFollowUp() throws {
    let rule = "decision.follow_up_due"
    var registers = try Registers.clean()
    #expect(try told(rule, registers, on: "2027-11-16") == [])
    try registers.set("decision_follow_up_every", .integer(12), from: "2020-01-01")
    #expect(try told(rule, registers, on: "2026-12-11") == [])
    #expect(
      try told(rule, registers, on: "2026-12-11", until: "2027-01-12") == ["C1 2027-01-12 note"])
    #expect(try told(rule, registers, on: "2026-12-12") == ["C1 2027-01-12 note"])
    #expect(
      try told(rule, registers, on: "2027-02-03")
        == ["C1 2027-01-12 warning", "C2 2027-02-02 warning"])
    #expect(
      try told(rule, registers, on: "2027-02-03", from: "2026-01-13") == ["C2 2027-02-02 warning"])
    var held = registers
    held.meetings = [try meeting("C1", .decisionFollowUp, "2026-06-01")]
    #expect(try told(rule, held, on: "2027-02-03") == ["C2 2027-02-02 warning"])
    #expect(try told(rule, held, on: "2027-06-02").contains("C1 2027-06-01 warning"))
    var called = registers
    called.meetings = [try meeting("C1", .decisionFollowUp, "2027-02-10", isHeld: false)]
    #expect(try told(rule, called, on: "2027-02-03") == ["C2 2027-02-02 warning"])
    #expect(try told(rule, called, on: "2027-02-11").count == 2)
    registers.decisions[0].followedUpOn = try day("2026-06-01")
    #expect(try told(rule, registers, on: "2027-02-03") == ["C2 2027-02-02 warning"])
  }

  @Test func aFollowUpIsPreparedBeforeItsDayWhereThePolicySaysSo() throws {
    let rule = "decision.follow_up_unprepared"
    var registers = try Registers.clean()
    registers.meetings = [try meeting("C1", .decisionFollowUp, "2026-11-30", isHeld: false)]
    #expect(try told(rule, registers, on: "2026-11-20") == [])
    try registers.set("decision_follow_up_prepared", .boolean(true), from: "2020-01-01")
    #expect(try told(rule, registers, on: "2026-11-15") == [])
    #expect(try told(rule, registers, on: "2026-11-16") == ["C1/2026-11-30 2026-11-30 note"])
    #expect(try told(rule, registers, on: "2026-11-30") == ["C1/2026-11-30 2026-11-30 warning"])
    try registers.meetings[0].prepare(on: try day("2026-11-16"), by: "E1", note: "talat")
    #expect(try told(rule, registers, on: "2026-11-30") == [])
  }

  // MARK: Calls

  private func call(_ client: String, _ date: String, isReached: Bool = true) throws -> ManagerCall
  {
    var call = ManagerCall()
    call.id = "\(client)/\(date)"
    call.client = client
    call.date = try day(date)
    call.wasReached = isReached
    return call
  }

  @Test func theManagerOfASectionIsLateNotEachClient() throws {
    let rule = "manager_calls.due"
    var registers = try Registers.clean()
    #expect(try told(rule, registers, on: "2026-11-16") == [])
    try registers.set("manager_calls_every", .integer(1), from: "2020-01-01")
    #expect(try told(rule, registers, on: "2026-11-16") == ["T1 – note"])
    #expect(
      try told(rule, registers, on: "2026-11-16", from: "2026-11-02") == ["T1 2026-11-09 warning"])
    registers.teams[0].section.set("S1", from: nil)
    registers.calls = [try call("C1", "2026-11-10"), try call("C2", "2026-11-03")]
    #expect(try told(rule, registers, on: "2026-11-16") == [])
    #expect(try told(rule, registers, on: "2026-11-17") == ["S1 2026-11-17 note"])
    #expect(try told(rule, registers, on: "2026-11-18") == ["S1 2026-11-17 warning"])
  }

  @Test func aHomeVisitIsDueAfterACallInVain() throws {
    let rule = "manager_calls.visit_due"
    var registers = try Registers.clean()
    registers.calls = [try call("C1", "2026-11-10", isReached: false)]
    #expect(try told(rule, registers, on: "2026-11-16") == [])
    try registers.set("manager_visit_when_call_fails", .boolean(true), from: "2020-01-01")
    #expect(try told(rule, registers, on: "2026-11-16") == ["C1/2026-11-10 – warning"])
    #expect(try told(rule, registers, on: "2026-11-16", from: "2026-11-11") == [])
    for isHome in [true, false] {
      var settled = registers
      var next = try call("C1", "2026-11-10", isReached: !isHome)
      next.id = "C1/2026-11-10/2"
      next.way = isHome ? .home : .phone
      settled.calls.append(next)
      #expect(try told(rule, settled, on: "2026-11-16") == [])
    }
    registers.calls.insert(try call("C1", "2026-11-01"), at: 0)
    #expect(try told(rule, registers, on: "2026-11-16").count == 1)
  }

  @Test func onlyManagersCall() throws {
    let records = try Registers.clean().records()
    let date = try day("2026-11-16")
    #expect(throws: MeetingRefusal.notManager("E1")) {
      try ManagerCall.made(to: "C1", on: date, by: "E1", in: records)
    }
    #expect(try ManagerCall.made(to: "C1", on: date, by: "CH1", in: records).id == "C1/2026-11-16")
  }

  // MARK: Agenda

  @Test func theAgendaIsAnItemForEachRuleWithoutTheMeetingsOwn() throws {
    var registers = try Registers.clean()
    try registers.set("team_meeting_every", .integer(1), from: "2020-01-01")
    for index in 10..<25 {
      try registers.add(client: "C\(index)", from: "2026-01-12", careContact: "E1")
      registers.clients[registers.clients.count - 1].welcomeTalk = nil
    }
    registers.complaints = [
      Complaint.heard(client: "C1", on: try day("2026-11-02"), by: "anna", among: [])
    ]
    let weekly = try meeting("T1", .weekly, "2026-11-16", isHeld: false)
    registers.meetings = [weekly]
    let context = RuleContext(records: try registers.records(), today: weekly.date)
    let items = MeetingAgenda.items(of: weekly, in: context, .english)
    let talks = try #require(items.first { $0.rule == "welcome_talk.due" })
    #expect(
      talks.text
        == "15 welcome talks, 15 late: C10, C11, C12, C13, C14, C15, C16, C17 and 7 more")
    #expect(talks.client == nil)
    #expect(items.first { $0.rule == "complaint.due" }?.client == "C1")
    #expect(!items.contains { $0.rule == "meeting.due" || $0.rule == "meeting.to_hold" })
    #expect(Set(items.compactMap(\.rule)).count == items.count)
    let own = try meeting("C1", .coordinatedPlan, "2026-11-16")
    #expect(
      MeetingAgenda.items(of: own, in: context, .english).map(\.rule) == ["complaint.due"])
  }
}
