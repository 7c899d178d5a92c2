import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let caregiver = Operand<String>(
  "CAREGIVER", parse: .live("caregivers"),
  summary: Text(sv: "vem som är borta", en: "who is away"))
private let from = Option<ClockTime?>(
  "from", placeholder: "TIME", parse: .time, environment: .never,
  otherwise: Text(sv: "hela dagen", en: "the whole day"),
  summary: Text(
    sv: "från när; det som börjat då står kvar", en: "from when; what has begun by then stands"))
private let to = Option<String?>(
  "to", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "samma dag", en: "the same day"),
  summary: Text(sv: "sista dagen borta", en: "the last day away"))

/// `omsorg day absent`: someone is away, and the rest of the day is planned anew.
let dayAbsent = Command(
  "absent", aliases: ["borta", "sjuk"],
  summary: Text(
    sv: "någon är borta: planera om med så få ändringar som möjligt",
    en: "someone is away: plan anew with the fewest changes"),
  description: Text(
    sv: """
      Frånvaron läggs till om den inte finns, och dagar som har en plan planeras om. Säger vad som \
      ändras, vem som ombeds göra vad, vilka brukare som ska få veta, i vilken ordning timanställda \
      rings in, och vad som inte hinns med. Personlig omsorg går före service; service som inte hinns \
      med får en ny dag, annars en journalanteckning. Kör först med -n: ring in någon, lägg till passet \
      och kör igen.

      Hur få ändringar som går bevisas eller begränsas, och sägs.
      """,
    en: """
      The absence is recorded unless it is on record, and days that have a plan are planned anew. \
      Tells what changes, who is asked to do what, which clients to tell, in which order to call in \
      those employed by the hour, and what cannot be done. Personal care goes before service; service \
      that cannot be done gets a new date, else a journal note. Run it with -n first: call someone in, \
      add the shift and run it again.

      How few changes there can be is proved or bounded, and told.
      """),
  operands: [caregiver, DayOptions.date],
  options: [
    from, to, DayEdit.reason, DayOptions.repairEffort, DayOptions.seed, DayOptions.travel,
  ],
  examples: [
    Example(
      "omsorg day absent 10004 -n", Text(sv: "vad det skulle bli", en: "what it would come to")),
    Example(
      "omsorg day absent 10004 --from 13:00 --reason sjukdom",
      Text(sv: "från klockan 13 i dag", en: "from 13:00 today")),
    Example(
      "omsorg day absent 10004 fri --to sun",
      Text(sv: "tre dagar", en: "three days")),
  ],
  output: OutputFields.of(DayRepairRow.columns.map(\.column)),
  exitStatuses: .writing(DayEdit.busy),
  seeAlso: ["day return", "day unplanned", "absence add", "shift add"],
  run: { invocation in
    let session = Session(invocation)
    let days = try days(session)
    try session.settleOutput(DayRepairRow.columns.map(\.column))
    let reveals = try session.reveals()
    let id = invocation[caregiver]
    let work = DayRepairing(session: session, reveals: reveals)
    let absence = asked(id, in: days, invocation)
    let outcome = try work.repair(in: days, from: absence.fromTime) { records in
      _ = try PlanService.requireCaregiver(id, in: records)
      let absences = records.absences.recording(absence)
      return records.with(absences: absences)
    }
    let finished = try work.puttingOff(outcome, because: id)
    var isNew = false
    try work.save(
      finished, summary: "\(id) away \(days.words): plans repaired"
    ) { writer in
      let absences = try writer.records(.absences)
      let recorded = absences.recording(absence)
      isNew = recorded != absences
      if isNew { try writer.replace(.absences, with: recorded) }
    }
    if isNew, !session.isQuiet, !session.isDryRun {
      invocation.tell(DayEdit.recorded(absence))
    }
    let name = work.name(id, in: finished)
    let time = absence.fromTime.map { Text(sv: " från \($0.iso)", en: " from \($0.iso)") }
    let when = Text(
      sv: days.words + (time?(.swedish) ?? ""), en: days.words + (time?(.english) ?? ""))
    try work.print(
      finished, schema: "omsorg.day.absent/1",
      title: Text(
        sv: "\(name) är borta \(when(.swedish))", en: "\(name) is away \(when(.english))"))
    return .done
  })

/// The days away.
/// - Throws: `UsageError`.
private func days(_ session: Session) throws -> DateRange {
  let first = try DayOptions.date(session)
  guard let text = session.invocation[to] else { return DateRange(first) }
  let last = try session.date(text, option: "--to", today: first)
  guard let range = DateRange(from: first, to: last) else {
    throw UsageError(
      Text(
        sv: "--to \(last.iso) är före \(first.iso)", en: "--to \(last.iso) is before \(first.iso)"))
  }
  return range
}

private func asked(_ id: String, in days: DateRange, _ invocation: Invocation) -> Absence {
  var absence = Absence()
  absence.id = "\(id)/\(days.from.iso)"
  absence.caregiver = id
  absence.from = days.from
  absence.to = days.to
  absence.fromTime = invocation[from]
  absence.reason = invocation[DayEdit.reason]
  return absence
}

extension DateRange {
  /// One date alone, or `A..B`.
  fileprivate var words: String { from == to ? from.iso : iso }
}

extension [Absence] {
  /// The absences, sorted by id, with one of a caregiver's more unless those on record cover it.
  fileprivate func recording(_ asked: Absence) -> [Absence] {
    func first(_ absence: Absence) -> (CalendarDate, Int) {
      (absence.from, absence.firstMinute(on: absence.from) ?? 0)
    }
    let isKnown = contains { known in
      known.caregiver == asked.caregiver && first(known) <= first(asked)
        && (known.to.map { last in asked.to.map { $0 <= last } ?? false } ?? true)
    }
    if isKnown { return self }
    var all = self
    if let place = firstIndex(where: { $0.id == asked.id }) {
      // The one on record begins the same day: it becomes as long as both.
      all[place].fromTime = Swift.min(
        all[place].fromTime ?? .midnight, asked.fromTime ?? .midnight)
      if all[place].fromTime == .midnight { all[place].fromTime = nil }
      all[place].to = all[place].to.flatMap { last in asked.to.map { Swift.max(last, $0) } }
      all[place].reason = asked.reason ?? all[place].reason
      return all
    }
    all.append(asked)
    return all.sorted { CollectionFile.inCollectionOrder($0.id, $1.id) }
  }
}
