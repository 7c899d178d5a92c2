import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let stateFilter = Option<OfferState?>(
  "state", placeholder: "STATE", parse: .declared, environment: .never,
  summary: Text(sv: "bara de som kommit så långt", en: "only those who have come that far"))
private let notOffered = Option<Bool>(
  "not-offered",
  summary: Text(
    sv: "bara de som ska erbjudas eller bedömas och varken är det",
    en: "only those to be offered or assessed, and neither is done"))

private enum Columns {
  static let client = Column(
    "client", Text(sv: "Brukare", en: "Client"), .text,
    summary: Text(sv: "brukarens id", en: "the client's id"))
  static let name = Column(
    "name", Text(sv: "Namn", en: "Name"), .text,
    summary: Text(sv: "brukarens namn", en: "the client's name"))
  static let team = Column(
    "team", Text(sv: "Lag", en: "Team"), .text,
    summary: Text(sv: "brukarens lag", en: "the client's team"))
  static let need = Column(
    "need", Text(sv: "Behov", en: "Need"), .choice,
    summary: Text(
      sv: "needs_offer, assess (ska bedömas) eller none",
      en: "needs_offer, assess or none"))
  static let reason = Column(
    "reason", Text(sv: "Skäl", en: "Reason"), .choice,
    summary: Text(sv: "varför ingen behöver erbjudas", en: "why none need be offered"))
  static let services = Column(
    "services", Text(sv: "Insatser", en: "Services"), .list,
    summary: Text(sv: "beviljade insatser", en: "granted services"))
  static let weighs = Column(
    "weighs", Text(sv: "Väg in", en: "Weigh"), .list,
    summary: Text(
      sv: "vad som vid en bedömning talar för ett erbjudande",
      en: "what speaks for an offer when assessing"))
  static let state = Column(
    "state", Text(sv: "Läge", en: "State"), .choice,
    summary: Text(sv: "hur långt erbjudandet kommit", en: "how far the offer has come"))
  static let date = Column(
    "date", Text(sv: "Dag", en: "Date"), .date,
    summary: Text(
      sv: "dagen för det senaste erbjudandet eller undantaget",
      en: "the day of the latest offer or exemption"))
  static let answer = Column(
    "answer", Text(sv: "Svar", en: "Answer"), .choice,
    summary: Text(sv: "ja, nej eller senare", en: "yes, no or later"))
  static let answeredOn = Column(
    "answered_on", Text(sv: "Svarade", en: "Answered on"), .date,
    summary: Text(sv: "dagen för svaret", en: "the day of the answer"))
  static let adapted = Column(
    "adapted", Text(sv: "Anpassad", en: "Adapted"), .flag,
    summary: Text(
      sv: "om informationen anpassades till personen",
      en: "whether the information was adapted to the person"))
  static let careContacts = Column(
    "care_contacts", Text(sv: "Omsorgskontakt", en: "Care contact"), .list,
    summary: Text(sv: "dagens omsorgskontakter", en: "the care contacts of today"))
  static let contactPersons = Column(
    "contact_persons", Text(sv: "Kontaktman", en: "Contact person"), .list,
    summary: Text(sv: "dagens kontaktmän", en: "the contact persons of today"))
  static let due = Column(
    "due", Text(sv: "Senast", en: "Due"), .date,
    summary: Text(
      sv: "regelverkets dag, för den som inte är erbjuden",
      en: "the policy's day, for whoever has not been offered"))
  static let overdue = Column(
    "days_overdue", Text(sv: "Försenat", en: "Late"), .integer,
    summary: Text(
      sv: "dagar efter den dagen, negativt före den", en: "days past that day, negative before it"))

  static let all = [
    client, name, team, need, reason, services, weighs, state, date, answer, answeredOn, adapted,
    careContacts, contactPersons, due, overdue,
  ]
  static let short: Set<String> = [
    "client", "team", "need", "state", "date", "care_contacts", "due", "days_overdue",
  ]
}

