import CommandLineKit
import OmsorgDomain
import Records

private let to = Option<String>(
  required: "to", placeholder: "WHO", parse: .who(.live("people")), environment: .never,
  summary: Text(
    sv: "vem som fick veta: id, namn eller roll (care_manager)",
    en: "who was told: an id, a name or a role (care_manager)"))

/// `omsorg journal change tell`: someone is told.
let changeTell = Command(
  "tell", aliases: ["säg"],
  summary: Text(
    sv: "någon som kan göra något åt det har fått veta",
    en: "someone who can do something about it has been told"),
  description: Text(
    sv: """
      Vem som helst kan få veta, men där regelverket säger vilka som ska det räknas bara de. Den som \
      inte finns i något register tas på orden, och det sägs.
      """,
    en: """
      Anyone may be told, but where the policy says who is to be, only they count. Who is in no \
      register is taken at their word, and that is said.
      """),
  operands: [ChangedNeeds.need],
  options: [to, StepOptions.note, StepOptions.date, StepOptions.by],
  examples: [
    Example(
      "omsorg journal change tell B00003 --to care_manager",
      Text(sv: "till biståndshandläggaren", en: "the care manager"))
  ],
  exitStatuses: ChangedNeeds.statuses,
  seeAlso: ["journal change answer"],
  run: { invocation in
    let session = Session(invocation)
    let who = CareRole.named(invocation[to])?.rawValue ?? invocation[to]
    let records = try session.recordChange("told") { need, rules, records, date in
      try refusing { () throws(ChangeRefusal) in
        try need.take(
          .tell, on: date, by: session.stepTaker, to: who, note: invocation[StepOptions.note],
          rules, in: records)
      }
    }
    if !session.isQuiet, CareRole.named(who) == nil, records.people(meantBy: who).isEmpty {
      invocation.tell(
        Text(
          sv: "'\(who)' finns inte i något register och tas på orden",
          en: "'\(who)' is in no register and is taken at their word"))
    }
    return .done
  })
