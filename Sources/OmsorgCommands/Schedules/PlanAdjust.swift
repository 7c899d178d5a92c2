import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let client = Operand<String?>(
  "CLIENT", parse: .live("clients"), summary: Text(sv: "brukarens id", en: "the client's id"))
private let service = Operand<String?>(
  "SERVICE", parse: .live("decisions"),
  summary: Text(
    sv: "beslutets id, eller insatsens id eller namn; utelämnat: alla brukarens insatser",
    en: "the decision's id, or the service's id or name; left out: all the client's services"))
private let ofCaregiver = Option<String?>(
  "caregiver", placeholder: "CAREGIVER", parse: .live("caregivers"), environment: .never,
  summary: Text(
    sv: "i stället för en brukare: allt i den medarbetarens schema",
    en: "instead of a client: everything in that caregiver's schedule"))
private let from = Option<String?>(
  "from", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "i dag", en: "today"), summary: Text(sv: "första dagen", en: "the first day"))
private let to = Option<String?>(
  "to", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "den första", en: "the first one"),
  summary: Text(sv: "sista dagen", en: "the last day"))
private let on = Option<String?>(
  "on", placeholder: "DATE", parse: .text, environment: .never,
  summary: Text(sv: "bara den dagen", en: "that day only"))
private let day = Option<Weekday?>(
  "day", placeholder: "WEEKDAY", parse: .weekday, environment: .never,
  summary: Text(
    sv: "flyttas till den veckodagen i samma vecka", en: "moved to that weekday of the same week"))
private let cancel = Option<Bool>(
  "cancel", summary: Text(sv: "utgår de dagarna", en: "not done on those days"))
private let add = Option<Bool>(
  "add", summary: Text(sv: "ett tillfälle utöver schemat", en: "an occasion beside the schedule"))
private let reason = Option<String?>(
  "reason", placeholder: "TEXT", parse: .writing, environment: .never,
  summary: Text(sv: "varför", en: "why"))
private let minutes = Option<Int?>(
  "minutes", placeholder: "N", parse: .integer(1...1_440), environment: .never,
  summary: Text(sv: "hur länge", en: "how long"))
private let by = Option<[String]?>(
  "by", placeholder: "ID[+ID]", parse: .performers, environment: .never,
  summary: Text(sv: "vem, eller vilka två, som gör det", en: "who does it, or which two"))

/// `omsorg plan adjust`: a temporary change that ends by itself.
let planAdjust = Command(
  "adjust", aliases: ["justera"],
  summary: Text(
    sv: "ändra tillfälligt: upphör av sig själv", en: "change for a time: it ends by itself"),
  description: Text(
    sv: """
      Gäller de dagar som anges, sedan gäller schemat som förut. Visar vad som blir annorlunda. \
      Vägras den som är borta, saknar delegeringen eller inte får vara hos brukaren; att någon får \
      två besök samtidigt varnas det för.
      """,
    en: """
      Holds for the days given, then the schedule holds as before. Shows what becomes different. \
      Whoever is away, lacks the delegation or may not be with the client is refused; that someone \
      gets two visits at once is warned of.
      """),
  operands: [client, service],
  options: [
    ofCaregiver, from, to, on, by, day, PlanPlacing.start, minutes, cancel, add, reason,
  ],
  examples: [
    Example(
      "omsorg plan adjust B00001 shower --from 2026-11-30 --to 2026-12-06 --day fri",
      Text(sv: "en annan veckodag den veckan", en: "another weekday that week")),
    Example(
      "omsorg plan adjust --caregiver 10004 --from 2026-11-30 --to 2026-12-04 --by 10005",
      Text(sv: "en annan gör allt", en: "another does it all")),
    Example(
      "omsorg plan adjust B00001 shower --add --on 2026-12-05 --start 10:00",
      Text(sv: "en gång till", en: "once more")),
  ],
  output: OutputFields.of(AdjustedColumns.all.map(\.column)),
  exitStatuses: .writing(
    (
      .refused,
      Text(
        sv: "inget är planerat då, någon får inte göra det, eller regelverket har inga tillfälliga "
          + "ändringar",
        en: "nothing is planned then, someone may not do it, or the policy has no temporary changes"
      )
    )),
  seeAlso: ["plan adjustments", "plan end-adjustment", "plan move"],
  run: { invocation in
    let session = Session(invocation)
    let days = try days(session)
    try requireSense(invocation)
    let today = try session.today()
    if days.to < today { throw ErrorReport(ScheduleRefusal.past(days.to)) }
    let name = invocation[ofCaregiver] ?? invocation[client] ?? ""
    let columns = AdjustedColumns.all
    let outcome = try session.change(
      "temporary change for \(name) \(days.iso)", printing: columns.map(\.column)
    ) { writer in
      let adjusting = Adjusting(
        session: session, records: try writer.careRecords(SchedulePlanning.registers),
        cycle: try writer.configuration.careCycle, days: days)
      let schedules = try adjusting.schedules()
      let rows = adjusting.records.adjusted(in: days, by: schedules, cycle: adjusting.cycle)
      try adjusting.requirePerformers(rows)
      if !rows.isEmpty { try writer.replace(.schedules, with: schedules) }
      adjusting.warnOfOverlaps(rows, schedules)
      return (rows, adjusting.records)
    }
    if try session.leavesOutResult() { return .done }
    let (rows, records) = outcome.result
    try session.print(
      Table(
        schema: "omsorg.plan.adjust/1", columns, of: rows.map { AdjustedRow($0, in: records) },
        notes: rows.isEmpty ? [Text(sv: "ingen ändring", en: "no change")] : []))
    return .done
  })

