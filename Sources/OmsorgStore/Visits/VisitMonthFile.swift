import DataDirectory
import OmsorgDomain
import PlainJSON
import Records

/// A month's visits, of the cache as far as its days' files are as they were, else of the files.
struct VisitMonthFile {
  /// A file that changed less than this before it was read may change again without a trace, in
  /// nanoseconds.
  static let leastAge: Int64 = 2_000_000_000

  let month: Month
  /// The days asked for.
  let range: DateRange
  let snapshot: Snapshot
  let leastAge: Int64

  private var name: String { "visits-\(month.iso)" }

  /// The month; nil when there are no files of it.
  /// - Parameter withTimes: whether planned times and those of parts are needed.
  /// - Throws: `StoreError.invalidFile` for the first fault by date, `DataDirectoryError`.
  func month(withTimes: Bool) throws -> VisitMonth? {
    guard let days = range.intersection(month.dates) else { return nil }
    let current = days.map { date in (date, stamp(of: date)) }
    let areThere = current.contains { $0.1 != .absent }
    guard let header = cachedHeader() else {
      return areThere ? try read(current, keeping: nil) : nil
    }
    let changed = current.filter { date, stamp in
      stamp != header.stamps[date.day] || stamp == .doubtful
    }
    if changed.isEmpty {
      if !areThere { return nil }
      if let cached = cached(header, withTimes: withTimes) { return cached }
    } else if let cached = cached(header, withTimes: true) {
      return try read(changed, keeping: (cached, header))
    }
    return areThere ? try read(current, keeping: nil) : nil
  }

  /// What is known of a day's file now.
  private func stamp(of date: CalendarDate) -> VisitCacheHeader.Stamp {
    guard let status = snapshot.status(of: VisitFiles.path(of: date)) else { return .absent }
    if status.changed >= snapshot.openedAt - leastAge { return .doubtful }
    return VisitCacheHeader.Stamp(
      size: Int64(status.size), modified: status.modified, changed: status.changed,
      inode: status.inode)
  }

  private func cachedHeader() -> VisitCacheHeader? {
    guard let file = snapshot.cache.file(name), file.size >= VisitCacheHeader.size else {
      return nil
    }
    var header: VisitCacheHeader?
    withUnsafeTemporaryAllocation(byteCount: VisitCacheHeader.size, alignment: 16) { bytes in
      if file.read(into: bytes) {
        header = VisitCacheHeader(month, in: UnsafeRawBufferPointer(bytes))
      }
    }
    return header
  }

  /// The visits in the cache; nil if they are not as they were written with a header.
  private func cached(_ header: VisitCacheHeader, withTimes: Bool) -> VisitMonth? {
    let start = VisitCacheHeader.size
    guard let file = snapshot.cache.file(name), let sizes = sectionSizes(of: file) else {
      return nil
    }
    let wanted = withTimes ? sizes : Array(sizes.dropLast())
    guard let bytes = file.bytes(start + wanted.reduce(0, +)) else { return nil }
    var offset = start
    for (size, checksum) in zip(wanted, header.checksums) {
      let section = UnsafeRawBufferPointer(rebasing: bytes.all[offset..<offset + size])
      guard ContentHash(of: section).value == checksum else { return nil }
      offset += size
    }
    return VisitMonth(
      month, in: VisitMemory(UnsafeRawBufferPointer(rebasing: bytes.all[start...]), of: bytes))
  }

  /// The sizes of a file's sections, which together are all that follows the header.
  private func sectionSizes(of file: borrowing CacheFolder.File) -> [Int]? {
    var sizes: [Int]?
    let start = VisitCacheHeader.size
    withUnsafeTemporaryAllocation(byteCount: start + VisitMonth.countsSize, alignment: 16) {
      bytes in
      if file.read(into: bytes) {
        sizes = VisitMonth.sectionSizes(
          beginning: UnsafeRawBufferPointer(rebasing: bytes[start...]))
      }
    }
    return sizes.flatMap { $0.reduce(0, +) == file.size - start ? $0 : nil }
  }

  /// Reads the files of some days, and keeps the result in the cache.
  /// - Parameters:
  ///   - days: the days, with what is known of their files.
  ///   - old: the visits of which the other days' are kept.
  private func read(
    _ days: [(CalendarDate, VisitCacheHeader.Stamp)],
    keeping old: (month: VisitMonth, header: VisitCacheHeader)?
  ) throws -> VisitMonth? {
    var scanner = VisitScanner(month)
    var header = VisitCacheHeader(month)
    if let old {
      header = old.header
      let anew = Set(days.map(\.0.day))
      scanner.append(old.month) { day in
        !anew.contains(day) && old.header.stamps[day] != .doubtful
      }
      for day in 1...31 where header.stamps[day] == .doubtful { header.stamps[day] = .absent }
    }
    let buffer = ReadBuffer()
    for (date, stamp) in days {
      header.stamps[date.day] = stamp
      let path = VisitFiles.path(of: date)
      guard stamp != .absent else { continue }
      try snapshot.withBytes(of: path, in: buffer) { bytes in
        do throws(RecordFault) {
          try scanner.scan(bytes, date: date)
        } catch {
          throw StoreError.invalidFile(
            path: path, position: TextPosition.of(offset: error.offset, in: bytes),
            message: error.message)
        }
      }
    }
    guard let made = scanner.made() else { return nil }
    // What is in doubt is read again next time, so that it alone is not worth writing.
    if days.contains(where: { $0.1 != .doubtful }) { write(made, header) }
    return made
  }

  private func write(_ made: VisitMonth, _ header: VisitCacheHeader) {
    var header = header
    header.checksums = made.sections.map { ContentHash(of: $0).value }
    header.bytes.withUnsafeBytes { bytes in
      snapshot.cache.write(name, [bytes] + made.sections)
    }
  }
}
