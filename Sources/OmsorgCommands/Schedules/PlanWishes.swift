import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// A wish for a service and where it is known from.
private struct WishRow: Sendable {
  let granted: GrantedService
  let service: ServiceCatalogue.Service?
  let wish: ServiceWish
  let source: WishSource
}

/// Where a wish is known from.
private enum WishSource: String, Choice {
  case record
  case words

  var words: Text {
    switch self {
    case .record: Text(sv: "antecknat", en: "on record")
    case .words: Text(sv: "ur önskemål med ord", en: "from wishes in words")
    }
  }
}

private typealias Row = RowColumn<WishRow>

private let columns: [Row] = [
  Row(
    "client", Text(sv: "Brukare", en: "Client"), .text,
    summary: Text(sv: "brukarens id", en: "the client's id")
  ) { .text($0.granted.client) },
  Row(
    "service", Text(sv: "Insats", en: "Service"), .choice,
    summary: Text(sv: "insatsens id", en: "the service's id")
  ) { .choice($0.granted.service, $0.service?.name ?? Text(same: $0.granted.service)) },
  Row(
    "decision", Text(sv: "Beslut", en: "Decision"), .text,
    summary: Text(sv: "den beviljade insatsens id", en: "the granted service's id")
  ) { .text($0.granted.id) },
  Row(
    "weekdays", Text(sv: "Veckodagar", en: "Weekdays"), .list,
    summary: Text(sv: "veckodagar, någon av dem", en: "weekdays, one of them")
  ) {
    $0.wish.weekdays.isEmpty
      ? .absent : .choices($0.wish.weekdays.map(\.name), $0.wish.weekdays.map(\.words))
  },
  Row(
    "from", Text(sv: "Tidigast", en: "From"), .time,
    summary: Text(sv: "tidigaste start", en: "the earliest start")
  ) { $0.wish.from.map { .time($0.iso) } ?? .absent },
  Row(
    "to", Text(sv: "Senast", en: "To"), .time,
    summary: Text(sv: "senaste start", en: "the latest start")
  ) { $0.wish.to.map { .time($0.iso) } ?? .absent },
  Row(
    "caregiver", Text(sv: "Medarbetare", en: "Caregiver"), .text,
    summary: Text(sv: "vem brukaren vill ska göra det", en: "who the client wants to do it")
  ) { .optional($0.wish.caregiver) },
  Row(
    "must", Text(sv: "Måste", en: "Must"), .flag,
    summary: Text(sv: "går inte att göra avkall på", en: "cannot be given up")
  ) { .flag($0.wish.isMust) },
  Row(
    "source", Text(sv: "Varifrån", en: "Source"), .choice,
    summary: Text(
      sv: "antecknat för insatsen, eller läst ur brukarens önskemål med ord",
      en: "on record for the service, or read from the client's wishes in words")
  ) { .choice($0.source) },
]

/// `omsorg plan wishes`: what clients wish of their services.
let planWishes = Command(
  "wishes", aliases: ["önskemål"],
  summary: Text(
    sv: "lista önskemål om insatser: antecknade, och lästa ur önskemål med ord",
    en: "list wishes of services: on record, and read from wishes in words"),
  options: [Filters.client, Filters.team],
  examples: [
    Example(
      "omsorg plan wishes --team L001", Text(sv: "ett lags brukares", en: "of a team's clients"))
  ],
  output: OutputFields.of(columns.map(\.column)),
  exitStatuses: .reading(), seeAlso: ["plan wish"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let records = try session.readFiltered([.clients, .decisions, .services]) {
      try $0.careRecords([.clients, .decisions, .services])
    }
    let rows = records.decisions.compactMap { granted -> WishRow? in
      guard let client = records.client(granted.client), client.isActive(on: today),
        granted.to.map({ today <= $0 }) ?? true,
        invocation[Filters.client].map({ $0 == client.id }) ?? true,
        invocation[Filters.team].map({ $0 == client.team.value(on: today) }) ?? true,
        let wish = records.wish(of: granted)
      else { return nil }
      return WishRow(
        granted: granted, service: records.services[granted.service], wish: wish,
        source: granted.wish == nil ? .words : .record)
    }.sorted { ($0.granted.client, $0.granted.id) < ($1.granted.client, $1.granted.id) }
    try session.print(
      Table(
        schema: "omsorg.plan.wishes/1", columns, of: rows,
        notes: rows.isEmpty ? [Text(sv: "inga önskemål", en: "no wishes")] : []))
    return .done
  })
