import OmsorgDomain
import Tabular

/// A visits' export that has been read through once: what is wrong in it, and where the rows of
/// each date are, to be read again when the date is written.
///
/// Unchecked: what is in it is changed by the one thread that makes it.
final class VisitExport: @unchecked Sendable {
  /// Rows of one date, one after the other.
  struct Run {
    let day: Int32
    var count: Int32
    let place: DelimitedText.Place
  }

  /// Bytes read between two reports of progress.
  private static let step = 1 << 22

  let table: ImportTable
  private(set) var rowCount = 0
  private(set) var faults: [ImportFault] = []
  private(set) var runs: [Run] = []
  /// The rows themselves, of a file that is no delimited one or if asked for.
  private(set) var kept: VisitRows
  /// Whether the ids come in strictly rising order; if they do, the first and the last.
  private(set) var isRising = true
  private(set) var first = RowId()
  private(set) var last = RowId()

  /// Reads an export through.
  /// - Parameter progress: told of so many more bytes now and then.
  init(
    _ table: ImportTable, _ reading: VisitReading, keepingRows: Bool = false,
    _ vocabulary: VisitVocabulary, progress: (Int) -> Void = { _ in }
  ) {
    self.table = table
    let keepsRows = keepingRows || table.rows == nil
    let vocabulary = keepsRows ? VisitVocabulary() : vocabulary
    let ids = RowIdStore()
    kept = VisitRows(vocabulary: vocabulary, ids: ids, file: table.contents)
    var reader = VisitRowReader(table, reading, vocabulary, ids)
    var bytesTold = 0
    Self.forEachRow(of: table, &reader) { row, place in
      rowCount += 1
      if let row { add(row, place, keepsRows: keepsRows) }
      guard let offset = place?.offset, offset - bytesTold >= Self.step else { return }
      table.contents.release(bytesTold..<offset)
      progress(offset - bytesTold)
      bytesTold = offset
    }
    table.contents.release(bytesTold..<table.byteCount)
    progress(table.byteCount - bytesTold)
    faults = reader.faults
  }

  /// Reads the export again and passes on every row without faults.
  func forEachReadRow(_ reading: VisitReading, _ body: (VisitRow) -> Void) {
    if !kept.rows.isEmpty { return kept.rows.forEach(body) }
    let ids = RowIdStore()
    var reader = VisitRowReader(table, reading, VisitVocabulary(), ids)
    Self.forEachRow(of: table, &reader) { row, _ in
      if let row { body(row) }
      ids.removeAll()
    }
    table.contents.release(0..<table.byteCount)
  }

  /// Passes on every row and its place, if the file has places; nil for a row with faults.
  private static func forEachRow(
    of table: ImportTable, _ reader: inout VisitRowReader,
    _ body: (VisitRow?, DelimitedText.Place?) -> Void
  ) {
    guard var text = table.rows else {
      table.forEachRow { row in
        body(reader.read(row), nil)
      } faulty: { _, fault in
        reader.tell(fault)
        body(nil, nil)
      }
      return
    }
    let vocabulary = reader.vocabulary
    var meanings = vocabulary.takeMeanings(in: text.encoding)
    defer { vocabulary.keep(meanings, in: text.encoding) }
    var row = DelimitedRow()
    var place = text.place
    while text.nextRow(&row) {
      body(reader.read(row, at: place, &meanings), place)
      place = text.place
    }
  }

  private func add(_ row: VisitRow, _ place: DelimitedText.Place?, keepsRows: Bool) {
    if isRising {
      isRising = row.id.isPlain && (last.isEmpty || last.precedes(row.id))
      if first.isEmpty { first = row.id }
      last = row.id
    }
    if keepsRows {
      kept.rows.append(row)
      return
    }
    // Ids that lie in the file need no room.
    if !row.id.isPlain { kept.ids.removeAll() }
    if let run = runs.last, run.day == row.day {
      runs[runs.count - 1].count += 1
    } else if let place {
      runs.append(Run(day: row.day, count: 1, place: place))
    }
  }

  /// Whether no id comes twice in some exports, as far as that can be seen without a list of all.
  static func areDistinct(_ exports: [VisitExport]) -> Bool {
    guard exports.allSatisfy(\.isRising) else { return false }
    let ordered = exports.filter { !$0.last.isEmpty }.sorted { $0.first.precedes($1.first) }
    return zip(ordered, ordered.dropFirst()).allSatisfy { $0.last.precedes($1.first) }
  }
}
