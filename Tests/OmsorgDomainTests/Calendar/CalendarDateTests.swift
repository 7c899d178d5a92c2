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
}
