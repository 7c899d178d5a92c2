import Glibc

extension Transaction {
  /// A file that differs, and what the system knew of it when it was last read.
  private struct Planned {
    var file: LogEntry.File
    let status: FileStatus?
  }

  /// Makes the change happen.
  /// - Returns: the log's entry; nil if nothing differs.
  func commit() throws -> LogEntry? {
    let (planned, records) = try plan()
    guard !planned.isEmpty || isLoggedAlways else {
      abandon()
      return nil
    }
    let entry = LogEntry(
      number: entryNumber, change: change, undoes: undoes, files: planned.map(\.file),
      records: records)
    if isDryRun { return entry }
    try stage(entry)
    try decide(entry, planned)
    return entry
  }

  /// Removes what has been staged for a change that comes to nothing. The mark stays in the lock
  /// file, for only the next writer makes sure that what is removed stays so.
  func abandon() {
    for case .staged(let file) in pending.values { file.close() }
    pending = [:]
    guard !staged.isEmpty, lock?.staysMarked == false else { return }
    lock?.staysMarked = true
    for path in staged { try? tree.remove(path) }
    for path in tree.madeDirectories.reversed() where !path.hasPrefix(StorePath.own) {
      tree.removeEmptyDirectories(from: path, below: StorePath.split(path).directory)
    }
  }

  /// Compares everything pending with the files as they are.
  private func plan() throws -> ([Planned], [LogEntry.Record]) {
    var planned: [Planned] = []
    var records: [LogEntry.Record]? = []
    for (path, change) in pending.sorted(by: { StorePath.precedes($0.key, $1.key) }) {
      let old: (version: LogEntry.Version, bytes: [UInt8]?, status: FileStatus)?
      // Once there are too many records to log, a file's bytes aren't needed, only their hash.
      if records == nil && unfinished == nil, case .staged = change {
        old = try tree.version(of: path).map { ($0.version, nil, $0.status) }
      } else {
        old = try current(path).map { bytes, status in
          (LogEntry.Version(size: bytes.count, hash: ContentHash(of: bytes)), bytes, status)
        }
      }
      try see(path, old?.version)
      var new: [UInt8]?
      var after: LogEntry.Version?
      switch change {
      case .removed: break
      case .replaced(let bytes):
        if let old, old.bytes == bytes { continue }
        new = bytes
        after = LogEntry.Version(size: bytes.count, hash: ContentHash(of: bytes))
      case .staged(let file):
        after = file.version
        if let old, old.version == after {
          try drop(file)
          continue
        }
        if records != nil, !isDryRun { new = try tree.contents(of: file.stagedPath)?.bytes }
      }
      if old == nil && after == nil { continue }
      var isKept = true
      if let collected = records, after == nil || new != nil {
        let outcome = RecordChanges.between(
          old?.bytes, new, path: path, limit: recordLimit - collected.count)
        switch outcome {
        case .records(let found):
          records?.append(contentsOf: found)
          isKept = false
        case .tooMany: records = nil
        case .notRecords: break
        }
      }
      let file = LogEntry.File(path: path, before: old?.version, after: after, isKept: isKept)
      planned.append(Planned(file: file, status: old?.status))
    }
    guard let records else {
      for index in planned.indices { planned[index].file.isKept = true }
      return (planned, [])
    }
    return (planned, records)
  }

  /// Forgets a streamed file that turned out the same as it was.
  private func drop(_ file: StagedFile) throws {
    file.close()
    pending[file.path] = nil
    if !isDryRun { try tree.remove(file.stagedPath) }
  }

