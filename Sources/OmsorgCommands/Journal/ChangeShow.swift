import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

extension ChangeColumns {
  static let toldTo = Row(
    "to_be_told", Text(sv: "Ska få veta", en: "To be told"), .list,
    summary: Text(
      sv: "vilka regelverket vill att någon av får veta",
      en: "of whom the policy wants one to be told")
  ) { row in
    row.toldTo.isEmpty
      ? .absent : .choices(row.toldTo.map(\.rawValue), row.toldTo.map(\.words))
  }
  static let decision = Row(
    "decision", Text(sv: "Beslut", en: "Decision"), .text,
    summary: Text(sv: "det nya beslutets id", en: "the new decision's id")
  ) { .optional($0.need.decision) }
  static let closedOn = Row(
    "closed_on", Text(sv: "Avslutat", en: "Closed on"), .date,
    summary: Text(
      sv: "dagen då inget mer var att göra", en: "the day on which nothing was left to do")
  ) { .optional($0.need.closedOn) }
  static let steps = Row(
    "steps", Text(sv: "Steg", en: "Steps"), .list,
    summary: Text(
      sv: "stegen som tagits, vart och ett som DAG steg VEM",
      en: "the steps taken, each as DATE step WHO")
  ) { StepLines.cell($0.need.steps) }

  static let shownToPeople = [
    id, team, text, noticedOn, noticedBy, until, state, toldTo, next, due, daysLateOnly, outcome,
    decision, closedOn,
  ]
  static let shown = [
    id, client, team, text, noticedOn, noticedBy, until, state, toldTo, told, next, due, daysLate,
    outcome, decision, closedOn, steps,
  ]
}

/// `omsorg journal change show`: one changed need with its steps.
let changeShow = Command(
  "show", aliases: ["visa"],
  summary: Text(
    sv: "visa ett ändrat behov med alla steg", en: "show one changed need with all its steps"),
  operands: [
    Operand<String>(
      "CHANGE", parse: .live("changed-needs"),
      summary: Text(
        sv: "det ändrade behovets id, eller brukarens för det öppna eller senaste",
        en: "the changed need's id, or the client's for the open or latest one"))
  ],
  examples: [
    Example(
      "omsorg journal change show B00003",
      Text(sv: "brukarens öppna eller senaste", en: "the client's open or latest one"))
  ],
  output: OutputFields.of(ChangeColumns.shown.map(\.column)),
  exitStatuses: .reading(),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let records = try session.store().read(ChangedNeeds.needed) {
      try $0.careRecords(ChangedNeeds.needed)
    }
    let need = try ChangedNeeds.finder.find(
      invocation[ChangedNeeds.need], among: records.changedNeeds, of: records, closedToo: true)
    let row = ChangeRow(need, in: records, today: today, masking: try !session.reveals())
    let steps = StepLines.lines(need.steps, isMasked: row.isMasked) { step in
      ChangeAct(rawValue: step.step)?.words ?? Text(same: step.step)
    } who: { who in
      ChangeColumns.who(who)
    }
    let isForPeople = try session.isForPeople()
    try session.print(
      Table(
        schema: "omsorg.changed_need.show/1",
        isForPeople ? ChangeColumns.shownToPeople : ChangeColumns.shown, of: [row],
        notes: isForPeople && !steps.isEmpty ? [.lines(steps)] : [], layout: .details))
    return .done
  })
