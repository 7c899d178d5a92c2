import Records
import Testing

@testable import OmsorgDomain

@Suite struct KronorTests {
  @Test(arguments: [
    ("0", 0), ("5", 500), ("99,5", 9950), ("99.50", 9950), ("1 234,05", 123_405),
    ("1\u{A0}234", 123_400), ("0,01", 1), ("999999999999,99", 99_999_999_999_999),
  ])
  func amountsAreRead(text: String, ore: Int) { #expect(Kronor.ore(in: text) == ore) }

  @Test(arguments: [
    "", " ", ",", ",5", "5,", "1,234", "1.234,50", "-5", "+5", "5 kr", "1e3", "½", "٣",
    "1000000000000", "99999999999999999999", "1,2,3",
  ])
  func allElseIsRefused(text: String) { #expect(Kronor.ore(in: text) == nil) }

  @Test(arguments: [
    (0, "0,00", "0.00"), (5, "0,05", "0.05"), (99_950, "999,50", "999.50"),
    (123_405, "1\u{A0}234,05", "1,234.05"), (100_000_000, "1\u{A0}000\u{A0}000,00", "1,000,000.00"),
  ])
  func amountsAreShown(ore: Int, swedish: String, english: String) {
    #expect(Kronor.text(ore, .swedish) == swedish + "\u{A0}kr")
    #expect(Kronor.text(ore, .english) == english + "\u{A0}kr")
  }

  @Test func whatIsShownInSwedishIsReadAgain() {
    for ore in stride(from: 0, through: 300_000, by: 7) {
      #expect(Kronor.ore(in: Kronor.text(ore, .swedish).dropLast(3)) == ore)
    }
  }
}
