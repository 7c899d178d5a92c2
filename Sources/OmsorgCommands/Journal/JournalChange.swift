import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// `omsorg journal change`: changed needs.
let journalChange = Command(
  "change", aliases: ["ändring"],
  summary: Text(
    sv: "ändrade behov: märkta, sagda vidare, besvarade, uppföljda",
    en: "changed needs: noticed, told, answered, followed up"),
  description: Text(
    sv: """
      Ett ändrat behov märks, sägs vidare till någon som kan göra något åt det, får svar, och avslutas \
      med vad det ledde till. Regelverket säger vem som får veta. Där schablontiden täcker tillfälliga \
      ändringar kan en sådan avslutas direkt när den är över; räcker tiden inte behövs ett nytt beslut. \
      Varje steg blir en anteckning i journalen.
      """,
    en: """
      A changed need is noticed, told to someone who can do something about it, answered, and closed \
      with what it led to. The policy says who is told. Where the standard time covers temporary \
      changes, one may be closed at once when it is over; where it goes on for longer a new decision is \
      needed. Each step becomes a note in the journal.
      """),
  subcommands: [changeNotice, changeTell, changeAnswer, changeFollow, changeList, changeShow],
  seeAlso: ["decision", "due"])

/// What the subcommands have in common.
enum ChangedNeeds {
  /// The registers that changed needs are judged by.
  static let needed: Set<Register> = [
    .clients, .caregivers, .teams, .providers, .policies, .careContacts, .professionals,
    .decisions, .changedNeeds,
  ]

  static let need = Operand<String>(
    "CHANGE", parse: .live("changed-needs"),
    summary: Text(
      sv: "det ändrade behovets id, eller brukarens om bara ett är öppet",
      en: "the changed need's id, or the client's if only one is open"))

  static let statuses: [ExitStatus] = .writing(
    (
      .refused,
      Text(
        sv: "fel ordning, eller en regel förbjuder det", en: "wrong order, or a rule forbids it")
    ))

  static let finder = ClientRecordFinder<ChangedNeed>(
    file: .changedNeeds, client: { $0.client }, day: { $0.noticedOn }, isOpen: { $0.isOpen },
    missingKind: "no_open_change",
    hasNoneOpen: Text(sv: "har inget öppet ändrat behov", en: "has no open changed need"),
    hasSeveralOpen: Text(sv: "har flera öppna ändrade behov", en: "has several open changed needs"),
    hints: { client in
      (
        none: Text(
          sv: "'omsorg journal change notice \(client)' registrerar ett",
          en: "'omsorg journal change notice \(client)' records one"),
        earlier: Text(
          sv: "'omsorg journal change list --all --client \(client)' visar tidigare",
          en: "'omsorg journal change list --all --client \(client)' shows earlier ones")
      )
    })
}

extension Session {
  /// Puts a changed need in its register and writes what happened in the journal.
  /// - Returns: what became different.
  func put(
    _ need: ChangedNeed, noting text: Text, in writer: StoreWriter, as action: RecordChange.Action
  ) throws -> [RecordChange] {
    let file = RegisterFile<ChangedNeed>.changedNeeds
    let others = try writer.records(file).filter { $0.id != need.id }
    try writer.replace(file, with: others + [need])
    let (month, language) = (Month(of: try today()), writer.configuration.language)
    try warnIfAltered(month, in: writer)
    let note = try writer.append(
      JournalNote(
        client: need.client, date: try today(), keyword: ChangeJournal.keyword(language),
        text: text(language), by: actor))
    return [
      RecordChange(action: action, noun: file.noun, id: need.id),
      RecordChange(
        action: .added, noun: RegisterFile<JournalNote>.journal(month).noun, id: note.id),
    ]
  }

  /// Records one step of a changed need, and tells what is next.
  /// - Returns: the registers, as they were before.
  @discardableResult
  func recordChange(
    _ what: String,
    _ step: (inout ChangedNeed, ChangeRules, CareRecords, CalendarDate) throws -> Void
  ) throws -> CareRecords {
    let (date, today) = (try dayOfStep(), try today())
    let name = invocation[ChangedNeeds.need]
    let outcome = try change("changed need \(name) \(what)") { writer in
      let records = try writer.careRecords(ChangedNeeds.needed)
      var need = try ChangedNeeds.finder.find(name, among: records.changedNeeds, of: records)
      let rules = ChangeRules(need, in: records)
      try step(&need, rules, records, date)
      let changes = try put(
        need, noting: ChangeJournal.stepTaken(need, today: today), in: writer, as: .changed)
      return (need, rules, records, changes)
    }.result
    try print(changes: outcome.3)
    tellNext(outcome.0, outcome.1, in: outcome.2)
    return outcome.2
  }

  /// Tells a person on the error stream what comes next.
  func tellNext(_ need: ChangedNeed, _ rules: ChangeRules, in records: CareRecords) {
    guard !isQuiet, let next = need.next(rules, in: records) else { return }
    if rules.covers(need), let until = need.until {
      invocation.tell(
        Text(
          sv: "schablontiden täcker ändringen; nästa, efter \(until.iso): "
            + "\(next.commandLine(need.id))",
          en: "the standard time covers the change; next, after \(until.iso): "
            + next.commandLine(need.id)))
      return
    }
    if let covered = rules.coveredUntil(need), let until = need.until {
      invocation.tell(
        Text(
          sv: "schablontiden täcker till och med \(covered.iso), ändringen varar till och med "
            + "\(until.iso): ett nytt beslut behövs",
          en: "the standard time covers until \(covered.iso), the change lasts until "
            + "\(until.iso): a new decision is needed"))
    }
    func line(_ language: Language) -> String {
      let roles = rules.toldTo.map { $0.words(language) }.joined(separator: ", ")
      return next.words(language) + (next == .tell && !roles.isEmpty ? " (\(roles))" : "")
        + ": \(next.commandLine(need.id))"
    }
    let (swedish, english) = (line(.swedish), line(.english))
    invocation.tell(Text(sv: "nästa: \(swedish)", en: "next: \(english)"))
  }
}
