import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// `omsorg checklist`: what is gone through with a client, or a new caregiver, point by point.
let checklistCommand = Command(
  "checklist", aliases: ["checklista"],
  summary: Text(
    sv: "checklistor: välkomstsamtal, avslut, hemmet, anhöriga, nya medarbetare",
    en: "checklists: welcome talk, closing, the home, relatives, new caregivers"),
  description: Text(
    sv: """
      En checklista påbörjas från en mall, gås igenom punkt för punkt, på en gång eller i omgångar, och \
      är klar när ingen punkt är kvar. Mallen är katalogens egen för regelverket, annars dess egen för \
      alla, annars en inbyggd. Punkter för insatser som brukaren inte har är inte med.

      Det som tas reda på hamnar där det hör hemma i samma ändring: svaret på erbjudandet, anhöriga och \
      vad de får veta, husdjur, förseningar, önskemål. Välkomstsamtalet är hållet den dag då dess sista \
      punkt är gjord, frånsett det som görs efteråt; dagen skrivs hos brukaren.

      CHECKLIST är en checklistas id, eller BRUKARE/SLAG för den som är öppen, eller bara BRUKARE när \
      bara en är det: B00001/welcome_talk/2026-11-16, B00001/welcome_talk, B00001.
      """,
    en: """
      A checklist is started from a template, gone through point by point, at once or in turns, and is \
      finished when no point is left. The template is the store's own for the policy, else its own for \
      all, else a built-in one. Points for services that the client does not have are not there.

      What is found out lands where it belongs, in the same change: the answer to the offer, relatives \
      and what they may be told, pets, delays, wishes. The welcome talk is held on the day its last \
      point is done, apart from what is done afterwards; that day is written in the client's record.

      CHECKLIST is a checklist's id, or CLIENT/KIND for the one that is open, or CLIENT alone where \
      only one is: B00001/welcome_talk/2026-11-16, B00001/welcome_talk, B00001.
      """),
  subcommands: [
    checklistStart, checklistRun, checklistTick, checklistSkip, checklistNote, checklistUntick,
    checklistShow, checklistList, checklistTemplates, checklistTemplate,
  ],
  seeAlso: ["print checklist", "offer", "relative", "custody"])

/// What the subcommands have in common.
enum Checklists {
  /// The registers that checklists are judged by, and that what is found out lands in.
  static let needed: Set<Register> = [
    .clients, .caregivers, .teams, .providers, .policies, .decisions, .services, .careContacts,
    .relatives, .professionals, .offers, .custody, .checklists, .checklistTemplates,
  ]

  static let checklist = Operand<String>(
    "CHECKLIST", parse: .live("checklists"),
    summary: Text(
      sv: "checklistans id, BRUKARE/SLAG, eller brukarens om bara en är öppen",
      en: "the checklist's id, CLIENT/KIND, or the client's if only one is open"))
  static let kind = Operand<String>(
    "KIND", parse: .live("checklist-kinds"),
    summary: Text(
      sv: "slag: welcome_talk, closing …, även på svenska; se checklist templates",
      en: "kind: welcome_talk, closing …; see checklist templates"))
  static let points = Operand<[String]>(
    "POINT", minimum: 1, parse: .text,
    summary: Text(sv: "punkternas id", en: "the points' ids"))
  static let onlyPoint = Operand<String>(
    "POINT", parse: .text, summary: Text(sv: "punktens id", en: "the point's id"))

  static let statuses: [ExitStatus] = .writing(
    (
      .refused,
      Text(
        sv: "fel ordning, eller en regel förbjuder det", en: "wrong order, or a rule forbids it")
    ))

  /// The kind that a word means.
  /// - Throws: `UsageError` for a word that means none.
  static func kind(named word: String, _ templates: ChecklistTemplates) throws -> String {
    if let kind = templates.kind(named: word) { return kind }
    let names = templates.kinds + ChecklistKind.allCases.map { $0.words(.swedish) }
    let near = Suggestions.near(word, among: names).map { "'\($0)'" }.joined(separator: ", ")
    throw UsageError(
      Text(
        sv: "inget slag av checklista heter '\(word)'", en: "no kind of checklist is '\(word)'"),
      hint: near.isEmpty
        ? Text(
          sv: "'omsorg checklist templates' visar slagen",
          en: "'omsorg checklist templates' shows the kinds")
        : Text(sv: "menade du \(near)?", en: "did you mean \(near)?"))
  }

