import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// `omsorg metrics`: figures of the follow-up.
let metricsCommand = Command(
  "metrics", aliases: ["mått", "nyckeltal"],
  summary: Text(sv: "uppföljningens mått", en: "figures of the follow-up"),
  subcommands: [continuityCommand])

private let from = Option<String?>(
  "from", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "27 dagar före --to", en: "27 days before --to"),
  summary: Text(sv: "första dagen", en: "the first day"))
private let to = Option<String?>(
  "to", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "sista dagen med besök", en: "the last day with visits"),
  summary: Text(sv: "sista dagen", en: "the last day"))
private let by = Option<FollowUpGrouping>(
  "by", placeholder: "WHAT", parse: .oneOf, environment: .never, initially: "client",
  summary: Text(sv: "vad raderna handlar om", en: "what the rows are about"))
private let window = Option<Int>(
  "window", placeholder: "DAYS", parse: .integer(1...366), environment: .never, initially: "14",
  summary: Text(
    sv: "dagar, till och med --to, som olika medarbetare räknas över",
    en: "days, up to --to, in which different caregivers are counted"))

/// `omsorg metrics continuity`: how much of the care the care contact gives, and by how many.
private let continuityCommand = Command(
  "continuity", aliases: ["kontinuitet"],
  summary: Text(
    sv: "andel av besöken hos omsorgskontakten, antal medarbetare, kontinuitetsindex",
    en: "share of visits by the care contact, number of caregivers, indices of continuity"),
  description: Text(
    sv: "Hur varje mått räknas står i 'omsorg help metrics'.",
    en: "How each figure is computed is told by 'omsorg help metrics'."),
  options: [from, to, by, window, Filters.client, Filters.team],
  examples: [
    Example(
      "omsorg metrics continuity --by team",
      Text(sv: "lagen de senaste fyra veckorna", en: "the teams over the last four weeks")),
    Example(
      "omsorg metrics continuity --from 2026-09-21 --to 2026-11-15 --csv=excel -o kontinuitet.csv",
      Text(sv: "varje brukare, för Excel", en: "every client, for Excel")),
  ],
  output: OutputFields.of(
    ContinuityTable(ContinuityQuestion(period: .epoch, grouping: .client)).columns),
  seeAlso: ["metrics", "policy"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let columns = ContinuityTable(
      ContinuityQuestion(period: .epoch, windowDays: invocation[window], grouping: invocation[by])
    ).columns
    try session.settleOutput(columns)
    let store = try session.store()
    let question = try question(session, store, today: today)
    let needed: Set<Register> = [.clients, .teams, .providers, .careContacts, .services, .policies]
    let range = question.daysNeeded
    let rows = try store.read(needed, folders: [VisitFiles.folder(of: range)]) { reader in
      let records = try reader.careRecords(needed)
      var wanted = { (_: String) in true }
      if let id = invocation[Filters.client] {
        guard records.client(id) != nil else {
          throw StoreError.noSuchRecord(path: clients.file.path, id: id)
        }
        wanted = { $0 == id }
      } else if let team = invocation[Filters.team] {
        guard records.team(team) != nil else {
          throw StoreError.noSuchRecord(path: teams.file.path, id: team)
        }
        wanted = { records.client($0)?.team.value(on: question.period.to) == team }
      }
      let visits = try VisitFiles.columns(
        of: reader.snapshot, in: range, services: records.services)
      return ContinuityFigures(question, records).rows(visits, of: wanted)
    }
    try session.print(
      ContinuityTable(question).table(of: rows, forPeople: try session.isForPeople()))
    return .done
  })

private func question(
  _ session: Session, _ store: Store, today: CalendarDate
) throws -> ContinuityQuestion {
  let invocation = session.invocation
  let begun = try invocation[from].map {
    try session.dates($0, option: "--from", today: today)
  }
  let ended = try invocation[to].map { try session.dates($0, option: "--to", today: today) }
  // A month, a week or A..B for --from alone is the whole period.
  let last: CalendarDate
  if let ended {
    last = ended.to ?? ended.from ?? today
  } else if let begun, let end = begun.to, end != begun.from {
    last = end
  } else {
    last = try VisitFiles.lastDay(in: store, upTo: today) ?? today
  }
  let first = begun.flatMap { $0.from ?? $0.to } ?? last.adding(days: -27)
  guard let period = DateRange(from: first, to: last) else {
    throw UsageError(
      Text(
        sv: "--from \(first.iso) är efter --to \(last.iso)",
        en: "--from \(first.iso) is after --to \(last.iso)"))
  }
  return ContinuityQuestion(
    period: period, windowDays: invocation[window], grouping: invocation[by])
}

extension DateRange {
  /// Any range, where only the shape of a table is asked for.
  fileprivate static let epoch = DateRange(from: CalendarDate.earliest, count: 1)
}
