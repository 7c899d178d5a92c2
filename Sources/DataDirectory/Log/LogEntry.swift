/// One line of the log: one change to the store.
public struct LogEntry: Equatable, Sendable {
  /// A file's size in bytes and content hash.
  public struct Version: Equatable, Sendable {
    /// Bytes.
    public let size: Int
    /// Of the contents.
    public let hash: ContentHash
  }

  /// What happened to one file.
  public struct File: Equatable, Sendable {
    /// Relative to the store.
    public let path: String
    /// As it was; nil if there was none.
    public let before: Version?
    /// As it became; nil if it was removed.
    public let after: Version?
    /// Whether the changed records are left out of the log, and the replaced file, if there was
    /// one, is kept under `log/before/` instead.
    public internal(set) var isKept: Bool
  }

  /// What happened to one record of a file.
  public struct Record: Equatable, Sendable {
    /// The file, relative to the store.
    public let path: String
    /// The record's id; "" when the file is one record.
    public let id: String
    /// The record as it was, JSON on one line; nil if there was none.
    public let before: [UInt8]?
    /// The record as it became, JSON on one line; nil if it was removed.
    public let after: [UInt8]?
  }

  /// Its number: 1 for the first, then consecutive.
  public let number: Int
  /// When, who, by which command, what, and whether it can be undone.
  public let change: Change
  /// The entry that this one undid.
  public let undoes: Int?
  /// The files changed, by path.
  public let files: [File]
  /// The records changed, by file and id, in files that aren't kept.
  public let records: [Record]
}
