import CommandLineKit
import OmsorgDomain
import Records

/// `omsorg custody hand-in`: a caregiver gives something back to the unit.
let custodyHandIn = Command(
  "hand-in", aliases: ["lämna-in"],
  summary: Text(
    sv: "det utlämnade är tillbaka hos enheten, eller återfunnet",
    en: "what was handed out is back at the unit, or found again"),
  operands: [Custody.item],
  options: [Custody.witness, Custody.note, StepOptions.by, StepOptions.date],
  examples: [
    Example(
      "omsorg custody hand-in B00003/1", Text(sv: "en nyckel", en: "a key"))
  ],
  exitStatuses: Custody.statuses,
  run: { invocation in
    let session = Session(invocation)
    var movement = try session.movement(.handedIn)
    movement.witness = invocation[Custody.witness]
    movement.note = invocation[Custody.note]
    try session.recordMovement("handed in", movement, where: { $0.state == .handedOut })
    return .done
  })
