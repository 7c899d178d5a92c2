import OmsorgDomain
import Testing

@Suite struct CalendarDateTests {
  @Test func everyDayRoundTrips() throws {
    var days = CalendarDate.earliest.daysSinceEpoch
    var weekday = 3  // 1800-01-01 was a Wednesday.
    for year in 1800...2999 {
      let isLeap = year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (index, length) in lengths.enumerated() {
        for day in 1...length {
          let date = try #require(CalendarDate(year: year, month: index + 1, day: day))
          guard date.daysSinceEpoch == days, date.parts == (year, index + 1, day),
            date.weekday.rawValue == weekday, CalendarDate(iso: date.iso) == date,
            CalendarDate(daysSinceEpoch: days) == date
          else {
            Issue.record("\(year)-\(index + 1)-\(day) became \(date.iso), \(date.weekday)")
            return
          }
          days += 1
          weekday = weekday % 7 + 1
        }
        #expect(CalendarDate(year: year, month: index + 1, day: length + 1) == nil)
      }
    }
    #expect(days - 1 == CalendarDate.latest.daysSinceEpoch)
  }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-1-05", "2026-11-5", "26-11-20", "2026/11/20", "2026-11-20 ",
    " 2026-11-20", "2026-11-200", "2026-00-10", "2026-13-10", "2026-11-00", "2026-11-31",
    "2026-02-29", "1799-12-31", "3000-01-01", "+026-11-20", "2026-11-2\u{661}", "２026-11-20",
    "20261120", "2026-11:20", "abcd-ef-gh",
  ])
  func refusesWhatIsNoDate(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test func refusesPartsThatAreNoDate() {
    #expect(CalendarDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: .max, month: 1, day: 1) == nil)
    #expect(CalendarDate(year: 2026, month: .min, day: 1) == nil)
    #expect(CalendarDate(year: 2026, month: 1, day: .max) == nil)
    #expect(CalendarDate(daysSinceEpoch: CalendarDate.earliest.daysSinceEpoch - 1) == nil)
    #expect(CalendarDate(daysSinceEpoch: CalendarDate.latest.daysSinceEpoch + 1) == nil)
  }

  @Test func knownDays() throws {
    #expect(try day("1970-01-01").daysSinceEpoch == 0)
    #expect(try day("1970-01-01").weekday == .thursday)
    #expect(try day("2000-02-29").daysSinceEpoch == 11_016)
    #expect(CalendarDate.earliest.iso == "1800-01-01")
    #expect(CalendarDate.latest.iso == "2999-12-31")
    #expect(try day("2026-11-20").weekday == .friday)
    #expect(try day("2026-11-20").monday == day("2026-11-16"))
    #expect(try day("2026-11-16").monday == day("2026-11-16"))
    #expect(try day("2026-11-22").monday == day("2026-11-16"))
  }

  @Test func readsASubstringAndBytes() throws {
    let line = "from 2026-11-20 on"
    #expect(try CalendarDate(iso: line.dropFirst(5).prefix(10)) == day("2026-11-20"))
    let bytes = Array("2026-11-20".utf8)
    #expect(try bytes.withUnsafeBufferPointer(CalendarDate.init(isoBytes:)) == day("2026-11-20"))
  }

  @Test func addsDays() throws {
    #expect(try day("2026-12-31").adding(days: 1).iso == "2027-01-01")
    #expect(try day("2024-03-01").adding(days: -1).iso == "2024-02-29")
    #expect(try day("2027-01-01").days(since: day("2026-01-01")) == 365)
    #expect(try day("2026-01-01").days(since: day("2027-01-01")) == -365)
    #expect(CalendarDate.latest.adding(days: 1).iso == "3000-01-01")
    #expect(CalendarDate.latest.adding(days: .max) > .latest)
    #expect(CalendarDate.earliest.adding(days: .min) < .earliest)
    #expect(CalendarDate.earliest.adding(days: -800_000).iso.hasPrefix("-391-"))
    #expect(CalendarDate.latest.adding(days: 4_000_000).iso.hasPrefix("13951-"))
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-11-20", 2, "2027-01-20"), ("2026-01-20", -1, "2025-12-20"),
    ("2026-03-31", -1, "2026-02-28"), ("2024-02-29", 12, "2025-02-28"),
    ("2026-11-20", 0, "2026-11-20"), ("2026-11-20", -25, "2024-10-20"),
  ])
  func addsMonths(from: String, months: Int, to: String) throws {
    #expect(try day(from).adding(months: months).iso == to)
  }
}
