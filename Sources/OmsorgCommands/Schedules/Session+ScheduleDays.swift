import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// Whose days are looked at.
enum ScheduleScope: Hashable {
  case caregiver(String)
  case client(String)
  case team(String)
  case everyone
}

/// What days of schedules are seen from.
struct SeenDays {
  static let from = Option<String?>(
    "from", placeholder: "DATE", parse: .text, environment: .never,
    otherwise: Text(sv: "veckans måndag", en: "this week's Monday"),
    summary: Text(
      sv: "första dagen, eller en vecka eller månad", en: "the first day, or a week or month"))
  static let to = Option<String?>(
    "to", placeholder: "DATE", parse: .text, environment: .never,
    summary: Text(sv: "sista dagen", en: "the last day"))

  let days: ScheduleDays
  let configuration: StoreConfiguration
}

extension Session {
  /// Reads the shifts, meetings, schedules and daily visits of some days.
  /// - Parameter proposed: schedules to be looked at as if they held.
  /// - Throws: `StoreError.noSuchRecord` for a scope that is not on record.
  func scheduleDays(
    in range: DateRange, of scopes: [ScheduleScope], today: CalendarDate,
    proposed: [Schedule] = []
  ) throws -> SeenDays {
    let months = ScheduleDays.daysNeeded(for: range).months
    return try store().read(
      SchedulePlanning.registers, files: months.map { RegisterFile<Shift>.shifts($0).path }
    ) { reader in
      let known = try reader.careRecords(SchedulePlanning.registers)
      for scope in scopes { try scope.require(in: known) }
      var schedules = known.schedules
      for schedule in proposed { schedules.put(schedule) }
      let records = known.with(schedules: schedules)
      let configuration = reader.configuration
      let cycle = try configuration.careCycle
      let shifts = try reader.shifts(standingInFor: range, cycle: cycle)
      return SeenDays(
        days: ScheduleDays(
          records: records, shifts: shifts, cycle: cycle, in: range, today: today),
        configuration: configuration)
    }
  }

  /// The days that `--from`, `--to` and `--weeks` name; so many weeks from this week's Monday
  /// unless told.
  /// - Throws: `UsageError`.
  func scheduleRange(
    weeks: Option<Int?>, today: CalendarDate,
    usual: Int
  ) throws -> DateRange {
    let begun = try invocation[SeenDays.from].map { try dates($0, option: "--from", today: today) }
    let ended = try invocation[SeenDays.to].map { try dates($0, option: "--to", today: today) }
    if ended != nil, invocation[weeks] != nil {
      throw UsageError(
        Text(
          sv: "'--to' och '--weeks' går inte ihop", en: "'--to' and '--weeks' do not go together"))
    }
    let first = begun.flatMap { $0.from ?? $0.to } ?? today.monday
    let last: CalendarDate
    if let ended {
      last = ended.to ?? ended.from ?? first
    } else if let weeks = invocation[weeks] {
      last = first.adding(days: 7 * weeks - 1)
    } else if let begun, let end = begun.to, end != begun.from {
      // A week, a month or A..B for --from alone is all of it.
      last = end
    } else {
      last = first.adding(days: 7 * usual - 1)
    }
    guard let range = DateRange(from: first, to: last) else {
      throw UsageError(
        Text(
          sv: "--from \(first.iso) är efter --to \(last.iso)",
          en: "--from \(first.iso) is after --to \(last.iso)"))
    }
    guard range.count <= 366 * 2 else {
      throw UsageError(
        Text(
          sv: "\(range.iso) är mer än två år", en: "\(range.iso) is more than two years"))
    }
    return range
  }
}

extension ScheduleScope {
  /// - Throws: `StoreError.noSuchRecord`.
  fileprivate func require(in records: CareRecords) throws {
    switch self {
    case .caregiver(let id):
      guard records.caregiver(id) != nil else {
        throw StoreError.noSuchRecord(path: RegisterFile.caregivers.path, id: id)
      }
    case .client(let id): _ = try records.requireClient(id)
    case .team(let id):
      guard records.team(id) != nil else {
        throw StoreError.noSuchRecord(path: RegisterFile.teams.path, id: id)
      }
    case .everyone: break
    }
  }
}

extension [(name: String, scope: ScheduleScope)] {
  /// What was given, if anything.
  /// - Throws: `UsageError` if several were.
  func onlyOne() throws -> ScheduleScope? {
    if count > 1 {
      throw UsageError(
        Text(
          sv: "'\(self[0].name)' och '\(self[1].name)' går inte ihop",
          en: "'\(self[0].name)' and '\(self[1].name)' do not go together"))
    }
    return first?.scope
  }
}
