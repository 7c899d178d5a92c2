import OmsorgDomain
import Records
import Testing

@Suite struct DateExpressionTests {
  /// A Friday.
  private static let today = CalendarDate(iso: "2026-11-20")

  private func read(_ text: String) throws -> DateExpression {
    try DateExpression(text, today: #require(Self.today))
  }

  private func refusal(_ text: String) throws -> DateExpressionError {
    let today = try #require(Self.today)
    return try #require(throws: DateExpressionError.self) { try DateExpression(text, today: today) }
  }

  @Test(arguments: [
    ("2026-11-20", "2026-11-20"), ("2024-02-29", "2024-02-29"),
    ("today", "2026-11-20"), ("idag", "2026-11-20"), ("i dag", "2026-11-20"),
    ("IDAG", "2026-11-20"), ("yesterday", "2026-11-19"), ("igår", "2026-11-19"),
    ("IGÅR", "2026-11-19"), ("iga\u{30A}r", "2026-11-19"), ("tomorrow", "2026-11-21"),
    ("imorgon", "2026-11-21"), ("i morgon", "2026-11-21"),
    ("+3d", "2026-11-23"), ("-3d", "2026-11-17"), ("+0d", "2026-11-20"), ("-2w", "2026-11-06"),
    ("+2v", "2026-12-04"), ("+1m", "2026-12-20"), ("-9m", "2026-02-20"), ("+1y", "2027-11-20"),
    ("+1å", "2027-11-20"), ("+14D", "2026-12-04"),
    ("fri", "2026-11-20"), ("fre", "2026-11-20"), ("sat", "2026-11-21"), ("lör", "2026-11-21"),
    ("sun", "2026-11-22"), ("sön", "2026-11-22"), ("Söndag", "2026-11-22"), ("mon", "2026-11-23"),
    ("mån", "2026-11-23"), ("tue", "2026-11-24"), ("tis", "2026-11-24"), ("wed", "2026-11-25"),
    ("ons", "2026-11-25"), ("thu", "2026-11-26"), ("tor", "2026-11-26"), ("tors", "2026-11-26"),
    ("Thursday", "2026-11-26"),
    ("2026-11-20..2026-11-20", "2026-11-20"),
  ])
  func readsOneDay(text: String, date: String) throws {
    let today = try #require(Self.today)
    #expect(try DateExpression.date(text, today: today).iso == date)
    #expect(try read(text).dates == DateRange(day(date)))
  }

  @Test(arguments: [
    ("2026-11", "2026-11-01", "2026-11-30"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2026", "2026-01-01", "2026-12-31"), ("2026-W47", "2026-11-16", "2026-11-22"),
    ("2026-v47", "2026-11-16", "2026-11-22"), ("2026-W1", "2025-12-29", "2026-01-04"),
    ("2026-W53", "2026-12-28", "2027-01-03"),
    ("2026-09-21..2026-11-15", "2026-09-21", "2026-11-15"),
    ("2026-09..2026-11", "2026-09-01", "2026-11-30"), ("-13d..today", "2026-11-07", "2026-11-20"),
    ("2026-W47..sun", "2026-11-16", "2026-11-22"), ("idag..+6d", "2026-11-20", "2026-11-26"),
  ])
  func readsAPeriod(text: String, from: String, to: String) throws {
    let expression = try read(text)
    #expect(expression.dates == DateRange(from: try day(from), to: try day(to)))
    #expect(expression.from?.iso == from && expression.to?.iso == to)
    let today = try #require(Self.today)
    #expect(throws: DateExpressionError.severalDays(text, from: try day(from), to: try day(to))) {
      try DateExpression.date(text, today: today)
    }
  }

  @Test func readsOpenPeriods() throws {
    let onwards = try read("2026-11..")
    #expect(try onwards.from == day("2026-11-01") && onwards.to == nil && onwards.dates == nil)
    let until = try read("..2026-11")
    #expect(try until.from == nil && until.to == day("2026-11-30"))
    #expect(try onwards.contains(day("2026-11-01")) && onwards.contains(.latest))
    #expect(try !onwards.contains(day("2026-10-31")))
    #expect(try until.contains(.earliest) && !until.contains(day("2026-12-01")))
    let today = try #require(Self.today)
    #expect(throws: DateExpressionError.severalDays("today..", from: today, to: nil)) {
      try DateExpression.date("today..", today: today)
    }
  }

