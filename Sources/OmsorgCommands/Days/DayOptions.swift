import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// What several of `day`'s subcommands take.
enum DayOptions {
  static let date = Operand<String?>(
    "DATE", parse: .text, summary: Text(sv: "dagen; utelämnad: i dag", en: "the date; else today"))
  static let everyone = Option<Bool>(
    "all", summary: Text(sv: "alla lag", en: "all teams"))
  static let travel = Option<String?>(
    "travel", placeholder: "FILE", parse: .file, environment: .always,
    summary: Text(
      sv: "kända restider: CSV med from, to, minutes och kanske way",
      en: "known times of travel: CSV with from, to, minutes and perhaps way"))
  static let effort = effort(
    otherwise: Text(
      sv: "\(usualEfforts.upperBound), av många besök mindre, ner till \(usualEfforts.lowerBound)",
      en: "\(usualEfforts.upperBound), of many visits less, down to \(usualEfforts.lowerBound)"))
  static let repairEffort = effort(
    otherwise: Text(
      sv: "ansträngning \(DayPlanning.usualRepairEffort)",
      en: "effort \(DayPlanning.usualRepairEffort)"))
  static let seconds = Option<Int?>(
    "time", placeholder: "SECONDS", parse: .integer(1...86_400), environment: .never,
    summary: Text(
      sv: "sök ungefär så länge; säger vilken --effort som ger samma plan",
      en: "search for about so long; tells which --effort gives the same plan"))
  static let seed = PlanSearch.seed
  static let reserve = Option<Int>(
    "reserve", placeholder: "MINUTES", parse: .integer(0...1_440), initially: "0",
    summary: Text(
      sv: "minuter av varje pass som om möjligt hålls fria för larm",
      en: "minutes of each shift kept free for alarms, as far as possible"))

  private static let usualEfforts = DayPlanning.usualEfforts

  private static func effort(otherwise: Text) -> Option<Int?> {
    Option(
      "effort", placeholder: "N", parse: .integer(1...DayPlanning.mostEffort), environment: .never,
      otherwise: otherwise,
      summary: Text(sv: "hur noga det söks", en: "how hard to search"))
  }

  /// The date that the operand says.
  /// - Throws: `UsageError`.
  static func date(_ session: Session) throws -> CalendarDate {
    let today = try session.today()
    guard let text = session.invocation[date] else { return today }
    return try session.date(text, option: "DATE", today: today)
  }

  /// Whose day is asked for: a team's, an area's or everyone's.
  /// - Parameter usual: what is meant when none of them is; nil: one of them must be.
  /// - Throws: `UsageError` for several of them, or for none where one must be.
  static func scope(
    _ session: Session, otherwise usual: DayPlanning.Scope? = nil
  ) throws -> DayPlanning.Scope {
    let invocation = session.invocation
    let asked: [DayPlanning.Scope] =
      [
        invocation[Filters.team].map { .team($0) }, invocation[Filters.area].map { .area($0) },
        invocation[everyone] ? .everyone : nil,
      ].compactMap(\.self)
    if asked.isEmpty, let usual { return usual }
    guard let scope = asked.first, asked.count == 1 else {
      throw UsageError(
        Text(
          sv: "ange ett lag med --team, ett område med --area, eller --all",
          en: "name a team with --team, an area with --area, or --all"))
    }
    return scope
  }
}

extension DayPlanning.Scope {
  /// - Throws: `StoreError.noSuchRecord` for a team or area that is not on record.
  func require(in records: CareRecords) throws {
    switch self {
    case .team(let id):
      guard records.team(id) != nil else {
        throw StoreError.noSuchRecord(path: RegisterFile.teams.path, id: id)
      }
    case .area(let id):
      let isKnown = records.teams.contains { team in
        team.area.periods.contains { $0.value == id }
      }
      guard isKnown else { throw StoreError.noSuchRecord(path: RegisterFile.teams.path, id: id) }
    case .everyone: break
    }
  }
}
