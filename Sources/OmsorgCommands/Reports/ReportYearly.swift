import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let year = Option<Int?>(
  "year", placeholder: "YEAR", parse: .integer(1900...9999), environment: .never,
  otherwise: Text(
    sv: "de tolv hela månaderna före idag", en: "the twelve whole months before today"),
  summary: Text(sv: "kalenderåret", en: "the calendar year"))

/// `omsorg report yearly`: the work with care contacts, summed up.
let reportYearly = Command(
  "yearly", aliases: ["år"],
  summary: Text(
    sv: "årets arbete med fasta omsorgskontakter, sammanställt",
    en: "the year's work with care contacts, summed up"),
  description: Text(
    sv: """
      Vad som sticker ut, i ord; vilka som har en omsorgskontakt, tider som hållits, kontinuitet \
      månad för månad och per lag, byten, klagomål, mål och titlar. Siffrorna är de som 'omsorg \
      metrics' räknar. Skrivs på katalogens språk, som text, med --html som en sida att skriva ut, \
      eller med --format md; --json och övriga format ger siffrorna.
      """,
    en: """
      What stands out, in words; who has a care contact, deadlines kept, continuity month by month \
      and by team, switches, complaints, goals and titles. The figures are those that 'omsorg \
      metrics' computes. Written in the store's language, as text, with --html as a page to print, \
      or with --format md; --json and the other formats give the figures.
      """),
  options: [year, ReportPeriod.from, ReportPeriod.to] + ReportPeriod.filters,
  examples: [
    Example(
      "omsorg report yearly --year 2026 -o 2026.html", Text(sv: "att skriva ut", en: "to print")),
    Example(
      "omsorg report yearly --team L001 --format md",
      Text(sv: "ett lag, för en wikisida", en: "one team, for a wiki")),
  ],
  output: OutputFields.of(ReportTable.columns),
  exitStatuses: .reading(), seeAlso: ["metrics", "report two-monthly"],
  run: { invocation in
    let session = Session(invocation)
    try session.settleOutput(ReportTable.columns)
    let today = try session.today()
    let period = try period(session, today)
    let needed = YearlyFigures.daysNeeded(period)
    let report = try session.readReport(
      visitsOf: needed, shiftsOf: period, lastDay: period.to
    ) { material in
      let figures = YearlyFigures(
        period, material.records, history: material.history,
        shifts: material.shifts, today: today,
        dutiesFrom: material.dutiesFrom, of: { material.filter.includes(client: $0) },
        caregivers: { material.filter.includes(caregiver: $0) },
        teams: { material.filter.includes(team: $0, on: $1) })
      return YearlyReport(
        figures: figures, words: material.words, heading: material.heading,
        visits: material.history.days(in: period)
      ).report
    }
    try session.print(report)
    return .done
  })

private func period(_ session: Session, _ today: CalendarDate) throws -> DateRange {
  guard let year = session.invocation[year] else {
    return try ReportPeriod.days(session, months: 12, today: today)
  }
  for (option, name) in [(ReportPeriod.from, "--from"), (ReportPeriod.to, "--to")]
  where session.invocation.isGiven(option) {
    throw UsageError(
      Text(
        sv: "'--year' och '\(name)' går inte ihop", en: "'--year' and '\(name)' do not go together")
    )
  }
  guard let first = CalendarDate(iso: "\(year)-01-01"),
    let last = CalendarDate(iso: "\(year)-12-31"),
    let period = DateRange(from: first, to: min(last, today))
  else {
    throw UsageError(
      Text(sv: "året \(year) har inte börjat", en: "the year \(year) has not begun"))
  }
  return period
}
