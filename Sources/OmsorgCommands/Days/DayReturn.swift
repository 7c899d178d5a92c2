import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let from = Option<ClockTime?>(
  "from", placeholder: "TIME", parse: .time, environment: .never,
  otherwise: Text(sv: "hela dagen", en: "the whole day"),
  summary: Text(
    sv: "hemma från när: inget besök läggs tidigare den dagen",
    en: "at home from when: no visit is placed earlier on that day"))

/// `omsorg day return`: a client is home again, and gets visits in the plans given out.
let dayReturn = Command(
  "return", aliases: ["hem", "hemgång"],
  summary: Text(
    sv: "en brukare är hemma igen: lägg in besöken med så få ändringar som möjligt",
    en: "a client is home again: put the visits in with the fewest changes"),
  description: Text(
    sv: """
      Frånvaron slutar dagen före. Dagar som har en plan planeras om så långt frånvaron skulle ha \
      varat, högst \(daysAhead) dagar.
      """,
    en: """
      The absence ends the day before. Days that have a plan are planned anew for as long as the \
      absence was to last, at most \(daysAhead) days.
      """),
  operands: [ClientOperand.client, DayOptions.date],
  options: [from, DayOptions.repairEffort, DayOptions.seed, DayOptions.travel],
  examples: [
    Example(
      "omsorg day return B00001 --from 14:00",
      Text(sv: "hemma från klockan 14 i dag", en: "at home from 14:00 today"))
  ],
  output: OutputFields.of(DayRepairRow.columns.map(\.column)),
  exitStatuses: .writing(DayEdit.busy),
  seeAlso: ["day away", "decision add"],
  run: { invocation in
    let session = Session(invocation)
    let date = try DayOptions.date(session)
    try session.settleOutput(DayRepairRow.columns.map(\.column))
    let reveals = try session.reveals()
    let id = invocation[ClientOperand.client]
    let work = DayRepairing(session: session, reveals: reveals)
    let known = try session.store().read([.clients, .absences]) { reader in
      let records = try reader.careRecords([.clients, .absences])
      try PlanService.requireClient(id, in: records)
      return records.absences
    }
    let away = known.filter { $0.client == id && $0.contains(date) }
    if away.isEmpty { throw ErrorReport(DayRefusal.notAway(id, date)) }
    let longest = date.adding(days: daysAhead - 1)
    let last = min(longest, away.map { $0.to ?? longest }.max() ?? longest)
    let days = DateRange(from: date, to: last) ?? DateRange(date)
    let outcome = try work.repair(in: days, entering: id, from: invocation[from]) { records in
      records.with(absences: records.absences.ending(of: id, before: date))
    }
    try work.save(outcome, summary: "\(id) home \(date.iso): plans repaired") { writer in
      let absences = try writer.records(.absences)
      try writer.replace(.absences, with: absences.ending(of: id, before: date))
    }
    try work.print(
      outcome, schema: "omsorg.day.return/1",
      title: Text(sv: "\(id) är hemma \(date.iso)", en: "\(id) is at home on \(date.iso)"))
    return .done
  })

/// Days ahead of which plans are repaired, at most.
private let daysAhead = 31

extension [Absence] {
  /// The absences with a client's ended the day before a date; those that begin on it are gone.
  fileprivate func ending(of client: String, before date: CalendarDate) -> [Absence] {
    compactMap { absence in
      guard absence.client == client, absence.contains(date) else { return absence }
      if absence.from == date { return nil }
      var absence = absence
      absence.to = date.adding(days: -1)
      return absence
    }
  }
}
