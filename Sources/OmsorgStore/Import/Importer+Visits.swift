import DataDirectory
import Glibc
import OmsorgDomain
import Records

extension Importer {
  func importVisits(_ tables: [ImportTable]) throws {
    guard !tables.isEmpty else { return }
    let reading = visitReading()
    let exports = read(tables, reading)
    for export in exports {
      summaries[.visits]?.rows += export.rowCount
      for fault in export.faults { tell(fault) }
    }
    refuseRepeatedIds(in: exports, reading)
    guard faults.isEmpty else { return }
    let outcome = try VisitImport(exports, reading, writer).run { self.progressed(by: $0) }
    for table in tables where table.contents.isChanged {
      throw ImportFileError(path: table.file, errno: ETXTBSY)
    }
    summaries[.visits]?.add(outcome)
  }

  /// The rows of visits to record.
  /// - Throws: `StoreError.importRefused` with every fault.
  func rowsToRecord(_ file: ImportFile) throws -> VisitRows {
    summaries[.visits] = ImportSummary(kind: .visits)
    catalogue = ServiceCatalogue(try writer.records(.services))
    mentioned[.caregivers] = try writer.ids(of: .caregivers)
    mentioned[.clients] = try writer.ids(of: .clients)
    do throws(ImportFault) {
      let table = try ImportTable(file, options.mapping, isRecording: true)
      let reading = visitReading(isRecording: true)
      let export = VisitExport(table, reading, keepingRows: true, VisitVocabulary())
      for fault in export.faults { tell(fault) }
      refuseRepeatedIds(in: [export], reading)
      if faults.isEmpty { return export.kept }
    } catch {
      tell(error)
    }
    throw StoreError.importRefused(faults)
  }

  private func visitReading(isRecording: Bool = false) -> VisitReading {
    VisitReading(
      mapping: options.mapping, catalogue: catalogue, context: context,
      clients: mentioned[.clients] ?? [], caregivers: mentioned[.caregivers] ?? [],
      isRecording: isRecording)
  }

  /// Reads the exports through, several at once.
  private func read(_ tables: [ImportTable], _ reading: VisitReading) -> [VisitExport] {
    let queue = WorkQueue(count: tables.count)
    let progress = SharedProgress(queue) { self.progressed(by: $0) }
    let threads = min(VisitImport.processors, tables.count)
    let parts = concurrently(threads) { _ in
      let vocabulary = VisitVocabulary()
      var read: [(place: Int, export: VisitExport)] = []
      while let place = queue.take() {
        let export = VisitExport(tables[place], reading, vocabulary) { progress.tell($0) }
        read.append((place, export))
      }
      return read
    }
    return parts.joined().sorted { $0.place < $1.place }.map(\.export)
  }

  /// Tells of row ids that come twice.
  private func refuseRepeatedIds(in exports: [VisitExport], _ reading: VisitReading) {
    if VisitExport.areDistinct(exports) { return }
    let repeated = RepeatedRowIds.find(in: exports, reading)
    if repeated.isEmpty { return }
    var first: [String: (file: String, line: Int)] = [:]
    for table in exports.map(\.table) {
      let place = table.place(of: "id")
      table.forEachRow { row in
        guard let id = place.map({ row.cells[$0] }), repeated.contains(id) else { return }
        if let earlier = first[id] {
          tell("id", table, row, .repeatedId(id, line: earlier.line, file: earlier.file))
        } else {
          first[id] = (table.file, row.line)
        }
      } faulty: { _, _ in
      }
    }
  }
}

/// Progress told by several threads, one at a time.
///
/// Unchecked: the closure is called under the queue's lock only, while its maker waits.
final class SharedProgress: @unchecked Sendable {
  private let queue: WorkQueue
  private let progress: (Int) -> Void

  init(_ queue: WorkQueue, _ progress: @escaping (Int) -> Void) {
    self.queue = queue
    self.progress = progress
  }

  /// Tells that so many more bytes are done.
  func tell(_ bytes: Int) { queue.withLock { progress(bytes) } }
}
