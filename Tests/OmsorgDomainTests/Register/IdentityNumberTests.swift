import OmsorgDomain
import Records
import Testing

@Suite struct IdentityNumberTests {
  private func read(_ text: String, today: String = "2026-11-20") throws -> IdentityNumber {
    try IdentityNumber(text, today: day(today))
  }

  private func refusal(
    _ text: String, today: String = "2026-11-20"
  ) throws -> IdentityNumberError {
    let today = try day(today)
    return try #require(throws: IdentityNumberError.self, "\(text)") {
      try IdentityNumber(text, today: today)
    }
  }

  @Test(arguments: [
    ("640823-3234", "19640823-3234", "1964-08-23"), ("811228-9874", "19811228-9874", "1981-12-28"),
    ("670919-9530", "19670919-9530", "1967-09-19"), ("6709199530", "19670919-9530", "1967-09-19"),
    ("850709-9805", "19850709-9805", "1985-07-09"), ("830428-5912", "19830428-5912", "1983-04-28"),
    ("121212+1212", "19121212-1212", "1912-12-12"), ("121212-1212", "20121212-1212", "2012-12-12"),
    ("191212121212", "19121212-1212", "1912-12-12"),
    ("19121212-1212", "19121212-1212", "1912-12-12"),
    ("19121212+1212", "19121212-1212", "1912-12-12"),
    ("701063-2391", "19701063-2391", "1970-10-03"),
    ("18121212-1212", "18121212-1212", "1812-12-12"),
  ])
  func readsPublishedNumbers(text: String, canonical: String, birthDate: String) throws {
    let number = try read(text)
    #expect(number.canonical == canonical)
    #expect(number.birthDate.iso == birthDate)
    #expect(number.isCoordinationNumber == (canonical == "19701063-2391"))
    #expect(try IdentityNumber(stored: canonical) == number)
    #expect(try read(canonical) == number)
  }

  @Test(arguments: [
    ("", IdentityNumberError.wrongLength(0)), ("-", .wrongLength(0)), ("64082", .wrongLength(5)),
    ("640823323", .wrongLength(9)), ("64082332341", .wrongLength(11)),
    ("1964082332341", .wrongLength(13)), ("12345678901234567890", .wrongLength(20)),
    ("640823 3234", .otherCharacters), (" 640823-3234", .otherCharacters),
    ("640823–3234", .otherCharacters), ("1,94E+11", .otherCharacters),
    ("A640823-323", .otherCharacters), ("640823-323A", .otherCharacters),
    ("640823-TF34", .otherCharacters), ("64082３-3234", .otherCharacters),
    ("640823-T234", .interim), ("640823T234", .interim), ("19640823-t234", .interim),
    ("640823-T23", .otherCharacters),
    ("64-08233234", .wrongSign), ("640823--3234", .wrongSign), ("6408233234-", .wrongSign),
    ("1964-08-23-3234", .wrongSign), ("-6408233234", .wrongSign), ("640823+-3234", .wrongSign),
    ("17640823-3234", .wrongCentury), ("21640823-3234", .wrongCentury),
    ("00640823-3234", .wrongCentury), ("165560360793", .wrongCentury),
    ("641323-3234", .noSuchDate), ("640800-3234", .noSuchDate), ("640860-3234", .noSuchDate),
    ("640832-3234", .noSuchDate), ("640892-3234", .noSuchDate), ("630229-3234", .noSuchDate),
    ("19000229-3234", .noSuchDate), ("640099-3234", .noSuchDate),
    ("640823-3235", .wrongCheckDigit), ("193405619996", .wrongCheckDigit),
    ("20640823-3234", .notYetBorn), ("121212121", .wrongLength(9)),
    ("1212121212", .centuryUnclear),
  ])
  func refuses(text: String, error: IdentityNumberError) throws {
    #expect(try refusal(text) == error)
  }

  /// The plus comes with the calendar year of turning 100, before the birthday as well as after.
  @Test(arguments: [
    ("2011-12-31", "-", "1912"), ("2012-01-01", "+", "1912"), ("2012-12-11", "+", "1912"),
    ("2012-12-12", "+", "1912"), ("2012-12-12", "-", "2012"), ("2026-11-20", "+", "1912"),
    ("2111-12-31", "+", "1912"), ("2111-12-31", "-", "2012"), ("2112-01-01", "+", "2012"),
  ])
  func thePlusFollowsTheCalendarYear(today: String, sign: String, year: String) throws {
    #expect(try read("121212\(sign)1212", today: today).canonical == "\(year)1212-1212")
  }

  /// Before the birthday in the year of turning 100 a hyphen can only mean the unborn.
  @Test func aHyphenInTheYearOfTurning100IsRefused() throws {
    #expect(try refusal("121212-1212", today: "2012-12-11") == .notYetBorn)
  }

  @Test func withoutASignTheCenturyMustBeCertain() throws {
    // 2026: born 1902–2001 has no living double a century away; 2002–2026 might be 1902–1926.
    #expect(try read("6408233234").birthDate.year == 1964)
    #expect(try read("1212121212", today: "2011-12-31").birthDate.year == 1912)
    #expect(try refusal("1212121212", today: "2012-01-01") == .centuryUnclear)
    #expect(try refusal("1212121212", today: "2036-12-31") == .centuryUnclear)
    #expect(try read("1212121212", today: "2037-01-01").birthDate.year == 2012)
  }

  @Test func storedFormNeedsTheCentury() throws {
    #expect(throws: IdentityNumberError.wrongLength(10)) {
      try IdentityNumber(stored: "640823-3234")
    }
    #expect(try IdentityNumber(stored: "20640823-3234").birthDate.year == 2064)
  }

  @Test(arguments: [
    ("2026-08-22", 61), ("2026-08-23", 62), ("2026-12-31", 62), ("2026-01-01", 61),
    ("1964-08-23", 0), ("1964-08-22", 0), ("1900-01-01", 0),
  ])
  func ageInFullYears(date: String, age: Int) throws {
    #expect(try read("640823-3234").age(on: day(date)) == age)
  }

  @Test func leapDayBirthdaysFallOn1March() throws {
    let number = try read(numbered("19640229", serial: 990))
    #expect(try number.age(on: day("2026-02-28")) == 61)
    #expect(try number.age(on: day("2026-03-01")) == 62)
    #expect(try number.age(on: day("2028-02-28")) == 63)
    #expect(try number.age(on: day("2028-02-29")) == 64)
  }

  @Test func numbersSortByBirth() throws {
    let older = try read("640823-3234")
    let younger = try read("670919-9530")
    #expect(older < younger && !(younger < older) && !(older < older))
  }

  /// A number with the check digit worked out in the test's own way: by a table of the doubles.
  private func numbered(_ date: String, serial: Int) -> String {
    let doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9]
    let digits = "\(date)\(serial + 1_000)".utf8.map { Int($0) - 48 }
    let nine = digits[2..<8] + digits[9..<12]
    let sum = nine.enumerated().reduce(0) {
      $0 + ($1.offset.isMultiple(of: 2) ? doubled[$1.element] : $1.element)
    }
    return "\(date)-\(String(serial + 1_000).dropFirst())\((100 - sum) % 10)"
  }

  @Test func aWrongDigitIsNoticed() throws {
    let seed: UInt64 = 20_261_120
    var random = SeededGenerator(seed: seed)
    let today = try day("2026-11-20")
    let births = try #require(DateRange(from: day("1895-01-01"), to: day("2026-11-20")))
    for _ in 0..<500 {
      let birth = births.from.adding(days: .random(in: 0..<births.count, using: &random))
      let isCoordination = Bool.random(using: &random)
      let (year, month, dayOfMonth) = birth.parts
      let date = String(year * 10_000 + month * 100 + dayOfMonth + (isCoordination ? 60 : 0))
      let text = numbered(date, serial: .random(in: 0...999, using: &random))
      let number = try IdentityNumber(text, today: today)
      guard number.canonical == text, number.birthDate == birth,
        number.isCoordinationNumber == isCoordination
      else {
        Issue.record("\(text) was read as \(number.canonical), seed \(seed)")
        return
      }
      let sign = today.year - year >= 100 ? "+" : "-"
      let short = String(text.dropFirst(2).prefix(6)) + sign + text.suffix(4)
      #expect(try IdentityNumber(short, today: today) == number, "seed \(seed)")

      // The check digit covers all digits but the century's.
      var bytes = Array(text.utf8)
      for index in bytes.indices.dropFirst(2) where index != 8 {
        let right = bytes[index]
        for wrong in UInt8(ascii: "0")...UInt8(ascii: "9") where wrong != right {
          bytes[index] = wrong
          let changed = String(decoding: bytes, as: UTF8.self)
          #expect(throws: IdentityNumberError.self, "\(changed), seed \(seed)") {
            try IdentityNumber(stored: changed)
          }
        }
        bytes[index] = right
      }
    }
  }

  @Test func wordsHoldNoDigitsOfTheNumber() throws {
    let errors: [IdentityNumberError] = [
      .wrongLength(9), .wrongLength(1), .otherCharacters, .interim, .wrongSign, .wrongCentury,
      .centuryUnclear, .noSuchDate, .notYetBorn, .wrongCheckDigit,
    ]
    for language in Language.allCases {
      #expect(Set(errors.map { $0.message(language) }).count == errors.count)
      #expect(errors.allSatisfy { !$0.hint(language).isEmpty })
    }
    #expect(IdentityNumberError.wrongLength(1).message(.swedish).hasPrefix("har 1 siffra,"))
    #expect(IdentityNumberError.wrongLength(9).hint(.english).contains("leading zero"))
    #expect(!"\(try refusal("640823-3235"))".contains("640823"))
  }
}
