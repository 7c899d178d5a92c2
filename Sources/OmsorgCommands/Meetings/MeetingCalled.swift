import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let needed: Set<Register> = [
  .clients, .caregivers, .teams, .providers, .policies, .decisions, .relatives, .calls,
]

private let relative = Option<String?>(
  "relative", placeholder: "RELATIVE", parse: .live("relatives"), environment: .never,
  otherwise: Text(sv: "brukaren", en: "the client"),
  summary: Text(sv: "den anhöriga som chefen talade med", en: "the relative who was called"))
private let reached = Option<Bool>(
  "reached", placeholder: "yes|no", parse: .yesNo, environment: .never, initially: "yes",
  summary: Text(sv: "om personen nåddes", en: "whether the person was reached"))
private let home = Option<Bool>(
  "home", summary: Text(sv: "hembesök i stället för telefon", en: "a home visit, not by phone"))

/// `omsorg meeting called`: the manager has called a client or relative.
let meetingCalled = Command(
  "called", aliases: ["ringt"],
  summary: Text(
    sv: "chefen har ringt eller besökt en brukare", en: "the manager has called or visited a client"
  ),
  description: Text(
    sv: """
      För att höra hur hemtjänsten fungerar. Nås ingen på telefon kan regelverket vilja ha ett \
      hembesök. En anhörig ska finnas i registret; utan samtycke lyssnar man, men berättar inget.
      """,
    en: """
      To hear how home care is going. Where nobody is reached by phone the policy may want a home \
      visit. A relative must be on record; without consent one listens, but tells nothing.
      """),
  operands: [ClientOperand.client],
  options: [relative, reached, home, StepOptions.note, StepOptions.by, StepOptions.date],
  examples: [
    Example(
      "omsorg meeting called B00003 --note 'nöjd, men kvällarna är sena' --by CH1",
      Text(sv: "ett samtal", en: "a call")),
    Example(
      "omsorg meeting called B00003 --reached no",
      Text(sv: "ingen svarade", en: "nobody answered")),
  ],
  exitStatuses: Meetings.statuses,
  seeAlso: ["meeting calls", "relative consent"],
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfStep()
    let id = invocation[ClientOperand.client]
    let file = RegisterFile<ManagerCall>.calls
    let outcome = try session.change("call to \(id) recorded") { writer in
      let records = try writer.careRecords(needed)
      guard let client = records.client(id) else {
        throw StoreError.noSuchRecord(path: clients.file.path, id: id)
      }
      let called = try invocation[relative].map { name in
        guard let found = records.relatives.first(where: { $0.id == name && $0.client == id })
        else { throw StoreError.noSuchRecord(path: RegisterFile.relatives.path, id: name) }
        return found
      }
      var call = try refusing { () throws(MeetingRefusal) in
        if let ended = client.ended, ended < date { throw .ended(id, ended) }
        if let called, let ended = called.ended, ended < date { throw .ended(called.id, ended) }
        return try ManagerCall.made(to: id, on: date, by: session.stepTaker, in: records)
      }
      call.relative = called?.id
      call.way = invocation[home] ? .home : .phone
      call.wasReached = invocation[reached]
      call.outcome = invocation[StepOptions.note]
      try writer.replace(file, with: records.calls + [call])
      let own = records.calls.filter { $0.client == id } + [call]
      return (call, called, ManagerCall.visitDue(after: own, of: client, in: records))
    }
    let (call, called, visit) = outcome.result
    try session.print(changes: [RecordChange(action: .added, noun: file.noun, id: call.id)])
    if let called, called.ground(on: date) == nil { session.tellNoConsent(called.id) }
    if visit != nil, !session.isQuiet {
      invocation.tell(
        Text(
          sv: "nästa: hembesök: omsorg meeting called \(id) --home --note TEXT",
          en: "next: home visit: omsorg meeting called \(id) --home --note TEXT"))
    }
    return .done
  })

/// A client with the manager's latest calls.
private struct CallRow {
  let client: Client
  let team: String?
  /// The latest in which somebody was reached.
  let last: ManagerCall?
  /// One after that in which nobody was.
  let tried: ManagerCall?
  /// The day that the waiting counts from: the last call, else the first service.
  let since: CalendarDate?
  let days: Int?
  let isVisitDue: Bool
  /// All of the client's calls, the latest first.
  let calls: [ManagerCall]
  /// Whether what was said is hidden: the client's personal data are protected.
  let isMasked: Bool

  init(
    _ client: Client, _ calls: [ManagerCall], in records: CareRecords, today: CalendarDate,
    masking: Bool
  ) {
    func latest(_ calls: [ManagerCall]) -> ManagerCall? { calls.max { $0.date < $1.date } }
    let last = latest(calls.filter(\.wasReached))
    self.client = client
    self.last = last
    team = client.team.value(on: today)
    tried = latest(
      calls.filter { call in !call.wasReached && last.map { $0.date <= call.date } ?? true })
    since = last?.date ?? records.firstService(of: client)
    days = since.map { today.days(since: $0) }
    self.calls = calls.sorted { first, second in
      first.date != second.date ? second.date < first.date : second.id < first.id
    }
    isMasked = masking && client.protectedIdentity
    isVisitDue = ManagerCall.visitDue(after: calls, of: client, in: records) != nil
  }
}

