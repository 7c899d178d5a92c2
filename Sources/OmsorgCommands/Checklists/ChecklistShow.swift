import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// How far a point of a checklist has come.
enum PointState: String, Choice {
  case left, done, skipped

  var words: Text {
    switch self {
    case .left: Text(sv: "kvar", en: "left")
    case .done: Text(sv: "gjord", en: "done")
    case .skipped: Text(sv: "överhoppad", en: "skipped")
    }
  }

  init(_ mark: ChecklistMark?) {
    guard let mark, !mark.isOpen else {
      self = .left
      return
    }
    self = mark.isSkipped ? .skipped : .done
  }
}

/// A point of a checklist with what tables say of it.
struct PointRow {
  let part: ChecklistPart
  let point: ChecklistContents.Point
  let mark: ChecklistMark?
  /// What the register says of what the point finds out.
  let found: Text?
  let isMasked: Bool
  /// Whether it was done by who started the checklist, that day, which then goes without saying.
  let isAtStart: Bool

  var state: PointState { PointState(mark) }
  var note: String? { isMasked ? nil : mark?.note }

  /// The points of a checklist, in order.
  static func all(
    of checklist: Checklist, _ contents: ChecklistContents, _ found: FoundOnRecord?, isMasked: Bool
  ) -> [PointRow] {
    contents.parts.flatMap { part in
      part.points.map { point in
        let mark = checklist.mark(of: point.id)
        return PointRow(
          part: part.part, point: point, mark: mark,
          found: isMasked ? nil : point.point.finds.flatMap { found?($0) }, isMasked: isMasked,
          isAtStart: mark?.on == checklist.startedOn && mark?.by == checklist.startedBy)
      }
    }
  }

  /// The point for people: its box, id and text, and below it who did it, and what was found.
  func lines(_ language: Language) -> String {
    let box =
      switch state {
      case .left: "[ ]"
      case .done: "[x]"
      case .skipped: "[-]"
      }
    var lines = ["\(box) \(point.id): \(point.text(language))"]
    if let mark, !isAtStart || note != nil {
      lines.append("      \(mark.on.iso) \(mark.by)" + (note.map { ", '\($0)'" } ?? ""))
    }
    if let found {
      lines.append("      → \(found(language))")
    } else if !isMasked, state == .done, point.point.finds?.mayBeNothing ?? false {
      lines.append("      → " + Text(sv: "inget", en: "nothing")(language))
    }
    return lines.joined(separator: "\n")
  }
}

enum PointColumns {
  typealias Row = RowColumn<PointRow>

  static let all = [
    Row(
      "part", Text(sv: "Del", en: "Part"), .text,
      summary: Text(sv: "delens id", en: "the part's id")
    ) { .text($0.part.id) },
    Row(
      "point", Text(sv: "Punkt", en: "Point"), .text,
      summary: Text(sv: "punktens id", en: "the point's id")
    ) { .text($0.point.id) },
    Row(
      "text", Text(sv: "Text", en: "Text"), .choice,
      summary: Text(
        sv: "vad som ska sägas, tas reda på eller göras",
        en: "what is to be told, found out or done")
    ) { .choice($0.point.text(.english), $0.point.text) },
    Row(
      "state", Text(sv: "Läge", en: "State"), .choice,
      summary: Text(sv: "left, done eller skipped", en: "left, done or skipped")
    ) { .choice($0.state) },
    Row(
      "on", Text(sv: "Dag", en: "Day"), .date,
      summary: Text(sv: "dagen", en: "the day")
    ) { .optional($0.mark?.on) },
    Row("by", Text(sv: "Av", en: "By"), .text, summary: Text(sv: "vem", en: "who")) {
      .optional($0.mark?.by)
    },
    Row(
      "note", Text(sv: "Anteckning", en: "Note"), .text,
      summary: Text(
        sv: "vad som sades, eller varför den hoppades över",
        en: "what was said, or why it was skipped")
    ) { .optional($0.note) },
    Row(
      "finds", Text(sv: "Tar reda på", en: "Finds"), .choice,
      summary: Text(
        sv: "vad punkten tar reda på", en: "what the point finds out")
    ) { .optional($0.point.point.finds) },
    Row(
      "found", Text(sv: "I registret", en: "On record"), .choice,
      summary: Text(
        sv: "vad registret säger i dag om det som tas reda på",
        en: "what the register says today of what is found out")
    ) { row in row.found.map { .choice($0(.english), $0) } ?? .absent },
  ]
}

/// `omsorg checklist show`: one checklist with all its points.
let checklistShow = Command(
  "show", aliases: ["visa"],
  summary: Text(
    sv: "visa en checklista: vad som är gjort, och vad som är kvar",
    en: "show one checklist: what is done and what is left"),
  operands: [
    Operand<String>(
      "CHECKLIST", parse: .live("checklists"),
      summary: Text(
        sv: "checklistans id, BRUKARE/SLAG, eller brukarens öppna eller senaste",
        en: "the checklist's id, CLIENT/KIND, or the client's open or latest one"))
  ],
  examples: [
    Example(
      "omsorg checklist show B00001/welcome_talk",
      Text(sv: "brukarens välkomstsamtal", en: "the client's welcome talk"))
  ],
  output: OutputFields.of(PointColumns.all.map(\.column)),
  exitStatuses: .reading(),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let records = try session.store().read(Checklists.needed) {
      try $0.careRecords(Checklists.needed)
    }
    let checklist = try Checklists.find(
      invocation[Checklists.checklist], in: records, closedToo: true)
    let contents = try Checklists.contents(of: checklist, in: records)
    let client = checklist.client.flatMap(records.client)
    let isMasked = try records.isProtected(checklist.client) && !session.reveals()
    let rows = PointRow.all(
      of: checklist, contents,
      client.map { FoundOnRecord(client: $0, records: records, today: today) }, isMasked: isMasked)
    guard try session.isForPeople() else {
      try session.print(Table(schema: "omsorg.checklist.show/1", PointColumns.all, of: rows))
      return .done
    }
    let with = RowColumn<ChecklistRow>(
      "with", Text(sv: "Med", en: "With"), .list,
      summary: Text(sv: "vilka mer som var med", en: "who else took part")
    ) { row in
      row.checklist.participants.isEmpty || isMasked ? .absent : .list(row.checklist.participants)
    }
    let columns = ChecklistColumns.self
    try session.print(
      Table(
        schema: "omsorg.checklist.show/1",
        [
          columns.id, columns.kind, columns.team, columns.startedOn, columns.startedBy, with,
          columns.points, columns.left, columns.closedOn,
        ], of: [ChecklistRow(checklist, in: records, today: today)],
        notes: contents.parts.map { part in
          let own = rows.filter { $0.part.id == part.part.id }
          func lines(_ language: Language) -> String {
            ([part.part.heading.words(language)] + own.map { $0.lines(language) })
              .joined(separator: "\n")
          }
          let (swedish, english) = (lines(.swedish), lines(.english))
          return Text(sv: swedish, en: english)
        }, layout: .details))
    return .done
  })
