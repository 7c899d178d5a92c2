import Glibc

/// The writer's view of a store within one change: it sees its own changes, nobody else does.
///
/// For use by one thread, within the closure that it is passed to.
public final class Transaction {
  /// What the log will say of this change.
  public var change: Change
  /// Whether the log gets an entry even if no file differs: what was looked at is to be known.
  public var isLoggedAlways = false
  /// The number that the log's entry gets.
  public let entryNumber: Int
  /// Whether nothing is written.
  public let isDryRun: Bool

  enum Pending {
    case replaced([UInt8])
    case staged(StagedFile)
    case removed
  }

  let tree: Tree
  let end: LogEnd
  let lockTimeout: Duration
  let recordLimit: Int
  /// Absent only in a dry run on a store where nothing may be written.
  let lock: WriterLock?
  /// In a dry run, what a writer cut short has left and nobody has finished yet.
  let unfinished: CommitRecord?
  var pending: [String: Pending] = [:]
  /// What was read of the files: nil where there was none.
  var seen: [String: LogEntry.Version?] = [:]
  /// The entry that this change undoes.
  var undoes: Int?
  /// The hidden files made so far that have to go if the change comes to nothing.
  var staged: [String] = []

  init(
    _ tree: Tree, _ change: Change, lockTimeout: Duration, isDryRun: Bool, recordLimit: Int,
    waiting: (LockHolder?) -> Void
  ) throws {
    self.tree = tree
    self.change = change
    self.lockTimeout = lockTimeout
    self.isDryRun = isDryRun
    self.recordLimit = recordLimit
    let holder = LockHolder(
      process: Int(getpid()), who: change.who, command: change.command, since: change.at)
    do {
      lock = try WriterLock.take(
        tree, holder: holder, timeout: lockTimeout, isDryRun: isDryRun, waiting: waiting)
    } catch let error as DataDirectoryError {
      guard isDryRun, error.isPermission || error.isNotThere else { throw error }
      lock = nil
    }
    if isDryRun {
      unfinished = try CommitRecord(tree)
    } else {
      unfinished = nil
      do {
        try Recovery(tree: tree, lockTimeout: lockTimeout).run(
          wasCutShort: lock?.wasMarked ?? false)
      } catch {
        lock?.staysMarked = true
        throw error
      }
    }
    end = try LogEnd(tree, month: change.month)
    entryNumber = max(end.next, (unfinished?.entry.number ?? 0) + 1)
  }

  /// A file's contents, as this transaction has left them; nil if there is no such file.
  /// - Throws: `DataDirectoryError`.
  public func bytes(of path: String) throws -> [UInt8]? {
    try check(path)
    switch pending[path] {
    case .replaced(let bytes): return bytes
    case .removed: return nil
    case .staged: preconditionFailure("'\(path)' is being written piece by piece")
    case nil:
      let bytes = try current(path)?.bytes
      try see(path, bytes.map { LogEntry.Version(size: $0.count, hash: ContentHash(of: $0)) })
      return bytes
    }
  }

  /// The paths of all `.json` files below a folder, as this transaction has left them, sorted by
  /// bytes.
  /// - Throws: `DataDirectoryError`.
  public func paths(in folder: String) throws -> [String] {
    try check(folder)
    var paths: Set<String> = []
    try tree.forEachJSONFile(below: folder) { paths.insert($0) }
    func overlay(_ path: String, isThere: Bool) {
      guard path.hasPrefix(folder + "/"), path.hasSuffix(".json") else { return }
      if isThere { paths.insert(path) } else { paths.remove(path) }
    }
    for file in unfinished?.entry.files ?? [] { overlay(file.path, isThere: file.after != nil) }
    for (path, change) in pending {
      if case .removed = change {
        overlay(path, isThere: false)
      } else {
        overlay(path, isThere: true)
      }
    }
    return paths.sorted(by: StorePath.precedes)
  }

  /// Whether a file on the disk is as the log's last entry about it left it; nil if none of the latest
  /// entries is about it.
  /// - Parameter lookingBack: how many entries are looked at, at most.
  /// - Throws: `DataDirectoryError`.
  public func isAsLogged(_ path: String, lookingBack: Int) throws -> Bool? {
    try check(path)
    let log = try Log(tree, pending: unfinished)
    for _ in 0..<lookingBack {
      guard let entry = try log.next() else { return nil }
      guard let file = entry.files.first(where: { $0.path == path }) else { continue }
      let version = try current(path).map {
        LogEntry.Version(size: $0.bytes.count, hash: ContentHash(of: $0.bytes))
      }
      return version == file.after
    }
    return nil
  }

  /// Gives a file new contents; it is made if it isn't there.
  /// - Throws: `invalidPath`.
  public func replace(_ path: String, with bytes: [UInt8]) throws {
    try check(path)
    try forgetPending(path)
    pending[path] = .replaced(bytes)
  }

  /// Removes a file; that it isn't there is no error.
  /// - Throws: `invalidPath`.
  public func remove(_ path: String) throws {
    try check(path)
    try forgetPending(path)
    pending[path] = .removed
  }

  /// Gives a file new contents that are written piece by piece, for more than fits in memory.
  ///
  /// The file can't be read through this transaction any more. In a dry run only the size and the
  /// hash of what is written are kept, so the entry lists the file but not its records.
  /// - Throws: `DataDirectoryError`.
  public func stage(_ path: String) throws -> StagedFile {
    try check(path)
    try forgetPending(path)
    let stagedPath = StorePath.staged(path, entry: entryNumber)
    var descriptor: Int32?
    if !isDryRun {
      tree.disk.allowOpenFiles(pending.count)
      descriptor = try createStaged(stagedPath)
    }
    let file = StagedFile(
      path: path, stagedPath: stagedPath, disk: tree.disk, descriptor: descriptor)
    pending[path] = .staged(file)
    return file
  }

  /// Makes a hidden file that will be removed if the change comes to nothing.
  func createStaged(_ stagedPath: String) throws -> Int32 {
    try lock?.makeMarkDurable()
    staged.append(stagedPath)
    return try tree.create(stagedPath)
  }

  /// A file as it is on the disk.
  func current(_ path: String) throws -> (bytes: [UInt8], FileStatus)? {
    guard let unfinished else { return try tree.contents(of: path) }
    guard let source = try unfinished.source(of: path, tree) else { return nil }
    return try tree.contents(of: source)
  }

  /// Remembers what was read of a file.
  /// - Throws: `changedByHand` if it was read before and was something else then.
  func see(_ path: String, _ version: LogEntry.Version?) throws {
    if let before = seen[path], before != version {
      throw DataDirectoryError.changedByHand(path: path)
    }
    seen[path] = .some(version)
  }

  private func forgetPending(_ path: String) throws {
    guard case .staged(let file)? = pending.removeValue(forKey: path) else { return }
    file.close()
    if !isDryRun { try tree.remove(file.stagedPath) }
  }

  private func check(_ path: String) throws {
    guard StorePath.isData(path) else { throw DataDirectoryError.invalidPath(path) }
  }
}
