import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

@Suite("What a schedule's days hold")
struct ScheduleLoadTests {
  private var world: ScheduleRegisters

  init() throws { world = try ScheduleRegisters() }

  @Test func tooManyOfAKindAtOnce() throws {
    var showers = world
    try showers.registers.set("showers_in_a_morning_to_question", .integer(2), from: "2020-01-01")
    try showers.grant("D4", "shower", of: "C3", minutes: 30, times: 1, every: 4)
    try showers.registers.add(client: "C3", from: "2026-02-02", careContact: "E1")
    try showers.place("D4", of: "C3", 1, "09:00", 30)
    #expect(
      try showers.found() == ["plan.showers_at_once w.1 Tue 10:15 2 showers in one morning: C3, C1"]
    )
    // The afternoon has no other.
    #expect(
      try showers.findings().first?.advice(.english)
        .hasSuffix(": move to w.1 Tue 12:00, w.1 Mon 10:15 or w.1 Wed 10:15") == true)
    showers.schedule.items.removeAll { $0.decision == "D4" }
    try showers.place("D4", of: "C3", 1, "13:00", 30)
    #expect(try showers.found() == [])

    var cleanings = world
    try cleanings.registers.set(
      "cleanings_in_an_afternoon_to_question", .integer(1), from: "2020-01-01")
    #expect(try cleanings.findings().map(\.kind) == [.cleanings, .cleanings])
    var heavy = world
    try heavy.registers.set("heavy_at_once_not_allowed", .integer(2), from: "2020-01-01")
    #expect(try heavy.found() == [])
    heavy.schedule.items[0].start = try #require(ClockTime(iso: "14:15"))
    heavy.schedule.items[0].day = 3
    heavy.schedule.sortItems()
    #expect(
      try heavy.found() == [
        "plan.heavy_at_once w.1 Thu 14:15 2 heavy services in one afternoon: C1, C1"
      ])
  }

  @Test func noRoom() throws {
    var full = world
    try full.registers.set("schedule_travel_minutes", .integer(10), from: "2020-01-01")
    try full.grant("D3", "lunch", minutes: 200, times: 7, every: 1)
    try full.change("D3") { $0.latest = ClockTime(iso: "11:00") }
    let rooms = try full.findings().filter { $0.kind == .noRoom }
    #expect(rooms.isEmpty)
    try full.change("D3") { $0.minutes = Timeline([Period(from: nil, value: 290)]) }
    let found = try full.found().filter { $0.hasPrefix("plan.no_room") }
    #expect(
      found.first
        == "plan.no_room w.1 Tue morning: 40 min lacking (daily 290, placed 40, travel 10, "
        + "of 300)")
    #expect(found.count == 4)
  }

  @Test func dailyVisitsThatFitNowhere() throws {
    var full = world
    try full.grant("D3", "lunch", minutes: 30, times: 7, every: 1)
    try full.change("D3") { decision in
      decision.earliest = ClockTime(iso: "10:00")
      decision.latest = ClockTime(iso: "10:50")
    }
    // The shower ends at 10:55, too late; before it there are but fifteen minutes.
    #expect(
      try full.found().filter { $0.hasPrefix("plan.daily") }.first
        == "plan.daily_not_seated w.1 Tue 10:00 1 daily visit does not fit: C1 (D3, 10:00–10:50, "
        + "30 min)")
    try full.change("D3") { $0.latest = ClockTime(iso: "10:55") }
    #expect(try full.found() == [])
  }

  @Test func theEarliestDeadlineGoesFirst() {
    func visit(_ earliest: Int, _ latest: Int, _ minutes: Int) -> DailyVisits.Visit {
      DailyVisits.Visit(
        day: 0, start: earliest, earliest: earliest, latest: latest, minutes: minutes, client: "C",
        decision: "\(earliest)", caregiver: "E")
    }
    let gaps = DailySeats.gaps(of: [0..<100], without: [40..<50, 45..<60])
    #expect(gaps == [0..<40, 60..<100])
    #expect(DailySeats.unseated(of: [visit(0, 70, 40), visit(1, 10, 20)], in: gaps).count == 1)
    #expect(DailySeats.unseated(of: [visit(0, 70, 40), visit(0, 10, 20)], in: gaps).isEmpty)
    #expect(DailySeats.unseated(of: [visit(30, 50, 20)], in: gaps).count == 1)
  }

  @Test func theShareAtClients() throws {
    var shared = world
    try shared.registers.set(
      "client_time_share",
      .object([.init("from", .number("0.05")), .init("to", .number("0.5"))]),
      from: "2020-01-01")
    #expect(
      try shared.found() == [
        "plan.share 3 % of the four weeks' time at clients, the policy says 5–50 %"
      ])
    // Tuesdays have 7 % and Thursdays of two weeks 11 %.
    try shared.registers.set(
      "client_time_share",
      .object([.init("from", .number("0.02")), .init("to", .number("0.1"))]), from: "2020-01-01")
    #expect(
      try shared.found() == [
        "plan.day_share w.1 Thu 16 of 20 days outside 2–10 % at clients: least w.1 Mon 0 %, most "
          + "w.1 Thu 11 %"
      ])
    #expect(
      try shared.findings().first?.advice(.english) == "move something from w.1 Thu to w.1 Mon")
  }
}
