import OmsorgDomain
import Records
import Tabular

/// A checklist with what tables say of it.
struct ChecklistRow {
  let checklist: Checklist
  let kind: String
  let kindWords: Text
  /// Nil when the template is not there.
  let contents: ChecklistContents?
  let team: String?

  init(_ checklist: Checklist, in records: CareRecords, today: CalendarDate) {
    self.checklist = checklist
    let templates = records.templates
    kind = templates.kind(of: checklist)
    kindWords = templates.words(ofKind: kind)
    contents = ChecklistContents(of: checklist, in: records)
    let team =
      checklist.client.flatMap(records.client)?.team
      ?? checklist.caregiver.flatMap(records.caregiver)?.team
    self.team = team?.value(on: today)
  }

  var left: [ChecklistContents.Point] { contents.map { checklist.left(of: $0) } ?? [] }
}

/// The columns of `checklist list`, and of the head of `checklist show`.
enum ChecklistColumns {
  typealias Row = RowColumn<ChecklistRow>

  static let id = Row(
    "id", Text(sv: "Checklista", en: "Checklist"), .text,
    summary: Text(sv: "checklistans id", en: "the checklist's id")
  ) { .text($0.checklist.id) }
  static let kind = Row(
    "kind", Text(sv: "Slag", en: "Kind"), .choice,
    summary: Text(sv: "vad den är till för", en: "what it is for")
  ) { .choice($0.kind, $0.kindWords) }
  static let template = Row(
    "template", Text(sv: "Mall", en: "Template"), .text,
    summary: Text(sv: "mallens id", en: "the template's id")
  ) { .text($0.checklist.template) }
  static let client = Row(
    "client", Text(sv: "Brukare", en: "Client"), .text,
    summary: Text(sv: "brukarens id", en: "the client's id")
  ) { .optional($0.checklist.client) }
  static let caregiver = Row(
    "caregiver", Text(sv: "Medarbetare", en: "Caregiver"), .text,
    summary: Text(sv: "den nya medarbetarens id", en: "the new caregiver's id")
  ) { .optional($0.checklist.caregiver) }
  static let team = Row(
    "team", Text(sv: "Lag", en: "Team"), .text,
    summary: Text(sv: "laget i dag", en: "the team today")
  ) { .optional($0.team) }
  static let startedOn = Row(
    "started_on", Text(sv: "Påbörjad", en: "Started on"), .date,
    summary: Text(sv: "dagen då den påbörjades", en: "the day it was started")
  ) { .date($0.checklist.startedOn.iso) }
  static let startedBy = Row(
    "started_by", Text(sv: "Av", en: "By"), .text,
    summary: Text(sv: "vem som påbörjade den", en: "who started it")
  ) { .text($0.checklist.startedBy) }
  static let points = Row(
    "points", Text(sv: "Punkter", en: "Points"), .integer,
    summary: Text(sv: "antalet punkter", en: "how many points there are")
  ) { .optional($0.contents?.points.count) }
  static let left = Row(
    "left", Text(sv: "Kvar", en: "Left"), .integer,
    summary: Text(sv: "antalet punkter som är kvar", en: "how many points are left")
  ) { row in row.contents == nil ? .absent : .integer(row.left.count) }
  static let leftPoints = Row(
    "left_points", Text(sv: "Kvar är", en: "What is left"), .list,
    summary: Text(sv: "id på punkterna som är kvar", en: "ids of the points that are left")
  ) { row in row.left.isEmpty ? .absent : .list(row.left.map(\.id)) }
  static let closedOn = Row(
    "closed_on", Text(sv: "Klar", en: "Finished"), .date,
    summary: Text(sv: "dagen då ingen punkt var kvar", en: "the day on which no point was left")
  ) { .optional($0.checklist.closedOn) }

  static let list = [
    id, kind, template, client, caregiver, team, startedOn, startedBy, points, left, leftPoints,
    closedOn,
  ]
  static let shortList = [id, kind, team, startedOn, startedBy, points, left, closedOn]
}
