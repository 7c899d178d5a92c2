import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let groupings: [FollowUpGrouping] = [
  .client, .caregiver, .team, .section, .area, .provider, .day, .week, .month, .all,
]
private let options = FollowUpOptions(
  groupings, initially: .client, filters: Filters.ofClients + [Filters.caregiver])
private let window = Option<Int>(
  "window", placeholder: "DAYS", parse: .integer(1...366), environment: .never, initially: "14",
  summary: Text(
    sv: "dagar, till och med --to, som olika medarbetare räknas över",
    en: "days, up to --to, in which different caregivers are counted"))
private let trend = Option<String?>(
  "trend", placeholder: "WHAT", parse: .choice(["week", "month"]), environment: .never,
  summary: Text(
    sv: "varje rad vecka för vecka eller månad för månad, med ändringen",
    en: "each row week by week or month by month, with the change"))
private let rolling = Option<Bool>(
  "rolling",
  summary: Text(
    sv: "olika medarbetare i varje fönster i perioden, dag för dag",
    en: "different caregivers in every window of the period, day by day"))
private let distribution = Option<Bool>(
  "distribution",
  summary: Text(
    sv: "hur många brukare som mött så många medarbetare",
    en: "how many clients met so many caregivers"))
private let onDuty = Option<Bool>(
  "on-duty",
  summary: Text(
    sv: "andelen också av besöken då omsorgskontakten var i tjänst",
    en: "the share also of the visits while the care contact was at work"))

/// `omsorg metrics continuity`: how much of the care the care contact gives, and by how many.
let continuityCommand = Command(
  "continuity", aliases: ["kontinuitet"],
  summary: Text(
    sv: "andel av besöken hos omsorgskontakten, antal medarbetare, kontinuitetsindex",
    en: "share of visits by the care contact, number of caregivers, indices of continuity"),
  description: .figuresDefined,
  options: options.all + [window, trend, rolling, distribution, onDuty],
  examples: [
    Example(
      "omsorg metrics continuity --by team",
      Text(sv: "lagen de senaste fyra veckorna", en: "the teams over the last four weeks")),
    Example(
      "omsorg metrics continuity --from 2026-09-21 --to 2026-11-15 --trend week",
      Text(sv: "utvecklingen vecka för vecka", en: "the trend week by week")),
    Example(
      "omsorg metrics continuity --from 2026-09-21 --to 2026-11-15 --csv=excel -o kontinuitet.csv",
      Text(sv: "varje brukare, för Excel", en: "every client, for Excel")),
  ],
  output: OutputFields.of(ContinuityTable(.client, windowDays: 14).columns),
  exitStatuses: .reading(),
  seeAlso: ["metrics", "policy"],
  run: { invocation in try ContinuityRun(Session(invocation)).run() })

/// One run of `omsorg metrics continuity`.
private struct ContinuityRun {
  /// What the rows are like.
  private enum Form {
    case plain
    case trend(ContinuityQuestion.Cut)
    case rolling
    case distribution
  }

  private let session: Session
  private let form: Form
  private let grouping: FollowUpGrouping
  private let windowDays: Int

  /// - Throws: `UsageError` for options that do not go together.
  init(_ session: Session) throws {
    let invocation = session.invocation
    self.session = session
    windowDays = invocation[window]
    var forms: [(option: String, form: Form)] = []
    if let part = invocation[trend] {
      forms.append(("--trend", .trend(part == "week" ? .week : .month)))
    }
    if invocation[rolling] { forms.append(("--rolling", .rolling)) }
    if invocation[distribution] { forms.append(("--distribution", .distribution)) }
    if forms.count > 1 {
      let (first, second) = (forms[0].option, forms[1].option)
      throw UsageError(
        Text(
          sv: "'\(first)' och '\(second)' går inte ihop",
          en: "'\(first)' and '\(second)' do not go together"))
    }
    form = forms.first?.form ?? .plain
    grouping = options.grouping(session, otherwise: forms.isEmpty ? .client : .all)
    let isDated: [FollowUpGrouping] = [.caregiver, .day, .week, .month]
    if let option = forms.first?.option, isDated.contains(grouping) {
      let name = grouping.rawValue
      throw UsageError(
        Text(
          sv: "'\(option)' och '--by \(name)' går inte ihop",
          en: "'\(option)' and '--by \(name)' do not go together"))
    }
    if invocation[onDuty], grouping == .caregiver {
      throw UsageError(
        Text(
          sv: "'--on-duty' och '--by caregiver' går inte ihop",
          en: "'--on-duty' and '--by caregiver' do not go together"))
    }
  }

