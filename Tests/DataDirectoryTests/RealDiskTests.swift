import Glibc
import Records
import Testing

@testable import DataDirectory

/// What only the real disk can show. The umask and resource limits belong to the whole process.
@Suite(.serialized) struct RealDiskTests {
  @Test(arguments: [mode_t(0), 0o077, 0o777])
  func filesAreForTheOwnerOnly(_ mask: mode_t) throws {
    let temporary = try TemporaryStore()
    let old = umask(mask)
    defer { umask(old) }
    try Scenario.create(temporary.store)
    try Scenario.bulk(temporary.store)
    umask(old)
    let paths = temporary.paths()
    #expect(paths.count > 15)
    for path in paths {
      var status = stat()
      lstat(path, &status)
      let isDirectory = status.st_mode & S_IFMT == S_IFDIR
      #expect(temporary.permissions(path) == (isDirectory ? 0o700 : 0o600), "\(path)")
    }
    #expect(try temporary.store.permissionWarning() == nil)
  }

  @Test func aStoreOpenToOthersIsWarnedOf() throws {
    let temporary = try TemporaryStore()
    try Scenario.create(temporary.store)
    chmod(temporary.path, 0o750)
    let warning = try #require(try temporary.store.permissionWarning())
    #expect(warning.permissions == 0o750)
    #expect(warning.message(.english).contains("mode 750"))
    #expect(warning.hint(.swedish).contains("chmod 700"))
  }

  @Test func symbolicLinksAreNotFollowed() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try Scenario.create(store)
    let outside = temporary.parent + "/outside"
    mkdir(outside, 0o700)
    try temporary.write("../outside/x.json", "secret")
    symlink(outside + "/x.json", temporary.path + "/linked.json")
    symlink(outside, temporary.path + "/linked")
    symlink(outside + "/x.json", temporary.path + "/days/2026/11/2026-11-30.json")

    for path in ["linked.json", "linked/x.json"] {
      let link = path == "linked.json" ? path : "linked"
      let refusal = DataDirectoryError.symbolicLink(path: link)
      #expect(throws: refusal) { try store.text(path) }
      #expect(throws: refusal) { try store.put(path, "{}\n") }
      #expect(throws: refusal) {
        _ = try store.change(Scenario.change("remove")) { try $0.remove(path) }
      }
      #expect(throws: refusal) {
        _ = try store.change(Scenario.change("stage")) { _ = try $0.stage(path).write([1]) }
      }
    }
    #expect(throws: DataDirectoryError.symbolicLink(path: "days/2026/11/2026-11-30.json")) {
      try store.read(files: [], folders: [Folder("days")]) { _ in }
    }
    unlink(temporary.path + "/days/2026/11/2026-11-30.json")
    for own in ["lock", "commit.lock"] {
      unlink(temporary.path + "/.omsorg/" + own)
      symlink(outside + "/x.json", temporary.path + "/.omsorg/" + own)
      #expect(throws: DataDirectoryError.symbolicLink(path: ".omsorg/" + own)) {
        try store.put("a.json", "{}\n")
      }
      unlink(temporary.path + "/.omsorg/" + own)
    }
    try store.put("a.json", "{}\n")
    let leaked = try DataDirectory(path: outside, disk: SystemDisk()).text("x.json")
    #expect(leaked == "secret")
  }

  @Test func whatIsNoOrdinaryFileIsRefused() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try Scenario.create(store)
    mkfifo(temporary.path + "/pipe.json", 0o600)
    #expect(throws: DataDirectoryError.wrongKind(path: "pipe.json")) { try store.text("pipe.json") }
    #expect(throws: DataDirectoryError.wrongKind(path: "clients.json")) {
      try store.text("clients.json/x.json")
    }
    #expect(throws: DataDirectoryError.wrongKind(path: "days")) { try store.text("days") }
    let nowhere = DataDirectory(path: temporary.parent + "/nowhere")
    #expect(throws: DataDirectoryError.notFound(path: nowhere.path)) { try nowhere.text("a.json") }
    let file = DataDirectory(path: temporary.path + "/clients.json")
    #expect(throws: DataDirectoryError.wrongKind(path: file.path)) { try file.text("a.json") }
  }

  @Test func aWaiterSaysWhoHoldsTheLock() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try Scenario.create(store)
    let start = ContinuousClock.now
    _ = try store.change(Scenario.change("long")) { _ in
      var told: LockHolder?
      do {
        _ = try store.change(
          Scenario.change("other"), lockTimeout: .milliseconds(50), waiting: { told = $0 }
        ) { _ in }
        Issue.record("two writers at once")
      } catch DataDirectoryError.locked(let holder?) {
        #expect(holder == told)
        #expect(holder.process == Int(getpid()) && holder.who == "anna")
        #expect(holder.command == ["test", "long"] && holder.since == "2026-11-20T08:15:03Z")
      }
      // Readers aren't kept waiting.
      #expect(try store.text("omsorg.json") == "{\"format\":1}\n")
    }
    #expect(ContinuousClock.now - start >= .milliseconds(50))
    try store.put("a.json", "{}\n")
  }

  @Test func interruptedCallsAreRepeated() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try Scenario.create(store)
    // Without SA_RESTART, so that calls do return EINTR; sent to the writing thread only.
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in }
    sigaction(SIGUSR2, &action, nil)
    let writer = Worker {
      for number in 0..<300 { try store.put("a.json", "{\"n\":\(number)}\n") }
    }
    writer.start()
    var signals = 0
    while !writer.isDone {
      writer.signal(SIGUSR2)
      signals += 1
      usleep(100)
    }
    try writer.wait()
    #expect(signals > 10)
    #expect(try store.entries().count == 301)
  }

  /// More files than a process may have open are read all the same.
  @Test func fewDescriptorsAreEnough() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    let files = (0..<300).map { ("d/\($0 % 7)/\($0).json", Array("{\"n\":\($0)}\n".utf8)) }
    try store.create(files: files, change: Scenario.change("create"))
    let few = DataDirectory(path: temporary.path, disk: FewDescriptors())
    try few.read(files: ["none.json"], folders: [Folder("d")]) { snapshot in
      #expect(snapshot.paths.count == 300)
      let none = try snapshot.bytes(of: "none.json")
      #expect(none == nil)
      for (path, bytes) in files {
        let found = try snapshot.bytes(of: path)
        #expect(found == bytes)
      }
    }
  }
}

