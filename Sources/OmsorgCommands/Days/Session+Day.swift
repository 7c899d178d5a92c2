import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

extension Session {
  /// The planning of a date, with the plan given out if there is one.
  /// - Parameter reserve: minutes of each shift to be kept free for alarms.
  /// - Throws: `StoreError`, and `ErrorReport` for a file of times of travel that is wrong.
  func dayPlanning(on date: CalendarDate, reserve: Int = 0) throws -> DayPlanning {
    try readDay(date, reserve: reserve) { _, planning in planning }
  }

  /// Reads a date's planning, and more of the store as it is at the same moment.
  /// - Parameters:
  ///   - more: registers that are needed beside those of the planning.
  ///   - files: other files that are needed.
  /// - Throws: `StoreError`, `ErrorReport`, and what the closure throws.
  func readDay<Result>(
    _ date: CalendarDate, with more: Set<Register> = [], files: [String] = [], reserve: Int = 0,
    _ body: (StoreReader, DayPlanning) throws -> Result
  ) throws -> Result {
    let table = try travelTable()
    let registers = DayPlanning.registers.union(more)
    return try store().read(
      registers, files: DayPlanning.files(for: date) + files,
      folders: DayPlanning.folders(for: date)
    ) { reader in
      let records = try reader.careRecords(registers)
      if let table { warnOfUnknown(table.unknownIds(in: records)) }
      return try body(
        reader,
        try reader.dayPlanning(
          on: date, travel: table?.travel ?? TravelTimes(), reserve: reserve, records))
    }
  }

  /// The times of travel that `--travel` names, where the command has it.
  func travelTimes() throws -> TravelTimes { try travelTable()?.travel ?? TravelTimes() }

  /// The file that `--travel` names, where the command has it.
  private func travelTable() throws -> TravelTimesFile? {
    guard invocation.isGiven(DayOptions.travel), let path = invocation[DayOptions.travel] else {
      return nil
    }
    return try TravelTimesFile(path: path)
  }

  private func warnOfUnknown(_ ids: [String]) {
    guard !ids.isEmpty, !isQuiet else { return }
    let some = ids.prefix(3).joined(separator: ", ") + (ids.count > 3 ? " …" : "")
    invocation.warn(
      Text(
        sv: "restider som varken gäller brukare eller lag används inte: \(some) (\(ids.count) id)",
        en: "times of travel for what is neither client nor team are not used: \(some) "
          + "(\(ids.count) \(ids.count == 1 ? "id" : "ids"))"))
  }

  /// Gives a date its plan, in one logged change.
  ///
  /// Refused when what stands in the date's file is no longer what the planning was made from.
  /// - Parameters:
  ///   - planning: what the plan was made with.
  ///   - visits: the whole day's visits, those outside any scope included: `whole(_:_:)`.
  ///   - summary: what the change does, for the log; ids and no other personal data.
  ///   - columns: those of the table that will be printed.
  ///   - more: what else is changed with it.
  /// - Returns: how many visits became different.
  /// - Throws: `ErrorReport` with status 75 when another has changed the day in between.
  @discardableResult
  func replaceDay(
    _ planning: DayPlanning, with visits: [DayVisit], summary: String,
    printing columns: [Column] = RecordChange.columns,
    also more: (StoreWriter) throws -> Void = { _ in }
  ) throws -> Int {
    let date = planning.date
    return try change(summary, printing: columns) { writer in
      let given = try writer.records(.day(date))
      guard given == planning.given else { throw ErrorReport.dayChanged(date) }
      let before = Dictionary(given.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      let kept = Set(visits.map(\.id))
      let changed =
        visits.count { before[$0.id] != $0 } + given.count { !kept.contains($0.id) }
      if changed > 0 { try writer.replace(.day(date), with: visits) }
      try more(writer)
      return changed
    }.result
  }
}

extension DayPlanning {
  /// The whole day's visits when a scope gets new ones: those of other clients stay as given out.
  func whole(_ visits: [DayVisit], in scope: Scope) -> [DayVisit] {
    let others = given.filter { !contains(client: $0.client, in: scope) }
    return (others + visits).sorted { CollectionFile.inCollectionOrder($0.id, $1.id) }
  }
}

extension ErrorReport {
  /// The plan of a date is not the one that was read.
  static func dayChanged(_ date: CalendarDate) -> ErrorReport {
    ErrorReport(
      kind: "day_changed",
      message: Text(
        sv: "någon annan har ändrat planen för \(date.iso)",
        en: "someone else has changed the plan of \(date.iso)"),
      exitCode: .busy, hint: Text(sv: "gör om det", en: "do it again"))
  }
}
