import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// `omsorg brochure`: the texts that `print brochure` prints, and who has read them.
let brochureCommand = Command(
  "brochure", aliases: ["broschyr"],
  summary: Text(
    sv: "broschyrens texter: språk, egna texter, vem som läst dem",
    en: "the brochure's texts: languages, own texts, who has read them"),
  description: Text(
    sv: """
      Programmet har texter på sex språk. En egen text tar den inbyggdas plats: skriv ut en med \
      show, ändra den, läs in den med set. Att någon som talar språket har läst en text noteras med \
      reviewed; den skrivs då ut utan påpekande.
      """,
    en: """
      The program has texts in six languages. A text of your own takes the built-in one's place: \
      write one out with show, change it, read it in with set. That someone who speaks the language \
      has read a text is recorded with reviewed; it is then printed without the notice.
      """),
  subcommands: [brochureList, brochureShow, brochureSet, brochureReviewed],
  seeAlso: ["print brochure"])

private let tongue = Operand<String>(
  "LANGUAGE", parse: .live("brochures"),
  summary: Text(sv: "språket: kod eller namn", en: "the language: tag or name"))

private struct BrochureRow {
  let brochure: Brochure
  let isOwn: Bool

  static let columns: [RowColumn<BrochureRow>] = [
    RowColumn(
      "id", Text(sv: "Språk", en: "Language"), .text,
      summary: Text(sv: "språkets kod", en: "the language's tag")
    ) { .text($0.brochure.id) },
    RowColumn(
      "name", Text(sv: "Namn", en: "Name"), .text,
      summary: Text(sv: "språkets namn", en: "the language's name in Swedish")
    ) { .text($0.brochure.name) },
    RowColumn(
      "own", Text(sv: "Egen", en: "Own"), .flag,
      summary: Text(sv: "katalogens egen text", en: "the store's own text")
    ) { .flag($0.isOwn) },
    RowColumn(
      "unread", Text(sv: "Ska läsas", en: "To be read"), .flag,
      summary: Text(
        sv: "maskinskriven, och ska läsas av någon som talar språket",
        en: "machine-written, and to be read by someone who speaks the language")
    ) { .flag($0.brochure.isUnread) },
    RowColumn(
      "read_by", Text(sv: "Läst av", en: "Read by"), .text,
      summary: Text(sv: "vem som har läst den", en: "who has read it")
    ) { .optional($0.brochure.readBy) },
    RowColumn(
      "read_on", Text(sv: "Läst", en: "Read on"), .date,
      summary: Text(sv: "dagen då den lästes", en: "the day it was read")
    ) { .optional($0.brochure.readOn) },
  ]
}

private let brochureList = Command(
  "list", aliases: ["lista"],
  summary: Text(sv: "språken som finns", en: "the languages there are"),
  examples: [
    Example("omsorg brochure list", Text(sv: "vilka som ska läsas", en: "which are to be read"))
  ],
  output: OutputFields.of(BrochureRow.columns.map(\.column)),
  exitStatuses: .reading(),
  run: { invocation in
    let session = Session(invocation)
    let own = try session.store().read([.brochures]) { try $0.records(.brochures) }
    let rows = try Brochure.all(own: own).map { brochure in
      BrochureRow(brochure: brochure, isOwn: own.contains { $0.id == brochure.id })
    }
    try session.print(Table(schema: "omsorg.brochure.list/1", BrochureRow.columns, of: rows))
    return .done
  })

private let brochureShow = Command(
  "show", aliases: ["visa"],
  summary: Text(
    sv: "skriv en text som JSON, att ändra och läsa in", en: "write a text as JSON, to edit and set"
  ),
  operands: [tongue],
  examples: [
    Example(
      "omsorg brochure show arabiska -o ar.json",
      Text(sv: "att lämna till någon som talar språket", en: "for someone who speaks the language"))
  ],
  exitStatuses: .reading(), seeAlso: ["brochure set"],
  run: { invocation in
    let session = Session(invocation)
    let own = try session.store().read([.brochures]) { try $0.records(.brochures) }
    let brochure = try Brochures.require(invocation[tongue], in: Brochure.all(own: own))
    try session.refuseOwnFile()
    try session.write(try RecordEditor<Brochure>.pretty(brochure))
    return .done
  })

private let file = Operand<String>(
  "FILE", parse: .file, summary: Text(sv: "fil med texten", en: "file with the text"))

private let brochureSet = Command(
  "set", aliases: ["sätt"],
  summary: Text(sv: "läs in en egen text", en: "read in a text of your own"),
  operands: [file],
  examples: [
    Example("omsorg brochure set ar.json", Text(sv: "en rättad text", en: "a corrected text"))
  ],
  exitStatuses: .writing(), seeAlso: ["brochure show"],
  run: { invocation in
    let session = Session(invocation)
    let brochure: Brochure = try RecordFile.read(invocation[file])
    if let fault = brochure.fault {
      throw ErrorReport(
        kind: "invalid_brochure",
        message: Text(
          sv: "\(invocation[file]): \(fault(.swedish))",
          en: "\(invocation[file]): \(fault(.english))"),
        exitCode: .invalidData)
    }
    try session.store(brochure, "brochure \(brochure.id) set")
    return .done
  })

private let brochureReviewed = Command(
  "reviewed", aliases: ["läst"],
  summary: Text(
    sv: "notera att någon som talar språket har läst texten",
    en: "record that someone who speaks the language has read the text"),
  operands: [tongue], options: [StepOptions.by, StepOptions.date],
  examples: [
    Example(
      "omsorg brochure reviewed arabiska --by 'Layla Haddad'",
      Text(sv: "texten skrivs sedan ut utan påpekande", en: "the notice is gone from then on"))
  ],
  exitStatuses: .writing(),
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfStep()
    let own = try session.store().read([.brochures]) { try $0.records(.brochures) }
    var brochure = try Brochures.require(invocation[tongue], in: Brochure.all(own: own))
    brochure.readBy = session.stepTaker
    brochure.readOn = date
    try session.store(brochure, "brochure \(brochure.id) reviewed")
    return .done
  })

extension Session {
  /// Puts a brochure among the store's own, in the place of the one of its language.
  fileprivate func store(_ brochure: Brochure, _ summary: String) throws {
    let file = RegisterFile.brochures
    let action = try change(summary) { writer -> RecordChange.Action in
      let all = try writer.records(file)
      let before = all.first { $0.id == brochure.id }
      if before == brochure { return .unchanged }
      try writer.replace(file, with: all.filter { $0.id != brochure.id } + [brochure])
      return before == nil ? .added : .changed
    }.result
    try print(changes: [RecordChange(action: action, noun: file.noun, id: brochure.id)])
  }
}
