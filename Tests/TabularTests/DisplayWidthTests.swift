import Testing

@testable import Tabular

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("åäöÅÄÖé", 7), ("a\u{30A}a\u{308}", 2), ("e\u{301}\u{323}", 1),
    ("漢字", 4), ("ｱ", 1), ("Ａ", 2), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("😀", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("🇸🇪", 2), ("❤\u{FE0F}", 2), ("❤", 1), ("1\u{FE0F}\u{20E3}", 2),
    ("\u{FE0F}", 0), ("a\u{FE0F}", 1),
    ("\u{200B}", 0), ("a\u{200D}b", 2), ("–…−", 3), ("Ωж", 2), ("שלום", 4), ("ไทย", 3),
    ("\u{A0}", 1),
    ("\u{115F}", 2), ("\u{10FFFF}", 1), ("\u{3FFFD}", 2), ("\u{1100}", 2), ("\u{10FF}", 1),
  ])
  func `columns of a terminal`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test func `the tables ascend and don't overlap`() {
    for bounds in [DisplayWidthRanges.wide, DisplayWidthRanges.zero] {
      #expect(bounds.count.isMultiple(of: 2))
      for pair in stride(from: 0, to: bounds.count, by: 2) {
        #expect(bounds[pair] <= bounds[pair + 1])
        if pair > 0 { #expect(bounds[pair] > bounds[pair - 1] + 1) }
      }
    }
  }

  @Test func `every mark the standard library knows has no width of its own`() {
    for value in 0x300..<0x20000 as Range<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark:
        #expect(DisplayWidth.of(String(scalar)) == 0, "\(String(value, radix: 16))")
      default: break
      }
    }
  }

  @Test func `cut to a width`() {
    #expect("abcdef".cut(to: 4) == "abc…")
    #expect("abcd".cut(to: 4) == "abcd")
    #expect("ab cd".cut(to: 4) == "ab…")
    #expect("漢字漢".cut(to: 4) == "漢…")
    #expect("👩‍👩‍👧👩‍👩‍👧".cut(to: 3) == "👩‍👩‍👧…")
    #expect("abc".cut(to: 1) == "…")
  }

  @Test func `wrapped to a width`() {
    #expect("ett två tre".wrapped(to: 7) == ["ett två", "tre"])
    #expect("ett".wrapped(to: 1) == ["ett"])
    #expect("omsorgskontakt ja".wrapped(to: 5) == ["omsorgskontakt", "ja"])
    #expect("".wrapped(to: 5) == [""])
  }
}
