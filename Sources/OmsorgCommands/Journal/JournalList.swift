import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

private let client = Operand<String?>(
  "CLIENT", parse: .live("clients"),
  summary: Text(sv: "bara den brukaren", en: "only that client"))
private let from = Option<String?>(
  "from", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "30 dagar till och med den sista", en: "30 days up to the last"),
  summary: Text(sv: "första dagen", en: "the first day"))
private let to = Option<String?>(
  "to", placeholder: "DATE", parse: .text, environment: .never,
  otherwise: Text(sv: "i dag", en: "today"), summary: Text(sv: "sista dagen", en: "the last day"))
private let keyword = Option<String?>(
  "keyword", short: "k", placeholder: "KEYWORD", parse: .who(), environment: .never,
  summary: Text(sv: "bara det sökordet", en: "only that keyword"))
private let by = Option<String?>(
  "by", placeholder: "WHO", parse: .who(.live("people")), environment: .never,
  summary: Text(sv: "bara det som den skrev", en: "only what that person wrote"))

private let usualDays = 30

/// `omsorg journal list`: the notes of a period, each with its corrections beneath.
let journalList = Command(
  "list", aliases: ["lista"],
  summary: Text(
    sv: "läs anteckningar, i tidsordning", en: "read notes, in order of time"),
  description: Text(
    sv: """
      En rättad anteckning är märkt, och rättelsen står under den, vilken dag den än skrevs. Texten \
      om brukare med skyddade personuppgifter visas med --reveal.
      """,
    en: """
      A corrected note is marked, and the correction stands beneath it, whatever day it was written. \
      What is said of clients with protected identity is shown with --reveal.
      """),
  operands: [client], options: [from, to, keyword, by, Filters.team],
  examples: [
    Example("omsorg journal list B00003", Text(sv: "en brukares", en: "a client's")),
    Example(
      "omsorg journal list --team L001 --from yesterday",
      Text(sv: "ett lags sedan i går", en: "a team's since yesterday")),
  ],
  output: OutputFields.of(JournalColumns.list.map(\.column)),
  exitStatuses: .reading(), seeAlso: ["journal show", "journal keywords"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let last =
      try invocation[to].map { try session.date($0, option: "--to", today: today) } ?? today
    let first =
      try invocation[from].map { try session.date($0, option: "--from", today: today) }
      ?? last.adding(days: 1 - usualDays)
    if last < first {
      throw UsageError(
        Text(
          sv: "--from \(first.iso) är efter --to \(last.iso)",
          en: "--from \(first.iso) is after --to \(last.iso)"))
    }
    let reveals = try session.reveals()
    let rows = try session.readFiltered(
      [.clients], folders: [JournalFiles.folder(from: Month(of: first))]
    ) { reader in
      let records = try reader.careRecords([.clients])
      if let id = invocation[client], records.client(id) == nil {
        throw StoreError.noSuchRecord(path: clients.file.path, id: id)
      }
      let notes = try reader.journal()
      let chosen = notes.filter { note in
        let known = records.client(note.client)
        return first <= note.date && note.date <= last
          && invocation[client].map { $0 == note.client } ?? true
          && invocation[keyword].map { $0.lowercased() == note.keyword.lowercased() } ?? true
          && invocation[by].map { $0.lowercased() == note.by.lowercased() } ?? true
          && invocation[Filters.team].map { $0 == known?.team.value(on: today) } ?? true
      }
      return inOrder(chosen, JournalCorrections(notes)).map { note, isBeneath, correctedBy in
        let known = records.client(note.client)
        return JournalRow(
          note: note, team: known?.team.value(on: today), correctedBy: correctedBy,
          isBeneath: isBeneath, isMasked: !reveals && records.isProtected(note.client))
      }
    }
    let isForPeople = try session.isForPeople()
    try session.print(
      Table(
        schema: "omsorg.journal.list/1",
        title: Text(
          sv: "Anteckningar \(first.iso)..\(last.iso)", en: "Notes \(first.iso)..\(last.iso)"),
        isForPeople ? JournalColumns.shortList : JournalColumns.list, of: rows,
        notes: rows.isEmpty
          ? [Text(sv: "inga anteckningar", en: "no notes")] : [],
        layout: isForPeople ? .details : .rows))
    return .done
  })

/// The notes chosen, those that correct one of them beneath it.
private func inOrder(
  _ chosen: [JournalNote], _ corrections: JournalCorrections
) -> [(note: JournalNote, isBeneath: Bool, correctedBy: String?)] {
  let beneath = Set(chosen.flatMap { corrections.corrections(of: $0.id).map(\.id) })
  func row(
    _ note: JournalNote, _ isBeneath: Bool
  ) -> (note: JournalNote, isBeneath: Bool, correctedBy: String?) {
    (note, isBeneath, corrections.corrections(of: note.id).last?.id)
  }
  return chosen.filter { !beneath.contains($0.id) }.flatMap { note in
    [row(note, false)] + corrections.corrections(of: note.id).map { row($0, true) }
  }
}
