import Glibc

/// The lock that a writer holds from beginning to end.
///
/// The lock file's text says who holds it. A writer that ends well empties it; text found in it is
/// the mark of one that was cut short, which may have left staged files behind.
final class WriterLock {
  private let disk: any Disk
  private let descriptor: Int32
  private let mayWrite: Bool
  private var isMarkDurable = false

  /// Whether the writer before this one was cut short.
  let wasMarked: Bool
  /// Whether the mark stays when the lock is released, so that the next writer cleans up.
  var staysMarked = false

  private init(_ disk: any Disk, _ descriptor: Int32, mayWrite: Bool, wasMarked: Bool) {
    self.disk = disk
    self.descriptor = descriptor
    self.mayWrite = mayWrite
    self.wasMarked = wasMarked
  }

  /// Takes the lock.
  /// - Parameter isDryRun: only keep writers out; write nothing, not even who holds the lock.
  /// - Throws: `locked` when another writer held it for all of `timeout`.
  static func take(
    _ tree: Tree, holder: LockHolder, timeout: Duration, isDryRun: Bool,
    waiting: (LockHolder?) -> Void
  ) throws -> WriterLock {
    let disk = tree.disk
    let descriptor = try open(tree, isDryRun: isDryRun)
    do {
      let isLocked = try disk.lock(
        descriptor, exclusive: true, timeout: timeout, StorePath.lock,
        whenBusy: { waiting(Self.holder(tree)) })
      guard isLocked else { throw DataDirectoryError.locked(Self.holder(tree)) }
      let size = try disk.fileStatus(of: descriptor, StorePath.lock).size
      if !isDryRun {
        let text = holder.encoded
        // Never empty in between: an earlier writer's mark must not be lost before the cleaning.
        try disk.writeAll(text, to: descriptor, at: 0, StorePath.lock)
        if size > text.count { try truncate(disk, descriptor, to: text.count) }
      }
      return WriterLock(disk, descriptor, mayWrite: !isDryRun, wasMarked: size > 0)
    } catch {
      disk.close(descriptor)
      throw error
    }
  }

  private static func open(_ tree: Tree, isDryRun: Bool) throws -> Int32 {
    if isDryRun {
      guard let found = try tree.open(StorePath.lock) else {
        throw DataDirectoryError.system(path: StorePath.lock, errno: ENOENT)
      }
      return found
    }
    let (descriptor, isNew) = try tree.openOrCreate(StorePath.lock)
    if isNew {
      do {
        try tree.synchronizeDirectory(StorePath.own)
        try tree.synchronizeDirectory("")
      } catch {
        tree.disk.close(descriptor)
        throw error
      }
    }
    return descriptor
  }

  deinit {
    // Should emptying fail, the next writer looks for leftovers in vain; that is all.
    if mayWrite && !staysMarked { try? Self.truncate(disk, descriptor, to: 0) }
    disk.close(descriptor)
  }

  /// Makes sure that the next writer will know of this one even after a loss of power; to be called
  /// before anything is staged.
  func makeMarkDurable() throws {
    if isMarkDurable { return }
    try disk.synchronizeFile(descriptor, StorePath.lock)
    isMarkDurable = true
  }

  /// Who holds the lock, as far as can be told.
  static func holder(_ tree: Tree) -> LockHolder? {
    guard let text = try? tree.contents(of: StorePath.lock) else { return nil }
    return LockHolder(encoded: text.bytes)
  }

  private static func truncate(_ disk: any Disk, _ descriptor: Int32, to size: Int) throws {
    try Tree.repeated(StorePath.lock) { () throws(SystemError) in
      try disk.truncate(descriptor, to: size)
    }
  }
}
