import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// `omsorg report`: pages to read.
let reportCommand = Command(
  "report", aliases: ["rapport"],
  summary: Text(
    sv: "sidor att läsa: om en brukare, årets arbete, kontinuiteten, en utförares avtal",
    en: "pages to read: about a client, the year's work, continuity, a provider's contract"),
  subcommands: [reportContact, reportYearly, reportTwoMonthly, reportAudit])

/// `omsorg report contact`: one page about a client for a colleague who steps in.
private let reportContact = Command(
  "contact", aliases: ["kollega"],
  summary: Text(
    sv: "en sida om en brukare för en kollega som rycker in",
    en: "one page about a client for a colleague who steps in"),
  description: Text(
    sv: """
      Insatser med vad genomförandeplanen säger, önskemål, risker, nycklar, vad som är bokat, anhöriga \
      med vad de får veta, och vem man ringer. Skrivs på katalogens språk, som text eller med --html \
      som en sida. Skyddade uppgifter är utelämnade utan --reveal.
      """,
    en: """
      Services with what the care plan says, wishes, risks, keys, what is booked, relatives with what \
      they may be told, and whom to call. Written in the store's language, as text or with --html as \
      a page. Protected personal data are left out without --reveal.
      """),
  operands: [ClientOperand.client],
  examples: [
    Example("omsorg report contact B00001", Text(sv: "som text", en: "as text")),
    Example(
      "omsorg report contact B00001 -o om.html", Text(sv: "att skriva ut", en: "to print")),
  ],
  exitStatuses: .reading(), seeAlso: ["print letter", "care-plan show"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let all = Set(Register.allCases)
    let report = try session.store().read(all) { reader in
      let records = try reader.careRecords(all)
      let client = try records.requireClient(invocation[ClientOperand.client])
      return ColleagueReport(
        facts: ClientFacts(
          client: client, records: records, today: today,
          isMasked: try client.protectedIdentity && !session.reveals(),
          language: session.languageHandedOut(reader.configuration)),
        cycle: CareCycle(firstMonday: reader.configuration.firstMonday))
    }
    try session.print(report.document)
    return .done
  })
