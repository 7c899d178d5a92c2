/// The log as it was at one moment, read from the newest entry to the oldest, one month at a time.
///
/// For use by one thread.
public final class Log {
  private let disk: any Disk
  /// The files not begun yet, oldest first, with the part of each that counts.
  private var files: [(path: String, descriptor: Int32, size: Int)] = []
  private var current: (path: String, descriptor: Int32, lines: BackwardLines)?
  /// The entry of a change cut short, which isn't in its file yet.
  private var pending: LogEntry?

  /// Opens the log's files.
  /// - Parameter record: what a writer cut short has left.
  init(_ tree: Tree, pending record: CommitRecord?) throws {
    disk = tree.disk
    pending = record?.entry
    let paths = try LogEnd.files(tree)
    disk.allowOpenFiles(paths.count)
    for path in paths {
      guard let descriptor = try tree.open(path) else { continue }
      files.append((path, descriptor, 0))
      let size = try disk.fileStatus(of: descriptor, path).size
      files[files.count - 1].size = record?.logPath == path ? min(size, record?.offset ?? 0) : size
    }
  }

  deinit {
    if let current { disk.close(current.descriptor) }
    for file in files { disk.close(file.descriptor) }
  }

  /// The entry before the one returned last, first the newest; nil when there are no more.
  /// - Throws: `DataDirectoryError`, `damagedLog` for a line that is no entry.
  public func next() throws -> LogEntry? {
    if let entry = pending {
      pending = nil
      return entry
    }
    while true {
      if let (line, offset) = try current?.lines.next() {
        do {
          return try LogEntry(line: line)
        } catch {
          throw DataDirectoryError.damagedLog(path: current?.path ?? "", offset: offset)
        }
      }
      if let current { disk.close(current.descriptor) }
      current = nil
      guard let file = files.popLast() else { return nil }
      let lines = BackwardLines(disk, file.descriptor, file.path, size: file.size)
      current = (file.path, file.descriptor, lines)
    }
  }

  /// Reads on to an entry.
  /// - Throws: `noSuchEntry`, or `damagedLog`.
  func entry(_ number: Int) throws -> LogEntry {
    while let entry = try next(), entry.number >= number {
      if entry.number == number { return entry }
    }
    throw DataDirectoryError.noSuchEntry(number)
  }
}
