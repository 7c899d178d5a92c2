import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// A meeting as a row.
struct MeetingRow {
  let meeting: Meeting
  let team: String?
  /// Whether the policy wants it prepared with the client and it is not.
  let awaitsPreparing: Bool
  /// Those who are asked or took part, as far as they may be shown.
  let participants: [Cell]
  let isMasked: Bool

  init(_ meeting: Meeting, in records: CareRecords, today: CalendarDate, masking: Bool) {
    let client = meeting.client.flatMap { records.client($0) }
    self.meeting = meeting
    team = meeting.team ?? client?.team.value(on: today)
    awaitsPreparing =
      meeting.state == .called && meeting.prepared.isEmpty
      && MeetingRules(meeting, in: records).mustBePrepared(meeting)
    let isMasked = masking && records.isProtected(meeting.client)
    self.isMasked = isMasked
    participants = meeting.participants.map { who in
      let isId =
        who == meeting.client || records.caregiver(who) != nil
        || records.professionals.contains { $0.id == who }
        || records.relatives.contains { $0.id == who }
      return isMasked && !isId ? .masked(Masking.word) : .text(who)
    }
  }

  /// What is to be done next.
  var next: Text? {
    guard meeting.state == .called else { return nil }
    return awaitsPreparing
      ? Text(sv: "förbereds", en: "prepare") : Text(sv: "hålls", en: "hold")
  }
}

/// The columns of meetings.
enum MeetingColumns {
  typealias Row = RowColumn<MeetingRow>

  static let id = Row(
    "id", Text(sv: "Möte", en: "Meeting"), .text,
    summary: Text(sv: "mötets id", en: "the meeting's id")
  ) { .text($0.meeting.id) }
  static let kind = Row(
    "kind", Text(sv: "Slag", en: "Kind"), .choice,
    summary: Text(sv: "vad för möte", en: "what meeting")
  ) { .choice($0.meeting.kind) }
  static let team = Row(
    "team", Text(sv: "Lag", en: "Team"), .text,
    summary: Text(
      sv: "laget, eller brukarens lag i dag", en: "the team, or the client's team today")
  ) { .optional($0.team) }
  static let client = Row(
    "client", Text(sv: "Brukare", en: "Client"), .text,
    summary: Text(sv: "brukarens id", en: "the client's id")
  ) { .optional($0.meeting.client) }
  static let date = Row(
    "date", Text(sv: "Dag", en: "Date"), .date, summary: Text(sv: "dagen", en: "the day")
  ) { .date($0.meeting.date.iso) }
  static let time = Row(
    "time", Text(sv: "Tid", en: "Time"), .time,
    summary: Text(sv: "klockslag", en: "time of day")
  ) { $0.meeting.time.map { .time($0.iso) } ?? .absent }
  static let state = Row(
    "state", Text(sv: "Läge", en: "State"), .choice,
    summary: Text(sv: "kallat, hållet eller inställt", en: "called, held or cancelled")
  ) { .choice($0.meeting.state) }
  static let next = Row(
    "next", Text(sv: "Nästa steg", en: "Next step"), .choice,
    summary: Text(sv: "prepare eller hold", en: "prepare or hold")
  ) { row in row.next.map { .choice($0(.english), $0) } ?? .absent }
  static let calledBy = Row(
    "called_by", Text(sv: "Kallat av", en: "Called by"), .text,
    summary: Text(sv: "vem som kallade", en: "who called it")
  ) { .text($0.meeting.calledBy) }
  static let participants = Row(
    "participants", Text(sv: "Deltagare", en: "Participants"), .list,
    summary: Text(sv: "vilka som kallats eller var med", en: "who is asked or took part")
  ) { row in
    if row.participants.isEmpty { return .absent }
    return .list(
      row.participants.map { cell in
        if case .text(let who) = cell { who } else { "***" }
      })
  }
  static let clientWishes = Row(
    "client_wishes", Text(sv: "Brukaren vill", en: "Client wishes"), .flag,
    summary: Text(
      sv: "om brukaren vill ha med omsorgskontakten",
      en: "whether the client wants the care contact there")
  ) { $0.meeting.clientWishes.map { .flag($0) } ?? .absent }
  static let prepared = Row(
    "prepared", Text(sv: "Förberett", en: "Prepared"), .list,
    summary: Text(
      sv: "samtalen med brukaren, vart och ett som DAG prepare VEM",
      en: "the talks with the client, each as DATE prepare WHO")
  ) { StepLines.cell($0.meeting.prepared) }
  static let heldOn = Row(
    "held_on", Text(sv: "Hållet", en: "Held on"), .date,
    summary: Text(sv: "dagen då det hölls", en: "the day it was held")
  ) { .optional($0.meeting.heldOn) }
  static let items = Row(
    "items", Text(sv: "Punkter", en: "Items"), .integer,
    summary: Text(sv: "antal punkter i posten", en: "the number of items in the record")
  ) { .integer($0.meeting.agenda.count) }
  static let decisions = Row(
    "decisions", Text(sv: "Beslut", en: "Decisions"), .integer,
    summary: Text(sv: "antal beslut", en: "the number of decisions")
  ) { .integer($0.meeting.agenda.count { $0.decision != nil }) }

