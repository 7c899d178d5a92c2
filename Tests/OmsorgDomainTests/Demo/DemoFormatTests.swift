import OmsorgDomain
import Testing

/// The demo's exports as files: the same bytes for the same input, in the form that is imported.
@Suite struct DemoFormatTests {
  private func bytes(
    clients: Int = 30, days: Int = 10, lastDay: String = "2026-11-15", seed: UInt64 = 1
  ) throws -> [[UInt8]] {
    try DemoMunicipality(clients: clients, days: days, lastDay: day(lastDay), seed: seed)
      .exports().map(\.bytes)
  }

  @Test func sameInputGivesTheSameBytes() throws {
    #expect(try bytes() == bytes())
  }

  @Test func everyInputMatters() throws {
    let bytes = try bytes()
    #expect(try bytes != self.bytes(seed: 2))
    #expect(try bytes != self.bytes(seed: .max))
    #expect(try bytes != self.bytes(clients: 31))
    #expect(try bytes != self.bytes(days: 11))
    #expect(try bytes != self.bytes(lastDay: "2026-11-14"))
  }

  @Test func filesAreWellFormedAndHaveTheHeadingsOfExports() throws {
    let municipality = DemoMunicipality(days: 50, lastDay: try day("2026-11-15"), seed: 3)
    let exports = try DemoExports(municipality)
    let expected: [(String, ImportKind, String)] = [
      ("lag.csv", .teams, "Lag;Namn;Typ;Sektion;Område;Latitud;Longitud;Täcker lag"),
      (
        "personal.csv", .caregivers,
        "Anställningsnr;Namn;Titel;Skyddad yrkestitel;Lag;Sysselsättningsgrad;Språk;Kompetenser;"
          + "Delegeringar;Grupp;Tvilling;Anställd från;Roll"
      ),
      (
        "brukare.csv", .clients,
        "Brukar-ID;Personnummer;Namn;Adress;Latitud;Longitud;Lag;Telefon;Språk;Behov;"
          + "Insatser från;Enbart larm;Skyddade uppgifter;Omsorgskontakt;Kontakt sedan;Önskemål"
      ),
      (
        "beslut.csv", .decisions,
        "Beslut-ID;Brukar-ID;Insats;Schablontid (min);Antal per vecka;Dubbelbemanning;Delegering;"
          + "Gäller från;Gäller till;Mål;Tidigast;Senast"
      ),
      ("schema.csv", .shifts, "Anställningsnr;Datum;Start;Slut;Rast (min)"),
      ("franvaro.csv", .absences, "Anställningsnr;Från;Till;Orsak"),
      ("besok-2026-09.csv", .visits, visitHeadings),
      ("besok-2026-10.csv", .visits, visitHeadings),
      ("besok-2026-11.csv", .visits, visitHeadings),
    ]
    #expect(exports.files.map(\.name) == expected.map(\.0))
    for (file, (_, kind, headings)) in zip(exports.files, expected) {
      #expect(file.headings.joined(separator: ";") == headings)
      #expect(ImportKind.recognised(by: file.headings) == kind)
      #expect(!file.rows.isEmpty, "\(file.name)")
    }
    let wishes = try exports.rows("brukare.csv").map { try $0.text("Önskemål") }
    #expect(wishes.contains { !$0.isEmpty })
  }

  private let visitHeadings =
    "Besök-ID;Brukar-ID;Datum;Planerad start;Planerad slut;Verklig start;Verklig slut;"
    + "Anställningsnr;Insatser;Status;Orsak"

  @Test func visitsStandInTheFileOfTheirMonthAndOnEveryDay() throws {
    let last = try day("2026-03-02")
    let exports = try DemoExports(DemoMunicipality(clients: 20, days: 40, lastDay: last, seed: 4))
    var dates: Set<CalendarDate> = []
    for file in exports.files where file.name.hasPrefix("besok-") {
      for row in file.rows {
        #expect(try file.name == "besok-\(row.text("Datum").prefix(7)).csv")
        dates.insert(try row.date("Datum"))
      }
    }
    #expect(dates == Set(DateRange(from: last.adding(days: -39), count: 40)))
  }

  @Test func rowsAreNumberedWithoutGaps() throws {
    let exports = try DemoExports(
      DemoMunicipality(clients: 40, days: 35, lastDay: day("2026-11-15"), seed: 5))
    func expectNumbers(_ rows: [DemoExports.Row], _ heading: String, _ prefix: String, _ width: Int)
      throws
    {
      for (index, row) in rows.enumerated() {
        let digits = String(index + 1)
        let id = prefix + String(repeating: "0", count: width - digits.count) + digits
        #expect(try row.text(heading) == id)
      }
    }
    try expectNumbers(exports.rows("brukare.csv"), "Brukar-ID", "B", 5)
    try expectNumbers(exports.rows("beslut.csv"), "Beslut-ID", "D", 6)
    try expectNumbers(exports.visits, "Besök-ID", "V", 8)
    try expectNumbers(exports.rows("personal.csv"), "Anställningsnr", "1", 4)
  }

  @Test(arguments: [(1, 1), (2, 3), (9, 30), (10, 30), (26, 2), (700, 1)])
  func everySizeWorks(clients: Int, days: Int) throws {
    let exports = try DemoExports(
      DemoMunicipality(clients: clients, days: days, lastDay: day("2024-02-29"), seed: 6))
    #expect(try exports.rows("brukare.csv").count == clients)
    #expect(!exports.visits.isEmpty)
  }
}
