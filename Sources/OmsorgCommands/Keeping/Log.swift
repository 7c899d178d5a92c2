import CommandLineKit
import DataDirectory
import OmsorgDomain
import OmsorgStore
import PlainJSON
import Records
import Tabular

private let entryOperand = Operand<Int?>(
  "ENTRY", parse: .integer(1...Int.max),
  summary: Text(
    sv: "en post i loggen: vad som ändrades i varje fil och post",
    en: "an entry of the log: what changed in each file and record"))

private let limit = Option<Int?>(
  "limit", placeholder: "N", parse: .integer(1...1_000_000), environment: .never,
  summary: Text(sv: "bara de N senaste", en: "only the newest N"))

/// `omsorg log`: who changed what.
let logCommand = Command(
  "log", aliases: ["logg"],
  summary: Text(sv: "vem som ändrat vad, det senaste först", en: "who changed what, newest first"),
  operands: [entryOperand], options: [limit],
  examples: [
    Example("omsorg log --limit 10", Text(sv: "de tio senaste", en: "the newest ten")),
    Example("omsorg log 2", Text(sv: "vad en ändring gjorde", en: "what one change did")),
  ],
  output: OutputFields.of(LogColumns.list),
  files: [
    FileNote("log/YYYY-MM.jsonl", Text(sv: "loggen", en: "the log"))
  ],
  seeAlso: ["undo"],
  run: { invocation in
    let session = Session(invocation)
    let store = try session.store()
    let log = try store.directory.log()
    if let number = invocation[entryOperand] {
      while let entry = try log.next() {
        guard entry.number == number else { continue }
        let protected =
          try session.reveals()
          ? nil : try store.read([.clients]) { try Masking.protectedClients(in: $0) }
        try session.print(LogColumns.details(of: entry, masking: protected))
        return .done
      }
      throw DataDirectoryError.noSuchEntry(number)
    }
    var rows: [[Cell]] = []
    while let entry = try log.next() {
      rows.append(LogColumns.cells(of: entry))
      if let limit = invocation[limit], rows.count == limit { break }
    }
    let columns = try session.isForPeople() ? LogColumns.short : LogColumns.list
    let places = columns.compactMap { column in
      LogColumns.list.firstIndex { $0.id == column.id }
    }
    try session.print(
      Table(
        schema: "omsorg.log/1", columns: columns,
        rows: rows.map { row in places.map { row[$0] } }))
    return .done
  })

/// How entries of the log are shown.
private enum LogColumns {
  static let entry = Column(
    "entry", Text(sv: "Post", en: "Entry"), .integer,
    summary: Text(sv: "postens nummer", en: "the entry's number"))
  static let at = Column(
    "at", Text(sv: "När", en: "When"), .instant,
    summary: Text(sv: "när, i UTC", en: "when, in UTC"))
  static let who = Column(
    "who", Text(sv: "Vem", en: "Who"), .text, summary: Text(sv: "vem", en: "who"))
  static let command = Column(
    "command", Text(sv: "Kommando", en: "Command"), .text,
    summary: Text(sv: "kommandots namn", en: "the command's name"))
  static let summary = Column(
    "summary", Text(sv: "Vad", en: "What"), .text,
    summary: Text(sv: "vad ändringen gjorde", en: "what the change did"))
  static let files = Column(
    "files", Text(sv: "Filer", en: "Files"), .integer,
    summary: Text(sv: "antal filer som ändrades", en: "number of files changed"))
  static let records = Column(
    "records", Text(sv: "Poster", en: "Records"), .integer,
    summary: Text(
      sv: "antal poster som ändrades; saknas när filerna sparats i stället",
      en: "number of records changed; absent where the files are kept instead"))
  static let undoes = Column(
    "undoes", Text(sv: "Tar tillbaka", en: "Undoes"), .integer,
    summary: Text(sv: "posten som togs tillbaka", en: "the entry taken back"))
  static let undoable = Column(
    "undoable", Text(sv: "Kan ångras", en: "Undoable"), .flag,
    summary: Text(sv: "om undo kan ta tillbaka den", en: "whether undo can take it back"))
  static let list = [entry, at, who, command, summary, files, records, undoes, undoable]
  static let short = [entry, at, who, summary, files, records]

  static func cells(of entry: LogEntry) -> [Cell] {
    let isKept = entry.files.contains { $0.isKept }
    // The first words name the command; options and what follows may hold personal data.
    let words = entry.change.command.prefix { !$0.hasPrefix("-") }.prefix(2)
    return [
      .integer(entry.number), .instant(entry.change.at), .text(entry.change.who),
      .text(words.joined(separator: " ")), .text(entry.change.summary),
      .integer(entry.files.count), isKept ? .absent : .integer(entry.records.count),
      entry.undoes.map(Cell.integer) ?? .absent, .flag(entry.change.notUndoable == nil),
    ]
  }

  /// - Parameter protected: the clients whose data are masked; nil masks nothing.
  static func details(of entry: LogEntry, masking protected: Set<String>?) -> Table {
    func text(_ json: [UInt8]?) -> Cell {
      guard let json else { return .absent }
      return .text(
        protected.map { MaskedJSON.text(json, $0) } ?? String(decoding: json, as: UTF8.self))
    }
    func text(_ version: LogEntry.Version?) -> Cell {
      version.map { .text("\($0.size) bytes \($0.hash)") } ?? .absent
    }
    var rows: [[Cell]] = []
    for file in entry.files {
      let records = entry.records.filter { $0.path == file.path }
      if records.isEmpty {
        rows.append([.text(file.path), .absent, text(file.before), text(file.after)])
      }
      for record in records {
        rows.append([.text(record.path), .text(record.id), text(record.before), text(record.after)])
      }
    }
    let change = entry.change
    return Table(
      schema: "omsorg.log.entry/1",
      title: Text(
        same: "\(entry.number)  \(change.at)  \(change.who)  \(change.summary)"),
      columns: [
        Column(
          "path", Text(sv: "Fil", en: "File"), .text, summary: Text(sv: "filen", en: "the file")),
        Column(
          "id", Text(sv: "Post", en: "Record"), .text,
          summary: Text(sv: "postens id", en: "the record's id")),
        Column(
          "before", Text(sv: "Före", en: "Before"), .text,
          summary: Text(sv: "som den var", en: "as it was")),
        Column(
          "after", Text(sv: "Efter", en: "After"), .text,
          summary: Text(sv: "som den blev", en: "as it became")),
      ], rows: rows)
  }
}

/// A logged record with the personal fields of protected persons left out.
private enum MaskedJSON {
  private static let personal = Set(
    Client.fields.all.filter(\.isPersonal).map(\.name)
      + Relative.fields.all.filter(\.isPersonal).map(\.name))

  /// A record is masked if it says that the identity is protected, or is of a client who is
  /// protected now: what was logged earlier is no less personal.
  static func text(_ json: [UInt8], _ protected: Set<String>) -> String {
    guard let value = try? JSONValue(bytes: json), case .object(let members) = value else {
      return String(decoding: json, as: UTF8.self)
    }
    let isProtected =
      value["protected_identity"] == .boolean(true)
      || ["id", "client"].contains { name in
        if case .string(let id)? = value[name] { protected.contains(id) } else { false }
      }
    guard isProtected else { return String(decoding: json, as: UTF8.self) }
    var writer = JSONWriter()
    writer.beginObject()
    for member in members where !personal.contains(member.name) {
      writer.key(member.name)
      writer.value(member.value)
    }
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
