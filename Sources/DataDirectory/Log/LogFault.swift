public import Records

/// What is wrong with a file of the log.
public struct LogFault: Equatable, Sendable {
  /// What the matter is.
  public enum Kind: Equatable, Sendable {
    /// The line is no entry.
    case notAnEntry
    /// The line is the file's last, and its line break is missing.
    case cutShort
    /// The line's number doesn't follow upon that of the entry before it.
    case outOfSequence(number: Int, after: Int)
    /// The file can't be read at all.
    case unreadable(DataDirectoryError)
  }

  /// The file, relative to the store.
  public let path: String
  /// The line, counted from 1; nil where the fault is the whole file's.
  public let line: Int?
  /// What the matter is.
  public let kind: Kind

  /// What is wrong and where, in lower case without a full stop.
  public var message: Text {
    let place = line.map { "\(path):\($0)" } ?? path
    switch kind {
    case .notAnEntry:
      return Text(
        sv: "\(place): raden är ingen post i loggen", en: "\(place): the line is no log entry")
    case .cutShort:
      return Text(
        sv: "\(place): den sista raden är avhuggen", en: "\(place): the last line is cut short")
    case .outOfSequence(let number, let before):
      return Text(
        sv: "\(place): post \(number) följer på post \(before)",
        en: "\(place): entry \(number) follows upon entry \(before)")
    case .unreadable(let error): return error.message
    }
  }
}
