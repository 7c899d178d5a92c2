import Glibc
import Testing

@testable import DataDirectory

@Suite struct TransactionTests {
  @Test func nothingIsWrittenWhenNothingDiffers() throws {
    let disk = try Scenario.all[1].disk()
    let store = Scenario.store(disk)
    let before = disk.dump
    let clients = Array(try #require(try store.text("clients.json")).utf8)
    let calls = disk.calls.count
    let entry = try store.change(Scenario.change("same")) { transaction in
      try transaction.replace("clients.json", with: clients)
      try transaction.remove("none.json")
    }.entry
    #expect(entry == nil)
    #expect(disk.dump == before)
    #expect(!disk.calls[calls...].contains("fsync"))
    let streamed = try store.change(Scenario.change("same")) { transaction in
      let file = try transaction.stage("clients.json")
      for byte in clients { try file.write([byte]) }
    }.entry
    #expect(streamed == nil)
    try store.put("a.json", "{}\n")
    try store.undo(2)
    #expect(
      disk.dump.filter { !$0.key.contains("log/") } == before.filter { !$0.key.contains("log/") })
  }

  @Test(arguments: Scenario.all[1...2])
  func aDryRunTellsTheSameAndWritesNothing(_ scenario: Scenario) throws {
    let disk = try scenario.disk()
    let store = Scenario.store(disk)
    let before = disk.dump
    func body(_ transaction: Transaction) throws {
      try transaction.replace("clients.json", with: Scenario.collection(#"{"id":"Z"}"#))
      try transaction.remove("days/2026/11/2026-11-21.json")
      try transaction.stage("days/1/x.json").write(Scenario.collection(#"{"id":"Z"}"#))
      #expect(try transaction.bytes(of: "days/2026/11/2026-11-21.json") == nil)
      let paths = try transaction.paths(in: "days")
      #expect(paths == ["days/1/x.json", "days/2026/11/2026-11-20.json"])
    }
    let dry = try #require(
      try store.change(Scenario.change("it"), isDryRun: true, body).entry)
    #expect(disk.dump == before)
    let real = try #require(try store.change(Scenario.change("it"), body).entry)
    #expect(dry.number == real.number)
    #expect(dry.files.map(\.path) == real.files.map(\.path))
    #expect(dry.files.map(\.after) == real.files.map(\.after))
    #expect(dry.records == real.records.filter { $0.path != "days/1/x.json" })
  }

  @Test func aReadOnlyStoreCanBeReadAndTriedOut() throws {
    let disk = try Scenario.all[1].disk()
    let store = Scenario.store(disk)
    disk.isReadOnly = true
    #expect(try store.text("omsorg.json") == "{\"format\":1}\n")
    #expect(try store.entries().count == 1)
    do {
      try store.put("a.json", "{}\n")
      Issue.record("written")
    } catch let error as DataDirectoryError {
      #expect(error.isPermission && error.kind == "permission")
    }
    let entry = try store.change(Scenario.change("try"), isDryRun: true) {
      try $0.replace("a.json", with: Array("{}\n".utf8))
    }.entry
    #expect(entry?.number == 2)
  }

  /// As cloned from elsewhere without `.omsorg`.
  @Test func aStoreWithoutLockFilesCanBeReadAndWritten() throws {
    let disk = try Scenario.all[1].disk()
    disk.root.entries["store"]?.entries[".omsorg"] = nil
    let store = Scenario.store(disk.copy())
    let calls = (store.disk as? SimulatedDisk)?.calls.count
    #expect(try store.text("omsorg.json") == "{\"format\":1}\n")
    #expect(calls == 0)
    #expect(
      try store.change(Scenario.change("dry"), isDryRun: true) {
        try $0.replace("a.json", with: [1])
      }.entry?.number == 2)
    try store.put("a.json", "{}\n")
    #expect(try store.entries().count == 2)
  }

  @Test func createNeverReplacesAStore() throws {
    let disk = try Scenario.all[1].disk()
    let before = disk.dump
    #expect(throws: DataDirectoryError.alreadyExists(path: "omsorg.json")) {
      try Scenario.create(Scenario.store(disk))
    }
    #expect(disk.dump == before)
  }

  @Test func anErrorInTheClosureLeavesNothing() throws {
    struct Refusal: Error {}
    let disk = try Scenario.all[1].disk()
    let store = Scenario.store(disk)
    let before = disk.dump
    #expect(throws: Refusal.self) {
      _ = try store.change(Scenario.change("refused")) { transaction in
        try transaction.stage("new/folder/x.json").write([1])
        try transaction.replace("clients.json", with: [2])
        throw Refusal()
      }
    }
    #expect(
      disk.dump.filter { !$0.key.hasSuffix("/lock") }
        == before.filter { !$0.key.hasSuffix("/lock") })
  }

  @Test func aFileChangedByHandMeanwhileIsNotOverwritten() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try Scenario.create(store)
    #expect(throws: DataDirectoryError.changedByHand(path: "clients.json")) {
      _ = try store.change(Scenario.change("slow")) { transaction in
        _ = try transaction.bytes(of: "clients.json")
        try temporary.write("clients.json", "by hand")
        try transaction.replace("clients.json", with: [1])
      }
    }
    #expect(try store.text("clients.json") == "by hand")
    #expect(throws: DataDirectoryError.changedByHand(path: "new.json")) {
      _ = try store.change(Scenario.change("slow")) { transaction in
        #expect(try transaction.bytes(of: "new.json") == nil)
        try temporary.write("new.json", "by hand")
        try transaction.replace("new.json", with: [1])
      }
    }
    #expect(try store.text("new.json") == "by hand")
  }

  /// The hand comes at each call; either it is noticed or the change was made before it.
  @Test func aFileChangedByHandAtAnyCallIsNeverLost() throws {
    let start = try Scenario.all[5].disk()
    let counting = start.copy()
    try Scenario.one(Scenario.store(counting))
    var refusals = 0
    for call in 1...counting.calls.count {
      let disk = start.copy()
      let hand = Array("by hand \(call)".utf8)
      var isDecided = false
      disk.beforeCall = {
        isDecided = isDecided || disk.dump["/store/.omsorg/commit.json"] != nil
        guard disk.calls.count == call - 1, !isDecided else { return }
        let node = disk.root.entries["store"]?.entries["clients.json"]
        node?.bytes = hand
        node?.changed += 1
      }
      do {
        try Scenario.one(Scenario.store(disk))
        #expect(
          isDecided && disk.dump["/store/clients.json"] != hand
            || disk.dump["/store/clients.json"]?.starts(with: Array("[".utf8)) == true)
      } catch DataDirectoryError.changedByHand {
        refusals += 1
        #expect(disk.dump["/store/clients.json"] == hand)
      }
    }
    #expect(refusals > 10)
  }

  @Test func aFileChangedByHandAfterACrashIsNotOverwritten() throws {
    let disk = try Scenario.all[5].disk()
    let counting = disk.copy()
    try Scenario.one(Scenario.store(counting))
    let renaming = try #require(
      counting.calls.firstIndex { $0.hasPrefix("rename .clients.json") })
    disk.crashCall = renaming + 1
    try? Scenario.one(Scenario.store(disk))
    disk.kill()
    disk.root.entries["store"]?.entries["clients.json"]?.bytes = [7]
    let error = DataDirectoryError.changedSinceCrash(
      path: "clients.json", entry: 2, staged: ".clients.json.2.new")
    #expect(throws: error) { try Scenario.followUp(Scenario.store(disk)) }
    #expect(throws: error) { try Scenario.followUp(Scenario.store(disk)) }
    #expect(disk.dump["/store/clients.json"] == [7])
    disk.root.entries["store"]?.entries[".clients.json.2.new"] = nil
    try Scenario.followUp(Scenario.store(disk))
    #expect(disk.dump["/store/clients.json"] == [7])
  }

  @Test(arguments: [
    "", "/a", "a//b", "a/", "../a", "a/../b", ".a", "a/.b", "log", "log/2026-11.jsonl",
    ".omsorg/lock", "a\0b", "a/.", String(repeating: "a", count: 256),
  ])
  func pathsOutOfTheStoreAreRefused(_ path: String) throws {
    let store = Scenario.store(try Scenario.all[1].disk())
    let refusal = DataDirectoryError.invalidPath(path)
    #expect(throws: refusal) { try store.text(path) }
    #expect(throws: refusal) { try store.put(path, "") }
    #expect(throws: refusal) { _ = try store.change(Scenario.change("x")) { try $0.remove(path) } }
    #expect(throws: refusal) {
      _ = try store.change(Scenario.change("x")) { _ = try $0.stage(path) }
    }
    #expect(throws: refusal) { try store.read(files: [], folders: [Folder(path)]) { _ in } }
  }

  @Test func foldersGiveTheFilesAskedFor() throws {
    let store = Scenario.store(try Scenario.all[3].disk())
    let (all, some) = try store.read(
      files: ["omsorg.json"],
      folders: [Folder("days"), Folder("none")]
    ) { snapshot in
      let buffer = ReadBuffer()
      for path in snapshot.paths {
        let bytes = try snapshot.withBytes(of: path, in: buffer) { Array($0) }
        #expect(try bytes == snapshot.bytes(of: path))
        #expect(snapshot.status(of: path)?.size == bytes?.count)
      }
      #expect(try snapshot.bytes(of: "none/x.json") == nil)
      let some = try store.read(files: [], folders: [Folder("days") { $0 > "days/2026/12" }]) {
        $0.paths
      }
      return (snapshot.paths, some)
    }
    #expect(
      all == ["days/2026/11/2026-11-20.json", "days/2026/12/2026-12-01.json", "omsorg.json"])
    #expect(some == ["days/2026/12/2026-12-01.json"])
  }
}