  /// Writes all that the change needs beside what there is, and makes it durable: after this only
  /// the log line needs room on the disk.
  private func stage(_ entry: LogEntry) throws {
    var directories: Set<String> = []
    for file in entry.files {
      switch pending[file.path] {
      case .replaced(let bytes):
        let path = StorePath.staged(file.path, entry: entryNumber)
        let descriptor = try createStaged(path)
        defer { tree.disk.close(descriptor) }
        try tree.disk.writeAll(bytes, to: descriptor, at: 0, path)
        try tree.disk.synchronizeFile(descriptor, path)
      case .staged(let staged): try staged.finish()
      case .removed, nil: break
      }
      let directory = StorePath.split(file.path).directory
      if file.after != nil {
        directories.insert(directory)
        // Directories above may be new, even if made by an earlier writer that was cut short.
        if file.before == nil { directories.formUnion(Self.parents(of: directory)) }
      }
      if file.isKept && file.before != nil {
        let kept = StorePath.kept(file.path, entry: entryNumber)
        try keep(file.path, as: kept)
        let directory = StorePath.split(kept).directory
        directories.insert(directory)
        directories.formUnion(Self.parents(of: directory))
      }
    }
    if end.size == 0 {
      _ = try tree.makeDirectory(StorePath.log)
      directories.formUnion(["", StorePath.log])
    }
    for directory in directories.sorted() { try tree.synchronizeDirectory(directory) }
  }

  /// Gives a file that is about to be replaced a second name.
  private func keep(_ path: String, as kept: String) throws {
    try lock?.makeMarkDurable()
    staged.append(kept)
    do {
      try tree.link(path, as: kept)
    } catch DataDirectoryError.system(_, let code)
      where [EPERM, EOPNOTSUPP, EMLINK].contains(code)
    {
      // A file system without hard links.
      guard let (bytes, _) = try tree.contents(of: path) else { return }
      let copy = try tree.create(kept)
      defer { tree.disk.close(copy) }
      try tree.disk.writeAll(bytes, to: copy, at: 0, kept)
      try tree.disk.synchronizeFile(copy, kept)
    }
  }

  /// Decides the change by its record, then carries it out.
  private func decide(_ entry: LogEntry, _ planned: [Planned]) throws {
    let record = CommitRecord(entry: entry, end: end)
    let recordFile = try createStaged(StorePath.newCommitRecord)
    defer { tree.disk.close(recordFile) }
    try tree.disk.writeAll(record.encoded, to: recordFile, at: 0, StorePath.newCommitRecord)
    try tree.disk.synchronizeFile(recordFile, StorePath.newCommitRecord)

    let commitLock = try CommitLock.exclusive(tree, timeout: lockTimeout)
    defer { withExtendedLifetime(commitLock) {} }
    for plan in planned where try tree.status(plan.file.path) != plan.status {
      // The link to a kept file alters its times; its contents tell.
      let version = try tree.version(of: plan.file.path)?.version
      guard version == plan.file.before else {
        throw DataDirectoryError.changedByHand(path: plan.file.path)
      }
    }
    let completion = Completion(tree: tree, record: record)
    do {
      try tree.rename(StorePath.newCommitRecord, to: StorePath.commitRecord)
      try tree.synchronizeDirectory(StorePath.own)
      try completion.writeLog()
    } catch {
      try rollBack(completion, after: error)
      throw error
    }
    do {
      try completion.moveFiles()
      try completion.synchronizeDirectories()
      try completion.removeRecord()
    } catch {
      throw unfinished(error)
    }
    staged = []
    completion.removeEmptyDirectories()
  }

  /// Takes a decision back before anything has been moved, for want of room in the log say.
  /// - Throws: `unfinished` when that can't be done either.
  private func rollBack(_ completion: Completion, after error: any Error) throws {
    do {
      // In this order: without its record the line would count.
      try completion.removeFromLog()
      try completion.removeRecord()
      try tree.synchronizeDirectory(StorePath.own)
    } catch {
      throw unfinished(error)
    }
  }

  /// The error for a decided change that the next writer has to finish; its staged files stay.
  private func unfinished(_ error: any Error) -> any Error {
    lock?.staysMarked = true
    guard case DataDirectoryError.system(let path, let code) = error else { return error }
    return DataDirectoryError.unfinished(entry: entryNumber, path: path, errno: code)
  }

  /// All directories above one, the store's own, "", among them.
  private static func parents(of directory: String) -> Set<String> {
    var parents: Set<String> = [""]
    var directory = directory
    while !directory.isEmpty {
      directory = StorePath.split(directory).directory
      parents.insert(directory)
    }
    return parents
  }
}