/// The days that the options say.
private func days(_ session: Session) throws -> DateRange {
  let today = try session.today()
  guard let text = session.invocation[on] else {
    return try session.range(from: from, to: to, today: today, days: 1)
  }
  if session.invocation[from] != nil || session.invocation[to] != nil {
    throw UsageError(
      Text(
        sv: "ange --on, eller --from och --to, inte båda",
        en: "give --on, or --from and --to, not both"))
  }
  return DateRange(try session.date(text, option: "--on", today: today))
}

/// - Throws: `UsageError` when the options say nothing together.
private func requireSense(_ invocation: Invocation) throws {
  let differs: [any DeclaredOption] = [by, day, PlanPlacing.start, minutes]
  let isDifferent = differs.contains { invocation.isGiven($0) }
  if (invocation[client] == nil) == (invocation[ofCaregiver] == nil) {
    throw UsageError(
      Text(sv: "ange en brukare, eller --caregiver", en: "give a client, or --caregiver"))
  }
  if invocation[add] {
    guard invocation[service] != nil, invocation[on] != nil, !invocation[cancel],
      invocation[day] == nil, invocation.isGiven(PlanPlacing.start)
    else {
      throw UsageError(
        Text(
          sv: "--add kräver insats, --on och --start", en: "--add takes a service, --on and --start"
        ))
    }
    return
  }
  if isDifferent == invocation[cancel] {
    throw UsageError(
      Text(
        sv: "ange vad som ska bli annorlunda, eller --cancel",
        en: "say what is to be different, or --cancel"))
  }
  if invocation[ofCaregiver] != nil, differs.dropFirst().contains(where: { invocation.isGiven($0) })
  {
    throw UsageError(
      Text(
        sv: "allt i ett schema kan få någon annan med --by, eller utgå med --cancel",
        en: "everything in a schedule can be given to another with --by, or be cancelled"))
  }
}

/// One temporary change in the making.
private struct Adjusting {
  let session: Session
  let records: CareRecords
  let cycle: CareCycle
  let days: DateRange

  private var invocation: Invocation { session.invocation }

  /// The schedules with the change.
  func schedules() throws -> [Schedule] {
    for id in invocation[by] ?? [] { _ = try PlanService.requireCaregiver(id, in: records) }
    if let id = invocation[ofCaregiver] {
      let caregiver = try PlanService.requireCaregiver(id, in: records)
      let provider = records.provider(
        ofTeam: caregiver.team.value(on: days.from), on: days.from)
      try requireAllowed(id, records.governing(provider, on: days.from))
      return try planned(adding(nil, among: records.schedules) { $0.caregiver == id }, id)
    }
    let id = invocation[client] ?? ""
    try PlanService.requireClient(id, in: records)
    try requireAllowed(id, records.client(id).flatMap { records.governing($0, on: days.from) })
    guard let name = invocation[service] else {
      var changed: [Schedule]?
      for granted in records.decisions(of: id) {
        changed = adding(granted.id, among: changed ?? records.schedules) ?? changed
      }
      return try planned(changed, id)
    }
    let granted = try PlanService.find(name, of: id, on: days.from, in: records)
    if invocation[add] { return try addingOccasion(granted) }
    return try planned(adding(granted.id, among: records.schedules), granted.id)
  }

