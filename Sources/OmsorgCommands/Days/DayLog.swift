import CommandLineKit
import DataDirectory
import OmsorgDomain
import OmsorgStore
import PlainJSON
import Records

extension Session {
  /// What the visits of a date were when the date was planned, of those that have been changed since;
  /// nil of those that were not there. The log tells.
  ///
  /// Where a change is too large for the log to tell its records, what was before it is not told.
  /// - Throws: `StoreError`, `DataDirectoryError`.
  func dayChanges(on date: CalendarDate) throws -> [String: DayVisit?] {
    let store = try store()
    let path = DayFiles.path(of: date)
    let isThere = try store.read(files: [path]) { $0.snapshot.status(of: path) != nil }
    guard isThere else { return [:] }
    var before: [String: DayVisit?] = [:]
    var planned: Set<String> = []
    let log = try store.directory.log()
    while let entry = try log.next() {
      guard let file = entry.files.first(where: { $0.path == path }) else { continue }
      if file.isKept { break }
      for record in entry.records where record.path == path && !planned.contains(record.id) {
        if entry.isPlanning {
          planned.insert(record.id)
        } else {
          before.updateValue(
            try record.before.map { bytes in
              try JSONReader.read(bytes) { reader in try DayVisit(from: &reader) }
            }, forKey: record.id)
        }
      }
      if file.before == nil { break }
    }
    return before
  }
}

extension LogEntry {
  /// Whether a day was planned: by `day plan`, in either language.
  fileprivate var isPlanning: Bool {
    let words = CommandWords.skipping(GlobalOptions.all, in: change.command).prefix(2)
    return [["day", "plan"], ["dag", "plan"], ["day", "planera"], ["dag", "planera"]]
      .contains(Array(words))
  }
}
