/// The lock between readers opening their files and a writer putting new ones in their places.
final class CommitLock {
  private let disk: any Disk
  private let descriptor: Int32

  private init(_ disk: any Disk, _ descriptor: Int32) {
    self.disk = disk
    self.descriptor = descriptor
  }

  deinit {
    disk.close(descriptor)
  }

  /// Keeps readers from opening files.
  /// - Throws: `locked` when readers held it for all of `timeout`.
  static func exclusive(_ tree: Tree, timeout: Duration) throws -> CommitLock {
    let (descriptor, isNew) = try tree.openOrCreate(StorePath.commitLock)
    let lock = CommitLock(tree.disk, descriptor)
    if isNew { try tree.synchronizeDirectory(StorePath.own) }
    guard
      try tree.disk.lock(descriptor, exclusive: true, timeout: timeout, StorePath.commitLock)
    else { throw DataDirectoryError.locked(nil) }
    return lock
  }

  /// Keeps a writer from putting files in place; nil if no writer has ever made the lock file.
  /// - Throws: `locked` when a writer held it for all of `timeout`.
  static func shared(_ tree: Tree, timeout: Duration) throws -> CommitLock? {
    guard let descriptor = try tree.open(StorePath.commitLock) else { return nil }
    let lock = CommitLock(tree.disk, descriptor)
    guard
      try tree.disk.lock(descriptor, exclusive: false, timeout: timeout, StorePath.commitLock)
    else { throw DataDirectoryError.locked(WriterLock.holder(tree)) }
    return lock
  }
}
