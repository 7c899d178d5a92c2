import OmsorgDomain
import Records
import Tabular

/// The columns of `omsorg day compare`.
enum DayComparisonColumns {
  /// Those that people read.
  static let short: Set = [
    "start", "client", "service", "planned_by", "performed_by", "outcome", "differences",
    "minutes_late", "minutes_longer",
  ]

  /// All of them.
  /// - Parameter isMasked: whether free text about a client is hidden, by id.
  static func all(
    _ services: ServiceCatalogue, isMasked: @escaping @Sendable (String) -> Bool = { _ in true }
  ) -> [RowColumn<DayComparisonRow>] {
    visit(services) + performance(isMasked)
  }

  private static func visit(_ services: ServiceCatalogue) -> [RowColumn<DayComparisonRow>] {
    [
      RowColumn(
        "start", Text(sv: "Start", en: "Start"), .time,
        summary: Text(
          sv: "planerad start; av det som inte var planerat den verkliga",
          en: "planned start; of what was not planned the actual one")
      ) { row in row.start.map { .time($0.iso) } ?? .absent },
      RowColumn(
        "minutes", Text(sv: "Minuter", en: "Minutes"), .integer,
        summary: Text(sv: "planerade minuter", en: "planned minutes")
      ) { .optional($0.planned?.minutes) },
      RowColumn(
        "client", Text(sv: "Brukare", en: "Client"), .text,
        summary: Text(sv: "brukarens id", en: "the client's id")
      ) { .text($0.client) },
      RowColumn(
        "decision", Text(sv: "Beslut", en: "Decision"), .text,
        summary: Text(sv: "den beviljade insatsens id", en: "the granted service's id")
      ) { .optional($0.planned?.decision) },
      RowColumn(
        "service", Text(sv: "Insats", en: "Service"), .choice,
        summary: Text(sv: "insatsen", en: "the service")
      ) { row in
        row.service.map { .choice($0, services[$0]?.name ?? Text(same: $0)) } ?? .absent
      },
      RowColumn(
        "planned_by", Text(sv: "Planerad", en: "Planned"), .list,
        summary: Text(sv: "vilka som skulle göra det", en: "who was to do it")
      ) { .list($0.plannedCaregivers) },
      RowColumn(
        "performed_by", Text(sv: "Utförd av", en: "Done by"), .list,
        summary: Text(sv: "vilka som gjorde det", en: "who did it")
      ) { .list($0.performers) },
    ]
  }

  private static func performance(
    _ isMasked: @escaping @Sendable (String) -> Bool
  ) -> [RowColumn<DayComparisonRow>] {
    [
      RowColumn(
        "outcome", Text(sv: "Utfall", en: "Outcome"), .choice,
        summary: Text(sv: "vad det blev av det", en: "what became of it")
      ) { .choice($0.outcome) },
      RowColumn(
        "differences", Text(sv: "Skillnad", en: "Difference"), .list,
        summary: Text(
          sv: "hur det utförda skiljer sig från det planerade",
          en: "how what was done differs from what was planned")
      ) { row in
        row.differences.isEmpty
          ? .absent : .choices(row.differences.map(\.rawValue), row.differences.map(\.words))
      },
      RowColumn(
        "minutes_late", Text(sv: "Sent (min)", en: "Late (min)"), .integer,
        summary: Text(
          sv: "minuter efter planerad start, under 0 före",
          en: "minutes after the planned start, below 0 before it")
      ) { .optional($0.minutesLate) },
      RowColumn(
        "minutes_longer", Text(sv: "Längre (min)", en: "Longer (min)"), .integer,
        summary: Text(
          sv: "minuter längre än planerat, under 0 kortare",
          en: "minutes longer than planned, below 0 shorter")
      ) { .optional($0.minutesLonger) },
      RowColumn(
        "reason", Text(sv: "Skäl", en: "Reason"), .text,
        summary: Text(sv: "varför det inte gjordes", en: "why it was not done")
      ) { row in
        row.reason.map { isMasked(row.client) ? .masked(Masking.word) : .text($0) } ?? .absent
      },
      RowColumn(
        "planned_visit", Text(sv: "Planens besök", en: "Planned visit"), .text,
        summary: Text(sv: "besökets id i dagens plan", en: "the visit's id in the day's plan")
      ) { .optional($0.planned?.id) },
      RowColumn(
        "visit", Text(sv: "Besök", en: "Visit"), .text,
        summary: Text(sv: "det registrerade besökets id", en: "the id of the visit on record")
      ) { .optional($0.recorded?.id) },
    ]
  }
}
