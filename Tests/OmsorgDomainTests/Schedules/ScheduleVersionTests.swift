import Records
import Testing

@testable import OmsorgDomain

@Suite("Versions of schedules")
struct ScheduleVersionTests {
  @Test("A schedule continued from a later day has the same things on the same dates")
  func continued() throws {
    for seed in 1...100 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let store = try ScheduleStore()
      let schedule = try store.schedule(&random, withClashes: true)
      let date = schedule.from.adding(days: Int.random(in: 0...200, using: &random))
      let next = schedule.continued(from: date, cycle: store.cycle)
      let days = DateRange(from: date, count: 400)
      func dates(_ schedule: Schedule) -> [String] {
        let origin = schedule.origin(in: store.cycle)
        return schedule.items.flatMap { item in
          item.dates(from: origin, in: days).map { date in
            "\(date.iso) \(item.start.iso) \(item.decision ?? "") \(item.minutes) \(item.by)"
          }
        }.sorted()
      }
      #expect(dates(schedule) == dates(next), "seed \(seed)")
      #expect(next.differences(from: schedule, cycle: store.cycle).isEmpty, "seed \(seed)")
    }
  }

  @Test("Both changing one service is no merge; each one of their own is")
  func merging() throws {
    let store = try ScheduleStore()
    func schedule(_ lines: String) throws -> Schedule {
      try ScheduleText(
        Schedule(caregiver: "10001", from: try day("2026-11-16")), records: store.records,
        cycle: store.cycle
      ).read(lines)
    }
    let before = try schedule("1 mon 10:00 40 B1 shower\n1 tue 10:00 40 B1 laundry")
    let edited = try schedule("1 mon 11:00 40 B1 shower\n1 tue 10:00 40 B1 laundry")
    let now = try schedule("1 mon 10:00 40 B1 shower\n1 wed 10:00 40 B1 laundry")
    let merged = try schedule("1 mon 11:00 40 B1 shower\n1 wed 10:00 40 B1 laundry")
    #expect(Schedule.merging(edited, from: before, into: now) == merged)
    #expect(Schedule.merging(edited, from: before, into: try schedule("")) == nil)
    #expect(Schedule.merging(before, from: before, into: now) == now)
  }

  @Test("What differs is told as one change for each item")
  func differences() throws {
    let store = try ScheduleStore()
    func schedule(_ lines: String) throws -> Schedule {
      try ScheduleText(
        Schedule(caregiver: "10001", from: try day("2026-11-16")), records: store.records,
        cycle: store.cycle
      ).read(lines)
    }
    let old = try schedule(
      """
      1 mon 10:00 40 B1 shower
      2 mon 10:00 40 B1 shower
      3 mon 10:00 40 B1 shower
      1 tue 10:00 40 B1 laundry
      1 wed 10:00 40 B2 laundry
      2 wed 10:00 40 B2 laundry
      """)
    let new = try schedule(
      """
      1 mon 11:00 40 B1 shower
      2 mon 10:00 40 B1 shower by 10002
      3 tue 10:00 40 B1 shower
      1 tue 10:00 45 B1 laundry
      1 wed 10:00 40 B2 laundry once
      1 fri 10:00 60 B2 D5
      """)
    let kinds = new.differences(from: old, cycle: store.cycle).map {
      "\($0.item.decision ?? "") \($0.kind)"
    }
    #expect(
      kinds == [
        "D1 time", "D1 performer", "D1 moved", "D2 length", "D4 recurrence", "D4 removed",
        "D5 added",
      ])
  }
}
