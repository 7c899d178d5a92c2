public import DataDirectory
public import OmsorgDomain
import PlainJSON
import Records

/// The files of the journal, to which notes are only ever added.
public enum JournalFiles {
  /// The folder that they stand in.
  public static let folder = Folder("journal")

  /// The files of a month and those after it.
  public static func folder(from month: Month) -> Folder {
    let first = RegisterFile<JournalNote>.journal(month).path
    return Folder(folder.path) { !CollectionFile.inCollectionOrder($0, first) }
  }

  /// Whether a file of the store is the journal's.
  public static func contain(_ path: String) -> Bool { path.hasPrefix("journal/") }

  /// The notes that an entry of the log added.
  /// - Throws: `StoreError.invalidFile` if the log has something else in their place.
  static func notesAdded(by entry: LogEntry) throws -> [JournalNote] {
    try entry.records.compactMap { record in
      guard contain(record.path), record.before == nil, let bytes = record.after else {
        return nil
      }
      do {
        return try JSONReader.read(bytes) { reader in try JournalNote(from: &reader) }
      } catch let fault as RecordFault {
        throw StoreError(fault, in: record.path, bytes)
      }
    }
  }
}

extension StoreReader {
  /// The notes of the journal's files that were asked for, in order of their days.
  /// - Throws: `StoreError.invalidFile`, `DataDirectoryError`.
  public func journal() throws -> [JournalNote] {
    try notes(in: snapshot.paths)
  }
}

extension RegisterSource {
  fileprivate func notes(in paths: [String]) throws -> [JournalNote] {
    try paths.compactMap { RegisterFile<JournalNote>.month(ofPath: $0) }
      .flatMap { try records(.journal($0)) }.sorted(by: JournalNote.precedes)
  }
}

extension StoreWriter {
  /// The notes of a month and those after it, in order of their days.
  /// - Throws: `StoreError.invalidFile`, `DataDirectoryError`.
  public func journal(from month: Month) throws -> [JournalNote] {
    let folder = JournalFiles.folder(from: month)
    return try notes(in: transaction.paths(in: folder.path).filter(folder.includes))
  }

  /// Whether a month's file is as the log's last entry about it left it; nil where none of the
  /// latest entries is about it, and the whole log would have to be read to tell.
  /// - Throws: `DataDirectoryError`.
  public func isAsLogged(_ month: Month) throws -> Bool? {
    let latestEntries = 200
    return try transaction.isAsLogged(
      RegisterFile<JournalNote>.journal(month).path, lookingBack: latestEntries)
  }

  /// Adds a note to the journal.
  /// - Returns: the note with its id.
  /// - Throws: `StoreError`, `DataDirectoryError`.
  @discardableResult
  public func append(_ note: JournalNote) throws -> JournalNote {
    let file = RegisterFile.journal(Month(of: note.date))
    var notes = try records(file)
    let added = JournalNote.append(note, to: &notes)
    try replace(file, with: notes)
    return added
  }

  /// Puts back what an entry of the log changed. Nothing is taken out of the journal: each note that
  /// the entry added gets a note that corrects it.
  /// - Returns: the entry that is undone, and the correcting notes.
  /// - Throws: as `Transaction.undo`, and `StoreError`.
  public func undo(
    entry number: Int, on date: CalendarDate, by who: String
  ) throws -> (entry: LogEntry, corrections: [JournalNote]) {
    let entry = try transaction.undo(entry: number, leaving: JournalFiles.contain)
    let corrections = try JournalFiles.notesAdded(by: entry).map { note in
      try append(
        .takingBack(note, entry: number, on: date, by: who, in: configuration.language))
    }
    return (entry, corrections)
  }
}
