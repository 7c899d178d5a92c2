import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// `omsorg journal correct`: a note that corrects another.
let journalCorrect = Command(
  "correct", aliases: ["rätta"],
  summary: Text(
    sv: "rätta en anteckning med en ny", en: "correct a note by a new one"),
  description: Text(
    sv: """
      Den gamla står kvar som den är och märks som rättad. En anteckning som redan är rättad rättas \
      genom att den senaste rättelsen rättas.
      """,
    en: """
      The old one stays as it is and is marked as corrected. A note that is corrected already is \
      corrected by correcting its latest correction.
      """),
  operands: [Journal.note], options: [Journal.text, Journal.date, Journal.by],
  examples: [
    Example(
      "omsorg journal correct B00003/2026-11-16/1 --note 'det var på kvällen'",
      Text(sv: "vad som gäller i stället", en: "what holds instead"))
  ],
  exitStatuses: .writing(
    (.refused, Text(sv: "dagen är före anteckningens", en: "the day is before the note's"))),
  seeAlso: ["journal show"],
  run: { invocation in
    let session = Session(invocation)
    let date = try session.dayOfNote()
    let id = invocation[Journal.note]
    let month = try Journal.month(ofNote: id)
    _ = try session.store().read(folders: [JournalFiles.folder(from: month)]) { reader in
      try correctable(id, reader.journal(), month: month, on: date)
    }
    let text = try session.writtenText()
    let (corrected, note) = try session.change("note \(id) corrected") { writer in
      let corrected = try correctable(id, writer.journal(from: month), month: month, on: date)
      for month in Set([Month(of: corrected.date), Month(of: date)]).sorted() {
        try session.warnIfAltered(month, in: writer)
      }
      let note = try writer.append(
        JournalNote(
          client: corrected.client, date: date, keyword: corrected.keyword, text: text,
          by: invocation[Journal.by] ?? session.actor, corrects: corrected.id))
      return (corrected, note)
    }.result
    if corrected.id != id, !session.isQuiet {
      invocation.tell(
        Text(
          sv: "'\(id)' är redan rättad: den nya rättar '\(corrected.id)'",
          en: "'\(id)' is corrected already: the new note corrects '\(corrected.id)'"))
    }
    try session.print(changes: [
      RecordChange(
        action: .added, noun: RegisterFile<JournalNote>.journal(month).noun, id: note.id)
    ])
    return .done
  })

/// The note that a correction of a note is to correct.
/// - Throws: `StoreError.noSuchRecord`, `ErrorReport` where it was written after the day.
private func correctable(
  _ id: String, _ notes: [JournalNote], month: Month, on date: CalendarDate
) throws -> JournalNote {
  let corrections = JournalCorrections(notes)
  let latest = corrections.latest(of: try Journal.require(id, in: corrections, month: month))
  if date < latest.date {
    throw ErrorReport(
      kind: "journal.dates",
      message: Text(
        sv: "dagen är före '\(latest.id)', som den ska rätta",
        en: "the day is before '\(latest.id)', which it is to correct"), exitCode: .refused)
  }
  return latest
}
