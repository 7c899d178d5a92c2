import CommandLineKit
import OmsorgDomain
import Records

/// `omsorg switch-request tell`: the client is told what came of it.
let switchTell = Command(
  "tell", aliases: ["meddela"],
  summary: Text(
    sv: "brukaren har fått besked om vad det blev",
    en: "the client has been told what came of it"),
  operands: [Switching.request],
  options: [StepOptions.note, StepOptions.by, StepOptions.date],
  examples: [
    Example(
      "omsorg switch-request tell B00003/2026-11-16",
      Text(sv: "när det är klart", en: "once it is completed"))
  ],
  exitStatuses: Switching.statuses,
  run: { invocation in
    try Session(invocation).record(.tellClient, as: "client told", closedToo: true)
    return .done
  })