let offerList = Command(
  "list", aliases: ["lista"],
  summary: Text(
    sv: "lista brukarna med behov, erbjudande, svar och dag",
    en: "list the clients with need, offer, answer and day"),
  options: [Filters.team, Filters.client, stateFilter, notOffered],
  examples: [
    Example(
      "omsorg offer list --not-offered",
      Text(sv: "vem som inte är erbjuden än", en: "who has not been offered yet")),
    Example(
      "omsorg offer list --state no --csv",
      Text(sv: "de som tackat nej, för kalkylblad", en: "those who said no, for a spreadsheet")),
  ],
  output: OutputFields.of(Columns.all), exitStatuses: .reading(),
  seeAlso: ["offer show", "status"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    try session.readFiltered(OfferOptions.needed) { reader in
      let records = try reader.careRecords(OfferOptions.needed)
      let view = try RecordView<Client>(reader, today: today, reveal: try session.reveals()) {
        $0.id
      }
      let isForPeople = try session.isForPeople()
      let places = Columns.all.indices.filter {
        !isForPeople || Columns.short.contains(Columns.all[$0].id)
      }
      var rows: [[Cell]] = []
      var unrecorded = 0
      for client in records.clients where client.isActive(on: today) {
        if let id = invocation[Filters.client], client.id != id { continue }
        if let team = invocation[Filters.team], client.team.value(on: today) != team { continue }
        let status = OfferStatus(of: client, in: records, on: today)
        if status.state == .appointed { unrecorded += 1 }
        if let state = invocation[stateFilter], status.state != state { continue }
        if invocation[notOffered], !status.isToBeOffered { continue }
        let cells = cells(of: client, status, records, view, today, isForPeople)
        rows.append(places.map { cells[$0] })
      }
      var notes: [Text] = []
      if invocation[notOffered] {
        if rows.isEmpty {
          notes.append(
            Text(
              sv: "alla är erbjudna, bedömda eller har en omsorgskontakt",
              en: "everyone is offered, assessed or has a care contact"))
        }
        if unrecorded > 0 {
          let count = unrecorded
          notes.append(
            Text(
              sv: "\(count) har en omsorgskontakt utan att något erbjudande är antecknat: "
                + "--state appointed visar dem",
              en: "\(count) have a care contact and no offer on record: "
                + "--state appointed shows them"))
        }
      }
      try session.print(
        Table(
          schema: "omsorg.offer.list/1", columns: places.map { Columns.all[$0] }, rows: rows,
          notes: notes))
    }
    return .done
  })

private func cells(
  of client: Client, _ status: OfferStatus, _ records: CareRecords, _ view: RecordView<Client>,
  _ today: CalendarDate, _ isForPeople: Bool
) -> [Cell] {
  var reason = Cell.absent
  var weighs: [OfferGround] = []
  switch status.need {
  case .none(let why): reason = .choice(why.rawValue, why.words)
  case .assess(_, let grounds): weighs = grounds
  case .needsOffer: break
  }
  let offer = status.latest
  let due = status.isToBeOffered ? status.due : nil
  let late = due.map { today.days(since: $0) }
  let contactPersons = records.careContacts(of: client.id).filter {
    $0.role == .contactPerson && $0.isInForce(on: today)
  }.map(\.caregiver)
  func ids(_ ids: [String]) -> Cell { ids.isEmpty ? .absent : .list(ids) }
  func day(_ date: CalendarDate?) -> Cell { date.map { .date($0.iso) } ?? .absent }
  return [
    .text(client.id), view.masks(client) ? Masking.cell("name") : .text(client.name),
    client.team.value(on: today).map(Cell.text) ?? .absent, status.need.cell, reason,
    view.names(of: OfferScope(of: client, in: records, on: today).services),
    weighs.isEmpty ? .absent : .choices(weighs.map(\.rawValue), weighs.map(\.words)),
    .choice(status.state.rawValue, status.state.words), day(offer?.date),
    offer?.answer.map { .choice($0.rawValue, $0.words) } ?? .absent, day(offer?.answeredOn),
    offer?.wasAdapted.map(Cell.flag) ?? .absent, ids(status.careContacts), ids(contactPersons),
    day(due),
    // What is not late yet says so by its day.
    late.map { isForPeople && $0 <= 0 ? .absent : .integer($0) } ?? .absent,
  ]
}
