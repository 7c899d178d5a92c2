import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let keyword = Option<String>(
  required: "keyword", short: "k", placeholder: "KEYWORD", parse: .who(), environment: .never,
  summary: Text(sv: "sökordet den står under", en: "the keyword it stands under"))

/// `omsorg journal add`: a note on a client.
let journalAdd = Command(
  "add", aliases: ["lägg-till"],
  summary: Text(sv: "skriv en anteckning", en: "write a note"),
  operands: [ClientOperand.client],
  options: [keyword, Journal.text, Journal.date, Journal.by],
  examples: [
    Example(
      "omsorg journal add B00003 --keyword Hälsa --note 'åt lite i dag'",
      Text(sv: "en rad", en: "one line")),
    Example(
      "omsorg journal add B00003 --keyword Avvikelse --note - < avvikelse.txt",
      Text(sv: "från en fil", en: "from a file")),
  ],
  exitStatuses: .writing(),
  seeAlso: ["journal correct"],
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfNote()
    let id = invocation[ClientOperand.client]
    try session.store().read([.clients]) { try requireClient(id, in: $0) }
    let text = try session.writtenText()
    let file = RegisterFile<JournalNote>.journal(Month(of: date))
    let note = try session.change("note on \(id) added") { writer in
      try requireClient(id, in: writer)
      try session.warnIfAltered(Month(of: date), in: writer)
      return try writer.append(
        JournalNote(
          client: id, date: date, keyword: invocation[keyword], text: text,
          by: invocation[Journal.by] ?? session.actor))
    }.result
    try session.print(changes: [RecordChange(action: .added, noun: file.noun, id: note.id)])
    return .done
  })

/// - Throws: `StoreError.noSuchRecord`.
private func requireClient(_ id: String, in source: some RegisterSource) throws {
  guard try source.records(clients.file).contains(where: { $0.id == id }) else {
    throw StoreError.noSuchRecord(path: clients.file.path, id: id)
  }
}

extension Session {
  /// The day that a note was written: `--date`, else today.
  /// - Throws: `UsageError` when it is no day or is to come.
  func dayOfNote() throws -> CalendarDate {
    try pastDay(invocation[Journal.date])
  }
}
