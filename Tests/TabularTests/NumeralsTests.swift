import Foundation
import Records
import Testing

@testable import Tabular

@Suite struct NumeralsTests {
  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1000, "1_000", "1,000"), (-1, "−1", "-1"),
    (22474, "22_474", "22,474"), (1_234_567, "1_234_567", "1,234,567"),
    (Int.min, "−9_223_372_036_854_775_808", "-9,223,372,036,854,775,808"),
  ])
  func `whole numbers`(value: Int, swedish: String, english: String) {
    #expect(Numerals.integer(value, .swedish) == swedish.replacing("_", with: "\u{A0}"))
    #expect(Numerals.integer(value, .english) == english)
  }

  @Test(
    arguments: [
      (0.285, 2, "0,29"), (0.2849999, 2, "0,28"), (1.005, 2, "1,01"), (2.5, 0, "3"),
      (-2.5, 0, "−3"),
      (3.5, 0, "4"), (0.5, 0, "1"), (0.4, 0, "0"), (0.05, 1, "0,1"), (0.04, 1, "0,0"),
      (9.995, 2, "10,00"),
      (99.95, 1, "100,0"), (999.95, 1, "1_000,0"), (-0.004, 2, "0,00"), (-0.0, 1, "0,0"),
      (14.3, 3, "14,300"),
      (1e21, 0, "1_000_000_000_000_000_000_000"), (1e-7, 3, "0,000"), (1.5e-7, 8, "0,00000015"),
      (1e-300, 2, "0,00"), (0.0051, 2, "0,01"), (123_456.789, 1, "123_456,8"),
      (1e16, 1, "10_000_000_000_000_000,0"),
    ] as [(Double, Int, String)])
  func `decimals, half away from zero`(value: Double, digits: Int, expected: String) {
    #expect(
      Numerals.decimal(value, fractionDigits: digits, .swedish)
        == expected.replacing("_", with: "\u{A0}"))
  }

  /// Rounded by its digits, each number is rounded as the text of its digits would be.
  @Test(arguments: 0..<6) func `near the middle of two and far from it`(digits: Int) throws {
    for number in 0..<4_000 {
      for value in [Double(number) / 1_000, Double(number) / 800, Double(number) * 12.5] {
        var exact = try #require(DecimalDigits(value))
        exact.round(toFractionDigits: digits)
        let fraction = exact.fractionPart(minimumDigits: digits)
        let expected = exact.integerPart + (digits > 0 ? "." + fraction : "")
        let shown = Numerals.decimal(value, fractionDigits: digits, .english)
        #expect(shown?.replacing(",", with: "") == expected, "\(value)")
      }
    }
  }

  @Test(
    arguments: [
      (0, 0, "0_%", "0%"), (1, 0, "100_%", "100%"), (0.285, 0, "29_%", "29%"),
      (0.4375, 1, "43,8_%", "43.8%"),
      (0.71, 1, "71,0_%", "71.0%"), (0.005, 0, "1_%", "1%"), (12.5, 0, "1_250_%", "1,250%"),
      (-0.25, 0, "−25_%", "-25%"),
    ] as [(Double, Int, String, String)])
  func `shares`(value: Double, digits: Int, swedish: String, english: String) {
    #expect(
      Numerals.share(value, fractionDigits: digits, .swedish)
        == swedish.replacing("_", with: "\u{A0}"))
    #expect(Numerals.share(value, fractionDigits: digits, .english) == english)
  }

  @Test(
    arguments: [
      (0, "0"), (-0.0, "0"), (3, "3"), (0.1, "0.1"), (1e-7, "0.0000001"),
      (1.5e16, "15000000000000000"),
      (-12.25, "-12.25"), (100, "100"), (0.30000000000000004, "0.30000000000000004"),
    ] as [(Double, String)])
  func `for programs, whole and without exponent`(value: Double, expected: String) {
    #expect(Numerals.plain(value, decimalSeparator: ".") == expected)
    let excel = Numerals.plain(value, decimalSeparator: ",")
    #expect(excel == expected.replacing(".", with: ","))
  }

  @Test func `what is no number has no words`() {
    for value in [Double.nan, .infinity, -.infinity] {
      #expect(Numerals.decimal(value, fractionDigits: 2, .swedish) == nil)
      #expect(Numerals.share(value, .english) == nil)
      #expect(Numerals.plain(value, decimalSeparator: ".") == nil)
    }
  }

  @Test func `agrees with decimal arithmetic on random figures`() throws {
    for seed in 1...2000 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let value = Double(Int.random(in: -999_999...999_999, using: &generator)) / 10_000
      let digits = Int.random(in: 0...3, using: &generator)
      var exact = try #require(Decimal(string: value.description))
      var rounded = Decimal()
      NSDecimalRound(&rounded, &exact, digits, .plain)
      let seen = try #require(Numerals.decimal(value, fractionDigits: digits, .english))
      #expect(Decimal(string: seen) == rounded, "seed \(seed): \(value) \(digits)")
      #expect(digits == 0 || seen.split(separator: ".").last?.count == digits, "seed \(seed)")
    }
  }
}
