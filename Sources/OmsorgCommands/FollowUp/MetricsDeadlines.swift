import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let options = FollowUpOptions(
  [.client, .team, .section, .area, .provider, .week, .month, .all], initially: .all,
  lastDay: .today)
private let rule = Option<DeadlineKind?>(
  "rule", placeholder: "RULE", parse: .declared, environment: .never,
  summary: Text(sv: "bara den regeln", en: "only that rule"))
private let list = Option<Bool>(
  "list", short: "l",
  summary: Text(sv: "en rad för varje frist", en: "a row for each deadline"))

/// `omsorg metrics deadlines`: the policies' days, kept and not.
let deadlinesCommand = Command(
  "deadlines", aliases: ["frister"],
  summary: Text(
    sv: "regelverkens frister: i tid, sent och inte gjort",
    en: "the policies' deadlines: kept, late and not done"),
  description: Text(
    sv: """
      Alla frister vars sista dag ligger i perioden, räknade som 'omsorg due' räknar dem. Det som \
      har hänt efter --to, eller efter i dag, räknas inte. Hur varje mått räknas står i 'omsorg help \
      metrics'.
      """,
    en: """
      All deadlines whose last day lies in the period, counted as 'omsorg due' counts them. What \
      happened after --to, or after today, does not count. How each figure is computed is told by \
      'omsorg help metrics'.
      """),
  options: options.all + [rule, list],
  examples: [
    Example(
      "omsorg metrics deadlines --from 2026-01",
      Text(sv: "januaris frister", en: "the deadlines of January")),
    Example(
      "omsorg metrics deadlines --list --rule care_plan --team L001",
      Text(sv: "lagets genomförandeplaner, en och en", en: "a team's care plans, one by one")),
  ],
  output: OutputFields.of(table(.team).columns)
    + OutputFields.of(listed.columns.filter { !table(.team).columns.map(\.id).contains($0.id) }),
  exitStatuses: .reading(),
  seeAlso: ["metrics", "due", "policy"],
  run: { invocation in
    let session = Session(invocation)
    let isList = invocation[list]
    if isList, invocation.isGiven(options.by) {
      throw UsageError(
        Text(
          sv: "'--list' och '--by' går inte ihop", en: "'--list' and '--by' do not go together"))
    }
    let table = table(options.grouping(session))
    try session.settleOutput(isList ? listed.columns : table.columns)
    let question = try options.question(session)
    let date = min(question.period.to, try session.today())
    let (deadlines, records, dutiesFrom) = try session.readRegisters(
      Set(Register.allCases), lastDay: question.period.to
    ) { reader, records, filter in
      let dutiesFrom = reader.configuration.dutiesFrom
      let all = Deadlines(records, in: question.period, on: date, dutiesFrom: dutiesFrom).all
      let kept = all.filter { deadline in
        (invocation[rule].map { $0 == deadline.kind } ?? true)
          && filter.includes(client: deadline.client ?? "")
      }
      return (kept, records, dutiesFrom)
    }
    var notes: [Text] = []
    if deadlines.isEmpty {
      notes.append(Text(sv: "inga frister i perioden", en: "no deadlines in the period"))
    }
    if let dutiesFrom, question.period.from <= dutiesFrom.adding(days: 365) {
      notes.append(
        Text(
          sv: "frister som börjat räknas före \(dutiesFrom.iso) följs inte (duties_from)",
          en: "deadlines counted from before \(dutiesFrom.iso) are not followed (duties_from)"))
    }
    let title = Text(sv: "Frister", en: "Deadlines")
    let isForPeople = try session.isForPeople()
    try session.print(
      isList
        ? listed.table(
          of: deadlines.map { DeadlineLine($0, in: records, on: date) }, title: title,
          period: question.period, notes: notes, forPeople: isForPeople)
        : table.table(
          of: DeadlineRow.rows(deadlines, question, records, on: date), title: title,
          period: question.period, notes: notes, forPeople: isForPeople))
    return .done
  })

private func kind<Row: Sendable>(_ value: @escaping @Sendable (Row) -> DeadlineKind) -> Figure<Row>
{
  Figure(
    Column(
      "rule", Text(sv: "Frist", en: "Deadline"), .choice,
      summary: Text(sv: "vad det finns en dag för", en: "what there is a day for")),
    isShort: true, cell: { .choice(value($0)) })
}

