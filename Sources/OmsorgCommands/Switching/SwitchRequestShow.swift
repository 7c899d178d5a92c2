import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

extension SwitchColumns {
  static let text = Row(
    "text", Text(sv: "Med ord", en: "In words"), .text,
    summary: Text(sv: "skälen med ord", en: "the reasons in words")
  ) { $0.isMasked ? .absent : .optional($0.request.text) }
  static let receivedBy = Row(
    "received_by", Text(sv: "Mottaget av", en: "Received by"), .text,
    summary: Text(sv: "vem som tog emot det", en: "who heard it")
  ) { .text($0.request.receivedBy) }
  static let wished = Row(
    "wished", Text(sv: "Önskar", en: "Wished"), .list,
    summary: Text(
      sv: "medarbetare som brukaren hellre vill ha", en: "caregivers the client would like")
  ) { $0.request.wished.isEmpty ? .absent : .list($0.request.wished) }
  static let newCaregiver = Row(
    "new_caregiver", Text(sv: "Ny omsorgskontakt", en: "New care contact"), .text,
    summary: Text(sv: "den nya omsorgskontaktens id", en: "the new care contact's id")
  ) { .optional($0.request.newCaregiver) }
  static let closedOn = Row(
    "closed_on", Text(sv: "Avslutat", en: "Closed on"), .date,
    summary: Text(
      sv: "dagen då det blev klart, avslogs eller återtogs",
      en: "the day it was completed, declined or withdrawn")
  ) { .optional($0.request.closedOn) }
  static let ruledOut = Row(
    "rules_out", Text(sv: "Föreslås inte igen", en: "Not suggested again"), .flag,
    summary: Text(
      sv: "om den ersatta inte föreslås för brukaren",
      en: "whether the replaced caregiver is kept from the client's suggestions")
  ) { .flag($0.request.rulesOutCaregiver) }
  static let steps = Row(
    "steps", Text(sv: "Steg", en: "Steps"), .list,
    summary: Text(
      sv: "stegen som tagits, vart och ett som DAG steg VEM",
      en: "the steps taken, each as DATE step WHO")
  ) { StepLines.cell($0.request.steps) }

  static let shownToPeople = [
    id, team, caregiver, cause, reasons, text, wished, receivedOn, receivedBy, due, daysLateOnly,
    state, newCaregiver, closedOn, ruledOut, next, nextBy,
  ]
  static let shown = [
    id, client, team, caregiver, cause, reasons, text, wished, receivedOn, receivedBy, due,
    daysLate, state, newCaregiver, closedOn, ruledOut, next, nextBy, steps,
  ]
}

/// `omsorg switch-request show`: one request with all its steps.
let switchShow = Command(
  "show", aliases: ["visa"],
  summary: Text(
    sv: "visa ett önskemål med alla steg: vem och när",
    en: "show one request with all its steps: who and when"),
  operands: [
    Operand<String>(
      "REQUEST", parse: .live("switch-requests"),
      summary: Text(
        sv: "önskemålets id, eller brukarens för det öppna eller senaste",
        en: "the request's id, or the client's for the open or latest one"))
  ],
  examples: [
    Example(
      "omsorg switch-request show B00003",
      Text(sv: "brukarens öppna eller senaste", en: "the client's open or latest one"))
  ],
  output: OutputFields.of(SwitchColumns.shown.map(\.column)),
  exitStatuses: .reading(),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let records = try session.store().read(Switching.needed) {
      try $0.careRecords(Switching.needed)
    }
    let request = try Switching.find(
      invocation[Switching.request], in: records, closedToo: true)
    let row = SwitchRow(request, in: records, today: today, masking: try !session.reveals())
    let steps = StepLines.lines(request.steps, isMasked: row.isMasked) { step in
      let act = SwitchAct(rawValue: step.step)
      if act == .decide, let isGranted = request.isGranted {
        return (isGranted ? SwitchVerdict.granted : .declined).words
      }
      return act?.words ?? Text(same: step.step)
    }
    let isForPeople = try session.isForPeople()
    try session.print(
      Table(
        schema: "omsorg.switch_request.show/1",
        isForPeople ? SwitchColumns.shownToPeople : SwitchColumns.shown, of: [row],
        notes: isForPeople && !steps.isEmpty ? [.lines(steps)] : [], layout: .details))
    return .done
  })
