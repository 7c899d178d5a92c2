import Testing

@testable import DataDirectory

@Suite struct UndoTests {
  /// A file of many records, all of them different in each version.
  static func bulk(_ version: Int) -> String {
    let lines = (0..<1500).map { "{\"id\":\"\(10000 + $0)\",\"v\":\(version)}" }
    return "[\n\(lines.joined(separator: ",\n"))\n]\n"
  }

  static func files(_ disk: SimulatedDisk) -> [String: [UInt8]] {
    disk.dump.filter { !$0.key.contains("/.omsorg/") && !$0.key.contains("/log/") }
  }

  @Test(arguments: Array(Scenario.all[1...2]) + [Scenario.all[5]])
  func undoAndUndoOfUndoRestoreTheBytes(_ scenario: Scenario) throws {
    let disk = try scenario.disk()
    let store = Scenario.store(disk)
    let before = Self.files(disk)
    try scenario.act(store)
    let after = Self.files(disk)
    #expect(before != after)
    for round in 0..<3 {
      let undone = try #require(try store.undo(2 + 2 * round))
      #expect(undone.undoes == 2 + 2 * round)
      #expect(Self.files(disk) == before)
      _ = try store.undo(3 + 2 * round)
      #expect(Self.files(disk) == after)
    }
    #expect(try store.entries().count == 8)
  }

