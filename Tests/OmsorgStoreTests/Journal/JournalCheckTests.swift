import DataDirectory
import Foundation
import OmsorgDomain
import Records
import Testing

@testable import OmsorgStore

/// Notes changed behind the log, by hand in every way a file can be.
@Suite struct JournalCheckTests {
  private let path = "journal/2026-11.json"

  private func note(_ number: Int, _ text: String = "t") -> JournalNote {
    JournalNote(
      client: "B\(number)", date: day("2026-11-16"), keyword: "k", text: text, by: "Eva")
  }

  private func filled(_ count: Int = 3) throws -> ScratchStore {
    let scratch = try ScratchStore()
    for number in 1...count { try scratch.change { try $0.append(note(number)) } }
    return scratch
  }

  private func found(_ scratch: ScratchStore) throws -> [String] {
    try StoreCheck(scratch.store, today: day("2026-11-16")).findings()
      .filter { $0.rule == "journal.altered" }.map { finding in
        #expect(finding.severity == .error)
        return finding.message(.english)
      }
  }

  private func replace(_ old: String, with new: String, in scratch: ScratchStore) throws {
    let text = try #require(scratch.text(path))
    #expect(text.contains(old))
    try scratch.write(path, text.replacing(old, with: new))
  }

  @Test func whatTheLogKnowsIsNotFound() throws {
    let scratch = try filled()
    #expect(try found(scratch).isEmpty)
    _ = try scratch.change { try $0.undo(entry: 2, on: day("2026-11-17"), by: "Bo") }
    #expect(try found(scratch).isEmpty)
  }

  @Test func everyHandmadeDifferenceIsFoundAndStaysFound() throws {
    for (old, new, ids) in [
      (
        #""id":"B1/2026-11-16/1","client":"B1","date":"2026-11-16","keyword":"k","text":"t""#,
        #""id":"B1/2026-11-16/1","client":"B1","date":"2026-11-16","keyword":"k","text":"u""#,
        "altered: B1/2026-11-16/1"
      ),
      (#""by":"Eva"}"# + "\n]", #""by":"Eva","x":1}"# + "\n]", "altered: B3/2026-11-16/1"),
      (
        #"B2/2026-11-16/1"#, #"B2/2026-11-16/2"#,
        "removed: B2/2026-11-16/1; added: B2/2026-11-16/2"
      ),
    ] {
      let scratch = try filled()
      try replace(old, with: new, in: scratch)
      let expected = ["\(path): notes differ from the log: \(ids)"]
      #expect(try found(scratch) == expected)
      // What is written later hides nothing.
      try scratch.change { try $0.append(note(4)) }
      #expect(try found(scratch) == expected)
    }
  }

  @Test func aRemovedFileAndOneThatWasNeverWritten() throws {
    let scratch = try filled(7)
    let text = try #require(scratch.text(path))
    try FileManager.default.removeItem(atPath: "\(scratch.path)/\(path)")
    #expect(
      try found(scratch) == [
        "\(path): notes differ from the log: removed: "
          + (1...5).map { "B\($0)/2026-11-16/1" }.joined(separator: ", ") + " and 2 more"
      ])
    try scratch.write(path, text)
    try scratch.write("journal/2026-10.json", text.replacing("2026-11", with: "2026-10"))
    #expect(try found(scratch).count == 1)
    #expect(try found(scratch)[0].hasPrefix("journal/2026-10.json"))
    #expect(try found(scratch)[0].contains("added: B1/2026-10-16/1"))
  }

  @Test func anotherFormOfTheSameNotesIsNoOtherNote() throws {
    let scratch = try filled()
    try replace("\",\"", with: "\" , \"", in: scratch)
    #expect(try found(scratch).isEmpty)
    try scratch.change { try $0.append(note(4)) }
    #expect(try found(scratch).isEmpty)
  }