private let columns: [RowColumn<CallRow>] = [
  RowColumn(
    "client", Text(sv: "Brukare", en: "Client"), .text,
    summary: Text(sv: "brukarens id", en: "the client's id")
  ) { .text($0.client.id) },
  RowColumn(
    "team", Text(sv: "Lag", en: "Team"), .text,
    summary: Text(sv: "brukarens lag i dag", en: "the client's team today")
  ) { .optional($0.team) },
  RowColumn(
    "last", Text(sv: "Senast", en: "Last"), .date,
    summary: Text(
      sv: "senaste samtal eller besök då någon nåddes",
      en: "the last call or visit in which somebody was reached")
  ) { .optional($0.last?.date) },
  RowColumn(
    "days", Text(sv: "Dagar", en: "Days"), .integer,
    summary: Text(
      sv: "dagar sedan dess, eller sedan första insatsen",
      en: "days since then, or since the first service")
  ) { .optional($0.days) },
  RowColumn(
    "way", Text(sv: "Hur", en: "Way"), .choice,
    summary: Text(sv: "på telefon eller hemma", en: "by phone or at home")
  ) { .optional($0.last?.way) },
  RowColumn(
    "relative", Text(sv: "Anhörig", en: "Relative"), .text,
    summary: Text(sv: "den anhörigas id, om det var en", en: "the relative's id, if it was one")
  ) { .optional($0.last?.relative) },
  RowColumn(
    "by", Text(sv: "Av", en: "By"), .text, summary: Text(sv: "vem som ringde", en: "who called")
  ) { .optional($0.last?.by) },
  RowColumn(
    "tried", Text(sv: "Ej nådd", en: "Not reached"), .date,
    summary: Text(
      sv: "senaste försök därefter då ingen nåddes", en: "the last try after that, in vain")
  ) { .optional($0.tried?.date) },
  RowColumn(
    "visit_due", Text(sv: "Hembesök", en: "Home visit"), .flag,
    summary: Text(
      sv: "om regelverket vill ha ett hembesök", en: "whether the policy wants a home visit")
  ) { .flag($0.isVisitDue) },
]

private let outcome = RowColumn<CallRow>(
  "outcome", Text(sv: "Vad som sades", en: "Outcome"), .text,
  summary: Text(sv: "vad som sades senast", en: "what was said last")
) { $0.isMasked ? .absent : .optional($0.last?.outcome) }

/// A client's calls for people, a line each.
private func lines(_ row: CallRow) -> [Text] {
  row.calls.map { call in
    func line(_ language: Language, _ inVain: String) -> String {
      "\(call.date.iso)  \(call.way.words(language)): \(call.by)"
        + (call.relative.map { " → \($0)" } ?? "") + (call.wasReached ? "" : ", \(inVain)")
        + (row.isMasked ? "" : call.outcome.map { ", '\($0)'" } ?? "")
    }
    let (swedish, english) = (line(.swedish, "nåddes inte"), line(.english, "not reached"))
    return Text(sv: swedish, en: english)
  }
}

private let all = Option<Bool>(
  "all", short: "a", summary: Text(sv: "alla, inte bara de tio första", en: "all, not only ten"))

/// As many as people are shown of those who have waited longest.
private let mostShown = 10

/// `omsorg meeting calls`: who has not been called for longest.
let meetingCalls = Command(
  "calls", aliases: ["samtal"],
  summary: Text(
    sv: "vilka som väntat längst på chefens samtal",
    en: "who has waited longest for the manager's call"),
  description: Text(
    sv: "Med --client visas också brukarens alla samtal, med vad som sades.",
    en: "With --client all of the client's calls are shown too, with what was said."),
  options: [all, Filters.team, Filters.client],
  examples: [
    Example(
      "omsorg meeting calls --team L001", Text(sv: "veckans samtal i ett lag", en: "a team's round")
    )
  ],
  output: OutputFields.of((columns + [outcome]).map(\.column)),
  exitStatuses: .reading(),
  seeAlso: ["meeting called"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let records = try session.readFiltered(needed) { try $0.careRecords(needed) }
    let calls = Dictionary(grouping: records.calls, by: \.client)
    let masking = try !session.reveals()
    let rows = records.clients.filter { client in
      client.isActive(on: today) && (records.firstService(of: client).map { $0 <= today } ?? true)
        && (invocation[Filters.team].map { $0 == client.team.value(on: today) } ?? true)
        && (invocation[Filters.client].map { $0 == client.id } ?? true)
    }.map { CallRow($0, calls[$0.id] ?? [], in: records, today: today, masking: masking) }
      .sorted { first, second in
        if first.isVisitDue != second.isVisitDue { return first.isVisitDue }
        let (left, right) = (first.since ?? .earliest, second.since ?? .earliest)
        return left != right ? left < right : first.client.id < second.client.id
      }
    let isForPeople = try session.isForPeople()
    let shown = isForPeople && !invocation[all] ? Array(rows.prefix(mostShown)) : rows
    let rest = rows.count - shown.count
    var notes = rest == 0 ? [] : [Text(sv: "\(rest) till: --all", en: "\(rest) more: --all")]
    if isForPeople, invocation[Filters.client] != nil, let row = rows.first, !row.calls.isEmpty {
      notes.append(.lines(lines(row)))
    }
    try session.print(
      Table(
        schema: "omsorg.meeting.calls/1", isForPeople ? columns : columns + [outcome], of: shown,
        notes: notes))
    return .done
  })
