import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// `omsorg custody`: keys, cards and private funds that are kept for clients.
let custodyCommand = Command(
  "custody", aliases: ["förvar"],
  summary: Text(
    sv: "nycklar, kort och privata medel som förvaras för brukare",
    en: "keys, cards and private funds kept for clients"),
  description: Text(
    sv: """
      Det som kommer från brukaren eller går tillbaka dit skrivs under av två: --by och --with. Mellan \
      enheten och personalen räcker en underskrift, utom för privata medel, som två skriver under vad \
      som än händer; den som får ut dem är den andra. Den andra kan vara brukaren själv. Att något är \
      borta anmäler en ensam. Märkningen får inte säga var brukaren bor.
      """,
    en: """
      What comes from the client or goes back there is signed for by two: --by and --with. Between the \
      unit and its staff one signature will do, except for private funds, which two sign for whatever \
      happens to them; who is handed them is the second. The second may be the client. That something \
      is missing is reported by one alone. The label must not tell where the client lives.
      """),
  subcommands: [
    custodyReceive, custodyHandOut, custodyHandIn, custodySpend, custodyDeposit, custodyReturn,
    custodyLost, custodyList, custodyShow, custodyBalance,
  ],
  seeAlso: ["check", "due"])

/// What the subcommands have in common.
enum Custody {
  /// The registers that what is kept is judged by.
  static let needed: Set<Register> = [
    .clients, .caregivers, .teams, .providers, .policies, .careContacts, .professionals, .custody,
  ]

  static let item = Operand<String>(
    "ITEM", parse: .live("custody"),
    summary: Text(
      sv: "sakens id, eller brukarens om bara en sak kan menas",
      en: "the item's id, or the client's if only one can be meant"))
  static let witness = Option<String?>(
    "with", placeholder: "WHO", parse: .who(.live("people")), environment: .never,
    summary: Text(
      sv: "vem som skrev under som den andra: id eller namn",
      en: "who signed as the second: an id or a name"))
  static let note = Option<String?>(
    "note", placeholder: "TEXT", parse: .writing, environment: .never,
    summary: Text(sv: "vad som är värt att veta", en: "what is worth knowing"))
  static let amount = Option<Int?>(
    "amount", placeholder: "KR", parse: .kronor, environment: .never,
    summary: Text(sv: "kronor: 200 eller 99,50", en: "kronor: 200 or 99.50"))
  static let requiredAmount = Option<Int>(
    required: "amount", placeholder: "KR", parse: .kronor, environment: .never,
    summary: Text(sv: "kronor: 200 eller 99,50", en: "kronor: 200 or 99.50"))

  static let statuses: [ExitStatus] = .writing(
    (
      .refused,
      Text(
        sv: "fel ordning, för lite pengar eller för få underskrifter",
        en: "wrong order, too little money or too few signatures")
    ))

  static let finder = ClientRecordFinder<CustodyItem>(
    file: .custody, client: { $0.client }, day: { $0.receivedOn }, isOpen: { $0.isHeld },
    missingKind: "nothing_kept",
    hasNoneOpen: Text(sv: "har inget i förvar", en: "has nothing in custody"),
    hasSeveralOpen: Text(sv: "har flera saker i förvar", en: "has several items in custody"),
    hints: { client in
      (
        none: Text(
          sv: "'omsorg custody receive \(client)' tar emot något",
          en: "'omsorg custody receive \(client)' receives something"),
        earlier: Text(
          sv: "'omsorg custody list --all --client \(client)' visar tidigare",
          en: "'omsorg custody list --all --client \(client)' shows earlier items")
      )
    })
}

extension ValueParser where Value == Int {
  /// An amount in kronor, as öre.
  fileprivate static var kronor: ValueParser {
    ValueParser { text throws(InvalidValue) in
      guard let ore = Kronor.ore(in: text), (1...CustodyItem.mostFunds).contains(ore) else {
        let (swedish, english) = (
          Kronor.text(CustodyItem.mostFunds, .swedish), Kronor.text(CustodyItem.mostFunds, .english)
        )
        throw .because(
          Text(
            sv: "är inget belopp på 0,01 kr till \(swedish): skriv 200 eller 99,50",
            en: "is no amount from 0.01 kr to \(english): write 200 or 99.50"))
      }
      return ore
    }
  }
}

extension Session {
  /// A movement of a kind, on `--date`, signed by `--by`.
  func movement(_ kind: CustodyMovementKind) throws -> CustodyMovement {
    var movement = CustodyMovement()
    movement.kind = kind
    movement.on = try dayOfStep()
    movement.by = stepTaker
    return movement
  }

  /// - Throws: `ErrorReport` when the policy wants another to handle private funds.
  func requireHandler(
    of item: CustodyItem, _ movement: CustodyMovement, in records: CareRecords
  ) throws {
    guard item.kind == .funds, movement.kind != .lost, let client = records.client(item.client)
    else { return }
    let refusal = CustodyItem.refusal(
      ofFunds: client, by: movement.by, on: movement.on, in: records)
    if let refusal { throw ErrorReport(refusal) }
  }

  /// Records something that happened to an item, in one logged change, and tells what is left of money.
  /// - Parameters:
  ///   - fits: which of a client's items can be meant, where several are kept.
  ///   - complete: what else the movement says, by what the item is.
  func recordMovement(
    _ what: String, _ movement: CustodyMovement,
    where fits: (CustodyItem) -> Bool = { _ in true },
    _ complete: (inout CustodyMovement, CustodyItem, CareRecords) throws -> Void = { _, _, _ in }
  ) throws {
    let file = RegisterFile<CustodyItem>.custody
    let name = invocation[Custody.item]
    let item = try change("custody of \(name): \(what)") { writer in
      let records = try writer.careRecords(Custody.needed)
      let fitting = records.custody.filter { $0.client == name && $0.isHeld && fits($0) }
      var item = try Custody.finder.find(
        name, among: fitting.isEmpty ? records.custody : fitting, of: records)
      var movement = movement
      try complete(&movement, item, records)
      // What is wrong in itself is told before who may do it.
      if let refusal = item.refusal(of: movement, isSamePerson: records.isSamePerson) {
        throw ErrorReport(refusal)
      }
      try requireHandler(of: item, movement, in: records)
      item.movements.append(movement)
      try writer.replace(file, with: records.custody.map { $0.id == item.id ? item : $0 })
      return item
    }.result
    try print(changes: [RecordChange(action: .changed, noun: file.noun, id: item.id)])
    tellBalance(item)
  }

  /// Tells a person on the error stream what is left of private funds.
  func tellBalance(_ item: CustodyItem) {
    guard !isQuiet, let balance = item.balance else { return }
    invocation.tell(
      Text(
        sv: "kvar av \(item.id): \(Kronor.text(balance, .swedish))",
        en: "left of \(item.id): \(Kronor.text(balance, .english))"))
  }
}
