import OmsorgDomain
import OmsorgStore

extension Session {
  /// Reads registers for figures counted from them alone, and who of them the filters are about.
  /// - Parameters:
  ///   - registers: those needed beside the filters'.
  ///   - lastDay: the day that filters ask of.
  /// - Throws: as `Store.read`, and `StoreError.noSuchRecord` for a filter.
  func readRegisters<Result>(
    _ registers: Set<Register>, lastDay: CalendarDate,
    _ body: (StoreReader, CareRecords, FollowUpFilter) throws -> Result
  ) throws -> Result {
    let needed = registers.union(FollowUpFilter.registers)
    return try store().read(needed) { reader in
      let records = try reader.careRecords(needed)
      return try body(reader, records, try FollowUpFilter(self, records, on: lastDay))
    }
  }
}
