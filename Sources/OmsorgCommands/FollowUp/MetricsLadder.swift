import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let options = FollowUpOptions(
  [.client, .caregiver, .team, .section, .area, .provider, .day, .week, .month, .all],
  initially: .team, filters: Filters.ofClients + [Filters.caregiver])

/// `omsorg metrics ladder`: who made the visits.
let ladderCommand = Command(
  "ladder", aliases: ["trappa"],
  summary: Text(
    sv: "vilka som gjorde besöken: kontakten, vice, laget, andra",
    en: "who made the visits: the care contact, a deputy, the team, others"),
  description: .figuresDefined,
  options: options.all,
  examples: [
    Example(
      "omsorg metrics ladder --by week",
      Text(sv: "vecka för vecka", en: "week by week")),
    Example(
      "omsorg metrics ladder --by caregiver --team L001",
      Text(
        sv: "vad var och en gjorde hos lagets brukare",
        en: "what each did at the team's clients")),
  ],
  output: OutputFields.of(LadderTable.figures(.team).columns),
  exitStatuses: .reading(),
  seeAlso: ["metrics", "policy"],
  run: { invocation in
    let session = Session(invocation)
    let table = LadderTable.figures(options.grouping(session))
    try session.settleOutput(table.columns)
    let question = try options.question(session)
    try session.requireCaregiverRows(question)
    let rows = try session.readVisits(
      [.careContacts], of: question.period, lastDay: question.period.to, withTimes: false
    ) { _, records, history, filter in
      Ladder(question, records).rows(history) { filter.includes(client: $0) }
        .filter { session.wantsRow($0.key) }
    }
    try session.print(
      table.table(
        of: rows, title: Text(sv: "Vem som gjorde besöken", en: "Who made the visits"),
        period: question.period, forPeople: try session.isForPeople()))
    return .done
  })

/// The figures of the ladder as a table.
enum LadderTable {
  static func figures(_ grouping: FollowUpGrouping) -> FigureTable<LadderRow> {
    FigureTable(
      schema: "omsorg.metrics.ladder/1",
      figures: Figure.key(of: grouping, \.key) + [
        .count(
          "visits", Text(sv: "Besök", en: "Visits"),
          grouping == .caregiver
            ? Text(sv: "besök som medarbetaren deltog i", en: "visits the caregiver took part in")
            : Text(sv: "utförda besök", en: "performed visits"), isShort: true
        ) { $0.visits }
      ]
        + LadderStep.allCases.map { step in
          .count(
            "\(step.rawValue)_visits", count(step),
            Text(sv: "besök: \(step.words(.swedish))", en: "visits: \(step.words(.english))")
          ) { $0[step] }
        }
        + LadderStep.allCases.map { step in
          .share(
            "\(step.rawValue)_share", heading(step),
            Text(
              sv: "andel av besöken: \(step.words(.swedish))",
              en: "share of the visits: \(step.words(.english))")
          ) { $0.share(step) }
        })
  }

  private static func count(_ step: LadderStep) -> Text {
    let heading = heading(step)
    return Text(sv: "\(heading(.swedish)), besök", en: "\(heading(.english)), visits")
  }

  private static func heading(_ step: LadderStep) -> Text {
    switch step {
    case .careContact: Text(sv: "Kontakt", en: "Contact")
    case .deputyOrTwin: Text(sv: "Vice/tvilling", en: "Deputy/twin")
    case .team: Text(sv: "Laget", en: "Team")
    case .eveningTeam: Text(sv: "Kväll/natt", en: "Evening")
    case .runnerOrResourceGroup: Text(sv: "Löpare/resurs", en: "Runner")
    case .hourly: Text(sv: "Timanst.", en: "Hourly")
    case .other: Text(sv: "Övriga", en: "Other")
    }
  }
}

extension Session {
  /// Makes sure that `--caregiver` is only asked for where the rows are about caregivers.
  /// - Throws: `UsageError`.
  func requireCaregiverRows(_ question: FollowUpQuestion) throws {
    guard question.grouping != .caregiver, invocation.isGiven(Filters.caregiver) else { return }
    throw UsageError(
      Text(
        sv: "--caregiver går bara ihop med --by caregiver",
        en: "--caregiver goes with --by caregiver alone"))
  }

  /// Whether the row of a key is among those that `--caregiver` asks for.
  func wantsRow(_ key: String?) -> Bool {
    !invocation.isGiven(Filters.caregiver) || key == invocation[Filters.caregiver]
  }
}
