import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let provider = Option<String?>(
  "provider", placeholder: "PROVIDER", parse: .live("providers"), environment: .never,
  otherwise: Text(sv: "den enda privata", en: "the only private one"),
  summary: Text(sv: "den privata utföraren", en: "the private provider"))

/// `omsorg report audit`: a private provider against its contract.
let reportAudit = Command(
  "audit", aliases: ["avtal"],
  summary: Text(
    sv: "en privat utförare mot sitt avtal, med åtgärdsplan",
    en: "a private provider against its contract, with an action plan"),
  description: Text(
    sv: """
      Kraven är de värden i regelverket som gäller privata utförare ('omsorg policy show'). För \
      varje krav: om det är uppfyllt, inte uppfyllt eller inte prövat, vad som visar det, och \
      källan; för varje krav som inte är uppfyllt en åtgärdsplan att fylla i. Det som registren \
      inte säger prövas inte. Skrivs på katalogens språk, som text, med --html som en sida, eller \
      med --format md; --json och övriga format ger kraven som rader.
      """,
    en: """
      The demands are the policy's values that bind private providers ('omsorg policy show'). For \
      each: whether it is met, not met or not evaluated, what shows it, and the source; for each \
      that is not met an action plan to fill in. What the registers do not tell is not evaluated. \
      Written in the store's language, as text, with --html as a page, or with --format md; --json \
      and the other formats give the demands as rows.
      """),
  options: [provider, ReportPeriod.from, ReportPeriod.to],
  examples: [
    Example(
      "omsorg report audit --provider omsorgsbolaget -o avtal.html",
      Text(sv: "de senaste tolv hela månaderna", en: "the latest twelve whole months"))
  ],
  output: OutputFields.of(AuditReport.columns.map(\.column)),
  exitStatuses: .reading(
    (.refused, Text(sv: "utföraren är inte privat", en: "the provider is not private"))),
  seeAlso: ["policy show", "metrics deadlines", "provider"],
  run: { invocation in
    let session = Session(invocation)
    try session.settleOutput(AuditReport.columns.map(\.column))
    let today = try session.today()
    let period = try ReportPeriod.days(session, months: 12, today: today)
    let report = try session.readReport(visitsOf: period, lastDay: period.to) { material in
      let audited = try audited(session, material.records)
      let records = material.records
      let deadlines = Deadlines(
        records, in: period, on: period.to, dutiesFrom: material.dutiesFrom
      ).all
      let figures = figures(of: audited, material, period)
      return AuditReport(
        audit: ContractAudit(
          of: audited, in: records, period, dutiesFrom: material.dutiesFrom, deadlines: deadlines,
          figures: figures),
        provider: audited, period: period, words: material.words, heading: material.heading,
        visits: material.history.days(in: period))
    }
    try report.print(session)
    return .done
  })

/// The provider named, or the only private one.
/// - Throws: `StoreError.noSuchRecord`, and a refusal of one that is not private.
private func audited(_ session: Session, _ records: CareRecords) throws -> Provider {
  guard let id = session.invocation[provider] else {
    let all = records.providers.filter { $0.kind == .private }
    guard all.count == 1, let only = all.first else {
      let ids = all.map(\.id).joined(separator: ", ")
      throw UsageError(
        all.isEmpty
          ? Text(
            sv: "katalogen har ingen privat utförare", en: "the store has no private provider")
          : Text(
            sv: "ange vilken utförare det gäller med --provider",
            en: "say which provider with --provider"),
        hint: all.isEmpty
          ? Text(same: "omsorg provider add --kind private")
          : Text(sv: "de privata är \(ids)", en: "the private ones are \(ids)"))
    }
    return only
  }
  guard let named = records.provider(id) else {
    throw StoreError.noSuchRecord(path: Register.providers.path, id: id)
  }
  guard named.kind == .private else {
    throw ErrorReport(
      kind: "not_private",
      message: Text(
        sv: "'\(id)' är inte privat och har inget avtal att följa upp",
        en: "'\(id)' is not private and has no contract to audit"),
      exitCode: .refused,
      hint: Text(
        sv: "'omsorg report yearly --provider \(id)' sammanställer året",
        en: "'omsorg report yearly --provider \(id)' sums up the year"))
  }
  return named
}

/// The figures that the continuities are shown by.
private func figures(
  of provider: Provider, _ material: ReportMaterial, _ period: DateRange
) -> ContractAudit.Figures {
  let (records, history) = (material.records, material.history)
  let continuity = ContinuityFigures(
    ContinuityQuestion(period: period, grouping: .provider), records
  ).rows(history).first { $0.key == provider.id }
  let question = FollowUpQuestion(period: period, grouping: .provider)
  let time = TimeContinuity(question, records).rows(history).first { $0.key == provider.id }
  let method = MethodContinuity(question, records).rows(history).first { $0.key == provider.id }
  return ContractAudit.Figures(
    careContactShare: continuity?.careContactShare,
    caregiversMet: continuity.flatMap { Statistics.mean($0.distinctCaregivers) },
    minutesShare: time?.minutesShare, decidedShare: method?.asDecidedShare,
    plannedShare: method?.asPlannedShare)
}
