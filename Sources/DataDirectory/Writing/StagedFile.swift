/// The new contents of a file, written piece by piece; they replace the file if and when the
/// transaction succeeds.
///
/// There is no buffer in it: each piece should be tens of kilobytes. For use by one thread at a
/// time, which need not be the transaction's.
public final class StagedFile {
  /// The file that is to be replaced, relative to the store.
  public let path: String
  let stagedPath: String
  private let disk: any Disk
  /// Absent in a dry run.
  private var descriptor: Int32?
  private var hasher = ContentHasher()

  init(path: String, stagedPath: String, disk: any Disk, descriptor: Int32?) {
    self.path = path
    self.stagedPath = stagedPath
    self.disk = disk
    self.descriptor = descriptor
  }

  deinit {
    close()
  }

  /// The size and hash of what has been written.
  var version: LogEntry.Version {
    LogEntry.Version(size: hasher.count, hash: hasher.finish())
  }

  /// Appends bytes.
  /// - Throws: `DataDirectoryError`.
  public func write(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    let bytes = UnsafeRawBufferPointer(bytes)
    if let descriptor { try disk.writeAll(bytes, to: descriptor, at: hasher.count, path) }
    hasher.update(bytes)
  }

  /// Appends bytes.
  /// - Throws: `DataDirectoryError`.
  public func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBufferPointer { try write($0) }
  }

  /// Makes what has been written survive a loss of power, and closes the file; nothing may be
  /// written after it. Without it the transaction does so in the end; with it several files may be
  /// finished by several threads at once.
  /// - Throws: `DataDirectoryError`.
  public func finish() throws {
    if let descriptor { try disk.synchronizeFile(descriptor, stagedPath) }
    close()
  }

  func close() {
    if let descriptor { disk.close(descriptor) }
    descriptor = nil
  }
}
