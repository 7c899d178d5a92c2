import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// `omsorg assign`: who is whose care contact.
let assignCommand = Command(
  "assign", aliases: ["omsorgskontakt"],
  summary: Text(sv: "fasta omsorgskontakter: vem har vem", en: "care contacts: who has whom"),
  subcommands: [
    assignSuggest, assignPropose, assignAgree, assignWithdraw, assignSet, assignDeputy,
    assignSubstitute, assignRotate, assignMoveAll, assignEnd, assignShow, assignHistory,
    assignList, assignPlan, assignApply, assignWhatIf,
  ])

private enum Columns {
  static let client = Column(
    "client", Text(sv: "Brukare", en: "Client"), .text,
    summary: Text(sv: "brukarens id", en: "the client's id"))
  static let role = Column(
    "role", Text(sv: "Uppdrag", en: "Role"), .choice,
    summary: Text(
      sv: "fast omsorgskontakt, vice, eller tvilling till omsorgskontakten",
      en: "care contact, deputy, or the care contact's twin"))
  static let caregiver = Column(
    "caregiver", Text(sv: "Medarbetare", en: "Caregiver"), .text,
    summary: Text(sv: "medarbetarens id", en: "the caregiver's id"))
  static let name = Column(
    "name", Text(sv: "Namn", en: "Name"), .text,
    summary: Text(sv: "medarbetarens namn", en: "the caregiver's name"))
  static let from = Column(
    "from", Text(sv: "Från", en: "From"), .date,
    summary: Text(sv: "första dag", en: "first day"))
  static let to = Column(
    "to", Text(sv: "Till", en: "To"), .date, summary: Text(sv: "sista dag", en: "last day"))
  static let titleGround = Column(
    "title_ground", Text(sv: "Titelgrund", en: "Title ground"), .choice,
    summary: Text(
      sv: "grund för att vara fast omsorgskontakt i dag",
      en: "ground for being a care contact today"))
  static let mayBe = Column(
    "may_be_care_contact", Text(sv: "Får vara", en: "May be"), .flag,
    summary: Text(
      sv: "om lagen tillåter det i dag", en: "whether the law allows it today"))
  static let all = [client, role, caregiver, name, from, to, titleGround, mayBe]
}

/// Someone appointed, or the twin of someone appointed, on a row.
private struct AppointmentRow {
  let client: String
  let role: CareContactRole?
  let caregiver: String
  let from: CalendarDate?
  let to: CalendarDate?

  func cells(_ records: CareRecords, _ today: CalendarDate) -> [Cell] {
    let caregiver = records.caregiver(caregiver)
    let ground = caregiver?.titleGround.value(on: today)
    let role: Cell =
      self.role.map { .choice($0.rawValue, $0.words) }
      ?? .choice("twin", Text(sv: "tvilling", en: "twin"))
    return [
      .text(client), role, .text(self.caregiver), caregiver.map { .text($0.name) } ?? .absent,
      from.map { .date($0.iso) } ?? .absent, to.map { .date($0.iso) } ?? .absent,
      ground.map { .choice($0.kind.rawValue, $0.kind.words) } ?? .absent,
      .flag((ground ?? .noGround).mayBeCareContact(on: today)),
    ]
  }
}

private let needed: Set<Register> = [.clients, .caregivers, .careContacts]
private let onlyNow = Option<Bool>(
  "now", summary: Text(sv: "bara det som gäller i dag", en: "only what holds today"))

private let assignShow = Command(
  "show", aliases: ["visa"],
  summary: Text(
    sv: "visa en brukares omsorgskontakter, även tidigare",
    en: "show a client's care contacts, past ones too"),
  operands: [ClientOperand.client], options: [onlyNow],
  examples: [
    Example(
      "omsorg assign show B00003",
      Text(sv: "vem som är och har varit", en: "who is and has been"))
  ],
  output: OutputFields.of(Columns.all), exitStatuses: .reading(),
  seeAlso: ["client show", "status"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let id = invocation[ClientOperand.client]
    let records = try session.store().read(needed) { try $0.careRecords(needed) }
    guard records.client(id) != nil else {
      throw StoreError.noSuchRecord(path: clients.file.path, id: id)
    }
    var rows: [AppointmentRow] = []
    let appointments = records.careContacts(of: id).sorted { first, second in
      let left = first.from ?? CalendarDate.earliest
      let right = second.from ?? CalendarDate.earliest
      return left != right ? right < left : first.id < second.id
    }
    for appointment in appointments where !invocation[onlyNow] || appointment.isInForce(on: today) {
      rows.append(
        AppointmentRow(
          client: id, role: appointment.role, caregiver: appointment.caregiver,
          from: appointment.from, to: appointment.to))
      guard appointment.role == .careContact, appointment.isInForce(on: today),
        let twin = records.caregiver(appointment.caregiver)?.twin.period(on: today)
      else { continue }
      rows.append(
        AppointmentRow(
          client: id, role: nil, caregiver: twin.value, from: twin.from, to: twin.to))
    }
    try session.print(
      Table(
        schema: "omsorg.assign.show/1", columns: Columns.all,
        rows: rows.map { $0.cells(records, today) },
        notes: rows.isEmpty
          ? [Text(sv: "ingen fast omsorgskontakt", en: "no care contact")] : []))
    return .done
  })

private let assignList = Command(
  "list", aliases: ["lista"],
  summary: Text(
    sv: "lista dagens fasta omsorgskontakter och vice",
    en: "list today's care contacts and deputies"),
  options: [Filters.team, Filters.caregiver],
  examples: [
    Example(
      "omsorg assign list --caregiver 10004",
      Text(sv: "en medarbetares brukare", en: "a caregiver's clients"))
  ],
  output: OutputFields.of(Columns.all),
  exitStatuses: .reading(),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let records = try session.readFiltered(needed) { try $0.careRecords(needed) }
    let rows = records.careContacts.compactMap { appointment -> AppointmentRow? in
      guard appointment.isInForce(on: today),
        let client = records.client(appointment.client), client.isActive(on: today)
      else { return nil }
      if let team = invocation[Filters.team], client.team.value(on: today) != team { return nil }
      if let caregiver = invocation[Filters.caregiver], appointment.caregiver != caregiver {
        return nil
      }
      return AppointmentRow(
        client: appointment.client, role: appointment.role, caregiver: appointment.caregiver,
        from: appointment.from, to: appointment.to)
    }
    try session.print(
      Table(
        schema: "omsorg.assign.list/1", columns: Columns.all,
        rows: rows.map { $0.cells(records, today) }))
    return .done
  })
