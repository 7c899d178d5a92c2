import OmsorgDomain
import Testing

@Suite struct WeekTests {
  /// Walks through all days keeping count by the definition: a week belongs to the year that its
  /// Thursday lies in and has the number of that Thursday in the year.
  @Test func everyWeekAgreesWithTheDefinition() throws {
    var thursday = try day("1800-01-02")
    var thursdaysInYear = 0
    var year = 1800
    while thursday.year <= 2999 {
      if thursday.year != year {
        guard ISOWeek.count(inYear: year) == thursdaysInYear,
          ISOWeek(year: year, week: thursdaysInYear + 1) == nil
        else {
          Issue.record("\(year) has \(thursdaysInYear) weeks")
          return
        }
        year = thursday.year
        thursdaysInYear = 0
      }
      thursdaysInYear += 1
      let week = try #require(ISOWeek(year: year, week: thursdaysInYear))
      let monday = thursday.adding(days: -3)
      guard week.monday == monday, ISOWeek(iso: week.iso) == week,
        week.dates.allSatisfy({ ISOWeek(of: $0) == week })
      else {
        Issue.record("week \(thursdaysInYear) of \(year) begins on \(week.monday.iso)")
        return
      }
      thursday = thursday.adding(days: 7)
    }
    #expect(year == 2999)
  }

  @Test(arguments: [
    ("2026-01-01", "2026-W01"), ("2026-11-20", "2026-W47"), ("2026-12-31", "2026-W53"),
    ("2027-01-03", "2026-W53"), ("2027-01-04", "2027-W01"), ("2024-12-30", "2025-W01"),
    ("2021-01-01", "2020-W53"), ("2016-01-03", "2015-W53"), ("2005-01-01", "2004-W53"),
  ])
  func knownWeeks(date: String, week: String) throws {
    #expect(ISOWeek(of: try day(date)).iso == week)
  }

  @Test func yearsOf53Weeks() {
    let years = (2000...2060).filter { ISOWeek.count(inYear: $0) == 53 }
    #expect(years == [2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048, 2054, 2060])
  }

  @Test(arguments: [
    "2026-W00", "2026-W54", "2025-W53", "2026-47", "2026W47", "2026-W7", "2026-w47", "1799-W01", "",
  ])
  func refusesWhatIsNoWeek(text: String) {
    #expect(ISOWeek(iso: text) == nil)
  }

  @Test func addsWeeksAcrossWeek53() throws {
    let week = try #require(ISOWeek(iso: "2026-W52"))
    #expect(week.adding(weeks: 1).iso == "2026-W53")
    #expect(week.adding(weeks: 2).iso == "2027-W01")
    #expect(week.adding(weeks: -52).iso == "2025-W52")
    #expect(week < week.adding(weeks: 2))
  }

  @Test func cyclesAreCountedFromTheFirstMonday() throws {
    let first = try day("2026-09-21")
    let cycle = try #require(CareCycle(firstMonday: first))
    #expect(CareCycle(firstMonday: try day("2026-09-22")) == nil)
    for offset in -1_000...1_000 {
      let date = first.adding(days: offset)
      let index = cycle.index(of: date)
      let dayIndex = cycle.dayIndex(of: date)
      #expect((0..<28).contains(dayIndex))
      #expect(index * 28 + dayIndex == offset)
      #expect(cycle.dates(ofCycle: index).from.adding(days: dayIndex) == date)
      #expect(cycle.dates(ofCycle: index).contains(date))
    }
  }

  /// Week 53 of 2026 is the third week of a cycle that would otherwise break at New Year.
  @Test func cyclesRunOnAcrossWeek53() throws {
    let cycle = try #require(CareCycle(firstMonday: day("2026-12-14")))
    let weeks = Set(cycle.dates(ofCycle: 0).map { ISOWeek(of: $0).iso })
    #expect(weeks == ["2026-W51", "2026-W52", "2026-W53", "2027-W01"])
    #expect(cycle.index(of: try day("2027-01-11")) == 1)
  }
}
