import OmsorgDomain
import Records
import Testing

@Suite struct SwedishOrderTests {
  private func sorted(_ names: [String], _ language: Language, seed: UInt64 = 7) -> [String] {
    var random = SeededGenerator(seed: seed)
    return SwedishOrder.sorted(names.shuffled(using: &random), by: { $0 }, language)
  }

  @Test func namesInSwedish() {
    let names = [
      "", "'t Hooft", "(okänd)", "1:a laget", "10", "2", "Ab Ovo", "Ab-Ovo", "Abovo", "Adam",
      "Anders", "Andersson", "André", "Andrea", "Björn", "Dahl", "Eriksson", "Évert", "Mylle",
      "Müller", "Møller", "Nilsson", "Straße", "Strasser", "Valberg", "Vasa", "Wahl", "Wasa",
      "Xerxes", "Ülle", "Yngve", "Zetterlund", "Zoë", "Åberg", "Åsa", "Ängla", "Ærø", "Öberg",
      "Ørsted", "Östen", "Ωμέγα",
    ]
    for seed in 1...20 as ClosedRange<UInt64> {
      #expect(sorted(names, .swedish, seed: seed) == names, "seed \(seed)")
    }
  }

  @Test func namesInEnglish() {
    let names = [
      "Åberg", "Adam", "Ærø", "Ängla", "Åsa", "Avner", "Öberg", "Olsson", "Ørsted", "Östen",
      "Tyra", "Ülle", "Umberto", "Wahl", "Yngve", "Zoë",
    ]
    for seed in 1...20 as ClosedRange<UInt64> {
      #expect(sorted(names, .english, seed: seed) == names, "seed \(seed)")
    }
  }

  @Test func theAlphabetInBothCases() {
    let letters = (0..<26).flatMap { offset in
      [65, 97].map { String(UnicodeScalar(UInt8($0 + offset))) }
    }
    let alphabet = letters + ["Å", "å", "Ä", "ä", "Ö", "ö"]
    #expect(sorted(alphabet, .swedish) == alphabet)
  }

  @Test func caseAndAccentsMatterOnlyWhereAllElseIsEqual() {
    let names = ["Ek", "ek", "Ék", "ék", "EK A", "ek b", "Ék C"]
    #expect(sorted(names, .swedish) == ["Ek", "ek", "Ék", "ék", "EK A", "ek b", "Ék C"])
  }

  @Test(arguments: [
    ("a\u{30A}", "å"), ("A\u{308}", "Ä"), ("o\u{308}", "ö"), ("u\u{308}", "ü"), ("e\u{301}", "é"),
    ("c\u{327}", "ç"), ("O\u{30B}", "Ő"),
  ])
  func lettersWrittenInTwoPartsSortAsOne(parts: String, whole: String) {
    for language in Language.allCases {
      for other in [
        "a", "b", "c", "d", "e", "f", "n", "o", "p", "u", "v", "x", "y", "z", "å", "ä", "ö",
      ] {
        let sortsFirst = SwedishOrder.key(parts + "x", language) < SwedishOrder.key(other, language)
        #expect(
          sortsFirst
            == (SwedishOrder.key(whole + "x", language) < SwedishOrder.key(other, language)))
      }
    }
  }

  @Test func aMarkAloneIsNothing() {
    #expect(sorted(["B", "\u{308}A", "\u{308}"], .swedish) == ["\u{308}", "\u{308}A", "B"])
  }

  @Test func equalNamesKeepTheirOrder() {
    let rows = [("Eva", 3), ("Adam", 1), ("Eva", 1), ("Eva", 2)]
    #expect(SwedishOrder.sorted(rows, by: \.0, .swedish).map(\.1) == [1, 3, 1, 2])
  }
}
