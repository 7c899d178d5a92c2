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
      let day = try VisitDay(date, in: writer)
      let joined = VisitJoin.visits(days[date] ?? [], rows.vocabulary)
      // An id that a row names is not given to another.
      var number = max(
        day.highestNumber, RecordedVisitId.highest(among: joined.map(\.id), on: date))
      let new = joined.map { visit in
        var visit = visit
        if visit.id.isEmpty {
          number += 1
          visit.id = RecordedVisitId.id(number, on: date)
          for place in visit.caregivers.indices { visit.caregivers[place].row = nil }
        }
        return visit
      }
      if let taken = day.first(of: new.map(\.id)) {
        throw StoreError.recordExists(path: day.path, id: taken)
      }
      try day.write(adding: new, to: writer)
      recorded += new
    }
    return recorded
  }
}

/// The ids of visits recorded here: the date and a number, which is never used again.
enum RecordedVisitId {
  static func id(_ number: Int, on date: CalendarDate) -> String {
    let digits = String(number)
    return prefix(on: date) + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// What the ids of a date begin with.
  static func prefix(on date: CalendarDate) -> String { date.iso + "-" }

  /// The highest number given so far on a date.
  static func highest(among ids: [String], on date: CalendarDate) -> Int {
    let prefix = prefix(on: date)
    return ids.compactMap { id in
      guard id.hasPrefix(prefix) else { return nil }
      let digits = id.dropFirst(prefix.count)
      return digits.utf8.count <= mostDigits ? Int(digits) : nil
    }.max() ?? 0
  }

  /// A longer number was not given here, and one more than such a number might be none.
  private static let mostDigits = 18
}
