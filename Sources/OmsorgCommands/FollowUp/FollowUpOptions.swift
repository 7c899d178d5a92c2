import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// The options that figures of the follow-up have in common: which days, summed over what, and of
/// whom.
struct FollowUpOptions: Sendable {
  /// The period's last day when none is given.
  enum LastDay: Sendable {
    /// The last day with visits: for what is counted from visits.
    case ofVisits
    /// For what is counted from registers.
    case today
    /// The month before this one, from its first day: for what is settled by the month.
    case lastMonth
  }

  /// The options, in the order that help has them.
  var all: [any DeclaredOption] { [from, to, by] + filters }

  private let from: Option<String?>
  private let to: Option<String?>
  /// What the rows are about.
  let by: Option<FollowUpGrouping>
  private let filters: [Option<String?>]
  private let lastDay: LastDay

  /// The options of a figure.
  /// - Parameters:
  ///   - groupings: what its rows can be about; another is a usage error.
  ///   - grouping: what they are about when nothing is said.
  ///   - filters: those of `Filters` that it has.
  init(
    _ groupings: [FollowUpGrouping], initially grouping: FollowUpGrouping,
    filters: [Option<String?>] = Filters.ofClients, lastDay: LastDay = .ofVisits
  ) {
    from = Option(
      "from", placeholder: "DATE", parse: .text, environment: .never,
      otherwise: lastDay == .lastMonth
        ? Text(sv: "den första i månaden", en: "the first of the month")
        : Text(sv: "27 dagar före --to", en: "27 days before --to"),
      summary: Text(sv: "första dagen", en: "the first day"))
    to = Option(
      "to", placeholder: "DATE", parse: .text, environment: .never,
      otherwise: lastDay.words,
      summary: Text(sv: "sista dagen", en: "the last day"))
    by = Option(
      "by", placeholder: "WHAT", parse: .grouping(groupings), environment: .never,
      initially: grouping.rawValue,
      summary: Text(sv: "vad raderna handlar om", en: "what the rows are about"))
    self.filters = filters
    self.lastDay = lastDay
  }

  /// What the rows are to be about.
  /// - Parameter otherwise: what they are about when nothing is said, if not as declared.
  func grouping(
    _ session: Session, otherwise: FollowUpGrouping? = nil
  ) -> FollowUpGrouping {
    let invocation = session.invocation
    if let otherwise, !invocation.isGiven(by) { return otherwise }
    return invocation[by]
  }

  /// What is asked for. A month, a week or A..B for `--from` alone is the whole period.
  /// - Throws: `UsageError` for what are no days or in the wrong order, and what finding the last
  ///   day with visits throws.
  func question(_ session: Session) throws -> FollowUpQuestion {
    let invocation = session.invocation
    let today = try session.today()
    let begun = try invocation[from].map {
      try session.dates($0, option: "--from", today: today)
    }
    let ended = try invocation[to].map { try session.dates($0, option: "--to", today: today) }
    let last: CalendarDate
    if let ended {
      last = ended.to ?? ended.from ?? today
    } else if let begun, let end = begun.to, end != begun.from {
      last = end
    } else {
      switch lastDay {
      case .today: last = today
      case .lastMonth:
        let end = Month(of: today).dates.from.adding(days: -1)
        // This month is settled as far as it has come when it is asked for.
        last = begun?.from.map { end < $0 ? today : end } ?? end
      case .ofVisits: last = try VisitFiles.lastDay(in: session.store(), upTo: today) ?? today
      }
    }
    let first =
      begun.flatMap { $0.from ?? $0.to }
      ?? (lastDay == .lastMonth ? Month(of: last).dates.from : last.adding(days: -27))
    guard let period = DateRange(from: first, to: last) else {
      throw UsageError(
        ended == nil
          ? Text(
            sv: "--from \(first.iso) är efter \(last.iso), där perioden slutar när --to inte anges",
            en: "--from \(first.iso) is after \(last.iso), where the period ends without --to")
          : Text(
            sv: "--from \(first.iso) är efter --to \(last.iso)",
            en: "--from \(first.iso) is after --to \(last.iso)"))
    }
    return FollowUpQuestion(period: period, grouping: invocation[by])
  }
}

extension FollowUpOptions.LastDay {
  fileprivate var words: Text {
    switch self {
    case .ofVisits: Text(sv: "sista dagen med besök", en: "the last day with visits")
    case .today: Text(sv: "i dag", en: "today")
    case .lastMonth: Text(sv: "sista dagen förra månaden", en: "the last day of last month")
    }
  }
}

extension ValueParser where Value == FollowUpGrouping {
  /// One of the groupings that a figure has.
  fileprivate static func grouping(_ groupings: [FollowUpGrouping]) -> ValueParser {
    let names = groupings.map(\.rawValue)
    return ValueParser(completion: .words(names)) { text throws(InvalidValue) in
      guard let grouping = groupings.first(where: { $0.rawValue == text }) else {
        throw .notAllowed(names)
      }
      return grouping
    }
  }
}
