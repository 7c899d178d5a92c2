import Records
import Testing

@testable import OmsorgDomain

@Suite("What a schedule says, in words")
struct ScheduleWordsTests {
  /// An item: its day, start and interval.
  private func words(_ items: [(Int, String, Int)]) throws -> [String]? {
    var schedule = Schedule(caregiver: "E1", from: try day("2026-11-16"))
    for (day, start, weeks) in items {
      var item = ScheduleItem()
      item.client = "C1"
      item.decision = "D1"
      item.day = day
      item.start = try #require(ClockTime(iso: start))
      item.everyWeeks = weeks
      schedule.items.append(item)
    }
    return ScheduleWords.when("D1", in: schedule).map { [$0(.swedish), $0(.english)] }
  }

  @Test func sayDaysAndTimes() throws {
    #expect(try words([]) == nil)
    let weekly = [1, 8, 15, 22].map { ($0, "10:15", 4) }
    #expect(try words(weekly) == ["tisdagar 10:15", "Tuesdays 10:15"])
    #expect(
      try words([(1, "10:15", 4), (15, "10:15", 4)])
        == ["tisdag 10:15 vecka 1 och 3", "Tuesday 10:15 weeks 1 and 3"])
    #expect(try words([(9, "08:00", 4)]) == ["onsdag 08:00 vecka 2", "Wednesday 08:00 week 2"])
    #expect(
      try words(weekly + [4, 11, 18, 25].map { ($0, "13:00", 4) })
        == ["tisdagar 10:15 och fredagar 13:00", "Tuesdays 10:15 and Fridays 13:00"])
    #expect(
      try words([(0, "08:00", 4), (8, "09:00", 4), (16, "10:00", 4), (18, "11:00", 4)]) == [
        "vecka 1: måndag 08:00; vecka 2: tisdag 09:00; vecka 3: onsdag 10:00, fredag 11:00",
        "week 1: Monday 08:00; week 2: Tuesday 09:00; week 3: Wednesday 10:00, Friday 11:00",
      ])
    #expect(
      try words([(30, "10:15", 6)])
        == ["onsdag 10:15, var 6:e vecka", "Wednesday 10:15, every 6 weeks"])
  }

  @Test func sayWhoWhereItIsOne() throws {
    var schedule = Schedule(caregiver: "E1", from: try day("2026-11-16"))
    var item = ScheduleItem()
    item.decision = "D1"
    schedule.items = [item]
    #expect(ScheduleWords.performer("D1", in: schedule) == "E1")
    #expect(ScheduleWords.performer("D2", in: schedule) == nil)
    item.by = ["E2"]
    schedule.items.append(item)
    #expect(ScheduleWords.performer("D1", in: schedule) == nil)
    schedule.items.removeFirst()
    #expect(ScheduleWords.performer("D1", in: schedule) == "E2")
  }
}
