import OmsorgDomain
import Records
import Tabular

/// The audit of a contract as a report.
struct AuditReport: InOneLanguage {
  let audit: ContractAudit
  let provider: Provider
  let period: DateRange
  let words: ReportWords
  let heading: ReportHeading
  /// The first and the last day of the period with visits.
  let visits: DateRange?

  var language: Language { words.language }

  /// The demands as rows, for programs.
  static let columns: [Figure<ContractRequirement>] = [
    .text("rule", Text(sv: "Regel", en: "Rule"), Text(sv: "regelns id", en: "the rule's id")) {
      $0.rule
    },
    Figure(
      Column(
        "demand", Text(sv: "Krav", en: "Demand"), .text,
        summary: Text(sv: "vad som krävs, i ord", en: "what is asked, in words"))
    ) { .choice($0.demand(.english), $0.demand) },
    Figure(
      Column(
        "verdict", Text(sv: "Bedömning", en: "Verdict"), .choice,
        summary: Text(
          sv: "uppfyllt, inte uppfyllt eller inte prövat", en: "met, not met or not evaluated"))
    ) { .choice($0.verdict) },
    Figure(
      Column(
        "found", Text(sv: "Vad som visar det", en: "What shows it"), .text,
        summary: Text(sv: "vad som visar det, i ord", en: "what shows it, in words"))
    ) { .choice($0.found(.english), $0.found) },
    .count(
      "examined", Text(sv: "Prövade", en: "Examined"),
      Text(sv: "hur många som prövats", en: "how many were looked at")
    ) { $0.examined },
    .count(
      "lacking", Text(sv: "Brister", en: "Lacking"),
      Text(sv: "hur många brukare det brister för", en: "for how many clients it is lacking")
    ) { $0.examined == nil ? nil : $0.lacking.count },
    Figure(
      Column(
        "clients", Text(sv: "Brukare", en: "Clients"), .list,
        summary: Text(sv: "vilka brukare det brister för", en: "for which clients it is lacking"))
    ) { .list($0.lacking) },
    .text(
      "source", Text(sv: "Källa", en: "Source"),
      Text(sv: "dokumentet som kräver det", en: "the document that asks for it")
    ) { $0.source },
  ]

  /// Writes the audit where and how the options say.
  func print(_ session: Session) throws {
    switch try session.format() {
    case .text, .html, .markdown: try session.print(page)
    default:
      try session.print(
        Table(
          schema: "omsorg.report.audit/1", title: Text(same: page.title),
          columns: AuditReport.columns.map(\.column),
          rows: audit.requirements.map { row in AuditReport.columns.map { $0.cell(row) } }))
    }
  }

  private var page: ReportPage {
    ReportPage(
      title: t("Uppföljning av avtalet: \(name)", "Audit of the contract: \(name)"),
      language: language,
      facts: heading.facts(words, period: period, visits: visits).filter {
        $0.label != t("Gäller", "About")
      } + [
        (t("Utförare", "Provider"), "\(name) (\(provider.id))"),
        (t("Brukare", "Clients"), String(audit.clients)),
      ],
      introduction: introduction,
      sections: [summary] + (audit.requirements.isEmpty ? [] : [demands] + actionPlan),
      notes: [
        t(
          "Inte prövat: registren säger inget om det, eller så anger regelverket ingen gräns. Fråga "
            + "utföraren och skriv vad som framkom.",
          "Not evaluated: the registers tell nothing of it, or the policy sets no limit. Ask the "
            + "provider and write down what was found."), ReportHeading.definitions(words),
      ])
  }

  private var name: String { provider.name.isEmpty ? provider.id : provider.name }

  private var introduction: [String] {
    let every = audit.monthsBetween.map { months in
      t(
        "Regelverket ber om en uppföljning med \(months) månaders mellanrum.",
        "The policy asks for an audit every \(months) months.")
    }
    return [
      t(
        "Kraven är de som kommunens regelverk ställer på privata utförare. Det som gäller en viss "
          + "dag är som det var \(period.to.iso).",
        "The demands are those that the municipality's policy makes on private providers. What "
          + "holds on a day is as it was on \(period.to.iso)."), every,
    ].compactMap(\.self)
  }

