import CommandLineKit
import OmsorgDomain
import Records

private let by = Option<String?>(
  "by", placeholder: "WHO", parse: .who(.live("people")), environment: .never,
  otherwise: Text(sv: "den som senast fick veta", en: "who was told last"),
  summary: Text(sv: "vem som svarade: id eller namn", en: "who answered: an id or a name"))
private let note = Option<String>(
  required: "note", placeholder: "TEXT", parse: .writing, environment: .never,
  summary: Text(sv: "vad svaret var", en: "what the answer was"))

/// `omsorg journal change answer`: whoever was told has answered.
let changeAnswer = Command(
  "answer", aliases: ["svar"],
  summary: Text(sv: "den som fick veta har svarat", en: "whoever was told has answered"),
  operands: [ChangedNeeds.need], options: [note, by, StepOptions.date],
  examples: [
    Example(
      "omsorg journal change answer B00003 --note 'beslut kommer på fredag'",
      Text(sv: "från den som fick veta", en: "from whoever was told"))
  ],
  exitStatuses: ChangedNeeds.statuses,
  seeAlso: ["journal change follow"],
  run: { invocation in
    let session = Session(invocation)
    try session.recordChange("answered") { need, rules, _, date in
      let who = invocation[by] ?? need.told.last ?? session.actor
      try refusing { () throws(ChangeRefusal) in
        try need.take(.answer, on: date, by: who, note: invocation[note], rules)
      }
    }
    return .done
  })