  /// The checklist that an operand means.
  /// - Parameter closedToo: whether the latest finished one will do where none is open.
  /// - Throws: `StoreError.noSuchRecord`, `UsageError` when several are open, `ErrorReport` when none
  ///   is.
  static func find(
    _ name: String, in records: CareRecords, closedToo: Bool = false
  ) throws -> Checklist {
    if let checklist = records.checklists.first(where: { $0.id == name }) { return checklist }
    let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let whom = String(parts[0])
    guard records.client(whom) != nil || records.caregiver(whom) != nil,
      parts.count == 1 || !parts[1].contains("/")
    else {
      throw StoreError.noSuchRecord(path: RegisterFile.checklists.path, id: name)
    }
    let templates = records.templates
    let kind = try parts.count == 2 ? Self.kind(named: String(parts[1]), templates) : nil
    let own = records.checklists.filter { checklist in
      checklist.whom == whom && (kind.map { $0 == templates.kind(of: checklist) } ?? true)
    }.sorted {
      $0.startedOn != $1.startedOn
        ? $0.startedOn < $1.startedOn : $0.id.utf8.count < $1.id.utf8.count
    }
    let open = own.filter(\.isOpen)
    if open.count > 1 {
      let ids = open.map(\.id).joined(separator: ", ")
      let example = "\(whom)/\(templates.kind(of: open[0]))"
      throw UsageError(
        Text(
          sv: "\(whom) har flera öppna checklistor: \(ids)",
          en: "\(whom) has several open checklists: \(ids)"),
        hint: Text(sv: "ange en av dem: \(example)", en: "give one of them: \(example)"))
    }
    if let checklist = open.first ?? (closedToo ? own.last : nil) { return checklist }
    throw ErrorReport(
      kind: "no_open_checklist",
      message: Text(
        sv: "\(name) har ingen öppen checklista", en: "\(name) has no open checklist"),
      exitCode: .notFound,
      hint: own.isEmpty
        ? Text(
          sv: "'omsorg checklist start \(whom) \(kind ?? "welcome_talk")' påbörjar en",
          en: "'omsorg checklist start \(whom) \(kind ?? "welcome_talk")' starts one")
        : Text(
          sv: "'omsorg checklist show \(own.last?.id ?? "")' visar den senaste",
          en: "'omsorg checklist show \(own.last?.id ?? "")' shows the latest"))
  }

  /// What a checklist holds.
  /// - Throws: `ErrorReport` when its template is not there.
  static func contents(
    of checklist: Checklist, in records: CareRecords
  ) throws -> ChecklistContents {
    if let contents = ChecklistContents(of: checklist, in: records) { return contents }
    let (id, template) = (checklist.id, checklist.template)
    throw ErrorReport(
      kind: "unknown_template",
      message: Text(
        sv: "\(id): mallen '\(template)' finns inte",
        en: "\(id): there is no template '\(template)'"
      ),
      exitCode: .invalidData,
      hint: Text(
        sv: "lägg tillbaka mallen: omsorg checklist template add FIL",
        en: "put the template back: omsorg checklist template add FILE"))
  }

  /// - Throws: `ErrorReport` when a checklist has no point of an id.
  static func requirePoint(
    _ point: String, _ checklist: Checklist, _ contents: ChecklistContents
  ) throws -> ChecklistContents.Point {
    if let found = contents[point] { return found }
    let id = checklist.id
    let near = Suggestions.near(point, among: contents.points.map(\.id))
      .map { "'\($0)'" }.joined(separator: ", ")
    throw ErrorReport(
      kind: "no_such_point",
      message: Text(
        sv: "\(id) har ingen punkt '\(point)'", en: "\(id) has no point '\(point)'"),
      exitCode: .notFound,
      hint: near.isEmpty
        ? Text(
          sv: "'omsorg checklist show \(id)' visar punkterna",
          en: "'omsorg checklist show \(id)' shows the points")
        : Text(sv: "menade du \(near)?", en: "did you mean \(near)?"))
  }
}
