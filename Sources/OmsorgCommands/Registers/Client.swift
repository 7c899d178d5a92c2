import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// `omsorg client`: the persons with home care.
let clientCommand = Command(
  "client", aliases: ["brukare", "klient", "kund", "invånare"],
  summary: Text(
    sv: "brukare: lag, omsorgskontakt, önskemål", en: "clients: team, care contact, wishes"),
  subcommands: [clientList, clientShow] + clients.writingCommands())

let clients = RegisterCommand<Client>(
  file: .clients, plural: Text(sv: "brukare", en: "clients"), source: "clients",
  shortFields: ["id", "name", "team", "services_from", "needs", "languages", "wishes"],
  endField: "ended", isCurrent: { $0.isActive(on: $1) }, person: { $0.id },
  alongWithEnding: { client, last, writer in
    let file = RegisterFile.careContacts
    let closing = CareContact.closing(
      client.id, last: last, reason: CareContact.closingReason(writer.configuration.language),
      among: try writer.records(file))
    if closing.ended.isEmpty, closing.removed.isEmpty { return [] }
    try writer.replace(file, with: closing.remaining)
    return closing.ended.map { RecordChange(action: .ended, noun: file.noun, id: $0) }
      + closing.removed.map { RecordChange(action: .removed, noun: file.noun, id: $0) }
  })

/// What a list of clients says of each beside the client's own fields.
private let careContactColumn = Column(
  "care_contact", Text(sv: "Omsorgskontakt", en: "Care contact"), .list,
  summary: Text(
    sv: "fasta omsorgskontakters id i dag", en: "ids of today's care contacts"))

private let deputyColumn = Column(
  "deputy", Text(sv: "Vice", en: "Deputy"), .list,
  summary: Text(sv: "vice omsorgskontakters id i dag", en: "ids of today's deputies"))

private let servicesColumn = Column(
  "services", Text(sv: "Insatser", en: "Services"), .list,
  summary: Text(
    sv: "beviljade insatser i dag: id, gånger/veckor, minuter",
    en: "today's granted services: id, times/weeks, minutes"))

private func appointed(
  _ records: CareRecords, _ client: Client, _ role: CareContactRole, _ today: CalendarDate
) -> Cell {
  let ids = records.careContacts(of: client.id)
    .filter { $0.role == role && $0.isInForce(on: today) }.map(\.caregiver)
  return ids.isEmpty ? .absent : .list(ids)
}

private let withoutCareContact = Option<Bool>(
  "without-care-contact",
  summary: Text(sv: "bara de som saknar omsorgskontakt", en: "only those without a care contact"))

private let sort = RecordOrder.option(clients.shortFields)

private let clientList = Command(
  "list", aliases: ["lista"], summary: Text(sv: "lista brukare", en: "list clients"),
  options: [Filters.team, withoutCareContact, sort, RegisterCommand<Client>.showAll],
  examples: [
    Example(
      "omsorg client list --team L001",
      Text(sv: "brukarna i ett lag", en: "the clients of a team"))
  ],
  output: clients.outputFields + OutputFields.of([careContactColumn]),
  exitStatuses: .reading(),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let needed: Set<Register> = [.clients, .careContacts, .services]
    try session.readFiltered(needed) { reader in
      let records = try reader.careRecords(needed)
      let view = try clients.view(reader, session, today: today)
      let fields = try clients.columns(session)
      let shown = records.clients.filter { client in
        if !invocation[RegisterCommand<Client>.showAll], !client.isActive(on: today) {
          return false
        }
        if let team = invocation[Filters.team], client.team.value(on: today) != team {
          return false
        }
        if invocation[withoutCareContact] {
          return records.careContactsInForce(of: client.id, on: today).isEmpty
        }
        return true
      }
      var rows = shown.map { client in
        fields.map { view.cell($0, of: client) }
          + [appointed(records, client, .careContact, today)]
      }
      if let name = invocation[sort], let place = fields.firstIndex(where: { $0.name == name }) {
        rows = RecordOrder.sorted(rows, by: place, session.language)
      }
      try session.print(
        Table(
          schema: "omsorg.client.list/1",
          columns: fields.map(clients.column) + [careContactColumn], rows: rows))
    }
    return .done
  })

private let clientShow = Command(
  "show", aliases: ["visa"],
  summary: Text(sv: "visa en brukare", en: "show one client"),
  operands: [clients.id], options: [History.option],
  examples: [
    Example(
      "omsorg client show B00003",
      Text(sv: "allt om en brukare", en: "all about one client"))
  ],
  output: clients.outputFields
    + OutputFields.of([careContactColumn, deputyColumn, servicesColumn]),
  exitStatuses: .reading(),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let id = invocation[clients.id]
    let needed: Set<Register> = [.clients, .careContacts, .decisions, .services]
    try session.store().read(needed) { reader in
      let records = try reader.careRecords(needed)
      guard let client = records.client(id) else {
        throw StoreError.noSuchRecord(path: clients.file.path, id: id)
      }
      let view = try clients.view(reader, session, today: today)
      if invocation[History.option] {
        try session.print(History.table(of: client, isMasked: view.masks(client)))
        return
      }
      let services = records.decisions(of: id).filter { $0.isInForce(on: today) }
        .map { view.summary(of: $0, on: today) }
      try session.print(
        Table(
          schema: "omsorg.client.show/1",
          columns: Client.fields.all.map(clients.column)
            + [careContactColumn, deputyColumn, servicesColumn],
          rows: [
            Client.fields.all.map { view.cell($0, of: client) }
              + [
                appointed(records, client, .careContact, today),
                appointed(records, client, .deputy, today),
                services.isEmpty ? .absent : .choices(services.map(\.0), services.map(\.1)),
              ]
          ], layout: .details))
    }
    return .done
  })
