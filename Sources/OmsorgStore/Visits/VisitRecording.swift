public import OmsorgDomain
import Records

extension Importer {
  /// Records visits from rows within the change that is under way. Rows without an id become
  /// visits with ids made here, `DATE-NNNN`; rows for the same client, date, planned times and
  /// services become one visit.
  /// - Returns: the visits, by date and id.
  /// - Throws: `StoreError.importRefused` with every fault; `StoreError.recordExists` when a row's
  ///   id is there already; `DataDirectoryError`.
  public static func record(
    _ file: ImportFile, into writer: StoreWriter, _ options: Options
  ) throws -> [Visit] {
    let importer = Importer(writer, options)
    let rows = try importer.rowsToRecord(file)
    let days = Dictionary(grouping: rows.rows, by: \.date)
    var recorded: [Visit] = []
    for date in days.keys.sorted() {
      let file = RegisterFile<Visit>.visits(date)
      let old = try writer.records(file)
      let ids = Set(old.map(\.id))
      var number = RecordedVisitId.highest(among: old, on: date)
      let new = VisitJoin.visits(days[date] ?? [], rows.vocabulary).map { visit in
        var visit = visit
        if visit.id.isEmpty {
          number += 1
          visit.id = RecordedVisitId.id(number, on: date)
          for place in visit.caregivers.indices { visit.caregivers[place].row = nil }
        }
        return visit
      }
      if let taken = new.first(where: { ids.contains($0.id) }) {
        throw StoreError.recordExists(path: file.path, id: taken.id)
      }
      try writer.replace(file, with: old + new)
      recorded += new
    }
    return recorded
  }
}

/// The ids of visits recorded here: the date and a number, which is never used again.
enum RecordedVisitId {
  static func id(_ number: Int, on date: CalendarDate) -> String {
    let digits = String(number)
    return "\(date.iso)-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The highest number given so far on a date.
  static func highest(among visits: [Visit], on date: CalendarDate) -> Int {
    let prefix = date.iso + "-"
    return visits.compactMap { visit in
      visit.id.hasPrefix(prefix) ? Int(visit.id.dropFirst(prefix.count)) : nil
    }.max() ?? 0
  }
}
