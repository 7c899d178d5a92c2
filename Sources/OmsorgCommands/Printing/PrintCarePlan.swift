import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// `omsorg print care-plan`: a plan on paper, for the client's home.
let printCarePlan = Command(
  "care-plan", aliases: ["genomförandeplan"],
  summary: Text(
    sv: "genomförandeplanen på papper, med rader att skriva under på",
    en: "the care plan on paper, with lines to sign on"),
  description: Text(
    sv: """
      Skrivs på katalogens språk, som text eller med --html som en sida att skriva ut. Anhöriga \
      nämns bara om brukaren samtyckt till att de får veta något. Skyddade uppgifter är utelämnade \
      utan --reveal. Ett utkast skrivs ut som utkast.
      """,
    en: """
      Written in the store's language, as text or with --html as a page to print. Relatives are \
      named only if the client has agreed that they may be told something. Protected personal data \
      are left out without --reveal. A draft is printed as one.
      """),
  operands: [CarePlanning.plan],
  examples: [
    Example(
      "omsorg print care-plan B00001 -o plan.html",
      Text(sv: "att skriva ut och skriva under", en: "to print and sign"))
  ],
  exitStatuses: .reading(), seeAlso: ["care-plan show"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let document = try session.store().read(CarePlanning.needed) { reader in
      let records = try reader.careRecords(CarePlanning.needed)
      let plan = try CarePlanning.find(invocation[CarePlanning.plan], for: nil, in: records)
      guard let client = records.client(plan.client) else {
        throw StoreError.noSuchRecord(path: clients.file.path, id: plan.client)
      }
      return CarePlanDocument(
        plan: plan, client: client, records: records, today: today,
        isMasked: try client.protectedIdentity && !session.reveals(),
        language: session.languageHandedOut(reader.configuration)
      ).document.withoutRelatives(
        notConsentedTo: client, in: records, on: today,
        session.languageHandedOut(reader.configuration))
    }
    try session.print(document)
    return .done
  })
