import Records
import Testing

@testable import OmsorgDomain

@Suite struct ServiceCatalogueTests {
  @Test(arguments: [
    ("Morgonbesök", "morning_help"), ("Lunch", "lunch"),
    ("Eftermiddagstillsyn", "afternoon_supervision"), ("Kvällsmat", "evening_meal"),
    ("Kvällsbesök", "evening_help"), ("Dusch", "shower"), ("Städ", "cleaning"),
    ("Städning", "cleaning"), ("Tvätt", "laundry"), ("Inköp", "shopping"), ("Promenad", "walk"),
    ("Ledsagning", "accompaniment"), ("Trygghetslarm", "alarm"),
    ("Matdistribution", "meal_delivery"), ("  KVÄLLSBESÖK ", "evening_help"),
    ("night_help", "night_help"), ("Supervision", "supervision"),
  ])
  func exportsNamesAreFound(name: String, id: String) throws {
    let catalogue = ServiceCatalogue(try ServiceCatalogue.builtInServices())
    #expect(catalogue.service(named: name)?.id == id)
  }

  @Test func anUnknownNameIsNoService() throws {
    let catalogue = ServiceCatalogue(try ServiceCatalogue.builtInServices())
    #expect(catalogue.service(named: "Trädgård") == nil)
    #expect(catalogue["Lunch"] == nil)
    #expect(catalogue["lunch"]?.name(.swedish) == "Lunch")
  }

  @Test func noTwoServicesClaimOneName() throws {
    let services = try ServiceCatalogue.builtInServices()
    var owners: [String: Set<String>] = [:]
    for service in services {
      for name in service.synonyms + [service.id, service.nameSwedish, service.nameEnglish] {
        owners[name.lowercased(), default: []].insert(service.id)
      }
    }
    #expect(owners.filter { $0.value.count > 1 }.isEmpty)
  }

  @Test func aServicesOwnNameGoesBeforeAnothersSynonym() throws {
    var first = ServiceCatalogue.Service()
    (first.id, first.nameSwedish, first.synonyms) = ("a", "Bad", ["Dusch"])
    var second = ServiceCatalogue.Service()
    (second.id, second.nameSwedish) = ("b", "Dusch")
    let catalogue = ServiceCatalogue([first, second])
    #expect(catalogue.service(named: "dusch")?.id == "b")
    #expect(catalogue.service(named: "bad")?.id == "a")
  }

  @Test func propertiesAreRead() throws {
    let catalogue = ServiceCatalogue(try ServiceCatalogue.builtInServices())
    let shower = try #require(catalogue["shower"])
    #expect(shower.isPersonalCare && shower.isHeavy && shower.countsInSurvey)
    #expect(shower.defaultMinutes == 40)
    #expect(catalogue["alarm"]?.countsInSurvey == false)
    #expect(catalogue["lunch"]?.partOfDay == .midday)
    #expect(catalogue["evening_meal"]?.defaultMinutes == nil)
    #expect(
      catalogue.services.filter(\.isPersonalCare).map(\.id) == [
        "evening_help", "morning_help", "shower", "walk",
      ])
  }

  @Test func writingGivesBackTheSameRecords() throws {
    let services = try ServiceCatalogue.builtInServices()
    let bytes = CollectionFile.bytes(of: services)
    #expect(try CollectionFile.read(from: bytes) == services)
    #expect(
      CollectionFile.bytes(of: try CollectionFile.read(ServiceCatalogue.Service.self, from: bytes))
        == bytes)
  }
}
