extension Transaction {
  /// Puts back what an entry of the log changed: records where the log has them, whole files where
  /// they were kept. Later changes to other records of a file stay.
  /// - Parameter isAppendOnly: whether nothing may be taken out of the file of a path. Such files are
  ///   left as they are; what the entry added to them stands in its records, for the caller to
  ///   correct.
  /// - Returns: the entry that is undone.
  /// - Throws: `noSuchEntry`, `notUndoable`; `changedLater` or `changedOutsideLog` if what it
  ///   changed isn't as it left it; `damagedKeptFile`.
  @discardableResult
  public func undo(
    entry number: Int, leaving isAppendOnly: (String) -> Bool = { _ in false }
  ) throws -> LogEntry {
    let entry = try Log(tree, pending: unfinished).entry(number)
    if let reason = entry.change.notUndoable {
      throw DataDirectoryError.notUndoable(entry: number, reason: reason)
    }
    let records = Dictionary(grouping: entry.records, by: \.path)
    for file in entry.files {
      if isAppendOnly(file.path) {
        // Without its records nobody could tell what the entry added.
        guard !file.isKept else {
          throw DataDirectoryError.notUndoable(
            entry: number, reason: "the log does not hold what it added to '\(file.path)'")
        }
      } else if file.isKept {
        try undoFile(file, of: number)
      } else {
        try undoRecords(records[file.path] ?? [], of: file, entry: number)
      }
    }
    undoes = number
    return entry
  }

  private func undoRecords(
    _ records: [LogEntry.Record], of file: LogEntry.File, entry: Int
  ) throws {
    let current = try bytes(of: file.path)
    switch RecordChanges.undoing(records, in: current, sizeBefore: file.before?.size) {
    case .conflict(let id): throw try conflict(entry, file.path, id)
    case .contents(nil): try remove(file.path)
    case .contents(let bytes?): try replace(file.path, with: bytes)
    }
  }

  private func undoFile(_ file: LogEntry.File, of entry: Int) throws {
    let source = try unfinished?.source(of: file.path, tree) ?? file.path
    let version = try tree.version(of: source)?.version
    guard version == file.after else { throw try conflict(entry, file.path, "") }
    try see(file.path, version)
    guard let before = file.before else { return try remove(file.path) }
    let kept = StorePath.kept(file.path, entry: entry)
    guard let (bytes, _) = try tree.contents(of: kept),
      LogEntry.Version(size: bytes.count, hash: ContentHash(of: bytes)) == before
    else { throw DataDirectoryError.damagedKeptFile(entry: entry, path: kept) }
    // A copy, not a link: whoever edits the file in place must not alter what is kept.
    try stage(file.path).write(bytes)
  }

  /// Why something isn't as an entry left it: a later entry, or else somebody's hand.
  private func conflict(_ entry: Int, _ path: String, _ id: String) throws -> DataDirectoryError {
    let log = try Log(tree, pending: unfinished)
    while let later = try log.next(), later.number > entry {
      guard let file = later.files.first(where: { $0.path == path }) else { continue }
      if file.isKept || id.isEmpty
        || later.records.contains(where: { $0.path == path && $0.id == id })
      {
        return .changedLater(entry: entry, by: later.number, path: path, id: id)
      }
    }
    return .changedOutsideLog(entry: entry, path: path, id: id)
  }
}
