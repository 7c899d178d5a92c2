import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let options = FollowUpOptions(
  [.team, .section, .area, .provider, .all], initially: .all, filters: filters, lastDay: .today)
private let filters = [Filters.team, Filters.section, Filters.area, Filters.provider]
private let from = Option<String?>(
  "from", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "i dag", en: "today"),
  summary: Text(sv: "första dagen", en: "the first day"))
private let to = Option<String?>(
  "to", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(same: TitleForecast.lastDay.iso),
  summary: Text(sv: "sista dagen", en: "the last day"))

/// `omsorg metrics titles`: who may be care contact, today and as far as is known.
let titlesCommand = Command(
  "titles", aliases: ["titlar"],
  summary: Text(
    sv: "vilka som får vara omsorgskontakt, i dag och varje dag som något ändras",
    en: "who may be care contact, today and on each day that it changes"),
  description: Text(
    sv: """
      En rad för första dagen och en för varje senare dag då något blir annorlunda, så långt som \
      registren säger: bevis, övergångsregeln som upphör efter 2033-06-30, medarbetare som slutar \
      eller byter lag, beslut som börjar och slutar. Hur varje mått räknas står i 'omsorg help \
      metrics'.
      """,
    en: """
      A row for the first day and one for each later day on which anything differs, as far as the \
      registers tell: certificates, the transition rule that ends after 2033-06-30, caregivers who \
      leave or change team, decisions that begin and end. How each figure is computed is told by \
      'omsorg help metrics'.
      """),
  options: [from, to, options.by] + filters,
  examples: [
    Example("omsorg metrics titles", Text(sv: "alla, till 2034", en: "everyone, to 2034")),
    Example(
      "omsorg metrics titles --by team --from 2033-07-01 --to 2033-07-01",
      Text(
        sv: "lagen när övergångsregeln har upphört", en: "the teams when the transition has ended")),
  ],
  output: OutputFields.of(table(.team).columns),
  exitStatuses: .reading(),
  seeAlso: ["metrics", "assign", "policy"],
  run: { invocation in
    let session = Session(invocation)
    let table = table(options.grouping(session))
    try session.settleOutput(table.columns)
    let period = try period(session)
    let question = FollowUpQuestion(period: period, grouping: options.grouping(session))
    let rows = try session.readRegisters(
      [.decisions, .careContacts, .offers, .services, .policies], lastDay: period.to
    ) { _, records, filter in
      TitleForecast(question, records) { filter.includes(team: $0, on: $1) }.rows()
    }
    var notes: [Text] = []
    if rows.contains(where: { $0.clients > 0 }), rows.allSatisfy({ $0.band == nil }) {
      notes.append(
        Text(
          sv: "regelverket säger inte hur många brukare en omsorgskontakt ska ha: ingen kapacitet",
          en: "the policy does not say how many clients a care contact is to have: no capacity"))
    }
    try session.print(
      table.table(
        of: rows, title: Text(sv: "Titlar", en: "Titles"), period: period, notes: notes,
        forPeople: try session.isForPeople()))
    return .done
  })

private func period(_ session: Session) throws -> DateRange {
  let invocation = session.invocation
  let today = try session.today()
  let begun = try invocation[from].map { try session.dates($0, option: "--from", today: today) }
  let ended = try invocation[to].map { try session.dates($0, option: "--to", today: today) }
  let first = begun.flatMap { $0.from ?? $0.to } ?? today
  let last = ended.map { $0.to ?? $0.from ?? today } ?? max(first, TitleForecast.lastDay)
  guard let period = DateRange(from: first, to: last) else {
    throw UsageError(
      Text(
        sv: "--from \(first.iso) är efter --to \(last.iso)",
        en: "--from \(first.iso) is after --to \(last.iso)"))
  }
  return period
}

private func table(_ grouping: FollowUpGrouping) -> FigureTable<TitleRow> {
  FigureTable(
    schema: "omsorg.metrics.titles/1",
    figures: Figure.key(of: grouping, \.key) + caregiverFigures + clientFigures)
}

private let caregiverFigures: [Figure<TitleRow>] = [
  .date(
    "date", Text(sv: "Från", en: "From"),
    Text(sv: "första dagen som det är så", en: "the first day on which it is so")
  ) { $0.date },
  .count(
    "caregivers", Text(sv: "Personal", en: "Staff"),
    Text(
      sv: "omvårdnadspersonal i omvårdnadslag", en: "care staff of care teams"), isShort: true
  ) { $0.caregivers },
  .count(
    "by_certificate", Text(sv: "Bevis", en: "Certified"),
    Text(sv: "de av dem med bevis", en: "those of them with the certificate"), isShort: true
  ) { $0.byCertificate },
  .count(
    "by_transition", Text(sv: "Övergång", en: "Transition"),
    Text(sv: "de med övergångsregeln", en: "those by the transition rule"), isShort: true
  ) { $0.byTransition },
  .count(
    "eligible", Text(sv: "Får vara", en: "Eligible"),
    Text(sv: "de som får vara omsorgskontakt", en: "those who may be care contact"), isShort: true
  ) { $0.eligible },
  .count(
    "in_introduction", Text(sv: "I introduktion", en: "In introduction"),
    Text(sv: "de av dem som är nya", en: "those of them who are being introduced")
  ) { $0.inIntroduction },
]

private let clientFigures: [Figure<TitleRow>] = [
  .count(
    "clients", Text(sv: "Brukare", en: "Clients"),
    Text(
      sv: "brukare som ska ha en omsorgskontakt", en: "clients who are to have a care contact"),
    isShort: true
  ) { $0.clients },
  .count(
    "clients_without", Text(sv: "Utan", en: "Without"),
    Text(
      sv: "de av dem utan någon utsedd som får vara det",
      en: "those of them without anyone appointed who may be it"), isShort: true
  ) { $0.clientsWithout },
  .number(
    "clients_per_eligible", Text(sv: "Per behörig", en: "Per eligible"),
    Text(sv: "clients / eligible", en: "clients / eligible"), fractionDigits: 1
  ) { $0.clientsPerEligible },
  .count(
    "band_from", Text(sv: "Minst", en: "At least"),
    Text(sv: "regelverkets minsta antal var", en: "the policy's fewest clients each")
  ) { $0.band?.from },
  .count(
    "band_to", Text(sv: "Högst", en: "At most"),
    Text(sv: "regelverkets högsta antal var", en: "the policy's most clients each")
  ) { $0.band?.to },
  .count(
    "capacity", Text(sv: "Kapacitet", en: "Capacity"),
    Text(sv: "eligible x band_to", en: "eligible x band_to"), isShort: true
  ) { $0.capacity },
  .count(
    "clients_short", Text(sv: "För många", en: "Too many"),
    Text(sv: "brukare utöver kapaciteten", en: "clients beyond the capacity")
  ) { $0.clientsShort },
  .count(
    "eligible_short", Text(sv: "Saknas", en: "Short"),
    Text(
      sv: "så många fler behöriga behövs", en: "so many more eligible caregivers are needed"),
    isShort: true
  ) { $0.eligibleShort },
]
