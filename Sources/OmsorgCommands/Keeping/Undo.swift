import CommandLineKit
import DataDirectory
import OmsorgDomain
import OmsorgStore
import Records

private let entryOperand = Operand<Int?>(
  "ENTRY", parse: .integer(1...Int.max),
  summary: Text(
    sv: "posten i loggen; utan den den senaste ändringen som inte redan är tillbakatagen",
    en: "the log's entry; without it the newest change not taken back already"))

/// `omsorg undo`: takes a change back.
let undoCommand = Command(
  "undo", aliases: ["ångra"],
  summary: Text(sv: "ta tillbaka en ändring", en: "take a change back"),
  description: Text(
    sv: """
      Ändringen tas tillbaka om inget senare bygger på den; att ta tillbaka är själv en post i \
      loggen och kan tas tillbaka. -n visar vad som skulle ske.

      Ur journalen tas inget bort: en anteckning som ändringen lade till rättas av en ny.
      """,
    en: """
      The change is taken back if nothing later built on it; taking back is itself an entry of the \
      log and can be taken back. -n shows what would happen.

      Nothing is removed from the journal: a note that the change added is corrected by a new one.
      """),
  operands: [entryOperand],
  examples: [
    Example("omsorg undo -n", Text(sv: "vad som skulle tas tillbaka", en: "what would be undone"))
  ],
  exitStatuses: .writing(
    (
      .refused,
      Text(
        sv: "något senare bygger på den, eller inget i den finns att ta tillbaka",
        en: "something later built on it, or nothing in it is there to take back")
    )),
  seeAlso: ["log"],
  run: { invocation in
    let session = Session(invocation)
    let number = try invocation[entryOperand] ?? newestToUndo(try session.store())
    let today = try session.today()
    let outcome = try session.change("entry \(number) undone") { writer in
      try writer.undo(entry: number, on: today, by: session.actor)
    }
    guard outcome.entry != nil else {
      throw nothingToUndo(
        Text(
          sv: "det finns inget att ta tillbaka i post \(number)",
          en: "there is nothing to take back in entry \(number)"), .refused)
    }
    let (undone, notes) = outcome.result
    if !session.isQuiet {
      let change = undone.change
      let when = session.clock.minute(of: change.at)
      invocation.tell(
        Text(
          sv: "post \(number), \(when), \(change.who): \(change.summary)",
          en: "entry \(number), \(when), \(change.who): \(change.summary)"))
    }
    let changes = undone.records.filter { !JournalFiles.contain($0.path) }.map { record in
      let action: RecordChange.Action =
        record.before == nil ? .removed : record.after == nil ? .added : .changed
      return RecordChange(
        action: action, noun: Text(same: record.path), id: record.id)
    }
    let kept = undone.files.filter(\.isKept).map { file in
      RecordChange(
        action: file.before == nil ? .removed : .changed, noun: Text(sv: "filen", en: "file"),
        id: file.path)
    }
    let corrections = notes.map { note in
      RecordChange(
        action: .added, noun: RegisterFile.journal(Month(of: note.date)).noun, id: note.id)
    }
    try session.print(changes: changes + kept + corrections)
    return .done
  })

/// The newest entry that changed something, is no undoing, and has not been undone.
private func newestToUndo(_ store: Store) throws -> Int {
  let log = try store.directory.log()
  var undone: Set<Int> = []
  while let entry = try log.next() {
    if let undoes = entry.undoes {
      // An undoing that was itself undone undoes nothing any more.
      if !undone.contains(entry.number) { undone.insert(undoes) }
      continue
    }
    if !entry.files.isEmpty, !undone.contains(entry.number), entry.change.notUndoable == nil {
      return entry.number
    }
  }
  throw nothingToUndo(
    Text(sv: "det finns inget att ta tillbaka", en: "there is nothing to take back"), .notFound)
}

private func nothingToUndo(_ message: Text, _ exitCode: ExitCode) -> ErrorReport {
  ErrorReport(kind: "nothing_to_undo", message: message, exitCode: exitCode)
}
