import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let all = Option<Bool>(
  "all", short: "a",
  summary: Text(sv: "även återlämnat och borta", en: "returned and lost items too"))
private let heldBy = Option<String?>(
  "held-by", placeholder: "CAREGIVER", parse: .live("caregivers"), environment: .never,
  summary: Text(sv: "bara det som den har", en: "only what that caregiver has"))
private let kind = Option<CustodyKind?>(
  "kind", placeholder: "KIND", parse: .declared, environment: .never,
  summary: Text(sv: "bara det slaget", en: "only that kind"))

/// `omsorg custody list`: what is kept.
let custodyList = Command(
  "list", aliases: ["lista"],
  summary: Text(sv: "lista vad som förvaras", en: "list what is kept"),
  options: [all, Filters.client, Filters.team, heldBy, kind],
  examples: [
    Example(
      "omsorg custody list --team L001 --kind key",
      Text(sv: "ett lags nycklar", en: "a team's keys")),
    Example(
      "omsorg custody list --held-by 10014",
      Text(sv: "vad en medarbetare har ute", en: "what a caregiver has")),
  ],
  output: OutputFields.of(CustodyColumns.list.map(\.column)),
  exitStatuses: .reading(),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let reveals = try session.reveals()
    let records = try session.readFiltered(Custody.needed) { try $0.careRecords(Custody.needed) }
    if let id = invocation[heldBy], records.caregiver(id) == nil {
      throw StoreError.noSuchRecord(path: RegisterFile<Caregiver>.caregivers.path, id: id)
    }
    let rows = records.custody.filter { item in
      (invocation[all] || item.isHeld)
        && (invocation[Filters.client].map { $0 == item.client } ?? true)
        && (invocation[heldBy].map { $0 == item.holder } ?? true)
        && (invocation[kind].map { $0 == item.kind } ?? true)
    }.map { CustodyRow($0, in: records, today: today, masking: !reveals) }
      .filter { row in invocation[Filters.team].map { $0 == row.team } ?? true }
    let columns = try session.isForPeople() ? CustodyColumns.shortList : CustodyColumns.list
    try session.print(
      Table(
        schema: "omsorg.custody.list/1", columns, of: rows,
        notes: rows.isEmpty ? [Text(sv: "inget i förvar", en: "nothing in custody")] : []))
    return .done
  })
