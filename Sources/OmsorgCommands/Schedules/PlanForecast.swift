import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let caregiver = Operand<String?>(
  "CAREGIVER", parse: .live("caregivers"),
  summary: Text(sv: "en medarbetare", en: "one caregiver"))
private let everyone = Option<Bool>(
  "all", summary: Text(sv: "alla lag, som när inget anges", en: "all teams, as when none is named"))
private let grouping = Option<ScheduleForecast.Grouping?>(
  "by", placeholder: "WHAT", parse: .declared, environment: .never,
  otherwise: Text(
    sv: "medarbetare; för en medarbetare vecka", en: "caregiver; for one caregiver week"),
  summary: Text(sv: "vad raderna handlar om", en: "what the rows are about"))
private let weeks = Option<Int?>(
  "weeks", placeholder: "N", parse: .integer(1...104), environment: .never,
  otherwise: Text(sv: "4 veckor", en: "4 weeks"),
  summary: Text(sv: "så många veckor", en: "so many weeks"))
private let months = Option<Int?>(
  "months", placeholder: "N", parse: .integer(1...24), environment: .never,
  summary: Text(sv: "så många månader i stället", en: "so many months instead"))
private let chart = Option<Bool?>(
  "chart",
  summary: Text(
    sv: "ett diagram också; i text görs det ändå när raderna är få",
    en: "a chart too; in text there is one anyway when the rows are few"))

/// A chart of more bars than this is made only when asked for.
private let barsUnasked = 12

/// `omsorg plan forecast`: how caregivers' time is taken up.
let planForecast = Command(
  "forecast", aliases: ["prognos", "beläggning"],
  summary: Text(
    sv: "beläggningsprognos: tid hos brukare, kvar och över, framåt",
    en: "how time is taken up: at clients, left and lacking, ahead"),
  description: Text(
    sv: """
      Betald tid är passens, utan rast och utan dagar med frånvaro. Hos brukare är de dagliga \
      besöken, efter reglerna i omsorg-planning(7), och det som scheman har. Till det kommer restid, \
      möten och egen tid. Balansen är minuter över den andel hos brukare som regelverket anger \
      (client_time_share), eller under. 'Ryms inte' räknas för varje del av dagen för sig, och dit \
      hör det som ligger på dagar utan pass. Det som är beviljat men inte står i något schema är för \
      sig.

      Framåt räknas besluten från sin första till sin sista dag, kända frånvaror, och pass: för \
      veckor utan pass står samma vecka i närmast tidigare fyraveckorsperiod. Hos brukare som inte \
      har någon omsorgskontakt räknas ingenting.
      """,
    en: """
      Paid time is the shifts', without breaks and days of absence. At clients are the daily visits, \
      by the rules of omsorg-planning(7), and what schedules hold. To that come travel, meetings and \
      time of one's own. The balance is minutes above the share at clients that the policy gives \
      (client_time_share), or under it. 'No room' is counted for each part of the day by itself, and \
      what lies on days without a shift belongs there. What is granted but stands in no schedule is \
      by itself.

      Ahead, decisions count from their first to their last day, absences as known, and shifts: for \
      weeks without any, the same week of the nearest earlier four weeks stands in. Nothing is \
      counted at clients without a care contact.
      """),
  operands: [caregiver],
  options: [Filters.team, everyone, grouping, SeenDays.from, SeenDays.to, weeks, months, chart],
  examples: [
    Example(
      "omsorg plan forecast --team L001",
      Text(sv: "ett lags fyra veckor", en: "a team's four weeks")),
    Example(
      "omsorg plan forecast 10002 --by part --weeks 1",
      Text(sv: "en vecka, förmiddag för förmiddag", en: "a week, morning by morning")),
    Example(
      "omsorg plan forecast --all --by month --months 6 --csv=excel -o prognos.csv",
      Text(sv: "ett halvår framåt, för Excel", en: "half a year ahead, for Excel")),
  ],
  output: OutputFields.of(ForecastColumns(records: nil, isForPeople: false).all.map(\.column)),
  exitStatuses: .reading(),
  seeAlso: ["plan show", "policy"],
  run: { invocation in
    let session = Session(invocation)
    try session.settleOutput(ForecastColumns(records: nil, isForPeople: false).all.map(\.column))
    let today = try session.today()
    let scope = try scope(invocation)
    let range = try range(session, today)
    let days = try session.scheduleDays(in: range, of: [scope], today: today).days
    let people: [String]
    var team: String?
    var by = invocation[grouping] ?? .caregiver
    switch scope {
    case .caregiver(let id):
      people = [id]
      by = invocation[grouping] ?? .week
    case .team(let id):
      people = days.caregivers(ofTeam: id).map(\.id)
      team = id
    case .everyone, .client: people = days.caregivers(ofTeam: nil).map(\.id)
    }
    let forecast = ScheduleForecast(days, of: people, team: team, by: by)
    try ForecastReport(
      forecast: forecast, grouping: by, days: days, subject: subject(scope, days.records),
      language: session.language
    ).print(session, chart: invocation[chart])
    return .done
  })

