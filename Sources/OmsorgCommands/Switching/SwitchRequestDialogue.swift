import CommandLineKit
import OmsorgDomain
import Records

/// `omsorg switch-request dialogue`: the manager talks with the client.
let switchDialogue = Command(
  "dialogue", aliases: ["dialog"],
  summary: Text(
    sv: "chefen har talat med brukaren", en: "the manager has talked with the client"),
  description: Text(
    sv: """
      Med --wished eller --nobody registreras också att brukaren tillfrågades om lämplig person.
      """,
    en: """
      With --wished or --nobody it is also recorded that the client was asked who would suit.
      """),
  operands: [Switching.request],
  options: [
    Switching.wished, Switching.nobody, StepOptions.note, StepOptions.by, StepOptions.date,
  ],
  examples: [
    Example(
      "omsorg switch-request dialogue B00003 --by CH1 --wished 10002",
      Text(sv: "brukaren vill hellre ha 10002", en: "the client would like 10002"))
  ],
  exitStatuses: Switching.statuses,
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfStep()
    try session.record(.managerDialogue, as: "dialogue held") { request, records, rules in
      // Where the policy does not ask for the manager's talk, anyone may hold one.
      if rules.demanded.contains(.managerDialogue) {
        try session.requireManager(for: .managerDialogue, rules, in: records)
      }
      if try noteWishes(&request, in: records, invocation) {
        try refusing { () throws(SwitchRefusal) in
          try request.take(.askClient, on: date, by: session.stepTaker, rules)
        }
      }
    }
    return .done
  })
