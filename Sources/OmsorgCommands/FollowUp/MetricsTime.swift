import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let options = FollowUpOptions(
  [.client, .service, .team, .section, .area, .provider, .day, .week, .month, .all],
  initially: .team)

/// `omsorg metrics time`: care given against care granted.
let timeCommand = Command(
  "time", aliases: ["tid"],
  summary: Text(
    sv: "utförd tid och tillfällen mot beviljade", en: "time and occasions given against granted"),
  description: .figuresDefined,
  options: options.all,
  examples: [
    Example(
      "omsorg metrics time --by service",
      Text(sv: "insats för insats", en: "service by service")),
    Example(
      "omsorg metrics time --by client --team L001",
      Text(sv: "varje brukare i ett lag", en: "every client of a team")),
  ],
  output: OutputFields.of(TimeTable.figures(.team).columns),
  exitStatuses: .reading(),
  seeAlso: ["metrics", "decision"],
  run: { invocation in
    let session = Session(invocation)
    let table = TimeTable.figures(options.grouping(session))
    try session.settleOutput(table.columns)
    let question = try options.question(session)
    let (rows, services) = try session.readVisits(
      [.decisions, .absences, .services], of: question.period, lastDay: question.period.to
    ) { _, records, history, filter in
      let rows = TimeContinuity(question, records).rows(history) { filter.includes(client: $0) }
      return (rows, records.services)
    }
    try session.print(
      table.naming(services).table(
        of: rows, title: Text(sv: "Utförd mot beviljad tid", en: "Time given against granted"),
        period: question.period, notes: TimeTable.notes(rows),
        forPeople: try session.isForPeople()))
    return .done
  })

/// The figures of time continuity as a table.
enum TimeTable {
  static func figures(_ grouping: FollowUpGrouping) -> FigureTable<TimeContinuityRow> {
    FigureTable(
      schema: "omsorg.metrics.time/1",
      figures: Figure.key(of: grouping, \.key) + granted + given + other)
  }

  static func notes(_ rows: [TimeContinuityRow]) -> [Text] {
    guard rows.contains(where: { $0.partsWithoutTimes > 0 }) else { return [] }
    return [
      Text(
        sv: "En del utförda besök saknar tider och räknas som 0 minuter (parts_without_times).",
        en: "Some performed visits have no times and count as 0 minutes (parts_without_times).")
    ]
  }

  private static let granted: [Figure<TimeContinuityRow>] = [
    .count(
      "clients", Text(sv: "Brukare, antal", en: "Clients"),
      Text(
        sv: "brukare med beviljade tillfällen eller utförda besök",
        en: "clients with granted occasions or performed visits")
    ) { $0.clients },
    .number(
      "granted_occasions", Text(sv: "Beviljat", en: "Granted"),
      Text(sv: "beviljade tillfällen", en: "occasions granted"), fractionDigits: 1
    ) { $0.grantedOccasions },
    .count(
      "performed_occasions", Text(sv: "Utfört", en: "Given"),
      Text(sv: "insatser i utförda besök", en: "services in performed visits"), isShort: true
    ) { $0.performedOccasions },
    .share(
      "occasions_share", Text(sv: "Andel", en: "Share"),
      Text(
        sv: "utförda tillfällen med beslut / beviljade",
        en: "occasions given with a decision / granted")
    ) { $0.occasionsShare },
  ]

  private static let given: [Figure<TimeContinuityRow>] = [
    .number(
      "granted_minutes", Text(sv: "Bev. min", en: "Granted min"),
      Text(sv: "beviljade minuter", en: "minutes granted"), fractionDigits: 0
    ) { $0.grantedMinutes },
    .number(
      "performed_minutes", Text(sv: "Utf. min", en: "Given min"),
      Text(sv: "utförda minuter", en: "minutes given"), fractionDigits: 0
    ) { $0.performedMinutes },
    .share(
      "minutes_share", Text(sv: "Andel tid", en: "Share of time"),
      Text(
        sv: "utförda minuter med beslut / beviljade", en: "minutes given with a decision / granted")
    ) { $0.minutesShare },
  ]

  private static let other: [Figure<TimeContinuityRow>] = [
    .count(
      "without_decision_occasions", Text(sv: "Utan beslut", en: "No decision"),
      Text(
        sv: "utförda tillfällen som inget beslut beviljar",
        en: "occasions given that no decision grants"), isShort: true
    ) { $0.withoutDecisionOccasions },
    .number(
      "without_decision_minutes", Text(sv: "Utan beslut, min", en: "No decision, min"),
      Text(
        sv: "utförda minuter som inget beslut beviljar", en: "minutes given that no decision grants"
      ), fractionDigits: 0, isShort: false
    ) { $0.withoutDecisionMinutes },
    .count(
      "cancelled_occasions", Text(sv: "Avbokat", en: "Cancelled"),
      Text(sv: "insatser i avbokade besök", en: "services in cancelled visits"), isShort: true
    ) { $0.cancelledOccasions },
    .count(
      "no_show_occasions", Text(sv: "Bom", en: "No show"),
      Text(sv: "insatser i besök där ingen öppnade", en: "services in visits where nobody opened")
    ) { $0.noShowOccasions },
    .count(
      "not_reported_occasions", Text(sv: "Ej rapporterat", en: "Not reported"),
      Text(
        sv: "insatser i besök som ingen har rapporterat",
        en: "services in visits that nobody has reported")
    ) { $0.notReportedOccasions },
    .count(
      "parts_without_times", Text(sv: "Utan tider", en: "Without times"),
      Text(
        sv: "medarbetares utförda besök utan kända tider, 0 minuter",
        en: "caregivers' parts in performed visits without known times, 0 minutes")
    ) { $0.partsWithoutTimes },
  ]
}
