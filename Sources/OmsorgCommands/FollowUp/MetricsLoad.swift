import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let options = FollowUpOptions(
  [.caregiver, .team, .section, .area, .provider, .day, .week, .month, .all],
  initially: .caregiver,
  filters: [Filters.caregiver, Filters.team, Filters.section, Filters.area, Filters.provider])
private let everyone = Option<Bool>(
  "everyone",
  summary: Text(
    sv: "alla medarbetare, inte bara de som är omsorgskontakt",
    en: "all caregivers, not only those who are care contacts"))

/// `omsorg metrics load`: how much care contacts have, and how much of their time is at clients.
let loadCommand = Command(
  "load", aliases: ["belastning"],
  summary: Text(
    sv: "omsorgskontakternas brukare, och andelen arbetstid hos brukare",
    en: "the care contacts' clients, and the share of working time at clients"),
  description: .figuresDefined,
  options: options.all + [everyone],
  examples: [
    Example(
      "omsorg metrics load --team L001",
      Text(sv: "lagets omsorgskontakter", en: "a team's care contacts")),
    Example(
      "omsorg metrics load --everyone --by week",
      Text(sv: "all arbetstid, vecka för vecka", en: "all working time, week by week")),
  ],
  output: OutputFields.of(table(.caregiver).columns),
  exitStatuses: .reading(),
  seeAlso: ["metrics", "plan", "assign", "policy"],
  run: { invocation in
    let session = Session(invocation)
    let table = table(options.grouping(session))
    try session.settleOutput(table.columns)
    let question = try options.question(session)
    let rows = try session.readVisits(
      [.careContacts, .decisions, .absences, .services, .policies], of: question.period,
      lastDay: question.period.to,
      files: question.period.months.map { RegisterFile<Shift>.shifts($0).path }
    ) { reader, records, history, filter in
      let shifts = try question.period.months.flatMap { try reader.records(.shifts($0)) }
      return LoadFigures(question, records, everyone: invocation[everyone]) {
        filter.includes(caregiver: $0)
      }.rows(shifts, history)
    }
    try session.print(
      table.table(
        of: rows, title: Text(sv: "Belastning", en: "Load"), period: question.period,
        notes: notes(rows), forPeople: try session.isForPeople()))
    return .done
  })

private func notes(_ rows: [LoadRow]) -> [Text] {
  var notes: [Text] = []
  if rows.isEmpty {
    return [
      Text(
        sv: "inga omsorgskontakter; --everyone tar med alla",
        en: "no care contacts; --everyone takes in all")
    ]
  }
  if rows.allSatisfy({ $0.clientBand == nil }) {
    notes.append(
      Text(
        sv: "inget gemensamt mått för antalet brukare i regelverket",
        en: "no common number of clients in the policies"))
  }
  if rows.allSatisfy({ $0.shareBand == nil }) {
    notes.append(
      Text(
        sv: "inget gemensamt mått för andelen tid hos brukare i regelverket",
        en: "no common share of time at clients in the policies"))
  }
  if rows.contains(where: { max($0.scheduledShare ?? 0, $0.performedShare ?? 0) > 1 }) {
    notes.append(
      Text(
        sv: "besök på samma tid räknas vart och ett för sig, och besök dagar utan pass räknas"
          + " också; en andel över 100 % visar dubbelbokade besök eller pass som saknas",
        en: "visits at the same time are counted each by itself, and visits on days without a"
          + " shift count too; a share over 100% tells of double-booked visits or missing shifts"))
  }
  return notes
}

private func table(_ grouping: FollowUpGrouping) -> FigureTable<LoadRow> {
  FigureTable(
    schema: "omsorg.metrics.load/1",
    figures: Figure.key(of: grouping, \.key) + clientFigures(grouping) + timeFigures)
}