  @Test(arguments: [
    ("03/04/2026", ["2026-04-03", "2026-03-04"]), ("20/11/2026", ["2026-11-20"]),
    ("11/20/2026", ["2026-11-20"]), ("4/4/2026", ["2026-04-04"]), ("2026/11/20", ["2026-11-20"]),
    ("20.11.2026", ["2026-11-20"]), ("2026 11 20", ["2026-11-20"]), ("20261120", ["2026-11-20"]),
    ("2026-1-5", ["2026-01-05"]), ("2026-11-5", ["2026-11-05"]), ("2026/11", ["2026-11"]),
    ("11/2026", ["2026-11"]), ("2026-1", ["2026-01"]), ("202611", ["2026-11"]),
  ])
  func refusesOtherForms(text: String, candidates: [String]) throws {
    #expect(try refusal(text) == .otherForm(text, candidates: candidates))
  }

  @Test(arguments: [
    ("26-11-20", ["2026-11-20", "2020-11-26"]), ("261120", ["2026-11-20"]),
    ("20/11/26", ["2020-11-26", "2026-11-20"]),
    ("3/4/26", ["2003-04-26", "2026-04-03", "2026-03-04"]),
  ])
  func refusesYearsOfTwoDigits(text: String, candidates: [String]) throws {
    #expect(try refusal(text) == .twoDigitYear(text, candidates: candidates))
  }

  @Test(arguments: [
    "", " ", "..", "...", "now", "nu", "v47", "W47", "+3", "3d", "+d", "++3d", "+3x", "+1.5d",
    "+9999999d", "2026-11-20 ", "2026-11-20T08:00", "2026--20", "-", "--", "/", "99999999", "0",
    "2026-W", "2026-W047", "2026-11-20..x", "x..2026-11-20", "99/99/2026", "999999", "12:30",
    "2026-11-20…2026-11-22", "\u{0}", "å", "20 november",
  ])
  func refusesWhatItDoesNotKnow(text: String) throws {
    guard case .notUnderstood = try refusal(text) else {
      Issue.record("\(text): \(try refusal(text))")
      return
    }
  }

  @Test func saysWhatDoesNotExist() throws {
    #expect(try refusal("2026-02-30") == .noSuchDay("2026-02-30", last: day("2026-02-28")))
    #expect(try refusal("2026-11-00") == .noSuchDay("2026-11-00", last: day("2026-11-30")))
    #expect(try refusal("2026-13-01") == .noSuchMonth("2026-13-01"))
    #expect(try refusal("2026-00") == .noSuchMonth("2026-00"))
    #expect(try refusal("2025-W53") == .noSuchWeek(year: 2025, weeks: 52))
    #expect(try refusal("2026-W54") == .noSuchWeek(year: 2026, weeks: 53))
    #expect(try refusal("2026-W00") == .noSuchWeek(year: 2026, weeks: 53))
    for text in ["1799-12-31", "3000-01-01", "0026", "9999", "1700-05", "1700-w05"] {
      #expect(try refusal(text) == .outsideYears(text))
    }
    for text in ["+999999d", "-999999w", "+999999m", "-999999y"] {
      #expect(try refusal(text) == .outsideYears(text))
    }
    #expect(
      try refusal("2026-11-20..2026-11-19")
        == .endsBeforeItBegins(from: day("2026-11-20"), to: day("2026-11-19")))
  }

  @Test func theNextWeekdayIsWithinAWeek() throws {
    let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    for offset in 0..<7 {
      let today = try #require(Self.today).adding(days: offset)
      for (index, name) in names.enumerated() {
        let date = try DateExpression.date(name, today: today)
        #expect(date.weekday.rawValue == index + 1)
        #expect((0..<7).contains(date.days(since: today)))
      }
    }
  }

  @Test(arguments: [
    ("x", "unknown date 'x'", "write a date such as"),
    ("03/04/2026", "several ways", "write 2026-04-03 or 2026-03-04"),
    ("20261120", "another way", "write 2026-11-20"),
    ("3/4/26", "two digits", "write 2003-04-26, 2026-04-03 or 2026-03-04"),
    ("2026-02-30", "no day '2026-02-30'", "2026-02-28"),
    ("2026-13-01", "no such month", "01 to 12"),
    ("2025-W53", "2025 has weeks 1 to 52", "2025-W52"),
    ("9999", "outside the years", "write a date"),
    ("2026..2025", "before it begins", "write 2025-12-31..2026-01-01"),
  ])
  func tellsWhatToWrite(text: String, message: String, hint: String) throws {
    let error = try refusal(text)
    #expect(error.message(.english).contains(message))
    #expect(error.hint(.english).contains(hint))
    #expect(error.message(.swedish) != error.message(.english))
    #expect(!error.hint(.swedish).isEmpty)
  }

  @Test func tellsToWriteOneDay() throws {
    let error = DateExpressionError.severalDays(
      "2026-11", from: try day("2026-11-01"), to: try day("2026-11-30"))
    #expect(error.message(.swedish) == "'2026-11' är inte en enda dag")
    #expect(error.hint(.english) == "write one day, such as 2026-11-01 or 2026-11-30")
  }
}
