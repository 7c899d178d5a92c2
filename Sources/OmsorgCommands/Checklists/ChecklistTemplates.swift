import CommandLineKit
import OmsorgDomain
import OmsorgStore
import PlainJSON
import Records
import Tabular

private let all = Option<Bool>(
  "all", short: "a", summary: Text(sv: "även avslutade", en: "ended ones too"))

private typealias Row = RowColumn<(template: ChecklistTemplate, isOwn: Bool, kind: Text)>

private let columns = [
  Row(
    "id", Text(sv: "Mall", en: "Template"), .text,
    summary: Text(sv: "mallens id", en: "the template's id")
  ) { .text($0.template.id) },
  Row(
    "kind", Text(sv: "Slag", en: "Kind"), .choice,
    summary: Text(sv: "vad den är till för", en: "what it is for")
  ) { .text($0.template.kind) },
  Row(
    "name", Text(sv: "Namn", en: "Name"), .choice,
    summary: Text(sv: "dess namn", en: "its name")
  ) { .choice($0.template.name.words(.english), $0.template.name.words) },
  Row(
    "policies", Text(sv: "Regelverk", en: "Policies"), .list,
    summary: Text(
      sv: "regelverken som den är till för; inget: alla utan egen",
      en: "the policies that it is for; none: all without their own")
  ) { $0.template.policies.isEmpty ? .absent : .list($0.template.policies) },
  Row(
    "points", Text(sv: "Punkter", en: "Points"), .integer,
    summary: Text(sv: "antalet punkter", en: "how many points it has")
  ) { .integer($0.template.parts.reduce(0) { $0 + $1.points.count }) },
  Row(
    "own", Text(sv: "Egen", en: "Own"), .flag,
    summary: Text(sv: "katalogens egen", en: "the store's own")
  ) { .flag($0.isOwn) },
  Row(
    "ended", Text(sv: "Avslutad", en: "Ended"), .date,
    summary: Text(sv: "sista dag", en: "last day")
  ) { .optional($0.template.ended) },
]

/// `omsorg checklist templates`: what checklists can be started from.
let checklistTemplates = Command(
  "templates", aliases: ["mallar"],
  summary: Text(
    sv: "lista mallarna, katalogens egna först", en: "list the templates, the store's own first"),
  options: [all],
  examples: [
    Example(
      "omsorg checklist templates --all",
      Text(sv: "även avslutade", en: "with those that have ended"))
  ],
  output: OutputFields.of(columns.map(\.column)),
  exitStatuses: .reading(), seeAlso: ["checklist template show"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let templates = try session.store().read([.checklistTemplates]) {
      ChecklistTemplates(own: try $0.records(.checklistTemplates))
    }
    let own = Set(templates.own.map(\.id))
    let rows = templates.all.filter { template in
      invocation[all] || (template.ended.map { today <= $0 } ?? true)
    }.map {
      (template: $0, isOwn: own.contains($0.id), kind: templates.words(ofKind: $0.kind))
    }
    try session.print(Table(schema: "omsorg.checklist.templates/1", columns, of: rows))
    return .done
  })

private let id = Operand<String>(
  "TEMPLATE", parse: .live("checklist-templates"),
  summary: Text(sv: "mallens id", en: "the template's id"))
private let ownId = Operand<String>(
  "TEMPLATE", parse: .live("own-checklist-templates"),
  summary: Text(sv: "mallens id", en: "the template's id"))
private let source = Operand<String>(
  "FILE", parse: .file,
  summary: Text(
    sv: "mallen som JSON; - är standard in", en: "the template as JSON; - is standard input"))

/// `omsorg checklist template`: one template; the store's own are added and ended.
let checklistTemplate = Command(
  "template", aliases: ["mall"],
  summary: Text(
    sv: "visa en mall, lägg till och avsluta egna",
    en: "show one template, add and end one's own"),
  description: Text(
    sv: """
      En egen mall går före den inbyggda av samma slag, för de regelverk den räknar upp eller för alla. \
      Skriv den utifrån en inbyggd: checklist template show MALL --json ger den som den läses. En \
      regels namn inom klamrar står för vad regelverket säger: {complaint_answer_within}; är det tyst är \
      punkten inte med. Rättas gör en mall genom att en ny läggs till och den gamla avslutas, så att \
      det som gåtts igenom står kvar som det var.
      """,
    en: """
      A template of one's own goes before the built-in one of its kind, for the policies that it lists or \
      for all. Write it from a built-in one: checklist template show TEMPLATE --json gives it as it is \
      read. A rule's name in braces stands for what the policy says: {complaint_answer_within}; where it \
      is silent the point is left out. A template is mended by adding another and ending the old one, so \
      that what has been gone through stays as it was.
      """),
  subcommands: [templateShow, templateAdd, templateEnd])

