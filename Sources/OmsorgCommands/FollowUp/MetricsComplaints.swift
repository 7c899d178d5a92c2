import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let options = FollowUpOptions(
  [.client, .team, .section, .area, .provider, .week, .month, .all], initially: .all,
  lastDay: .today)

/// `omsorg metrics complaints`: what was complained of, and how soon it was answered.
let complaintsMetricsCommand = Command(
  "complaints", aliases: ["klagomål"],
  summary: Text(
    sv: "synpunkter och klagomål: om vad, och hur snabbt de besvarats",
    en: "views and complaints: about what, and how soon they were answered"),
  description: .figuresDefined,
  options: options.all,
  examples: [
    Example(
      "omsorg metrics complaints --from 2026-01-01 --by team",
      Text(sv: "lagens klagomål under året", en: "the teams' complaints this year"))
  ],
  output: OutputFields.of(table(.team).columns),
  exitStatuses: .reading(),
  seeAlso: ["metrics", "complaint", "policy"],
  run: { invocation in
    let session = Session(invocation)
    let table = table(options.grouping(session))
    try session.settleOutput(table.columns)
    let question = try options.question(session)
    let date = min(question.period.to, try session.today())
    let rows = try session.readRegisters(
      [.complaints, .policies], lastDay: question.period.to
    ) { _, records, filter in
      ComplaintFigures.rows(question, records, on: date) { filter.includes(client: $0 ?? "") }
    }
    try session.print(
      table.table(
        of: rows, title: Text(sv: "Klagomål", en: "Complaints"), period: question.period,
        notes: notes(rows), forPeople: try session.isForPeople()))
    return .done
  })

private func notes(_ rows: [ComplaintFigures]) -> [Text] {
  let received = rows.reduce(0) { $0 + $1.received }
  if received == 0 {
    return [Text(sv: "inga klagomål i perioden", en: "no complaints in the period")]
  }
  let counts = ComplaintSubject.allCases.compactMap { subject in
    let count = rows.reduce(0) { $0 + ($1.subjects[subject] ?? 0) }
    return count > 0 ? (subject: subject, count: count) : nil
  }.sorted { $0.count > $1.count }
  var notes = [
    Text(
      sv: "om: "
        + counts.map { "\($0.subject.words(.swedish)) \($0.count)" }.joined(separator: ", "),
      en: "about: "
        + counts.map { "\($0.subject.words(.english)) \($0.count)" }.joined(separator: ", "))
  ]
  if rows.contains(where: { $0.answered > 0 }), rows.allSatisfy({ $0.due == 0 }) {
    notes.append(
      Text(
        sv: "regelverket säger inte hur snabbt klagomål ska besvaras",
        en: "the policy does not say how soon complaints are to be answered"))
  }
  return notes
}

private func table(_ grouping: FollowUpGrouping) -> FigureTable<ComplaintFigures> {
  FigureTable(
    schema: "omsorg.metrics.complaints/1",
    figures: Figure.key(of: grouping, \.key) + answers + subjects + sources)
}

private let answers: [Figure<ComplaintFigures>] = [
  .count(
    "received", Text(sv: "Mottagna", en: "Received"),
    Text(sv: "klagomål mottagna i perioden", en: "complaints heard in the period"), isShort: true
  ) { $0.received },
  .count(
    "answered", Text(sv: "Besvarade", en: "Answered"),
    Text(sv: "de av dem som besvarats", en: "those of them answered"), isShort: true
  ) { $0.answered },
  .count(
    "unanswered", Text(sv: "Obesvarade", en: "Unanswered"),
    Text(sv: "de som inte besvarats", en: "those not answered"), isShort: true
  ) { $0.unanswered },
  .count(
    "open", Text(sv: "Öppna", en: "Open"),
    Text(sv: "de som inte avslutats", en: "those not closed"),
    isShort: true
  ) { $0.open },
  .number(
    "median_days", Text(sv: "Median dagar", en: "Median days"),
    Text(sv: "median av dagarna till svar", en: "median of the days to the answer"),
    fractionDigits: 1
  ) { Statistics.median($0.days) },
  .count(
    "longest_days", Text(sv: "Längst", en: "Longest"),
    Text(sv: "flest dagar till svar", en: "most days to the answer"), isShort: true
  ) { $0.days.max() },
  .count(
    "due", Text(sv: "Med frist", en: "With a day"),
    Text(
      sv: "besvarade, eller obesvarade efter sin dag, där regelverket har en",
      en: "answered, or unanswered past their day, where the policy has one")
  ) { $0.due },
  .count(
    "within_days", Text(sv: "I tid", en: "In time"),
    Text(sv: "de av dem som besvarades i tid", en: "those of them answered by that day")
  ) { $0.withinDays },
  .share(
    "within_share", Text(sv: "Andel i tid", en: "Share in time"),
    Text(sv: "within_days / due", en: "within_days / due")
  ) { $0.withinShare },
]

private let subjects: [Figure<ComplaintFigures>] = ComplaintSubject.allCases.map { subject in
  .count(
    "about_\(subject.rawValue)",
    Text(
      sv: "Om: \(subject.words(.swedish))", en: "About: \(subject.words(.english))"),
    Text(sv: "klagomål om det", en: "complaints about that")
  ) { $0.subjects[subject] ?? 0 }
}

private let sources: [Figure<ComplaintFigures>] = ComplaintSource.allCases.map { source in
  .count(
    "from_\(source.rawValue)",
    Text(sv: "Från: \(source.words(.swedish))", en: "From: \(source.words(.english))"),
    Text(sv: "klagomål därifrån", en: "complaints from there")
  ) { $0.sources[source] ?? 0 }
}
