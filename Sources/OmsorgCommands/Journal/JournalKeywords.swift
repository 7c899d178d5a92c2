import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let client = Operand<String?>(
  "CLIENT", parse: .live("clients"),
  summary: Text(sv: "bara den brukaren", en: "only that client"))

/// A keyword with the notes under it.
private struct KeywordRow {
  let keyword: String
  let count: Int
  let latest: CalendarDate
}

private let columns: [RowColumn<KeywordRow>] = [
  RowColumn(
    "keyword", Text(sv: "Sökord", en: "Keyword"), .text,
    summary: Text(sv: "sökordet", en: "the keyword")
  ) { .text($0.keyword) },
  RowColumn(
    "notes", Text(sv: "Anteckningar", en: "Notes"), .integer,
    summary: Text(sv: "antal anteckningar, rättelser med", en: "number of notes, corrections too")
  ) { .integer($0.count) },
  RowColumn(
    "latest", Text(sv: "Senaste", en: "Latest"), .date,
    summary: Text(sv: "dagen för den senaste", en: "the day of the latest one")
  ) { .date($0.latest.iso) },
]

/// `omsorg journal keywords`: the keywords in use.
let journalKeywords = Command(
  "keywords", aliases: ["sökord"],
  summary: Text(
    sv: "sökorden som används, de vanligaste först", en: "the keywords in use, the commonest first"),
  operands: [client],
  examples: [
    Example("omsorg journal keywords", Text(sv: "alla", en: "all"))
  ],
  output: OutputFields.of(columns.map(\.column)),
  exitStatuses: .reading(),
  run: { invocation in
    let session = Session(invocation)
    let notes = try session.store().read([.clients], folders: [JournalFiles.folder]) { reader in
      let notes = try reader.journal()
      guard let id = invocation[client] else { return notes }
      guard try reader.records(clients.file).contains(where: { $0.id == id }) else {
        throw StoreError.noSuchRecord(path: clients.file.path, id: id)
      }
      return notes.filter { $0.client == id }
    }
    let byKeyword: [String: [JournalNote]] = Dictionary(grouping: notes, by: \.keyword)
    var rows = byKeyword.map { keyword, notes -> KeywordRow in
      let latest = notes.map(\.date).max() ?? .earliest
      return KeywordRow(keyword: keyword, count: notes.count, latest: latest)
    }
    rows.sort { ($1.count, $0.keyword) < ($0.count, $1.keyword) }
    try session.print(
      Table(
        schema: "omsorg.journal.keywords/1", columns, of: rows,
        notes: rows.isEmpty ? [Text(sv: "inga anteckningar", en: "no notes")] : []))
    return .done
  })
