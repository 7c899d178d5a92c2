import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let options = FollowUpOptions(
  [.client, .caregiver, .service, .team, .section, .area, .provider, .day, .week, .month, .all],
  initially: .team, filters: Filters.ofClients + [Filters.caregiver])
private let margin = Option<Int?>(
  "margin", placeholder: "MINUTES", parse: .integer(0...720), environment: .never,
  otherwise: Text(sv: "regelverkets punctuality_margin", en: "the policy's punctuality_margin"),
  summary: Text(
    sv: "så många minuter får ett besök avvika", en: "so many minutes may a visit differ"))

/// `omsorg metrics punctuality`: how times are kept.
let punctualityCommand = Command(
  "punctuality", aliases: ["punktlighet"],
  summary: Text(
    sv: "besök i tid, och hur lika tiderna är från dag till dag",
    en: "visits on time, and how alike times are from day to day"),
  description: .figuresDefined,
  options: options.all + [margin],
  examples: [
    Example(
      "omsorg metrics punctuality --margin 15",
      Text(sv: "lagen, med en kvarts marginal", en: "the teams, with a margin of 15 minutes")),
    Example(
      "omsorg metrics punctuality --by service --team L001",
      Text(sv: "hur lika tiderna är för varje insats", en: "how alike times are, by service")),
  ],
  output: OutputFields.of(PunctualityTable.figures(.team).columns),
  exitStatuses: .reading(),
  seeAlso: ["metrics", "policy"],
  run: { invocation in
    let session = Session(invocation)
    let table = PunctualityTable.figures(options.grouping(session))
    try session.settleOutput(table.columns)
    let question = try options.question(session)
    try session.requireCaregiverRows(question)
    let (rows, services) = try session.readVisits(
      [.policies, .services], of: question.period, lastDay: question.period.to
    ) { _, records, history, filter in
      let rows = Punctuality(question, records, margin: invocation[margin]).rows(history) {
        filter.includes(client: $0)
      }
      return (rows.filter { session.wantsRow($0.key) }, records.services)
    }
    let isForPeople = try session.isForPeople()
    let knowsMargin = rows.contains { $0.onTime != nil }
    let shown =
      isForPeople && !knowsMargin ? table.leavingOut(PunctualityTable.byMargin) : table
    try session.print(
      shown.naming(services).table(
        of: rows, title: Text(sv: "Punktlighet", en: "Punctuality"), period: question.period,
        notes: PunctualityTable.notes(rows), forPeople: isForPeople))
    return .done
  })

/// The figures of punctuality as a table.
enum PunctualityTable {
  static func figures(_ grouping: FollowUpGrouping) -> FigureTable<PunctualityRow> {
    FigureTable(
      schema: "omsorg.metrics.punctuality/1",
      figures: Figure.key(of: grouping, \.key) + visits + deviations
        + (grouping == .caregiver ? [] : regularTimes))
  }

  /// The columns that need a margin.
  static let byMargin = ["early", "late", "on_time_share"]

  static func notes(_ rows: [PunctualityRow]) -> [Text] {
    guard rows.contains(where: { $0.measured > 0 && $0.onTime == nil }) else { return [] }
    return [
      Text(
        sv: "Regelverket säger inte hur mycket ett besök får avvika (punctuality_margin); välj det"
          + " med --margin.",
        en: "The policy does not say how much a visit may differ (punctuality_margin); choose it"
          + " with --margin.")
    ]
  }

  private static let visits: [Figure<PunctualityRow>] = [
    .count(
      "planned_visits", Text(same: "Plan."),
      Text(sv: "besök med en planerad start", en: "visits with a planned start"), isShort: true
    ) { $0.plannedVisits },
    .count(
      "performed_visits", Text(sv: "Utförda", en: "Performed"),
      Text(sv: "de av dem som utfördes", en: "those of them that were performed")
    ) { $0.performedVisits },
    .count(
      "cancelled", Text(sv: "Avbok.", en: "Canc."),
      Text(sv: "de av dem som avbokades", en: "those of them that were cancelled"), isShort: true
    ) { $0.cancelled },
    .count(
      "no_show", Text(sv: "Bom", en: "No show"),
      Text(sv: "de av dem där ingen öppnade", en: "those of them where nobody opened"),
      isShort: true
    ) { $0.noShow },
    .count(
      "not_reported", Text(sv: "Ej rapp.", en: "Not rep."),
      Text(
        sv: "de av dem som ingen har rapporterat",
        en: "those of them that nobody has reported"), isShort: true
    ) { $0.notReported },
    .count(
      "measured", Text(sv: "Mätta", en: "Measured"),
      Text(
        sv: "de utförda vars verkliga start är känd",
        en: "those performed whose actual start is known")
    ) { $0.measured },
    .count(
      "margin", Text(sv: "Marginal (min)", en: "Margin (min)"),
      Text(
        sv: "minuter som ett besök får avvika, om de är desamma för alla",
        en: "minutes that a visit may differ, where they are the same for all")
    ) { $0.margin },
  ]

  private static let deviations: [Figure<PunctualityRow>] = [
    .count(
      "on_time", Text(sv: "I tid, besök", en: "On time, visits"),
      Text(sv: "de mätta inom marginalen", en: "those measured within the margin")
    ) { $0.onTime },
    .count(
      "early", Text(sv: "Tidiga", en: "Early"),
      Text(sv: "de mätta före marginalen", en: "those measured before the margin"), isShort: true
    ) { $0.early },
    .count(
      "late", Text(sv: "Sena", en: "Late"),
      Text(sv: "de mätta efter marginalen", en: "those measured after the margin"), isShort: true
    ) { $0.late },
    .share(
      "on_time_share", Text(sv: "I tid", en: "On time"),
      Text(same: "on_time / measured")
    ) { $0.onTimeShare },
    .number(
      "mean_deviation", Text(sv: "Medel (min)", en: "Mean (min)"),
      Text(
        sv: "medelavvikelse i minuter, sent är över 0",
        en: "mean deviation in minutes, late is above 0"), fractionDigits: 1
    ) { $0.meanDeviation },
    .number(
      "median_absolute_deviation", Text(same: "Median (min)"),
      Text(
        sv: "median av avvikelsernas storlek i minuter",
        en: "median of the deviations' sizes in minutes"), fractionDigits: 1
    ) { $0.medianAbsoluteDeviation },
    .count(
      "longest_late", Text(sv: "Senast (min)", en: "Latest (min)"),
      Text(sv: "den största förseningen i minuter", en: "the longest delay in minutes")
    ) { $0.longestLate },
    .count(
      "longest_early", Text(sv: "Tidigast (min)", en: "Earliest (min)"),
      Text(
        sv: "så många minuter för tidigt kom det tidigaste",
        en: "so many minutes too early was the earliest")
    ) { $0.longestEarly },
  ]

  private static let regularTimes: [Figure<PunctualityRow>] = [
    .number(
      "start_spread", Text(sv: "Spridn. (min)", en: "Spread (min)"),
      Text(
        sv: "hur mycket starten varierar för en brukares besök, i minuter",
        en: "how much the start of a client's visits varies, in minutes"), fractionDigits: 1
    ) { $0.startSpread },
    .number(
      "start_change", Text(sv: "Skifte (min)", en: "Change (min)"),
      Text(
        sv: "hur mycket starten skiljer från en gång till nästa, i minuter",
        en: "how much the start differs from one time to the next, in minutes"),
      fractionDigits: 1, isShort: false
    ) { $0.startChange },
  ]
}
