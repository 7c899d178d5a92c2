import OmsorgDomain
import Records
import Tabular

/// Something kept for a client as a row.
struct CustodyRow {
  let item: CustodyItem
  let team: String?
  /// Whether label and notes are hidden: the client's personal data are protected.
  let isMasked: Bool

  init(_ item: CustodyItem, in records: CareRecords, today: CalendarDate, masking: Bool) {
    let client = records.client(item.client)
    self.item = item
    team = client?.team.value(on: today)
    isMasked = masking && records.isProtected(item.client)
  }
}

/// The columns of what is kept.
enum CustodyColumns {
  typealias Row = RowColumn<CustodyRow>

  static let id = Row(
    "id", Text(sv: "Sak", en: "Item"), .text, summary: Text(sv: "sakens id", en: "the item's id")
  ) { .text($0.item.id) }
  static let client = Row(
    "client", Text(sv: "Brukare", en: "Client"), .text,
    summary: Text(sv: "brukarens id", en: "the client's id")
  ) { .text($0.item.client) }
  static let team = Row(
    "team", Text(sv: "Lag", en: "Team"), .text,
    summary: Text(sv: "brukarens lag i dag", en: "the client's team today")
  ) { .optional($0.team) }
  static let kind = Row(
    "kind", Text(sv: "Slag", en: "Kind"), .choice, summary: Text(sv: "vad det är", en: "what it is")
  ) { .choice($0.item.kind) }
  static let label = Row(
    "label", Text(sv: "Märkning", en: "Label"), .text,
    summary: Text(sv: "hur det är märkt", en: "how it is marked")
  ) { $0.isMasked ? .masked(Masking.word) : .text($0.item.label) }
  static let state = Row(
    "state", Text(sv: "Läge", en: "State"), .choice,
    summary: Text(sv: "var det är", en: "where it is")
  ) { .choice($0.item.state) }
  static let heldBy = Row(
    "held_by", Text(sv: "Hos", en: "Held by"), .text,
    summary: Text(sv: "medarbetaren som har det", en: "the caregiver who has it")
  ) { .optional($0.item.holder) }
  static let balance = Row(
    "balance", Text(sv: "Kvar (öre)", en: "Left (öre)"), .integer,
    summary: Text(
      sv: "vad som är kvar av privata medel, i öre", en: "what is left of private funds, in öre")
  ) { .optional($0.item.balance) }
  static let receivedOn = Row(
    "received_on", Text(sv: "Mottaget", en: "Received"), .date,
    summary: Text(sv: "dagen då det togs emot", en: "the day it was received")
  ) { .date($0.item.receivedOn.iso) }
  static let latest = Row(
    "latest", Text(sv: "Senast", en: "Latest"), .date,
    summary: Text(
      sv: "dagen då något hände med det senast", en: "the day something last happened to it")
  ) { .optional($0.item.movements.last?.on) }
  static let movements = Row(
    "movements", Text(sv: "Händelser", en: "Movements"), .list,
    summary: Text(
      sv: "allt som hänt, vart och ett som DAG händelse VEM, med belopp i öre",
      en: "all that happened, each as DATE movement WHO, with an amount in öre")
  ) { row in
    .list(
      row.item.movements.map { movement in
        "\(movement.on.iso) \(movement.kind.rawValue) \(movement.by)"
          + (movement.amount.map { " \($0)" } ?? "")
      })
  }
  /// Kronor for people.
  static let kronor = Row(
    balance.column.id, Text(sv: "Kvar", en: "Left"), .choice, summary: balance.column.summary
  ) { row in
    row.item.balance.map { ore in
      .choice(String(ore), Text(sv: Kronor.text(ore, .swedish), en: Kronor.text(ore, .english)))
    } ?? .absent
  }

  static let list = [
    id, client, team, kind, label, state, heldBy, balance, receivedOn, latest,
  ]
  static let shortList = [id, team, kind, label, state, heldBy, kronor, latest]
  static let shown = [
    id, client, team, kind, label, state, heldBy, balance, receivedOn, latest, movements,
  ]
  static let shownToPeople = [id, client, team, kind, label, state, heldBy, kronor]
}
