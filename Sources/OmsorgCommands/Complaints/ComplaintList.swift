import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let all = Option<Bool>(
  "all", short: "a", summary: Text(sv: "även avslutade", en: "closed ones too"))
private let about = Option<ComplaintSubject?>(
  "about", placeholder: "WHAT", parse: .declared, environment: .never,
  summary: Text(sv: "bara sådana", en: "only such"))

/// `omsorg complaint list`: the open complaints, what is to be answered first on top.
let complaintList = Command(
  "list", aliases: ["lista"],
  summary: Text(
    sv: "lista öppna klagomål, de som ska besvaras först överst",
    en: "list open complaints, those to be answered first on top"),
  options: [all, Filters.team, about, Filters.client],
  examples: [
    Example("omsorg complaint list --team L001", Text(sv: "ett lags klagomål", en: "a team's")),
    Example(
      "omsorg complaint list --all --csv",
      Text(sv: "alla, för kalkylprogrammet", en: "all, for the spreadsheet")),
  ],
  output: OutputFields.of(ComplaintColumns.list.map(\.column)),
  exitStatuses: .reading(),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let records = try session.readFiltered(Complaints.needed) {
      try $0.careRecords(Complaints.needed)
    }
    let rows = records.complaints.filter { complaint in
      (invocation[all] || complaint.isOpen)
        && (invocation[about].map { $0 == complaint.about } ?? true)
        && (invocation[Filters.client].map { $0 == complaint.client } ?? true)
    }.map { ComplaintRow($0, in: records, today: today, masking: true) }
      .filter { row in invocation[Filters.team].map { $0 == row.team } ?? true }
      .sorted(by: isBefore)
    let isForPeople = try session.isForPeople()
    try session.print(
      Table(
        schema: "omsorg.complaint.list/1",
        isForPeople ? ComplaintColumns.shortList : ComplaintColumns.list, of: rows,
        notes: rows.isEmpty ? [Text(sv: "inga klagomål", en: "no complaints")] : []))
    return .done
  })

/// What awaits an answer first, by its day; then what is answered; then the closed, latest first.
private func isBefore(_ first: ComplaintRow, _ second: ComplaintRow) -> Bool {
  let (left, right) = (first.complaint, second.complaint)
  func rank(_ state: ComplaintState) -> Int {
    switch state {
    case .received: 0
    case .answered: 1
    case .closed: 2
    }
  }
  if left.state != right.state { return rank(left.state) < rank(right.state) }
  if let leftDay = left.closedOn, let rightDay = right.closedOn, leftDay != rightDay {
    return rightDay < leftDay
  }
  let (leftDue, rightDue) = (first.due ?? .latest, second.due ?? .latest)
  if leftDue != rightDue { return leftDue < rightDue }
  return left.receivedOn != right.receivedOn
    ? left.receivedOn < right.receivedOn : left.id < right.id
}

/// `omsorg complaint show`: one complaint with all its steps.
let complaintShow = Command(
  "show", aliases: ["visa"],
  summary: Text(sv: "visa ett klagomål med alla steg", en: "show one complaint with all its steps"),
  operands: [Complaints.complaint],
  examples: [
    Example(
      "omsorg complaint show B00003",
      Text(sv: "brukarens öppna eller senaste", en: "the client's open or latest one"))
  ],
  output: OutputFields.of(ComplaintColumns.shown.map(\.column)),
  exitStatuses: .reading(),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let records = try session.store().read(Complaints.needed) {
      try $0.careRecords(Complaints.needed)
    }
    let complaint = try Complaints.finder.find(
      invocation[Complaints.complaint], among: records.complaints, of: records, closedToo: true)
    let row = ComplaintRow(complaint, in: records, today: today, masking: try !session.reveals())
    let isForPeople = try session.isForPeople()
    let steps = StepLines.lines(complaint.steps, isMasked: row.isMasked) { step in
      ComplaintAct(rawValue: step.step)?.words ?? Text(same: step.step)
    }
    try session.print(
      Table(
        schema: "omsorg.complaint.show/1",
        isForPeople ? ComplaintColumns.shownToPeople : ComplaintColumns.shown, of: [row],
        notes: isForPeople && !steps.isEmpty ? [.lines(steps)] : [], layout: .details))
    return .done
  })
