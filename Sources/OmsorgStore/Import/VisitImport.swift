import DataDirectory
import OmsorgDomain
import Records

/// Writes the visits of exports into the store, date by date and several at once. Memory holds the
/// dates being written and, where the store has visits already, the ids of rows that are new there.
///
/// Unchecked: what changes is changed under the queue's lock.
final class VisitImport: @unchecked Sendable {
  /// How many processors there are to use.
  static var processors: Int { processorCount }
  /// Threads beyond one a processor, as much of the time they wait for the disk.
  private static let waitingThreads = 2

  private let exports: [VisitExport]
  private let reading: VisitReading
  private let writer: StoreWriter
  private var days: [Int32: [VisitDayReader.Part]] = [:]
  private var stored: Set<String> = []

  private var summary = ImportSummary(kind: .visits)
  /// Rows that were not under the date that they come with: they may stand under another.
  private var moved: Set<String> = []
  /// Dates whose visits become others than they are.
  private var differing: Set<Int32> = []
  private var failure: (place: Int, error: any Error)?

  init(_ exports: [VisitExport], _ reading: VisitReading, _ writer: StoreWriter) {
    self.exports = exports
    self.reading = reading
    self.writer = writer
    for (number, export) in exports.enumerated() {
      for run in export.runs { days[run.day, default: []].append(.run(export: number, run)) }
      for (place, row) in export.kept.rows.enumerated() {
        days[row.day, default: []].append(.kept(export: number, row: place))
      }
    }
  }

  /// Writes all dates.
  /// - Parameter progress: told of so many more bytes of the exports done.
  /// - Returns: what was done, in visits.
  func run(progress: @escaping (Int) -> Void) throws -> ImportSummary {
    stored = Set(try writer.transaction.paths(in: "visits"))
    let dates = days.keys.sorted()
    let bytes = exports.reduce(0) { $0 + $1.table.byteCount }
    var told = 0
    try forEach(dates) { worker, place in
      try worker.writeNew(dates[place])
    } done: { count in
      let now = bytes * count / max(1, dates.count)
      progress(now - told)
      told = now
    }
    if !differing.isEmpty || !moved.isEmpty { try rewriteStored() }
    return summary
  }

  private func rewriteStored() throws {
    let old = stored.compactMap { VisitFiles.date(ofPath: $0)?.daysSinceEpoch }.sorted()
    // What is the same as it was has no row that has come elsewhere.
    let dates = old.filter { differing.contains($0) || (!moved.isEmpty && days[$0] == nil) }
    try forEach(dates) { worker, place in
      try worker.rewrite(dates[place])
    } done: { _ in
    }
  }

  /// Does something for every date, several at once.
  /// - Throws: the error of the earliest date that has one.
  private func forEach(
    _ dates: [Int32], _ body: @escaping (Worker, Int) throws -> Void,
    done: @escaping (Int) -> Void
  ) throws {
    let queue = WorkQueue(count: dates.count)
    let work = Work(body: body, done: done)
    let threads = max(1, min(Self.processors + Self.waitingThreads, dates.count))
    _ = concurrently(threads) { _ in
      let worker = Worker(self, queue)
      while let place = queue.take() {
        do {
          try work.body(worker, place)
          queue.withLock { work.tellDone() }
        } catch {
          queue.stop()
          queue.withLock {
            if self.failure.map({ place < $0.place }) ?? true { self.failure = (place, error) }
          }
        }
      }
    }
    if let failure { throw failure.error }
  }

  /// Unchecked: its closures are called by threads whose maker waits for them, `done` under the
  /// lock.
  private final class Work: @unchecked Sendable {
    let body: (Worker, Int) throws -> Void
    private let done: (Int) -> Void
    private var count = 0

    init(body: @escaping (Worker, Int) throws -> Void, done: @escaping (Int) -> Void) {
      self.body = body
      self.done = done
    }

    func tellDone() {
      count += 1
      done(count)
    }
  }

  /// One thread's part.
  private final class Worker {
    private let whole: VisitImport
    private let queue: WorkQueue
    private let reader: VisitDayReader
    private var lines: VisitDayWriter
    private var rows: [VisitRow] = []

    init(_ whole: VisitImport, _ queue: WorkQueue) {
      self.whole = whole
      self.queue = queue
      reader = VisitDayReader(whole.exports, whole.reading)
      lines = VisitDayWriter(reader.vocabulary)
    }

    private func transacting<Result>(
      _ body: (Transaction) throws -> Result
    ) rethrows -> Result {
      try queue.withLock { try body(whole.writer.transaction) }
    }

    /// Writes a date that the store has no visits of; looks at what differs in one that it has.
    func writeNew(_ day: Int32) throws {
      guard let date = CalendarDate(daysSinceEpoch: day) else { return }
      try reader.read(whole.days[day] ?? [], into: &rows)
      let count = lines.write(&rows, on: date)
      let file = RegisterFile<Visit>.visits(date)
      guard whole.stored.contains(file.path) else {
        try write(lines.file.bytes, to: file.path)
        let ids = whole.stored.isEmpty ? [] : rows.map(\.id.text)
        queue.withLock {
          whole.summary.added += count
          whole.moved.formUnion(ids)
        }
        return
      }
      let old = try transacting { try $0.bytes(of: file.path) } ?? []
      if lines.file.holds(old) {
        queue.withLock { whole.summary.unchanged += count }
        return
      }
      let known = Set(try file.records(in: old).flatMap { $0.caregivers.compactMap(\.row) })
      let new = rows.map(\.id.text).filter { !known.contains($0) }
      queue.withLock {
        whole.differing.insert(day)
        whole.moved.formUnion(new)
      }
    }

    /// Rewrites a date that the store has visits of: with the rows imported, and without those that
    /// have come under another date.
    func rewrite(_ day: Int32) throws {
      guard let date = CalendarDate(daysSinceEpoch: day) else { return }
      let file = RegisterFile<Visit>.visits(date)
      let bytes = try transacting { try $0.bytes(of: file.path) } ?? []
      try reader.read(whole.days[day] ?? [], into: &rows)
      let own = Set(rows.map(\.id.text))
      func isGone(_ row: String) -> Bool { whole.moved.contains(row) && !own.contains(row) }
      if own.isEmpty, !StoredRows.contains(in: bytes, where: isGone) { return }
      let old = try file.records(in: bytes)
      var visits = old
      var counted = ImportSummary(kind: .visits)
      if !own.isEmpty {
        let imported = VisitJoin.visits(rows, reader.vocabulary)
        visits = VisitJoin.joining(imported, replacing: own, in: old)
        let before = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for visit in visits { counted.count(before[visit.id], visit) }
      }
      let gone = Set(visits.flatMap { $0.caregivers.compactMap(\.row) }.filter(isGone))
      if !gone.isEmpty {
        let left = VisitJoin.joining([], replacing: gone, in: visits)
        // They were counted as new where they came.
        counted.added -= visits.count - left.count
        counted.changed += visits.count - left.count
        visits = left
      }
      queue.withLock { whole.summary.add(counted) }
      if visits.isEmpty, !gone.isEmpty {
        try transacting { try $0.remove(file.path) }
      } else if visits != old {
        try CollectionFile.bytes(of: visits).withUnsafeBufferPointer {
          try write($0, to: file.path)
        }
      }
    }

    private func write(_ bytes: UnsafeBufferPointer<UInt8>, to path: String) throws {
      let file = try transacting { try $0.stage(path) }
      try file.write(bytes)
      try file.finish()
    }
  }
}
