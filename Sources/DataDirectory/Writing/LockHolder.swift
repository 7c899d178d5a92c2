import PlainJSON

/// Who holds the writers' lock.
public struct LockHolder: Equatable, Sendable {
  /// The process.
  public let process: Int
  /// Who runs it.
  public let who: String
  /// The command line's words, without the program's name.
  public let command: [String]
  /// Since when, RFC 3339 in UTC.
  public let since: String

  init(process: Int, who: String, command: [String], since: String) {
    self.process = process
    self.who = who
    self.command = command
    self.since = since
  }

  private static let keys = JSONKeys(["pid", "who", "command", "since"])

  /// The holder as written in the lock file; nil if it is empty or being written.
  init?(encoded bytes: [UInt8]) {
    var process: Int?
    var who: String?
    var command: [String] = []
    var since: String?
    do {
      try JSONReader.read(bytes) { reader in
        try reader.beginObject()
        members: while true {
          switch try reader.nextMember(Self.keys) {
          case .known(0): process = try reader.readInt()
          case .known(1): who = try reader.readString()
          case .known(2):
            try reader.beginArray()
            while try reader.nextElement() { command.append(try reader.readString()) }
          case .known: since = try reader.readString()
          case .unknown: _ = try reader.skipValue()
          case .end: break members
          }
        }
      }
    } catch {
      return nil
    }
    guard let process, let who, let since else { return nil }
    self.init(process: process, who: who, command: command, since: since)
  }

  var encoded: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("pid")
    writer.integer(process)
    writer.key("who")
    writer.string(who)
    writer.key("command")
    writer.beginArray()
    for word in command { writer.string(word) }
    writer.endArray()
    writer.key("since")
    writer.string(since)
    writer.endObject()
    writer.newline()
    return writer.bytes
  }
}
