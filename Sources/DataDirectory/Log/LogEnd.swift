import PlainJSON

/// Where the log's next entry goes.
struct LogEnd {
  /// The month's file.
  let path: String
  /// Its size in bytes: where the line will begin.
  let size: Int
  /// The next entry's number.
  let next: Int

  private static let keys = JSONKeys(["entry"])

  /// Finds the end from the last line of the newest file.
  /// - Parameter month: of the next entry, `YYYY-MM`. A clock that has gone back doesn't take the
  ///   log back: the newest file stays the last.
  /// - Throws: `damagedLog` if the last line isn't whole.
  init(_ tree: Tree, month: String) throws {
    var next = 1
    let files = try Self.files(tree)
    for path in files.reversed() {
      guard let descriptor = try tree.open(path) else { continue }
      defer { tree.disk.close(descriptor) }
      let size = try tree.disk.fileStatus(of: descriptor, path).size
      var lines = BackwardLines(tree.disk, descriptor, path, size: size)
      guard let (line, offset) = try lines.next() else { continue }
      next = try Self.number(line, path, offset) + 1
      break
    }
    let newest = files.last ?? ""
    let monthly = StorePath.join(StorePath.log, "\(month).jsonl")
    path = StorePath.precedes(monthly, newest) ? newest : monthly
    size = try tree.status(path)?.size ?? 0
    self.next = next
  }

  /// The log's files, oldest first.
  static func files(_ tree: Tree) throws(DataDirectoryError) -> [String] {
    try tree.names(in: StorePath.log).map { StorePath.join(StorePath.log, $0) }.filter(isLog)
  }

  /// Whether a path is a log file's.
  static func isLog(_ path: String) -> Bool {
    let (directory, name) = StorePath.split(path)
    return directory == StorePath.log && !name.hasPrefix(".") && name.hasSuffix(".jsonl")
  }

  /// A line's entry number, its first member; no more of it is read.
  private static func number(_ line: [UInt8], _ path: String, _ offset: Int) throws -> Int {
    let number = try? line.withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      try reader.beginObject()
      guard case .known = try reader.nextMember(keys) else { return nil as Int? }
      return try reader.readInt()
    }
    guard let number else { throw DataDirectoryError.damagedLog(path: path, offset: offset) }
    return number
  }
}
