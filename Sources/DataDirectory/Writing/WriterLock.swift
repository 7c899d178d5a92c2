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

  /// Takes the lock.
  /// - Parameter isDryRun: only keep writers out; write nothing, not even who holds the lock.
  /// - Throws: `locked` when another writer held it for all of `timeout`.
  init(
    _ tree: Tree, holder: LockHolder, timeout: Duration, isDryRun: Bool,
    waiting: (LockHolder?) -> Void
  ) throws {
    disk = tree.disk
    mayWrite = !isDryRun
    if isDryRun {
      guard let found = try tree.open(StorePath.lock) else {
        throw DataDirectoryError.system(path: StorePath.lock, errno: ENOENT)
      }
      descriptor = found
    } else {
      let (opened, isNew) = try tree.openOrCreate(StorePath.lock)
      descriptor = opened
      if isNew {
        try tree.synchronizeDirectory(StorePath.own)
        try tree.synchronizeDirectory("")
      }
    }
    // A class whose initialiser throws is not deinitialised: close here what was opened.
    do {
      let isLocked = try disk.lock(
        descriptor, exclusive: true, timeout: timeout, StorePath.lock,
        whenBusy: { waiting(Self.holder(tree)) })
      guard isLocked else { throw DataDirectoryError.locked(Self.holder(tree)) }
      let size = try disk.fileStatus(of: descriptor, StorePath.lock).size
      wasMarked = size > 0
      if mayWrite {
        let text = holder.encoded
        // Never empty in between: an earlier writer's mark must not be lost before the cleaning.
        try disk.writeAll(text, to: descriptor, at: 0, StorePath.lock)
        if size > text.count { try Self.truncate(disk, descriptor, to: text.count) }
      }
    } catch {
      disk.close(descriptor)
      throw error
    }
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
