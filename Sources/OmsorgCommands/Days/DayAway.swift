import CommandLineKit
import DataDirectory
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let from = Option<String?>(
  "from", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "i dag", en: "today"), summary: Text(sv: "första dagen", en: "the first day"))
private let to = Option<String?>(
  "to", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "tills vidare", en: "until further notice"),
  summary: Text(sv: "sista dagen", en: "the last day"))

/// `omsorg day away`: a client is not at home, and visits are taken out of the plans given out.
let dayAway = Command(
  "away", aliases: ["bortrest", "ej-hemma"],
  summary: Text(
    sv: "en brukare är inte hemma: ta ut besöken ur dagarna",
    en: "a client is not at home: take the visits out of the days"),
  description: Text(
    sv: """
      Frånvaron läggs till, och besöken tas ur sparade dagsplaner från och med första dagen. Säger vems \
      dag som ändras och vad som blir ledigt. Det som lagts till för hand står kvar som inställt.
      """,
    en: """
      The absence is recorded, and the visits are taken out of the saved plans of days from the first \
      day on. Tells whose day changes and what time is freed. What was added by hand stays, cancelled.
      """),
  operands: [ClientOperand.client], options: [from, to, DayEdit.reason],
  examples: [
    Example(
      "omsorg day away B00001 --reason sjukhus",
      Text(sv: "från i dag, tills vidare", en: "from today, until further notice"))
  ],
  output: OutputFields.of(DayVisitRow.columns.map(\.column)),
  exitStatuses: .writing(
    (.refused, Text(sv: "brukaren är redan borta", en: "the client is away already"))),
  seeAlso: ["day return", "absence list"],
  run: { invocation in
    let session = Session(invocation)
    let absence = try asked(session)
    let id = invocation[ClientOperand.client]
    let columns = DayVisitRow.columns.map(\.column)
    let rows = try session.change(
      "\(id) away from \(absence.from.iso)", printing: columns
    ) { writer in
      try leave(absence, of: id, writer)
    }.result
    try session.print(
      day: rows, schema: "omsorg.day.away/1",
      notes: (session.isDryRun ? [] : [DayEdit.recorded(absence)]) + freed(rows))
    return .done
  })

private func asked(_ session: Session) throws -> Absence {
  let invocation = session.invocation
  let today = try session.today()
  var absence = Absence()
  absence.client = invocation[ClientOperand.client]
  absence.from =
    try invocation[from].map {
      try session.date($0, option: "--from", today: today)
    } ?? today
  absence.to = try invocation[to].map { try session.date($0, option: "--to", today: today) }
  absence.reason = invocation[DayEdit.reason]
  absence.id = "\(absence.client ?? "")/\(absence.from.iso)"
  if let contradiction = absence.contradiction { throw UsageError(contradiction) }
  return absence
}

/// Records the absence and takes the client's visits out of the plans of its days.
private func leave(
  _ absence: Absence, of id: String, _ writer: StoreWriter
) throws -> [DayVisitRow] {
  let records = try writer.careRecords([.clients, .absences, .services])
  try PlanService.requireClient(id, in: records)
  if let known = records.absences(ofClient: id).first(where: {
    $0.contains(absence.from) || $0.id == absence.id
  }) {
    throw ErrorReport(DayRefusal.alreadyAway(id, absence: known.id))
  }
  try writer.replace(
    .absences,
    with: (records.absences + [absence]).sorted {
      CollectionFile.inCollectionOrder($0.id, $1.id)
    })
  let days = DateRange(from: absence.from, to: absence.to ?? .latest) ?? DateRange(absence.from)
  let folder = DayFiles.folder(of: days)
  let dates = try writer.transaction.paths(in: folder.path).filter(folder.includes)
    .compactMap(DayFiles.date(ofPath:)).sorted()
  var rows: [DayVisitRow] = []
  for date in dates {
    let given = try writer.records(.day(date))
    let kept = given.compactMap { visit -> DayVisit? in
      guard visit.client == id, visit.state == .planned || visit.state == .unplanned else {
        return visit
      }
      guard visit.isAdded else { return nil }
      var visit = visit
      visit.state = .cancelled
      visit.caregivers = []
      visit.isFixed = false
      visit.reason = absence.reason ?? absence.id
      return visit
    }
    if kept == given { continue }
    try writer.replace(.day(date), with: kept)
    rows += DayVisitRow.rows(on: date, from: given, to: kept, in: records)
  }
  return rows
}

/// What time becomes free, of whom: `10004: 45 minutes`.
private func freed(_ rows: [DayVisitRow]) -> [Text] {
  var minutes: [String: Int] = [:]
  for row in rows {
    for id in row.before?.caregivers ?? [] { minutes[id, default: 0] += row.shown.minutes }
  }
  if minutes.isEmpty { return [] }
  let each = minutes.keys.sorted().map { "\($0) \(minutes[$0] ?? 0)" }.joined(separator: ", ")
  return [Text(sv: "blir ledigt, i minuter: \(each)", en: "freed, in minutes: \(each)")]
}
