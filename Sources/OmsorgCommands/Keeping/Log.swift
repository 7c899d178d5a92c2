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
  exitStatuses: .reading(),
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
        try session.print(
          try session.isForPeople()
            ? LogColumns.differences(of: entry, session.clock, masking: protected)
            : LogColumns.details(of: entry, masking: protected))
        return .done
      }
      throw DataDirectoryError.noSuchEntry(number)
    }
    // People read when by the clock on their wall, programs by UTC.
    let clock = try session.isForPeople() ? session.clock : nil
    var rows: [[Cell]] = []
    while let entry = try log.next() {
      rows.append(LogColumns.cells(of: entry, clock))
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
    summary: Text(
      sv: "när, i UTC; i text i katalogens tidszon",
      en: "when, in UTC; in text in the store's time zone"))
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

  /// - Parameter clock: tells the time to people; nil tells it in UTC.
  static func cells(of entry: LogEntry, _ clock: SystemClock?) -> [Cell] {
    let isKept = entry.files.contains { $0.isKept }
    // The first words name the command; options and what follows may hold personal data.
    let words = CommandWords.skipping(GlobalOptions.all, in: entry.change.command)
      .prefix { !$0.hasPrefix("-") }.prefix(2)
    return [
      .integer(entry.number),
      clock.map { .text($0.minute(of: entry.change.at)) } ?? .instant(entry.change.at),
      .text(entry.change.who),
      .text(words.joined(separator: " ")), .text(entry.change.summary),
      .integer(entry.files.count), isKept ? .absent : .integer(entry.records.count),
      entry.undoes.map(Cell.integer) ?? .absent, .flag(entry.change.notUndoable == nil),
    ]
  }

  private static let path = Column(
    "path", Text(sv: "Fil", en: "File"), .text, summary: Text(sv: "filen", en: "the file"))
  private static let id = Column(
    "id", Text(sv: "Post", en: "Record"), .text,
    summary: Text(sv: "postens id", en: "the record's id"))
  private static let member = Column(
    "member", Text(sv: "Fält", en: "Field"), .text,
    summary: Text(sv: "fältet", en: "the field"))
  private static let before = Column(
    "before", Text(sv: "Före", en: "Before"), .text,
    summary: Text(sv: "som den var", en: "as it was"))
  private static let after = Column(
    "after", Text(sv: "Efter", en: "After"), .text,
    summary: Text(sv: "som den blev", en: "as it became"))

  private static func title(_ entry: LogEntry, _ at: String) -> Text {
    Text(same: "\(entry.number)  \(at)  \(entry.change.who)  \(entry.change.summary)")
  }

  /// The files changed whose records are not told.
  private static func files(of entry: LogEntry) -> [LogEntry.File] {
    let told = Set(entry.records.map(\.path))
    return entry.files.filter { !told.contains($0.path) }
  }

  private static func cell(_ version: LogEntry.Version?) -> Cell {
    version.map { .text("\($0.size) bytes \($0.hash)") } ?? .absent
  }

  /// What an entry changed, as records whole.
  /// - Parameter protected: the clients whose data are masked; nil masks nothing.
  static func details(of entry: LogEntry, masking protected: ProtectedClients?) -> Table {
    func cell(_ json: [UInt8]?) -> Cell {
      json.map { .text(LoggedRecord($0, masking: protected).text) } ?? .absent
    }
    return Table(
      schema: "omsorg.log.entry/1", title: title(entry, entry.change.at),
      columns: [path, id, before, after],
      rows: files(of: entry).map {
        [.text($0.path), .absent, self.cell($0.before), self.cell($0.after)]
      } + entry.records.map { [.text($0.path), .text($0.id), cell($0.before), cell($0.after)] })
  }

  /// What an entry changed, a row for each field that became different.
  /// - Parameter protected: the clients whose data are masked; nil masks nothing.
  static func differences(
    of entry: LogEntry, _ clock: SystemClock, masking protected: ProtectedClients?
  ) -> Table {
    var rows = files(of: entry).map { file -> [Cell] in
      [.text(file.path), .absent, .absent, cell(file.before), cell(file.after)]
    }
    for record in entry.records {
      let old = record.before.map { LoggedRecord($0, masking: protected).members } ?? []
      let new = record.after.map { LoggedRecord($0, masking: protected).members } ?? []
      let added = new.filter { member in !old.contains { $0.name == member.name } }
      for name in (old + added).map(\.name) {
        let before = old.first { $0.name == name }?.value
        let after = new.first { $0.name == name }?.value
        if before == after { continue }
        rows.append([
          .text(record.path), .text(record.id), .text(name),
          before.map { .text(LoggedRecord.text($0)) } ?? .absent,
          after.map { .text(LoggedRecord.text($0)) } ?? .absent,
        ])
      }
    }
    return Table(
      schema: "omsorg.log.entry/1", title: title(entry, clock.minute(of: entry.change.at)),
      columns: [path, id, member, before, after], rows: rows)
  }
}
