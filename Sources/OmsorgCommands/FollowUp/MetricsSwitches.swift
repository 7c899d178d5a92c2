import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let options = FollowUpOptions(
  [.client, .team, .section, .area, .provider, .week, .month, .all], initially: .all,
  lastDay: .today)

/// `omsorg metrics switches`: requests for another care contact, and changes.
let switchesCommand = Command(
  "switches", aliases: ["byten"],
  summary: Text(
    sv: "önskemål om byte av omsorgskontakt, och byten", en: "switch requests, and changes"),
  description: .figuresDefined,
  options: options.all,
  examples: [
    Example(
      "omsorg metrics switches --from 2026-01-01 --by team",
      Text(sv: "lagens önskemål under året", en: "the teams' requests this year")),
    Example(
      "omsorg metrics switches --from 2026-01-01 --by month --csv",
      Text(sv: "månad för månad, för kalkylprogrammet", en: "by month, for the spreadsheet")),
  ],
  output: OutputFields.of(table(.team).columns),
  exitStatuses: .reading(),
  seeAlso: ["metrics", "switch-request", "policy"],
  run: { invocation in
    let session = Session(invocation)
    let table = table(options.grouping(session))
    try session.settleOutput(table.columns)
    let question = try options.question(session)
    let date = min(question.period.to, try session.today())
    let rows = try session.readRegisters(
      [.careContacts, .switchRequests, .policies], lastDay: question.period.to
    ) { _, records, filter in
      SwitchFigures.rows(question, records, on: date) { filter.includes(client: $0) }
    }
    try session.print(
      table.table(
        of: rows, title: Text(sv: "Byten", en: "Switches"), period: question.period,
        notes: notes(rows), forPeople: try session.isForPeople()))
    return .done
  })

/// What clients said of why, all rows together; and what is missing, once.
private func notes(_ rows: [SwitchFigures]) -> [Text] {
  let counts = SwitchReason.allCases.compactMap { reason in
    let count = rows.reduce(0) { $0 + ($1.reasons[reason] ?? 0) }
    return count > 0 ? (reason: reason, count: count) : nil
  }.sorted { $0.count > $1.count }
  var notes: [Text] = []
  if !counts.isEmpty {
    notes.append(
      Text(
        sv: "skäl: "
          + counts.map { "\($0.reason.words(.swedish)) \($0.count)" }.joined(separator: ", "),
        en: "reasons: "
          + counts.map { "\($0.reason.words(.english)) \($0.count)" }.joined(separator: ", ")))
  }
  if rows.contains(where: { $0.completed > 0 }), rows.allSatisfy({ $0.due == 0 }) {
    notes.append(
      Text(
        sv: "regelverket säger inte hur snabbt ett byte ska göras",
        en: "the policy does not say how soon a switch is to be made"))
  }
  return notes
}

private func table(_ grouping: FollowUpGrouping) -> FigureTable<SwitchFigures> {
  FigureTable(
    schema: "omsorg.metrics.switches/1",
    figures: Figure.key(of: grouping, \.key) + requests + causes + reasons + changes)
}

