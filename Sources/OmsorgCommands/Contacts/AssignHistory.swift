import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// `omsorg assign history`: how appointments came about and ended.
let assignHistory = Command(
  "history", aliases: ["historik"],
  summary: Text(
    sv: "hur en brukares uppdrag kom till och upphörde: steg, beslut, undantag",
    en: "how a client's appointments came about and ended: steps, decisions, overrides"),
  operands: [ClientOperand.client],
  examples: [
    Example(
      "omsorg assign history B00001", Text(sv: "alla uppdrag", en: "all appointments"))
  ],
  output: OutputFields.of(columns.map(\.column)), exitStatuses: .reading(),
  seeAlso: ["assign show", "log"],
  run: { invocation in
    let session = Session(invocation)
    let id = invocation[ClientOperand.client]
    let needed: Set<Register> = [.clients, .careContacts, .proposals]
    let records = try session.store().read(needed) { try $0.careRecords(needed) }
    guard records.client(id) != nil else {
      throw StoreError.noSuchRecord(path: clients.file.path, id: id)
    }
    let appointments = records.careContacts(of: id).sorted { first, second in
      let left = first.from ?? CalendarDate.earliest
      let right = second.from ?? CalendarDate.earliest
      return left != right ? left < right : first.id < second.id
    }
    let proposals = records.proposals.filter { $0.client == id }.map(HistoryRow.init)
    try session.print(
      Table(
        schema: "omsorg.assign.history/1", columns,
        of: appointments.map(HistoryRow.init) + proposals))
    return .done
  })

/// An appointment, or a proposal that may become one.
private struct HistoryRow {
  let isProposal: Bool
  let contact: CareContact

  init(_ contact: CareContact) {
    isProposal = false
    self.contact = contact
  }

  init(_ proposal: Proposal) {
    isProposal = true
    var contact = CareContact(
      client: proposal.client, caregiver: proposal.caregiver, role: proposal.role,
      from: proposal.from)
    contact.steps = proposal.steps
    self.contact = contact
  }
}

private let columns: [RowColumn<HistoryRow>] = [
  RowColumn(
    "role", Text(sv: "Uppdrag", en: "Role"), .choice,
    summary: Text(sv: "i vilket uppdrag", en: "in what capacity")
  ) { .choice($0.contact.role) },
  RowColumn(
    "caregiver", Text(sv: "Medarbetare", en: "Caregiver"), .text,
    summary: Text(sv: "medarbetarens id", en: "the caregiver's id")
  ) { .text($0.contact.caregiver) },
  RowColumn(
    "proposed", Text(sv: "Förslag", en: "Proposed"), .flag,
    summary: Text(sv: "föreslagen, inte utsedd", en: "proposed, not appointed")
  ) { $0.isProposal ? .flag(true) : .absent },
  RowColumn(
    "from", Text(sv: "Från", en: "From"), .date, summary: Text(sv: "första dag", en: "first day")
  ) { .optional($0.contact.from) },
  RowColumn(
    "to", Text(sv: "Till", en: "To"), .date, summary: Text(sv: "sista dag", en: "last day")
  ) { .optional($0.contact.to) },
  RowColumn(
    "stands_in_for", Text(sv: "Ersätter", en: "Stands in for"), .text,
    summary: Text(sv: "vem en ersättare ersätter", en: "whom a substitute stands in for")
  ) { .optional($0.contact.standsInFor) },
  RowColumn(
    "decided_by", Text(sv: "Utsedd av", en: "Decided by"), .text,
    summary: Text(sv: "vem som utsåg", en: "who appointed")
  ) { .optional($0.contact.decidedBy) },
  RowColumn(
    "steps", Text(sv: "Steg", en: "Steps"), .list,
    summary: Text(sv: "steg, dag och av vem", en: "step, day and by whom")
  ) { row in
    let steps = row.contact.steps
    if steps.isEmpty { return .absent }
    return .choices(
      steps.map { "\($0.step) \($0.on.iso) \($0.by)" },
      steps.map { step in
        let words = AppointmentStep(rawValue: step.step)?.words ?? Text(same: step.step)
        return Text(
          sv: "\(words(.swedish)) \(step.on.iso) \(step.by)",
          en: "\(words(.english)) \(step.on.iso) \(step.by)")
      })
  },
  RowColumn(
    "override_reason", Text(sv: "Undantag", en: "Override"), .text,
    summary: Text(sv: "varför en regel frångicks", en: "why a rule was set aside")
  ) { .optional($0.contact.overrideReason) },
  RowColumn(
    "end_reason", Text(sv: "Slutorsak", en: "End reason"), .text,
    summary: Text(sv: "varför det upphörde", en: "why it ended")
  ) { .optional($0.contact.endReason) },
]
