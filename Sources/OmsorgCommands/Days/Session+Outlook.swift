import OmsorgDomain
import OmsorgStore

/// What is expected of some days in a row.
struct ReadOutlook {
  let reader: StoreReader
  let records: CareRecords
  /// The planning of each date.
  let plannings: [DayPlanning]
  /// What is expected of each date.
  let outlooks: [DayOutlook]
}

extension Session {
  /// Reads what is expected of some days: their plans, where there are any, else schedules and
  /// daily visits.
  /// - Parameters:
  ///   - client: the only client who is asked for; nil: all.
  ///   - more: registers that are needed beside those of planning.
  /// - Throws: `StoreError`, and what the closure throws.
  func readOutlook<Result>(
    of days: DateRange, client: String? = nil, with more: Set<Register> = [],
    _ body: (ReadOutlook) throws -> Result
  ) throws -> Result {
    let today = try today()
    let registers = DayPlanning.registers.union(SchedulePlanning.registers).union(more)
    let months = ScheduleDays.daysNeeded(for: days).months.map {
      RegisterFile<Shift>.shifts($0).path
    }
    let files = Set(months + days.flatMap { DayPlanning.files(for: $0) }).sorted()
    let first = DayHistory.range(before: days.from).from
    let folders = DateRange(from: first, to: days.to).map { back in
      [VisitFiles.folder(of: back), DayFiles.folder(of: back)]
    }
    return try store().read(registers, files: files, folders: folders ?? []) { reader in
      var records = try reader.careRecords(registers)
      if let client {
        _ = try records.requireClient(client)
        records = try reader.careRecords(of: client, among: records)
      }
      let cycle = try reader.configuration.careCycle
      let schedules = ScheduleDays(
        records: records, shifts: try reader.shifts(standingInFor: days, cycle: cycle),
        cycle: cycle, in: days, today: today)
      let plannings = try days.map { try reader.dayPlanning(on: $0, records) }
      return try body(
        ReadOutlook(
          reader: reader, records: records, plannings: plannings,
          outlooks: plannings.map { DayOutlook($0, schedules) }))
    }
  }
}

extension StoreReader {
  /// The registers as if there were one client only, so that planning has little to look at.
  fileprivate func careRecords(
    of client: String, among records: CareRecords
  ) throws -> CareRecords {
    CareRecords(
      clients: records.clients.filter { $0.id == client }, caregivers: records.caregivers,
      teams: records.teams, providers: records.providers, decisions: records.decisions(of: client),
      careContacts: records.careContacts(of: client), absences: records.absences,
      switchRequests: records.switchRequests(of: client),
      appointments: records.appointments.filter { $0.client == client },
      meetings: records.meetings, schedules: records.schedules,
      services: try self.records(.services), policies: try self.records(.policies))
  }
}
