import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// How far ahead is shown unless told.
private let daysAhead = 14
/// Nothing is foretold beyond so many months from today.
private let monthsForetold = 240

private let until = Option<String?>(
  "until", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "\(daysAhead) dagar framåt", en: "\(daysAhead) days ahead"),
  summary: Text(
    sv: "det som ska vara gjort senast då, eller i den perioden",
    en: "what is to be done by then, or by the end of that period"))

private let intake = Option<Bool>(
  "intake",
  summary: Text(
    sv: "visa nya brukare i stället, från beställning till första besök",
    en: "show new clients instead, from order to first visit"))

/// `omsorg due`: what is to be done by when, the late first.
let dueCommand = Command(
  "due", aliases: ["att-göra"],
  summary: Text(
    sv: "vad som ska vara gjort när, det försenade först",
    en: "what is to be done by when, the late first"),
  description: Text(
    sv: """
      Allt som regelverken ger en dag, till och med --until, och det som väntar utan dag sist. Varje \
      brukare följer sin utförares regelverk. I text räknas det som passerat sin dag för mer än \
      \(DutyQuestion.daysListed) dagar sedan ihop under tabellen; --all listar det.

      \(DutyQuestion.mineWords(.swedish))

      Med --format ics, eller -o FIL.ics, blir det som har en dag en kalender att prenumerera på: \
      en heldagspost för varje, bara med id:n; det som passerat sin dag för länge sedan är inte med.

      Med --intake visas i stället en rad för varje ny brukare som något steg är kvar för: \
      erbjudande, förslag, avstämningar, omsorgskontakt, första besök, välkomstsamtal. Nya är de \
      som uppdraget kom om, eller som fick sin första insats, från och med --since; av dem som är \
      äldre visas de som ännu saknar omsorgskontakt. --all visar även dem som är klara.
      """,
    en: """
      All that the policies give a day, up to --until, and last what waits without a day. Each \
      client is under their provider's policy. In text, what passed its day more than \
      \(DutyQuestion.daysListed) days ago is summed up below the table; --all lists it.

      \(DutyQuestion.mineWords(.english))

      With --format ics, or -o FILE.ics, what has a day becomes a calendar to subscribe to: an \
      all-day entry for each, with ids only; what passed its day long ago is left out.

      With --intake there is instead a row for each new client with a step left: offer, proposal, \
      reconciliations, care contact, first visit, welcome talk. New are those who were assigned, or \
      had their first service, from --since on; of older ones those still without a care contact \
      are shown. --all shows those who are done too.
      """),
  options: [until] + DutyQuestion.filters + [
    DutyQuestion.all, DutyQuestion.exitCode, LongLeave.option, intake, DueIntake.since,
  ],
  examples: [
    Example(
      "omsorg due --until fri --team L001",
      Text(sv: "ett lags vecka", en: "a team's week")),
    Example(
      "omsorg due --mine 10002", Text(sv: "en omsorgskontakts dag", en: "a care contact's day")),
    Example(
      "omsorg due --intake", Text(sv: "samordnarens nya brukare", en: "the coordinator's intake")),
    Example(
      "omsorg due --until +90d -o due.ics",
      Text(sv: "en kalender med det kommande kvartalet", en: "a calendar of the coming quarter")),
  ],
  output: OutputFields.of(FindingTable.dutyColumns.map(\.column))
    + OutputFields.of(
      DueIntake.columns.map(\.column).filter { column in
        !FindingTable.dutyColumns.contains { $0.column.id == column.id }
      }),
  exitStatuses: .reading(DutyQuestion.lateStatus),
  seeAlso: ["status", "policy", "formats", "dates"],
  run: { invocation in
    let session = Session(invocation)
    if invocation[intake] {
      try requireNothingElse(invocation)
      if try session.format() == .ics { throw goesNotWithIntake("--format ics") }
      return try DueIntake(session).run()
    }
    if invocation.isGiven(DueIntake.since) {
      throw UsageError(
        Text(
          sv: "'--since' hör ihop med '--intake'", en: "'--since' goes with '--intake'"))
    }
    let today = try session.today()
    let last = try lastDay(session, today)
    let question = try DutyQuestion(session, until: last)
    if try session.format() == .ics {
      try session.write(DutyCalendar(question.recent, today: today, session.language).bytes)
    } else {
      try question.print(
        schema: "omsorg.due/1",
        title: Text(sv: "Att göra till och med \(last.iso)", en: "Due until \(last.iso)"),
        short: FindingTable.dueColumns)
    }
    return question.exitCode
  })

private func lastDay(_ session: Session, _ today: CalendarDate) throws -> CalendarDate {
  guard let text = session.invocation[until] else { return today.adding(days: daysAhead) }
  let dates = try session.dates(text, option: "--until", today: today)
  let furthest = today.adding(months: monthsForetold)
  return min(dates.to ?? furthest, furthest)
}

/// The intake has steps, not findings, to choose among.
private func requireNothingElse(_ invocation: Invocation) throws {
  let others: [(name: String, option: any DeclaredOption)] = [
    ("--until", until), ("--rule", DutyQuestion.rule), ("--role", Filters.role),
    ("--long-leave", LongLeave.option),
  ]
  for (name, option) in others where invocation.isGiven(option) {
    throw goesNotWithIntake(name)
  }
}

private func goesNotWithIntake(_ name: String) -> UsageError {
  UsageError(
    Text(
      sv: "'--intake' och '\(name)' går inte ihop",
      en: "'--intake' and '\(name)' do not go together"))
}
