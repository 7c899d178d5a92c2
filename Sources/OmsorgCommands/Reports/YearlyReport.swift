import OmsorgDomain
import Records
import Tabular

/// The yearly summary as a report.
struct YearlyReport: InOneLanguage {
  let figures: YearlyFigures
  let words: ReportWords
  let heading: ReportHeading
  /// The first and the last day of the period with visits.
  let visits: DateRange?

  var language: Language { words.language }

  /// The summary.
  var report: Report {
    let parts = [
      offers, deadlines, continuity, caregiversMet, ladder, timeAndMethod, load, switches,
      complaints,
      goals, titles,
    ]
    let outstanding = ReportPage.Section(
      t("Det som sticker ut", "What stands out"),
      findings.isEmpty
        ? [.paragraph(t("Inget sticker ut.", "Nothing stands out."))]
        : findings.map(ReportPage.Block.finding))
    let page = ReportPage(
      title: t("Arbetet med fasta omsorgskontakter", "The work with care contacts"),
      language: language, facts: heading.facts(words, period: figures.period, visits: visits),
      introduction: [
        t(
          "Sammanställningen visar hur arbetet med fasta omsorgskontakter har gått: vilka som har "
            + "en, om tiderna har hållits, hur mycket av hjälpen omsorgskontakten ger och vad som "
            + "har ändrats.",
          "The summary shows how the work with care contacts has gone: who has one, whether "
            + "deadlines were kept, how much of the help the care contact gives and what has changed."
        )
      ],
      sections: [outstanding] + parts.map(\.section), notes: [ReportHeading.definitions(words)])
    return Report(
      schema: "omsorg.report.yearly/1", page: page, tables: parts.flatMap(\.tables))
  }

  /// A section with the tables whose figures programs get.
  typealias Part = (section: ReportPage.Section, tables: [ReportTable])

  private var offers: Part {
    let columns: [Figure<OfferRow>] = [
      .count("clients", Text(sv: "Brukare", en: "Clients"), .none, isShort: true) { $0.clients },
      .count("to_be_offered", Text(sv: "Att erbjuda", en: "To offer"), .none, isShort: true) {
        $0.toBeOffered
      },
      .count("offered", Text(sv: "Erbjudna", en: "Offered"), .none, isShort: true) { $0.offered },
      .count("no", Text(sv: "Nej", en: "No"), .none, isShort: true) { $0.no },
      .count("not_offered", Text(sv: "Ej erbjudna", en: "Not offered"), .none, isShort: true) {
        $0.notOffered
      },
      .count("late", Text(sv: "Sena", en: "Late"), .none) { $0.late },
      .count(
        "with_care_contact", Text(sv: "Har omsorgskontakt", en: "Have one"), .none, isShort: true
      ) {
        $0.withCareContact
      },
      .share("care_contact_share", Text(sv: "Med kontakt", en: "With one"), .none) {
        $0.careContactShare
      },
    ]
    let all = ReportTable(
      "offers", Text(sv: "Alla", en: "All"), columns, figures.offers.map { [$0] } ?? [], keys: 0)
    let teams = ReportTable(
      "offers_by_team", Text(sv: "Per lag", en: "By team"), [key(\.key)] + columns,
      figures.offersByTeam)
    let last = figures.period.to.iso
    return (
      .init(
        t("Vilka som har en omsorgskontakt", "Who has a care contact"),
        [
          .paragraph(
            t(
              "Så var det \(last). Andelen räknas av dem som ska erbjudas och inte har tackat nej.",
              "How it was on \(last). The share is of those to be offered one who have not said no."
            )), .table(all.shown), .table(teams.shown),
        ]), [all, teams]
    )
  }

