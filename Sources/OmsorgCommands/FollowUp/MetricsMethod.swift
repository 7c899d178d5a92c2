import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let options = FollowUpOptions(
  [.client, .service, .team, .section, .area, .provider, .day, .week, .month, .all],
  initially: .team)

/// `omsorg metrics method`: services given as decided and planned.
let methodCommand = Command(
  "method", aliases: ["metod"],
  summary: Text(
    sv: "insatser utförda enligt beslut och planering",
    en: "services given as decided and planned"),
  description: .figuresDefined,
  options: options.all,
  examples: [
    Example(
      "omsorg metrics method",
      Text(sv: "lagen de senaste fyra veckorna", en: "the teams over the last four weeks")),
    Example(
      "omsorg metrics method --by service --team L001",
      Text(
        sv: "vilka insatser som inte är dagliga omsorgskontakten gör",
        en: "which services that are not daily the care contact gives")),
  ],
  output: OutputFields.of(MethodTable.figures(.team).columns),
  exitStatuses: .reading(),
  seeAlso: ["metrics", "policy"],
  run: { invocation in
    let session = Session(invocation)
    let table = MethodTable.figures(options.grouping(session))
    try session.settleOutput(table.columns)
    let question = try options.question(session)
    let (rows, services) = try session.readVisits(
      [.decisions, .careContacts, .services, .policies], of: question.period,
      lastDay: question.period.to
    ) { _, records, history, filter in
      let rows = MethodContinuity(question, records).rows(history) { filter.includes(client: $0) }
      return (rows, records.services)
    }
    try session.print(
      table.naming(services).table(
        of: rows,
        title: Text(sv: "Enligt beslut och planering", en: "As decided and planned"),
        period: question.period, forPeople: try session.isForPeople()))
    return .done
  })

/// The figures of method continuity as a table.
enum MethodTable {
  static func figures(_ grouping: FollowUpGrouping) -> FigureTable<MethodContinuityRow> {
    FigureTable(
      schema: "omsorg.metrics.method/1", figures: Figure.key(of: grouping, \.key) + figures)
  }

  private static let figures: [Figure<MethodContinuityRow>] = [
    .count(
      "occasions", Text(sv: "Tillfällen", en: "Occasions"),
      Text(sv: "insatser i utförda besök", en: "services in performed visits"), isShort: true
    ) { $0.occasions },
    .count(
      "as_decided", Text(sv: "Enl. beslut, antal", en: "As decided, number"),
      Text(sv: "de som ett beslut beviljar", en: "those that a decision grants")
    ) { $0.asDecided },
    .share(
      "as_decided_share", Text(sv: "Enl. beslut", en: "As decided"),
      Text(same: "as_decided / occasions")
    ) { $0.asDecidedShare },
    .count(
      "as_planned", Text(sv: "Planerade, antal", en: "As planned, number"),
      Text(sv: "de i besök som var planerade", en: "those in visits that were planned")
    ) { $0.asPlanned },
    .share(
      "as_planned_share", Text(sv: "Planerade", en: "As planned"),
      Text(same: "as_planned / occasions")
    ) { $0.asPlannedShare },
    .count(
      "planned_visits", Text(sv: "Planerade besök", en: "Planned visits"),
      Text(
        sv: "planerade besök som inte avbokades", en: "planned visits that were not cancelled")
    ) { $0.plannedVisits },
    .count(
      "planned_performed", Text(sv: "Planerade utförda", en: "Planned performed"),
      Text(sv: "de av dem som utfördes", en: "those of them that were performed")
    ) { $0.plannedPerformed },
    .share(
      "done_of_planned", Text(sv: "Gjort", en: "Done"),
      Text(same: "planned_performed / planned_visits")
    ) { $0.doneOfPlanned },
    .count(
      "non_daily_occasions", Text(sv: "Ej dagliga", en: "Non-daily"),
      Text(
        sv: "tillfällen för insatser som inte är dagliga, dagar med omsorgskontakt",
        en: "occasions of services that are not daily, on days with a care contact"), isShort: true
    ) { $0.nonDailyOccasions },
    .count(
      "non_daily_by_care_contact",
      Text(sv: "Av kontakt, antal", en: "By contact, number"),
      Text(
        sv: "de av dem som omsorgskontakten deltog i",
        en: "those of them that the care contact took part in")
    ) { $0.nonDailyByCareContact },
    .share(
      "non_daily_share", Text(sv: "Av kontakt", en: "By contact"),
      Text(
        same: "non_daily_by_care_contact / non_daily_occasions")
    ) { $0.nonDailyShare },
  ]
}
