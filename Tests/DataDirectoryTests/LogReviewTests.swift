import Testing

@testable import DataDirectory

/// What the log says of a folder's files, beside what they are.
@Suite struct LogReviewTests {
  private static let folder = Folder("days")

  /// Whether the log says of every file what it is, without looking at whose hand it was.
  private func agrees(_ store: DataDirectory) throws -> Bool {
    try store.reviewLog(of: Self.folder, lockTimeout: .zero) { review, snapshot in
      var files = review.files.compactMapValues(\.version)
      for path in snapshot.paths {
        let bytes = try snapshot.bytes(of: path) ?? []
        let version = LogEntry.Version(size: bytes.count, hash: ContentHash(of: bytes))
        if files.removeValue(forKey: path) != version { return false }
      }
      return files.isEmpty && review.faults.isEmpty
        && review.files.values.allSatisfy { $0.alteredBefore == nil }
    }
  }

  @Test(arguments: Scenario.all)
  func atEveryCallOfAWriterTheLogSaysWhatTheFilesAre(_ scenario: Scenario) throws {
    let disk = try scenario.disk()
    let store = Scenario.store(disk)
    var looked = 0
    var unexpected: [any Error] = []
    disk.beforeCall = {
      do {
        #expect(try agrees(store), "\(scenario.testDescription), call \(disk.calls.count)")
        looked += 1
      } catch DataDirectoryError.locked {
        // A real reader would have waited.
      } catch DataDirectoryError.notFound {
        // Nothing has been made yet.
      } catch {
        unexpected.append(error)
      }
    }
    try scenario.act(store)
    disk.beforeCall = nil
    #expect(unexpected.isEmpty, "\(unexpected)")
    #expect(looked > 20)
    #expect(try agrees(store))
  }

  private func lines(_ records: String...) -> String {
    "[\n" + records.joined(separator: ",\n") + "\n]\n"
  }

  @Test func recordsAreThoseThatChangesLeft() throws {
    let disk = SimulatedDisk()
    let store = Scenario.store(disk)
    try store.create(files: [], change: Scenario.change("made"))
    let path = "days/a.json"
    let (one, two, three) = (#"{"id":"1"}"#, #"{"id":"2"}"#, #"{"id":"3"}"#)
    try store.put(path, lines(one, two), at: "2026-11-01T00:00:00Z")
    func records() throws -> [String: ContentHash]? {
      try store.reviewLog(of: Self.folder) { review, _ in review.files[path]?.records }
    }
    let hashes = [one, two, three].map { ContentHash(of: Array($0.utf8)) }
    #expect(try records() == ["1": hashes[0], "2": hashes[1]])
    try store.put(path, lines(two, three), at: "2026-11-01T00:00:00Z")
    #expect(try records() == ["2": hashes[1], "3": hashes[2]])
    // What a change itself says of a record is no alteration.
    try store.put(path, lines(#"{"id":"2","x":1}"#, three), at: "2026-11-01T00:00:00Z")
    #expect(try records()?["2"] != hashes[1])
  }
}
