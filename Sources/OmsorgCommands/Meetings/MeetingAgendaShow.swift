import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// An item with its number, as a row.
struct AgendaRow {
  let number: Int
  let item: AgendaItem
  /// Whether what was said is hidden: the client's personal data are protected.
  let isMasked: Bool

  /// The items of a meeting, those to be drawn from what is open included.
  static func rows(
    _ items: [AgendaItem], protected: ProtectedClients
  ) -> [AgendaRow] {
    items.enumerated().map { index, item in
      AgendaRow(
        number: index + 1, item: item,
        isMasked: item.client.map(protected.contains) ?? false)
    }
  }
}

private let columns: [RowColumn<AgendaRow>] = [
  RowColumn(
    "item", Text(sv: "Nr", en: "No"), .integer,
    summary: Text(sv: "punktens nummer", en: "the item's number")
  ) { .integer($0.number) },
  RowColumn(
    "text", Text(sv: "Punkt", en: "Item"), .text,
    summary: Text(sv: "vad som tas upp", en: "what is taken up")
  ) { row in
    // What a rule has found holds ids and no more.
    row.isMasked && row.item.rule == nil ? .masked(Masking.word) : .text(row.item.text)
  },
  RowColumn(
    "client", Text(sv: "Brukare", en: "Client"), .text,
    summary: Text(sv: "brukaren som punkten gäller", en: "the client that the item is about")
  ) { .optional($0.item.client) },
  RowColumn(
    "rule", Text(sv: "Regel", en: "Rule"), .text,
    summary: Text(
      sv: "regeln som punkten kommer från; saknas om någon satt upp den",
      en: "the rule that the item comes from; absent if somebody put it there")
  ) { .optional($0.item.rule) },
  RowColumn(
    "decision", Text(sv: "Beslut", en: "Decision"), .text,
    summary: Text(sv: "vad som beslutades", en: "what was decided")
  ) { row in
    row.isMasked && row.item.decision != nil
      ? .masked(Masking.word) : .optional(row.item.decision)
  },
  RowColumn(
    "by", Text(sv: "Ansvarig", en: "Responsible"), .text,
    summary: Text(sv: "vem som gör det", en: "who is to do it")
  ) { .optional($0.item.responsible) },
]

/// `omsorg meeting agenda`: what a meeting takes up.
let meetingAgenda = Command(
  "agenda", aliases: ["dagordning"],
  summary: Text(
    sv: "visa dagordningen: egna punkter och det som är öppet",
    en: "show the agenda: items put there and what is open"),
  description: Text(
    sv: """
      Tills mötet hållits hämtas det som är öppet på nytt varje gång, en punkt för varje regel. Egna \
      punkter sätts upp med 'raise' och kommer först, så att de behåller sina nummer.
      """,
    en: """
      Until the meeting is held, what is open is drawn anew each time, an item for each rule. Items \
      of one's own are put there with 'raise' and come first, so that they keep their numbers.
      """),
  operands: [Meetings.meeting],
  examples: [
    Example(
      "omsorg meeting agenda L001", Text(sv: "lagets nästa möte", en: "the team's next meeting"))
  ],
  output: OutputFields.of(columns.map(\.column)),
  exitStatuses: .reading(),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let needed = Set(Register.allCases)
    let (meeting, items, protected) = try session.store().read(needed) { reader in
      let records = try reader.careRecords(needed)
      let meeting = try Meetings.find(
        invocation[Meetings.meeting], in: records, doneToo: true)
      let protected =
        try session.reveals() ? ProtectedClients.nobody : Masking.protectedClients(in: reader)
      guard meeting.state == .called else { return (meeting, meeting.agenda, protected) }
      let context = RuleContext(
        records: records, today: max(today, meeting.date),
        dutiesFrom: reader.configuration.dutiesFrom)
      return (
        meeting,
        meeting.agenda + MeetingAgenda.items(of: meeting, in: context, session.language), protected
      )
    }
    let isForPeople = try session.isForPeople()
    let shown =
      isForPeople
      ? columns.filter { column in
        switch column.column.id {
        case "rule": false
        case "client": meeting.client == nil
        case "decision", "by": meeting.state == .held
        default: true
        }
      } : columns
    let name = meeting.kind.words
    let (subject, day) = (meeting.subject, meeting.date.iso)
    try session.print(
      Table(
        schema: "omsorg.meeting.agenda/1",
        title: Text(
          sv: "Dagordning \(name(.swedish)) \(subject) \(day)",
          en: "Agenda \(name(.english)) \(subject) \(day)"),
        shown, of: AgendaRow.rows(items, protected: protected),
        notes: items.isEmpty ? [Text(sv: "inga punkter", en: "no items")] : []))
    return .done
  })
