import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let caregiver = Option<String?>(
  "caregiver", placeholder: "CAREGIVER", parse: .live("caregivers"), environment: .never,
  otherwise: Text(sv: "brukarens enda omsorgskontakt", en: "the client's only care contact"),
  summary: Text(sv: "den som ska ersättas", en: "who is to be replaced"))
private let cause = Option<SwitchCause>(
  "cause", placeholder: "CAUSE", parse: .declared, environment: .never,
  initially: SwitchCause.clientWish.rawValue, summary: Text(sv: "varför", en: "why"))
private let reasons = Option<[SwitchReason]?>(
  "reason", placeholder: "A,B", parse: .choices(), environment: .never,
  summary: Text(sv: "vad brukaren säger om varför", en: "what the client says of why"))
private let text = Option<String?>(
  "text", placeholder: "TEXT", parse: .writing, environment: .never,
  summary: Text(sv: "skälen med ord", en: "the reasons in words"))

/// `omsorg switch-request open`: a request is heard.
let switchOpen = Command(
  "open", aliases: ["öppna"],
  summary: Text(
    sv: "registrera ett önskemål om byte, eller annan anledning",
    en: "register a request to switch, or another cause"),
  operands: [ClientOperand.client],
  options: [
    caregiver, cause, reasons, text, Switching.wished, StepOptions.date, StepOptions.by,
  ],
  examples: [
    Example(
      "omsorg switch-request open B00003 --reason relation,times --by anna",
      Text(sv: "brukaren vill byta", en: "the client wants to switch")),
    Example(
      "omsorg switch-request open B00003 --cause caregiver_leaves",
      Text(sv: "omsorgskontakten slutar", en: "the care contact leaves")),
  ],
  exitStatuses: Switching.statuses,
  seeAlso: ["switch-request list"],
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfStep()
    let id = invocation[ClientOperand.client]
    let file = RegisterFile<SwitchRequest>.switchRequests
    let outcome = try session.change("switch request of \(id) opened") { writer in
      let records = try writer.careRecords(Switching.needed)
      guard let client = records.client(id) else {
        throw StoreError.noSuchRecord(path: clients.file.path, id: id)
      }
      let replaced = try replaced(client, on: date, in: records, invocation)
      var request = try refusing { () throws(SwitchRefusal) in
        try SwitchRequest.opening(
          client: client, caregiver: replaced, cause: invocation[cause], on: date,
          by: session.stepTaker, in: records)
      }
      request.reasons = invocation[reasons] ?? []
      request.text = invocation[text]
      request.wished = try wished(instead: replaced, in: records, invocation)
      try writer.replace(file, with: records.switchRequests + [request])
      return (request, SwitchRules(request, in: records))
    }
    let (request, rules) = outcome.result
    try session.print(changes: [RecordChange(action: .added, noun: file.noun, id: request.id)])
    session.tellNext(request, rules)
    return .done
  })

/// The care contact to be replaced: the one named, else the client's only one.
private func replaced(
  _ client: Client, on date: CalendarDate, in records: CareRecords, _ invocation: Invocation
) throws -> String {
  if let named = invocation[caregiver] {
    try Switching.requireCaregivers([named], in: records)
    return named
  }
  let inForce = records.careContactsInForce(of: client.id, on: date).map(\.caregiver)
  if inForce.count > 1 {
    let ids = inForce.joined(separator: ", ")
    throw UsageError(
      Text(
        sv: "\(client.id) har flera omsorgskontakter: \(ids)",
        en: "\(client.id) has several care contacts: \(ids)"),
      hint: Text(
        sv: "ange med --caregiver vem som ska ersättas",
        en: "say with --caregiver who is to be replaced"))
  }
  return inForce.first ?? ""
}

/// Whom the client would like instead.
func wished(
  instead replaced: String, in records: CareRecords, _ invocation: Invocation
) throws -> [String] {
  let ids = invocation[Switching.wished] ?? []
  try Switching.requireCaregivers(ids, in: records)
  if ids.contains(replaced) {
    throw UsageError(
      Text(
        sv: "--wished: \(replaced) är den som ska ersättas",
        en: "--wished: \(replaced) is who is to be replaced"))
  }
  return ids
}
