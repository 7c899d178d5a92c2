import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let service = Operand<String>(
  "SERVICE", parse: .live("decisions"),
  summary: Text(
    sv: "beslutets id, eller insatsens id eller namn",
    en: "the decision's id, or the service's id or name"))
private let start = Option<ClockTime>(
  required: "start", placeholder: "TIME", parse: .time, environment: .never,
  summary: Text(sv: "när det börjar", en: "when it begins"))
private let minutes = Option<Int?>(
  "minutes", placeholder: "N", parse: .integer(1...1_440), environment: .never,
  otherwise: Text(sv: "vad insatsen brukar ta", en: "what the service usually takes"),
  summary: Text(sv: "hur länge", en: "how long"))
private let two = Option<Bool>(
  "two", summary: Text(sv: "kräver två samtidigt", en: "takes two at once"))
private let note = Option<String?>(
  "note", placeholder: "TEXT", parse: .writing, environment: .never,
  summary: Text(
    sv: "vad den som kommer ska veta den här gången",
    en: "what whoever comes is to know this time"))

/// `omsorg day add`: a visit beside schedules and decisions.
let dayAdd = Command(
  "add", aliases: ["lägg-till"],
  summary: Text(sv: "lägg till ett besök", en: "add a visit"),
  description: Text(
    sv: """
      Utan --by är det ingens förrän dagen planeras. Det som inte är beviljat går att lägga till, men \
      det varnas för.
      """,
    en: """
      Without --by it is nobody's until the day is planned. What is not granted can be added, but is \
      warned of.
      """),
  operands: [ClientOperand.client, service],
  options: [
    DayEdit.date, start, minutes, DayEdit.by, two, note, DayEdit.force, DayEdit.reason,
    DayOptions.travel,
  ],
  examples: [
    Example(
      "omsorg day add B00001 shower --start 10:00 --by 10005",
      Text(sv: "en extra dusch i dag", en: "another shower today"))
  ],
  output: OutputFields.of(DayVisitRow.columns.map(\.column)), exitStatuses: DayEdit.statuses,
  seeAlso: ["day cancel", "plan adjust"],
  run: { invocation in
    let session = Session(invocation)
    let grounds = try session.groundsOfEdit()
    let client = invocation[ClientOperand.client]
    try session.editDay { editing in
      let records = editing.planning.records
      let by = invocation[DayEdit.by] ?? []
      for id in by { _ = try PlanService.requireCaregiver(id, in: records) }
      var visit = try asked(
        invocation[service], of: client, on: editing.planning.date, records, session)
      visit.start = invocation[start]
      visit.needed = invocation[two] ? 2 : visit.needed
      visit.caregivers = by
      visit.note = invocation[note]
      let added = try refusing { () throws(DayRefusal) in try editing.add(visit, on: grounds) }
      return DayDeed(summary: "\(added.id) added")
    }
    return .done
  })

/// The visit that is asked for, without a time.
private func asked(
  _ name: String, of client: String, on date: CalendarDate, _ records: CareRecords,
  _ session: Session
) throws -> DayVisit {
  try PlanService.requireClient(client, in: records)
  let known = records.services.service(named: name)?.id
  let granted = records.decisions(of: client).filter { granted in
    (granted.id == name || granted.service == known) && granted.isInForce(on: date)
  }
  if granted.count > 1 {
    let ids = granted.map(\.id).joined(separator: ", ")
    throw UsageError(
      Text(sv: "'\(name)' är flera beslut: \(ids)", en: "'\(name)' is several decisions: \(ids)"),
      hint: Text(sv: "ange ett av dem med sitt id", en: "give the id of one of them"))
  }
  guard let id = granted.first?.service ?? known else {
    throw ErrorReport(ScheduleRefusal.notGranted(client, service: name))
  }
  var visit = DayVisit()
  visit.client = client
  visit.service = id
  visit.decision = granted.first?.id
  visit.needed = granted.first?.doubleStaffing ?? false ? 2 : 1
  if granted.isEmpty, !session.isQuiet {
    session.invocation.warn(
      Text(sv: "'\(client)' är inte beviljad '\(id)'", en: "'\(client)' is not granted '\(id)'"))
  }
  let usual =
    granted.first?.plannedMinutes(on: date, services: records.services)
    ?? records.services[id]?.defaultMinutes
  guard let length = session.invocation[minutes] ?? usual, length > 0 else {
    throw ErrorReport(ScheduleRefusal.noMinutes(granted.first?.id ?? id))
  }
  visit.minutes = length
  return visit
}
