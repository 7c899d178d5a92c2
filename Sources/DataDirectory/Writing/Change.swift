/// What the log says of a change besides what it did to the files.
public struct Change: Equatable, Sendable {
  /// When, RFC 3339 in UTC to the second: `2026-11-20T08:15:03Z`.
  public var at: String
  /// Who made it.
  public var who: String
  /// The command line's words, without the program's name.
  public var command: [String]
  /// What it did, in a few words.
  public var summary: String
  /// Why it can't be undone; nil when it can.
  public var notUndoable: String?

  /// A change about to be made.
  /// - Parameter at: RFC 3339 in UTC, as `2026-11-20T08:15:03Z`.
  public init(
    at: String, who: String, command: [String], summary: String = "", notUndoable: String? = nil
  ) {
    precondition(at.utf8.count >= 10 && at.utf8.dropFirst(4).first == UInt8(ascii: "-"), "RFC 3339")
    self.at = at
    self.who = who
    self.command = command
    self.summary = summary
    self.notUndoable = notUndoable
  }

  /// `YYYY-MM`.
  var month: String { String(at.prefix(7)) }
}