private func scope(_ invocation: Invocation) throws -> ScheduleScope {
  let given: [(name: String, scope: ScheduleScope)] = [
    invocation[caregiver].map { ("CAREGIVER", .caregiver($0)) },
    invocation[Filters.team].map { ("--team", .team($0)) },
    invocation[everyone] ? ("--all", .everyone) : nil,
  ].compactMap(\.self)
  return try given.onlyOne() ?? .everyone
}

private func range(_ session: Session, _ today: CalendarDate) throws -> DateRange {
  let invocation = session.invocation
  let range = try session.scheduleRange(
    weeks: weeks, today: today, usual: CareCycle.weeks)
  guard let months = invocation[months] else { return range }
  if invocation.isGiven(SeenDays.to) || invocation.isGiven(weeks) {
    let other = invocation.isGiven(SeenDays.to) ? "--to" : "--weeks"
    throw UsageError(
      Text(
        sv: "'\(other)' och '--months' går inte ihop",
        en: "'\(other)' and '--months' do not go together"))
  }
  let last = range.from.adding(months: months).adding(days: -1)
  return DateRange(from: range.from, to: last) ?? range
}

private func subject(_ scope: ScheduleScope, _ records: CareRecords) -> Text {
  switch scope {
  case .caregiver(let id): Text(same: "\(records.caregiver(id)?.name ?? id) (\(id))")
  case .team(let id): Text(same: records.team(id)?.name ?? id)
  case .everyone, .client: Text(sv: "alla lag", en: "all teams")
  }
}

/// A forecast as a table with, where it is asked for or short, a chart.
private struct ForecastReport: InOneLanguage {
  let forecast: ScheduleForecast
  let grouping: ScheduleForecast.Grouping
  let days: ScheduleDays
  let subject: Text
  let language: Language

  func print(_ session: Session, chart: Bool?) throws {
    let isForPeople = try session.isForPeople()
    let columns = ForecastColumns(records: days.records, isForPeople: isForPeople)
    let format = try session.format()
    let shown = isForPeople ? columns.shown(by: grouping, forecast.rows) : columns.all
    let title = Text(
      sv: "Beläggning \(subject(.swedish)) \(days.range.iso)",
      en: "Time of \(subject(.english)) \(days.range.iso)")
    let table = Table(
      schema: "omsorg.plan.forecast/1", title: title, columns: shown.map(\.column),
      rows: forecast.rows.map { row in shown.map { $0.cell(row) } },
      totals: forecast.rows.count > 1 ? totals(shown) : nil, notes: notes)
    let bars = forecast.rows.count
    let wanted = chart ?? (format == .text && bars > 1 && bars <= barsUnasked)
    guard wanted, format == .text || format == .html else { return try session.print(table) }
    let page = ChartPage(
      title: title(language), language: language, charts: [barChart],
      notes: notes.map { $0(language) })
    try session.print(
      text: { options in
        var bytes: [UInt8] = []
        try render(table, as: .text, language: language, options: options) { bytes += $0 }
        let chart = ChartPage(
          title: t("Andel av betald tid hos brukare", "Share of paid time at clients"),
          language: language,
          charts: [barChart]
        ).text(options: options)
        return String(decoding: bytes, as: UTF8.self) + "\n" + chart
      }, html: { page.html })
  }