/// The real disk for a process that may have 40 files open.
private final class FewDescriptors: Disk, @unchecked Sendable {
  private let disk = SystemDisk()
  private var open = 0

  private func opening(_ call: () throws(SystemError) -> Int32) throws(SystemError) -> Int32 {
    if open >= 40 { throw SystemError(EMFILE) }
    let descriptor = try call()
    open += 1
    return descriptor
  }

  func openDirectory(path: String) throws(SystemError) -> Int32 {
    try opening { () throws(SystemError) in try disk.openDirectory(path: path) }
  }
  func openDirectory(_ name: String, in directory: Int32) throws(SystemError) -> Int32 {
    try opening { () throws(SystemError) in try disk.openDirectory(name, in: directory) }
  }
  func openFile(
    _ name: String, in directory: Int32, _ mode: OpenMode
  ) throws(SystemError) -> Int32 {
    try opening { () throws(SystemError) in try disk.openFile(name, in: directory, mode) }
  }
  func close(_ descriptor: Int32) {
    open -= 1
    disk.close(descriptor)
  }
  func makeDirectory(path: String) throws(SystemError) { throw SystemError(EROFS) }
  func makeDirectory(_ name: String, in directory: Int32) throws(SystemError) {
    throw SystemError(EROFS)
  }
  func removeDirectory(_ name: String, in directory: Int32) throws(SystemError) {
    throw SystemError(EROFS)
  }
  func names(in directory: Int32) throws(SystemError) -> [String] {
    try disk.names(in: directory)
  }
  func status(of descriptor: Int32) throws(SystemError) -> FileStatus {
    try disk.status(of: descriptor)
  }
  func status(of name: String, in directory: Int32) throws(SystemError) -> FileStatus {
    try disk.status(of: name, in: directory)
  }
  func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(SystemError) -> Int {
    try disk.read(descriptor, into: buffer, at: offset)
  }
  func write(
    _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at offset: Int
  ) throws(SystemError) -> Int {
    throw SystemError(EROFS)
  }
  func truncate(_ descriptor: Int32, to size: Int) throws(SystemError) { throw SystemError(EROFS) }
  func synchronize(_ descriptor: Int32) throws(SystemError) { throw SystemError(EROFS) }
  func rename(_ name: String, to newName: String, in directory: Int32) throws(SystemError) {
    throw SystemError(EROFS)
  }
  func link(
    _ name: String, in directory: Int32, as newName: String, in newDirectory: Int32
  ) throws(SystemError) {
    throw SystemError(EROFS)
  }
  func unlink(_ name: String, in directory: Int32) throws(SystemError) { throw SystemError(EROFS) }
  func tryLock(_ descriptor: Int32, exclusive: Bool) throws(SystemError) -> Bool {
    try disk.tryLock(descriptor, exclusive: exclusive)
  }
  func allowOpenFiles(_ count: Int) {}
}