  /// - Throws: `ErrorReport` where nothing was planned that could be changed.
  private func planned(_ changed: [Schedule]?, _ name: String) throws -> [Schedule] {
    guard let changed else { throw ErrorReport(ScheduleRefusal.nothingPlanned(name, days)) }
    return changed
  }

  private func requireAllowed(_ id: String, _ governing: GoverningPolicy?) throws {
    if governing?.value(of: PolicyRule.scheduleTemporaryChanges, on: days.from) == false {
      throw ErrorReport(ScheduleRefusal.noTemporaryChanges(id))
    }
  }

  private var change: ScheduleChange {
    var change = ScheduleChange()
    (change.from, change.to) = (days.from, days.to)
    change.isCancelled = invocation[cancel]
    change.weekday = invocation[day]
    change.start = invocation[PlanPlacing.start]
    change.minutes = invocation[minutes]
    change.by = invocation[by] ?? []
    change.reason = invocation[reason]
    change.madeBy = session.actor
    return change
  }

  /// The change in every schedule that has something planned which it is about; nil if none has.
  private func adding(
    _ decision: String?, among schedules: [Schedule],
    _ isMeant: (Schedule) -> Bool = { _ in true }
  ) -> [Schedule]? {
    var change = change
    change.decision = decision
    var schedules = schedules
    var isPlanned = false
    for index in schedules.indices where isMeant(schedules[index]) {
      let visits = schedules[index].visits(in: days, cycle: cycle, records: records)
      guard visits.contains(where: { decision == nil || $0.decision == decision }) else {
        continue
      }
      isPlanned = true
      schedules[index].changes.append(change)
    }
    return isPlanned ? schedules : nil
  }

  /// One occasion more, in the schedule of the client's care contact.
  private func addingOccasion(_ granted: GrantedService) throws -> [Schedule] {
    let date = days.from
    guard granted.isInForce(on: date) else {
      throw ErrorReport(ScheduleRefusal.nothingPlanned(granted.id, days))
    }
    var schedules = records.schedules
    let planners = records.plannersInOrder(of: granted.client, on: date)
    let place = planners.lazy.compactMap { id in
      schedules.firstIndex { $0.caregiver == id && $0.isInForce(on: date) }
    }.first
    guard let place else {
      throw ErrorReport(ScheduleRefusal.nothingPlanned(granted.client, days))
    }
    var change = change
    change.isAdded = true
    change.decision = granted.id
    let usual = granted.plannedMinutes(on: date, services: records.services)
    guard let minutes = change.minutes ?? usual else {
      throw ErrorReport(ScheduleRefusal.noMinutes(granted.id))
    }
    change.minutes = minutes
    if !schedules[place].basis.contains(where: { $0.decision == granted.id }) {
      schedules[place].setBasis(records.basis(of: granted, on: date))
    }
    schedules[place].changes.append(change)
    return schedules
  }

  /// - Throws: `ErrorReport` unless everyone new may do what they get.
  func requirePerformers(_ rows: [AdjustedVisit]) throws {
    for row in rows {
      guard let visit = row.after, invocation[by] != nil || row.before == nil,
        let client = visit.client,
        let granted = records.decisions(of: client).first(where: { $0.id == visit.decision })
      else { continue }
      for id in visit.by {
        guard let caregiver = records.caregiver(id),
          let refusal = records.refusal(of: caregiver, for: granted, on: visit.date)
        else { continue }
        throw ErrorReport(ScheduleRefusal.performer(id, client: client, visit.date, refusal))
      }
    }
  }

  /// Warns of those who get two visits at once.
  func warnOfOverlaps(_ rows: [AdjustedVisit], _ schedules: [Schedule]) {
    guard !session.isQuiet else { return }
    let all = records.with(schedules: schedules).plannedVisits(
      in: DateRange(from: days.from.adding(days: -6), count: days.count + 12), cycle: cycle)
    let byDate = Dictionary(grouping: all, by: \.date)
    for visit in rows.compactMap(\.after) {
      let from = Int(visit.start.minutesSinceMidnight)
      for other in byDate[visit.date] ?? [] {
        let start = Int(other.start.minutesSinceMidnight)
        guard start < from + visit.minutes, from < start + other.minutes,
          (other.client, other.decision, other.activity)
            != (visit.client, visit.decision, visit.activity),
          let id = visit.by.first(where: other.by.contains)
        else { continue }
        invocation.warn(
          Text(
            sv: "\(id) är på två ställen \(visit.date.iso) \(visit.start.iso)",
            en: "\(id) is at two places on \(visit.date.iso) \(visit.start.iso)"))
      }
    }
  }
}
