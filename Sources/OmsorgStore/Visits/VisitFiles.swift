public import DataDirectory
public import OmsorgDomain
import PlainJSON
import Records

/// The visits files of a store: one a day, `visits/2026/11/2026-11-20.json`.
public enum VisitFiles {
  private static let files = DailyFiles(root: "visits")
  /// Below this many bytes a second thread costs more than it saves.
  private static let leastBytesPerThread = 1 << 20

  /// The file of a date's visits, relative to the store.
  public static func path(of date: CalendarDate) -> String { files.path(of: date) }

  /// The date whose visits a file holds; nil if it is no visits file.
  public static func date(ofPath path: String) -> CalendarDate? { files.date(ofPath: path) }

  /// The files of a range's visits, below the innermost folder that has all of them.
  public static func folder(of range: DateRange) -> Folder { files.folder(of: range) }

  /// The last day, up to a day, that there is a file of visits for; nil when there is none.
  /// - Throws: `StoreError`, `DataDirectoryError`.
  public static func lastDay(in store: Store, upTo day: CalendarDate) throws -> CalendarDate? {
    let latest = Latest()
    // The names are enough: no file is opened.
    let names = Folder(files.root) { path in
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

  /// The visits of a range. What is read of whole files is kept in the store's cache, if that may be
  /// written, and had from there as long as the files are as they were.
  /// - Parameters:
  ///   - snapshot: files that include those of `folder(of: range)`.
  ///   - withTimes: whether planned times and those of parts are needed; without, the history has
  ///     them not, and who asks for one is stopped.
  /// - Throws: `StoreError.invalidFile` for the first fault by date, `DataDirectoryError`.
  public static func history(
    of snapshot: Snapshot, in range: DateRange, withTimes: Bool = true
  ) throws -> VisitHistory {
    let bytes = snapshot.paths.reduce(0) { sum, path in
      guard let date = date(ofPath: path), range.contains(date) else { return sum }
      return sum + (snapshot.status(of: path)?.size ?? 0)
    }
    let threads = min(processorCount, bytes / leastBytesPerThread)
    return try history(of: snapshot, in: range, withTimes: withTimes, threads: threads)
  }

  /// As `history(of:in:withTimes:)`, on so many threads.
  static func history(
    of snapshot: Snapshot, in range: DateRange, withTimes: Bool, threads: Int,
    leastAge: Int64 = VisitMonthFile.leastAge
  ) throws -> VisitHistory {
    let files = months(of: snapshot, in: range).map { month in
      VisitMonthFile(month: month, range: range, snapshot: snapshot, leastAge: leastAge)
    }
    let months = concurrently(over: files.count, threads: threads) { index in
      Result { try files[index].month(withTimes: withTimes) }
    }
    return VisitHistory(try months.compactMap { try $0.get() }, in: range)
  }

  /// The months of a range that there are files of, in order.
  private static func months(of snapshot: Snapshot, in range: DateRange) -> [Month] {
    var months: [Month] = []
    for path in snapshot.paths {
      guard let date = date(ofPath: path), range.contains(date) else { continue }
      let month = Month(of: date)
      if months.last != month { months.append(month) }
    }
    return months
  }
}
