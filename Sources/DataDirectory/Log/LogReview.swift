/// What the whole log says: where it is faulty, and what the files of a folder are.
public struct LogReview: Sendable {
  /// The first fault of each of the log's files, oldest file first.
  public let faults: [LogFault]
  /// Whether the log begins with its first entry; an earlier part may have been put away.
  public let isWhole: Bool
  /// What the log says of each file of the folder that it knows.
  public let files: [String: LoggedFile]

  init(_ check: LogCheck, of folder: Folder) {
    var first: Int?
    var files: [String: LoggedFile] = [:]
    faults = check.run { entry in
      let number = first ?? entry.number
      first = number
      let touched = entry.files.filter {
        $0.path.hasPrefix(folder.path + "/") && folder.includes($0.path)
      }
      for file in touched {
        let isKnown = number == 1 || file.before == nil
        files[file.path, default: LoggedFile(isKnown: isKnown)].take(
          file, entry.records.lazy.filter { $0.path == file.path }, of: entry.number)
      }
    }
    // A log of which nothing is left says as little as one whose beginning was put away.
    isWhole = first == 1
    self.files = files
  }
}

/// What the log says that a file is, whatever somebody has made of it meanwhile.
public struct LoggedFile: Sendable {
  /// The file as the last change left it; nil if that removed it, or there has been none.
  public private(set) var version: LogEntry.Version?
  /// The content of each record by id, as changes left it; nil where the log does not hold all of
  /// them. A change that found a record otherwise than the one before left it does not count: what
  /// came between was somebody's hand.
  public private(set) var records: [String: ContentHash]?
  /// The first change that found the file otherwise than the one before left it, where its records
  /// can't tell in what.
  public private(set) var alteredBefore: Int?
  private var isFirst = true

  init(isKnown: Bool) { records = isKnown ? [:] : nil }

  mutating func take(
    _ file: LogEntry.File, _ changes: some Sequence<LogEntry.Record>, of entry: Int
  ) {
    let isBroken = file.before != version && !(isFirst && records == nil)
    if file.isKept || records == nil {
      if isBroken { alteredBefore = alteredBefore ?? entry }
      records = nil
    } else {
      for change in changes
      where records?[change.id] == change.before.map({ ContentHash(of: $0) }) {
        records?[change.id] = change.after.map { ContentHash(of: $0) }
      }
    }
    version = file.after
    isFirst = false
  }
}
