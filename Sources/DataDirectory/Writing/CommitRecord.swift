import PlainJSON

/// What a change under way will do: once this is on the disk, the change is decided.
struct CommitRecord {
  /// The log file that the entry goes to.
  let logPath: String
  /// Where in it the entry's line begins.
  let offset: Int
  /// The line, without its line break.
  let line: [UInt8]
  /// The line, read.
  let entry: LogEntry

  init(entry: LogEntry, end: LogEnd) {
    logPath = end.path
    offset = end.size
    line = entry.line
    self.entry = entry
  }

  private static let keys = JSONKeys(["log", "offset", "line"])

  /// The record that a writer cut short has left; nil if there is none.
  /// - Throws: `damagedCommitRecord`.
  init?(_ tree: Tree) throws {
    guard let bytes = try tree.contents(of: StorePath.commitRecord)?.bytes else { return nil }
    var logPath: String?
    var offset: Int?
    var line: [UInt8]?
    do {
      try JSONReader.read(bytes) { reader in
        try reader.beginObject()
        members: while true {
          switch try reader.nextMember(Self.keys) {
          case .known(0): logPath = try reader.readString()
          case .known(1): offset = try reader.readInt()
          case .known: line = Array(bytes[try reader.skipValue()])
          case .unknown: _ = try reader.skipValue()
          case .end: break members
          }
        }
      }
      guard let logPath, LogEnd.isLog(logPath), let offset, offset >= 0, let line else {
        throw DataDirectoryError.damagedCommitRecord(path: StorePath.commitRecord)
      }
      self.logPath = logPath
      self.offset = offset
      self.line = line
      entry = try LogEntry(line: line)
    } catch {
      throw DataDirectoryError.damagedCommitRecord(path: StorePath.commitRecord)
    }
  }

  var encoded: [UInt8] {
    var writer = JSONWriter(reservingCapacity: line.count + 80)
    writer.beginObject()
    writer.key("log")
    writer.string(logPath)
    writer.key("offset")
    writer.integer(offset)
    writer.key("line")
    writer.raw(line[...])
    writer.endObject()
    writer.newline()
    return writer.bytes
  }

  /// Where a file's contents after the change are to be read while it isn't finished: the staged
  /// file where it still exists, else the file itself; nil if the change removes the file.
  func source(of path: String, _ tree: Tree) throws -> String? {
    guard let file = entry.files.first(where: { $0.path == path }) else { return path }
    if file.after == nil { return nil }
    let staged = StorePath.staged(path, entry: entry.number)
    return try tree.status(staged) == nil ? path : staged
  }
}
