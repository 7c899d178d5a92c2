import Records
import Testing

@testable import DataDirectory

@Suite struct LogTests {
  @Test func entriesComeNewestFirstThroughTheMonths() throws {
    let disk = SimulatedDisk()
    let store = Scenario.store(disk)
    try store.create(files: [], change: Scenario.change("nothing"))
    for (number, month) in ["2026-01", "2026-03", "2026-03", "2026-02", "2026-04"].enumerated() {
      try store.put("a.json", "{\"n\":\(number)}\n", at: "\(month)-01T00:00:00Z")
    }
    let entries = try store.entries()
    #expect(entries.map(\.number) == [5, 4, 3, 2, 1])
    // A clock that went back doesn't take the log back.
    #expect(entries.map(\.change.month) == ["2026-04", "2026-02", "2026-03", "2026-03", "2026-01"])
    let files = disk.dump.keys.filter { $0.hasSuffix(".jsonl") }.sorted()
    #expect(
      files == ["2026-01", "2026-03", "2026-04"].map { "/store/log/\($0).jsonl" })
  }

  @Test func anEntryReadsBackAsWritten() throws {
    let store = Scenario.store(SimulatedDisk())
    var change = Scenario.change("åäö \"\n")
    change.who = "Åsa"
    change.command = ["client", "add", "--name", "Örjan \\ \u{1}"]
    change.notUndoable = "no"
    try store.create(
      files: [("a.json", Array("[\n{\"id\":\"Ö\",\"n\":1.50}\n]\n".utf8))], change: change)
    let entry = try #require(try store.entries().first)
    #expect(entry.change == change)
    #expect(try LogEntry(line: entry.line) == entry)
    #expect(entry.files.map(\.path) == ["a.json"])
    #expect(entry.files[0].before == nil && entry.files[0].after?.size == 25)
    #expect(entry.records.map(\.id) == ["Ö"])
    #expect(entry.records[0].after == Array("{\"id\":\"Ö\",\"n\":1.50}".utf8))
  }

  @Test func longLinesAreReadBackWhole() throws {
    let store = Scenario.store(SimulatedDisk())
    let long = String(repeating: "lång ", count: 4000)
    var change = Scenario.change(long)
    try store.create(files: [("a.json", Array("{}\n".utf8))], change: change)
    change.summary = "short"
    _ = try store.change(change) { try $0.replace("a.json", with: Array("{\"a\":1}\n".utf8)) }
    change.summary = long + long
    _ = try store.change(change) { try $0.replace("a.json", with: Array("{\"a\":2}\n".utf8)) }
    #expect(try store.entries().map(\.change.summary) == [long + long, "short", long])
    #expect(try store.put("b.json", "{}\n")?.number == 4)
  }

  /// Lines of every length around the pieces in which the file is read.
  @Test func linesAreFoundAtEveryOffset() throws {
    for length in Array(4090...4100) + Array(8186...8196) {
      let disk = SimulatedDisk()
      let node = SimulatedDisk.Node(number: 9, isDirectory: false)
      let lines = [
        String(repeating: "a", count: 3), String(repeating: "b", count: length), "", "c",
      ]
      node.bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
      disk.root.entries["f"] = node
      let root = try disk.openDirectory(path: "/")
      let descriptor = try disk.openFile("f", in: root, .read)
      var reader = BackwardLines(disk, descriptor, "f", size: node.bytes.count)
      var found: [String] = []
      while let (line, offset) = try reader.next() {
        found.insert(String(decoding: line, as: UTF8.self), at: 0)
        #expect(node.bytes[offset...].starts(with: line))
      }
      #expect(found == lines, "\(length)")
    }
  }

  @Test func aDamagedLogIsSaidToBeDamaged() throws {
    let disk = try Scenario.all[3].disk()
    let node = try #require(
      disk.root.entries["store"]?.entries["log"]?.entries["2026-11.jsonl"])
    let good = node.bytes
    let store = Scenario.store(disk)
    for damage in ["{\"entry\":3", "x\n", "{}\n", "{\"at\":\"\",\"entry\":3}\n", "\n"] {
      node.bytes = good + Array(damage.utf8)
      let offset = damage.hasSuffix("\n") ? good.count : node.bytes.count
      let error = DataDirectoryError.damagedLog(path: "log/2026-11.jsonl", offset: offset)
      #expect(throws: error, "\(damage)") { try store.put("a.json", "{}\n") }
      #expect(throws: error, "\(damage)") { try store.entries() }
    }
    node.bytes = good
    #expect(try store.put("a.json", "{}\n")?.number == 3)
  }

  @Test func everyErrorHasWordsInBothLanguages() {
    let holder = LockHolder(process: 7, who: "anna", command: ["import"], since: "2026")
    let errors: [DataDirectoryError] = [
      .notFound(path: "p"), .alreadyExists(path: "p"), .invalidPath("p"), .symbolicLink(path: "p"),
      .wrongKind(path: "p"), .system(path: "p", errno: 5), .system(path: "p", errno: 28),
      .system(path: "p", errno: 13), .locked(holder), .changedByHand(path: "p"),
      .changedSinceCrash(path: "p", entry: 3, staged: "s"),
      .unfinished(entry: 3, path: "p", errno: 28), .damagedLog(path: "p", offset: 3),
      .damagedCommitRecord(path: "p"), .noSuchEntry(3), .notUndoable(entry: 3, reason: "p"),
      .changedLater(entry: 3, by: 4, path: "p", id: "q"),
      .changedOutsideLog(entry: 3, path: "p", id: ""), .damagedKeptFile(entry: 3, path: "p"),
    ]
    #expect(Set(errors.map(\.kind)).count == errors.count)
    for error in errors {
      let (swedish, english) = (error.message(.swedish), error.message(.english))
      #expect(swedish != english && !english.hasSuffix("."))
      #expect(error.path.map { english.contains("'\($0)'") } != false, "\(english)")
      #expect(error.hint.map { $0(.swedish) != $0(.english) } != false)
    }
    #expect(
      DataDirectoryError.locked(holder).message(.english)
        == "the data directory is locked by process 7 (anna, 'import') since 2026")
    #expect(
      DataDirectoryError.system(path: "p", errno: 5).message(.english) == "'p': input/output error")
  }
}
