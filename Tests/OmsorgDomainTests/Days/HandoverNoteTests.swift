import OmsorgDomain
import Records
import Testing

@Suite struct HandoverNoteTests {
  @Test func notesAreNumberedWithinTheirDate() throws {
    var notes: [HandoverNote] = []
    for iso in ["2026-11-16", "2026-11-16", "2026-11-17"] {
      var note = HandoverNote()
      note.date = try day(iso)
      _ = HandoverNote.append(note, to: &notes)
    }
    #expect(notes.map(\.id) == ["2026-11-16/1", "2026-11-16/2", "2026-11-17/1"])
    notes.remove(at: 0)
    var another = HandoverNote()
    another.date = try day("2026-11-16")
    #expect(HandoverNote.append(another, to: &notes).id == "2026-11-16/3")
  }

  @Test func idsTellTheirDate() throws {
    #expect(HandoverNote.date(inId: "2026-11-16/12") == (try day("2026-11-16")))
    for wrong in ["", "1", "2026-11-16", "2026-11-16/0", "2026-11-16/x", "2026-11-16/1/2", "x/1"] {
      #expect(HandoverNote.date(inId: wrong) == nil, "\(wrong)")
    }
  }

  @Test func aNoteIsReadAsItWasWritten() throws {
    var note = HandoverNote()
    note.id = "2026-11-16/1"
    note.date = try day("2026-11-16")
    note.part = .night
    note.team = "L1"
    note.client = "K1"
    note.text = "åt inget"
    note.by = "1"
    note.readBy = "2"
    note.readOn = try day("2026-11-17")
    #expect(try CollectionFile.read(from: CollectionFile.bytes(of: [note])) == [note])
    #expect(note.isRead)
  }
}
