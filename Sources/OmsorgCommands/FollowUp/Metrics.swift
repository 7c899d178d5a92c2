import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// `omsorg metrics`: figures of the follow-up.
let metricsCommand = Command(
  "metrics", aliases: ["mått", "nyckeltal"],
  summary: Text(sv: "uppföljningens mått", en: "figures of the follow-up"),
  subcommands: [
    continuityCommand, ladderCommand, punctualityCommand, timeCommand, methodCommand,
    deFactoCommand, titlesCommand, deadlinesCommand, offersMetricsCommand, switchesCommand,
    complaintsMetricsCommand, goalsCommand, loadCommand,
  ])

extension Text {
  /// Where the definitions of figures stand.
  static let figuresDefined = Text(
    sv: "Hur varje mått räknas står i 'omsorg help metrics'.",
    en: "How each figure is computed is told by 'omsorg help metrics'.")
}

extension Session {
  /// Reads registers and visits, and who of them the filters are about.
  /// - Parameters:
  ///   - registers: those needed beside the filters'.
  ///   - days: the days whose visits are needed.
  ///   - lastDay: the day that filters ask of.
  ///   - files: other files needed.
  ///   - withTimes: whether planned times and those of each caregiver's part are needed.
  /// - Throws: as `Store.read`, and `StoreError.noSuchRecord` for a filter.
  func readVisits<Outcome>(
    _ registers: Set<Register>, of days: DateRange, lastDay: CalendarDate,
    files: [String] = [], withTimes: Bool = true,
    _ body: (StoreReader, CareRecords, VisitHistory, FollowUpFilter) throws -> Outcome
  ) throws -> Outcome {
    let needed = registers.union(FollowUpFilter.registers)
    return try store().read(
      needed, files: files, folders: [VisitFiles.folder(of: days)]
    ) { reader in
      let (registers, visits) = concurrently {
        Result { try reader.careRecords(needed) }
      } and: {
        Result {
          try VisitFiles.history(of: reader.snapshot, in: days, withTimes: withTimes)
        }
      }
      keepToTheEnd((registers, visits))
      let records = try registers.get()
      let filter = try FollowUpFilter(self, records, on: lastDay)
      return try body(reader, records, try visits.get(), filter)
    }
  }
}
