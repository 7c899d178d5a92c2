import PlainJSON
import Records
import Testing

@testable import OmsorgDomain

/// What https://hl7.org/fhir/R4 asks of every resource, on made-up appointments.
@Suite struct CareTeamBundleTests {
  private let today = CalendarDate(iso: "2026-11-16") ?? .earliest

  private func day(_ offset: Int) -> CalendarDate { today.adding(days: offset) }

  private func records(seed: UInt64) -> CareRecords {
    var random = SeededGenerator(seed: seed)
    func chance() -> Bool { Bool.random(using: &random) }
    let clients = (1...4).map { number -> Client in
      var client = Client()
      client.id = "k\(number)"
      client.name = chance() ? "Namn \(number)" : ""
      client.identityNumber =
        chance() ? try? IdentityNumber("19121212-1212", today: today) : nil
      client.protectedIdentity = chance()
      return client
    }
    let caregivers = (1...3).map { number -> Caregiver in
      var caregiver = Caregiver()
      caregiver.id = "m\(number)"
      caregiver.name = "Personal \(number)"
      caregiver.phone = chance() ? "070-1" : nil
      caregiver.email = chance() ? "" : nil
      return caregiver
    }
    let roles = [CareContactRole.careContact, .careContact, .deputy, .substitute]
    let contacts = clients.flatMap { client in
      roles.indices.map { index -> CareContact in
        let from = chance() ? day(Int.random(in: -40...40, using: &random)) : nil
        var contact = CareContact(
          client: client.id, caregiver: caregivers[index % 3].id, role: roles[index], from: from)
        contact.to =
          chance() ? (from ?? today).adding(days: Int.random(in: 0...50, using: &random)) : nil
        return contact
      }
    }
    var provider = Provider()
    provider.id = "u1"
    return CareRecords(
      clients: clients, caregivers: caregivers,
      providers: chance() ? [] : [provider], careContacts: contacts)
  }

  @Test(arguments: 1...60) func holdsWhatTheSpecificationAsks(_ seed: UInt64) throws {
    let records = records(seed: seed)
    let masked = Set(records.clients.filter(\.protectedIdentity).map(\.id))
    let contacts = records.careContacts.filter { $0.role == .careContact }
    let bundle = CareTeamBundle(records, today: today, isMasked: masked.contains) { "id-of-\($0)" }
      .bundle(of: contacts)
    try expectWellFormed(bundle, "seed \(seed)")
    guard case .array(let entries)? = bundle["entry"] else { return }
    let urls = entries.compactMap { text($0["fullUrl"]) }
    #expect(Set(urls).count == entries.count, "seed \(seed)")
    var teams = 0
    for entry in entries {
      let resource = try #require(entry["resource"])
      for reference in references(in: resource) {
        #expect(urls.contains(reference), "seed \(seed): \(reference)")
      }
      guard text(resource["resourceType"]) == "CareTeam" else { continue }
      teams += 1
      let status = try #require(text(resource["status"]))
      #expect(["active", "proposed", "inactive"].contains(status))
      #expect(resource["subject"] != nil && resource["category"] != nil)
    }
    #expect(teams == contacts.count, "seed \(seed)")
    var writer = JSONWriter()
    writer.value(bundle)
    let written = String(decoding: writer.bytes, as: UTF8.self)
    for client in records.clients where masked.contains(client.id) && !client.name.isEmpty {
      #expect(!written.contains("\"\(client.name)\""), "seed \(seed)")
    }
  }

  /// No empty arrays, objects or texts, and dates that are dates.
  private func expectWellFormed(_ value: JSONValue, _ place: String) throws {
    switch value {
    case .object(let members):
      #expect(!members.isEmpty, "\(place)")
      for member in members {
        if ["start", "end"].contains(member.name) {
          #expect(text(member.value).flatMap { CalendarDate(iso: $0) } != nil, "\(place)")
        }
        try expectWellFormed(member.value, "\(place)/\(member.name)")
      }
    case .array(let elements):
      #expect(!elements.isEmpty, "\(place)")
      for element in elements { try expectWellFormed(element, place) }
    case .string(let string): #expect(!string.isEmpty, "\(place)")
    default: break
    }
  }

  private func text(_ value: JSONValue?) -> String? {
    if case .string(let text)? = value { return text }
    return nil
  }

  private func references(in value: JSONValue) -> [String] {
    switch value {
    case .object(let members):
      members.flatMap { member in
        member.name == "reference"
          ? [text(member.value)].compactMap(\.self) : references(in: member.value)
      }
    case .array(let elements): elements.flatMap(references)
    default: []
    }
  }
}
