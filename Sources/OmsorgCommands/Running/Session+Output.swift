import CommandLineKit
import Glibc
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

extension Session {
  /// The format that the options ask for.
  /// - Throws: `UsageError` when two options ask for different ones.
  func format() throws -> FormatChoice {
    var asked: [(option: String, format: FormatChoice)] = []
    if let format = invocation[GlobalOptions.format] { asked.append(("--format", format)) }
    // With --jsonl, --json=FIELDS only chooses the fields.
    if invocation[GlobalOptions.jsonl] {
      asked.append(("--jsonl", .jsonl))
    } else if invocation[GlobalOptions.json] != .absent {
      asked.append(("--json", .json))
    }
    switch invocation[GlobalOptions.csv] {
    case .absent: break
    case .bare: asked.append(("--csv", .csv))
    case .value: asked.append(("--csv=excel", .csvExcel))
    }
    if invocation[GlobalOptions.tsv] { asked.append(("--tsv", .tsv)) }
    if invocation[GlobalOptions.html] { asked.append(("--html", .html)) }
    if invocation[GlobalOptions.xlsx] { asked.append(("--xlsx", .xlsx)) }
    if let first = asked.first, let other = asked.first(where: { $0.format != first.format }) {
      throw UsageError(
        Text(
          sv: "'\(first.option)' och '\(other.option)' går inte ihop",
          en: "'\(first.option)' and '\(other.option)' do not go together"))
    }
    if let first = asked.first { return first.format }
    guard let path = invocation[GlobalOptions.output], path != "-",
      let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last
    else { return .text }
    if ending.lowercased() == "ics" { return .ics }
    guard let format = OutputFormat(fileEnding: String(ending)) else {
      throw UsageError(
        Text(
          sv: "inget format hör till ändelsen '.\(ending)'",
          en: "no format goes with the ending '.\(ending)'"),
        hint: Text(sv: "ange det med --format", en: "name it with --format"))
    }
    return FormatChoice(rawValue: format.rawValue) ?? .text
  }

  /// Makes sure, before anything is changed, that the result can be written as asked.
  ///
  /// With `--json=help` the fields are listed, and that is all that is wanted.
  /// - Throws: `UsageError` or `TabularError` for a wrong format or field.
  func settleOutput(_ columns: [Column]) throws {
    _ = try tableFormat()
    try refuseOwnFile()
    guard case .value(let fields) = invocation[GlobalOptions.json] else { return }
    if fields == "help" {
      try listFields(columns)
      throw OutputError.brokenPipe
    }
    try render(
      Table(schema: "", columns: columns, rows: []), as: .json, language: language,
      options: RenderOptions(selectedFields: selectedFields)
    ) { _ in }
  }

  /// Makes sure that the result is not to be written over a file of the store.
  /// - Throws: `ErrorReport`.
  func refuseOwnFile() throws {
    if writesToFile, let path = invocation[GlobalOptions.output] { try OwnFile.refuse(path) }
  }

  private var selectedFields: [String]? {
    guard case .value(let fields) = invocation[GlobalOptions.json] else { return nil }
    return fields.split(separator: ",").map { String($0.trimmingSpaces) }
  }

  /// The form of a table that the options ask for.
  /// - Throws: `UsageError` for a form that belongs to one command, and for a workbook on a terminal.
  private func tableFormat() throws -> OutputFormat {
    let format = try format()
    if format == .xlsx, !writesToFile, invocation.terminal.isTerminal(.output) {
      throw UsageError(
        Text(
          sv: "en arbetsbok skrivs inte till en terminal",
          en: "a workbook is not written to a terminal"),
        hint: Text(
          sv: "skriv den till en fil: -o FILE.xlsx", en: "write it to a file: -o FILE.xlsx"))
    }
    if let table = format.table { return table }
    let name = format.rawValue
    let owner =
      switch format {
      case .ics: Text(sv: "due, plan show och day export", en: "due, plan show and day export")
      case .fhir: Text(same: "export")
      default: Text(same: "check")
      }
    throw UsageError(
      Text(
        sv: "'--format \(name)' finns bara för \(owner(.swedish))",
        en: "'--format \(name)' is for \(owner(.english)) alone"))
  }

  private func listFields(_ columns: [Column]) throws {
    try write(paged: false) { output in
      try render(fieldList(of: columns), as: .text, language: language) { bytes in
        try output.write(bytes)
      }
    }
  }

