import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

@Suite("What is the matter with a schedule")
struct ScheduleCheckTests {
  private var world: ScheduleRegisters

  init() throws { world = try ScheduleRegisters() }

  @Test func nothingInACleanOne() throws {
    #expect(try world.found() == [])
    let records = try world.records()
    #expect(ScheduleCheck(records: records, frame: try world.frame(records)).faults().isEmpty)
  }

  @Test func theNextCycleIsLikeThisOne() throws {
    var later = world
    later.date = later.date.adding(days: 28)
    #expect(try later.found() == [])
  }

  @Test func outsideTheShiftAndOffThatDay() throws {
    var late = world
    try late.change("D1") { $0.latest = ClockTime(iso: "15:30") }
    late.schedule.items[0].start = try #require(ClockTime(iso: "15:30"))
    #expect(
      try late.found() == [
        "plan.outside_shift w.1 Tue 15:30 C1 shower (D1): 40 min are not within E1's shift "
          + "(07:00–16:00)"
      ])
    #expect(
      try late.findings().map { $0.advice(.english) } == [
        "move to w.1 Tue 15:15, w.1 Mon 15:15 or w.1 Wed 15:15"
      ])
    var off = world
    off.schedule.items[0].day = 5
    #expect(
      try off.found() == [
        "plan.off_that_day w.1 Sat 10:15 C1 shower (D1): E1 is off that day"
      ])
    #expect(
      try off.findings().map { $0.advice(.swedish) } == [
        "flytta till v.1 fre 10:15, v.1 tor 10:15 eller v.1 ons 10:15"
      ])
  }

  @Test func outsideTheWindow() throws {
    var early = world
    early.schedule.items[0].start = try #require(ClockTime(iso: "07:30"))
    #expect(
      try early.found() == [
        "plan.outside_window w.1 Tue 07:30 C1 shower (D1): may start 08:00–15:00"
      ])
  }

  @Test func twoAtOnce() throws {
    var both = world
    both.schedule.items[1].day = 1
    both.schedule.items[1].start = try #require(ClockTime(iso: "10:30"))
    both.schedule.sortItems()
    #expect(
      try both.found() == [
        "plan.performer_twice w.1 Tue 10:30 C1 cleaning (D2): E1 does C1 shower (D1) at the same "
          + "time"
      ])
    both.schedule.items[1].by = ["E2"]
    #expect(
      try both.found() == [
        "plan.client_twice w.1 Tue 10:30 C1 cleaning (D2): at the same time as C1 shower (D1)",
        "plan.other_performer w.1 Tue 10:30 C1 cleaning (D2): done by E2: E1 is busy then",
      ])
    // One that begins as the other ends is not at the same time.
    both.schedule.items[1].start = try #require(ClockTime(iso: "10:55"))
    both.schedule.items[1].by = []
    #expect(try both.found() == [])
  }

  @Test func duringAMeeting() throws {
    var meeting = Meeting()
    meeting.id = "M1"
    meeting.kind = .workplace
    meeting.team = "T1"
    meeting.date = try day("2026-11-17")
    meeting.time = ClockTime(iso: "10:00")
    var busy = world
    busy.registers.meetings = [meeting]
    #expect(
      try busy.found() == [
        "plan.meeting w.1 Tue 10:15 C1 shower (D1): E1 has a meeting then, workplace meeting (M1)"
      ])
  }

  @Test func thoseWhoMayNot() throws {
    var refused = world
    let position = try #require(refused.registers.clients.firstIndex { $0.id == "C1" })
    refused.registers.clients[position].refusedCaregivers = ["E2"]
    refused.schedule.items[0].by = ["E2"]
    let busyOrNot = try refused.found()
    #expect(busyOrNot.first == "plan.not_allowed w.1 Tue 10:15 C1 shower (D1): C1 does not want E2")
    #expect(
      try refused.findings().first?.advice(.english) == "E1 has time then")
    var woman = world
    woman.registers.clients[position].genderWish = .female
    #expect(
      try woman.found().first
        == "plan.not_allowed w.1 Tue 10:15 C1 shower (D1): C1 has asked for woman, not E1")
    var delegated = world
    try delegated.change("D1") { $0.delegation = "insulin" }
    #expect(
      try delegated.found().first
        == "plan.not_allowed w.1 Tue 10:15 C1 shower (D1): E1 lacks the delegation for insulin then"
    )
    var gone = world
    let second = try #require(gone.registers.caregivers.firstIndex { $0.id == "E2" })
    gone.registers.caregivers[second].ended = try day("2026-11-01")
    gone.schedule.items[0].by = ["E2"]
    #expect(
      try gone.found().contains("plan.not_allowed w.1 Tue 10:15 C1 shower (D1): E2 has left"))
    var away = world
    var absence = Absence()
    absence.id = "E1/2026-11-01"
    absence.caregiver = "E1"
    absence.from = try day("2026-11-01")
    away.registers.absences = [absence]
    #expect(
      try away.found().contains(
        "plan.not_allowed w.1 Tue 10:15 C1 shower (D1): E1 is away for long"))
    var unknown = world
    unknown.schedule.items[0].by = ["E9"]
    #expect(
      try unknown.found().contains(
        "plan.not_allowed w.1 Tue 10:15 C1 shower (D1): E9 does not exist"))
    var titled = world
    titled.registers.caregivers[second].title = .serviceAssistant
    titled.schedule.items[0].by = ["E2"]
    #expect(
      try titled.found().first
        == "plan.not_allowed w.1 Tue 10:15 C1 shower (D1): E2 is a service assistant and does not "
        + "do that")
  }

  @Test func wishesAndMusts() throws {
    var wished = world
    try wished.change("D1") { decision in
      var wish = ServiceWish()
      wish.weekdays = [.friday]
      decision.wish = wish
    }
    #expect(try wished.findings().map(\.kind) == [.wish, .wish, .wish, .wish])
    #expect(
      try wished.findings().first?.advice(.english) == "move to w.1 Fri 10:15")
    try wished.change("D1") { $0.wish?.isMust = true }
    #expect(
      try wished.found().first
        == "plan.must_wish w.1 Tue 10:15 C1 shower (D1): the client wants Friday (must)")
    var colleague = world
    colleague.schedule.items[0].by = ["E2"]
    try colleague.change("D1") { decision in
      var wish = ServiceWish()
      wish.caregiver = "E2"
      decision.wish = wish
    }
    #expect(
      try colleague.found().first
        == "plan.other_performer w.1 Tue 10:15 C1 shower (D1): done by E2: as the client wishes")
  }

  @Test func asOftenAsGranted() throws {
    var few = world
    few.schedule.items.removeAll { $0.day == 8 }
    #expect(
      try few.found() == [
        "plan.not_placed C1 shower (D1): 3 of 4 occasions placed, missing in week 2"
      ])
    #expect(
      try few.findings().map { $0.advice(.english) } == [
        "place it w.2 Mon 08:00, w.2 Tue 08:00 or w.2 Wed 08:00"
      ])
    var many = world
    try many.place("D1", 2, "10:15", 40)
    #expect(
      try many.found() == [
        "plan.too_many w.4 Tue 10:15 C1 shower (D1): 5 occasions placed, 4 granted"
      ])
    var twice = world
    try twice.place("D1", 1, "13:00", 40)
    #expect(
      try twice.found() == [
        "plan.same_day w.1 Tue 13:00 C1 shower (D1): twice on one day",
        "plan.too_many w.4 Tue 10:15 C1 shower (D1): 5 occasions placed, 4 granted",
      ])
    var moved = world
    let second = try #require(moved.schedule.items.firstIndex { $0.day == 8 })
    moved.schedule.items[second].day = 2
    #expect(
      try moved.found() == [
        "plan.other_week w.1 Wed 10:15 C1 shower (D1): is to be done in week 2"
      ])
  }

  @Test func twoWhereTwoAreNeeded() throws {
    var double = world
    try double.change("D2") { $0.doubleStaffing = true }
    #expect(
      try double.found() == [
        "plan.needs_two w.1 Thu 13:00 C1 cleaning (D2): two are needed, E1 is alone",
        "plan.needs_two w.3 Thu 13:00 C1 cleaning (D2): two are needed, E1 is alone",
      ])
    #expect(
      try double.findings().first?.advice(.english) == "E2 has time then")
    for position in double.schedule.items.indices
    where double.schedule.items[position].decision == "D2" {
      double.schedule.items[position].by = ["E1", "E2"]
    }
    #expect(try double.found() == [])
  }

  @Test func otherMinutesThanCountedOn() throws {
    var estimated = world
    try estimated.change("D2") { $0.estimate.set(75, from: nil) }
    #expect(
      try estimated.found().first
        == "plan.minutes w.1 Thu 13:00 C1 cleaning (D2): 60 min in the schedule, 75 counted on")
  }

  @Test func whatHasEndedOrIsSomeoneElses() throws {
    var ended = world
    try ended.change("D2") { $0.to = try day("2026-11-10") }
    #expect(
      try ended.found() == [
        "plan.ended w.1 Thu 13:00 C1 cleaning (D2): the service has ended",
        "plan.ended w.3 Thu 13:00 C1 cleaning (D2): the service has ended",
      ])
    var gone = world
    let first = try #require(gone.registers.clients.firstIndex { $0.id == "C1" })
    gone.registers.clients[first].ended = try day("2026-11-10")
    #expect(
      try gone.found().first == "plan.ended w.1 Tue 10:15 C1 shower (D1): C1 is no longer a client")
    var other = world
    let appointment = try #require(
      other.registers.careContacts.firstIndex { $0.client == "C1" })
    other.registers.careContacts[appointment] = CareContact(
      client: "C1", caregiver: "E2", from: try day("2026-01-12"))
    #expect(
      try other.found().first
        == "plan.not_own_client w.1 Tue 10:15 C1 shower (D1): the care contact is E2")
    other.registers.careContacts.remove(at: appointment)
    #expect(
      try other.found().first
        == "plan.not_own_client w.1 Tue 10:15 C1 shower (D1): the client has no care contact")
  }

  @Test func whatIsNotToBePlaced() throws {
    var contracted = world
    try contracted.registers.set(
      "services_by_contractor", .array([.string("cleaning")]), from: "2020-01-01")
    try contracted.registers.set("contractor", .string("Tvätteriet"), from: "2020-01-01")
    #expect(
      try contracted.found().first
        == "plan.contracted w.1 Thu 13:00 C1 cleaning (D2): is done by Tvätteriet")
    var daily = world
    try daily.grant("D3", "lunch", minutes: 20, times: 7, every: 1)
    try daily.place("D3", 0, "12:00", 20)
    #expect(
      try daily.found() == [
        "plan.not_planned w.1 Mon 12:00 C1 lunch (D3): is given daily and is not placed"
      ])
  }

  @Test func noScheduleAtAll() throws {
    var none = world
    none.schedule.from = none.date.adding(days: 1)
    #expect(try none.found() == ["plan.no_schedule no schedule in force, 2 services to place"])
  }

  @Test func planningTime() throws {
    var planning = world
    try planning.registers.set("planning_time_per_month", .integer(120), from: "2020-01-01")
    #expect(try planning.found() == ["plan.planning_time 0 of 120 min of planning time placed"])
    var item = ScheduleItem()
    item.activity = .planning
    item.day = 4
    item.start = try #require(ClockTime(iso: "09:00"))
    item.minutes = 120
    planning.schedule.items.append(item)
    #expect(try planning.found() == [])
  }
}
