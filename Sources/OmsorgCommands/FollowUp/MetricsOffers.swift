import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let options = FollowUpOptions(
  [.client, .team, .section, .area, .provider, .week, .month, .all], initially: .team,
  lastDay: .today)

/// `omsorg metrics offers`: who is offered a care contact, and what came of it.
let offersMetricsCommand = Command(
  "offers", aliases: ["erbjudanden"],
  summary: Text(
    sv: "erbjudanden om omsorgskontakt: svar, undantag, inte erbjudna",
    en: "offers of a care contact: answers, exemptions, not offered"),
  description: Text(
    sv: """
      Hur det är den sista dagen, --to; med --by week eller month den sista dagen i varje del av \
      perioden. Hur varje mått räknas står i 'omsorg help metrics'.
      """,
    en: """
      How it is on the last day, --to; with --by week or month on the last day of each part of the \
      period. How each figure is computed is told by 'omsorg help metrics'.
      """),
  options: options.all,
  examples: [
    Example("omsorg metrics offers", Text(sv: "lagen i dag", en: "the teams today")),
    Example(
      "omsorg metrics offers --by month --from 2026-01-01",
      Text(sv: "hur det har gått under året", en: "how the year has gone")),
  ],
  output: OutputFields.of(table(.team).columns),
  exitStatuses: .reading(),
  seeAlso: ["metrics", "offer", "policy"],
  run: { invocation in
    let session = Session(invocation)
    let table = table(options.grouping(session))
    try session.settleOutput(table.columns)
    let question = try options.question(session)
    let rows = try session.readRegisters(
      [.decisions, .careContacts, .offers, .services, .policies], lastDay: question.period.to
    ) { _, records, filter in
      OfferRow.rows(question, records) { filter.includes(client: $0.id) }
    }
    try session.print(
      table.table(
        of: rows, title: Text(sv: "Erbjudanden", en: "Offers"), period: asOf(question),
        notes: rows.isEmpty
          ? [Text(sv: "inga brukare med insatser", en: "no clients with services")] : [],
        forPeople: try session.isForPeople()))
    return .done
  })

/// The day that is shown, or the period where there is a row for each part of it.
private func asOf(_ question: FollowUpQuestion) -> DateRange {
  switch question.grouping {
  case .day, .week, .month: question.period
  default: DateRange(question.period.to)
  }
}

private func table(_ grouping: FollowUpGrouping) -> FigureTable<OfferRow> {
  FigureTable(
    schema: "omsorg.metrics.offers/1",
    figures: Figure.key(of: grouping, \.key) + [clients(grouping)] + scope + answers)
}

private func clients(_ grouping: FollowUpGrouping) -> Figure<OfferRow> {
  .count(
    "clients", .numberOfClients(in: grouping),
    Text(sv: "brukare med insatser", en: "clients with services"),
    isShort: grouping != .client
  ) { $0.clients }
}

private let scope: [Figure<OfferRow>] = [
  .count(
    "alarm_only", Text(sv: "Enbart larm", en: "Alarm only"),
    Text(sv: "har trygghetslarm och ingen hemtjänst", en: "have an alarm and no home care")
  ) { $0.alarmOnly },
  .count(
    "limited_services", Text(sv: "Begränsade insatser", en: "Limited services"),
    Text(
      sv: "har bara insatser som inte behöver leda till ett erbjudande",
      en: "have only services that need not lead to an offer")
  ) { $0.limitedServices },
  .count(
    "exempted", Text(sv: "Undantagna", en: "Exempted"),
    Text(
      sv: "bedömda: ingen behöver erbjudas", en: "assessed: none need be offered")
  ) { $0.exempted },
  .count(
    "to_assess", Text(sv: "Att bedöma", en: "To assess"),
    Text(
      sv: "inte bedömda om någon ska erbjudas", en: "not assessed if one is to be offered"),
    isShort: true
  ) { $0.toAssess },
  .count(
    "to_be_offered", Text(sv: "Att erbjuda", en: "To offer"),
    Text(
      sv: "ska erbjudas en omsorgskontakt, eller har blivit det",
      en: "are to be offered a care contact, or have been"), isShort: true
  ) { $0.toBeOffered },
]

private let answers: [Figure<OfferRow>] = [
  .count(
    "offered", Text(sv: "Erbjudna", en: "Offered"),
    Text(sv: "de av dem som har erbjudits", en: "those of them who have been"), isShort: true
  ) { $0.offered },
  .count(
    "yes", Text(sv: "Ja", en: "Yes"), Text(sv: "tackade ja", en: "said yes"), isShort: true
  ) { $0.yes },
  .count(
    "no", Text(sv: "Nej", en: "No"), Text(sv: "tackade nej", en: "said no"), isShort: true
  ) { $0.no },
  .count(
    "waiting", Text(sv: "Väntar", en: "Waiting"),
    Text(sv: "erbjudna som inte svarat", en: "offered, neither yes nor no"), isShort: true
  ) { $0.waiting },
  .count(
    "appointed_without_offer", Text(sv: "Utsedda", en: "Appointed"),
    Text(
      sv: "har eller får en omsorgskontakt utan att något erbjudande är noterat",
      en: "have or will have a care contact with no offer on record"), isShort: true
  ) { $0.appointedWithoutOffer },
  .count(
    "not_offered", Text(sv: "Ej erbjudna", en: "Not offered"),
    Text(
      sv: "varken erbjudna eller utsedda", en: "neither offered nor appointed one"),
    isShort: true
  ) { $0.notOffered },
  .count(
    "late", Text(sv: "Sena", en: "Late"),
    Text(
      sv: "de av dem vars dag har passerat", en: "those of them whose day has passed")
  ) { $0.late },
  .share(
    "offered_share", Text(sv: "Andel erbjudna", en: "Share offered"),
    Text(sv: "offered / to_be_offered", en: "offered / to_be_offered"), isShort: false
  ) { $0.offeredShare },
  .count(
    "with_care_contact", Text(sv: "Har omsorgskontakt", en: "Have one"),
    Text(
      sv: "de som ska erbjudas och har en omsorgskontakt",
      en: "those to be offered one who have a care contact")
  ) { $0.withCareContact },
  .share(
    "care_contact_share", Text(sv: "Med kontakt", en: "With one"),
    Text(
      sv: "with_care_contact / (to_be_offered - no)",
      en: "with_care_contact / (to_be_offered - no)")
  ) { $0.careContactShare },
  .count(
    "adapted", Text(sv: "Anpassad information", en: "Information adapted"),
    Text(
      sv: "erbjudna som fått informationen anpassad",
      en: "offered with the information adapted to the person")
  ) { $0.adapted },
  .count(
    "not_adapted", Text(sv: "Inte anpassad", en: "Not adapted"),
    Text(
      sv: "erbjudna som inte fått informationen anpassad",
      en: "offered with the information not adapted")
  ) { $0.notAdapted },
  .share(
    "adapted_share", Text(sv: "Andel anpassad", en: "Share adapted"),
    Text(
      sv: "adapted / (adapted + not_adapted)", en: "adapted / (adapted + not_adapted)"),
    isShort: false
  ) { $0.adaptedShare },
]
