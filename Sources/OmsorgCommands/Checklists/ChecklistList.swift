import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let all = Option<Bool>(
  "all", short: "a", summary: Text(sv: "även de som är klara", en: "finished ones too"))
private let kind = Option<String?>(
  "kind", placeholder: "KIND", parse: .live("checklist-kinds"), environment: .never,
  summary: Text(sv: "bara det slaget", en: "only that kind"))

/// `omsorg checklist list`: the open checklists, the oldest first.
let checklistList = Command(
  "list", aliases: ["lista"],
  summary: Text(
    sv: "lista öppna checklistor och vad som är kvar", en: "list open checklists and what is left"),
  options: [all, kind, Filters.client, Filters.caregiver, Filters.team],
  examples: [
    Example(
      "omsorg checklist list --kind welcome_talk",
      Text(sv: "välkomstsamtal som inte är klara", en: "welcome talks that are not finished")),
    Example(
      "omsorg checklist list --all --json=id,left_points,closed_on",
      Text(sv: "för skript", en: "for scripts")),
  ],
  output: OutputFields.of(ChecklistColumns.list.map(\.column)),
  exitStatuses: .reading(),
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let records = try session.readFiltered(Checklists.needed) {
      try $0.careRecords(Checklists.needed)
    }
    let wanted = try invocation[kind].map { try Checklists.kind(named: $0, records.templates) }
    let rows = records.checklists.filter { checklist in
      (invocation[all] || checklist.isOpen)
        && (invocation[Filters.client].map { $0 == checklist.client } ?? true)
        && (invocation[Filters.caregiver].map { $0 == checklist.caregiver } ?? true)
    }.map { ChecklistRow($0, in: records, today: today) }.filter { row in
      (invocation[Filters.team].map { $0 == row.team } ?? true)
        && (wanted.map { $0 == row.kind } ?? true)
    }.sorted { first, second in
      let (left, right) = (first.checklist, second.checklist)
      if left.isOpen != right.isOpen { return left.isOpen }
      if left.startedOn != right.startedOn { return left.startedOn < right.startedOn }
      return CollectionFile.inCollectionOrder(left.id, right.id)
    }
    let columns = try session.isForPeople() ? ChecklistColumns.shortList : ChecklistColumns.list
    try session.print(
      Table(
        schema: "omsorg.checklist.list/1", columns, of: rows,
        notes: rows.isEmpty ? [Text(sv: "inga checklistor", en: "no checklists")] : []))
    return .done
  })