  @Test func manyRecordsAreKeptAsAWholeFile() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try store.create(files: [], change: Scenario.change("create"))
    let first = try #require(try store.put("a.json", Self.bulk(1)))
    let second = try #require(try store.put("a.json", Self.bulk(2)))
    #expect(first.files[0].isKept && second.files[0].isKept && second.records.isEmpty)
    let undo = try #require(try store.undo(second.number))
    #expect(undo.files[0].isKept)
    #expect(try store.text("a.json") == Self.bulk(1))
    try store.undo(undo.number)
    #expect(try store.text("a.json") == Self.bulk(2))
    // Editing in place must not reach the kept files.
    try temporary.write("a.json", Self.bulk(3))
    #expect(throws: DataDirectoryError.changedOutsideLog(entry: 4, path: "a.json", id: "")) {
      try store.undo(4)
    }
    try temporary.write("a.json", Self.bulk(2))
    try temporary.write("log/before/2/a.json", "x")
    #expect(
      throws: DataDirectoryError.damagedKeptFile(entry: 2, path: "log/before/2/a.json")
    ) {
      try store.undo(2)
    }
  }

  @Test func filesThatAreOnlyAddedToAreLeftAsTheyAre() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try store.create(files: [], change: Scenario.change("create"))
    let isAppendOnly = { (path: String) in path == "notes.json" }
    func undo(_ number: Int) throws -> LogEntry {
      try store.change(Scenario.change("undo"), lockTimeout: .seconds(5), isDryRun: false) {
        try $0.undo(entry: number, leaving: isAppendOnly)
      }.result
    }
    try store.put("a.json", "[\n{\"id\":\"1\"}\n]\n")
    let entry = try #require(
      try store.change(Scenario.change("both"), lockTimeout: .seconds(5), isDryRun: false) {
        try $0.replace("a.json", with: Array("[\n{\"id\":\"2\"}\n]\n".utf8))
        try $0.replace("notes.json", with: Array("[\n{\"id\":\"n\"}\n]\n".utf8))
      }.entry)
    let undone = try undo(entry.number)
    #expect(try store.text("a.json") == "[\n{\"id\":\"1\"}\n]\n")
    #expect(try store.text("notes.json") == "[\n{\"id\":\"n\"}\n]\n")
    #expect(undone.records.filter { isAppendOnly($0.path) }.map(\.id) == ["n"])
    // What the log does not hold nobody can correct.
    let many = try #require(try store.put("notes.json", Self.bulk(1)))
    #expect(throws: DataDirectoryError.self) { try undo(many.number) }
    #expect(try store.text("notes.json") == Self.bulk(1))
  }

  @Test func undoWalksBackAndRefusesWhatWasChangedLater() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    let texts = (0..<4).map { "[\n{\"id\":\"A\",\"n\":\($0)}\n]\n" }
    try store.create(files: [("a.json", Array(texts[0].utf8))], change: Scenario.change("create"))
    for text in texts[1...] { try store.put("a.json", text) }
    #expect(throws: DataDirectoryError.changedLater(entry: 2, by: 4, path: "a.json", id: "A")) {
      try store.undo(2)
    }
    #expect(try store.text("a.json") == texts[3])
    for (entry, text) in [(4, texts[2]), (3, texts[1]), (2, texts[0])] {
      try store.undo(entry)
      #expect(try store.text("a.json") == text)
    }
    #expect(throws: DataDirectoryError.changedLater(entry: 4, by: 7, path: "a.json", id: "A")) {
      try store.undo(4)
    }
    #expect(throws: DataDirectoryError.noSuchEntry(8)) { try store.undo(8) }
    #expect(throws: DataDirectoryError.noSuchEntry(0)) { try store.undo(0) }
    try temporary.write("a.json", texts[3])
    #expect(throws: DataDirectoryError.changedOutsideLog(entry: 7, path: "a.json", id: "A")) {
      try store.undo(7)
    }
  }

  @Test func anEntryCanSayThatItCannotBeUndone() throws {
    let store = Scenario.store(try Scenario.all[1].disk())
    var change = Scenario.change("note")
    change.notUndoable = "a note is never removed"
    _ = try store.change(change) { try $0.replace("note.json", with: Array("{}\n".utf8)) }
    #expect(
      throws: DataDirectoryError.notUndoable(entry: 2, reason: "a note is never removed")
    ) {
      try store.undo(2)
    }
  }

  /// Random changes; then everything is undone, last first, through every state there was.
  @Test func randomChangesAreUndoneStepByStep() throws {
    for seed in UInt64(1)...20 {
      var random = SplitMix(seed: seed)
      let disk = SimulatedDisk()
      let store = Scenario.store(disk)
      try store.create(
        files: [("omsorg.json", Array("{}\n".utf8))], change: Scenario.change("create"))
      var states = [Self.files(disk)]
      var count = 1
      for _ in 0..<12 {
        let entry = try Self.randomChange(store, &random)
        guard entry != nil else { continue }
        count += 1
        states.append(Self.files(disk))
      }
      while count > 1 {
        try store.undo(count)
        count -= 1
        #expect(Self.files(disk) == states[count - 1], "seed \(seed), entry \(count + 1)")
      }
    }
  }

  static func randomChange(
    _ store: DataDirectory, _ random: inout SplitMix
  ) throws -> LogEntry? {
    let paths = ["a.json", "days/1/b.json", "days/1/c.json", "days/2/d.json"]
    let choices = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      let ids = ["A", "B", "C", "D", "E", "F", "G", "H", "I"]
      let records = ids.compactMap { id in
        Bool.random(using: &random)
          ? (id, "{\"id\":\"\(id)\",\"n\":\(Int.random(in: 0...2, using: &random))}") : nil
      }
      return (
        path: paths.randomElement(using: &random) ?? "a.json",
        kind: Int.random(in: 0...4, using: &random),
        bytes: RecordChangesTests.file(Dictionary(uniqueKeysWithValues: records))
      )
    }
    return try store.change(Scenario.change("random")) { transaction in
      for choice in choices {
        switch choice.kind {
        case 0: try transaction.remove(choice.path)
        case 1: try transaction.replace(choice.path, with: Array("{\n}\n".utf8))
        case 2: try transaction.stage(choice.path).write(choice.bytes)
        default: try transaction.replace(choice.path, with: choice.bytes)
        }
      }
    }.entry
  }
}
