import OmsorgDomain
import Records
import Tabular

extension YearlyReport {
  /// Continuity by month and by team.
  var continuity: Part {
    let months = ReportTable(
      "continuity_by_month", Text(sv: "Per månad", en: "By month"),
      [.text("month", Text(sv: "Månad", en: "Month"), .none) { $0.key }] + columns,
      figures.continuityByMonth)
    let teams = ReportTable(
      "continuity_by_team", Text(sv: "Per lag", en: "By team"), [key(\.key)] + columns,
      figures.continuityByTeam)
    let all = ReportTable(
      "continuity", Text(sv: "Alla", en: "All"), columns, figures.continuity.map { [$0] } ?? [],
      keys: 0)
    let trends = teamTrends
    var blocks: [ReportPage.Block] = [
      .paragraph(
        t(
          "Andelen av besöken där den dagens omsorgskontakt deltog, av besöken dagar då någon var "
            + "utsedd; detsamma för dagbesök med personlig omsorg; och hur många olika medarbetare "
            + "brukarna mötte i medel de sista 14 dagarna.",
          "The share of visits in which that day's care contact took part, of visits on days when "
            + "one was appointed; the same for daytime visits with personal care; and how many "
            + "different caregivers clients met on average in the last 14 days.")),
      .lines(monthChart),
    ]
    if let chart = teamChart { blocks.append(.lines(chart)) }
    blocks += [.table(all.shown), .table(teams.shown)]
    return (
      .init(t("Kontinuitet", "Continuity"), blocks), [all, months, teams, trends]
    )
  }

  /// How many caregivers clients met.
  var caregiversMet: Part {
    struct Band {
      let id: String
      let label: Text
      let clients: Int
    }
    let met = figures.continuity?.distinctCaregivers ?? []
    let levels = figures.caregiversMetLevels.isEmpty ? [10, 15, 20] : figures.caregiversMetLevels
    var bands: [Band] = []
    for (low, high) in zip([0] + levels, levels) {
      bands.append(
        Band(
          id: "\(low + 1)-\(high)", label: Text(same: "\(low + 1)–\(high)"),
          clients: met.count { low < $0 && $0 <= high }))
    }
    let most = levels.last ?? 0
    bands.append(
      Band(
        id: "above_\(most)",
        label: Text(sv: "fler än \(most)", en: "more than \(most)"),
        clients: figures.continuity?.clients(above: most) ?? 0))
    let table = ReportTable(
      "caregivers_met", Text(sv: "Olika medarbetare", en: "Different caregivers"),
      [
        Figure(
          Column(
            "caregivers", Text(sv: "Medarbetare", en: "Caregivers"), .choice, summary: .none),
          isShort: true
        ) { .choice($0.id, $0.label) },
        .count("clients", Text(sv: "Brukare", en: "Clients"), .none, isShort: true) { $0.clients },
      ] as [Figure<Band>], bands)
    let language = language
    let chart = BarChart(
      title: t("Olika medarbetare på 14 dagar", "Different caregivers in 14 days"),
      unit: t("brukare", "clients"), labelHeading: t("Medarbetare", "Caregivers"),
      series: [t("brukare", "clients")],
      bars: bands.map { .init($0.label(language), [Double($0.clients)]) }, language: language,
      format: { Numerals.integer(Int($0), language) })
    let last = figures.period.to.iso
    let mean = words.number(Statistics.mean(met))
    let median = words.number(Statistics.median(met))
    return (
      .init(
        t("Hur många medarbetare brukarna mötte", "How many caregivers clients met"),
        [
          .paragraph(
            t(
              "De 14 dagarna till och med \(last), brukare med besök då: i medel \(mean), median "
                + "\(median).",
              "In the 14 days up to \(last), clients with visits then: mean \(mean), median "
                + "\(median).")), .bars(chart), .paragraph(survey),
        ]), [table]
    )
  }

  /// The number of caregivers as the national survey counts it, with what it counts.
  private var survey: String {
    let met = figures.continuity?.surveyDistinctCaregivers ?? []
    let counted = t(
      "Räknat är besök med start 07.00–22.00, utan dem som bara är sådant som mätningen inte tar "
        + "med, till exempel larm; hos dem som är 65 år eller äldre och hade minst två sådana besök "
        + "varje dag.",
      "Counted are visits that start from 07:00 to 22:00, without those of nothing but what the "
        + "survey leaves out, such as alarms; at those aged 65 or older who had at least two such "
        + "visits every day.")
    guard !met.isEmpty else {
      let none = t(
        "Ingen brukare hör till dem som det nationella måttet på personalkontinuitet räknar.",
        "No client is among those whom the national measure of staff continuity counts.")
      return "\(none) \(counted)"
    }
    let mean = words.number(Statistics.mean(met))
    let median = words.number(Statistics.median(met))
    let figure = t(
      "Samma 14 dagar med det nationella måttet på personalkontinuitet: i medel \(mean), median "
        + "\(median), för \(met.count) brukare.",
      "The same 14 days by the national measure of staff continuity: mean \(mean), median "
        + "\(median), for \(met.count) \(met.count == 1 ? "client" : "clients").")
    return "\(figure) \(counted)"
  }

