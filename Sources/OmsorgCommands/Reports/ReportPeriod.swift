import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// Which days a report is about, and of whom.
enum ReportPeriod {
  static let from = Option<String?>(
    "from", placeholder: "DATE", parse: .text, environment: .never,
    otherwise: Text(sv: "efter periodens längd", en: "by the period's length"),
    summary: Text(sv: "första dagen", en: "the first day"))
  static let to = Option<String?>(
    "to", placeholder: "DATE", parse: .text, environment: .never,
    otherwise: Text(
      sv: "sista dagen i senaste hela månaden", en: "the last day of the latest whole month"),
    summary: Text(sv: "sista dagen", en: "the last day"))
  static let filters: [any DeclaredOption] = [
    Filters.team, Filters.section, Filters.area, Filters.provider,
  ]

  /// The days asked for, or so many whole months up to the latest whole one; none after today.
  /// - Throws: `UsageError` for what are no days or in the wrong order.
  static func days(_ session: Session, months: Int, today: CalendarDate) throws -> DateRange {
    let invocation = session.invocation
    let begun = try invocation[from].map { try session.dates($0, option: "--from", today: today) }
    let ended = try invocation[to].map { try session.dates($0, option: "--to", today: today) }
    let last: CalendarDate
    if let ended {
      last = ended.to ?? ended.from ?? today
    } else if let begun, let end = begun.to, end != begun.from {
      last = end
    } else if begun != nil {
      last = today
    } else {
      last = lastWholeMonth(before: today)
    }
    let to = min(last, today)
    let first = begun.flatMap { $0.from ?? $0.to } ?? start(of: months, endingOn: to)
    guard let period = DateRange(from: first, to: to) else {
      throw UsageError(
        Text(
          sv: "--from \(first.iso) är efter --to \(to.iso)",
          en: "--from \(first.iso) is after --to \(to.iso)"))
    }
    return period
  }

  /// As long a time before a period: so many months, or as many days where its first day was given.
  static func before(_ period: DateRange, months: Int, isGiven session: Session) -> DateRange {
    let last = period.from.adding(days: -1)
    let first =
      session.invocation.isGiven(from)
      ? period.from.adding(days: -period.count) : start(of: months, endingOn: last)
    return DateRange(from: first, to: last) ?? DateRange(last)
  }

  /// So many months ending on a day: from the day after it so many months before.
  static func start(of months: Int, endingOn last: CalendarDate) -> CalendarDate {
    last.adding(days: 1).adding(months: -months)
  }

  /// The last day of the latest month that has ended; a month ends on its last day.
  private static func lastWholeMonth(before today: CalendarDate) -> CalendarDate {
    let month = Month(of: today)
    return month.dates.to <= today ? month.dates.to : month.dates.from.adding(days: -1)
  }
}

/// What a report is made of.
struct ReportMaterial {
  let records: CareRecords
  /// The visits of the days read.
  let history: VisitHistory
  /// The shifts of the days asked for.
  let shifts: [Shift]
  let dutiesFrom: CalendarDate?
  let filter: FollowUpFilter
  let words: ReportWords
  let heading: ReportHeading
}

extension Session {
  /// Reads all registers and the visits of some days for a report.
  /// - Parameters:
  ///   - shiftDays: the days whose shifts are read; none without.
  ///   - lastDay: the day that the filters ask of.
  ///   - withTimes: whether planned times and those of each caregiver's part are needed.
  /// - Throws: as `Store.read`, and `StoreError.noSuchRecord` for a filter.
  func readReport<Result>(
    visitsOf days: DateRange, shiftsOf shiftDays: DateRange? = nil, lastDay: CalendarDate,
    withTimes: Bool = true,
    _ body: (ReportMaterial) throws -> Result
  ) throws -> Result {
    let all = Set(Register.allCases)
    let (store, today) = (try store(), try today())
    let months = shiftDays?.months ?? []
    let files = months.map { RegisterFile<Shift>.shifts($0).path }
    return try store.read(
      all, files: files, folders: [VisitFiles.folder(of: days)]
    ) { reader in
      let records = try reader.careRecords(all)
      let filter = try FollowUpFilter(self, records, on: lastDay)
      let history = try VisitFiles.history(
        of: reader.snapshot, in: days, withTimes: withTimes)
      let words = ReportWords(
        language: languageHandedOut(reader.configuration), records: records)
      return try body(
        ReportMaterial(
          records: records, history: history,
          shifts: try months.flatMap { try reader.records(.shifts($0)) },
          dutiesFrom: reader.configuration.dutiesFrom,
          filter: filter, words: words,
          heading: ReportHeading(
            store: reader.configuration.name, madeOn: today, madeBy: actor,
            scope: scope(words))))
    }
  }

  /// What the filters choose, in words.
  private func scope(_ words: ReportWords) -> String? {
    let invocation = invocation
    func given(_ option: Option<String?>, _ label: String) -> String? {
      guard invocation.isGiven(option), let id = invocation[option] else { return nil }
      return "\(label) \(id)"
    }
    let parts = [
      given(Filters.provider, words.t("utförare", "provider")),
      given(Filters.area, words.t("område", "area")),
      given(Filters.section, words.t("sektion", "section")),
      given(Filters.team, words.t("lag", "team")),
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
