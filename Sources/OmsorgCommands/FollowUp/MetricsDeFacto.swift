import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let options = FollowUpOptions(
  [.client, .caregiver, .team, .section, .area, .provider, .all], initially: .client,
  filters: Filters.ofClients + [Filters.caregiver])
private let least = Option<Int>(
  "least", placeholder: "VISITS", parse: .integer(1...10_000), environment: .never,
  initially: String(DeFacto.least),
  summary: Text(
    sv: "så många utförda besök måste en brukare ha",
    en: "so many performed visits must a client have"))

/// `omsorg metrics de-facto`: who comes most, where that is not the care contact.
let deFactoCommand = Command(
  "de-facto", aliases: ["i-praktiken"],
  summary: Text(
    sv: "brukare som någon annan än omsorgskontakten besöker mest",
    en: "clients whom someone else than the care contact visits most"),
  description: .figuresDefined,
  options: options.all + [least],
  examples: [
    Example(
      "omsorg metrics de-facto --team L001",
      Text(sv: "ett lags brukare, de tydligaste först", en: "a team's clients, the clearest first")),
    Example(
      "omsorg metrics de-facto --by caregiver",
      Text(
        sv: "medarbetare som är omsorgskontakter i praktiken",
        en: "caregivers who are care contacts in all but name")),
  ],
  output: OutputFields.of(DeFactoTable.clients.columns),
  exitStatuses: .reading(),
  seeAlso: ["metrics", "assign"],
  run: { invocation in
    let session = Session(invocation)
    let grouping = options.grouping(session)
    try session.settleOutput(DeFactoTable.columns(grouping))
    let question = try options.question(session)
    try session.requireCaregiverRows(question)
    let outcome = try session.readVisits(
      [.careContacts], of: question.period, lastDay: question.period.to, withTimes: false
    ) { _, records, history, filter in
      DeFacto(question.period, least: invocation[least], records).outcome(history) {
        filter.includes(client: $0)
      }
    }
    let isForPeople = try session.isForPeople()
    let title = Text(sv: "Omsorgskontakter i praktiken", en: "Care contacts in all but name")
    func print<Row: Sendable>(_ table: FigureTable<Row>, _ rows: [Row]) throws {
      try session.print(
        table.table(of: rows, title: title, period: question.period, forPeople: isForPeople))
    }
    switch grouping {
    case .client: try print(DeFactoTable.clients, outcome.rows)
    case .caregiver:
      try print(
        DeFactoTable.caregivers, outcome.caregivers.filter { session.wantsRow($0.caregiver) })
    default: try print(DeFactoTable.groups(grouping), outcome.groups(grouping))
    }
    return .done
  })

/// De facto care contacts as tables.
enum DeFactoTable {
  private static let schema = "omsorg.metrics.de-facto/1"

  static func columns(_ grouping: FollowUpGrouping) -> [Column] {
    switch grouping {
    case .client: clients.columns
    case .caregiver: caregivers.columns
    default: groups(grouping).columns
    }
  }

  static let clients = FigureTable<DeFactoRow>(
    schema: schema,
    figures: Figure.key(of: .client) { $0.client } + [
      .text(
        "team", Text(sv: "Lag", en: "Team"),
        Text(sv: "brukarens lag den sista dagen", en: "the client's team on the last day")
      ) { $0.team },
      .text(
        "care_contact", Text(sv: "Omsorgsk.", en: "Care contact"),
        Text(
          sv: "omsorgskontakten den sista dagen", en: "the care contact in force on the last day")
      ) { $0.careContact },
      .count(
        "care_contact_visits", Text(sv: "Besök", en: "Visits"),
        Text(sv: "omsorgskontaktens besök", en: "the care contact's visits"), isShort: true
      ) { $0.careContactVisits },
      .text(
        "de_facto", Text(sv: "Mest", en: "Most"),
        Text(sv: "den som besöker mest", en: "who visits most")
      ) { $0.deFacto },
      .count(
        "de_facto_visits", Text(sv: "Dennes besök", en: "Their visits"),
        Text(sv: "besök av den som besöker mest", en: "visits of who visits most"), isShort: true
      ) { $0.deFactoVisits },
      .count(
        "visits", Text(sv: "Alla besök", en: "All visits"),
        Text(sv: "utförda besök", en: "performed visits"), isShort: true
      ) { $0.visits },
      .share(
        "share", Text(sv: "Andel", en: "Share"), Text(same: "de_facto_visits / visits")
      ) { $0.share },
      .share(
        "lead", Text(sv: "Försprång", en: "Lead"),
        Text(same: "(de_facto_visits - care_contact_visits) / visits")
      ) { $0.lead },
      .share(
        "runner_up_margin", Text(sv: "Till tvåan", en: "To the next"),
        Text(
          sv: "försprånget till den som kommer därnäst, av besöken",
          en: "the lead over whoever comes next, of the visits")
      ) { $0.runnerUpMargin },
    ])

  static let caregivers = FigureTable<DeFactoCaregiver>(
    schema: schema,
    figures: Figure.key(of: .caregiver) { $0.caregiver } + [
      .count(
        "clients", Text(sv: "Brukare, antal", en: "Clients"),
        Text(
          sv: "brukare som medarbetaren besöker mest", en: "clients whom the caregiver visits most"),
        isShort: true
      ) { $0.clients.count },
      .count(
        "visits", Text(sv: "Besök", en: "Visits"),
        Text(sv: "medarbetarens besök hos dem", en: "the caregiver's visits with them"),
        isShort: true
      ) { $0.visits },
      Figure(
        Column(
          "client_ids", Text(sv: "Brukare", en: "Client ids"), .list,
          summary: Text(sv: "brukarnas id", en: "the clients' ids")), isShort: true
      ) { .list($0.clients) },
    ])

  static func groups(_ grouping: FollowUpGrouping) -> FigureTable<DeFactoGroup> {
    FigureTable(
      schema: schema,
      figures: Figure.key(of: grouping) { $0.key } + [
        .count(
          "clients", Text(sv: "Brukare", en: "Clients"),
          Text(
            sv: "brukare som någon annan besöker mest",
            en: "clients whom someone else visits most"), isShort: true
        ) { $0.clients },
        .count(
          "considered", Text(sv: "Av brukare", en: "Of clients"),
          Text(sv: "brukare med tillräckligt många besök", en: "clients with visits enough"),
          isShort: true
        ) { $0.considered },
        .share("share", Text(sv: "Andel", en: "Share"), Text(same: "clients / considered")) {
          $0.share
        },
      ])
  }
}
