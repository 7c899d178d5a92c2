import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let whom = Operand<String>(
  "CLIENT", parse: .live("clients"),
  summary: Text(
    sv: "brukarens id; för en introduktion den nya medarbetarens",
    en: "the client's id; for an introduction the new caregiver's"))
private let with = Option<[String]?>(
  "with", placeholder: "A,B", parse: .ids("relatives"), environment: .never,
  summary: Text(
    sv: "vilka mer som är med: anhörigas och yrkespersoners id, eller namn",
    en: "who else takes part: ids of relatives and professionals, or names"))

/// `omsorg checklist start`: a checklist is begun.
let checklistStart = Command(
  "start", aliases: ["börja"],
  summary: Text(
    sv: "påbörja en checklista med en brukare, eller en ny medarbetare",
    en: "start a checklist with a client, or a new caregiver"),
  description: Text(
    sv: """
      Vem som håller välkomstsamtalet, och om anhöriga får vara med, säger regelverket; --by som inte \
      finns i något register tas på orden. Är samtalets omsorgskontakt inte utsedd än görs det först.
      """,
    en: """
      Who holds the welcome talk, and whether relatives may attend, is up to the policy; a --by that is \
      in no register is taken at their word. Where the talk is the care contact's, one is appointed \
      first.
      """),
  operands: [whom, Checklists.kind], options: [StepOptions.by, StepOptions.date, with],
  examples: [
    Example(
      "omsorg checklist start B00001 welcome_talk --by 10004",
      Text(sv: "välkomstsamtal med omsorgskontakten", en: "welcome talk with the care contact")),
    Example(
      "omsorg checklista börja B00001 välkomstsamtal",
      Text(sv: "på svenska", en: "in Swedish")),
  ],
  exitStatuses: Checklists.statuses, seeAlso: ["checklist run", "checklist tick"],
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfStep()
    let id = invocation[whom]
    let file = RegisterFile<Checklist>.checklists
    let outcome = try session.change("checklist started for \(id)") { writer in
      let records = try writer.careRecords(Checklists.needed)
      let kind = try Checklists.kind(named: invocation[Checklists.kind], records.templates)
      let checklist = try started(
        whom: id, kind, by: session.stepTaker, on: date, with: invocation[with] ?? [], records)
      try writer.replace(file, with: records.checklists + [checklist])
      return (checklist, try Checklists.contents(of: checklist, in: records))
    }
    let (checklist, contents) = outcome.result
    try session.print(changes: [
      RecordChange(action: .added, noun: file.noun, id: checklist.id)
    ])
    if !session.isQuiet {
      let (name, count) = (checklist.id, contents.points.count)
      invocation.tell(
        Text(
          sv: "\(count) \(count == 1 ? "punkt" : "punkter"); nästa: omsorg checklist run \(name)",
          en: "\(count) \(count == 1 ? "point" : "points"); next: omsorg checklist run \(name)"))
    }
    return .done
  })

private func started(
  whom id: String, _ kind: String, by who: String, on date: CalendarDate,
  with participants: [String], _ records: CareRecords
) throws -> Checklist {
  let templates = records.templates
  let isForCaregiver = templates.all.first { $0.kind == kind }?.isForCaregiver ?? false
  let client = isForCaregiver ? nil : try records.requireClient(id)
  let caregiver = isForCaregiver ? records.caregiver(id) : nil
  if isForCaregiver, caregiver == nil {
    throw StoreError.noSuchRecord(path: RegisterFile.caregivers.path, id: id)
  }
  let governing =
    client.flatMap { records.governing($0, on: date) }
    ?? caregiver.flatMap {
      records.governing(records.provider(ofTeam: $0.team.value(on: date), on: date), on: date)
    }
  guard let template = templates.template(ofKind: kind, policy: governing?.policy.id, on: date)
  else {
    throw ErrorReport(
      kind: "no_template",
      message: Text(
        sv: "ingen mall av slaget '\(kind)' gäller \(date.iso)",
        en: "no template of kind '\(kind)' is in use on \(date.iso)"),
      exitCode: .notFound,
      hint: Text(
        sv: "'omsorg checklist templates --all' visar dem",
        en: "'omsorg checklist templates --all' shows them"))
  }
  return try refusing { () throws(ChecklistRefusal) in
    if let client {
      return try Checklist.starting(
        template, client: client, on: date, by: who, participants: participants, in: records)
    }
    return try Checklist.starting(
      template, caregiver: caregiver ?? Caregiver(), on: date, by: who,
      participants: participants, in: records)
  }
}
