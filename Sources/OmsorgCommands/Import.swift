import CommandLineKit
import DataDirectory
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let paths = Operand<[String]>(
  "PATH", minimum: 0, parse: .file,
  summary: Text(
    sv: "filer, eller kataloger med .csv, .tsv, .json och .jsonl; - är standard in",
    en: "files, or folders of .csv, .tsv, .json and .jsonl; - is standard input"))

private let asOf = Option<String?>(
  "as-of", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "i dag", en: "today"),
  summary: Text(
    sv: "dagen från vilken ändrade uppgifter gäller", en: "the day from which changed facts hold"))

private let map = Option<String?>(
  "map", placeholder: "FILE", parse: .file,
  summary: Text(
    sv: "rubriker och insatser som systemet kallar något annat",
    en: "headings and services that the system calls something else"))

private let template = Option<Bool>(
  "template",
  summary: Text(sv: "skriv en mall för --map i stället", en: "write a template for --map instead"))

/// `omsorg import`: exports of planning systems into the store.
let importCommand = Command(
  "import", aliases: ["importera"],
  summary: Text(
    sv: "läs in exporter från verksamhetssystem", en: "read exports of planning systems"),
  description: Text(
    sv: """
      Varje fils slag känns igen på rubrikerna: lag, personal, brukare, beslut, frånvaro, pass, \
      besök. Teckenkodning och skiljetecken känns igen. Två rader för samma brukare, dag, planerade \
      tider och insatser är ett besök med två medarbetare.

      Allt läses in eller inget: är något fel anges varje fel med fil, rad och kolumn. Att läsa \
      in samma filer igen ändrar ingenting. Poster som filerna saknar lämnas som de är.
      """,
    en: """
      Each file's kind is recognised by its headings: teams, caregivers, clients, decisions, \
      absences, shifts, visits. Encoding and separator are recognised. Two rows for the same \
      client, day, planned times and services are one visit with two caregivers.

      All is read in or nothing: if anything is wrong, every fault is told with file, line and \
      column. Reading the same files again changes nothing. Records that the files lack are left \
      as they are.
      """),
  operands: [paths], options: [asOf, map, template],
  examples: [
    Example(
      "omsorg import export",
      Text(sv: "alla filer i en katalog", en: "all files of a folder")),
    Example(
      "omsorg import -n export",
      Text(sv: "vad som skulle ändras", en: "what would change")),
  ],
  output: OutputFields.of(ImportTables.summaryColumns),
  exitStatuses: .writing(
    (
      .invalidData,
      Text(sv: "något är fel, inget är inläst", en: "something is wrong, nothing is read in")
    )),
  seeAlso: ["data", "log", "undo"],
  run: { invocation in
    let session = Session(invocation)
    if invocation[template] {
      try invocation.terminal.withOutput(paged: false) { try $0.write(ImportMapping.template) }
      return .done
    }
    let named = invocation[paths]
    if named.isEmpty {
      throw UsageError(Text(sv: "PATH saknas", en: "PATH is missing"))
    }
    let today = try session.today()
    let day =
      try invocation[asOf].map { try session.date($0, option: "--as-of", today: today) } ?? today
    var read = ImportMapping()
    if let path = invocation[map], let file = try ImportFile.files(at: [path]).first {
      read = try ImportMapping(file)
    }
    let mapping = read
    var files: [ImportFile] = []
    for path in named {
      if path == "-" {
        files.append(ImportFile(name: "-", bytes: try StandardInput.readAll()))
      } else {
        files += try ImportFile.files(at: [path])
      }
    }
    let progress = ProgressLine(
      Text(sv: "läser", en: "reading"), invocation, isWanted: !session.isQuiet)
    let options = Importer.Options(asOf: day, mapping: mapping) { done, total in
      progress.update(done, of: total)
    }
    let names = files.count == 1 ? files[0].name : "\(files.count) files"
    do {
      let outcome = try session.change(
        "import of \(names)", printing: ImportTables.summaryColumns
      ) { writer in
        try mapping.requireServices(in: ServiceCatalogue(try writer.records(.services)))
        return try Importer.run(files, into: writer, options)
      }
      progress.finish()
      let isAsked = try session.format() != .text
      if isAsked || !session.isQuiet { try session.print(ImportTables.summary(outcome.result)) }
      return .done
    } catch StoreError.importRefused(let faults) {
      progress.finish()
      try session.print(ImportTables.faults(faults))
      throw StoreError.importRefused(faults)
    }
  })

/// The tables that an import prints.
enum ImportTables {
  static let summaryColumns = [
    Column(
      "kind", Text(sv: "Slag", en: "Kind"), .choice,
      summary: Text(sv: "slag av export", en: "kind of export")),
    Column(
      "files", Text(sv: "Filer", en: "Files"), .integer,
      summary: Text(sv: "antal filer", en: "number of files")),
    Column(
      "rows", Text(sv: "Rader", en: "Rows"), .integer,
      summary: Text(sv: "antal rader", en: "number of rows")),
    Column(
      "added", Text(sv: "Nya", en: "Added"), .integer,
      summary: Text(sv: "poster som är nya", en: "records that are new")),
    Column(
      "changed", Text(sv: "Ändrade", en: "Changed"), .integer,
      summary: Text(sv: "poster som ändrades", en: "records that changed")),
    Column(
      "unchanged", Text(sv: "Oförändrade", en: "Unchanged"), .integer,
      summary: Text(sv: "poster som är som förut", en: "records that are as before")),
  ]

  static func summary(_ summaries: [ImportSummary]) -> Table {
    Table(
      schema: "omsorg.import/1", columns: summaryColumns,
      rows: summaries.map {
        [
          .choice($0.kind.rawValue, $0.kind.words), .integer($0.files), .integer($0.rows),
          .integer($0.added), .integer($0.changed), .integer($0.unchanged),
        ]
      })
  }

  static func faults(_ faults: [ImportFault]) -> Table {
    Table(
      schema: "omsorg.import.faults/1",
      columns: [
        Column(
          "file", Text(sv: "Fil", en: "File"), .text,
          summary: Text(sv: "filen", en: "the file")),
        Column(
          "line", Text(sv: "Rad", en: "Line"), .integer,
          summary: Text(sv: "raden, från 1", en: "the line, from 1")),
        Column(
          "column", Text(sv: "Kolumn", en: "Column"), .integer,
          summary: Text(
            sv: "tecknet på raden, från 1", en: "the character in the line, from 1")),
        Column(
          "heading", Text(sv: "Rubrik", en: "Heading"), .text,
          summary: Text(sv: "kolumnens rubrik", en: "the column's heading")),
        Column(
          "kind", Text(sv: "Fel", en: "Fault"), .text,
          summary: Text(sv: "felets slag", en: "the kind of fault")),
        Column(
          "message", Text(sv: "Vad", en: "What"), .text,
          summary: Text(sv: "felet med ord", en: "the fault in words")),
      ],
      rows: faults.map { fault in
        [
          .text(fault.file), .integer(fault.line), .integer(fault.column),
          fault.heading.map(Cell.text) ?? .absent, .text(fault.kind),
          .choice(fault.message(.english), fault.message),
        ]
      })
  }
}
