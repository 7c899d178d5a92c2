import Records
import Testing

@testable import OmsorgDomain

@Suite("Temporary changes of schedules")
struct ScheduleAdjustmentTests {
  private let store: ScheduleStore
  private let schedule: Schedule

  init() throws {
    store = try ScheduleStore()
    schedule = try ScheduleText(
      Schedule(caregiver: "10001", from: try day("2026-11-16")), records: store.records,
      cycle: store.cycle
    ).read(
      """
      1 mon 10:00 40 B1 shower
      2 mon 10:00 40 B1 shower
      3 mon 10:00 40 B1 shower
      1 tue 10:00 40 B1 laundry
      """)
  }

  private func change(
    _ from: String, _ to: String, _ decision: String? = nil,
    _ set: (inout ScheduleChange) -> Void
  ) throws -> ScheduleChange {
    var change = ScheduleChange()
    (change.from, change.to, change.decision) = (try day(from), try day(to), decision)
    set(&change)
    return change
  }

  private func rows(_ changes: [ScheduleChange]) throws -> [String] {
    var changed = schedule
    changed.changes = changes
    let days = DateRange(from: try day("2026-11-16"), count: 56)
    return store.records.with(schedules: [schedule]).adjusted(
      in: days, by: [changed], cycle: store.cycle
    ).map { row in
      func words(_ visit: PlannedVisit?) -> String {
        visit.map { "\($0.date.iso) \($0.start.iso) \($0.by.joined(separator: "+"))" } ?? "-"
      }
      return "\(words(row.before)) > \(words(row.after))"
    }
  }

  @Test("What is changed for a time is as before after it")
  func ends() throws {
    let moved = try change("2026-11-16", "2026-11-25", "D1") { $0.weekday = .friday }
    #expect(
      try rows([moved]) == [
        "2026-11-16 10:00 10001 > 2026-11-20 10:00 10001",
        "2026-11-23 10:00 10001 > 2026-11-27 10:00 10001",
      ])
  }

  @Test("Of two changes of the same, the later made says what it says, the earlier the rest")
  func orders() throws {
    let early = try change("2026-11-16", "2026-11-22", "D1") { change in
      change.start = ClockTime(minutesSinceMidnight: 480)
      change.by = ["10002"]
    }
    let late = try change("2026-11-16", "2026-11-22") { $0.by = ["10003"] }
    #expect(
      try rows([early, late]) == [
        "2026-11-16 10:00 10001 > 2026-11-16 08:00 10003",
        "2026-11-17 10:00 10001 > 2026-11-17 10:00 10003",
      ])
    #expect(
      try rows([late, early]) == [
        "2026-11-16 10:00 10001 > 2026-11-16 08:00 10002",
        "2026-11-17 10:00 10001 > 2026-11-17 10:00 10003",
      ])
    let cancelled = try change("2026-11-16", "2026-11-16", "D1") { $0.isCancelled = true }
    for changes in [[early, cancelled], [cancelled, early]] {
      #expect(try rows(changes) == ["2026-11-16 10:00 10001 > -"])
    }
  }

  @Test("A change that goes on stands once, whichever versions have it, and ends in all of them")
  func versions() throws {
    let going = try change("2026-11-16", "2026-12-31", nil) { $0.by = ["10002"] }
    var first = schedule
    first.changes = [going]
    var schedules = [first]
    schedules.put(schedule.continued(from: try day("2026-12-01"), cycle: store.cycle))
    #expect(schedules.map(\.changes) == [[going], [going]])
    #expect(
      store.records.with(schedules: schedules).adjustments(of: "10001").map(\.id) == ["10001/1"])
    schedules.endAdjustment(going, of: "10001", last: try day("2026-12-10"))
    #expect(schedules.allSatisfy { $0.changes.map(\.to.iso) == ["2026-12-10"] })
    let ended = schedules[0].changes[0]
    schedules.endAdjustment(ended, of: "10001", last: try day("2026-11-01"))
    #expect(schedules.allSatisfy { $0.changes.isEmpty })
  }
}
