import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let kind = Option<CustodyKind>(
  required: "kind", placeholder: "KIND", parse: .declared, environment: .never,
  summary: Text(sv: "vad det är", en: "what it is"))
private let label = Option<String>(
  required: "label", placeholder: "TEXT", parse: .who(), environment: .never,
  summary: Text(
    sv: "hur det är märkt, aldrig adressen", en: "how it is marked, never the address"))

/// `omsorg custody receive`: something comes from a client.
let custodyReceive = Command(
  "receive", aliases: ["ta-emot"],
  summary: Text(
    sv: "ta emot något från en brukare, med två underskrifter",
    en: "receive something from a client, with two signatures"),
  operands: [ClientOperand.client],
  options: [
    kind, label, Custody.amount, Custody.witness, Custody.note, StepOptions.by, StepOptions.date,
  ],
  examples: [
    Example(
      "omsorg custody receive B00003 --kind key --label 'nr 114' --with brukaren",
      Text(sv: "en nyckel", en: "a key")),
    Example(
      "omsorg custody receive B00003 --kind funds --label börs --amount 500 --with brukaren",
      Text(sv: "pengar", en: "money")),
  ],
  exitStatuses: Custody.statuses,
  seeAlso: ["custody hand-out", "custody return"],
  run: { invocation in
    let session = Session(invocation)
    let id = invocation[ClientOperand.client]
    var movement = try session.movement(.received)
    movement.witness = invocation[Custody.witness]
    movement.amount = invocation[Custody.amount]
    movement.note = invocation[Custody.note]
    let file = RegisterFile<CustodyItem>.custody
    let item = try session.change("\(invocation[kind].rawValue) of \(id) received") { writer in
      let records = try writer.careRecords(Custody.needed)
      guard let client = records.client(id) else {
        throw StoreError.noSuchRecord(path: clients.file.path, id: id)
      }
      let item = try refusing { () throws(CustodyRefusal) in
        try CustodyItem.receiving(
          invocation[kind], label: invocation[label], of: client, movement, in: records)
      }
      try session.requireHandler(of: item, movement, in: records)
      try writer.replace(file, with: records.custody + [item])
      return item
    }.result
    try session.print(changes: [RecordChange(action: .added, noun: file.noun, id: item.id)])
    session.tellBalance(item)
    return .done
  })
