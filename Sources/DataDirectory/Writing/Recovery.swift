/// What a writer does before its own change: it finishes what one before it has decided, and
/// removes what one before it has left behind.
struct Recovery {
  let tree: Tree
  let lockTimeout: Duration

  /// Leaves the store with no change under way.
  /// - Parameter wasCutShort: whether the writer before was, so that there may be leftovers.
  func run(wasCutShort: Bool) throws {
    if let record = try CommitRecord(tree) { try finish(record) }
    if wasCutShort { try removeLeftovers() }
  }

  private func finish(_ record: CommitRecord) throws {
    let lock = try CommitLock.exclusive(tree, timeout: lockTimeout)
    defer { withExtendedLifetime(lock) {} }
    let completion = Completion(tree: tree, record: record)
    try completion.checkUnchangedSinceCrash()
    // The writer may have been killed before it made the record durable.
    if let descriptor = try tree.open(StorePath.commitRecord) {
      defer { tree.disk.close(descriptor) }
      try tree.disk.synchronizeFile(descriptor, StorePath.commitRecord)
    }
    try tree.synchronizeDirectory(StorePath.own)
    try completion.writeLog()
    try completion.moveRemainingFiles()
    try completion.synchronizeDirectories()
    try completion.removeRecord()
    completion.removeEmptyDirectories()
  }

  /// Removes staged files, and files kept for entries that never came about.
  ///
  /// Every directory is made durable, for the writer that was cut short may itself have removed
  /// files that a loss of power would bring back.
  private func removeLeftovers() throws {
    // No staged file may go while the record that needs it could come back.
    try tree.synchronizeDirectory(StorePath.own)
    try tree.remove(StorePath.newCommitRecord)
    try removeStaged(in: "")
    let last = try LogEnd(tree, month: "").next - 1
    for name in try tree.names(in: StorePath.kept) {
      guard let number = Int(name), number > last else { continue }
      try removeAll(StorePath.join(StorePath.kept, name))
    }
    try tree.synchronizeDirectory(StorePath.kept)
    try tree.synchronizeDirectory(StorePath.log)
  }

  private func removeStaged(in directory: String) throws {
    var hasRemoved = false
    for name in try tree.names(in: directory) {
      let path = StorePath.join(directory, name)
      if StorePath.isStaged(name) {
        try tree.remove(path)
        hasRemoved = true
      } else if !name.hasPrefix("."), !name.hasSuffix(".json"), path != StorePath.log,
        try tree.status(path)?.kind == .directory
      {
        try removeStaged(in: path)
      }
    }
    try tree.synchronizeDirectory(directory)
    if hasRemoved { tree.removeEmptyDirectories(from: directory) }
  }

  private func removeAll(_ directory: String) throws {
    for name in try tree.names(in: directory) {
      let path = StorePath.join(directory, name)
      if try tree.status(path)?.kind == .directory {
        try removeAll(path)
      } else {
        try tree.remove(path)
      }
    }
    tree.removeEmptyDirectories(from: directory, below: StorePath.split(directory).directory)
  }
}
