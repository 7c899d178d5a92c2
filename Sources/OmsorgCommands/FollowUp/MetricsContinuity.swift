import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let options = FollowUpOptions(
  [.client, .team, .section, .area, .provider, .month, .all], initially: .client)
private let window = Option<Int>(
  "window", placeholder: "DAYS", parse: .integer(1...366), environment: .never, initially: "14",
  summary: Text(
    sv: "dagar, till och med --to, som olika medarbetare räknas över",
    en: "days, up to --to, in which different caregivers are counted"))

/// `omsorg metrics continuity`: how much of the care the care contact gives, and by how many.
let continuityCommand = Command(
  "continuity", aliases: ["kontinuitet"],
  summary: Text(
    sv: "andel av besöken hos omsorgskontakten, antal medarbetare, kontinuitetsindex",
    en: "share of visits by the care contact, number of caregivers, indices of continuity"),
  description: .figuresDefined,
  options: options.all + [window],
  examples: [
    Example(
      "omsorg metrics continuity --by team",
      Text(sv: "lagen de senaste fyra veckorna", en: "the teams over the last four weeks")),
    Example(
      "omsorg metrics continuity --from 2026-09-21 --to 2026-11-15 --csv=excel -o kontinuitet.csv",
      Text(sv: "varje brukare, för Excel", en: "every client, for Excel")),
  ],
  output: OutputFields.of(ContinuityTable(.client, windowDays: 14).columns),
  seeAlso: ["metrics", "policy"],
  run: { invocation in
    let session = Session(invocation)
    let table = ContinuityTable(options.grouping(session), windowDays: invocation[window])
    try session.settleOutput(table.columns)
    let asked = try options.question(session)
    let question = ContinuityQuestion(
      period: asked.period, windowDays: invocation[window], grouping: asked.grouping)
    let needed = FollowUpFilter.registers.union([.careContacts, .services, .policies])
    let range = question.daysNeeded
    let rows = try session.store().read(needed, folders: [VisitFiles.folder(of: range)]) { reader in
      let records = try reader.careRecords(needed)
      let filter = try FollowUpFilter(session, records, on: question.period.to)
      let visits = try VisitFiles.columns(
        of: reader.snapshot, in: range, services: records.services)
      return ContinuityFigures(question, records).rows(visits) { filter.includes(client: $0) }
    }
    try session.print(
      table.table(of: rows, period: question.period, forPeople: try session.isForPeople()))
    return .done
  })