  /// Whether people read the result, who want less than programs do.
  func isForPeople() throws -> Bool {
    try isInWords() && !invocation[GlobalOptions.verbose]
  }

  /// Whether `--quiet` leaves the result of a change out: people asked for it, in no file.
  func leavesOutResult() throws -> Bool {
    try isQuiet && format() == .text && invocation[GlobalOptions.output] == nil
  }

  /// Whether the result is written to be read, be it with all that programs get.
  func isInWords() throws -> Bool {
    switch try format() {
    case .text, .html, .markdown: true
    case .csv, .csvExcel, .tsv, .json, .jsonl, .xlsx, .junit, .ics, .fhir: false
    }
  }

  /// Writes a table where and how the options say.
  ///
  /// With `--json=help` its fields are listed instead.
  func print(_ table: Table) throws {
    if case .value("help") = invocation[GlobalOptions.json] { return try listFields(table.columns) }
    let format = try tableFormat()
    let terminal = invocation.terminal
    var options = RenderOptions(selectedFields: selectedFields)
    if format == .text, !writesToFile {
      options.terminalWidth = terminal.width
      options.colour = terminal.usesColor(on: .output)
    }
    // What a spreadsheet opens is handed out.
    let isHandedOut = format == .csvExcel || format == .xlsx
    let language = isHandedOut ? try languageHandedOut() : language
    // Programs are given what stands in the store as it stands; a terminal would obey it.
    let isShown =
      [.csv, .csvExcel, .tsv].contains(format) && !writesToFile && terminal.isTerminal(.output)
    try write(paged: format == .text) { [options] output in
      var shown: [UInt8] = []
      try render(table, as: format, language: language, options: options) { bytes in
        if isShown { shown += bytes } else { try output.write(bytes) }
      }
      // A mark of the encoding, which spreadsheets want, says nothing to people.
      let mark = shown.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let text = String(decoding: shown.dropFirst(mark), as: UTF8.self)
      try output.write(text.visible(keepingLines: true))
    }
  }

  /// Writes what has a text, fitted to the terminal, and a page of its own.
  func print(text: (RenderOptions) throws -> String, html: () -> String) throws {
    if try format() == .html { return try write(Array(html().utf8)) }
    var options = RenderOptions()
    if !writesToFile {
      options.terminalWidth = invocation.terminal.width
      options.colour = invocation.terminal.usesColor(on: .output)
    }
    let text = try text(options)
    try write(paged: true) { try $0.write(text) }
  }

  /// Writes grids as text or as a page.
  func print(_ pages: GridPages) throws {
    try print(text: { pages.text(options: $0) }, html: { pages.html })
  }

  /// Writes timetables as text or as a page.
  func print(_ pages: TimetablePages) throws {
    try print(text: { pages.text(options: $0) }, html: { pages.html })
  }

  /// Writes a report as text, as Markdown or as a page.
  func print(_ page: ReportPage) throws {
    switch try format() {
    case .markdown: try write(Array(page.markdown().utf8))
    case .html: try write(Array(page.html().utf8))
    default: try print(text: { try page.text(options: $0) }, html: { "" })
    }
  }

  /// Writes bytes where the options say.
  func write(_ bytes: [UInt8]) throws {
    try write(paged: false) { try $0.write(bytes) }
  }

  private var writesToFile: Bool { (invocation[GlobalOptions.output] ?? "-") != "-" }

  private func write(paged: Bool, _ body: (OutputWriter) throws -> Void) throws {
    do {
      if writesToFile, let path = invocation[GlobalOptions.output] {
        try OutputFile(path: path).write(body)
      } else {
        try invocation.terminal.withOutput(paged: paged, body)
      }
    } catch OutputError.brokenPipe {
      throw OutputError.brokenPipe
    } catch {
      if madeChange.isMade {
        invocation.warn(
          Text(
            sv: "ändringen är gjord; bara att visa den misslyckades",
            en: "the change is made; only showing it failed"))
      }
      throw error
    }
  }

  /// The language of what is handed out: the one of `--lang` on the command line, else the store's.
  /// What a person's surroundings say of their language says nothing of those who are to read it.
  func languageHandedOut(_ configuration: StoreConfiguration) -> Language {
    invocation.isTyped(GlobalOptions.language) ? language : configuration.language
  }