private func table(_ grouping: FollowUpGrouping) -> FigureTable<DeadlineRow> {
  FigureTable(
    schema: "omsorg.metrics.deadlines/1",
    figures: Figure.key(of: grouping, \.key) + [
      kind(\.kind),
      .count(
        "due", Text(sv: "Frister", en: "Due"),
        Text(sv: "vars sista dag ligger i perioden", en: "whose last day lies in the period"),
        isShort: true
      ) { $0.due },
      .count(
        "kept", Text(sv: "I tid", en: "Kept"),
        Text(sv: "gjort senast den dagen", en: "done by that day"), isShort: true
      ) { $0.kept },
      .count(
        "late", Text(sv: "Sent", en: "Late"),
        Text(sv: "gjort efter den dagen", en: "done after that day"), isShort: true
      ) { $0.late },
      .count(
        "open", Text(sv: "Inte gjort", en: "Not done"),
        Text(
          sv: "inte gjort fast dagen har passerat", en: "not done though the day has passed"),
        isShort: true
      ) { $0.open },
      .count(
        "coming", Text(sv: "Kommer", en: "Coming"),
        Text(
          sv: "inte gjort och dagen har inte passerat",
          en: "not done, and the day has not passed"), isShort: true
      ) { $0.coming },
      .share(
        "kept_share", Text(sv: "Andel i tid", en: "Share kept"),
        Text(sv: "kept / (due - coming)", en: "kept / (due - coming)")
      ) { $0.keptShare },
      .number(
        "median_days", Text(sv: "Median dagar", en: "Median days"),
        Text(
          sv: "median av dagarna från start till gjort, av det som är gjort",
          en: "median of the days from start to done, of what is done"), fractionDigits: 1
      ) { Statistics.median($0.daysTaken) },
    ])
}

/// A deadline as it is listed.
private struct DeadlineLine {
  let deadline: Deadline
  let team: String?
  let outcome: Deadline.Outcome
  let daysLate: Int?

  init(_ deadline: Deadline, in records: CareRecords, on date: CalendarDate) {
    self.deadline = deadline
    team = deadline.client.flatMap { records.client($0) }?.team.value(on: deadline.due)
    outcome = deadline.outcome(on: date)
    daysLate = deadline.daysLate(on: date)
  }
}

private let listed = FigureTable<DeadlineLine>(
  schema: "omsorg.metrics.deadlines.list/1",
  figures: [
    .date(
      "due", Text(sv: "Senast", en: "Due"), Text(sv: "sista dagen", en: "the last day")
    ) { $0.deadline.due },
    kind(\.deadline.kind),
    .text(
      "client", Text(sv: "Brukare", en: "Client"),
      Text(sv: "brukarens id", en: "the client's id")
    ) { $0.deadline.client },
    .text(
      "team", Text(sv: "Lag", en: "Team"),
      Text(sv: "brukarens lag den dagen", en: "the client's team that day")
    ) { $0.team },
    .text(
      "subject", Text(sv: "Post", en: "Record"),
      Text(sv: "posten som det gäller", en: "the record that it is about"), isShort: false
    ) { $0.deadline.subject },
    .date(
      "start", Text(sv: "Räknas från", en: "Counted from"),
      Text(sv: "dagen det räknas från", en: "the day that it is counted from")
    ) { $0.deadline.start },
    .date(
      "done", Text(sv: "Gjort", en: "Done"),
      Text(sv: "dagen det gjordes", en: "the day it was done")
    ) { $0.deadline.done },
    .count(
      "days_late", Text(sv: "Dagar sent", en: "Days late"),
      Text(
        sv: "dagar efter sista dagen, till i dag för det som inte är gjort",
        en: "days after the last day, until today for what is not done"), isShort: true
    ) { $0.daysLate },
    Figure(
      Column(
        "outcome", Text(sv: "Utfall", en: "Outcome"), .choice,
        summary: Text(sv: "hur det gick", en: "what became of it")),
      isShort: true, cell: { .choice($0.outcome) }),
  ])