private func clientFigures(_ grouping: FollowUpGrouping) -> [Figure<LoadRow>] {
  let isOne = grouping == .caregiver
  let caregivers =
    isOne
    ? Text(sv: "Antal medarbetare", en: "Number of caregivers")
    : Text(sv: "Medarbetare", en: "Caregivers")
  return [
    .count(
      "caregivers", caregivers,
      Text(sv: "medarbetare med något i raden", en: "caregivers with anything in the row"),
      isShort: !isOne
    ) { $0.caregivers.count },
    .count(
      "care_contacts", Text(sv: "Kontakter", en: "Contacts"),
      Text(
        sv: "de som är omsorgskontakt den sista dagen",
        en: "those who are care contacts on the last day"), isShort: !isOne
    ) { $0.careContacts },
    .count(
      "clients", Text(sv: "Brukare", en: "Clients"),
      Text(sv: "brukare som de är omsorgskontakt för", en: "clients whose care contact they are"),
      isShort: true
    ) { $0.clients },
    .count(
      "clients_from", Text(sv: "Minst", en: "At least"),
      Text(sv: "regelverkets minsta antal var", en: "the policy's fewest clients each")
    ) { $0.clientBand?.from },
    .count(
      "clients_to", Text(sv: "Högst", en: "At most"),
      Text(sv: "regelverkets högsta antal var", en: "the policy's most clients each")
    ) { $0.clientBand?.to },
    Figure(
      Column(
        "clients_verdict", Text(sv: "Mot regelverket", en: "By policy"), .choice,
        summary: Text(
          sv: "om antalet är under, inom eller över, för en enda omsorgskontakt",
          en: "whether the number is below, within or above, for a single care contact")),
      isShort: isOne, cell: { .optional($0.clientsVerdict) }),
    .count(
      "contacts_below", Text(sv: "Under", en: "Below"),
      Text(sv: "omsorgskontakter med färre brukare", en: "care contacts with fewer clients")
    ) { $0.verdicts[.below] ?? 0 },
    .count(
      "contacts_within", Text(sv: "Inom", en: "Within"),
      Text(sv: "omsorgskontakter med så många", en: "care contacts with as many")
    ) { $0.verdicts[.within] ?? 0 },
    .count(
      "contacts_above", Text(sv: "Över", en: "Above"),
      Text(sv: "omsorgskontakter med fler brukare", en: "care contacts with more clients"),
      isShort: !isOne
    ) { $0.verdicts[.above] ?? 0 },
    .number(
      "granted_minutes", Text(sv: "Beviljat, min", en: "Granted, min"),
      Text(
        sv: "minuter som brukarna är beviljade på fyra veckor",
        en: "minutes that the clients are granted in four weeks"), fractionDigits: 0,
      isShort: isOne
    ) { $0.grantedMinutes },
  ]
}

private let timeFigures: [Figure<LoadRow>] = [
  .count(
    "working_minutes", Text(sv: "Arbetstid, min", en: "Worked, min"),
    Text(
      sv: "minuter i pass utan raster och frånvaro",
      en: "minutes of shifts, without breaks and absence"), isShort: true
  ) { $0.workingMinutes },
  .count(
    "scheduled_minutes", Text(sv: "Planerat, min", en: "Scheduled, min"),
    Text(sv: "planerade minuter hos brukare", en: "minutes planned at clients")
  ) { $0.scheduledMinutes },
  .count(
    "performed_minutes", Text(sv: "Utfört, min", en: "Performed, min"),
    Text(sv: "utförda minuter hos brukare", en: "minutes performed at clients")
  ) { $0.performedMinutes },
  .share(
    "scheduled_share", Text(sv: "Planerat", en: "Scheduled"),
    Text(sv: "scheduled_minutes / working_minutes", en: "scheduled_minutes / working_minutes")
  ) { $0.scheduledShare },
  .share(
    "performed_share", Text(sv: "Utfört", en: "Performed"),
    Text(sv: "performed_minutes / working_minutes", en: "performed_minutes / working_minutes")
  ) { $0.performedShare },
  .share(
    "share_from", Text(sv: "Lägst andel", en: "Least share"),
    Text(sv: "regelverkets lägsta andel", en: "the policy's least share"), isShort: false
  ) { $0.shareBand?.from },
  .share(
    "share_to", Text(sv: "Högst andel", en: "Greatest share"),
    Text(sv: "regelverkets högsta andel", en: "the policy's greatest share"), isShort: false
  ) { $0.shareBand?.to },
  Figure(
    Column(
      "share_of", Text(sv: "Vems", en: "Whose"), .choice,
      summary: Text(
        sv: "vems arbetstid andelen gäller", en: "whose working time the share is of")),
    cell: { .optional($0.shareOf) }),
  Figure(
    Column(
      "share_verdict", Text(sv: "Planerat är", en: "Scheduled is"), .choice,
      summary: Text(
        sv: "om andelen planerat är under, inom eller över",
        en: "whether the share scheduled is below, within or above")),
    isShort: true, cell: { .optional($0.shareVerdict) }),
]