  func run() throws -> ExitCode {
    // What fields there are is told without a store too.
    if case .value("help") = session.invocation[GlobalOptions.json] {
      try session.settleOutput(columns(ContinuityTable.levels))
    }
    let asked = try options.question(session)
    try session.requireCaregiverRows(
      FollowUpQuestion(period: asked.period, grouping: grouping))
    let cut: ContinuityQuestion.Cut = if case .trend(let part) = form { part } else { .whole }
    let question = ContinuityQuestion(
      period: asked.period, windowDays: windowDays, grouping: grouping, cut: cut)
    let isOnDuty = session.invocation[onDuty]
    let months = isOnDuty ? DutyTimes.daysNeeded(for: asked.period).months : []
    let files = months.map { RegisterFile<Shift>.shifts($0).path }
    var needed: Set<Register> = [.careContacts, .services, .policies]
    if isOnDuty { needed.insert(.absences) }
    let table = try session.readVisits(
      needed, of: question.daysNeeded, lastDay: question.period.to, files: files,
      withTimes: isOnDuty
    ) { reader, records, history, filter in
      let levels = ContinuityFigures.levels(records, on: question.period.to)
      try session.settleOutput(columns(levels))
      let duty =
        isOnDuty
        ? DutyTimes(
          try months.flatMap { try reader.records(.shifts($0)) }, records) : nil
      let figures = ContinuityFigures(question, records, duty: duty)
      return try self.table(figures, history, levels, question.period) {
        filter.includes(client: $0)
      }
    }
    try session.print(table)
    return .done
  }

  private func columns(_ levels: [Int]) -> [Column] {
    switch form {
    case .rolling: ContinuityOtherTables.rolling(grouping, levels: levels).columns
    case .distribution:
      ContinuityOtherTables.distribution(grouping, windowDays: windowDays).columns
    case .plain where grouping == .caregiver: ContinuityOtherTables.caregivers.columns
    case .plain, .trend: plainTable(levels).columns
    }
  }

  private func plainTable(_ levels: [Int]) -> ContinuityTable {
    let cut: ContinuityQuestion.Cut = if case .trend(let part) = form { part } else { .whole }
    return ContinuityTable(
      grouping, windowDays: windowDays, cut: cut, levels: levels,
      isOnDuty: session.invocation[onDuty])
  }

  /// Why there are no windows, where the period has no room for one.
  private func rollingNotes(_ period: DateRange) -> [Text] {
    let (length, days) = (period.count, windowDays)
    guard length < days else { return [] }
    return [
      Text(
        sv: "perioden, \(length) d, är kortare än fönstret på \(days) d (--window)",
        en: "the period, \(length) d, is shorter than the window of \(days) d (--window)")
    ]
  }

  private func table(
    _ figures: ContinuityFigures, _ history: VisitHistory, _ levels: [Int], _ period: DateRange,
    _ isWanted: (String) -> Bool
  ) throws -> Table {
    let isForPeople = try session.isForPeople()
    let days = windowDays
    switch form {
    case .rolling:
      return ContinuityOtherTables.rolling(grouping, levels: levels).table(
        of: figures.windows(history, above: levels, of: isWanted),
        title: Text(
          sv: "Olika medarbetare, \(days) dagar i taget",
          en: "Caregivers met, \(days) days at a time"), period: period,
        notes: rollingNotes(period), forPeople: isForPeople)
    case .distribution:
      return ContinuityOtherTables.distribution(grouping, windowDays: windowDays).table(
        of: ContinuityShareOfClients.distribution(figures.rows(history, of: isWanted)),
        title: Text(sv: "Brukare efter antal medarbetare", en: "Clients by caregivers met"),
        period: period, forPeople: isForPeople)
    case .plain where grouping == .caregiver:
      return ContinuityOtherTables.caregivers.table(
        of: figures.caregivers(history, of: isWanted).filter { session.wantsRow($0.caregiver) },
        title: Text(sv: "Besök hos egna brukare", en: "Visits with own clients"),
        period: period, forPeople: isForPeople)
    case .plain, .trend:
      return plainTable(levels).table(
        of: figures.rows(history, of: isWanted), period: period, forPeople: isForPeople,
        inWords: try session.isInWords())
    }
  }
}
