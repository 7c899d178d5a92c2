import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

@Suite("Schedules missing and out of date")
struct ScheduleCausesTests {
  private var world: ScheduleRegisters

  init() throws {
    world = try ScheduleRegisters()
    try world.registers.set("schedule_updated_at_change", .boolean(true), from: "2020-01-01")
    try world.registers.set("schedule_weeks", .integer(4), from: "2020-01-01")
    let records = try world.records()
    let planning = SchedulePlanning(records: records, frame: try world.frame(records))
    world.schedule.basis = planning.basis(of: "E1")
    world.schedule.shifts = planning.frame.shifts(of: "E1")
  }

  private func findings(_ world: ScheduleRegisters, _ rule: String) throws -> [Finding] {
    let context = RuleContext(
      records: try world.records(), today: world.date, shifts: world.registers.shifts,
      cycle: CareCycle(firstMonday: try day("2026-11-16")))
    return try #require(Rule.named(rule)).findings(in: context)
  }

  private func outOfDate(_ world: ScheduleRegisters) throws -> String? {
    try findings(world, "schedule.out_of_date").first?.message(.english)
  }

  @Test func nothingWhereNothingHasChanged() throws {
    #expect(try outOfDate(world) == nil)
    #expect(try findings(world, "schedule.missing").isEmpty)
    #expect(try findings(world, "schedule.overlap").isEmpty)
  }

  @Test func clientsAndServicesThatComeAndGo() throws {
    var changed = world
    try changed.registers.add(client: "C3", from: "2026-11-10", careContact: "E1")
    try changed.grant("D8", "walk", of: "C3", minutes: 30, times: 1, every: 1)
    try changed.grant("D9", "walk", minutes: 30, times: 1, every: 1)
    try changed.change("D2") { $0.to = try day("2026-11-13") }
    #expect(
      try outOfDate(changed)
        == "E1's schedule is out of date: new client C3; new service D9; ended service D2")
    let finding = try #require(try findings(changed, "schedule.out_of_date").first)
    #expect(finding.due == world.date)
    #expect(finding.responsible == .careContact)
    var left = world
    left.registers.careContacts.removeAll { $0.client == "C1" }
    #expect(try outOfDate(left) == "E1's schedule is out of date: client who has left C1")
  }

  @Test func servicesAndWishesThatChange() throws {
    var changed = world
    try changed.change("D1") { $0.estimate.set(50, from: try day("2026-11-12")) }
    try changed.change("D2") { $0.latest = ClockTime(iso: "14:00") }
    #expect(try outOfDate(changed) == "E1's schedule is out of date: changed service D1, D2")
    var wished = world
    try wished.change("D1") { decision in
      var wish = ServiceWish()
      wish.weekdays = [.friday]
      decision.wish = wish
    }
    #expect(try outOfDate(wished) == "E1's schedule is out of date: changed wish of D1")
  }

  @Test func shiftsOfDaysWithItems() throws {
    var changed = world
    let tuesday = try day("2026-11-17")
    changed.registers.shifts.removeAll { $0.caregiver == "E1" && $0.date == tuesday }
    #expect(try outOfDate(changed) == "E1's schedule is out of date: changed shifts w.1 Tue")
    var monday = world
    monday.registers.shifts.removeAll { $0.caregiver == "E1" && $0.date == world.date }
    #expect(try outOfDate(monday) == nil)
    // Where no shifts of a week are known, nothing is told of them.
    var unknown = world
    unknown.registers.shifts = []
    #expect(try outOfDate(unknown) == nil)
  }

  @Test func performersWhoHaveLeft() throws {
    var changed = world
    changed.schedule.items[0].by = ["E2"]
    let position = try #require(changed.registers.caregivers.firstIndex { $0.id == "E2" })
    changed.registers.caregivers[position].ended = try day("2026-11-01")
    #expect(try outOfDate(changed) == "E1's schedule is out of date: performer who has left E2")
  }

  @Test func onlyWhereThePolicySaysSo() throws {
    var silent = world
    silent.registers.silence("schedule_updated_at_change")
    try silent.grant("D9", "walk", minutes: 30, times: 1, every: 1)
    #expect(try outOfDate(silent) == nil)
    silent.schedule.from = world.date.adding(days: 1)
    #expect(
      try findings(silent, "schedule.missing").map { $0.message(.english) } == [
        "1 care contact of T1 has no schedule of four weeks"
      ])
    silent.registers.silence("schedule_weeks")
    #expect(try findings(silent, "schedule.missing").isEmpty)
  }

  @Test func someWithoutWhereOthersHaveOne() throws {
    var some = world
    try some.grant("D9", "walk", of: "C2", minutes: 30, times: 1, every: 1)
    let findings = try findings(some, "schedule.missing")
    #expect(findings.map { $0.message(.english) } == ["E2 has no schedule of four weeks"])
    #expect(findings.map(\.severity) == [.warning])
  }

  @Test func twoOnOneDay() throws {
    var two = world
    two.registers.schedules = [Schedule(caregiver: "E1", from: try day("2026-11-02"))]
    #expect(
      try findings(two, "schedule.overlap").map { $0.message(.english) } == [
        "E1/2026-11-02 and E1/2026-11-16 both hold on 2026-11-16"
      ])
    two.registers.schedules[0].to = try day("2026-11-15")
    #expect(try findings(two, "schedule.overlap").isEmpty)
  }
}
