public import DataDirectory
import Glibc
public import OmsorgDomain
import PlainJSON
import Records

/// The visits files of a store: one a day, `visits/2026/11/2026-11-20.json`.
public enum VisitFiles {
  private static let root = "visits"
  /// Below this many bytes a second thread costs more than it saves.
  private static let leastBytesPerThread = 1 << 20

  /// The file of a date's visits, relative to the store.
  public static func path(of date: CalendarDate) -> String {
    let iso = date.iso
    return "\(root)/\(iso.prefix(4))/\(iso.dropFirst(5).prefix(2))/\(iso).json"
  }

  /// The date whose visits a file holds; nil if it is no visits file.
  public static func date(ofPath path: String) -> CalendarDate? {
    guard path.hasSuffix(".json"),
      let date = CalendarDate(iso: path.dropLast(5).suffix(10)), self.path(of: date) == path
    else { return nil }
    return date
  }

  /// The files of a range's visits, below the innermost folder that has all of them.
  public static func folder(of range: DateRange) -> Folder {
    var path = root
    if range.from.year == range.to.year {
      let parts = self.path(of: range.from).split(separator: "/")
      let depth = range.from.month == range.to.month ? 3 : 2
      path = parts.prefix(depth).joined(separator: "/")
    }
    return Folder(path) { path in date(ofPath: path).map(range.contains) ?? false }
  }

  /// The last day, up to a day, that there is a file of visits for; nil when there is none.
  /// - Throws: `StoreError`, `DataDirectoryError`.
  public static func lastDay(in store: Store, upTo day: CalendarDate) throws -> CalendarDate? {
    let latest = Latest()
    // The names are enough: no file is opened.
    let names = Folder(root) { path in
      if let date = date(ofPath: path), date <= day { latest.date = max(latest.date ?? date, date) }
      return false
    }
    try store.read(folders: [names]) { _ in }
    return latest.date
  }

  /// Written and read by one thread.
  private final class Latest: @unchecked Sendable {
    var date: CalendarDate?
  }

  /// The visits of a range, of all statuses.
  /// - Parameter snapshot: files that include those of `folder(of: range)`.
  /// - Throws: `StoreError.invalidFile`, `DataDirectoryError`.
  public static func history(of snapshot: Snapshot, in range: DateRange) throws -> VisitHistory {
    var visits: [Visit] = []
    for path in snapshot.paths {
      guard let date = date(ofPath: path), range.contains(date),
        let bytes = try snapshot.bytes(of: path)
      else { continue }
      visits += try RegisterFile<Visit>.visits(date).records(in: bytes)
    }
    return VisitHistory(visits)
  }

  /// The performed visits of a range, ordered by date and id.
  /// - Parameters:
  ///   - snapshot: files that include those of `folder(of: range)`.
  ///   - catalogue: the services, whose traits the columns hold.
  /// - Throws: `StoreError.invalidFile` for the first fault by date, `DataDirectoryError`.
  public static func columns(
    of snapshot: Snapshot, in range: DateRange, services catalogue: ServiceCatalogue
  ) throws -> VisitColumns {
    try columns(
      of: snapshot, in: range, services: catalogue,
      threads: sysconf(Int32(_SC_NPROCESSORS_ONLN)), leastBytesPerThread: leastBytesPerThread)
  }

  /// As `columns(of:in:services:)`, on at most so many threads with at least so many bytes each.
  static func columns(
    of snapshot: Snapshot, in range: DateRange, services catalogue: ServiceCatalogue, threads: Int,
    leastBytesPerThread: Int
  ) throws -> VisitColumns {
    let files = snapshot.paths.compactMap { path -> File? in
      guard let date = date(ofPath: path), range.contains(date) else { return nil }
      return File(path: path, date: date, size: snapshot.status(of: path)?.size ?? 0)
    }
    let bytes = files.reduce(0) { $0 + $1.size }
    let parts = split(files, into: min(threads, bytes / max(1, leastBytesPerThread)))
    if parts.isEmpty { return VisitColumns() }
    var results = concurrently(parts.count) { part in
      Result { try columns(of: parts[part], in: snapshot, services: catalogue) }
    }
    // Taken out, so that it grows where it is.
    var whole = try results.removeFirst().get()
    for result in results { whole.append(contentsOf: try result.get()) }
    return whole
  }

  private struct File: Sendable {
    let path: String
    let date: CalendarDate
    let size: Int
  }

  /// At most `count` runs of files, in order and of about as many bytes each.
  private static func split(_ files: [File], into count: Int) -> [ArraySlice<File>] {
    var parts: [ArraySlice<File>] = []
    var rest = files[...]
    var bytesLeft = files.reduce(0) { $0 + $1.size }
    for partsLeft in stride(from: max(1, count), through: 1, by: -1) where !rest.isEmpty {
      var end = rest.startIndex
      var bytes = 0
      while end < rest.endIndex, partsLeft == 1 || bytes < bytesLeft / partsLeft {
        bytes += rest[end].size
        end += 1
      }
      parts.append(rest[..<end])
      rest = rest[end...]
      bytesLeft -= bytes
    }
    return parts
  }

  private static func columns(
    of files: ArraySlice<File>, in snapshot: Snapshot, services catalogue: ServiceCatalogue
  ) throws -> VisitColumns {
    var scanner = VisitScanner(services: catalogue)
    var columns = VisitColumns()
    let buffer = ReadBuffer()
    for file in files {
      try snapshot.withBytes(of: file.path, in: buffer) { bytes in
        do throws(RecordFault) {
          try scanner.scan(bytes, date: file.date, into: &columns)
        } catch {
          throw StoreError.invalidFile(
            path: file.path, position: TextPosition.of(offset: error.offset, in: bytes),
            message: error.message)
        }
      }
    }
    return columns
  }
}
