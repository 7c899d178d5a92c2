import OmsorgDomain
import Testing

@Suite struct DateRangeTests {
  /// All pairs of ranges over six days, against sets of days.
  @Test func agreesWithSetsOfDays() throws {
    let first = try day("2026-02-26")
    var ranges: [DateRange] = []
    for from in 0..<6 {
      for to in 0..<6 {
        let range = DateRange(from: first.adding(days: from), to: first.adding(days: to))
        #expect((range == nil) == (to < from))
        if let range { ranges.append(range) }
      }
    }
    #expect(ranges.count == 21)
    for left in ranges {
      let leftDays = Set(left)
      #expect(Array(left) == leftDays.sorted())
      #expect(left.count == leftDays.count)
      #expect(left.underestimatedCount == left.count)
      for offset in -1...6 {
        let date = first.adding(days: offset)
        #expect(left.contains(date) == leftDays.contains(date))
      }
      for right in ranges {
        let common = leftDays.intersection(right)
        #expect(left.overlaps(right) == !common.isEmpty)
        #expect(left.contains(right) == Set(right).isSubset(of: leftDays))
        #expect(left.intersection(right).map(Set.init) ?? [] == common)
      }
    }
  }

  @Test func hasTheMonthsOfItsDates() throws {
    let first = try day("2026-12-30")
    for count in 1...450 {
      let range = DateRange(from: first, count: count)
      #expect(range.months == Set(range.map { Month(of: $0) }).sorted(), "\(count) days")
    }
    #expect(DateRange(CalendarDate.latest).months == [Month(of: .latest)])
  }

  @Test func countsFromTheFirst() throws {
    let date = try day("2026-11-20")
    #expect(DateRange(date).count == 1)
    #expect(try DateRange(from: date, count: 14).to == day("2026-12-03"))
    #expect(DateRange(from: date, count: 14).iso == "2026-11-20..2026-12-03")
  }

  @Test func iteratesToTheLastDateThereIs() throws {
    let range = try #require(DateRange(from: day("2999-12-30"), to: .latest))
    #expect(range.map(\.iso) == ["2999-12-30", "2999-12-31"])
  }
}