  private var deadlines: Part {
    let table = ReportTable(
      "deadlines", Text(sv: "Efter slag", en: "By kind"),
      [
        Figure(
          Column("rule", Text(sv: "Frist", en: "Deadline"), .choice, summary: .none), isShort: true
        ) { .choice($0.kind) },
        .count("due", Text(sv: "Frister", en: "Due"), .none) { $0.due },
        .count("coming", Text(sv: "Kommer", en: "Coming"), .none) { $0.coming },
        // Those that the next columns add up to.
        .count("decided", Text(sv: "Förfallna", en: "Passed"), .none, isShort: true) {
          $0.due - $0.coming
        },
        .count("kept", Text(sv: "I tid", en: "Kept"), .none, isShort: true) { $0.kept },
        .count("late", Text(sv: "Sent", en: "Late"), .none, isShort: true) { $0.late },
        .count("open", Text(sv: "Inte gjort", en: "Not done"), .none, isShort: true) { $0.open },
        .share("kept_share", Text(sv: "Andel i tid", en: "Share kept"), .none) { $0.keptShare },
        .number(
          "median_days", Text(sv: "Median dagar", en: "Median days"), .none, fractionDigits: 1
        ) { Statistics.median($0.daysTaken) },
      ] as [Figure<DeadlineRow>], figures.deadlines)
    let none = t(
      "Inget som regelverket ger en dag för har förfallit.",
      "Nothing that the policy gives a day for was due.")
    return (
      .init(
        t("Tider som ska hållas", "Deadlines"),
        figures.deadlines.isEmpty ? [.paragraph(none)] : [.table(table.shown)]), [table]
    )
  }

  private var switches: Part {
    let columns: [Figure<SwitchFigures>] = [
      .count("requests", Text(sv: "Önskemål", en: "Requests"), .none, isShort: true) {
        $0.requests
      },
      .count("completed", Text(sv: "Klara", en: "Completed"), .none, isShort: true) {
        $0.completed
      },
      .count("open", Text(sv: "Öppna", en: "Open"), .none, isShort: true) { $0.open },
      .number(
        "median_days", Text(sv: "Median dagar", en: "Median days"), .none, fractionDigits: 1
      ) { Statistics.median($0.days) },
      .share("within_share", Text(sv: "I tid", en: "In time"), .none) { $0.withinShare },
      .count("changes", Text(sv: "Byten", en: "Changes"), .none, isShort: true) {
        $0.changes
      },
      .number(
        "changes_per_100", Text(sv: "Per 100", en: "Per 100"), .none,
        fractionDigits: 1
      ) { $0.changesPerHundred },
    ]
    let all = ReportTable(
      "switches", Text(sv: "Alla", en: "All"), columns, figures.switches.map { [$0] } ?? [], keys: 0
    )
    let teams = ReportTable(
      "switches_by_team", Text(sv: "Per lag", en: "By team"), [key(\.key)] + columns,
      figures.switchesByTeam)
    let (causes, reasons) = (switchCauses, switchReasons)
    return (
      .init(
        t("Byten av omsorgskontakt", "Switches of care contact"),
        [.table(all.shown)]
          + (figures.switches.map { $0.requests + $0.changes > 0 } ?? false
            ? [.table(teams.shown)] : [])
          + (figures.switches.map { $0.requests > 0 } ?? false
            ? [.table(causes.shown), .table(reasons.shown)] : [])),
      [all, teams, causes, reasons]
    )
  }

  private var switchCauses: ReportTable {
    counts("switch_causes", Text(sv: "Varför", en: "Why"), figures.switches?.causes)
  }

  private var switchReasons: ReportTable {
    counts(
      "switch_reasons", Text(sv: "Vad brukarna sade", en: "What clients said"),
      figures.switches?.reasons)
  }

  private var complaints: Part {
    let all = ReportTable(
      "complaints", Text(sv: "Alla", en: "All"),
      [
        .count("received", Text(sv: "Mottagna", en: "Received"), .none, isShort: true) {
          $0.received
        },
        .count("answered", Text(sv: "Besvarade", en: "Answered"), .none, isShort: true) {
          $0.answered
        },
        .count("unanswered", Text(sv: "Obesvarade", en: "Unanswered"), .none, isShort: true) {
          $0.unanswered
        },
        .share("within_share", Text(sv: "Andel i tid", en: "Share in time"), .none) {
          $0.withinShare
        },
        .number(
          "median_days", Text(sv: "Median dagar", en: "Median days"), .none, fractionDigits: 1
        ) { Statistics.median($0.days) },
      ] as [Figure<ComplaintFigures>], figures.complaints.map { [$0] } ?? [], keys: 0)
    let subjects = counts(
      "complaint_subjects", Text(sv: "Vad de gäller", en: "What they are about"),
      figures.complaints?.subjects)
    return (
      .init(
        t("Synpunkter och klagomål", "Views and complaints"),
        [.table(all.shown)]
          + (figures.complaints.map { $0.received > 0 } ?? false ? [.table(subjects.shown)] : [])),
      [all, subjects]
    )
  }