  private func languageHandedOut() throws -> Language {
    guard let store = try? store() else { return language }
    return try store.read { languageHandedOut($0.configuration) }
  }

  /// Fields, one a row.
  private func fieldList(of columns: [Column]) -> Table {
    Table(
      schema: "omsorg.fields/1",
      columns: [
        Column("field", Text(sv: "Fält", en: "Field"), .text, summary: Text(same: "")),
        Column("kind", Text(sv: "Slag", en: "Kind"), .text, summary: Text(same: "")),
        Column("summary", Text(sv: "Innehåll", en: "Holds"), .text, summary: Text(same: "")),
      ],
      rows: columns.map {
        [.text($0.id), .text($0.kind.rawValue), .text($0.summary(language))]
      })
  }

  /// Tells what a command changed, one line a record; nothing with `--quiet`.
  func print(changes: [RecordChange]) throws {
    if try format() == .text, invocation[GlobalOptions.output] == nil {
      if isQuiet { return }
      try write(paged: false) { output in
        for change in changes { try output.write(change.line(language) + "\n") }
      }
      return
    }
    try print(
      Table(
        schema: "omsorg.change/1", columns: RecordChange.columns, rows: changes.map(\.cells)))
  }
}

/// What became of one record.
struct RecordChange {
  enum Action: String, Choice {
    case added, changed, ended, removed, unchanged

    var words: Text {
      switch self {
      case .added: Text(sv: "lade till", en: "added")
      case .changed: Text(sv: "ändrade", en: "changed")
      case .ended: Text(sv: "avslutade", en: "ended")
      case .removed: Text(sv: "tog bort", en: "removed")
      case .unchanged: Text(sv: "oförändrad:", en: "unchanged:")
      }
    }
  }

  let action: Action
  let noun: Text
  let id: String

  func line(_ language: Language) -> String {
    "\(action.words(language)) \(noun(language)) \(id)"
  }

  static let columns = [
    Column(
      "action", Text(sv: "Åtgärd", en: "Action"), .choice,
      summary: Text(sv: "vad som hände", en: "what happened")),
    Column(
      "kind", Text(sv: "Slag", en: "Kind"), .text,
      summary: Text(sv: "slag av post", en: "kind of record")),
    Column("id", Text(sv: "Id", en: "Id"), .text, summary: Text(sv: "postens id", en: "its id")),
  ]

  var cells: [Cell] {
    [.choice(action.rawValue, action.words), .text(noun(.english)), .text(id)]
  }
}

/// A file that a result is written to: all of it, or the old contents stay.
struct OutputFile {
  let path: String

  func write(_ body: (OutputWriter) throws -> Void) throws {
    try OwnFile.refuse(path)
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      return try writeInto(body)
    }
    // What a link points at is replaced, not the link.
    let path =
      realpath(path, nil).map { resolved in
        defer { free(resolved) }
        return String(cString: resolved)
      } ?? path
    var template = Array("\(path).XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw failure(errno, .cannotCreate) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    let temporary = String(
      decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    try UnfinishedFile.removedIfInterrupted(temporary) {
      do {
        let output = OutputWriter(descriptor: descriptor)
        try body(output)
        try output.flush()
        guard fsync(descriptor) == 0 else { throw failure(errno, .inputOutput) }
      } catch {
        close(descriptor)
        unlink(temporary)
        throw error
      }
      close(descriptor)
      guard rename(temporary, path) == 0 else {
        let code = errno
        unlink(temporary)
        throw failure(code, .cannotCreate)
      }
    }
  }

  /// Writes into what is no ordinary file: a pipe, a terminal, a device.
  private func writeInto(_ body: (OutputWriter) throws -> Void) throws {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno, .cannotCreate) }
    defer { close(descriptor) }
    let output = OutputWriter(descriptor: descriptor)
    try body(output)
    try output.flush()
  }

  private func failure(_ code: Int32, _ exitCode: ExitCode) -> ErrorReport {
    let reason = String(cString: strerror(code))
    let path = path
    return ErrorReport(
      kind: "cannot_write",
      message: Text(
        sv: "kan inte skriva '\(path)': \(reason)", en: "cannot write '\(path)': \(reason)"),
      exitCode: code == EACCES || code == EROFS ? .noPermission : exitCode)
  }
}
