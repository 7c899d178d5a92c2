import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let outcome = Option<ChangeOutcome>(
  required: "outcome", placeholder: "OUTCOME", parse: .declared, environment: .never,
  summary: Text(sv: "vad det ledde till", en: "what it led to"))
private let decision = Option<String?>(
  "decision", placeholder: "DECISION", parse: .live("decisions"), environment: .never,
  summary: Text(sv: "det nya beslutets id", en: "the new decision's id"))
private let until = Option<String?>(
  "until", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "den dag som var tänkt", en: "the day that was thought"),
  summary: Text(
    sv: "när en tillfällig ändring tog slut", en: "when a temporary change came to its end"))

/// `omsorg journal change follow`: what a changed need led to.
let changeFollow = Command(
  "follow", aliases: ["följ-upp"],
  summary: Text(
    sv: "avsluta med vad det ledde till", en: "close it with what it led to"),
  operands: [ChangedNeeds.need],
  options: [outcome, decision, until, StepOptions.note, StepOptions.date, StepOptions.by],
  examples: [
    Example(
      "omsorg journal change follow B00003 --outcome care_plan",
      Text(sv: "genomförandeplanen är ändrad", en: "the care plan is changed")),
    Example(
      "omsorg journal change follow B00003 --outcome new_decision --decision D00007",
      Text(sv: "ett nytt beslut", en: "a new decision")),
  ],
  exitStatuses: ChangedNeeds.statuses,
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let led = invocation[outcome]
    let last = try invocation[until].map { try session.date($0, option: "--until", today: today) }
    if last != nil, led != .temporary { throw belongs("--until", to: .temporary) }
    if invocation[decision] != nil, led != .newDecision {
      throw belongs("--decision", to: .newDecision)
    }
    try session.recordChange("followed: \(led.rawValue)") { need, rules, records, date in
      if let id = invocation[decision], !records.decisions.contains(where: { $0.id == id }) {
        throw StoreError.noSuchRecord(path: RegisterFile<GrantedService>.decisions.path, id: id)
      }
      try refusing { () throws(ChangeRefusal) in
        try need.follow(
          led, ended: last, decision: invocation[decision], on: date, by: session.stepTaker,
          note: invocation[StepOptions.note], rules, in: records)
      }
    }
    return .done
  })

private func belongs(_ option: String, to outcome: ChangeOutcome) -> UsageError {
  UsageError(
    Text(
      sv: "\(option) hör till --outcome \(outcome.rawValue)",
      en: "\(option) belongs to --outcome \(outcome.rawValue)"))
}
