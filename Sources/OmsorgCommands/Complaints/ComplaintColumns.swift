import OmsorgDomain
import Records
import Tabular

/// A complaint with what its policy says of it, as a row.
struct ComplaintRow {
  let complaint: Complaint
  let team: String?
  let due: CalendarDate?
  let daysLate: Int?
  let responsible: CareRole?
  /// Whether what was said is hidden: the client's personal data are protected.
  let isMasked: Bool

  init(_ complaint: Complaint, in records: CareRecords, today: CalendarDate, masking: Bool) {
    let client = complaint.client.flatMap { records.client($0) }
    self.complaint = complaint
    team = client?.team.value(on: today)
    due = complaint.due(in: records)
    daysLate = complaint.state == .received ? due.map { today.days(since: $0) } : nil
    responsible = complaint.next == nil ? nil : complaint.responsible(in: records)
    isMasked = masking && records.isProtected(complaint.client)
  }
}

/// The columns of complaints.
enum ComplaintColumns {
  typealias Row = RowColumn<ComplaintRow>

  static let id = Row(
    "id", Text(sv: "Klagomål", en: "Complaint"), .text,
    summary: Text(sv: "klagomålets id", en: "the complaint's id")
  ) { .text($0.complaint.id) }
  static let client = Row(
    "client", Text(sv: "Brukare", en: "Client"), .text,
    summary: Text(sv: "brukarens id", en: "the client's id")
  ) { .optional($0.complaint.client) }
  static let team = Row(
    "team", Text(sv: "Lag", en: "Team"), .text,
    summary: Text(sv: "brukarens lag i dag", en: "the client's team today")
  ) { .optional($0.team) }
  static let from = Row(
    "from", Text(sv: "Från", en: "From"), .choice,
    summary: Text(sv: "vem som klagar", en: "who complains")
  ) { .choice($0.complaint.from) }
  static let about = Row(
    "about", Text(sv: "Om", en: "About"), .choice,
    summary: Text(sv: "vad det gäller", en: "what it is about")
  ) { .choice($0.complaint.about) }
  static let text = Row(
    "text", Text(sv: "Med ord", en: "In words"), .text,
    summary: Text(sv: "vad som sades", en: "what was said")
  ) { $0.isMasked ? .absent : .text($0.complaint.text) }
  static let receivedOn = Row(
    "received_on", Text(sv: "Mottaget", en: "Received"), .date,
    summary: Text(sv: "dagen då det framfördes", en: "the day it was heard")
  ) { .date($0.complaint.receivedOn.iso) }
  static let receivedBy = Row(
    "received_by", Text(sv: "Mottaget av", en: "Received by"), .text,
    summary: Text(sv: "vem som tog emot det", en: "who heard it")
  ) { .text($0.complaint.receivedBy) }
  static let due = Row(
    "due", Text(sv: "Svar senast", en: "Answer by"), .date,
    summary: Text(
      sv: "sista dag för svaret, om regelverket har en",
      en: "the last day for the answer, where the policy has one")
  ) { .optional($0.due) }
  static let daysLate = Row(
    "days_overdue", Text(sv: "Försenat", en: "Late"), .integer,
    summary: Text(
      sv: "dagar efter den dagen medan svaret dröjer, negativt före den",
      en: "days past that day while the answer is awaited, negative before it")
  ) { .optional($0.daysLate) }
  /// Only what is late has a number for people.
  static let daysLateOnly = Row(
    daysLate.column.id, daysLate.column.heading, .integer, summary: daysLate.column.summary
  ) { row in row.daysLate.flatMap { $0 > 0 ? .integer($0) : nil } ?? .absent }
  static let state = Row(
    "state", Text(sv: "Läge", en: "State"), .choice,
    summary: Text(sv: "hur långt det kommit", en: "how far it has come")
  ) { .choice($0.complaint.state) }
  static let next = Row(
    "next", Text(sv: "Nästa steg", en: "Next step"), .choice,
    summary: Text(sv: "vad som ska göras härnäst", en: "what is to be done next")
  ) { .optional($0.complaint.next) }
  static let responsible = Row(
    "responsible", Text(sv: "Vem", en: "Who"), .choice,
    summary: Text(
      sv: "chefen som ska göra det, där regelverket säger vilken",
      en: "the manager who is to do it, where the policy says which")
  ) { .optional($0.responsible) }
  static let answeredOn = Row(
    "answered_on", Text(sv: "Besvarat", en: "Answered"), .date,
    summary: Text(sv: "dagen för svaret", en: "the day of the answer")
  ) { .optional($0.complaint.answeredOn) }
  static let closedOn = Row(
    "closed_on", Text(sv: "Avslutat", en: "Closed"), .date,
    summary: Text(sv: "dagen då det var klart", en: "the day it was done with")
  ) { .optional($0.complaint.closedOn) }
  static let steps = Row(
    "steps", Text(sv: "Steg", en: "Steps"), .list,
    summary: Text(
      sv: "stegen som tagits, vart och ett som DAG steg VEM",
      en: "the steps taken, each as DATE step WHO")
  ) { StepLines.cell($0.complaint.steps) }

  static let shortList = [id, team, about, from, receivedOn, due, daysLateOnly, state, next]
  static let list = [
    id, client, team, about, from, receivedOn, due, daysLate, state, next, responsible, answeredOn,
    closedOn,
  ]
  static let shownToPeople = [
    id, team, about, from, text, receivedOn, receivedBy, due, daysLateOnly, state, answeredOn,
    closedOn, next, responsible,
  ]
  static let shown = [
    id, client, team, about, from, text, receivedOn, receivedBy, due, daysLate, state, answeredOn,
    closedOn, next, responsible, steps,
  ]
}
