import Testing

@testable import DataDirectory

/// All that a reader sees of a store.
struct StoreView: Hashable {
  var files: [String: [UInt8]] = [:]
  var log: [[UInt8]] = []

  static let single = ["omsorg.json", "clients.json", "settings.json", "follow.json"]

  init() {}

  /// Reads a store without waiting for locks.
  /// - Throws: `locked` while a writer puts files in place.
  init(_ store: DataDirectory) throws {
    do {
      self = try Self.reader(store)()
    } catch DataDirectoryError.notFound {
      self.init()
    }
  }

  /// Opens a store; what it returns reads what was opened.
  static func reader(_ store: DataDirectory) throws -> () throws -> StoreView {
    // The snapshot outlives the call so that it can be read when the files have been replaced.
    let snapshot = try store.read(
      files: single, folders: [Folder("days")], lockTimeout: .zero
    ) { $0 }
    let log = try store.log(lockTimeout: .zero)
    return {
      var view = StoreView()
      for path in snapshot.paths { view.files[path] = try snapshot.bytes(of: path) }
      while let entry = try log.next() { view.log.insert(entry.line, at: 0) }
      return view
    }
  }

  /// The view without what `Scenario.followUp` adds.
  var withoutFollowUp: StoreView {
    var view = self
    if view.files.removeValue(forKey: "follow.json") != nil { view.log.removeLast() }
    return view
  }

  /// Checks that the log's entries are consecutive and tell the files' contents.
  func checkLog(_ comment: Comment) throws {
    var versions: [String: LogEntry.Version] = [:]
    for (index, line) in log.enumerated() {
      let entry = try LogEntry(line: line)
      #expect(entry.number == index + 1, comment)
      for file in entry.files {
        #expect(versions[file.path] == file.before, comment)
        versions[file.path] = file.after
      }
    }
    let contents = files.mapValues {
      LogEntry.Version(size: $0.count, hash: ContentHash(of: $0))
    }
    #expect(contents == versions, comment)
  }
}
