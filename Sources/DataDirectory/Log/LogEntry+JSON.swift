import PlainJSON

extension LogEntry {
  private static let keys = JSONKeys([
    "entry", "at", "who", "command", "summary", "undoes", "undoable", "reason", "files", "records",
  ])
  private static let fileKeys = JSONKeys(["path", "before", "after", "kept"])
  private static let versionKeys = JSONKeys(["size", "hash"])
  private static let recordKeys = JSONKeys(["path", "id", "before", "after"])

  private struct Incomplete: Error {}

  /// Reads a line of the log.
  /// - Throws: `JSONError`, or another error when a member is missing.
  init(line: [UInt8]) throws {
    self = try JSONReader.read(line) { reader in try Self.read(&reader, of: line) }
  }

  private static func read(_ reader: inout JSONReader, of line: [UInt8]) throws -> LogEntry {
    var number: Int?
    var at: String?
    var who = ""
    var command: [String] = []
    var summary = ""
    var undoes: Int?
    var isUndoable = true
    var reason = ""
    var files: [File] = []
    var records: [Record] = []
    try reader.beginObject()
    members: while true {
      switch try reader.nextMember(keys) {
      case .known(0): number = try reader.readInt()
      case .known(1): at = try reader.readString()
      case .known(2): who = try reader.readString()
      case .known(3):
        try reader.beginArray()
        while try reader.nextElement() { command.append(try reader.readString()) }
      case .known(4): summary = try reader.readString()
      case .known(5): undoes = try reader.readInt()
      case .known(6): isUndoable = try reader.readBool()
      case .known(7): reason = try reader.readString()
      case .known(8):
        try reader.beginArray()
        while try reader.nextElement() { files.append(try readFile(&reader)) }
      case .known:
        try reader.beginArray()
        while try reader.nextElement() { records.append(try readRecord(&reader, of: line)) }
      case .unknown: _ = try reader.skipValue()
      case .end: break members
      }
    }
    guard let number, let at, at.utf8.count >= 10, at.utf8.dropFirst(4).first == UInt8(ascii: "-")
    else { throw Incomplete() }
    return LogEntry(
      number: number,
      change: Change(
        at: at, who: who, command: command, summary: summary,
        notUndoable: isUndoable ? nil : reason),
      undoes: undoes, files: files, records: records)
  }

  private static func readFile(_ reader: inout JSONReader) throws -> File {
    var path: String?
    var before: Version?
    var after: Version?
    var isKept = false
    try reader.beginObject()
    while true {
      switch try reader.nextMember(fileKeys) {
      case .known(0): path = try reader.readString()
      case .known(1): before = try readVersion(&reader)
      case .known(2): after = try readVersion(&reader)
      case .known: isKept = try reader.readBool()
      case .unknown: _ = try reader.skipValue()
      case .end:
        // The path is used to open files, so it is checked as any other.
        guard let path, StorePath.isData(path) else { throw Incomplete() }
        return File(path: path, before: before, after: after, isKept: isKept)
      }
    }
  }

  private static func readVersion(_ reader: inout JSONReader) throws -> Version {
    var size: Int?
    var hash: ContentHash?
    try reader.beginObject()
    while true {
      switch try reader.nextMember(versionKeys) {
      case .known(0): size = try reader.readInt()
      case .known: hash = ContentHash(try reader.readString())
      case .unknown: _ = try reader.skipValue()
      case .end:
        guard let size, let hash else { throw Incomplete() }
        return Version(size: size, hash: hash)
      }
    }
  }

  private static func readRecord(_ reader: inout JSONReader, of line: [UInt8]) throws -> Record {
    var path: String?
    var id: String?
    var before: [UInt8]?
    var after: [UInt8]?
    try reader.beginObject()
    while true {
      switch try reader.nextMember(recordKeys) {
      case .known(0): path = try reader.readString()
      case .known(1): id = try reader.readString()
      case .known(2): before = Array(line[try reader.skipValue()])
      case .known: after = Array(line[try reader.skipValue()])
      case .unknown: _ = try reader.skipValue()
      case .end:
        guard let path, let id else { throw Incomplete() }
        return Record(path: path, id: id, before: before, after: after)
      }
    }
  }

  /// The entry as a line of the log, without its line break.
  var line: [UInt8] {
    var writer = JSONWriter(reservingCapacity: 512)
    writer.beginObject()
    writer.key("entry")
    writer.integer(number)
    writer.key("at")
    writer.string(change.at)
    writer.key("who")
    writer.string(change.who)
    writer.key("command")
    writer.beginArray()
    for word in change.command { writer.string(word) }
    writer.endArray()
    writer.key("summary")
    writer.string(change.summary)
    if let undoes {
      writer.key("undoes")
      writer.integer(undoes)
    }
    if let reason = change.notUndoable {
      writer.key("undoable")
      writer.boolean(false)
      writer.key("reason")
      writer.string(reason)
    }
    writer.key("files")
    writer.beginArray()
    for file in files { Self.write(file, to: &writer) }
    writer.endArray()
    if !records.isEmpty {
      writer.key("records")
      writer.beginArray()
      for record in records { Self.write(record, to: &writer) }
      writer.endArray()
    }
    writer.endObject()
    return writer.bytes
  }

  private static func write(_ file: File, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("path")
    writer.string(file.path)
    for (name, version) in [("before", file.before), ("after", file.after)] {
      guard let version else { continue }
      writer.key(name)
      writer.beginObject()
      writer.key("size")
      writer.integer(version.size)
      writer.key("hash")
      writer.string(version.hash.description)
      writer.endObject()
    }
    if file.isKept {
      writer.key("kept")
      writer.boolean(true)
    }
    writer.endObject()
  }

  private static func write(_ record: Record, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("path")
    writer.string(record.path)
    writer.key("id")
    writer.string(record.id)
    for (name, value) in [("before", record.before), ("after", record.after)] {
      guard let value else { continue }
      writer.key(name)
      writer.raw(value[...])
    }
    writer.endObject()
  }
}
