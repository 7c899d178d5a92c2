import CommandLineKit
import OmsorgDomain
import Records

private let note = Option<String>(
  required: "note", placeholder: "TEXT", parse: .writing, environment: .never,
  summary: Text(
    sv: "vad som hände och vad som gjorts", en: "what happened and what has been done"))

/// `omsorg custody lost`: something is missing.
let custodyLost = Command(
  "lost", aliases: ["borta"],
  summary: Text(
    sv: "något är borta; av pengar ett belopp, annars allt",
    en: "something is missing; of money an amount, else all of it"),
  operands: [Custody.item],
  options: [note, Custody.amount, StepOptions.by, StepOptions.date],
  examples: [
    Example(
      "omsorg custody lost B00003 --note 'tappad på väg hem, brukaren vet, låset byts'",
      Text(sv: "en nyckel", en: "a key"))
  ],
  exitStatuses: Custody.statuses,
  run: { invocation in
    let session = Session(invocation)
    var movement = try session.movement(.lost)
    movement.note = invocation[note]
    movement.amount = invocation[Custody.amount]
    try session.recordMovement("lost", movement, where: \.isHeld) { movement, item, _ in
      if movement.amount == nil { movement.amount = item.balance }
    }
    return .done
  })