  private var columns: [Figure<ContinuityRow>] {
    [
      .count("clients", Text(sv: "Brukare", en: "Clients"), .none, isShort: true) { $0.clients },
      .count("visits", Text(sv: "Besök", en: "Visits"), .none, isShort: true) { $0.visits },
      .share("care_contact_share", Text(sv: "Av kontakt", en: "By contact"), .none) {
        $0.careContactShare
      },
      .share("care_contact_share_aim", Text(sv: "Mål", en: "Aim"), .none) { $0.aim },
      .share(
        "day_personal_care_care_contact_share", Text(sv: "Kontakt dag", en: "Contact, day"), .none
      ) { $0.dayPersonalCareCareContactShare },
      .number(
        "distinct_caregivers_14d", Text(sv: "Olika 14 d", en: "Met 14 d"), .none,
        fractionDigits: 1
      ) { Statistics.mean($0.distinctCaregivers) },
      .count(
        "survey_clients", Text(sv: "Nationellt mått, brukare", en: "National measure, clients"),
        .none
      ) { $0.surveyDistinctCaregivers.count },
      .number(
        "survey_distinct_caregivers_mean", Text(sv: "Nat. medel", en: "Survey mean"), .none,
        fractionDigits: 1, isShort: false
      ) { Statistics.mean($0.surveyDistinctCaregivers) },
      .number(
        "survey_distinct_caregivers_median",
        Text(sv: "Nationellt mått, median", en: "National measure, median"), .none,
        fractionDigits: 1, isShort: false
      ) { Statistics.median($0.surveyDistinctCaregivers) },
      .number("coc", Text(same: "COC"), .none, fractionDigits: 2, isShort: false) {
        $0.mean(\.coc)
      },
    ]
  }

  /// The aim as charts have it, where there is one for all.
  private var aim: BarChart.Band? {
    figures.continuity?.aim.map { aim in
      .init(
        t("mål: minst \(words.percent(aim))", "aim: at least \(words.percent(aim))"), low: aim,
        high: aim)
    }
  }

  private var monthChart: LineChart {
    let rows = figures.continuityByMonth
    let language = language
    return LineChart(
      title: t("Besök av omsorgskontakten", "Visits by the care contact"),
      labelHeading: t("Månad", "Month"), labels: rows.map { words.month($0.key) },
      series: [
        .init(t("alla besök", "all visits"), rows.map(\.careContactShare)),
        .init(
          t("dagomsorg", "daytime care"), rows.map(\.dayPersonalCareCareContactShare)),
      ], aim: aim, axisUnit: 0.05, language: language,
      format: { Numerals.share($0, fractionDigits: 1, language) ?? "" })
  }

  /// The teams' shares by month, where they are few enough to be told apart.
  private var teamChart: LineChart? {
    let teams = figures.teamMonths
    let months = figures.continuityByMonth.map(\.key)
    let keys = figures.continuityByTeam.map(\.key)
    guard (2...LineChart.mostSeries).contains(keys.count), months.count > 1 else { return nil }
    let language = language
    return LineChart(
      title: t("Besök av omsorgskontakten per lag", "Visits by the care contact by team"),
      labelHeading: t("Månad", "Month"), labels: months.map(words.month),
      series: keys.map { key in
        .init(
          key ?? words.team(nil),
          months.map { month in
            teams.first { $0.key == key && $0.part == month }?.careContactShare
          })
      }, aim: aim, axisUnit: 0.05, language: language,
      format: { Numerals.share($0, fractionDigits: 1, language) ?? "" })
  }

  /// A row for each team and month, for programs: a page has no room for all of many teams.
  private var teamTrends: ReportTable {
    ReportTable(
      "continuity_by_team_and_month", Text(sv: "Lag och månad", en: "Team and month"),
      [
        .text("team", Text(sv: "Lag", en: "Team"), .none, isShort: false) { $0.key },
        .text("month", Text(sv: "Månad", en: "Month"), .none, isShort: false) { $0.part },
        .share(
          "care_contact_share", Text(sv: "Av kontakt", en: "By contact"), .none,
          isShort: false
        ) { $0.careContactShare },
        .number(
          "distinct_caregivers_14d", Text(sv: "Olika 14 d", en: "Met 14 d"),
          .none, fractionDigits: 1, isShort: false
        ) { Statistics.mean($0.distinctCaregivers) },
      ] as [Figure<ContinuityRow>], figures.teamMonths, keys: 2)
  }
}
