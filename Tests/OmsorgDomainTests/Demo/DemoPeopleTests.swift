import OmsorgDomain
import Testing

/// Who lives and works in the demo municipality.
@Suite struct DemoPeopleTests {
  @Test(arguments: DemoExports.sampleSeeds)
  func everyReferenceResolves(seed: UInt64) throws {
    let exports = try DemoExports.sample(seed)
    let teams = Set(try exports.rows("lag.csv").map { try $0.text("Lag") })
    let caregivers = Set(try exports.rows("personal.csv").map { try $0.text("Anställningsnr") })
    let clients = Set(try exports.rows("brukare.csv").map { try $0.text("Brukar-ID") })
    for team in try exports.rows("lag.csv") {
      #expect(try teams.isSuperset(of: team.list("Täcker lag")))
    }
    for file in exports.files {
      for row in file.rows {
        if let team = row["Lag"], !team.isEmpty { #expect(teams.contains(team)) }
        if let client = row["Brukar-ID"] { #expect(clients.contains(client)) }
        for heading in ["Anställningsnr", "Tvilling", "Omsorgskontakt"] {
          if let id = row[heading], !id.isEmpty { #expect(caregivers.contains(id)) }
        }
      }
    }
  }

  @Test(arguments: DemoExports.sampleSeeds)
  func nobodyIsReal(seed: UInt64) throws {
    let today = try day(DemoExports.sampleDay)
    var numbers: Set<String> = []
    for client in try DemoExports(
      DemoMunicipality(clients: 400, days: 1, lastDay: today, seed: seed)
    ).rows("brukare.csv") {
      let text = try client.text("Personnummer")
      let number = try IdentityNumber(text, today: today)
      #expect(number.canonical == text)
      #expect((980...999).contains(try #require(Int(text.dropFirst(9).prefix(3)))))
      #expect((50...101).contains(number.age(on: today)))
      #expect(numbers.insert(text).inserted, "\(text) twice")
      let phone = try client.text("Telefon")
      #expect(phone.hasPrefix("070-1740") && phone.utf8.count == 11)
      #expect((605...699).contains(try #require(Int(phone.suffix(3)))))
    }
  }

  @Test(arguments: DemoExports.sampleSeeds)
  func theWorkforceIsLikeARealOne(seed: UInt64) throws {
    let exports = try DemoExports.sample(seed)
    let staff = try exports.rows("personal.csv")
    let nurses = try staff.filter { try $0.text("Titel") == "Undersköterska" }
    let certified = try staff.filter { try $0.text("Skyddad yrkestitel") == "ja" }
    #expect((0.6...0.8).contains(Double(nurses.count) / Double(staff.count)))
    #expect((0.75..<1).contains(Double(certified.count) / Double(nurses.count)))
    for team in try exports.rows("lag.csv") where try team.text("Typ") == "omvårdnadslag" {
      let id = try team.text("Lag")
      #expect((5...6).contains(staff.count { $0["Lag"] == id }))
    }
    #expect(try staff.contains { try $0.text("Roll") == "timanställd" })
    #expect(try staff.contains { try $0.text("Roll") == "resurs" })
  }

  @Test(arguments: DemoExports.sampleSeeds)
  func careContactsMayBeSoButForOne(seed: UInt64) throws {
    let exports = try DemoExports.sample(seed)
    let today = try day(DemoExports.sampleDay)
    let staff = try Dictionary(
      uniqueKeysWithValues: exports.rows("personal.csv").map {
        (try $0.text("Anställningsnr"), $0)
      })
    var clientsOf: [String: Int] = [:]
    for client in try exports.rows("brukare.csv") {
      guard let contact = staff[try client.text("Omsorgskontakt")] else { continue }
      #expect(try contact.text("Lag") == client.text("Lag"))
      #expect(try client.date("Kontakt sedan") >= client.date("Insatser från"))
      #expect(try client.date("Kontakt sedan") >= contact.date("Anställd från"))
      #expect(try client.date("Kontakt sedan") <= today)
      clientsOf[try contact.text("Anställningsnr"), default: 0] += 1
    }
    let withoutGround = try clientsOf.keys.filter { id in
      let contact = try #require(staff[id])
      let ground = TitleGround(
        exportedTitle: try contact.text("Titel"),
        hasCertificate: try contact.text("Skyddad yrkestitel") == "ja",
        permanentlyEmployedFrom: try contact.date("Anställd från"))
      return !ground.mayBeCareContact(on: today)
    }
    #expect(withoutGround.count == 1)
    #expect(clientsOf.values.allSatisfy { $0 <= 8 })
  }

  @Test(arguments: DemoExports.sampleSeeds)
  func rareClientsAreThere(seed: UInt64) throws {
    let clients = try DemoExports.sample(seed).rows("brukare.csv")
    let lastDay = try day(DemoExports.sampleDay)
    #expect(try clients.count { try $0.text("Skyddade uppgifter") == "ja" } == 2)
    #expect(try clients.contains { try $0.text("Enbart larm") == "ja" })
    let waiting = try clients.filter { client in
      try client.text("Omsorgskontakt").isEmpty && client.text("Enbart larm") == "nej"
        && client.date("Insatser från") > lastDay.adding(days: -28)
    }
    #expect((2...4).contains(waiting.count))
  }

  @Test(arguments: DemoExports.sampleSeeds)
  func twinsWorkOtherWeekends(seed: UInt64) throws {
    let exports = try DemoExports.sample(seed)
    var days: [String: Set<CalendarDate>] = [:]
    for shift in try exports.rows("schema.csv") {
      days[try shift.text("Anställningsnr"), default: []].insert(try shift.date("Datum"))
    }
    for person in try exports.rows("personal.csv") {
      let id = try person.text("Anställningsnr")
      let own = days[id] ?? []
      #expect(
        !own.contains { start in (1...7).allSatisfy { own.contains(start.adding(days: $0)) } })
      guard let twin = days[try person.text("Tvilling")] else { continue }
      #expect(own.intersection(twin).allSatisfy { $0.weekday < .saturday })
      #expect(!own.isDisjoint(with: twin))
      #expect(own.contains { $0.weekday == .saturday })
    }
  }
}
