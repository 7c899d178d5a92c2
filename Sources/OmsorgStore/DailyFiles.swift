import DataDirectory
import OmsorgDomain
import Records

/// Files that there is one a day of, below a folder: `visits/2026/11/2026-11-20.json`.
struct DailyFiles: Sendable {
  /// The folder, relative to the store.
  let root: String

  /// The file of a date, relative to the store.
  func path(of date: CalendarDate) -> String {
    let iso = date.iso
    return "\(root)/\(iso.prefix(4))/\(iso.dropFirst(5).prefix(2))/\(iso).json"
  }

  /// The date that a file is for; nil if it is none of these files.
  func date(ofPath path: String) -> CalendarDate? {
    guard path.hasSuffix(".json"),
      let date = CalendarDate(iso: path.dropLast(5).suffix(10)), self.path(of: date) == path
    else { return nil }
    return date
  }

  /// The files of a range, below the innermost folder that has all of them.
  func folder(of range: DateRange) -> Folder {
    var path = root
    if range.from.year == range.to.year {
      let parts = self.path(of: range.from).split(separator: "/")
      let depth = range.from.month == range.to.month ? 3 : 2
      path = parts.prefix(depth).joined(separator: "/")
    }
    return Folder(path) { path in date(ofPath: path).map(range.contains) ?? false }
  }
}
