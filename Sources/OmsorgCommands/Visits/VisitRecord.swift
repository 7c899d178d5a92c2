import CommandLineKit
import DataDirectory
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let file = Operand<String?>(
  "FILE", parse: .file,
  summary: Text(
    sv: "CSV, JSON eller JSON Lines med en rad per medarbetare; - är standard in",
    en: "CSV, JSON or JSON Lines, a row for each caregiver; - is standard input"))

/// The columns of a visit that options give, by the ids that imports know.
private let rowOptions: [(column: String, option: Option<String?>)] = [
  ("client", "CLIENT", Text(sv: "brukarens id", en: "the client's id")),
  ("date", "DATE", Text(sv: "dagen", en: "the day")),
  ("planned_start", "TIME", Text(sv: "planerad start", en: "planned start")),
  ("planned_end", "TIME", Text(sv: "planerat slut", en: "planned end")),
  ("start", "TIME", Text(sv: "verklig start", en: "actual start")),
  ("end", "TIME", Text(sv: "verkligt slut", en: "actual end")),
  (
    "caregiver", "A,B",
    Text(sv: "en medarbetare, eller två med komma", en: "a caregiver, or two with a comma")
  ),
  ("services", "A,B", Text(sv: "insatser", en: "services")),
  (
    "status", "STATUS",
    Text(
      sv: "planned, performed (om inget sägs), cancelled, no_show",
      en: "planned, performed (unless said), cancelled, no_show")
  ),
  ("reason", "TEXT", Text(sv: "orsak", en: "reason")),
].map { column, placeholder, summary in
  (
    column,
    Option<String?>(
      column.split(separator: "_").joined(separator: "-"), placeholder: placeholder, parse: .text,
      environment: .never, summary: summary)
  )
}

let visitRecord = Command(
  "record", aliases: ["registrera"],
  summary: Text(sv: "registrera besök som gjorts", en: "record visits that were made"),
  operands: [file], options: rowOptions.map { $0.option },
  examples: [
    Example(
      "omsorg visit record --client B00003 --date today --start 08:05 --end 08:35 --caregiver 10014 --services morning_help",
      Text(sv: "ett besök", en: "one visit")),
    Example(
      "omsorg visit record - < besok.jsonl",
      Text(sv: "många, från standard in", en: "many, from standard input")),
  ],
  exitStatuses: .writing(),
  seeAlso: ["import"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let input: ImportFile
    if let path = invocation[file] {
      if let given = rowOptions.first(where: { invocation.isGiven($0.option) }) {
        throw UsageError(
          Text(
            sv: "FILE och --\(given.option.declaration.name) går inte ihop",
            en: "FILE and --\(given.option.declaration.name) do not go together"))
      }
      input =
        path == "-"
        ? ImportFile(name: "-", bytes: try StandardInput.readAll())
        : try ImportFile.files(at: [path]).first ?? ImportFile(name: path, bytes: [])
    } else {
      input = try rowFromOptions(session, today: today)
    }
    do {
      let outcome = try session.change("visits recorded") { writer in
        try Importer.record(input, into: writer, Importer.Options(asOf: today))
      }
      try session.print(
        changes: outcome.result.map {
          RecordChange(action: .added, noun: Text(sv: "besök", en: "visit"), id: $0.id)
        })
      return .done
    } catch StoreError.importRefused(let faults) {
      if invocation[file] == nil, let fault = faults.first {
        // The headings are the columns' ids, each given by an option.
        let option = rowOptions.first { $0.column == fault.heading }?.option
        let place = option.map { "--\($0.declaration.name): " } ?? ""
        throw UsageError(
          Text(
            sv: "\(place)\(fault.message(.swedish))", en: "\(place)\(fault.message(.english))"))
      }
      try session.print(ImportTables.faults(faults))
      throw StoreError.importRefused(faults)
    }
  })

/// The visit that the options describe, as rows to import, one for each caregiver.
private func rowFromOptions(_ session: Session, today: CalendarDate) throws -> ImportFile {
  let invocation = session.invocation
  var row: [String: String] = [:]
  for (column, option) in rowOptions {
    if let text = invocation[option] { row[column] = text }
  }
  for column in ["client", "date", "caregiver"] where row[column] == nil {
    throw UsageError(
      Text(sv: "flaggan '--\(column)' saknas", en: "option '--\(column)' is missing"))
  }
  row["date"] = try session.date(row["date"] ?? "", option: "--date", today: today).iso
  let caregivers = (row["caregiver"] ?? "").split(separator: ",").map { String($0.trimmingSpaces) }
  let rows = caregivers.map { caregiver in
    row.merging(["caregiver": caregiver]) { _, new in new }
  }
  return ImportFile(rows: rows)
}
