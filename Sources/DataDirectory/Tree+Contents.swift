extension Tree {
  /// The number of bytes read or hashed at once where a file isn't needed whole.
  static let chunk = 1 << 18

  /// A file's contents and what the system knew of it; nil if it isn't there.
  func contents(of path: String) throws(DataDirectoryError) -> (bytes: [UInt8], FileStatus)? {
    guard let descriptor = try open(path) else { return nil }
    defer { disk.close(descriptor) }
    let status = try disk.fileStatus(of: descriptor, path)
    return (try disk.contents(of: descriptor, size: status.size, path), status)
  }

  /// A file's size and content hash and what the system knew of it; nil if it isn't there.
  func version(
    of path: String
  ) throws(DataDirectoryError) -> (version: LogEntry.Version, status: FileStatus)? {
    guard let descriptor = try open(path) else { return nil }
    defer { disk.close(descriptor) }
    let status = try disk.fileStatus(of: descriptor, path)
    var hasher = ContentHasher()
    try disk.forEachChunk(of: descriptor, path) { bytes in hasher.update(bytes) }
    return (LogEntry.Version(size: hasher.count, hash: hasher.finish()), status)
  }
}

extension Disk {
  /// What an ordinary file's descriptor stands for.
  /// - Throws: `wrongKind` if it is no ordinary file.
  func fileStatus(of descriptor: Int32, _ path: String) throws(DataDirectoryError) -> FileStatus {
    let status = try Tree.repeated(path) { () throws(SystemError) in try self.status(of: descriptor)
    }
    guard status.kind == .file else { throw .wrongKind(path: path) }
    return status
  }

  /// The bytes of a file from its start, `size` of them or as many as there are.
  func contents(
    of descriptor: Int32, size: Int, _ path: String
  ) throws(DataDirectoryError) -> [UInt8] {
    var failure: DataDirectoryError?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      do throws(DataDirectoryError) {
        count = try fill(UnsafeMutableRawBufferPointer(buffer), from: descriptor, at: 0, path)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Reads until a buffer is full or the file ends; returns the number of bytes read.
  func fill(
    _ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32, at offset: Int, _ path: String
  ) throws(DataDirectoryError) -> Int {
    var count = 0
    while count < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
      let read = try Tree.repeated(path) { () throws(SystemError) in
        try self.read(descriptor, into: rest, at: offset + count)
      }
      if read == 0 { break }
      count += read
    }
    return count
  }

  /// Passes a file's contents on in pieces.
  func forEachChunk(
    of descriptor: Int32, _ path: String,
    _ body: (UnsafeRawBufferPointer) throws(DataDirectoryError) -> Void
  ) throws(DataDirectoryError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Tree.chunk, alignment: 16)
    defer { buffer.deallocate() }
    var offset = 0
    while true {
      let count = try fill(buffer, from: descriptor, at: offset, path)
      if count > 0 { try body(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
      if count < buffer.count { return }
      offset += count
    }
  }

  /// Writes all bytes at an offset.
  func writeAll(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, at offset: Int, _ path: String
  ) throws(DataDirectoryError) {
    var count = 0
    while count < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[count...])
      count += try Tree.repeated(path) { () throws(SystemError) in
        try write(descriptor, rest, at: offset + count)
      }
    }
  }

  /// Writes all bytes at an offset.
  func writeAll(
    _ bytes: [UInt8], to descriptor: Int32, at offset: Int, _ path: String
  ) throws(DataDirectoryError) {
    try bytes.withUnsafeBufferPointer { bytes throws(DataDirectoryError) in
      try writeAll(UnsafeRawBufferPointer(bytes), to: descriptor, at: offset, path)
    }
  }

  /// Makes a file's contents survive a loss of power.
  func synchronizeFile(_ descriptor: Int32, _ path: String) throws(DataDirectoryError) {
    try Tree.repeated(path) { () throws(SystemError) in try synchronize(descriptor) }
  }
}