  private var goals: Part {
    let table = ReportTable(
      "goals", Text(sv: "Alla", en: "All"),
      [
        .count("set", Text(sv: "Satta", en: "Set"), .none, isShort: true) { $0.set },
        .count("met", Text(sv: "Uppfyllda", en: "Met"), .none, isShort: true) { $0.met },
        .count(
          "met_by_care_manager", Text(sv: "Av handläggare", en: "By care manager"),
          .none, isShort: true
        ) { $0.metByCareManager },
        .count("dropped", Text(sv: "Strukna", en: "Dropped"), .none, isShort: true) {
          $0.dropped
        },
        .count("open", Text(sv: "Pågår", en: "Open"), .none, isShort: true) { $0.open },
        .share("met_share", Text(sv: "Andel", en: "Share met"), .none) { $0.metShare },
      ] as [Figure<GoalFigures>], figures.goals.map { [$0] } ?? [], keys: 0)
    return (
      .init(t("Mål i genomförandeplanerna", "Goals of the care plans"), [.table(table.shown)]),
      [table]
    )
  }

  private var titles: Part {
    let hasBand = figures.titles.contains { $0.eligibleShort != nil }
    let table = ReportTable(
      "titles", Text(sv: "Från och med", en: "From"),
      [
        .date("date", Text(sv: "Från", en: "From"), .none) { $0.date },
        .count("caregivers", Text(sv: "Personal", en: "Staff"), .none, isShort: true) {
          $0.caregivers
        },
        .count("eligible", Text(sv: "Får vara", en: "Eligible"), .none, isShort: true) {
          $0.eligible
        },
        .count("clients", Text(sv: "Brukare", en: "Clients"), .none, isShort: true) { $0.clients },
        .count("clients_without", Text(sv: "Utan", en: "Without"), .none, isShort: true) {
          $0.clientsWithout
        },
        .number(
          "clients_per_eligible", Text(sv: "Var", en: "Each"),
          .none, fractionDigits: 1
        ) { $0.clientsPerEligible },
        .count("eligible_short", Text(sv: "Saknas", en: "Short"), .none, isShort: hasBand) {
          $0.eligibleShort
        },
        .count("clients_short", Text(sv: "För många", en: "Too many"), .none) {
          $0.clientsShort
        },
      ] as [Figure<TitleRow>], figures.titles, joinsLikeRows: true)
    var blocks: [ReportPage.Block] = [
      .paragraph(
        t(
          "Det registren redan säger: bevis, övergångsregeln som upphör efter 2033-06-30, och "
            + "medarbetare och beslut som slutar. Utan: brukare utan en omsorgskontakt som får vara "
            + "det.",
          "What the registers already tell: certificates, the transition rule that ends after "
            + "2033-06-30, and caregivers and decisions that end. Without: clients without a care "
            + "contact who may be it."))
    ]
    if hasBand {
      blocks.append(
        .paragraph(
          t(
            "Saknas: så många fler behövs som får vara omsorgskontakt, med så många brukare var som "
              + "regelverket högst anger.",
            "Short: so many more who may be care contact are needed, with at most as many clients "
              + "each as the policy gives.")))
    }
    blocks.append(.table(table.shown))
    return (
      .init(
        t("Vilka som får vara omsorgskontakt framöver", "Who may be care contact in time to come"),
        blocks), [table]
    )
  }

  /// How many there are of each kind, those without any left out.
  private func counts<Kind: Choice & Hashable>(
    _ id: String, _ title: Text, _ counts: [Kind: Int]?
  ) -> ReportTable {
    let rows = Kind.allCases.map { (kind: $0, count: counts?[$0] ?? 0) }
    return ReportTable(
      id, title,
      [
        Figure(
          Column("kind", Text(sv: "Slag", en: "Kind"), .choice, summary: .none), isShort: true
        ) { .choice($0.kind) },
        .count("count", Text(sv: "Antal", en: "Count"), .none, isShort: true) { $0.count },
      ] as [Figure<(kind: Kind, count: Int)>],
      rows.filter { $0.count > 0 }.sorted { $0.count > $1.count })
  }

  /// The column that names a row's team.
  func key<Row: Sendable>(_ key: @escaping @Sendable (Row) -> String?) -> Figure<Row> {
    .text("team", Text(sv: "Lag", en: "Team"), .none) { key($0) }
  }
}

extension Text {
  /// No words: where a column's heading says it all.
  static var none: Text { Text(same: "") }
}
