import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// `omsorg care-plan draft`: a plan is begun, or a new one from the one that holds.
let carePlanDraft = Command(
  "draft", aliases: ["utkast", "revise", "revidera"],
  summary: Text(
    sv: "påbörja en plan, ifylld från besluten eller från planen som gäller",
    en: "begin a plan, filled in from the decisions or from the plan that holds"),
  description: Text(
    sv: """
      När insatserna görs fylls i från hur ofta och mellan vilka tider de är beviljade, vem som \
      ansvarar med omsorgskontakten, målen från besluten och önskemålen från brukaren. Ett utkast \
      i taget.
      """,
    en: """
      When services are done is filled in from how often and between which times they are granted, \
      who answers for them with the care contact, goals from the decisions and wishes from the \
      client. One draft at a time.
      """),
  operands: [ClientOperand.client],
  options: [StepOptions.by, StepOptions.date],
  examples: [
    Example(
      "omsorg care-plan draft B00001",
      Text(sv: "ett utkast att skriva färdigt", en: "a draft to finish"))
  ],
  exitStatuses: CarePlanning.statuses,
  seeAlso: ["care-plan edit"],
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfStep()
    let id = invocation[ClientOperand.client]
    let file = RegisterFile<CarePlan>.carePlans
    let outcome = try session.change("care plan of \(id) drafted") { writer in
      let (draft, records) = try begin(for: id, on: date, session, writer)
      try writer.replace(file, with: records.carePlans + [draft])
      return (draft, try writer.careRecords(CarePlanning.needed))
    }
    let (draft, records) = outcome.result
    try session.print(changes: [RecordChange(action: .added, noun: file.noun, id: draft.id)])
    session.tellLacks(of: draft, in: records, on: max(date, try session.today()))
    return .done
  })

/// A new draft of a client, in the store's language.
func begin(
  for id: String, on date: CalendarDate, _ session: Session, _ writer: StoreWriter
) throws -> (draft: CarePlan, records: CareRecords) {
  let records = try writer.careRecords(CarePlanning.needed)
  guard let client = records.client(id) else {
    throw StoreError.noSuchRecord(path: clients.file.path, id: id)
  }
  let draft = try refusing { () throws(CarePlanRefusal) in
    try CarePlan.drafting(
      for: client, on: date, by: session.stepTaker, in: records, writer.configuration.language)
  }
  return (draft, records)
}

/// `omsorg care-plan discard`: a draft is taken away.
let carePlanDiscard = Command(
  "discard", aliases: ["kasta"],
  summary: Text(sv: "ta bort ett utkast", en: "take a draft away"),
  operands: [CarePlanning.plan],
  examples: [
    Example(
      "omsorg care-plan discard B00001",
      Text(sv: "den plan som gäller står kvar", en: "the plan that holds stays"))
  ],
  exitStatuses: CarePlanning.statuses,
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let file = RegisterFile<CarePlan>.carePlans
    let name = invocation[CarePlanning.plan]
    let outcome = try session.change("care plan draft \(name) discarded") { writer in
      let records = try writer.careRecords(CarePlanning.needed)
      let plan = try CarePlanning.find(name, for: .edit, in: records)
      if let refusal = plan.refusal(of: .edit, on: today) { throw ErrorReport(refusal) }
      try writer.replace(file, with: records.carePlans.filter { $0.id != plan.id })
      return plan.id
    }
    try session.print(changes: [
      RecordChange(action: .removed, noun: file.noun, id: outcome.result)
    ])
    return .done
  })