  @Test func anAlterationInAnotherFormIsFoundAfterTheNextNote() throws {
    let scratch = try filled()
    try replace("\"text\":\"t\",", with: "\"text\" : \"u\",", in: scratch)
    try scratch.change { try $0.append(note(4)) }
    #expect(try found(scratch).count == 1)
    #expect(try found(scratch)[0].contains("altered: B1/"))
  }

  @Test func aFileOfWhichTheLogHasNoRecordsIsComparedWhole() throws {
    let scratch = try ScratchStore()
    let file = RegisterFile.journal(Month(of: day("2026-11-16")))
    try scratch.change { writer in
      var notes: [JournalNote] = []
      for number in 1...1_001 { _ = JournalNote.append(note(number), to: &notes) }
      try writer.replace(file, with: notes)
    }
    #expect(try found(scratch).isEmpty)
    try scratch.change { try $0.append(note(2_000)) }
    #expect(try found(scratch).isEmpty)
    let text = try #require(scratch.text(path))
    try scratch.write(path, text.replacing("\"t\"", with: "\"u\""))
    #expect(try found(scratch) == ["\(path) was changed behind the log; in what cannot be told"])
    try scratch.change { try $0.append(note(2_001)) }
    #expect(
      try found(scratch) == [
        "\(path) was changed behind the log before change 4; in what cannot be told"
      ])
  }

  @Test func aLogWhoseBeginningWasPutAwayTellsOfWhatItHas() throws {
    let scratch = try ScratchStore()
    try scratch.change { try $0.append(note(1)) }
    let log = try #require(scratch.text("log/2026-11.jsonl"))
    try scratch.change { try $0.append(note(2)) }
    let all = try #require(scratch.text("log/2026-11.jsonl"))
    try scratch.write("log/2026-11.jsonl", String(all.dropFirst(log.count)))
    #expect(try found(scratch).isEmpty)
    let text = try #require(scratch.text(path))
    try scratch.write(path, text.replacing("\"t\"", with: "\"u\""))
    #expect(try found(scratch) == ["\(path) was changed behind the log; in what cannot be told"])
    try scratch.write("journal/2026-10.json", text.replacing("2026-11", with: "2026-10"))
    #expect(try found(scratch).count == 1)
  }

  @Test func aDamagedLogIsNotAsked() throws {
    let scratch = try filled()
    let log = try #require(scratch.text("log/2026-11.jsonl"))
    try scratch.write("log/2026-11.jsonl", "x" + log)
    try replace("\"t\"", with: "\"u\"", in: scratch)
    #expect(try found(scratch).isEmpty)
    let rules = try StoreCheck(scratch.store, today: day("2026-11-16")).findings().map(\.rule)
    #expect(rules.contains("log.damaged"))
  }

  @Test func writersAreToldThatTheFileWasAltered() throws {
    let scratch = try filled()
    let month = Month(of: day("2026-11-16"))
    #expect(try scratch.change { try $0.isAsLogged(month) } == true)
    #expect(try scratch.change { try $0.isAsLogged(month.adding(months: 1)) } == nil)
    try replace("\"t\"", with: "\"u\"", in: scratch)
    #expect(try scratch.change { try $0.isAsLogged(month) } == false)
    try FileManager.default.removeItem(atPath: "\(scratch.path)/\(path)")
    #expect(try scratch.change { try $0.isAsLogged(month) } == false)
  }

  @Test func notesOfTheMonthsFromOneOn() throws {
    let scratch = try ScratchStore()
    for month in ["2025-12", "2026-09", "2026-10", "2026-11"] {
      try scratch.change { writer in
        try writer.append(
          JournalNote(
            client: "B1", date: day("\(month)-16"), keyword: "k", text: "t", by: "a"))
      }
    }
    let from = Month(of: day("2026-10-01"))
    let expected = ["B1/2026-10-16/1", "B1/2026-11-16/1"]
    #expect(try scratch.change { try $0.journal(from: from) }.map(\.id) == expected)
    let read = try scratch.store.read(folders: [JournalFiles.folder(from: from)]) {
      try $0.journal()
    }
    #expect(read.map(\.id) == expected)
  }
}
