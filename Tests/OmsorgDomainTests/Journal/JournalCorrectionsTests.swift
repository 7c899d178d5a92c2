import Testing

@testable import OmsorgDomain

@Suite struct JournalCorrectionsTests {
  private func note(_ number: Int, corrects: Int? = nil, on date: String = "2026-11-02") throws
    -> JournalNote
  {
    var note = JournalNote(
      client: "C1", date: try day(date), keyword: "k", text: "t", by: "a",
      corrects: corrects.map { "C1/\($0)" })
    note.id = "C1/\(number)"
    return note
  }

  private func ids(_ notes: [JournalNote]) -> [String] { notes.map(\.id) }

  @Test func chainsAreFollowedToTheirEnd() throws {
    let notes = try [note(1), note(2, corrects: 1), note(3), note(10, corrects: 2)]
    let corrections = JournalCorrections(notes)
    #expect(ids(corrections.corrections(of: "C1/1")) == ["C1/2", "C1/10"])
    #expect(ids(corrections.corrections(of: "C1/2")) == ["C1/10"])
    #expect(corrections.corrections(of: "C1/3").isEmpty)
    #expect(corrections.latest(of: notes[0]).id == "C1/10")
    #expect(corrections.latest(of: notes[3]).id == "C1/10")
    #expect(corrections.latest(of: notes[2]).id == "C1/3")
    #expect(corrections.note("C1/2")?.id == "C1/2" && corrections.note("C1/4") == nil)
  }

  @Test func ofTwoCorrectionsTheLaterIsTheLatest() throws {
    let notes = try [note(1), note(10, corrects: 1), note(9, corrects: 1), note(11, corrects: 9)]
    let corrections = JournalCorrections(notes)
    #expect(ids(corrections.corrections(of: "C1/1")) == ["C1/9", "C1/11", "C1/10"])
    #expect(corrections.latest(of: notes[0]).id == "C1/10")
  }

  @Test func circlesMadeByHandEnd() throws {
    let notes = try [note(1, corrects: 2), note(2, corrects: 1), note(3, corrects: 3)]
    let corrections = JournalCorrections(notes)
    #expect(ids(corrections.corrections(of: "C1/1")) == ["C1/2"])
    #expect(corrections.latest(of: notes[0]).id == "C1/2")
    #expect(corrections.corrections(of: "C1/3").isEmpty)
    #expect(corrections.latest(of: notes[2]).id == "C1/3")
  }

  @Test func notesAreInOrderOfDayAndNumber() throws {
    let notes = try [
      note(10), note(9), note(1, on: "2026-11-03"), note(2, on: "2026-11-01"),
    ].sorted(by: JournalNote.precedes)
    #expect(ids(notes) == ["C1/2", "C1/9", "C1/10", "C1/1"])
  }

  @Test func theDayStandsInTheId() throws {
    #expect(JournalNote.date(inId: "A/B/2026-11-02/3") == (try day("2026-11-02")))
    for id in ["", "C1", "C1/2026-11-02", "C1/x/1", "C1/2026-11-02/"] {
      #expect(JournalNote.date(inId: id) == (id.hasSuffix("/") ? try day("2026-11-02") : nil))
    }
  }
}
