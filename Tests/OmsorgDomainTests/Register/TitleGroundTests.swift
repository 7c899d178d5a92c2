import OmsorgDomain
import Testing

@Suite struct TitleGroundTests {
  @Test(arguments: [
    ("2023-06-30", TitleGround.Verdict.allowedBeforeTitleRule, true),
    ("2023-07-01", .refusedWithoutGround, false), ("2033-07-01", .refusedWithoutGround, false),
  ])
  func withoutGround(date: String, verdict: TitleGround.Verdict, allowed: Bool) throws {
    #expect(try TitleGround.noGround.careContactVerdict(on: day(date)) == verdict)
    #expect(try TitleGround.noGround.mayBeCareContact(on: day(date)) == allowed)
  }

  @Test(arguments: [
    ("2023-06-30", TitleGround.Verdict.allowedBeforeTitleRule),
    ("2023-07-01", .allowedByTransition),
    ("2033-06-30", .allowedByTransition), ("2033-07-01", .refusedAfterTransition),
  ])
  func transition(date: String, verdict: TitleGround.Verdict) throws {
    for document in ["intyg 12", nil] {
      let ground = TitleGround.transition(document: document)
      #expect(try ground.careContactVerdict(on: day(date)) == verdict)
    }
  }

  @Test func certificate() throws {
    let issued = try day("2025-03-10")
    let dated = TitleGround.certificate(issued: issued, document: nil)
    #expect(try dated.careContactVerdict(on: day("2023-06-30")) == .allowedBeforeTitleRule)
    #expect(try dated.careContactVerdict(on: day("2025-03-09")) == .refusedUntilIssued(issued))
    #expect(try !dated.mayBeCareContact(on: day("2025-03-09")))
    #expect(dated.careContactVerdict(on: issued) == .allowedByCertificate)
    #expect(try dated.mayBeCareContact(on: day("2040-01-01")))
    let undated = TitleGround.certificate(issued: nil, document: nil)
    #expect(try undated.careContactVerdict(on: day("2023-07-01")) == .allowedByCertificate)
  }

  @Test func allVerdictsSayWhetherTheyAllow() throws {
    let refused: [TitleGround.Verdict] = [
      .refusedWithoutGround, .refusedAfterTransition, .refusedUntilIssued(try day("2025-03-10")),
    ]
    #expect(refused.allSatisfy { !$0.isAllowed })
    let allowed: [TitleGround.Verdict] = [
      .allowedBeforeTitleRule, .allowedByCertificate, .allowedByTransition,
    ]
    #expect(allowed.allSatisfy { $0.isAllowed })
  }

  @Test(arguments: [
    ("Undersköterska", true, "2025-04-11", TitleGround.Kind.certificate),
    ("Vårdbiträde", true, "", .certificate),
    ("Undersköterska", false, "2023-07-01", .transition),
    ("UNDERSKÖTERSKA", false, "1998-01-07", .transition),
    ("undersko\u{308}terska", false, "1998-01-07", .transition),
    ("Undersköterska", false, "2023-07-02", .noGround), ("Undersköterska", false, "", .noGround),
    ("Vårdbiträde", false, "1998-01-07", .noGround), ("", false, "1998-01-07", .noGround),
  ])
  func fromAnExport(
    title: String, hasCertificate: Bool, employed: String, kind: TitleGround.Kind
  ) throws {
    let ground = TitleGround(
      exportedTitle: title, hasCertificate: hasCertificate,
      permanentlyEmployedFrom: employed.isEmpty ? nil : try day(employed))
    #expect(ground.kind == kind)
    #expect(ground.issued == nil && ground.document == nil)
  }

  @Test func membersRoundTrip() throws {
    let grounds: [TitleGround] = [
      .certificate(issued: try day("2025-03-10"), document: "bevis 4711"),
      .certificate(issued: nil, document: nil), .transition(document: "intyg 12"),
      .transition(document: nil), .noGround,
    ]
    for ground in grounds {
      let kind = try #require(TitleGround.Kind(rawValue: ground.kind.rawValue))
      let again = TitleGround(kind: kind, issued: ground.issued, document: ground.document)
      #expect(again == ground)
    }
    #expect(TitleGround.titleRequiredFrom.iso == "2023-07-01")
    #expect(TitleGround.transitionEnds.iso == "2033-06-30")
  }
}
