import Glibc
import OmsorgDomain
import Tabular

/// Reads a date's rows out of exports. For use by one thread.
final class VisitDayReader {
  /// Rows of a date in an export: a run of a delimited file, or the places of rows kept.
  enum Part {
    case run(export: Int, VisitExport.Run)
    case kept(export: Int, row: Int)

    var export: Int {
      switch self {
      case .run(let export, _), .kept(let export, _): export
      }
    }
  }

  let vocabulary = VisitVocabulary()
  private let exports: [VisitExport]
  private let reading: VisitReading
  private let ids = RowIdStore()
  private var readers: [Int: VisitRowReader] = [:]
  private var cells = DelimitedRow()
  /// Where the rows of the last date are.
  private var passed: [(contents: FileContents, range: Range<Int>)] = []

  init(_ exports: [VisitExport], _ reading: VisitReading) {
    self.exports = exports
    self.reading = reading
  }

  /// Reads a date's rows; their ids are valid until the next date is read.
  /// - Throws: `ImportFileError` if a file is no more what it was.
  func read(_ parts: [Part], into rows: inout [VisitRow]) throws(ImportFileError) {
    rows.removeAll(keepingCapacity: true)
    ids.removeAll()
    // Only now: the ids of the rows that have been written lay there.
    for (contents, range) in passed { contents.release(range) }
    passed.removeAll(keepingCapacity: true)
    for part in parts {
      switch part {
      case .kept(let export, let row):
        let kept = exports[export].kept
        rows.append(vocabulary.adopted(kept.rows[row], from: kept.vocabulary))
      case .run(let export, let run):
        try read(run, of: export, into: &rows)
      }
    }
  }

  private func read(
    _ run: VisitExport.Run, of export: Int, into rows: inout [VisitRow]
  ) throws(ImportFileError) {
    let table = exports[export].table
    guard var text = table.rows else { return }
    var reader = readers[export] ?? VisitRowReader(table, reading, vocabulary, ids)
    defer { readers[export] = reader }
    var meanings = vocabulary.takeMeanings(in: text.encoding)
    defer { vocabulary.keep(meanings, in: text.encoding) }
    text.go(to: run.place)
    for _ in 0..<run.count {
      let place = text.place
      guard text.nextRow(&cells), let row = reader.read(cells, at: place, &meanings),
        row.day == run.day
      else {
        throw ImportFileError(path: table.file, errno: ETXTBSY)
      }
      rows.append(row)
    }
    // Rows that stand scattered are near those of other dates, which will be wanted soon.
    if text.place.offset - run.place.offset >= Self.leastReleased {
      passed.append((table.contents, run.place.offset..<text.place.offset))
    }
  }

  private static let leastReleased = 1 << 16
}
