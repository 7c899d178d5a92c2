import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records
import Tabular

/// `omsorg journal show`: one note with its corrections.
let journalShow = Command(
  "show", aliases: ["visa"],
  summary: Text(
    sv: "visa en anteckning och det som rättar den", en: "show one note and what corrects it"),
  operands: [Journal.note],
  examples: [
    Example(
      "omsorg journal show B00003/2026-11-16/1", Text(sv: "en anteckning", en: "one note"))
  ],
  output: OutputFields.of(JournalColumns.shown.map(\.column)),
  exitStatuses: .reading(),
  run: { invocation in
    let session = Session(invocation)
    let id = invocation[Journal.note]
    let month = try Journal.month(ofNote: id)
    let reveals = try session.reveals()
    let rows = try session.store().read(
      [.clients], folders: [JournalFiles.folder(from: month)]
    ) { reader in
      let records = try reader.careRecords([.clients])
      let corrections = JournalCorrections(try reader.journal())
      let note = try Journal.require(id, in: corrections, month: month)
      let isMasked = !reveals && records.isProtected(note.client)
      return ([note] + corrections.corrections(of: id)).map { note in
        JournalRow(
          note: note, team: nil, correctedBy: corrections.corrections(of: note.id).last?.id,
          isBeneath: note.id != id, isMasked: isMasked)
      }
    }
    try session.print(
      Table(
        schema: "omsorg.journal.show/1", JournalColumns.shown, of: rows, layout: .details))
    return .done
  })