  static let shortList = [date, time, id, kind, team, state, next, items, decisions]
  static let list = [
    id, kind, team, client, date, time, state, next, calledBy, participants, clientWishes, heldOn,
    items, decisions,
  ]
  static let shownToPeople = [
    id, kind, team, date, time, state, next, calledBy, participants, clientWishes, heldOn,
  ]
  static let shown = list + [prepared]
}

private let all = Option<Bool>(
  "all", short: "a",
  summary: Text(sv: "även de som hållits eller ställts in", en: "held and cancelled ones too"))
private let kind = Option<MeetingKind?>(
  "kind", placeholder: "KIND", parse: .declared, environment: .never,
  summary: Text(sv: "bara sådana möten", en: "only such meetings"))

/// `omsorg meeting list`: the meetings to be held.
let meetingList = Command(
  "list", aliases: ["lista"],
  summary: Text(sv: "lista möten som väntar", en: "list meetings to be held"),
  options: [all, Filters.team, kind, Filters.client],
  examples: [
    Example("omsorg meeting list --team L001", Text(sv: "ett lags möten", en: "a team's meetings")),
    Example(
      "omsorg meeting list --all --kind sip", Text(sv: "alla SIP", en: "all coordinated plans")),
  ],
  output: OutputFields.of(MeetingColumns.list.map(\.column)),
  exitStatuses: .reading(),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let records = try session.readFiltered(Meetings.needed) {
      try $0.careRecords(Meetings.needed)
    }
    let rows = records.meetings.filter { meeting in
      (invocation[all] || meeting.state == .called)
        && (invocation[kind].map { $0 == meeting.kind } ?? true)
        && (invocation[Filters.client].map { $0 == meeting.client } ?? true)
    }.map { MeetingRow($0, in: records, today: today, masking: true) }
      .filter { row in invocation[Filters.team].map { $0 == row.team } ?? true }
      .sorted { first, second in
        let (left, right) = (first.meeting, second.meeting)
        return (left.date, left.time?.iso ?? "", left.id)
          < (right.date, right.time?.iso ?? "", right.id)
      }
    let isForPeople = try session.isForPeople()
    try session.print(
      Table(
        schema: "omsorg.meeting.list/1",
        isForPeople ? MeetingColumns.shortList : MeetingColumns.list, of: rows,
        notes: rows.isEmpty ? [Text(sv: "inga möten", en: "no meetings")] : []))
    return .done
  })

/// `omsorg meeting show`: one meeting with its decisions.
let meetingShow = Command(
  "show", aliases: ["visa"],
  summary: Text(
    sv: "visa ett möte: deltagare, punkter, beslut",
    en: "show one meeting: participants, items, decisions"),
  operands: [Meetings.meeting],
  examples: [
    Example(
      "omsorg meeting show L001",
      Text(sv: "lagets nästa eller senaste", en: "the team's next or latest one"))
  ],
  output: OutputFields.of(MeetingColumns.shown.map(\.column)),
  exitStatuses: .reading(),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let (records, protected) = try session.store().read(Meetings.needed) { reader in
      (
        try reader.careRecords(Meetings.needed),
        try session.reveals() ? ProtectedClients.nobody : Masking.protectedClients(in: reader)
      )
    }
    let meeting = try Meetings.find(invocation[Meetings.meeting], in: records, doneToo: true)
    let row = MeetingRow(meeting, in: records, today: today, masking: try !session.reveals())
    let isForPeople = try session.isForPeople()
    try session.print(
      Table(
        schema: "omsorg.meeting.show/1",
        isForPeople ? MeetingColumns.shownToPeople : MeetingColumns.shown, of: [row],
        notes: isForPeople ? lines(row, protected) : [], layout: .details))
    return .done
  })

/// The talks before a meeting and its items, for people.
private func lines(_ row: MeetingRow, _ protected: ProtectedClients) -> [Text] {
  let talks = StepLines.lines(row.meeting.prepared, isMasked: row.isMasked) { _ in
    Text(sv: "förberett med brukaren", en: "prepared with the client")
  }
  let items = AgendaRow.rows(row.meeting.agenda, protected: protected).map { row in
    func line(_ language: Language) -> String {
      let isHidden = row.isMasked && row.item.rule == nil
      let what = isHidden ? Masking.word(language) : row.item.text
      let decision = row.isMasked ? Masking.word(language) : row.item.decision
      return "\(row.number). \(what)"
        + (row.item.decision == nil ? "" : " → \(decision ?? "")")
        + (row.item.responsible.map { " (\($0))" } ?? "")
    }
    let (swedish, english) = (line(.swedish), line(.english))
    return Text(sv: swedish, en: english)
  }
  return [talks, items].filter { !$0.isEmpty }.map { .lines($0) }
}
