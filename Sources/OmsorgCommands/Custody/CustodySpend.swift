import CommandLineKit
import OmsorgDomain
import Records

private let receipt = Option<String>(
  required: "receipt", placeholder: "NR", parse: .who(), environment: .never,
  summary: Text(sv: "kvittots nummer eller plats", en: "the receipt's number or place"))

/// `omsorg custody spend`: something is bought with a client's money.
let custodySpend = Command(
  "spend", aliases: ["köp"],
  summary: Text(
    sv: "något är köpt för brukarens pengar, mot kvitto",
    en: "something is bought with the client's money, by a receipt"),
  operands: [Custody.item],
  options: [
    Custody.requiredAmount, receipt, Custody.witness, Custody.note, StepOptions.by,
    StepOptions.date,
  ],
  examples: [
    Example(
      "omsorg custody spend B00003 --amount 84,50 --receipt 17 --with brukaren --note mat",
      Text(sv: "mat", en: "food"))
  ],
  exitStatuses: Custody.statuses,
  run: { invocation in
    let session = Session(invocation)
    var movement = try session.movement(.spent)
    movement.amount = invocation[Custody.requiredAmount]
    movement.receipt = invocation[receipt]
    movement.witness = invocation[Custody.witness]
    movement.note = invocation[Custody.note]
    try session.recordMovement("spent", movement, where: { $0.kind == .funds })
    return .done
  })
