import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let options = FollowUpOptions(
  [.client, .team, .section, .area, .provider, .week, .month, .all], initially: .all,
  lastDay: .today)

/// `omsorg metrics goals`: goals of care plans, set, met and judged.
let goalsCommand = Command(
  "goals", aliases: ["mål"],
  summary: Text(
    sv: "genomförandeplanernas mål: satta, uppfyllda, vem som bedömt",
    en: "goals of care plans: set, met, and who judged"),
  description: .figuresDefined,
  options: options.all,
  examples: [
    Example(
      "omsorg metrics goals --from 2026-01-01 --by provider",
      Text(sv: "utförarnas mål under året", en: "the providers' goals this year"))
  ],
  output: OutputFields.of(table(.team).columns),
  exitStatuses: .reading(),
  seeAlso: ["metrics", "care-plan", "compensation"],
  run: { invocation in
    let session = Session(invocation)
    let table = table(options.grouping(session))
    try session.settleOutput(table.columns)
    let question = try options.question(session)
    let date = min(question.period.to, try session.today())
    let rows = try session.readRegisters(
      [.carePlans, .professionals, .policies], lastDay: question.period.to
    ) { _, records, filter in
      GoalFigures.rows(question, records, on: date) { filter.includes(client: $0) }
    }
    try session.print(
      table.table(
        of: rows, title: Text(sv: "Mål", en: "Goals"), period: question.period,
        notes: rows.allSatisfy { $0.clients.isEmpty }
          ? [Text(sv: "inga mål i perioden", en: "no goals in the period")] : [],
        forPeople: try session.isForPeople()))
    return .done
  })

private func table(_ grouping: FollowUpGrouping) -> FigureTable<GoalFigures> {
  FigureTable(
    schema: "omsorg.metrics.goals/1",
    figures: Figure.key(of: grouping, \.key) + [clients(grouping)] + goals)
}

private func clients(_ grouping: FollowUpGrouping) -> Figure<GoalFigures> {
  .count(
    "clients", .numberOfClients(in: grouping),
    Text(sv: "brukare med mål som räknas här", en: "clients with goals counted here"),
    isShort: grouping != .client
  ) { $0.clients.count }
}

private let goals: [Figure<GoalFigures>] = [
  .count(
    "set", Text(sv: "Satta", en: "Set"),
    Text(sv: "mål satta i perioden", en: "goals set in the period"), isShort: true
  ) { $0.set },
  .count(
    "met", Text(sv: "Uppfyllda", en: "Met"),
    Text(sv: "mål uppfyllda i perioden", en: "goals met in the period"), isShort: true
  ) { $0.met },
  .count(
    "met_by_care_manager", Text(sv: "Av handläggare", en: "By care manager"),
    Text(sv: "de av dem som handläggaren bedömt", en: "those that the care manager judged"),
    isShort: true
  ) { $0.metByCareManager },
  .count(
    "met_by_others", Text(sv: "Av andra", en: "By others"),
    Text(sv: "de som någon annan bedömt", en: "those that someone else judged")
  ) { $0.metByOthers },
  .count(
    "met_unjudged", Text(sv: "Ingen angiven", en: "Nobody named"),
    Text(
      sv: "de där ingen sägs ha bedömt", en: "those where nobody is said to have judged")
  ) { $0.metUnjudged },
  .count(
    "with_premium", Text(sv: "Med premie", en: "With premium"),
    Text(
      sv: "de som handläggaren bedömt och regelverket ger premie för",
      en: "those judged by the care manager that the policy pays a premium for"), isShort: true
  ) { $0.withPremium },
  .count(
    "dropped", Text(sv: "Strukna", en: "Dropped"),
    Text(sv: "mål strukna i perioden", en: "goals dropped in the period"), isShort: true
  ) { $0.dropped },
  .share(
    "met_share", Text(sv: "Andel", en: "Share met"),
    Text(sv: "met / (met + dropped)", en: "met / (met + dropped)")
  ) { $0.metShare },
  .share(
    "care_manager_share", Text(sv: "Andel av handläggare", en: "Share by care manager"),
    Text(sv: "met_by_care_manager / met", en: "met_by_care_manager / met"), isShort: false
  ) { $0.careManagerShare },
  .count(
    "open", Text(sv: "Pågår", en: "Open"),
    Text(
      sv: "mål som gäller den sista dagen", en: "goals pursued on the last day"), isShort: true
  ) { $0.open },
  .count(
    "partly", Text(sv: "Delvis", en: "Partly"),
    Text(
      sv: "de av dem med några delmål nådda, inte alla",
      en: "those of them with some sub-goals reached, not all"), isShort: true
  ) { $0.partly },
  .count(
    "to_judge", Text(sv: "Att bedöma", en: "To judge"),
    Text(
      sv: "de vars delmål alla är nådda", en: "those whose sub-goals are all reached"),
    isShort: true
  ) { $0.toJudge },
]
