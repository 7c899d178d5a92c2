import CommandLineKit
import OmsorgDomain
import Records

/// `omsorg switch-request withdraw`: the client takes the request back.
let switchWithdraw = Command(
  "withdraw", aliases: ["återta"],
  summary: Text(sv: "brukaren tar tillbaka önskemålet", en: "the client takes the request back"),
  operands: [Switching.request],
  options: [StepOptions.note, StepOptions.by, StepOptions.date],
  examples: [
    Example(
      "omsorg switch-request withdraw B00003 --note 'nöjd efter samtalet'",
      Text(sv: "med vad som sades", en: "with what was said"))
  ],
  exitStatuses: Switching.statuses,
  run: { invocation in
    try Session(invocation).record(.withdraw, as: "withdrawn")
    return .done
  })
