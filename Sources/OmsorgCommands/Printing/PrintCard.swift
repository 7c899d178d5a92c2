import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// `omsorg print card`: the contact card that is left with the client.
let printCard = Command(
  "card", aliases: ["kort"],
  summary: Text(
    sv: "kontaktkort till brukaren: vem man ringer om vad",
    en: "contact card for the client: whom to call about what"),
  description: Text(
    sv: """
      Omsorgskontakten, och de roller som regelverket räknar upp (contact_card_holds), annars de \
      yrkespersoner som finns för brukarens lag. Där registren inget säger finns en rad att skriva \
      på. Med --html en sida i A5 att vika till A6, med framsidan till höger.
      """,
    en: """
      The care contact, and the roles that the policy lists (contact_card_holds), else the \
      professionals on record for the client's team. Where the registers say nothing there is a \
      line to write on. With --html a page of A5 to fold to A6, the front to the right.
      """),
  operands: [ClientOperand.client],
  examples: [
    Example("omsorg print card B00001", Text(sv: "som text", en: "as text")),
    Example("omsorg print card B00001 -o kort.html", Text(sv: "att skriva ut", en: "to print")),
  ],
  exitStatuses: .reading(), seeAlso: ["print brochure", "professional", "assign show"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let id = invocation[ClientOperand.client]
    let card = try session.store().read(handedOut) { reader in
      let records = try reader.careRecords(handedOut)
      let client = try records.requireClient(id)
      return ContactCard(
        client: client, records: records, today: today,
        isMasked: try client.protectedIdentity && !session.reveals(),
        language: session.languageHandedOut(reader.configuration)
      ).document
    }
    try session.print(card)
    return .done
  })

/// The registers that the card and the brochure are filled from.
let handedOut: Set<Register> = [
  .clients, .caregivers, .teams, .providers, .policies, .careContacts, .professionals, .brochures,
]

extension CareRecords {
  /// The client of an id.
  /// - Throws: `StoreError.noSuchRecord`.
  func requireClient(_ id: String) throws -> Client {
    guard let client = client(id) else {
      throw StoreError.noSuchRecord(path: RegisterFile.clients.path, id: id)
    }
    return client
  }
}