  private var summary: ReportPage.Section {
    let heading = t("Sammanfattning", "Summary")
    guard !audit.requirements.isEmpty else {
      let none = t(
        "Regelverket ställer inga krav på privata utförare.",
        "The policy makes no demands on private providers.")
      return .init(heading, [.paragraph(none)])
    }
    let unmet = audit.requirements.filter { $0.verdict == .unmet }
    let counts = t(
      "\(audit.requirements.count) krav: \(audit.count(.met)) uppfyllda, \(unmet.count) inte "
        + "uppfyllda, \(audit.count(.notEvaluated)) inte prövade.",
      "\(audit.requirements.count) demands: \(audit.count(.met)) met, \(unmet.count) not met, "
        + "\(audit.count(.notEvaluated)) not evaluated.")
    var blocks: [ReportPage.Block] = [.paragraph(counts)]
    if let nobody { blocks.append(.finding(nobody)) }
    for demand in unmet {
      blocks.append(
        .finding("\(demand.demand(language).capitalisedFirst): \(demand.found(language))."))
    }
    blocks.append(.bars(verdicts))
    return .init(heading, blocks)
  }

  /// Told where there is nobody to hold the demands against.
  private var nobody: String? {
    let last = period.to.iso
    if audit.teams == 0 {
      return t("Utföraren hade inga lag \(last).", "The provider had no teams on \(last).")
    }
    if audit.clients == 0 {
      return t("Utföraren hade inga brukare \(last).", "The provider had no clients on \(last).")
    }
    return nil
  }

  /// How many demands have each verdict.
  private var verdicts: BarChart {
    let language = language
    return BarChart(
      title: t("Kraven efter bedömning", "The demands by verdict"), unit: "",
      labelHeading: t("Bedömning", "Verdict"), series: [t("krav", "demands")],
      bars: ContractRequirement.Verdict.allCases.map { verdict in
        .init(verdict.words(language), [Double(audit.count(verdict))])
      }, language: language, format: { Numerals.integer(Int($0), language) })
  }

  private var demands: ReportPage.Section {
    let language = language
    let table = ReportTable(
      "demands", Text(sv: "Krav för krav", en: "Demand by demand"),
      [
        .text("demand", Text(sv: "Krav", en: "Demand"), .none) {
          $0.demand(language).capitalisedFirst
        },
        Figure(
          Column("verdict", Text(sv: "Bedömning", en: "Verdict"), .choice, summary: .none),
          isShort: true
        ) { .choice($0.verdict.rawValue, $0.verdict.words) },
      ] as [Figure<ContractRequirement>], audit.requirements)
    let details = audit.requirements.flatMap { demand -> [ReportPage.Block] in
      let lacking = demand.lacking.joined(separator: ", ")
      return [
        .subheading(demand.demand(language).capitalisedFirst),
        .facts(
          [
            (t("Bedömning", "Verdict"), demand.verdict.words(language)),
            (t("Vad som visar det", "What shows it"), demand.found(language)),
          ] + (lacking.isEmpty ? [] : [(t("Brister för", "Lacking for"), lacking)])
            + [(t("Källa", "Source"), demand.source)]),
      ]
    }
    return .init(
      t("Kraven", "The demands"),
      [.table(table.shown)] + details)
  }

  /// What is to be filled in for each demand that is not met.
  private var actionPlan: [ReportPage.Section] {
    let unmet = audit.requirements.filter { $0.verdict == .unmet }
    if unmet.isEmpty { return [] }
    let intro =
      audit.asksForActionPlan
      ? t(
        "Enligt avtalet tar utföraren snarast fram en åtgärdsplan för det som inte är uppfyllt.",
        "By the contract the provider soon makes an action plan for what is not met.")
      : t(
        "Fyll i vad som ska göras åt det som inte är uppfyllt.",
        "Fill in what is to be done about what is not met.")
    return [
      .init(
        t("Åtgärdsplan", "Action plan"),
        [.paragraph(intro)]
          + unmet.flatMap { demand -> [ReportPage.Block] in
            [
              .subheading(demand.demand(language).capitalisedFirst),
              .facts([
                (t("Vad som framkom", "What was found"), demand.found(language)),
                (t("Åtgärd", "Measure"), nil), (t("Ansvarig", "Who is responsible"), nil),
                (t("Klart senast", "By when"), nil), (t("Följs upp", "Followed up"), nil),
              ]),
            ]
          })
    ]
  }
}