private let templateShow = Command(
  "show", aliases: ["visa"],
  summary: Text(
    sv: "visa en mall: delar och punkter; med --json som filen att utgå från",
    en: "show one template: parts and points; with --json as the file to start from"),
  operands: [id],
  examples: [
    Example(
      "omsorg checklist template show welcome_talk.malmo",
      Text(sv: "Malmös välkomstsamtal", en: "Malmö's welcome talk"))
  ],
  exitStatuses: .reading(),
  run: { invocation in
    let session = Session(invocation)
    let name = invocation[id]
    let (template, language) = try session.store().read([.checklistTemplates]) { reader in
      (
        ChecklistTemplates(own: try reader.records(.checklistTemplates)).template(name),
        session.languageHandedOut(reader.configuration)
      )
    }
    guard let template else {
      throw StoreError.noSuchRecord(path: RegisterFile.checklistTemplates.path, id: name)
    }
    if try session.format() == .json {
      try session.write(template.canonicalBytes + [UInt8(ascii: "\n")])
      return .done
    }
    try session.print(
      Document(
        title: template.name.words(language), language: language,
        introduction: ["\(template.id) (\(template.kind))"],
        sections: template.parts.map { part in
          Document.Section(
            part.heading.words(language),
            [.list(part.points.map { "\($0.id): \($0.text.words(language))" })])
        }))
    return .done
  })

private let templateAdd = Command(
  "add", aliases: ["ny"],
  summary: Text(sv: "lägg till en egen mall", en: "add a template of one's own"),
  operands: [source],
  examples: [
    Example(
      "omsorg checklist template add mall.json", Text(sv: "från en fil", en: "from a file"))
  ],
  exitStatuses: .writing(), seeAlso: ["checklist template show"],
  run: { invocation in
    let session = Session(invocation)
    let path = invocation[source]
    let bytes =
      path == "-"
      ? try StandardInput.readAll()
      : try ImportFile.files(at: [path]).first?.bytes ?? []
    let template: ChecklistTemplate
    do {
      template = try JSONReader.read(bytes) { reader in try ChecklistTemplate(from: &reader) }
    } catch let fault as RecordFault {
      throw unreadable(fault, path, bytes)
    } catch let error as JSONError {
      throw unreadable(RecordFault(.json(error), offset: error.offset), path, bytes)
    }
    if let fault = RecordFile.controlCharacters(in: bytes) { throw invalid(fault, path) }
    let file = RegisterFile<ChecklistTemplate>.checklistTemplates
    try session.change("checklist template \(template.id) added") { writer in
      let records = try writer.careRecords(Checklists.needed)
      let faults = template.faults(in: records)
      guard faults.isEmpty else {
        let swedish = faults.map { $0(.swedish) }.joined(separator: "; ")
        let english = faults.map { $0(.english) }.joined(separator: "; ")
        throw invalid(Text(sv: swedish, en: english), path)
      }
      if records.checklistTemplates.contains(where: { $0.id == template.id }) {
        throw StoreError.recordExists(path: file.path, id: template.id)
      }
      try writer.replace(file, with: records.checklistTemplates + [template])
    }
    try session.print(changes: [
      RecordChange(action: .added, noun: file.noun, id: template.id)
    ])
    return .done
  })

private func invalid(_ message: Text, _ path: String) -> ErrorReport {
  ErrorReport(
    kind: "invalid_template", message: message, exitCode: .invalidData, path: path,
    hint: Text(
      sv: "'omsorg checklist template show welcome_talk --json' visar hur en mall ser ut",
      en: "'omsorg checklist template show welcome_talk --json' shows what one looks like"))
}

private func unreadable(_ fault: RecordFault, _ path: String, _ bytes: [UInt8]) -> ErrorReport {
  var report = invalid(fault.message, path)
  let position = TextPosition.of(offset: fault.offset, in: bytes)
  report.line = position.line
  report.column = position.column
  return report
}

private let lastDay = Option<String?>(
  "date", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "i dag", en: "today"),
  summary: Text(sv: "sista dag att börja från den", en: "the last day to start from it"))

private let templateEnd = Command(
  "end", aliases: ["avsluta"],
  summary: Text(
    sv: "avsluta en egen mall; det som påbörjats från den går att göra klart",
    en: "end a template of one's own; what was started from it can be finished"),
  operands: [ownId], options: [lastDay],
  examples: [
    Example(
      "omsorg checklist template end equipment.ours",
      Text(sv: "en egen mall", en: "a template of one's own"))
  ],
  exitStatuses: .writing(),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let last =
      try invocation[lastDay].map { try session.date($0, option: "--date", today: today) } ?? today
    let name = invocation[ownId]
    let file = RegisterFile<ChecklistTemplate>.checklistTemplates
    try session.change("checklist template \(name) ended") { writer in
      var own = try writer.records(file)
      guard let place = own.firstIndex(where: { $0.id == name }) else {
        guard ChecklistTemplates.builtIn.contains(where: { $0.id == name }) else {
          throw StoreError.noSuchRecord(path: file.path, id: name)
        }
        throw ErrorReport(
          kind: "built_in_template",
          message: Text(
            sv: "'\(name)' är inbyggd och avslutas inte",
            en: "'\(name)' is built in and does not end"),
          exitCode: .refused,
          hint: Text(
            sv: "en egen mall av samma slag går före den: omsorg checklist template add FIL",
            en:
              "one of your own of the same kind goes before it: omsorg checklist template add FILE"
          ))
      }
      own[place].ended = last
      try writer.replace(file, with: own)
    }
    try session.print(changes: [RecordChange(action: .ended, noun: file.noun, id: name)])
    return .done
  })
