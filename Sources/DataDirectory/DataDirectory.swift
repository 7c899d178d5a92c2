/// A directory of plain files used as a database: one writer at a time, any number of readers,
/// changes that happen wholly or not at all, and a log of them.
///
/// Files are named by their paths relative to the directory, `visits/2026/11/2026-11-20.json`.
public struct DataDirectory: Sendable {
  /// The directory's path as the user wrote it.
  public let path: String
  let disk: any Disk
  /// With more changed records than this in one entry, files are kept whole instead.
  var loggedRecordLimit = RecordChanges.limit

  /// A directory; nothing is read yet.
  public init(path: String, disk: any Disk = SystemDisk()) {
    self.path = path
    self.disk = disk
  }

  /// Makes a store, all of it or nothing, in a directory that is made if it isn't there.
  /// - Parameters:
  ///   - files: paths and contents.
  ///   - change: what the log's first entry says.
  /// - Returns: the log's first entry.
  /// - Throws: `alreadyExists` if one of the files is there; else as `change`.
  @discardableResult
  public func create(
    files: [(path: String, bytes: [UInt8])], change: Change, lockTimeout: Duration = .seconds(30)
  ) throws -> LogEntry? {
    try Tree.makeRoot(path, disk)
    return try self.change(change, lockTimeout: lockTimeout) { transaction in
      for file in files {
        if try transaction.bytes(of: file.path) != nil {
          throw DataDirectoryError.alreadyExists(path: file.path)
        }
        try transaction.replace(file.path, with: file.bytes)
      }
    }.entry
  }

  /// Opens files as they are at one moment and passes them to a closure; writers aren't kept
  /// waiting while it runs. Nothing is written.
  /// - Parameters:
  ///   - files: paths; those that don't exist are absent from the snapshot.
  ///   - folders: folders of which to open all files, or some.
  ///   - lockTimeout: how long to wait while a writer puts files in place.
  /// - Throws: `DataDirectoryError`, and what the closure throws.
  public func read<Result>(
    files: [String], folders: [Folder] = [], lockTimeout: Duration = .seconds(30),
    _ body: (Snapshot) throws -> Result
  ) throws -> Result {
    for path in files + folders.map(\.path) where !StorePath.isData(path) {
      throw DataDirectoryError.invalidPath(path)
    }
    let snapshot = try opening(lockTimeout: lockTimeout) { tree, record in
      try Snapshot(tree, at: path, files: files, folders: folders, record: record)
    }
    return try body(snapshot)
  }

  /// The log as it is at this moment.
  /// - Throws: `DataDirectoryError`.
  public func log(lockTimeout: Duration = .seconds(30)) throws -> Log {
    try opening(lockTimeout: lockTimeout) { tree, record in try Log(tree, pending: record) }
  }

  /// Reads the log through: every line is to be an entry, and their numbers to be consecutive. With
  /// it, what the log says that the files of a folder are is held against what they are, both as they
  /// were at one moment.
  /// - Parameters:
  ///   - folder: the folder that is looked at.
  ///   - body: gets the log's faults, what it says of the folder's files, and the files.
  /// - Throws: `DataDirectoryError` if it can't be told what is in the log, never for what is; and what
  ///   the closure throws.
  public func reviewLog<Result>(
    of folder: Folder, lockTimeout: Duration = .seconds(30),
    _ body: (LogReview, Snapshot) throws -> Result
  ) throws -> Result {
    guard StorePath.isData(folder.path) else { throw DataDirectoryError.invalidPath(folder.path) }
    let (check, snapshot) = try opening(lockTimeout: lockTimeout) { tree, record in
      (
        LogCheck(tree, pending: record),
        try Snapshot(tree, at: path, files: [], folders: [folder], record: record)
      )
    }
    return try body(LogReview(check, of: folder), snapshot)
  }

  /// Makes a change: whatever the closure does through the transaction happens wholly or, if
  /// anything throws, not at all.
  ///
  /// The writers' lock is held throughout: nobody should be waited for inside the closure.
  /// - Parameters:
  ///   - change: what the log says of it; the closure may still alter it in the transaction.
  ///   - lockTimeout: how long to wait for another writer, and for readers opening files.
  ///   - isDryRun: compute the same change and write nothing.
  ///   - waiting: called once with the holder of the lock, if known, before waiting for it.
  /// - Returns: what the closure returns, and the log's new entry; nil if nothing differs.
  /// - Throws: `DataDirectoryError`, and what the closure throws. After any error but `unfinished`
  ///   the store is as before.
  public func change<Result>(
    _ change: Change, lockTimeout: Duration = .seconds(30), isDryRun: Bool = false,
    waiting: (LockHolder?) -> Void = { _ in }, _ body: (Transaction) throws -> Result
  ) throws -> (result: Result, entry: LogEntry?) {
    let tree = try Tree(path: path, disk: disk)
    let transaction = try Transaction(
      tree, change, lockTimeout: lockTimeout, isDryRun: isDryRun, recordLimit: loggedRecordLimit,
      waiting: waiting)
    do {
      let result = try body(transaction)
      return (result, try transaction.commit())
    } catch {
      transaction.abandon()
      throw error
    }
  }

  /// Whether others than the owner can get at the store's files; nil if they can't.
  /// - Throws: `DataDirectoryError`.
  public func permissionWarning() throws -> PermissionWarning? {
    let tree = try Tree(path: path, disk: disk)
    guard let permissions = try tree.permissions(), permissions & 0o077 != 0 else { return nil }
    return PermissionWarning(path: path, permissions: permissions)
  }

  /// Opens something while no writer puts files in place.
  private func opening<Result>(
    lockTimeout: Duration, _ open: (Tree, CommitRecord?) throws -> Result
  ) throws -> Result {
    let tree = try Tree(path: path, disk: disk)
    while true {
      let lock = try CommitLock.shared(tree, timeout: lockTimeout)
      let result = try withExtendedLifetime(lock) { try open(tree, try CommitRecord(tree)) }
      // No lock file: no writer has been here, unless the first one came meanwhile.
      if try lock != nil || tree.status(StorePath.commitLock) == nil { return result }
    }
  }
}
