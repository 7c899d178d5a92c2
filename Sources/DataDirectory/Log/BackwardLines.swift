/// A log file's lines from the last to the first, reading no more of the file than they take.
struct BackwardLines {
  private static let lineBreak = UInt8(ascii: "\n")

  private let disk: any Disk
  private let descriptor: Int32
  private let path: String
  /// The place in the file of the first byte in `unread`; what is before it hasn't been read.
  private var start: Int
  /// Bytes read from the file that belong to lines not returned yet.
  private var unread: [UInt8] = []

  /// The lines in the first `size` bytes of an open file.
  init(_ disk: any Disk, _ descriptor: Int32, _ path: String, size: Int) {
    self.disk = disk
    self.descriptor = descriptor
    self.path = path
    start = size
  }

  /// The line before the one returned last, without its line break, and its place in the file.
  /// - Throws: `damagedLog` if the last line has no line break.
  mutating func next() throws -> (line: [UInt8], offset: Int)? {
    if unread.isEmpty {
      if start == 0 { return nil }
      try readBack()
      guard unread.last == Self.lineBreak else {
        throw DataDirectoryError.damagedLog(path: path, offset: start + unread.count)
      }
    }
    while true {
      if let before = unread.dropLast().lastIndex(of: Self.lineBreak) {
        let line = Array(unread[(before + 1)...].dropLast())
        unread.removeSubrange((before + 1)...)
        return (line, start + before + 1)
      }
      if start == 0 {
        let line = Array(unread.dropLast())
        unread = []
        return (line, 0)
      }
      try readBack()
    }
  }

  /// Reads as much again, before what has been read.
  private mutating func readBack() throws {
    let count = min(start, max(4096, unread.count))
    var failure: DataDirectoryError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      do throws(DataDirectoryError) {
        initialized = try disk.fill(
          UnsafeMutableRawBufferPointer(buffer), from: descriptor, at: start - count, path)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    guard bytes.count == count else {
      throw DataDirectoryError.damagedLog(path: path, offset: start - count + bytes.count)
    }
    unread = bytes + unread
    start -= count
  }
}