  private func totals(_ columns: [RowColumn<ScheduleForecast.Row>]) -> [Cell] {
    columns.enumerated().map { index, column in
      switch column.column.id {
      case "caregiver", "from", "week", "month":
        index == 0 ? .text(t("Alla", "All")) : .absent
      case "name", "to", "weekday", "part": .absent
      default: column.cell(forecast.whole)
      }
    }
  }

  private var notes: [Text] {
    var notes: [Text] = []
    if forecast.whole.figures.paidWithShare > 0 {
      let (swedish, english) = (percent(.swedish), percent(.english))
      notes.append(
        Text(
          sv: "Regelverket: \(swedish) av den betalda tiden hos brukare.",
          en: "The policy: \(english) of paid time at clients."))
    }
    notes += [Language.swedish, .english].map { language in
      ScheduleCellWords(records: days.records, names: .ids, language: language).standIns(days)
    }.paired()
    return notes
  }

  /// The least and the greatest share at clients.
  private func percent(_ language: Language) -> String {
    let sum = forecast.whole.figures
    let share = { (minutes: Int) in Double(minutes) / Double(max(1, sum.paidWithShare)) }
    let low = Numerals.integer(Int((share(sum.low) * 100).rounded()), language)
    return "\(low)–\(Numerals.share(share(sum.high), fractionDigits: 0, language) ?? "")"
  }

  private var barChart: BarChart {
    func label(_ row: ScheduleForecast.Row) -> String {
      switch grouping {
      case .caregiver:
        row.caregiver.map { days.records.caregiver($0)?.name ?? $0 } ?? ""
      case .day:
        "\(row.days.from.weekday.shortWords(language)) \(row.days.from.dayAndMonth(language))"
      case .part:
        "\(row.days.from.weekday.shortWords(language)) \(row.days.from.dayAndMonth(language)) "
          + (row.part?.words(language) ?? "")
      case .week: ISOWeek(of: row.days.from).iso
      case .month: Month(of: row.days.from).iso
      }
    }
    let language = language
    let sum = forecast.whole.figures
    let band =
      sum.paidWithShare > 0
      ? BarChart.Band(
        t(
          "\(percent(.swedish)) hos brukare, enligt regelverket",
          "\(percent(.english)) at clients, by the policy"),
        low: Double(sum.low) / Double(sum.paidWithShare),
        high: Double(sum.high) / Double(sum.paidWithShare)) : nil
    return BarChart(
      title: t("Per ", "By ") + grouping.words(language), unit: "",
      labelHeading: grouping.words(language).capitalizedFirst,
      series: [t("dagliga besök", "daily visits"), t("placerade besök", "placed visits")],
      bars: forecast.rows.filter { $0.figures.paid > 0 }.map { row in
        let figures = row.figures
        let paid = Double(figures.paid)
        return BarChart.Bar(label(row), [figures.daily, figures.placed].map { Double($0) / paid })
      },
      band: band, axisUnit: 0.1, language: language,
      format: { Numerals.share($0, fractionDigits: 0, language) ?? "" })
  }
}

extension [[String]] {
  /// Texts of the same remarks in Swedish and in English.
  fileprivate func paired() -> [Text] {
    guard count == 2 else { return [] }
    return zip(self[0], self[1]).map { Text(sv: $0, en: $1) }
  }
}