private let requests: [Figure<SwitchFigures>] = [
  .count(
    "requests", Text(sv: "Önskemål", en: "Requests"),
    Text(sv: "önskemål mottagna i perioden", en: "requests heard in the period"), isShort: true
  ) { $0.requests },
  .count(
    "completed", Text(sv: "Klara", en: "Completed"),
    Text(sv: "en annan har utsetts", en: "another has been appointed"), isShort: true
  ) { $0.completed },
  .count(
    "declined", Text(sv: "Avslagna", en: "Declined"),
    Text(sv: "avslagna", en: "declined"), isShort: true
  ) { $0.declined },
  .count(
    "withdrawn", Text(sv: "Återtagna", en: "Withdrawn"),
    Text(sv: "brukaren tog tillbaka dem", en: "the client took them back"), isShort: true
  ) { $0.withdrawn },
  .count(
    "open", Text(sv: "Öppna", en: "Open"), Text(sv: "inte avslutade", en: "not closed"),
    isShort: true
  ) { $0.open },
  .number(
    "median_days", Text(sv: "Median dagar", en: "Median days"),
    Text(
      sv: "median av dagarna från önskemål till ny omsorgskontakt",
      en: "median of the days from request to another care contact"), fractionDigits: 1
  ) { Statistics.median($0.days) },
  .count(
    "longest_days", Text(sv: "Längst", en: "Longest"),
    Text(sv: "flest dagar till ny omsorgskontakt", en: "most days to another care contact")
  ) { $0.days.max() },
  .count(
    "due", Text(sv: "Med frist", en: "With a day"),
    Text(
      sv: "klara, eller öppna efter sin dag, där regelverket har en",
      en: "completed, or open past their day, where the policy has one")
  ) { $0.due },
  .count(
    "within_days", Text(sv: "Klara i tid", en: "Done in time"),
    Text(sv: "de av dem som blev klara i tid", en: "those of them completed by that day")
  ) { $0.withinDays },
  .share(
    "within_share", Text(sv: "I tid", en: "In time"),
    Text(sv: "within_days / due", en: "within_days / due")
  ) { $0.withinShare },
]

private let causes: [Figure<SwitchFigures>] = SwitchCause.allCases.map { cause in
  .count(
    "cause_\(cause.rawValue)",
    Text(
      sv: "Anledning: \(cause.words(.swedish))", en: "Cause: \(cause.words(.english))"),
    Text(
      sv: "önskemål med den anledningen", en: "requests with that cause")
  ) { $0.causes[cause] ?? 0 }
}

private let reasons: [Figure<SwitchFigures>] = SwitchReason.allCases.map { reason in
  .count(
    "reason_\(reason.rawValue)",
    Text(
      sv: "Skäl: \(reason.words(.swedish))", en: "Reason: \(reason.words(.english))"),
    Text(sv: "önskemål med det skälet", en: "requests with that reason")
  ) { $0.reasons[reason] ?? 0 }
}

private let changes: [Figure<SwitchFigures>] = [
  .count(
    "clients", Text(sv: "Med kontakt", en: "With one"),
    Text(
      sv: "brukare med omsorgskontakt den sista dagen",
      en: "clients with a care contact on the last day")
  ) { $0.clients },
  .count(
    "changes", Text(sv: "Byten", en: "Changes"),
    Text(
      sv: "gånger i perioden som en brukare fått en annan omsorgskontakt än förut",
      en: "times in the period that a client got another care contact than before"), isShort: true
  ) { $0.changes },
  .count(
    "changes_requested", Text(sv: "Efter önskemål", en: "Requested"),
    Text(sv: "de av dem som ett önskemål ledde till", en: "those that a request led to")
  ) { $0.changesRequested },
  .count(
    "changes_after_leaving", Text(sv: "Någon slutade", en: "Someone left"),
    Text(
      sv: "de av de andra där en tidigare omsorgskontakt slutat",
      en: "those of the others where an earlier care contact had left")
  ) { $0.changesAfterLeaving },
  .count(
    "changes_other", Text(sv: "Andra byten", en: "Other changes"),
    Text(sv: "resten", en: "the rest")
  ) { $0.changesOther },
  .number(
    "requests_per_100", Text(sv: "Önskemål per 100", en: "Requests per 100"),
    Text(
      sv: "100 x requests / clients", en: "100 x requests / clients"), fractionDigits: 1,
    isShort: false
  ) { $0.requestsPerHundred },
  .number(
    "changes_per_100", Text(sv: "Per 100", en: "Per 100"),
    Text(sv: "100 x changes / clients", en: "100 x changes / clients"), fractionDigits: 1
  ) { $0.changesPerHundred },
]
