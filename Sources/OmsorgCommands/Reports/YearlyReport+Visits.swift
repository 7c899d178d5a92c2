import OmsorgDomain
import Records
import Tabular

extension YearlyReport {
  /// Who made the visits.
  var ladder: Part {
    let columns: [Figure<LadderRow>] =
      [.count("visits", Text(sv: "Besök", en: "Visits"), .none, isShort: true) { $0.visits }]
      + LadderStep.allCases.map { step in
        .share(
          "\(step.rawValue)_share", heading(of: step), .none
        ) { $0.share(step) }
      }
    let all = ReportTable(
      "ladder", Text(sv: "Alla", en: "All"), columns, figures.ladder.map { [$0] } ?? [], keys: 0)
    let teams = ReportTable(
      "ladder_by_team", Text(sv: "Per lag, andel av besöken", en: "By team, share of the visits"),
      [key(\.key)] + columns, figures.ladderByTeam)
    let language = language
    let chart = BarChart(
      title: t("Vem som gjorde besöken", "Who made the visits"), unit: "",
      labelHeading: t("Vem", "Who"), series: [t("andel", "share")],
      bars: LadderStep.allCases.map { step in
        .init(step.words(language), [figures.ladder?.share(step) ?? 0])
      }, axisUnit: 0.05, language: language,
      format: { Numerals.share($0, fractionDigits: 1, language) ?? "" })
    return (
      .init(
        t("Vem som gjorde besöken", "Who made the visits"),
        [
          .paragraph(
            t(
              "Varje utfört besök räknas hos den som stod närmast brukaren av dem som gjorde det.",
              "Each visit performed counts with whoever stood nearest to the client of those who "
                + "made it.")), .bars(chart), .table(teams.shown),
        ]), [all, teams]
    )
  }

  /// A column's heading, as `metrics ladder` has it.
  private func heading(of step: LadderStep) -> Text {
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

  /// Whether the care was given to the extent, in the way and at the times decided.
  var timeAndMethod: Part {
    struct Row {
      let team: String?
      let time: TimeContinuityRow?
      let method: MethodContinuityRow?
      let punctuality: PunctualityRow?
    }
    let keys = Set(
      figures.timeByTeam.map(\.key) + figures.methodByTeam.map(\.key)
        + figures.punctualityByTeam.map(\.key)
    ).sorted(by: FollowUpGroups.isInOrder)
    let rows = keys.map { key in
      Row(
        team: key, time: figures.timeByTeam.first { $0.key == key },
        method: figures.methodByTeam.first { $0.key == key },
        punctuality: figures.punctualityByTeam.first { $0.key == key })
    }
    let columns: [Figure<Row>] = [
      key(\.team),
      .share("minutes_share", Text(sv: "Andel tid", en: "Share of time"), .none) {
        $0.time?.minutesShare
      },
      .share("as_decided_share", Text(sv: "Enl. beslut", en: "As decided"), .none) {
        $0.method?.asDecidedShare
      },
      .share("as_planned_share", Text(sv: "Planerade", en: "As planned"), .none) {
        $0.method?.asPlannedShare
      },
      .share("done_of_planned", Text(sv: "Gjort", en: "Done"), .none) {
        $0.method?.doneOfPlanned
      },
      .share(
        "non_daily_share", Text(sv: "Ej dagliga", en: "Non-daily"), .none
      ) { $0.method?.nonDailyShare },
      .share("on_time_share", Text(sv: "I tid", en: "On time"), .none) {
        $0.punctuality?.onTimeShare
      },
      .number(
        "start_spread", Text(sv: "Spridn.", en: "Spread"), .none, fractionDigits: 1
      ) { $0.punctuality?.startSpread },
    ]
    let table = ReportTable(
      "time_and_method", Text(sv: "Per lag", en: "By team"), columns, rows)
    return (
      .init(
        t("Tid och metod", "Time and method"),
        [
          .paragraph(
            t(
              "Hur mycket av den beviljade tiden som gavs; insatser enligt beslut och planering; hur "
                + "mycket av det planerade som gjordes; insatser som inte är dagliga gjorda av "
                + "omsorgskontakten; besök i tid, som saknas där regelverket inte anger hur mycket "
                + "ett besök får avvika; och hur många minuter starttiderna skiljer sig.",
              "How much of the time granted was given; services as decided and planned; how much of "
                + "what was planned was done; services that are not daily, by the care contact; "
                + "visits on time, absent where the policy does not say how much a visit may differ; "
                + "and by how many minutes starts differ.")), .table(table.shown),
        ]), [table]
    )
  }
}
