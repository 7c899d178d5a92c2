import OmsorgDomain
import Records
import Tabular

/// The follow-up of continuity as a report.
struct TwoMonthlyReport: InOneLanguage {
  let figures: TwoMonthlyFigures
  let rules: TwoMonthlyRules
  let words: ReportWords
  let heading: ReportHeading
  /// The first and the last day of the period with visits.
  let visits: DateRange?

  var language: Language { words.language }

  private typealias Pair = TwoMonthlyFigures.Pair

  /// The follow-up.
  var report: Report {
    let all = ReportTable(
      "continuity", Text(sv: "Alla", en: "All"), columns, [figures.all], keys: 0)
    let teams = ReportTable(
      "continuity_by_team", Text(sv: "Per lag", en: "By team"),
      [.text("team", Text(sv: "Lag", en: "Team"), .none) { $0.key }] + columns, figures.teams)
    let clients = ReportTable(
      "continuity_by_client", Text(sv: "Per brukare", en: "By client"),
      [.text("client", Text(sv: "Brukare", en: "Client"), .none) { $0.key }] + clientFacts
        + columns,
      figures.clients)
    let findings = findings
    let page = ReportPage(
      title: t("Uppföljning av kontinuiteten", "Follow-up of continuity"), language: language,
      facts: heading.facts(words, period: figures.period, visits: visits) + [
        (t("Jämfört med", "Compared with"), words.days(figures.before))
      ],
      introduction: [
        t(
          "Hur stor del av besöken som omsorgskontakten gjorde och hur många medarbetare brukarna "
            + "mötte, mot regelverkets mål och perioden före.",
          "How much of the visits the care contact made and how many caregivers clients met, "
            + "against the policy's aim and the period before.")
      ] + fromPolicy,
      sections: [
        .init(
          t("Det som sticker ut", "What stands out"),
          findings.isEmpty
            ? [.paragraph(t("Inget sticker ut.", "Nothing stands out."))]
            : findings.map(ReportPage.Block.finding)),
        .init(t("Lagen", "The teams"), [.bars(teamChart), .table(all.shown), .table(teams.shown)]),
        .init(t("Brukarna", "The clients"), [.table(clients.shown)]),
      ], notes: [ReportHeading.definitions(words)])
    return Report(
      schema: "omsorg.report.two-monthly/1", page: page, tables: [all, teams, clients])
  }

  /// What the policy says of the follow-up, and what it does not say.
  private var fromPolicy: [String] {
    var said: [String] = []
    if let months = rules.months {
      said.append(
        t(
          "Regelverket ber om en uppföljning med \(months) månaders mellanrum.",
          "The policy asks for a follow-up every \(months) months."))
    } else {
      said.append(
        t(
          "Regelverket säger inte hur ofta kontinuiteten ska följas upp; här är det två månader om "
            + "inget annat angetts.",
          "The policy does not say how often continuity is to be followed up; here it is two months "
            + "unless told otherwise."))
    }
    if figures.all.now?.aim == nil {
      said.append(
        t(
          "Regelverket har inget mål för andelen, eller inte samma för alla.",
          "The policy has no aim for the share, or not the same for all."))
    }
    return said
  }

  private var findings: [String] {
    [below(figures.teams, of: t("lag", "teams"), words.team), belowClients, change, noVisits]
      .compactMap(\.self)
  }

  private var belowClients: String? {
    below(figures.clients, of: t("brukare", "clients")) { $0 ?? words.absent }
  }

  private func below(_ pairs: [Pair], of whom: String, _ name: (String?) -> String) -> String? {
    let judged = pairs.compactMap(\.now).filter { $0.reachesAim != nil }
    let below = judged.filter { $0.reachesAim == false }
      .sorted { ($0.careContactShare ?? 0) < ($1.careContactShare ?? 0) }
    guard let aim = below.first?.aim else { return nil }
    let list = words.list(
      below.map { "\(name($0.key)) \(words.percent($0.careContactShare))" })
    return t(
      "\(below.count) av \(judged.count) \(whom) når inte målet \(words.percent(aim)): \(list).",
      "\(below.count) of \(judged.count) \(whom) do not reach the aim of \(words.percent(aim)): "
        + "\(list).")
  }

