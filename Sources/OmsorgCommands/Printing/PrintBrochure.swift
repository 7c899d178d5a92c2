import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let tongue = Option<String?>(
  "in", placeholder: "LANGUAGE", parse: .live("brochures"), environment: .never,
  otherwise: Text(
    sv: "det första av brukarens språk som finns, annars katalogens",
    en: "the first of the client's languages there is, else the store's"),
  summary: Text(sv: "språket: kod eller namn", en: "the language: tag or name"))
private let client = Operand<String?>(
  "CLIENT", parse: .live("clients"),
  summary: Text(sv: "till vem", en: "for whom"))

/// `omsorg print brochure`: what a care contact is, and the rest that a client should know.
let printBrochure = Command(
  "brochure", aliases: ["broschyr"],
  summary: Text(
    sv: "broschyr på flera språk: omsorgskontakt, byte, klagomål, stöd",
    en: "brochure in several languages: care contact, switching, complaints, support"),
  description: Text(
    sv: """
      Avsnitten är dem regelverket räknar upp (brochure_holds), annars alla utom det om fixartjänst. \
      Regelverkets tal står i texten; där det tiger, eller säger annat, är stycket utelämnat. Texter som en dator skrivit säger det, tills någon \
      som talar språket har läst dem: se omsorg brochure.
      """,
    en: """
      The sections are those that the policy lists (brochure_holds), else all but the handyman's. \
      The policy's numbers stand in the text; where it is silent, or says otherwise, the paragraph is \
      left out. Texts written by a machine \
      say so until someone who speaks the language has read them: see omsorg brochure.
      """),
  operands: [client], options: [tongue],
  examples: [
    Example(
      "omsorg print brochure", Text(sv: "på katalogens språk", en: "in the store's language")),
    Example(
      "omsorg print brochure B00001 --in finska -o broschyr.html",
      Text(sv: "på finska, att skriva ut", en: "in Finnish, to print")),
  ],
  exitStatuses: .reading(), seeAlso: ["brochure", "print card"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let document = try session.store().read(handedOut) { reader in
      let records = try reader.careRecords(handedOut)
      let client = try invocation[client].map { try records.requireClient($0) }
      let all = try Brochure.all(own: records.brochures)
      let language = session.languageHandedOut(reader.configuration)
      let brochure: Brochure?
      if let name = invocation[tongue] {
        brochure = try Brochures.require(name, in: all)
      } else {
        let own = client?.languages.lazy.compactMap { name in all.first { $0.isCalled(name) } }
          .first
        brochure = own ?? all.first { $0.id == language.rawValue } ?? all.first
      }
      return brochure.map {
        Brochures.document($0, for: client, records, on: today, note: language)
      }
    }
    if let document { try session.print(document) }
    return .done
  })

/// Brochures as commands find and lay them out.
enum Brochures {
  /// The brochure in a language.
  /// - Throws: `ErrorReport` when there is none.
  static func require(_ name: String, in all: [Brochure]) throws -> Brochure {
    if let brochure = all.first(where: { $0.isCalled(name) }) { return brochure }
    let names = all.map { "\($0.id) (\($0.name))" }.joined(separator: ", ")
    throw ErrorReport(
      kind: "no_brochure",
      message: Text(sv: "ingen broschyr på '\(name)'", en: "no brochure in '\(name)'"),
      exitCode: .notFound,
      hint: Text(
        sv: "finns på \(names); 'omsorg brochure set' lägger till en",
        en: "there are \(names); 'omsorg brochure set' adds one"))
  }

  /// A brochure laid out.
  /// - Parameters:
  ///   - client: whose policy and team it is for; nil: the store's only provider's.
  ///   - note: the language in which staff are told that nobody has read the text.
  static func document(
    _ brochure: Brochure, for client: Client?, _ records: CareRecords, on date: CalendarDate,
    note: Language
  ) -> Document {
    let team = client?.team.value(on: date)
    let governing =
      client.map { records.governing($0, on: date) }
      ?? records.governing(records.provider(ofTeam: nil, on: date), on: date)
    var sections = brochure.sections(governing, on: date).map { section in
      Document.Section(section.heading, section.paragraphs.map(Document.Block.paragraph))
    }
    sections.append(
      Document.Section(
        brochure.contactHeading, [contacts(brochure, team, records, on: date)]))
    let staffNote = Text(
      sv: "Maskinskriven text: ska läsas av någon som talar språket.",
      en: "Machine-written text: to be read by someone who speaks the language.")
    // In the language of staff the brochure's own notice tells them as well.
    let notes = [
      brochure.notice,
      brochure.notice != nil && brochure.id == note.rawValue ? nil : staffNote(note),
    ]
    let notice = brochure.isUnread ? notes.compactMap(\.self) : []
    return Document(
      title: brochure.title, languageTag: brochure.id, isRightToLeft: brochure.isRightToLeft,
      introduction: notice, sections: sections)
  }

  /// Whom to call: the coordinator or planner and the manager of the team, else lines to write on.
  private static func contacts(
    _ brochure: Brochure, _ team: String?, _ records: CareRecords, on date: CalendarDate
  ) -> Document.Block {
    let roles: [CareRole] = [
      .coordinator, .planner, .administrator, .sectionManager, .unitManager,
    ]
    let people = roles.compactMap { role in
      records.professionals(as: role, serving: team, on: date).first
    }.filter { $0.phone != nil }
    if people.isEmpty { return .facts([(brochure.phoneLabel, nil)]) }
    return .facts(people.map { ($0.name, $0.phone) })
  }
}
