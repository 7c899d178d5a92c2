import OmsorgTexts
import Records
import Testing

@testable import OmsorgDomain

/// What each municipality asks of the offer, of the same client.
@Suite struct OfferPolicyTests {
  private func registers(_ policy: BuiltInPolicy, _ kind: ProviderKind) throws -> Registers {
    var registers = try Registers.clean()
    registers.policies = try Policy.records(of: policy)
    registers.providers[0].policy = Timeline()
    registers.providers[0].policy.set(policy.id, from: nil)
    registers.providers[0].kind = kind
    registers.careContacts.removeFirst()
    registers.clients[0].assignedOn = try day("2026-01-07")
    return registers
  }

  private func status(_ registers: Registers) throws -> OfferStatus {
    let records = try registers.records()
    return OfferStatus(of: records.clients[0], in: records, on: try day("2026-11-16"))
  }

  private func builtIn(_ id: String) throws -> BuiltInPolicy {
    try #require(BuiltInPolicy.all.first { $0.id == id })
  }

  @Test(
    arguments: [
      ("malmo", ProviderKind.municipal, nil), ("lund", .municipal, "2026-01-26"),
      ("lund", .private, "2026-01-26"), ("orebro", .municipal, "2026-01-07"),
      ("orebro", .private, "2026-01-07"), ("umea", .municipal, nil), ("sodermalm", .municipal, nil),
    ] as [(String, ProviderKind, String?)])
  func theDayOfTheOffer(policy: String, kind: ProviderKind, due: String?) throws {
    #expect(try status(registers(builtIn(policy), kind)).due?.iso == due)
  }

  @Test(arguments: ["malmo", "lund", "orebro", "umea", "sodermalm"])
  func limitedServicesAreAssessedInOrebroAlone(policy: String) throws {
    for service in ["alarm", "meal_delivery", "cleaning", "shopping"] {
      var registers = try registers(builtIn(policy), .municipal)
      registers.decisions[0].service = service
      let need = try status(registers).need
      if policy == "orebro" {
        #expect(
          need
            == .assess(services: [service], weighs: [.thinNetwork, .cognitiveImpairment]))
      } else {
        #expect(need == (service == "alarm" ? .none(.alarmOnly) : .needsOffer))
      }
    }
  }

  @Test(arguments: ["malmo", "lund", "orebro", "umea", "sodermalm"])
  func theJournalsKeywordAndWhatItTells(policy: String) throws {
    let records = try registers(builtIn(policy), .municipal).records()
    let date = try day("2026-11-16")
    let journal = OfferJournal(records.governing(records.clients[0], on: date), on: date)
    #expect(journal.keyword == "Fast omsorgskontakt")
    var offer = Offer()
    offer.date = date
    offer.by = "Eva"
    let words = journal.offered(offer, careContacts: ["Ann (E1)"])(.swedish)
    // Who the care contact is stands there where the policy asks for it.
    let tellsWho = policy == "orebro" || policy == "umea"
    #expect(words.hasSuffix("Fast omsorgskontakt: Ann (E1).") == tellsWho)
  }
}
