import Records
import Testing

@testable import OmsorgDomain

@Suite("Wishes in words")
struct WishWordsTests {
  private let catalogue: ServiceCatalogue

  init() throws { catalogue = ServiceCatalogue(try ServiceCatalogue.builtInServices()) }

  private func wish(_ service: String, _ text: String) -> String? {
    var words = WishWords(catalogue)
    // What was read before makes no difference.
    _ = words.wish(for: "shower", in: "Dusch på söndagar")
    return words.wish(for: service, in: text)?.words(.english)
  }

  @Test(
    "A part of the text that names the service wishes its weekdays and part of the day",
    arguments: [
      ("shopping", "inköp på tisdagar", "Tuesday"),
      ("shower", "dusch fredag, dotter kommer lördag", "Friday"),
      ("shower", "Dusch på förmiddagen", "by 11:59"),
      ("shower", "DUSCH PÅ FÖRMIDDAGEN", "by 11:59"),
      ("shower", "Hjälp med dusch onsdagen eller måndagarna; tvätt tisdag", "Monday or Wednesday"),
      ("laundry", "Hjälp med dusch onsdagen eller måndagarna; tvätt tisdag", "Tuesday"),
      ("shower", "bad, lördag kväll. Dusch söndagar på eftermiddagen", "Sunday, 12:00–16:59"),
      ("cleaning", "städ på kvällen", "from 17:00"),
      ("shower", "shower on Mondays\nlaundry on Fridays", "Monday"),
      ("shower", "dusch/bad torsdag", "Thursday"),
      ("shower", "dusch på eftermiddagen eller kvällen", "from 12:00"),
      ("shower", "dusch pa\u{30A} fo\u{308}rmiddagen", "by 11:59"),
      ("evening_help", "kvällsbesök fredagar", "Friday"),
    ])
  func reads(_ service: String, _ text: String, _ words: String) {
    #expect(wish(service, text) == words)
  }

  @Test(
    "Other words wish nothing",
    arguments: [
      ("shower", ""), ("shower", "helst kvinnlig personal"), ("shower", "dusch"),
      ("shower", "dotter kommer lördag"), ("shower", "duschkabin måndag"),
      ("shower", "dusch inte på fredagar"), ("shower", "dusch, fredag"),
      ("shower", "dusch när Tor kommer"), ("evening_help", "dusch fredag kväll"),
      ("no_such_service", "dusch fredag"),
    ])
  func readsNothing(_ service: String, _ text: String) {
    #expect(wish(service, text) == nil)
  }

  @Test("What is on record goes before words, also when it says that nothing is wished")
  func recordGoesFirst() throws {
    var client = Client()
    client.id = "B1"
    client.wishes = "dusch fredagar"
    var granted = GrantedService()
    granted.client = "B1"
    granted.service = "shower"
    let records = CareRecords(clients: [client], services: catalogue.services)
    #expect(records.wish(of: granted)?.weekdays == [.friday])
    granted.wish = ServiceWish()
    #expect(records.wish(of: granted) == nil)
    var wish = ServiceWish()
    wish.weekdays = [.monday]
    granted.wish = wish
    #expect(records.wish(of: granted) == wish)
  }
}
