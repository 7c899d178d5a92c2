import CommandLineKit
import OmsorgDomain
import Records

/// `omsorg custody deposit`: more money comes from a client.
let custodyDeposit = Command(
  "deposit", aliases: ["sätt-in"],
  summary: Text(
    sv: "mer pengar från brukaren, med två underskrifter",
    en: "more money from the client, with two signatures"),
  operands: [Custody.item],
  options: [
    Custody.requiredAmount, Custody.witness, Custody.note, StepOptions.by, StepOptions.date,
  ],
  examples: [
    Example(
      "omsorg custody deposit B00003 --amount 300 --with brukaren",
      Text(sv: "300 kr till", en: "300 kr more"))
  ],
  exitStatuses: Custody.statuses,
  run: { invocation in
    let session = Session(invocation)
    var movement = try session.movement(.received)
    movement.amount = invocation[Custody.requiredAmount]
    movement.witness = invocation[Custody.witness]
    movement.note = invocation[Custody.note]
    try session.recordMovement("money put in", movement, where: { $0.kind == .funds })
    return .done
  })
