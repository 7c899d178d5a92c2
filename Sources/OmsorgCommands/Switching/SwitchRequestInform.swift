import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let toWhom = Option<String?>(
  "to", placeholder: "WHO", parse: .live("professionals"), environment: .never,
  otherwise: Text(
    sv: "lagets enda chef av det slag regelverket anger",
    en: "the team's only manager of the kind the policy names"),
  summary: Text(sv: "chefen som informeras", en: "the manager who is told"))

/// `omsorg switch-request inform`: whoever heard the request tells the manager.
let switchInform = Command(
  "inform", aliases: ["informera"],
  summary: Text(sv: "chefen har informerats", en: "the manager has been told"),
  operands: [Switching.request],
  options: [toWhom, StepOptions.by, StepOptions.date, StepOptions.note],
  examples: [
    Example(
      "omsorg switch-request inform B00003 --to CH1 --by anna",
      Text(sv: "till sektionschefen", en: "the section manager"))
  ],
  exitStatuses: Switching.statuses,
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfStep()
    try session.changeRequest("manager informed") { request, records, rules, _ in
      // What is wrong in itself is told before what the option lacks.
      if let refusal = request.refusal(of: .informManager, on: date, rules) {
        throw ErrorReport(refusal)
      }
      let manager = try manager(of: request, on: date, rules, in: records, invocation)
      let refusal = SwitchRequest.refusal(of: .informManager, by: manager, rules, in: records)
      if let refusal { throw ErrorReport(refusal) }
      try refusing { () throws(SwitchRefusal) in
        try request.take(
          .informManager, on: date, by: session.stepTaker, to: manager,
          note: invocation[StepOptions.note], rules)
      }
      return []
    }
    return .done
  })

/// Who is told: `--to`, else the only one that the policy can mean.
private func manager(
  of request: SwitchRequest, on date: CalendarDate, _ rules: SwitchRules, in records: CareRecords,
  _ invocation: Invocation
) throws -> String {
  if let named = invocation[toWhom] { return named }
  guard let role = rules.manager, let client = records.client(request.client) else {
    throw UsageError(
      Text(sv: "flaggan '--to' saknas", en: "option '--to' is missing"),
      hint: Text(
        sv: "regelverket säger inte vilken chef det är",
        en: "the policy does not say which manager it is"))
  }
  let managers = records.professionals(
    as: role, serving: client.team.value(on: date), on: date)
  if managers.count == 1 { return managers[0].id }
  let ids = managers.map(\.id).joined(separator: ", ")
  throw UsageError(
    Text(sv: "flaggan '--to' saknas", en: "option '--to' is missing"),
    hint: managers.isEmpty
      ? Text(
        sv: "ingen \(role.words(.swedish)) för brukarens lag finns i 'omsorg professional list'",
        en: "no \(role.words(.english)) of the client's team is in 'omsorg professional list'")
      : Text(
        sv: "flera är \(role.words(.swedish)) för brukarens lag: \(ids)",
        en: "several are \(role.words(.english)) of the client's team: \(ids)"))
}
