import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

private let until = Option<String?>(
  "until", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "inte känd", en: "not known"),
  summary: Text(sv: "sista dagen, om det är tillfälligt", en: "the last day, if it is temporary"))
private let by = Option<String?>(
  "by", placeholder: "WHO", parse: .who(.live("people")), environment: .never,
  otherwise: Text(sv: "den som kör kommandot", en: "who runs the command"),
  summary: Text(sv: "vem som märkte det: id eller namn", en: "who noticed it: an id or a name"))

/// `omsorg journal change notice`: a changed need is noticed.
let changeNotice = Command(
  "notice", aliases: ["märk"],
  summary: Text(sv: "registrera ett ändrat behov", en: "record a changed need"),
  operands: [ClientOperand.client],
  options: [Journal.text, until, StepOptions.date, by],
  examples: [
    Example(
      "omsorg journal change notice B00003 --note 'orkar inte duscha själv'",
      Text(sv: "något som kan vara länge", en: "something that may last")),
    Example(
      "omsorg journal change notice B00003 --note 'stukad fot' --until +7d",
      Text(sv: "något som går över", en: "something that passes")),
  ],
  exitStatuses: ChangedNeeds.statuses,
  seeAlso: ["journal change tell"],
  run: { invocation in
    let session = Session(invocation)
    let (date, today) = (try session.dayOfStep(), try session.today())
    let last = try invocation[until].map { try session.date($0, option: "--until", today: today) }
    let id = invocation[ClientOperand.client]
    try session.store().read([.clients]) { reader in
      if try !reader.records(clients.file).contains(where: { $0.id == id }) {
        throw StoreError.noSuchRecord(path: clients.file.path, id: id)
      }
    }
    let text = try session.writtenText()
    let (need, rules, records, changes) = try session.change("changed need of \(id) noticed") {
      writer in
      let records = try writer.careRecords(ChangedNeeds.needed)
      guard let client = records.client(id) else {
        throw StoreError.noSuchRecord(path: clients.file.path, id: id)
      }
      let need = try refusing { () throws(ChangeRefusal) in
        try ChangedNeed.noticed(
          text, of: client, until: last, on: date, by: invocation[by] ?? session.actor,
          in: records)
      }
      let changes = try session.put(
        need, noting: ChangeJournal.noticed(need, today: today), in: writer, as: .added)
      return (need, ChangeRules(need, in: records), records, changes)
    }.result
    try session.print(changes: changes)
    session.tellNext(need, rules, in: records)
    return .done
  })
