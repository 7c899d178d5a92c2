import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// `omsorg switch-request`: clients who are to have another care contact.
let switchRequestCommand = Command(
  "switch-request", aliases: ["byte"],
  summary: Text(
    sv: "byte av omsorgskontakt: önskemål, steg, beslut",
    en: "switches of care contact: requests, steps, decisions"),
  description: Text(
    sv: """
      Ett önskemål tas emot, går de steg som regelverket kräver i dess ordning, beslutas och blir \
      klart när en ny omsorgskontakt är utsedd. Steg som regelverket inte kräver får tas när som \
      helst eller hoppas över. Andra anledningar än brukarens önskemål går samma väg. Den som \
      brukaren bett att få byta från föreslås inte igen, om inte brukaren tillåter det.
      """,
    en: """
      A request is heard, goes through the steps that the policy demands in its order, is decided, \
      and is completed when another care contact is appointed. Steps that the policy does not \
      demand may be taken at any time or left out. Other causes than the client's wish go the same \
      way. Whom the client asked to be without is not suggested again unless the client allows it.
      """),
  subcommands: [
    switchOpen, switchInform, switchDialogue, switchAsk, switchDecide, switchComplete, switchTell,
    switchWithdraw, switchAllow, switchList, switchShow,
  ],
  seeAlso: ["assign", "status", "policy"])

/// What the subcommands have in common.
enum Switching {
  /// The registers that requests are judged by.
  static let needed: Set<Register> = [
    .clients, .caregivers, .teams, .providers, .policies, .careContacts, .professionals,
    .proposals, .switchRequests,
  ]

  static let request = Operand<String>(
    "REQUEST", parse: .live("switch-requests"),
    summary: Text(
      sv: "önskemålets id, eller brukarens om bara ett är öppet",
      en: "the request's id, or the client's if only one is open"))
  static let wished = Option<[String]?>(
    "wished", placeholder: "A,B", parse: .ids("caregivers"), environment: .never,
    summary: Text(
      sv: "medarbetare som brukaren hellre vill ha", en: "caregivers the client would like"))
  static let nobody = Option<Bool>(
    "nobody",
    summary: Text(
      sv: "brukaren tillfrågades men nämnde ingen", en: "the client was asked but named nobody"))

  static let statuses: [ExitStatus] = .writing(
    (
      .refused,
      Text(
        sv: "fel ordning, eller en regel förbjuder det", en: "wrong order, or a rule forbids it")
    ))

  /// The request that an operand means: of an id, or a client's only open one.
  /// - Parameter closedToo: whether a client's latest request will do where none is open.
  /// - Throws: `StoreError.noSuchRecord`, `UsageError`, `ErrorReport`.
  static func find(
    _ name: String, in records: CareRecords, closedToo: Bool = false
  ) throws -> SwitchRequest {
    try finder.find(name, among: records.switchRequests, of: records, closedToo: closedToo)
  }

  private static let finder = ClientRecordFinder<SwitchRequest>(
    file: .switchRequests, client: { $0.client }, day: { $0.receivedOn }, isOpen: { $0.isOpen },
    missingKind: "no_open_request",
    hasNoneOpen: Text(sv: "har inget öppet önskemål om byte", en: "has no open switch request"),
    hasSeveralOpen: Text(sv: "har flera öppna önskemål", en: "has several open requests"),
    hints: { client in
      (
        none: Text(
          sv: "'omsorg switch-request open \(client)' registrerar ett",
          en: "'omsorg switch-request open \(client)' registers one"),
        earlier: Text(
          sv: "'omsorg switch-request list --all --client \(client)' visar tidigare",
          en: "'omsorg switch-request list --all --client \(client)' shows earlier ones")
      )
    })

  /// - Throws: `StoreError.noSuchRecord` when an id is no caregiver's.
  static func requireCaregivers(_ ids: [String], in records: CareRecords) throws {
    for id in ids where records.caregiver(id) == nil {
      throw StoreError.noSuchRecord(path: RegisterFile<Caregiver>.caregivers.path, id: id)
    }
  }
}
