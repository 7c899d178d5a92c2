import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// The months followed up where the policy does not say how often.
private let usualMonths = 2

/// `omsorg report two-monthly`: how much of the help the care contacts gave, client by client.
let reportTwoMonthly = Command(
  "two-monthly", aliases: ["varannan-månad"],
  summary: Text(
    sv: "uppföljning av kontinuiteten, brukare för brukare, mot perioden före",
    en: "follow-up of continuity, client by client, against the period before"),
  description: Text(
    sv: """
      Andelen besök av omsorgskontakten för varje brukare och lag mot regelverkets mål, hur många \
      medarbetare de mötte, och dagbesök med personlig omsorg, jämfört med lika många månader före. \
      Perioden är så lång som regelverket säger (continuity_follow_up_every), annars två månader. \
      Skrivs på katalogens språk, som text, med --html som en sida, eller med --format md; --json \
      och övriga format ger siffrorna.
      """,
    en: """
      The share of visits by the care contact for each client and team against the policy's aim, how \
      many caregivers they met, and daytime visits with personal care, compared with as many months \
      before. The period is as long as the policy says (continuity_follow_up_every), else two \
      months. Written in the store's language, as text, with --html as a page, or with --format md; \
      --json and the other formats give the figures.
      """),
  options: [ReportPeriod.from, ReportPeriod.to] + ReportPeriod.filters,
  examples: [
    Example(
      "omsorg report two-monthly -o uppfoljning.html",
      Text(sv: "de senaste hela månaderna", en: "the latest whole months")),
    Example(
      "omsorg report two-monthly --team L001 --to 2026-10-31",
      Text(sv: "ett lag, till och med oktober", en: "one team, up to October")),
  ],
  output: OutputFields.of(ReportTable.columns),
  exitStatuses: .reading(), seeAlso: ["metrics continuity", "report yearly"],
  run: { invocation in
    let session = Session(invocation)
    try session.settleOutput(ReportTable.columns)
    let today = try session.today()
    // How many months is the policy's to say, which is read with the visits of as many days as the
    // longest of them needs: the policy is looked at first.
    let end = try ReportPeriod.days(session, months: usualMonths, today: today).to
    let rules = try session.readRegisters([.policies], lastDay: end) { _, records, filter in
      TwoMonthlyRules(
        months: records.sharedValue(of: PolicyRule.continuityFollowUpEvery, on: end) {
          filter.includes(client: $0)
        },
        windowDays: records.sharedValue(of: PolicyRule.caregiversMetWindow, on: end) {
          filter.includes(client: $0)
        })
    }
    let months = rules.months ?? usualMonths
    let period = try ReportPeriod.days(session, months: months, today: today)
    let before = ReportPeriod.before(period, months: months, isGiven: session)
    let window = rules.windowDays ?? 14
    let needed = TwoMonthlyFigures.daysNeeded(period, before: before, windowDays: window)
    let report = try session.readReport(visitsOf: needed, lastDay: period.to, withTimes: false) {
      material in
      let figures = TwoMonthlyFigures(
        period, before: before, windowDays: window, material.records, material.history
      ) { material.filter.includes(client: $0) }
      return TwoMonthlyReport(
        figures: figures, rules: rules, words: material.words, heading: material.heading,
        visits: material.history.days(in: period)
      ).report
    }
    try session.print(report)
    return .done
  })

/// What the policy says of the follow-up of continuity; nil where it is silent.
struct TwoMonthlyRules: Sendable {
  let months: Int?
  let windowDays: Int?
}