  private var change: String? {
    guard let change = figures.all.change, let now = figures.all.now?.careContactShare,
      let before = figures.all.before?.careContactShare
    else { return nil }
    return t(
      "Omsorgskontakterna gjorde \(words.percent(now)) av besöken, \(words.percent(before)) perioden "
        + "före (\(words.points(change))).",
      "The care contacts made \(words.percent(now)) of the visits, \(words.percent(before)) the "
        + "period before (\(words.points(change))).")
  }

  /// Clients whose care contact made none of the visits.
  private var noVisits: String? {
    let none = figures.clients.compactMap(\.now).filter {
      $0.visitsWithCareContactInForce > 0 && $0.careContactVisits == 0
    }
    guard !none.isEmpty else { return nil }
    let list = words.list(none.compactMap(\.key))
    return t(
      "Hos \(none.count) brukare gjorde omsorgskontakten inget av besöken: \(list).",
      "At \(none.count) clients the care contact made none of the visits: \(list).")
  }

  private var clientFacts: [Figure<Pair>] {
    let (records, last) = (words.records, figures.period.to)
    return [
      .text("team", Text(sv: "Lag", en: "Team"), .none) { pair in
        pair.key.flatMap { records.client($0) }?.team.value(on: last)
      },
      .text("care_contact", Text(sv: "Kontakt", en: "Contact"), .none) { pair in
        guard let key = pair.key else { return nil }
        let ids = records.careContactsInForce(of: key, on: last).map(\.caregiver)
        return ids.isEmpty ? nil : ids.joined(separator: ", ")
      },
    ]
  }

  private var columns: [Figure<Pair>] {
    let hasAim = figures.all.now?.aim != nil || figures.teams.contains { $0.now?.aim != nil }
    return [
      .count("visits", Text(sv: "Besök", en: "Visits"), .none, isShort: true) { $0.now?.visits },
      .share("care_contact_share", Text(sv: "Av kontakt", en: "By contact"), .none) {
        $0.now?.careContactShare
      },
      .share("care_contact_share_aim", Text(sv: "Mål", en: "Aim"), .none, isShort: false) {
        $0.now?.aim
      },
      .flag(
        "reaches_care_contact_share_aim", Text(sv: "Når målet", en: "Reaches aim"), .none,
        isShort: hasAim
      ) { $0.now?.reachesAim },
      .share("care_contact_share_before", Text(sv: "Före", en: "Before"), .none) {
        $0.before?.careContactShare
      },
      .number(
        "distinct_caregivers_\(figures.windowDays)d",
        Text(sv: "Olika \(figures.windowDays) d", en: "Met \(figures.windowDays) d"), .none,
        fractionDigits: 1
      ) { Statistics.mean($0.now?.distinctCaregivers ?? []) },
      .number(
        "distinct_caregivers_\(figures.windowDays)d_before", Text(sv: "Före", en: "Before"), .none,
        fractionDigits: 1
      ) { Statistics.mean($0.before?.distinctCaregivers ?? []) },
      .share(
        "day_personal_care_care_contact_share", Text(sv: "Kontakt dag", en: "Contact, day"), .none
      ) { $0.now?.dayPersonalCareCareContactShare },
      .share(
        "day_personal_care_care_contact_share_before", Text(sv: "Före", en: "Before"), .none
      ) { $0.before?.dayPersonalCareCareContactShare },
    ]
  }

  private var teamChart: BarChart {
    let language = language
    return BarChart(
      title: t("Besök av omsorgskontakten", "Visits by the care contact"), unit: "",
      labelHeading: t("Lag", "Team"), series: [t("andel", "share")],
      bars: figures.teams.compactMap { pair in
        pair.now.map { .init(words.team(pair.key), [$0.careContactShare ?? 0]) }
      },
      band: figures.all.now?.aim.map { aim in
        .init(
          t("mål: minst \(words.percent(aim))", "aim: at least \(words.percent(aim))"), low: aim,
          high: figures.teams.compactMap { $0.now?.careContactShare }.max() ?? aim)
      }, axisUnit: 0.05, language: language,
      format: { Numerals.share($0, fractionDigits: 1, language) ?? "" })
  }
}
