import CommandLineKit
import OmsorgDomain
import Records

/// `omsorg switch-request ask`: the client is asked who would suit.
let switchAsk = Command(
  "ask", aliases: ["fråga"],
  summary: Text(
    sv: "brukaren har tillfrågats om lämplig person",
    en: "the client has been asked who would suit"),
  operands: [Switching.request],
  options: [
    Switching.wished, Switching.nobody, StepOptions.note, StepOptions.by, StepOptions.date,
  ],
  examples: [
    Example(
      "omsorg switch-request ask B00003 --wished 10002,10003",
      Text(sv: "brukaren nämner två", en: "the client names two"))
  ],
  exitStatuses: Switching.statuses,
  run: { invocation in
    try Session(invocation).record(.askClient, as: "client asked") { request, records, _ in
      guard try noteWishes(&request, in: records, invocation) else {
        throw UsageError(
          Text(
            sv: "--wished med den brukaren nämnde, eller --nobody, saknas",
            en: "--wished with whom the client named, or --nobody, is missing"))
      }
    }
    return .done
  })

/// Records the client's answer on who would suit, if it was asked for.
/// - Returns: whether the client was asked.
func noteWishes(
  _ request: inout SwitchRequest, in records: CareRecords, _ invocation: Invocation
) throws -> Bool {
  let ids = try wished(instead: request.caregiver, in: records, invocation)
  if invocation[Switching.nobody] {
    if !ids.isEmpty {
      throw UsageError(
        Text(
          sv: "--wished och --nobody går inte ihop", en: "--wished and --nobody do not go together")
      )
    }
    request.wished = []
  } else if !ids.isEmpty {
    request.wished = ids
  }
  return invocation[Switching.nobody] || !ids.isEmpty
}
