import OmsorgDomain
import Testing

@Suite struct MonthTests {
  @Test func everyMonthJoinsTheNext() throws {
    var month = try #require(Month(iso: "1800-01"))
    var first = CalendarDate.earliest
    for _ in 0..<(1_200 * 12) {
      #expect(month.dates.from == first)
      #expect(Month(of: month.dates.from) == month && Month(of: month.dates.to) == month)
      #expect(Month(iso: month.iso) == month)
      first = month.dates.to.adding(days: 1)
      #expect(month < month.adding(months: 1))
      #expect(month.adding(months: 1).adding(months: -1) == month)
      month = month.adding(months: 1)
    }
    #expect(first == CalendarDate.latest.adding(days: 1))
  }

  @Test(arguments: ["", "2026-00", "2026-13", "2026-1", "202611", "2026/11", "1799-12", "3000-01"])
  func refusesWhatIsNoMonth(text: String) {
    #expect(Month(iso: text) == nil)
  }

  @Test func addsAcrossYears() throws {
    let month = try #require(Month(year: 2026, month: 11))
    #expect(month.adding(months: 2).iso == "2027-01")
    #expect(month.adding(months: -11).iso == "2025-12")
    #expect(month.adding(months: .max) > month)
    #expect(month.adding(months: .min) < month)
  }
}
