import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// `omsorg print`: what is handed to clients and staff.
let printCommand = Command(
  "print", aliases: ["skriv-ut"],
  summary: Text(
    sv: "det som lämnas ut: brev, kort, broschyr, checklista, genomförandeplan, schema, rundor",
    en: "what is handed out: letter, card, brochure, checklist, care plan, schedule, rounds"),
  subcommands: [
    printLetter, printCard, printBrochure, printChecklist, printCarePlan, printSchedule, printDay,
    printWeek, printBackup,
  ])

private let caregiver = Option<String?>(
  "caregiver", placeholder: "CAREGIVER", parse: .live("caregivers"), environment: .never,
  otherwise: Text(sv: "den senast utsedda", en: "the latest appointed"),
  summary: Text(sv: "till vem, när flera är utsedda", en: "to whom, when several are appointed"))

/// `omsorg print letter`: who the client is and what comes first, to the new care contact.
private let printLetter = Command(
  "letter", aliases: ["brev"],
  summary: Text(
    sv: "brev till den nya omsorgskontakten: vem brukaren är och vad som kommer först",
    en: "letter to the new care contact: who the client is and what comes first"),
  description: Text(
    sv: """
      Skrivs på katalogens språk, som text eller med --html som en sida att skriva ut. Skyddade \
      uppgifter är utelämnade utan --reveal; anhöriga som inte får veta något nämns bara som det.
      """,
    en: """
      Written in the store's language, as text or with --html as a page to print. Protected \
      personal data are left out without --reveal; relatives who may be told nothing are named only \
      as such.
      """),
  operands: [ClientOperand.client], options: [caregiver],
  examples: [
    Example("omsorg print letter B00001", Text(sv: "som text", en: "as text")),
    Example(
      "omsorg print letter B00001 -o brev.html", Text(sv: "att skriva ut", en: "to print")),
  ],
  exitStatuses: .reading(), seeAlso: ["assign set", "assign show"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let id = invocation[ClientOperand.client]
    let letter = try session.store().read(Set(Register.allCases)) { reader in
      let records = try reader.careRecords(Set(Register.allCases))
      guard let client = records.client(id) else {
        throw StoreError.noSuchRecord(path: clients.file.path, id: id)
      }
      let appointed = records.careContacts(of: id).filter { contact in
        contact.role == .careContact && (contact.to.map { today <= $0 } ?? true)
          && (invocation[caregiver].map { $0 == contact.caregiver } ?? true)
      }
      let latest = appointed.max { ($0.from ?? .earliest) < ($1.from ?? .earliest) }
      guard let latest, let recipient = records.caregiver(latest.caregiver) else {
        throw ErrorReport(
          kind: "no_appointment",
          message: Text(
            sv: "'\(id)' har ingen fast omsorgskontakt att skriva till",
            en: "'\(id)' has no care contact to write to"),
          exitCode: .notFound,
          hint: Text(sv: "omsorg assign suggest \(id)", en: "omsorg assign suggest \(id)"))
      }
      let isMasked = try client.protectedIdentity && !session.reveals()
      return CareContactLetter(
        client: client, recipient: recipient, appointment: latest, records: records,
        today: today, dutiesFrom: reader.configuration.dutiesFrom,
        isMasked: isMasked,
        language: session.languageHandedOut(reader.configuration)
      ).document
    }
    try session.print(letter)
    return .done
  })

extension Session {
  /// Writes a document as text or as a page.
  /// - Throws: `UsageError` for formats that are for tables.
  func print(_ document: Document) throws {
    switch try format() {
    case .text: try write(Array(document.text.utf8))
    case .html: try write(Array(document.html.utf8))
    default:
      throw UsageError(
        Text(
          sv: "det som lämnas ut skrivs som text eller --html",
          en: "what is handed out is written as text or --html"))
    }
  }
}
