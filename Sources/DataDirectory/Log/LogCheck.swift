/// Reads the whole log, oldest entry first, as it was at one moment.
///
/// For use by one thread.
final class LogCheck {
  private let disk: any Disk
  /// The entry of a change cut short, which isn't in its file yet.
  private let pending: LogEntry?
  /// The log's files, oldest first, each open with the part of it that counts, or why it can't be.
  private var files: [(path: String, opened: Result<(Int32, size: Int), DataDirectoryError>)] = []
  private var faults: [LogFault] = []
  /// The number of the entry before; nil where it can't be known.
  private var last: Int?

  /// Opens the log's files.
  /// - Parameter record: what a writer cut short has left.
  init(_ tree: Tree, pending record: CommitRecord?) {
    disk = tree.disk
    pending = record?.entry
    let paths: [String]
    do throws(DataDirectoryError) { paths = try LogEnd.files(tree) } catch {
      faults.append(LogFault(path: StorePath.log, line: nil, kind: .unreadable(error)))
      return
    }
    disk.allowOpenFiles(paths.count)
    for path in paths {
      do throws(DataDirectoryError) {
        guard let descriptor = try tree.open(path) else { continue }
        do throws(DataDirectoryError) {
          var size = try disk.fileStatus(of: descriptor, path).size
          // What a change under way has written of its line is not in the log yet.
          if let record, record.logPath == path { size = min(size, record.offset) }
          files.append((path, .success((descriptor, size))))
        } catch {
          disk.close(descriptor)
          throw error
        }
      } catch {
        files.append((path, .failure(error)))
      }
    }
  }

  deinit {
    for case (_, .success(let file)) in files { disk.close(file.0) }
  }

  /// The first fault of each file, oldest file first.
  /// - Parameter visit: gets every entry before the fault of its file.
  func run(_ visit: (LogEntry) -> Void = { _ in }) -> [LogFault] {
    for (path, opened) in files {
      do throws(DataDirectoryError) {
        let (descriptor, size) = try opened.get()
        let bytes = try disk.contents(of: descriptor, size: size, path)
        guard let (line, kind) = firstFault(in: bytes, visit) else { continue }
        faults.append(LogFault(path: path, line: line, kind: kind))
      } catch {
        faults.append(LogFault(path: path, line: nil, kind: .unreadable(error)))
      }
      last = nil
    }
    if let pending { visit(pending) }
    return faults
  }

  private func firstFault(
    in bytes: [UInt8], _ visit: (LogEntry) -> Void
  ) -> (line: Int, kind: LogFault.Kind)? {
    let lineBreak = UInt8(ascii: "\n")
    var (start, line) = (0, 0)
    while start < bytes.count {
      line += 1
      guard let end = bytes[start...].firstIndex(of: lineBreak) else { return (line, .cutShort) }
      guard let entry = try? LogEntry(line: Array(bytes[start..<end])) else {
        return (line, .notAnEntry)
      }
      if let last, entry.number != last + 1 {
        return (line, .outOfSequence(number: entry.number, after: last))
      }
      last = entry.number
      visit(entry)
      start = end + 1
    }
    return nil
  }
}
