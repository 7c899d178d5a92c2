import Records
import Testing

@testable import OmsorgDomain

@Suite struct ImportKindTests {
  /// The headings of one planning system's exports.
  private static let exports: [(ImportKind, String)] = [
    (.teams, "Lag;Namn;Typ;Sektion;Område;Latitud;Longitud;Täcker lag"),
    (
      .caregivers,
      "Anställningsnr;Namn;Titel;Skyddad yrkestitel;Lag;Sysselsättningsgrad;Språk;Kompetenser;"
        + "Delegeringar;Grupp;Tvilling;Anställd från;Roll"
    ),
    (
      .clients,
      "Brukar-ID;Personnummer;Namn;Adress;Latitud;Longitud;Lag;Telefon;Språk;Behov;"
        + "Insatser från;Enbart larm;Skyddade uppgifter;Omsorgskontakt;Kontakt sedan;Önskemål"
    ),
    (
      .decisions,
      "Beslut-ID;Brukar-ID;Insats;Schablontid (min);Antal per vecka;Dubbelbemanning;Delegering;"
        + "Gäller från;Gäller till;Mål;Tidigast;Senast"
    ),
    (.absences, "Anställningsnr;Från;Till;Orsak"),
    (.shifts, "Anställningsnr;Datum;Start;Slut;Rast (min)"),
    (
      .visits,
      "Besök-ID;Brukar-ID;Datum;Planerad start;Planerad slut;Verklig start;Verklig slut;"
        + "Anställningsnr;Insatser;Status;Orsak"
    ),
  ]

  private func headings(_ line: String) -> [String] {
    line.split(separator: ";").map(String.init)
  }

  @Test(arguments: exports) func everyHeadingIsKnown(kind: ImportKind, line: String) {
    let columns = headings(line).map { kind.column(of: $0)?.id }
    #expect(!columns.contains(nil))
    #expect(Set(columns).count == columns.count, "two headings stand for one column")
  }

  @Test(arguments: exports) func everyExportIsRecognisedAsItsKind(kind: ImportKind, line: String) {
    let headings = headings(line)
    #expect(ImportKind.recognised(by: headings) == kind)
    #expect(ImportKind.recognised(by: headings.reversed()) == kind)
    #expect(ImportKind.recognised(by: headings.map { $0.uppercased() }) == kind)
    #expect(ImportKind.recognised(by: headings + ["Något annat"]) == kind)
    // A mapping file gives the columns' ids.
    #expect(ImportKind.recognised(by: kind.columns.map(\.id)) == kind)
  }

  @Test(arguments: exports) func theRequiredColumnsAloneAreEnough(kind: ImportKind, line: String) {
    let required = headings(line).filter { kind.column(of: $0)?.isRequired == true }
    #expect(required.count == kind.columns.count { $0.isRequired })
    #expect(ImportKind.recognised(by: required) == kind)
    for missing in required.indices {
      var fewer = headings(line)
      fewer.removeAll { $0 == required[missing] }
      #expect(ImportKind.recognised(by: fewer) != kind, "\(required[missing]) is required")
    }
  }

  @Test(arguments: [[], [""], ["Namn"], ["a", "b"], ["Datum", "Start", "Slut"]])
  func othersAreNotRecognised(headings: [String]) {
    #expect(ImportKind.recognised(by: headings) == nil)
  }

  @Test(arguments: ImportKind.allCases) func aHeadingStandsForOneColumn(kind: ImportKind) {
    var seen: [String: String] = [:]
    for column in kind.columns {
      for name in Set(([column.id] + column.headings).map(ImportKind.folded)) {
        let earlier = seen.updateValue(column.id, forKey: name)
        #expect(earlier == nil, "\(name): \(earlier ?? "") and \(column.id)")
      }
    }
    #expect(Set(kind.columns.map(\.id)).count == kind.columns.count)
    #expect(kind.columns.contains { $0.isRequired })
  }

  @Test(arguments: [
    ("Brukar-ID", "brukar_id"), ("BRUKAR ID", "brukar_id"), ("  brukar__id ", "brukar_id"),
    ("Brukar\u{A0}ID", "brukar_id"), ("Fr.o.m.", "fr_o_m"), ("Rast (min)", "rast_(min)"),
    ("Besök - ID", "besök_id"), ("", ""), (" - ", ""), ("ÅÄÖ", "åäö"),
  ])
  func headingsAreFolded(heading: String, folded: String) {
    #expect(ImportKind.folded(heading) == folded)
  }

  @Test(arguments: [
    (ImportKind.clients, "brukar id", "id"), (.clients, "KUNDNR", "id"),
    (.clients, "kontaktman", "care_contact"), (.caregivers, "anst.nr", "id"),
    (.absences, "Fr.o.m.", "from"), (.absences, "t o m", "to"), (.visits, "besöks-id", "id"),
    (.visits, "BESO\u{308}K-ID", "id"), (.visits, "planned_start", "planned_start"),
    (.visits, "Planned Start", "planned_start"), (.decisions, "Gånger per vecka", "frequency"),
  ])
  func synonymsAreKnownWhateverTheirCase(kind: ImportKind, heading: String, column: String) {
    #expect(kind.column(of: heading)?.id == column)
  }

  @Test func unknownHeadingsStandForNothing() {
    for kind in ImportKind.allCases {
      #expect(kind.column(of: "") == nil && kind.column(of: "Skostorlek") == nil)
    }
  }
}
