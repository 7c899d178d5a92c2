import Records
import Testing

@testable import OmsorgDomain

@Suite struct BrochureTests {
  @Test func everyBuiltInTextIsWhole() throws {
    let brochures = try Brochure.builtIn()
    #expect(brochures.map(\.id) == ["sv", "en", "fi", "ar", "so", "bs"])
    let swedish = try #require(brochures.first)
    for brochure in brochures {
      #expect(brochure.fault == nil, "\(brochure.id)")
      // The same topics and paragraphs in all of them, with the same numbers in the same places.
      #expect(brochure.sections.map(\.topic) == BrochureTopic.allCases, "\(brochure.id)")
      #expect(shape(brochure) == shape(swedish), "\(brochure.id)")
      #expect(!brochure.isMachineWritten || brochure.notice != nil, "\(brochure.id)")
    }
    #expect(brochures.filter { !$0.isUnread }.isEmpty)
    #expect(brochures.filter(\.isRightToLeft).map(\.id) == ["ar"])
  }

  private func shape(_ brochure: Brochure) -> [[String]] {
    brochure.sections.map { section in
      section.paragraphs.map { paragraph in
        let number = paragraph.text.split(separator: "{").dropFirst().first?.prefix { $0 != "}" }
        return "\(number ?? "")/\(paragraph.onlyIf?.rawValue ?? "")"
      }
    }
  }

  @Test(arguments: [
    ("Inom {a} dagar, {b} gånger.", "Inom 14 dagar, 3 gånger."), ("{c} dagar", nil),
    ("utan tal", "utan tal"), ("{a}{b}", "143"), ("öppen { klammer", "öppen { klammer"), ("", ""),
    ("{}", nil),
  ])
  func numbersTakeTheirPlaces(_ text: String, _ expected: String?) {
    #expect(PolicyText.filled(text) { ["a": "14", "b": "3"][$0] } == expected)
  }

  @Test func aSilentPolicyLeavesParagraphsOut() throws {
    let date = try #require(CalendarDate(iso: "2026-11-16"))
    let swedish = try #require(Brochure.builtIn().first)
    func text(_ policy: String, _ kind: ProviderKind = .municipal) throws -> String {
      let found = try builtIn(policy)
      return swedish.sections(GoverningPolicy(policy: found, kind: kind), on: date)
        .flatMap { [$0.heading] + $0.paragraphs }.joined(separator: "\n")
    }
    #expect(try text("malmo").contains("minst 3 dagar"))
    #expect(try text("malmo").contains("Chefen tar sedan kontakt"))
    #expect(try !text("malmo").contains("har du en ny"))
    #expect(try text("lund").contains("Senast efter 14 dagar har du en ny"))
    #expect(try text("umea").contains("högst 30 minuter") && text("umea").contains("inom 14 dagar"))
    #expect(try !text("umea").contains("Chefen tar sedan kontakt"))
    // In Lund the planner stands between; private providers there have no such routine.
    #expect(try text("lund").contains("Ring planeraren"))
    #expect(try !text("lund").contains("Börja med din omsorgskontakt"))
    #expect(try text("lund", .private).contains("Börja med din omsorgskontakt"))
    #expect(try !text("umea").contains("Ring planeraren"))
    // Another care contact where there is a right to it, or steps that lead to it.
    for policy in ["malmo", "lund", "orebro", "umea"] {
      #expect(try text(policy).contains("Då kan du få någon annan"), "\(policy)")
    }
    #expect(try !text("sodermalm").contains("Då kan du få någon annan"))
    // The handyman where the municipality promises one.
    #expect(try text("malmo").contains("fixartjänst") && text("orebro").contains("fixartjänst"))
    for policy in ["lund", "umea", "sodermalm"] {
      #expect(try !text(policy).contains("fixartjänst"), "\(policy)")
    }
    // Without a policy all other sections stand, with what needs no number.
    let bare = swedish.sections(nil, on: date)
    #expect(bare.count == BrochureTopic.allCases.count - 1)
    #expect(!bare.flatMap(\.paragraphs).contains { $0.contains("{") })
  }

  @Test func aStoresOwnTextTakesItsPlace() throws {
    var own = try #require(Brochure.builtIn().first { $0.id == "ar" })
    own.readBy = "L"
    var other = own
    other.id = "ku"
    let all = try Brochure.all(own: [own, other])
    #expect(all.map(\.id) == ["sv", "en", "fi", "ar", "so", "bs", "ku"])
    #expect(all.first { $0.id == "ar" }?.readBy == "L")
    #expect(own.isCalled("Arabiska") && own.isCalled("ar") && !own.isCalled("finska"))
  }
}
