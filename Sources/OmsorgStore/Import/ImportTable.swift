import OmsorgDomain
import PlainJSON
import Records
import Tabular

/// One row of a file to import: its cells by column, with their places.
struct ImportRow {
  /// The line it begins on, from 1.
  let line: Int
  /// The cells' text, in the order of the table's columns, trimmed.
  let cells: [String]
  /// Where it begins, for faults; absent in files that are not delimited.
  var place: DelimitedText.Place?
  /// Where all its cells are taken to be, in files that are not delimited.
  var position: TextPosition?
  /// The places of cells that the row does not have at all, which say nothing; an empty one says
  /// that there is no value.
  var absent: Set<Int> = []
}

/// A file to import, read as a table of a recognised kind.
final class ImportTable: Sendable {
  let file: String
  let kind: ImportKind
  /// The columns' ids by their place in a row; nil for columns that are not used.
  let columns: [String?]
  let headings: [String]
  private let places: [String: Int]
  let contents: FileContents
  /// The rows of a delimited file, from the first on; nil for JSON.
  let rows: DelimitedText?

  /// Recognises a file by its headings.
  /// - Parameter isRecording: the rows are visits, which may lack an id and a status.
  /// - Throws: `ImportFault` when it is of no kind that is known.
  init(
    _ file: ImportFile, _ mapping: ImportMapping, isRecording: Bool = false
  ) throws(ImportFault) {
    self.file = file.name
    contents = file.contents
    let first = file.contents.buffer.first { $0 > 0x20 }
    let headings: [String]
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      rows = nil
      headings = try JSONRows.headings(in: file)
    } else {
      var text = DelimitedText(file.contents.buffer)
      headings = try Self.headings(&text, in: file)
      rows = text
    }
    // All of the file has been looked at for its encoding.
    file.contents.release(0..<file.contents.buffer.count)
    self.headings = headings
    let kinds = isRecording ? [ImportKind.visits] : ImportKind.allCases
    let optional: Set<String> = isRecording ? ["id", "status"] : []
    let recognised = ImportKind.recognised(among: kinds, optional: optional) { kind in
      headings.map { mapping.column(of: $0, in: kind) }
    }
    guard let recognised else {
      let kinds = kinds.map(\.rawValue).joined(separator: ", ")
      throw ImportFault(
        file: file.name, line: 1, column: 1, heading: nil, kind: "unknown_kind",
        message: Text(
          sv: "rubrikerna känns inte igen som något av: \(kinds); ange dem med --map",
          en: "the headings are not those of any of: \(kinds); name them with --map"))
    }
    kind = recognised
    let columns = headings.map { mapping.column(of: $0, in: recognised) }
    self.columns = columns
    var places: [String: Int] = [:]
    for (place, column) in columns.enumerated() {
      guard let column else { continue }
      if places.updateValue(place, forKey: column) != nil {
        let heading = headings[place]
        throw .repeatedColumn(column, heading: heading, in: file.name)
      }
    }
    self.places = places
  }

  /// The size of the file.
  var byteCount: Int { contents.buffer.count }

  /// The place of a column in the rows, or nil if the file lacks it.
  func place(of column: String) -> Int? { places[column] }

  /// The heading of a column, as the file writes it.
  func heading(of column: String) -> String? { places[column].map { headings[$0] } }

  /// The headings in the first row.
  static func headings(
    _ text: inout DelimitedText, in file: ImportFile
  ) throws(ImportFault) -> [String] {
    var row = DelimitedRow()
    guard text.nextRow(&row) else { return [] }
    if let fault = row.faults.first { throw ImportFault(fault, in: file.name, heading: nil) }
    return (0..<row.count).map { String(row[$0].text[...].trimmingSpaces) }
  }

  /// Passes every row to one closure, every faulty row to another, in the order of the file.
  /// - Parameters:
  ///   - faulty: gets the row as far as it could be read, and its first fault.
  func forEachRow(
    _ body: (ImportRow) -> Void, faulty: (ImportRow, ImportFault) -> Void
  ) {
    guard var text = rows else {
      JSONRows(file: file, bytes: Array(contents.buffer), headings: headings)
        .forEachRow(body, faulty: faulty)
      return
    }
    var row = DelimitedRow()
    var place = text.place
    while text.nextRow(&row) {
      let read = Self.row(row, at: place)
      if let fault = fault(in: row) { faulty(read, fault) } else { body(read) }
      place = text.place
    }
  }

  /// A row as texts.
  static func row(_ row: borrowing DelimitedRow, at place: DelimitedText.Place) -> ImportRow {
    ImportRow(
      line: row.line, cells: (0..<row.count).map { text(of: row[$0]) }, place: place)
  }

  /// What a cell says.
  static func text(of cell: DelimitedCell) -> String {
    unneutralised(String(cell.text[...].trimmingSpaces))
  }

  /// The fault of a column's cell in a row, with its place.
  func fault(_ fault: FormFault, in column: String, of row: ImportRow) -> ImportFault {
    let position = place(of: column).flatMap { self.position(ofCell: $0, in: row) }
    return ImportFault(
      file: file, line: position?.line ?? row.line, column: position?.column ?? 1,
      heading: heading(of: column), kind: fault.kind, message: fault.reason)
  }

  /// Where a cell of a row begins: looked for only now, as few rows have faults.
  private func position(ofCell cell: Int, in row: ImportRow) -> TextPosition? {
    guard let place = row.place, var text = rows else { return row.position }
    var cells = DelimitedRow()
    text.go(to: place)
    return text.nextRow(&cells) && cell < cells.count ? cells.position(ofCell: cell) : nil
  }

  /// The first fault of a row that could not be read.
  func fault(in row: borrowing DelimitedRow) -> ImportFault? {
    row.faults.first.map { fault in
      ImportFault(
        fault, in: file,
        heading: headings.indices.contains(fault.cell - 1) ? headings[fault.cell - 1] : nil)
    }
  }
}

extension ImportFault {
  /// Two headings that stand for one column.
  static func repeatedColumn(_ column: String, heading: String, in file: String) -> ImportFault {
    ImportFault(
      file: file, line: 1, column: 1, heading: heading, kind: "duplicate_column",
      message: Text(sv: "två rubriker betyder '\(column)'", en: "two headings mean '\(column)'"))
  }

  /// A fault of a row's form.
  init(_ fault: DelimitedFault, in file: String, heading: String?) {
    self.init(
      file: file, line: fault.position.line, column: fault.position.column, heading: heading,
      kind: fault.kind.id, message: fault.message)
  }
}

extension DelimitedFault.Kind {
  /// The stable kind of the fault.
  fileprivate var id: String {
    switch self {
    case .unclosedQuote: "unclosed_quote"
    case .textAfterQuote: "text_after_quote"
    case .tooFewCells: "too_few_columns"
    case .tooManyCells: "too_many_columns"
    case .undefinedByte, .invalidUTF8: "bad_byte"
    case .utf16: "utf16"
    }
  }
}
