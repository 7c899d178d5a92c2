import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let number = Operand<Int>(
  "ITEM", parse: .integer(1...999),
  summary: Text(sv: "punktens nummer på dagordningen", en: "the item's number on the agenda"))
private let decision = Option<String>(
  required: "note", placeholder: "TEXT", parse: .writing, environment: .never,
  summary: Text(sv: "vad som beslutades", en: "what was decided"))
private let responsible = Option<String?>(
  "by", placeholder: "WHO", parse: .who(.live("people")), environment: .never,
  summary: Text(sv: "vem som gör det: id eller namn", en: "who is to do it: an id or a name"))
private let client = Option<String?>(
  "client", placeholder: "CLIENT", parse: .live("clients"), environment: .never,
  otherwise: Text(sv: "punktens, om den har en", en: "the item's, if it has one"),
  summary: Text(sv: "brukaren som beslutet gäller", en: "the client that the decision is about"))

/// `omsorg meeting decide`: what was decided of an item.
let meetingDecide = Command(
  "decide", aliases: ["besluta"],
  summary: Text(sv: "anteckna ett beslut om en punkt", en: "record a decision on an item"),
  description: Text(
    sv: """
      Gäller beslutet en brukare skrivs det också i brukarens journal, under sökordet Möte.
      """,
    en: """
      A decision about a client is written in the client's journal too, under the keyword for \
      meetings.
      """),
  operands: [Meetings.meeting, number], options: [decision, responsible, client],
  examples: [
    Example(
      "omsorg meeting decide L001 1 --note 'Birgit tar samtalen' --by 10002",
      Text(
        sv: "den första punkten på lagets senaste möte",
        en: "the first item of the team's last meeting"))
  ],
  exitStatuses: Meetings.statuses,
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let place = invocation[number]
    let text = invocation[decision]
    _ = try session.changeMeeting("item \(place) decided", doneToo: true) {
      meeting, records, writer in
      if let id = invocation[client], records.client(id) == nil {
        throw StoreError.noSuchRecord(path: clients.file.path, id: id)
      }
      let before = meeting.agenda.indices.contains(place - 1) ? meeting.agenda[place - 1] : nil
      let item = try refusing { () throws(MeetingRefusal) in
        try meeting.decide(
          item: place, text, client: invocation[client], responsible: invocation[responsible])
      }
      guard let id = item.client else { return [] }
      let language = writer.configuration.language
      // An item that sums up several clients names them: it stays out of one client's journal.
      let isOwn = before?.client != nil || item.rule == nil
      let what =
        isOwn
        ? item.text
        : item.rule.flatMap(Rule.named).map { ($0.plural ?? $0.summary)(language) } ?? ""
      let note = try writer.append(
        JournalNote(
          client: id, date: today, keyword: language == .swedish ? "Möte" : "Meeting",
          text: journalText(meeting, what, item, language), by: session.actor))
      return [
        RecordChange(
          action: .added, noun: RegisterFile.journal(Month(of: today)).noun, id: note.id)
      ]
    }
    return .done
  })

/// What the journal tells of a decision.
private func journalText(
  _ meeting: Meeting, _ what: String, _ item: AgendaItem, _ language: Language
) -> String {
  func sentence(_ text: String) -> String {
    text.last.map { ".!?".contains($0) } ?? true ? text : "\(text)."
  }
  let name = meeting.kind.words(language)
  let (decided, responsible) =
    language == .swedish ? ("Beslut", "Ansvarig") : ("Decided", "Responsible")
  let day = (meeting.heldOn ?? meeting.date).iso
  return [
    sentence("\(name.prefix(1).uppercased())\(name.dropFirst()) \(day): \(what)"),
    sentence("\(decided): \(item.decision ?? "")"),
    item.responsible.map { sentence("\(responsible): \($0)") },
  ].compactMap(\.self).joined(separator: " ")
}
