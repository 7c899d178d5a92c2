/// The steps from a change that is decided to one that is done; they are the same for the writer
/// that made it and for one that finishes it after a crash, and each may be repeated.
struct Completion {
  let tree: Tree
  let record: CommitRecord

  private var lineWithBreak: [UInt8] { record.line + [UInt8(ascii: "\n")] }

  /// Writes the log line in its place, unless it stands there already.
  func writeLog() throws {
    let (descriptor, _) = try tree.openOrCreate(record.logPath)
    defer { tree.disk.close(descriptor) }
    let size = try tree.disk.fileStatus(of: descriptor, record.logPath).size
    guard size >= record.offset else {
      throw DataDirectoryError.damagedLog(path: record.logPath, offset: size)
    }
    let line = lineWithBreak
    if try size < record.offset + line.count || standsInLog(line, descriptor) == false {
      if size > record.offset { try truncateLog(descriptor) }
      try tree.disk.writeAll(line, to: descriptor, at: record.offset, record.logPath)
    }
    try tree.disk.synchronizeFile(descriptor, record.logPath)
    if record.offset == 0 { try tree.synchronizeDirectory(StorePath.log) }
  }

  /// Takes back what `writeLog` may have written.
  func removeFromLog() throws {
    if record.offset == 0 {
      try tree.remove(record.logPath)
      try tree.synchronizeDirectory(StorePath.log)
      return
    }
    guard let descriptor = try tree.open(record.logPath, .write) else { return }
    defer { tree.disk.close(descriptor) }
    try truncateLog(descriptor)
    try tree.disk.synchronizeFile(descriptor, record.logPath)
  }

  /// Puts the staged files in their places and removes what the change removes.
  func moveFiles() throws {
    for file in record.entry.files {
      if file.after != nil {
        try tree.rename(StorePath.staged(file.path, entry: record.entry.number), to: file.path)
      } else {
        try tree.remove(file.path)
      }
    }
  }

  /// Like `moveFiles`, after a crash in the middle of it or after it. Should a crash have left a
  /// file under both names, renaming does nothing, and the staged one goes with other leftovers.
  func moveRemainingFiles() throws {
    for file in record.entry.files {
      let staged = StorePath.staged(file.path, entry: record.entry.number)
      if file.after != nil {
        if try tree.status(staged) == nil { continue }
        try tree.rename(staged, to: file.path)
      } else if let version = try tree.version(of: file.path)?.version, version == file.before {
        // Otherwise someone has made a new file of that name since.
        try tree.remove(file.path)
      }
    }
  }

  /// Checks that no one has changed a file that is still to be replaced.
  /// - Throws: `changedSinceCrash`.
  func checkUnchangedSinceCrash() throws {
    for file in record.entry.files where file.after != nil {
      let staged = StorePath.staged(file.path, entry: record.entry.number)
      if try tree.status(staged) == nil { continue }
      let version = try tree.version(of: file.path)?.version
      if version != file.before && version != file.after {
        throw DataDirectoryError.changedSinceCrash(
          path: file.path, entry: record.entry.number, staged: staged)
      }
    }
  }

  /// Makes the moved files' names survive a loss of power.
  func synchronizeDirectories() throws {
    for directory in Set(record.entry.files.map { StorePath.split($0.path).directory }).sorted() {
      try tree.synchronizeDirectory(directory)
    }
  }

  /// Ends the change. That the record may come back after a loss of power does no harm.
  func removeRecord() throws {
    try tree.remove(StorePath.commitRecord)
  }

  /// Removes the directories that the change has emptied.
  func removeEmptyDirectories() {
    for file in record.entry.files where file.after == nil {
      tree.removeEmptyDirectories(from: StorePath.split(file.path).directory)
    }
  }

  private func standsInLog(_ line: [UInt8], _ descriptor: Int32) throws -> Bool {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: line.count, alignment: 1)
    defer { buffer.deallocate() }
    let count = try tree.disk.fill(buffer, from: descriptor, at: record.offset, record.logPath)
    return count == line.count && buffer.elementsEqual(line)
  }

  private func truncateLog(_ descriptor: Int32) throws {
    try Tree.repeated(record.logPath) { () throws(SystemError) in
      try tree.disk.truncate(descriptor, to: record.offset)
    }
  }
}
