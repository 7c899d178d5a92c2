import DataDirectory
import OmsorgDomain
import Records
import Testing

@testable import OmsorgStore

@Suite struct JournalUndoTests {
  private let scratch: ScratchStore

  init() throws { scratch = try ScratchStore() }

  private func note(_ text: String, _ date: String = "2026-11-16") -> JournalNote {
    JournalNote(client: "B1", date: day(date), keyword: "K", text: text, by: "Eva")
  }

  private func notes(_ month: String = "2026-11") throws -> [JournalNote] {
    let month = try #require(Month(iso: month))
    return try scratch.records(.journal(month))
  }

  private func newestEntry() throws -> Int {
    let log = try scratch.store.directory.log()
    return try #require(try log.next()).number
  }

  /// Records a client and a note in one change.
  private func record() throws {
    try scratch.change { writer in
      var client = Client()
      client.id = "B1"
      try writer.replace(.clients, with: [client])
      try writer.append(note("offered"))
    }
  }

  private func undo(_ entry: Int, on date: String = "2026-11-17") throws -> [JournalNote] {
    try scratch.change { writer in
      try writer.undo(entry: entry, on: day(date), by: "Bo").corrections
    }
  }

  @Test func notesStayAndAreCorrected() throws {
    try record()
    let entry = try newestEntry()
    let corrections = try undo(entry)
    #expect(try scratch.records(.clients).isEmpty)
    #expect(try notes().map(\.id) == ["B1/2026-11-16/1", "B1/2026-11-17/1"])
    #expect(try notes().map(\.corrects) == [nil, "B1/2026-11-16/1"])
    #expect(try notes()[1] == corrections[0])
    #expect(try notes()[1].by == "Bo" && notes()[1].keyword == "K")
    #expect(try notes()[1].text.contains("B1/2026-11-16/1"))
  }

  @Test func undoOfUndoCorrectsTheCorrection() throws {
    try record()
    _ = try undo(try newestEntry())
    _ = try undo(try newestEntry(), on: "2026-12-01")
    #expect(try scratch.records(.clients).map(\.id) == ["B1"])
    #expect(try notes().count == 2)
    let last = try #require(try notes("2026-12").first)
    #expect(last.corrects == "B1/2026-11-17/1")
    #expect(last.text.contains("B1/2026-11-16/1 gäller åter"))
    // And once more: the client goes, and that correction is corrected too.
    _ = try undo(try newestEntry(), on: "2026-12-01")
    #expect(try scratch.records(.clients).isEmpty)
    #expect(try notes("2026-12").map(\.corrects) == ["B1/2026-11-17/1", "B1/2026-12-01/1"])
  }

  @Test func notesAddedLaterStopNoUndo() throws {
    try record()
    let entry = try newestEntry()
    try scratch.change { writer in try writer.append(note("later")) }
    _ = try undo(entry)
    #expect(try notes().map(\.text).prefix(2) == ["offered", "later"])
    #expect(try notes().count == 3)
  }

  @Test func whatElseChangedLaterStopsItAndNothingIsWritten() throws {
    try record()
    let entry = try newestEntry()
    try scratch.change { writer in
      var clients = try writer.records(.clients)
      clients[0].name = "x"
      try writer.replace(.clients, with: clients)
    }
    #expect(throws: DataDirectoryError.self) { try undo(entry) }
    #expect(try notes().count == 1)
  }

  @Test func moreNotesThanTheLogHoldsCannotBeTakenBack() throws {
    try scratch.change { writer in
      let file = RegisterFile.journal(Month(of: day("2026-11-16")))
      var notes: [JournalNote] = []
      for _ in 0..<1_001 { _ = JournalNote.append(note("x"), to: &notes) }
      try writer.replace(file, with: notes)
    }
    let entry = try newestEntry()
    #expect(throws: DataDirectoryError.self) { try undo(entry) }
    #expect(try notes().count == 1_001)
  }
}
