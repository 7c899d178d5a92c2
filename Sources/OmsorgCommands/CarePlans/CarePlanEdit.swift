import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private func ofActivity(_ name: String, _ placeholder: String, _ summary: Text) -> Option<[String]>
{
  Option<[String]>(
    name, placeholder: "DECISION=\(placeholder)", parse: .writing, environment: .never,
    summary: summary)
}

private func ofPlan(_ name: String, _ summary: Text) -> Option<String?> {
  Option<String?>(
    name, placeholder: "TEXT", parse: .writing, environment: .never, summary: summary)
}

private let how = ofActivity(
  "how", "TEXT",
  Text(sv: "hur en insats görs: beslutets eller insatsens id", en: "how a service is done"))
private let when = ofActivity(
  "when", "TEXT", Text(sv: "när den görs", en: "when it is done"))
private let byWhom = ofActivity(
  "by-whom", "WHO",
  Text(sv: "vem hos utföraren som ansvarar", en: "who at the provider answers for it"))
private let wishes = ofPlan("wishes", Text(sv: "vad brukaren önskar", en: "what the client wishes"))
private let participation = ofPlan(
  "participation",
  Text(
    sv: "hur brukaren varit med, och hänsynen till synpunkterna",
    en: "how the client took part, and the regard paid to their views"))
private let participants = Option<[String]>(
  "with", placeholder: "WHO", parse: .who(.live("people")), environment: .never,
  summary: Text(
    sv: "vilka mer som var med: id eller namn, flera gånger för flera",
    en: "who else took part: an id or a name, again for more"))
private let cooperation = ofPlan(
  "cooperation", Text(sv: "samverkan med andra, eller 'ingen'", en: "cooperation, or 'none'"))
private let followUp = ofPlan(
  "follow-up",
  Text(
    sv: "hur och när insatserna och planen följs upp",
    en: "how and when the services and the plan are followed up"))
private let refresh = Option<Bool>(
  "refresh",
  summary: Text(
    sv: "ta in nya beslut, mål och omsorgskontakt; ta bort det som upphört",
    en: "take in new decisions, goals and care contact; leave out what has ended"))

private let fields: [any DeclaredOption] = [
  how, when, byWhom, wishes, participation, participants, cooperation, followUp,
]

/// `omsorg care-plan edit`: a draft is written.
let carePlanEdit = Command(
  "edit", aliases: ["ändra"],
  summary: Text(
    sv: "skriv ett utkast, med flaggor eller i $EDITOR",
    en: "write a draft, with options or in $EDITOR"),
  description: Text(
    sv: """
      Utan flaggor öppnas utkastet som text i $EDITOR, en rubrik för varje del. En insats nämns med \
      beslutets id, eller med insatsens id eller namn när bara ett beslut har den. Tom text tar \
      bort det som står där.
      """,
    en: """
      Without options the draft is opened as text in $EDITOR, a heading for each part. A service is \
      named by the decision's id, or by the service's id or name when only one decision has it. An \
      empty text takes away what is there.
      """),
  operands: [CarePlanning.plan], options: fields + [refresh],
  examples: [
    Example(
      "omsorg care-plan edit B00001", Text(sv: "som text i $EDITOR", en: "as text in $EDITOR")),
    Example(
      "omsorg care-plan edit B00001 --how morning_help='lugnt, kaffe först' --cooperation ingen",
      Text(sv: "två delar", en: "two parts")),
  ],
  exitStatuses: CarePlanning.statuses,
  seeAlso: ["care-plan goal", "care-plan establish"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let isGiven = (fields + [refresh]).contains { invocation.isGiven($0) }
    let edited =
      isGiven
      ? nil
      : try session.keepingEdited {
        try CarePlanEditor(session).edit(invocation[CarePlanning.plan])
      }
    if !isGiven, edited == nil { return .done }
    try session.keepingEdited {
      try session.changePlan(.edit, on: today, as: "edited") { plan, records, writer in
        if let edited {
          guard edited.before.id == plan.id,
            let merged = CarePlanText.merging(edited.after, from: edited.before, into: plan)
          else { throw CarePlanEditor.changedMeanwhile(plan.id) }
          plan = merged
          return
        }
        if invocation[refresh] {
          plan.refresh(on: today, in: records, writer.configuration.language)
        }
        try set(\.how, how, in: &plan, records, invocation)
        try set(\.when, when, in: &plan, records, invocation)
        try set(\.byWhom, byWhom, in: &plan, records, invocation)
        func text(_ option: Option<String?>, _ field: WritableKeyPath<CarePlan, String?>) {
          if let text = invocation[option] { plan[keyPath: field] = text.isEmpty ? nil : text }
        }
        text(wishes, \.wishes)
        text(participation, \.participation)
        text(cooperation, \.cooperation)
        text(followUp, \.followUp)
        if invocation.isGiven(participants) { plan.participants = invocation[participants] }
      }
    }
    return .done
  })

/// Sets a field of the activities that an option names.
private func set(
  _ field: WritableKeyPath<CarePlanActivity, String?>, _ option: Option<[String]>,
  in plan: inout CarePlan, _ records: CareRecords, _ invocation: Invocation
) throws {
  for value in invocation[option] {
    guard let sign = value.firstIndex(of: "=") else {
      throw UsageError(
        Text(
          sv: "--\(option.declaration.name): skriv BESLUT=TEXT, inte '\(value)'",
          en: "--\(option.declaration.name): write DECISION=TEXT, not '\(value)'"))
    }
    let name = String(value[..<sign][...].trimmingSpaces)
    let text = String(value[value.index(after: sign)...].trimmingSpaces)
    let place = try place(of: name, in: plan, records)
    plan.activities[place][keyPath: field] = text.isEmpty ? nil : text
  }
}

/// The activity of a decision's id, or of the only decision with a service.
private func place(of name: String, in plan: CarePlan, _ records: CareRecords) throws -> Int {
  if let place = plan.activities.firstIndex(where: { $0.decision == name }) { return place }
  let service = records.services.service(named: name)?.id
  let decisions = Set(
    records.decisions(of: plan.client).filter { $0.service == service }.map(\.id))
  let places = plan.activities.indices.filter { decisions.contains(plan.activities[$0].decision) }
  guard places.count < 2 else {
    let ids = places.map { plan.activities[$0].decision }.joined(separator: ", ")
    throw UsageError(
      Text(
        sv: "'\(name)' är flera beslut: \(ids)", en: "'\(name)' is several decisions: \(ids)"))
  }
  guard let place = places.first else {
    throw ErrorReport(CarePlanRefusal.noSuchActivity(plan.id, name))
  }
  return place
}
