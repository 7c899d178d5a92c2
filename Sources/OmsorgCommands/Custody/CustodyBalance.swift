import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let columns = [
  CustodyColumns.id, CustodyColumns.client, CustodyColumns.team, CustodyColumns.label,
  CustodyColumns.heldBy, CustodyColumns.balance, CustodyColumns.latest,
]
private let shortColumns = [
  CustodyColumns.id, CustodyColumns.team, CustodyColumns.label, CustodyColumns.heldBy,
  CustodyColumns.kronor, CustodyColumns.latest,
]

/// `omsorg custody balance`: what is left of private funds.
let custodyBalance = Command(
  "balance", aliases: ["saldo"],
  summary: Text(sv: "vad som är kvar av privata medel", en: "what is left of private funds"),
  options: [Filters.client, Filters.team],
  examples: [
    Example("omsorg custody balance --team L001", Text(sv: "ett lags", en: "a team's"))
  ],
  output: OutputFields.of(columns.map(\.column)),
  exitStatuses: .reading(),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let reveals = try session.reveals()
    let records = try session.readFiltered(Custody.needed) { try $0.careRecords(Custody.needed) }
    let rows = records.custody.filter { item in
      item.kind == .funds && item.isHeld
        && (invocation[Filters.client].map { $0 == item.client } ?? true)
    }.map { CustodyRow($0, in: records, today: today, masking: !reveals) }
      .filter { row in invocation[Filters.team].map { $0 == row.team } ?? true }
    let sum = rows.reduce(0) { $0 + ($1.item.balance ?? 0) }
    try session.print(
      Table(
        schema: "omsorg.custody.balance/1",
        try session.isForPeople() ? shortColumns : columns, of: rows,
        notes: rows.isEmpty
          ? [Text(sv: "inga privata medel i förvar", en: "no private funds in custody")]
          : [
            Text(
              sv: "tillsammans \(Kronor.text(sum, .swedish))",
              en: "\(Kronor.text(sum, .english)) in all")
          ]))
    return .done
  })
