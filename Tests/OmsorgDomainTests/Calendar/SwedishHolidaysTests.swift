import OmsorgDomain
import Records
import Testing

@Suite struct SwedishHolidaysTests {
  @Test(arguments: [
    (SwedishHoliday.easterDay, ["2025-04-20", "2026-04-05", "2027-03-28"]),
    (.goodFriday, ["2025-04-18", "2026-04-03", "2027-03-26"]),
    (.ascensionDay, ["2025-05-29", "2026-05-14", "2027-05-06"]),
    (.midsummerDay, ["2025-06-21", "2026-06-20", "2027-06-26"]),
    (.midsummerEve, ["2025-06-20", "2026-06-19", "2027-06-25"]),
    (.allSaintsDay, ["2025-11-01", "2026-10-31", "2027-11-06"]),
  ])
  func knownDates(holiday: SwedishHoliday, dates: [String]) {
    #expect((2025...2027).map { holiday.date(inYear: $0).iso } == dates)
  }

  /// Easter by Gauss's rule with its two exceptions, M = 24, N = 5 for 1900–2099 and M = 24, N = 6
  /// for 2100: another way of reckoning than the program's.
  @Test func easterAgreesWithGauss() throws {
    for year in 1990...2100 {
      let (m, n) = year < 2100 ? (24, 5) : (24, 6)
      let d = (19 * (year % 19) + m) % 30
      let e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7
      var march = 22 + d + e
      if march == 57 || (march == 56 && d == 28 && e == 6 && year % 19 > 10) { march -= 7 }
      let expected = try day("\(year)-03-01").adding(days: march - 1)
      #expect(SwedishHoliday.easterDay.date(inYear: year) == expected)
    }
  }

  @Test func everyYearIsConsistent() throws {
    for year in 1990...2100 {
      let dates = try #require(DateRange(from: day("\(year)-01-01"), to: day("\(year)-12-31")))
      var found = 0
      for date in dates {
        let holidays = SwedishHolidays.on(date)
        found += holidays.count
        #expect(holidays.allSatisfy { $0.date(inYear: year) == date })
        #expect(
          SwedishHolidays.isRedDay(date)
            == (date.weekday == .sunday || holidays.contains { $0.isRedDay }))
        #expect(
          SwedishHolidays.countsAsSunday(date) == (date.weekday == .sunday || !holidays.isEmpty))
      }
      #expect(found == SwedishHoliday.allCases.count)
      func check(_ holiday: SwedishHoliday, _ weekday: Weekday, _ from: String, _ to: String) throws
      {
        let date = holiday.date(inYear: year)
        let window = try #require(DateRange(from: day("\(year)-\(from)"), to: day("\(year)-\(to)")))
        #expect(date.weekday == weekday && window.contains(date), "\(holiday) \(date.iso)")
      }
      try check(.easterDay, .sunday, "03-22", "04-25")
      try check(.goodFriday, .friday, "03-20", "04-23")
      try check(.easterMonday, .monday, "03-23", "04-26")
      try check(.ascensionDay, .thursday, "04-30", "06-03")
      try check(.whitSunday, .sunday, "05-10", "06-13")
      try check(.midsummerEve, .friday, "06-19", "06-25")
      try check(.midsummerDay, .saturday, "06-20", "06-26")
      try check(.allSaintsDay, .saturday, "10-31", "11-06")
    }
  }

  @Test func redDaysOf2026() throws {
    let dates = try #require(DateRange(from: day("2026-01-01"), to: day("2026-12-31")))
    let redButSunday = dates.filter { SwedishHolidays.isRedDay($0) && $0.weekday != .sunday }
    #expect(
      redButSunday.map(\.iso) == [
        "2026-01-01", "2026-01-06", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14",
        "2026-06-06", "2026-06-20", "2026-10-31", "2026-12-25", "2026-12-26",
      ])
    let eves = dates.filter { SwedishHolidays.countsAsSunday($0) && !SwedishHolidays.isRedDay($0) }
    #expect(eves.map(\.iso) == ["2026-06-19", "2026-12-24", "2026-12-31"])
  }

  @Test func twoHolidaysMayCoincide() throws {
    #expect(try SwedishHolidays.on(day("2008-05-01")) == [.firstOfMay, .ascensionDay])
  }

  @Test func namesDifferInEachLanguage() {
    for names in [
      SwedishHoliday.allCases.map { $0.name(.swedish) },
      SwedishHoliday.allCases.map { $0.name(.english) },
    ] {
      #expect(Set(names).count == SwedishHoliday.allCases.count)
    }
    #expect(SwedishHoliday.ascensionDay.name(.swedish) == "Kristi himmelsfärdsdag")
  }
}
